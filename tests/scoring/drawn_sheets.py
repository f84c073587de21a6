"""Answer sheets: drawn at random for comparisons, and as Hypothesis strategies for laws."""

from collections.abc import Iterator, Sequence
from random import Random
from typing import Any

from hypothesis import strategies as st

from scoring import CANT_SAY
from tests.golden import oracle

Answers = dict[str, Any]
FORMS = ("full", "pulse")
LEVELS = (1, 2, 3, 4, 5)


def random_sheets(seed: int, count: int) -> Iterator[dict[str, Any]]:
    """``count`` input objects of both forms, with missing answers in many patterns; the same for the same seed."""
    random = Random(seed)
    for _ in range(count):
        form = random.choice(FORMS)
        answers = _person(random, oracle.PRESENTED[form])
        for take_out in random.sample(
            (_scattered, _whole_sections, _tail, _few_left), k=random.choice((0, 0, 1, 1, 2))
        ):
            take_out(random, answers)
        order = list(answers)
        random.shuffle(order)
        yield {"form": form, "answers": {item: answers[item] for item in order}}


def _person(random: Random, items: Sequence[str]) -> Answers:
    """Answers around a level of the person and of each section; now and then one number throughout."""
    if random.random() < 0.05:
        return dict.fromkeys(items, random.choice(LEVELS))
    spread = random.choice((0.1, 0.5, 1.0, 1.5, 3.0))
    middle = random.choice((random.uniform(1, 5), 3.5))
    by_section = random.choice((0.0, 0.5, 1.5))
    centres = {section: middle + random.gauss(0, by_section) for section in {item[:3] for item in items}}
    return {item: min(5, max(1, round(random.gauss(centres[item[:3]], spread)))) for item in items}


def _remove(random: Random, answers: Answers, item: str, as_cant_say: float) -> None:
    if random.random() < as_cant_say:
        answers[item] = CANT_SAY
    else:
        answers.pop(item, None)


def _scattered(random: Random, answers: Answers) -> None:
    share, as_cant_say = random.choice((0.02, 0.05, 0.1, 0.2, 0.4, 0.8)), random.random()
    for item in list(answers):
        if random.random() < share:
            _remove(random, answers, item, as_cant_say)


def _whole_sections(random: Random, answers: Answers) -> None:
    sections = random.sample(sorted({item[:3] for item in answers} or {"IDN"}), k=1)
    as_cant_say, kept = random.random(), random.choice((0.0, 0.3, 0.7))
    for item in list(answers):
        if item[:3] in sections and random.random() >= kept:
            _remove(random, answers, item, as_cant_say)


def _tail(random: Random, answers: Answers) -> None:
    """Someone who stopped on the way."""
    items = list(answers)
    for item in items[random.randint(0, len(items)) :]:
        del answers[item]


def _few_left(random: Random, answers: Answers) -> None:
    keep = random.sample(sorted(answers), k=min(len(answers), random.choice((0, 1, 2, 3))))
    for item in list(answers):
        if item not in keep:
            _remove(random, answers, item, 0.3)


def complete_answers(form: str) -> st.SearchStrategy[Answers]:
    """Every item of the form answered."""
    return _mostly_alike(form).map(lambda values: dict(zip(oracle.PRESENTED[form], values, strict=True)))


def _mostly_alike(form: str) -> st.SearchStrategy[list[int]]:
    n = len(oracle.PRESENTED[form])
    anything = st.lists(st.sampled_from(LEVELS), min_size=n, max_size=n)
    near_the_cut = st.lists(st.sampled_from((3, 4)), min_size=n, max_size=n)
    return st.one_of(anything, near_the_cut)


@st.composite
def partial_answers(draw: st.DrawFn, form: str) -> Answers:
    """A complete sheet with some answers left out or turned into "can't say"."""
    answers = draw(complete_answers(form))
    items = oracle.PRESENTED[form]
    unanswered = draw(st.sets(st.sampled_from(items), max_size=draw(st.sampled_from((0, 1, 4, len(items))))))
    unseen = draw(st.sets(st.sampled_from(items), max_size=draw(st.sampled_from((0, 1, 4, len(items))))))
    for item in unseen:
        answers[item] = CANT_SAY
    for item in unanswered:
        del answers[item]
    return answers


def complete_sheets() -> st.SearchStrategy[tuple[str, Answers]]:
    """(form, answers), all answered."""
    return st.sampled_from(FORMS).flatmap(lambda form: st.tuples(st.just(form), complete_answers(form)))


def partial_sheets() -> st.SearchStrategy[tuple[str, Answers]]:
    """(form, answers), any pattern of missing answers."""
    return st.sampled_from(FORMS).flatmap(lambda form: st.tuples(st.just(form), partial_answers(form)))


def section_answers(section: str, score: float, answered: int, *, form: str = "full") -> Answers:
    """Answers to the first ``answered`` practices of a section with exactly this mean in points."""
    total = score * answered / 25
    assert total == int(total), "no such mean"
    base, above = divmod(int(total), answered)
    practices = oracle.PRACTICES[form][section][:answered]
    return {item: 1 + base + (place < above) for place, item in enumerate(practices)}


def profile(form: str, **scores: float) -> Answers:
    """All practices of the named sections answered so that the sections have these scores."""
    answers: Answers = {}
    for section, score in scores.items():
        answers |= section_answers(section, score, len(oracle.PRACTICES[form][section]), form=form)
    return answers
