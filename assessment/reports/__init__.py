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
from assessment.reports.handout import Back, Handout, back_to, handout
from assessment.reports.link_words import link_words
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
from assessment.reports.strategy_words import strategy_title
from assessment.reports.workings import limits, working_steps

__all__ = [
    "Action",
    "Advice",
    "Assignment",
    "Back",
    "Comparison",
    "Handout",
    "Part",
    "Practice",
    "Report",
    "SectionText",
    "SignCard",
    "StrategyText",
    "back_to",
    "build_report",
    "chart_words",
    "compare_days",
    "compare_parts",
    "handout",
    "is_probably_one_person",
    "limits",
    "link_words",
    "may_be_then_and_now",
    "strategy_title",
    "working_steps",
]
