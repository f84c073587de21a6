"""The page of a workshop's released figures, and the page of a link that opens none."""

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from assessment.address import Site
from assessment.charts import svg_room
from assessment.packs import shared_catalogue
from assessment.reports.preview import preview_words
from assessment.reports.room_finding import Finding
from assessment.reports.room_report import RoomReport, room_report
from assessment.web.rendering import ROOM_STYLE, render, style_sheet
from assessment.web.room.refusals import Said
from assessment.web.room.rows import section_rows, statement_rows, team_rows
from assessment.words import SOURCE_LANGUAGE, _, speak
from assessment.workshop.model import Figures, Room

_ICON = ("app", "static", "icon.png")


def figures_page(room: Room, rounds: Sequence[Figures], site: Site, token: str) -> bytes:
    """What was released so far, finding after finding; calm words while there is nothing."""
    edition = shared_catalogue().edition(room.setup.pack, room.setup.edition)
    speak(edition.language)
    report = room_report(room, edition, rounds, link=site.released(token))
    return render(
        "room.html",
        language=report.language,
        more_style=Markup(style_sheet(ROOM_STYLE)),  # noqa: S704 - a file of ours
        report=report,
        maps=list(_maps(report)),
        findings=[each for each in report.findings if each.landing is None],
        sections=section_rows(report.shown.room, report.words) if report.shown else [],
        teams=team_rows(report.shown.room, report.words) if report.shown else [],
        statements=statement_rows(report.shown.room, report.words) if report.shown else [],
        line=(report.cut, _("strong from {cut}").format(cut=f"{report.cut:g}")),
        card=_card(site, report.link),
        home=site.path(""),
        icon=site.path(*_ICON),
        about=site.path("about"),
    )


def refused_page(said: Said, site: Site) -> bytes:
    """Why a link opens nothing, and what to do."""
    speak(SOURCE_LANGUAGE)
    return render(
        "notice.html",
        language=SOURCE_LANGUAGE,
        title=said.title,
        explanation=said.explanation,
        remedy=said.remedy,
        home=site.path(""),
        icon=site.path(*_ICON),
        about=site.path("about"),
    )


def _maps(report: RoomReport) -> Iterator[tuple[Finding, Markup]]:
    for number, finding in enumerate(report.findings, 1):
        if finding.landing is not None and finding.figure is not None:
            yield finding, Markup(svg_room(finding.landing, finding.figure, report.words, report.cut, number))  # noqa: S704 - escaped there


def _card(site: Site, link: str) -> dict[str, str]:
    """What the page says about itself to chat programs; nothing of the workshop."""
    name, question, _aside = preview_words()
    return {
        "title": _("The figures of a workshop"),
        "description": f"{question}. {_('For whoever has the link, until the workshop is deleted.')}",
        "url": link,
        "site": name,
        "image": site.url(*_ICON),
    }
