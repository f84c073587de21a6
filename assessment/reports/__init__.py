"""Result and pack in, Report out: every sentence that a page, a projector or a file says about one result."""

from assessment.reports.chart_words import chart_words
from assessment.reports.compared_part import Part
from assessment.reports.comparison import (
    Comparison,
    compare_days,
    compare_parts,
    is_probably_one_person,
    may_be_then_and_now,
)
from assessment.reports.letter import letter
from assessment.reports.report import (
    Action,
    Advice,
    Assignment,
    Practice,
    Report,
    SectionText,
    SignCard,
    StrategyText,
    build_report,
)

__all__ = [
    "Action",
    "Advice",
    "Assignment",
    "Comparison",
    "Part",
    "Practice",
    "Report",
    "SectionText",
    "SignCard",
    "StrategyText",
    "build_report",
    "chart_words",
    "compare_days",
    "compare_parts",
    "is_probably_one_person",
    "letter",
    "may_be_then_and_now",
]
