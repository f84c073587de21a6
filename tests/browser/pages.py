"""Every page at an address of its own, and what is there once it is drawn."""

from dataclasses import dataclass

from playwright.sync_api import Locator, Page, expect

from tests.browser.steps import settle
from tests.learning.lessons import shipped
from tests.ui.examples import example_sheets, filled, scores_token, token


@dataclass(frozen=True)
class Place:
    """``role`` and ``name`` of something near the end of the page."""

    address: str
    role: str
    name: str

    def mark(self, page: Page) -> Locator:
        return page.get_by_role(self.role, name=self.name).first  # type: ignore[arg-type]


_RICH = example_sheets()["Strong habits and strong warning signs in three sections"]
_GAPS = example_sheets()["One section unfinished, and two fields are possible"]

PLACES = {
    "home": Place("/", "button", "Open"),
    "chooser": Place("/take", "link", "Quick sketch"),
    "section": Place("/take?form=full", "button", "Next"),
    "last section": Place(f"/take?a={token(filled(but=3))}&s=6", "button", "Next"),
    "closing": Place(f"/take?a={token(filled(but=7))}&s=7", "link", "See the result"),
    "result": Place(f"/result?r={token(_RICH)}", "link", "Show on a projector"),
    "result with gaps": Place(f"/result?r={token(_GAPS)}", "link", "Show on a projector"),
    "result from scores": Place(f"/result?r={scores_token(_RICH)}", "link", "Show on a projector"),
    "no result": Place("/result", "link", "Answer the statements"),
    "damaged link": Place("/result?r=nonsense", "link", "Go to the start page"),
    "damaged answers": Place("/take?a=nonsense", "link", "Go to the start page"),
    "about": Place("/about", "heading", "Sources"),
    "learn": Place("/learn", "button", "Flash cards"),
    "learn for a result": Place(f"/learn?done=acA&before=123&r={token(_RICH)}", "button", "Flash cards"),
    "glossary": Place("/learn?show=glossary", "link", "All lessons"),
    "sorting game": Place("/learn?show=sorting-game", "link", "All lessons"),
    "questions before": Place("/learn?show=before", "link", "All lessons"),
    "questions after": Place("/learn?show=after&before=123&after=210&done=c", "link", "All lessons"),
    "no lesson": Place("/lesson?l=nothing", "link", "All lessons"),
    **{f"lesson {name}": Place(f"/lesson?l={name}", "button", "This lesson on one page") for name in shipped().lessons},
}
ON_THE_WALL = {
    "statement on the wall": Place("/take?form=pulse&view=projector", "button", "Next"),
    "end on the wall": Place(
        f"/take?a={token(filled('pulse', but=1))}&n=14&view=projector", "button", "See the result"
    ),
    "card on the wall": Place("/learn?show=sorting-game&view=projector&n=2", "button", "Show the answer"),
    "last card on the wall": Place("/learn?show=sorting-game&view=projector&n=14", "button", "Back"),
    "decision on the wall": Place("/learn?show=S1&view=projector", "button", "Next"),
    "road on the wall": Place("/learn?show=S1&view=projector&n=4", "button", "Back"),
    "damaged link on the wall": Place("/result?r=nonsense&view=projector", "link", "Go to the start page"),
}
SLIDES = f"/result?r={token(_RICH)}&view=projector"


def arrive(page: Page, place: Place) -> None:
    """Wait until the page is complete."""
    expect(place.mark(page)).to_be_visible()
    settle(page)


def unfold(page: Page) -> None:
    """Open everything that is folded away, one after the other."""
    folded = page.locator("details:not([open]) > summary")
    while folded.count():
        folded.first.click()
        settle(page)
