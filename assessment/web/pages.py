"""The pages: a shared result, and a link that cannot be read."""

from markupsafe import Markup

from assessment.address import Site
from assessment.charts import section_scores, svg_map, together_scores
from assessment.errors import LinkError
from assessment.reports import limits, link_words, strategy_title, working_steps
from assessment.reports.preview import SIZE, preview_words
from assessment.web.bars import section_rows, together_rows
from assessment.web.rendering import render
from assessment.web.shared import Shared
from assessment.words import SOURCE_LANGUAGE, _, speak

_ICON = ("app", "static", "icon.png")


def result_page(shared: Shared, site: Site, *, numbers: bool) -> bytes:
    """The whole result as HTML. ``numbers``: whether the preview picture that it names shows them."""
    result, report, words = shared.result, shared.report, shared.words
    drawn = svg_map(result, words)
    sections, together = section_scores(result, words), together_scores(result, words)
    return render(
        "shared.html",
        language=shared.edition.language,
        report=report,
        map=drawn,
        svg=Markup(drawn.svg),  # noqa: S704 - our own drawing, whose texts were escaped
        sections=sections,
        section_rows=section_rows(result, sections),
        together=together,
        together_rows=together_rows(together),
        strategies=[(strategy_title(each, place), each) for place, each in enumerate(report.strategies)],
        steps=working_steps(shared.edition, result),
        limits=limits(),
        card=_card(shared, site, numbers=numbers),
        doors=_doors(shared.token, site),
        home=site.path(""),
        icon=site.path(*_ICON),
    )


def notice_page(error: LinkError, site: Site) -> bytes:
    """What is wrong with a link, and what to do."""
    speak(SOURCE_LANGUAGE)
    title, explanation, remedy = link_words(error)
    return render(
        "notice.html",
        language=SOURCE_LANGUAGE,
        title=title,
        explanation=explanation,
        remedy=remedy,
        home=site.path(""),
        icon=site.path(*_ICON),
        about=site.path("about"),
    )


def _card(shared: Shared, site: Site, *, numbers: bool) -> dict[str, object]:
    """What the page says about itself to chat programs; nothing of the result."""
    name, question, aside = preview_words()
    return {
        "title": _("A marketing and sales assessment"),
        "description": _("See where one organisation’s weight lies between marketing and sales, and where to start."),
        "url": site.shared(shared.token, numbers=numbers),
        "image": site.picture(shared.token, numbers=numbers),
        "width": SIZE[0],
        "height": SIZE[1],
        "alt": f"{question}. {aside}.",
        "site": name,
    }


def _doors(token: str, site: Site) -> tuple[tuple[str, str, str], ...]:
    """Where to go from here: address, name, and what is behind it."""
    return (
        (
            site.path("take", **{"with": token}),
            _("Answer yourself and compare"),
            _("The same statements, for your own view. No account, no name."),
        ),
        (
            site.path("result", r=token),
            _("Look closer"),
            _("Try what would move the dot, and see what is behind each bar."),
        ),
        (site.path("about"), _("What is this?"), _("The method, its limits, and what happens to answers.")),
    )
