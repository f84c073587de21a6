"""Days as people write them."""

from datetime import date

from assessment.words import _


def day_words(day: date) -> str:
    """The day in full, so that no country reads the month for the day."""
    months = (
        *(_("January"), _("February"), _("March"), _("April"), _("May"), _("June")),
        *(_("July"), _("August"), _("September"), _("October"), _("November"), _("December")),
    )
    return _("{day} {month} {year}").format(day=day.day, month=months[day.month - 1], year=day.year)
