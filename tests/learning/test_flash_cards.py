"""Flash cards: everything that can be asked without the page, once."""

from assessment.learning.flash_cards import flash_cards
from tests.learning.lessons import shipped

CARDS = flash_cards(shipped())


def test_terms_points_cards_and_questions_are_all_there() -> None:
    learning = shipped()
    answers = {card.answer for card in CARDS}
    assert {term.means for term in learning.glossary.values()} <= answers
    assert {lesson.head.point for lesson in learning.lessons.values()} <= answers
    questions = "\n".join(card.question for card in CARDS)
    assert all(card.text in questions for card in learning.deck.cards.values())
    assert learning.questions is not None
    asked = [each for idea in learning.questions.ideas for each in (idea.before, idea.after)]
    assert all(each.question in questions for each in asked)


def test_no_question_stands_twice_and_no_side_is_empty() -> None:
    assert len({card.question for card in CARDS}) == len(CARDS) > 40
    assert all(card.question and card.answer and card.why for card in CARDS)


def test_a_question_with_options_names_them() -> None:
    (signal,) = [card for card in CARDS if card.question.startswith("Five lines")]
    assert signal.answer in signal.question
    assert signal.question.count(" / ") == 4
