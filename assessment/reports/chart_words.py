"""Names for the charts, from the pack."""

from assessment.charts import Name, Words
from assessment.packs import Edition


def chart_words(edition: Edition) -> Words:
    """What the charts call the fields, sections, strategies and statements of an edition."""
    return Words(
        fields={quadrant: field.title for quadrant, field in edition.quadrants.items()},
        sections={each.id: Name(each.title, each.short) for each in edition.questionnaires if each.axis != "together"},
        strategies={name: Name(each.title, each.short) for name, each in edition.strategies.items()},
        items={item.id: item.text for item in edition.items()},
        options=tuple(option.label for option in edition.scale),
        asks={item.id: item.ask for item in edition.items() if item.ask},
    )
