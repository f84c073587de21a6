"""The Report: plain data in reading order, so a page, a slide and a letter cannot say different things."""

from collections.abc import Iterator
from dataclasses import dataclass

from assessment.packs import Edition
from assessment.reports import headline, reading
from assessment.words import _
from scoring import CANT_SAY, Quadrant, Result, StrategyScore


@dataclass(frozen=True, slots=True)
class Action:
    """One thing to do within so many days."""

    days: int
    text: str


@dataclass(frozen=True, slots=True)
class Assignment:
    """An action with who does it and by when (ISO date), as the reader filled them in; empty when left out."""

    action: Action
    owner: str
    date: str


@dataclass(frozen=True, slots=True)
class Advice:
    """What to do first, how to see that it works, and what it takes."""

    title: str
    text: str
    actions: tuple[Action, ...]
    watch: str
    cost: str
    risks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Practice:
    """A statement with the answer that was given."""

    item: str
    text: str
    answer: str


@dataclass(frozen=True, slots=True)
class StrategyText:
    """A strategy in rank order: what it is, why here, what to do."""

    score: StrategyScore
    title: str
    line: str
    keep: str | None
    advice: Advice
    reasons: tuple[Practice, ...]
    note: str | None


@dataclass(frozen=True, slots=True)
class SignCard:
    """A warning sign that fired."""

    item: Practice
    title: str
    text: str
    step: str
    watch: str


@dataclass(frozen=True, slots=True)
class SectionText:
    """A section of the questionnaire: its practices and signs with their answers (none from a scores-only link)."""

    id: str
    title: str
    short: str
    about: str
    practices: tuple[Practice, ...]
    signs: tuple[Practice, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """Everything said about one result, in reading order. Empty tuples and None mean that there is nothing to say."""

    headline: str
    line: str | None
    notes: tuple[str, ...]
    quality: tuple[str, ...]
    fields: tuple[tuple[str, str, str], ...]
    """(title, text, danger) of the field, and of its neighbour when the result lies between two."""
    balance: tuple[str, ...]
    shape: str | None
    together: str | None
    advice: Advice | None
    strategies: tuple[StrategyText, ...]
    signs: tuple[SignCard, ...]
    convergence: str | None
    change: tuple[str, ...]
    change_items: tuple[Practice, ...]
    firmness: str | None
    cut: str | None
    sections: tuple[SectionText, ...]


def build_report(edition: Edition, form: str, result: Result) -> Report:
    """The report of a result of this edition and form."""
    sketch = not edition.forms[form].signs
    change = result.change
    listed = change is not None and 0 < change.steps <= result.rubric.constants.steps_listed_to
    return Report(
        headline=headline.headline(edition, result, sketch=sketch),
        line=edition.quadrants[result.quadrant].line if result.quadrant else None,
        notes=headline.margin_notes(edition, result, sketch=sketch),
        quality=headline.quality_notes(result),
        fields=tuple(_fields(edition, result)),
        balance=reading.lean_sentences(edition, result),
        shape=reading.shape_sentence(edition, result),
        together=reading.together_sentence(result),
        advice=_advice(edition, result),
        strategies=tuple(_strategy(edition, result, score) for score in result.strategies),
        signs=tuple(_signs(edition, result)),
        convergence=reading.convergence_sentence(result),
        change=reading.change_sentences(result),
        change_items=tuple(_change_items(edition, result)) if listed else (),
        firmness=reading.firmness_sentence(result),
        cut=reading.cut_sentence(result),
        sections=tuple(_sections(edition, form, result)),
    )


def _fields(edition: Edition, result: Result) -> Iterator[tuple[str, str, str]]:
    for quadrant in (result.quadrant, headline.neighbour(result)):
        if quadrant:
            field = edition.quadrants[quadrant]
            yield field.title, field.text, field.danger


def _advice(edition: Edition, result: Result) -> Advice | None:
    return None if result.guidance is None else advice_of(edition, result.guidance)


def advice_of(edition: Edition, guidance: tuple[Quadrant, str]) -> Advice:
    """What the pack advises for a field and its weakest section, of a person or of a room."""
    cell = edition.cells[".".join(guidance)]
    return Advice(
        title=cell.headline,
        text=cell.meaning,
        actions=(Action(30, cell.days_30), Action(60, cell.days_60), Action(90, cell.days_90)),
        watch=cell.watch,
        cost=cell.cost,
        risks=tuple(edition.risks[code] for code in cell.risks),
    )


def _strategy(edition: Edition, result: Result, score: StrategyScore) -> StrategyText:
    text = edition.strategies[score.id]
    return StrategyText(
        score=score,
        title=text.title,
        line=text.line,
        keep=text.keep if score.keep else None,
        advice=Advice(
            title=text.title,
            text=text.why,
            actions=(Action(30, text.days_30), Action(60, text.days_60), Action(90, text.days_90)),
            watch=text.watch,
            cost=text.cost,
        ),
        reasons=tuple(_practice(edition, result, item) for item in score.reasons),
        note=_strategy_note(score),
    )


def _strategy_note(score: StrategyScore) -> str | None:
    if score.priority is None:
        return _("Not ranked: no statement about it was answered.")
    if score.gap is None:
        return _("Ranked from linked practices alone: its own statements were left out.")
    if score.linked is None:
        return _("Ranked from its own statements alone: the linked practices were left out.")
    return None


def _signs(edition: Edition, result: Result) -> Iterator[SignCard]:
    for item in result.signs.fired:
        card = edition.signs[item]
        yield SignCard(_practice(edition, result, item), card.title, card.text, card.step, card.watch)


def _change_items(edition: Edition, result: Result) -> Iterator[Practice]:
    """Each practice of the smallest change once, in the order of the steps."""
    if result.change is not None and result.change.items is not None:
        yield from (_practice(edition, result, item) for item in dict.fromkeys(result.change.items))


def _sections(edition: Edition, form: str, result: Result) -> Iterator[SectionText]:
    asked = set(edition.form_items(form))
    for questionnaire in edition.questionnaires:
        items = [item for item in questionnaire.items if item.id in asked]
        known = items if result.answers is not None else []
        yield SectionText(
            id=questionnaire.id,
            title=questionnaire.title,
            short=questionnaire.short,
            about=questionnaire.about,
            practices=tuple(_practice(edition, result, item.id) for item in known if item.sign is None),
            signs=tuple(_practice(edition, result, item.id) for item in known if item.sign is not None),
        )


def _practice(edition: Edition, result: Result, item: str) -> Practice:
    answer = None if result.answers is None else result.answers.get(item)
    if result.answers is None:
        label = ""
    elif answer is None:
        label = _("not answered")
    elif answer == CANT_SAY:
        label = edition.cant_say.label
    else:
        label = edition.scale[int(answer) - 1].label
    return Practice(item, edition.item(item).text, label)
