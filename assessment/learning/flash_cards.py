"""What the lessons ask, as questions for programs that ask again after a while."""

from collections.abc import Iterator
from dataclasses import dataclass

from assessment.packs.learning.checks import Check, Pick, Place, Repair
from assessment.packs.learning.learning import Learning
from assessment.packs.learning.models import Question
from assessment.words import _


@dataclass(frozen=True, slots=True)
class FlashCard:
    """One side, the other, and the reason."""

    question: str
    answer: str
    why: str


def flash_cards(learning: Learning) -> tuple[FlashCard, ...]:
    """Terms, points of lessons, cards to sort, and every question with one right answer; no question twice."""
    made = (*_terms(learning), *_points(learning), *_cards(learning), *_checks(learning), *_questions(learning))
    return tuple({card.question: card for card in made}.values())


def _terms(learning: Learning) -> Iterator[FlashCard]:
    for term in sorted(learning.glossary.values(), key=lambda each: each.term):
        said = _("What does “{term}” mean?").format(term=term.term)
        yield FlashCard(said, term.means, _("For example: {example}").format(example=term.example))


def _points(learning: Learning) -> Iterator[FlashCard]:
    for lesson in learning.lessons.values():
        said = _("What is the point of the lesson “{title}”?").format(title=lesson.head.title)
        yield FlashCard(said, lesson.head.point, lesson.head.onward.do)


def _cards(learning: Learning) -> Iterator[FlashCard]:
    for card in learning.deck.cards.values() if learning.cards else ():
        said = _("Whose job is it? {activity}").format(activity=card.text)
        yield FlashCard(said, learning.deck.piles[card.pile].label, card.why)


def _checks(learning: Learning) -> Iterator[FlashCard]:
    for check in learning.checks.values():
        yield from _check(check)


def _check(check: Check) -> Iterator[FlashCard]:
    """Questions that can be asked without the page; what needs the simulator or the reader's own words cannot."""
    match check:
        case Pick(open=None) | Repair():
            asked = f"{_asked(check)} {' / '.join(option.text for option in check.options)}"
            yield from (FlashCard(asked, option.text, option.why) for option in check.options if option.right)
        case Place():
            asked = " / ".join(check.stops)
            for item in check.items:
                said = _("{title} {item} ({stops})").format(title=check.title, item=item.text, stops=asked)
                yield FlashCard(said, item.at, item.why)


def _asked(check: Pick | Repair) -> str:
    if isinstance(check, Pick):
        return check.task
    return f"“{check.advert.headline} {check.advert.text}” {check.task}"


def _questions(learning: Learning) -> Iterator[FlashCard]:
    for idea in learning.questions.ideas if learning.questions else ():
        yield from (*_question(idea.before), *_question(idea.after))


def _question(question: Question) -> Iterator[FlashCard]:
    yield from (FlashCard(question.question, each.text, each.why) for each in question.options if each.right)
