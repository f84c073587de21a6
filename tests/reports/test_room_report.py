"""Whatever is taken away of a workshop says what was released of it, and nothing that was kept back."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from html import unescape
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assessment.address import Site
from assessment.packs import Catalogue, Edition
from assessment.reports.room_pdf import room_pdf
from assessment.reports.room_tables import room_csv
from assessment.reports.slides.room_deck import room_pptx
from assessment.web.room.views import figures_page
from assessment.words import points, tenths
from assessment.workshop.model import Figures
from scoring import Answer, Person, Statement, TeamGap, Withheld
from tests.reports.handouts import packed
from tests.reports.reading_pdf import ReadPdf
from tests.reports.reading_slides import ReadDeck, alternative
from tests.reports.rooms import PROMISE, Held, held, workshops

SITE = Site("https", "maps.example.org")
NUMBER = re.compile(r"\d+(?:\.\d+)?")
ROLES = ("marketing", "sales", "general", "private")


@pytest.fixture(scope="module")
def edition(catalogue: Catalogue) -> Edition:
    return catalogue.newest(catalogue.packs[0])


def page_of(one: Held) -> bytes:
    return figures_page(one.room, one.rounds, SITE, "token")


def quick_files(one: Held) -> tuple[bytes, bytes]:
    """The page of the link and the table."""
    return page_of(one), room_csv(one.room, one.edition, one.rounds)


def quick_texts(one: Held) -> Iterator[str]:
    """All words of page and table, those of pictures too."""
    page, table = quick_files(one)
    yield unescape(re.sub(r"<style>.*?</style>|<svg.*?</svg>|<[^>]*>", " ", page.decode(), flags=re.DOTALL))
    yield unescape(" ".join(re.findall(r"<(?:text|tspan|desc|title)[^>]*>([^<]*)", page.decode())))
    yield table.decode("utf-8-sig")


def texts(one: Held) -> Iterator[str]:
    """The same of document and slides too, with text alternatives and notes."""
    yield from quick_texts(one)
    document = ReadPdf(room_pdf(one.report("")))
    yield " ".join(sheet.extract_text() for sheet in document.reader.pages)
    yield " ".join(str(each.get("/Alt", "")) for each in document.named("/Figure"))
    deck = ReadDeck(room_pptx(one.report("")))
    for slide in deck.deck.slides:
        yield slide.notes_slide.notes_text_frame.text
        yield " ".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)
    yield " ".join(alternative(shape) for shape in deck.shapes())


# --- what is said ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["divided", "two rounds", "small role", "open", "second round too small"])
def test_page_document_and_slides_have_the_same_findings(edition: Edition, name: str) -> None:
    one = workshops(edition)[name]
    report = one.report()
    document, deck = ReadPdf(room_pdf(report)).text, ReadDeck(room_pptx(report))
    page = packed(unescape(re.sub(r"<[^>]*>", "", page_of(one).decode())))
    assert report.findings
    for finding in report.findings:
        for text in (document, deck.text, page):
            assert packed(finding.title) in text
    assert deck.titles()[1 : 1 + len(report.findings)] == [finding.title for finding in report.findings]
    for said in (*report.promise, *report.workings, *report.withheld, report.until):
        for text in (document, deck.text):
            assert packed(said) in text


def test_the_guess_and_the_arrow_have_a_map_each(edition: Edition) -> None:
    maps = [each for each in workshops(edition)["two rounds"].report().findings if each.kind == "map"]
    assert [each.about for each in maps] == ["The map after the second round", "The map"]
    assert "has moved most" in maps[0].title
    assert "guessed" in maps[1].title
    assert maps[0].table[0][1:3] == ("First round", "Second round")


def test_what_is_kept_back_says_why(edition: Edition) -> None:
    rooms = workshops(edition)
    assert rooms["divided"].report().withheld == ()
    (roles,) = rooms["small role"].report().withheld
    assert roles.startswith("Marketing and sales apart: A group here has fewer than 5 people.")
    second = rooms["second round too small"].report()
    assert second.withheld[0] == "Round 2: Shown once 5 people have answered."
    assert second.shown
    assert second.shown.figures.round == 1
    alike = " ".join(rooms["five alike"].report().withheld)
    assert "with one answer from all are shown as their means alone" in alike


def test_four_people_leave_words_and_no_figure(edition: Edition) -> None:
    report = workshops(edition)["four"].report()
    assert report.headline == "Too few answers to show anything"
    assert (report.findings, report.shown, report.advice, report.workings) == ((), None, None, ())
    assert report.line == "Shown once 5 people have answered."
    for text in texts(workshops(edition)["four"]):
        assert set(NUMBER.findall(text.replace(report.until, ""))) <= {"1", "2", "5"}, text


def test_a_rehearsal_says_so_everywhere(edition: Edition) -> None:
    one = workshops(edition)["divided"]
    made_up = replace(one, room=replace(one.room, setup=replace(one.room.setup, rehearsal=True)))
    said = packed("Rehearsal – made-up answers")
    report = made_up.report()
    assert said in ReadPdf(room_pdf(report)).text
    assert said in ReadDeck(room_pptx(report)).text
    assert "Made-up participants" in page_of(made_up).decode()


# --- what is not said -----------------------------------------------------------------------------------------------


def released_numbers(value: Any) -> Iterator[float]:
    """Every number of the released figures, and those that sentences make of them by rules that are known."""
    match value:
        case bool() | None | str():
            return
        case int() | float():
            yield abs(value)
        case Withheld():
            yield value.needed
        case Mapping():
            yield len(value)
            for key, each in value.items():
                yield from released_numbers(list(key) if isinstance(key, tuple) else None)
                yield from released_numbers(each)
        case tuple() | list():
            yield len(value)
            for each in value:
                yield from released_numbers(each)
        case Statement() if value.counts is not None:
            half = len(value.counts) // 2
            yield from (sum(value.counts[:half]), sum(value.counts[-half:]))
            yield from (each for field in fields(value) for each in released_numbers(getattr(value, field.name)))
        case TeamGap():
            yield abs(value.marketing.mean - value.sales.mean)
            yield from (each for field in fields(value) for each in released_numbers(getattr(value, field.name)))
        case _ if is_dataclass(value) and not isinstance(value, type):
            yield from (each for field in fields(value) for each in released_numbers(getattr(value, field.name)))


def of_rounds(rounds: Sequence[Figures]) -> set[str]:
    shown = [getattr(each, name) for each in rounds for name in ("round", "room", "guess", "shifts")]
    return {said(number) for number in released_numbers(shown) for said in (points, tenths, lambda n: f"{n:g}")}


def of_the_pack(one: Held) -> set[str]:
    """Numbers that stand in every report whatever was answered: in the texts of the pack, scales, dates, counting."""
    told = " ".join(
        [
            *(item.text + (item.ask or "") for item in one.edition.items()),
            *(each.model_dump_json() for each in one.edition.cells.values()),
            *(each.model_dump_json() for each in one.edition.strategies.values()),
            one.room.setup.title,
        ]
    )
    constants = one.edition.rubric(one.room.setup.form).constants
    shares = (points(100 * constants.direct_weight), points(100 * constants.linked_weight))
    fixed = {"0", "100", "25", "95", "30", "60", "90", "1", "2", "3", "4", "5", "6", "7", "8", "9", "2031", "62.5"}
    slides = {str(number) for number in range(14)}
    return {*NUMBER.findall(told), *fixed, *shares, *slides, tenths(one.edition.scoring.cut)}


def parts_of_priorities(one: Held) -> set[str]:
    """The two parts of a priority are said so that they add up; both come from released gaps."""
    constants = one.edition.rubric(one.room.setup.form).constants
    found = set()
    for figures in one.rounds:
        for each in () if isinstance(figures.room, Withheld) else figures.room.strategies:
            for share, gap in ((constants.direct_weight, each.gap), (constants.linked_weight, each.linked)):
                own = int(points(share * (gap or 0)))
                found |= {str(own + by) for by in (-1, 0, 1)}
    return found


Texts = Callable[[Held], Iterator[str]]


def strangers(one: Held, told: Texts, rounds: Sequence[Figures] | None = None) -> set[str]:
    """Numbers in the texts that are not of the released figures; ``rounds``: of these instead."""
    known = of_rounds(rounds or one.rounds) | of_the_pack(one) | parts_of_priorities(one)
    plain = {f"{float(each):g}" for each in known}
    words = (re.sub(r"(?:[A-Z]{3}\d+)|CODE77|\d{4}-\d\d-\d\d", "", text) for text in told(one))
    return {number for text in words for number in NUMBER.findall(text) if f"{float(number):g}" not in plain}


NAMES = ("divided", "two rounds", "small role", "five alike", "second round too small")


@pytest.mark.parametrize("name", NAMES)
def test_every_number_was_released(edition: Edition, name: str) -> None:
    assert strangers(workshops(edition)[name], quick_texts) == set()


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
def test_every_number_of_document_and_slides_was_released(edition: Edition, name: str) -> None:
    assert strangers(workshops(edition)[name], texts) == set()


def test_the_law_finds_a_number_that_was_not_released(edition: Edition) -> None:
    """Or its silence would prove nothing: figures of one room held against those of another."""
    rooms = workshops(edition)
    assert len(strangers(rooms["divided"], quick_texts, rooms["five alike"].rounds)) > 5


@st.composite
def people_of(draw: st.DrawFn, edition: Edition, least: int, most: int) -> list[Person]:
    """Anybody of the quick sketch."""
    items = edition.form_items("pulse")
    answer: st.SearchStrategy[Answer] = st.one_of(st.integers(1, 5), st.just("cant_say"))
    row = st.lists(answer, min_size=len(items), max_size=len(items))
    guess = st.one_of(st.none(), st.tuples(st.integers(0, 100), st.integers(0, 100)))
    person = st.builds(
        lambda given, role, place: Person(dict(zip(items, given, strict=True)), role, place),
        row,
        st.sampled_from(ROLES),
        guess,
    )
    return draw(st.lists(person, min_size=least, max_size=most))


@pytest.mark.slow
@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(data=st.data())
def test_every_number_of_random_rooms_was_released(edition: Edition, data: st.DataObject) -> None:
    rounds = data.draw(st.lists(people_of(edition, 3, 12), min_size=1, max_size=2))
    one = held(edition, rounds, split=data.draw(st.booleans()), commitment=PROMISE)
    assert strangers(one, texts) == set()


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(data=st.data())
def test_who_has_which_role_changes_nothing_while_roles_are_not_shown(edition: Edition, data: st.DataObject) -> None:
    """Four of every role at most: whoever exchanges them, page and table stay byte for byte what they were."""
    everybody = data.draw(people_of(edition, 5, 12))
    roles = [ROLES[number % 3] for number in range(len(everybody))]
    seated = [Person(each.answers, role, each.guess) for each, role in zip(everybody, roles, strict=True)]
    mixed = [
        Person(each.answers, role, each.guess)
        for each, role in zip(everybody, data.draw(st.permutations(roles)), strict=True)
    ]
    assert quick_files(held(edition, [seated])) == quick_files(held(edition, [mixed]))


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_what_fewer_than_five_say_changes_nothing(edition: Edition, data: st.DataObject) -> None:
    """In the first round or in the second: the answers of four could be any."""
    many = data.draw(people_of(edition, 5, 9))
    few, others = data.draw(people_of(edition, 1, 4)), data.draw(people_of(edition, 1, 4))
    assert quick_files(held(edition, [few])) == quick_files(held(edition, [others]))
    assert quick_files(held(edition, [many, few])) == quick_files(held(edition, [many, others]))
