"""Notes on how the answers were given. They never block and never name anybody (measurement design 3.10)."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import groupby
from math import sqrt

from scoring.levels import Levels, count, mean_points
from scoring.model import CANT_SAY, Answers, Constants, Rubric, Section
from scoring.signs import fires


def given_sequence(rubric: Rubric, answers: Answers) -> list[int]:
    """Answers 1..points in presentation order, missing ones removed, not keyed: what the hand did."""
    ordered = (answers.get(item.id) for section in rubric.sections for item in section.items)
    return [answer for answer in ordered if isinstance(answer, int)]


def longest_run(sequence: Sequence[int]) -> int:
    """Length of the longest run of identical answers."""
    return max((len(list(run)) for _, run in groupby(sequence)), default=0)


def top_share(sequence: Sequence[int]) -> float:
    """Share (0-1) of the most used option; 0 without answers."""
    return max(Counter(sequence).values()) / len(sequence) if sequence else 0.0


def spread(sequence: Sequence[int]) -> float | None:
    """Standard deviation of one person's answers, in options (n - 1); None below two answers."""
    if len(sequence) <= 1:
        return None
    mean = sum(sequence) / len(sequence)
    # statistics.stdev works in fractions: on its own a fifth of the time of a whole result
    return sqrt(sum((answer - mean) ** 2 for answer in sequence) / (len(sequence) - 1))


def answer_notes(rubric: Rubric, answers: Answers, levels: Levels) -> tuple[str, ...]:
    """Codes of the notes that the answers alone give, in the order of the design."""
    constants = rubric.constants
    sequence = given_sequence(rubric, answers)
    asked = sum(len(section.items) for section in rubric.sections)
    unseen = sum(answer == CANT_SAY for answer in answers.values())
    found = {
        "long_string": longest_run(sequence) >= constants.long_run_from,
        "straight_lining": _is_straight(sequence, constants),
        "contradiction": _contradictions(rubric, levels) >= constants.contradictions_from,
        "low_visibility": unseen > constants.cant_say_above * asked,
    }
    return tuple(code for code, holds in found.items() if holds)


def _is_straight(sequence: Sequence[int], constants: Constants) -> bool:
    width = spread(sequence)
    narrow = width is not None and width < constants.spread_below
    return top_share(sequence) >= constants.same_option_from or narrow


def _contradictions(rubric: Rubric, levels: Levels) -> int:
    return sum(_contradicts(section, levels, rubric) for section in rubric.sections if section.axis != "together")


def _contradicts(section: Section, levels: Levels, rubric: Rubric) -> bool:
    threshold = rubric.constants.contradiction_from
    signs = [item for item in section.items if not item.scored]
    if not any(fires(item, levels, threshold, rubric) for item in signs):
        return False
    scored = count([item for item in section.items if item.scored], levels)
    score = mean_points(scored, section.min_answered, rubric.constants)
    return score is not None and score >= threshold


def is_too_fast(rubric: Rubric, seconds: Mapping[str, float]) -> bool:
    """Whether screens were answered faster than they can be read. ``seconds`` by section id, screens may be missing."""
    constants = rubric.constants
    least = {section.id: constants.seconds_per_item * len(section.items) for section in rubric.sections}
    timed = {name: seconds[name] for name in least if name in seconds}
    fast = sum(spent < least[name] for name, spent in timed.items())
    whole = len(timed) == len(least) and sum(timed.values()) < sum(least.values())
    return fast >= constants.fast_screens_from or whole


def with_pace(notes: Sequence[str], too_fast: bool) -> tuple[str, ...]:
    """The notes with too_fast in its place in the order of the design."""
    if not too_fast:
        return tuple(notes)
    before = [note for note in notes if note in ("long_string", "straight_lining")]
    return (*before, "too_fast", *(note for note in notes if note not in before))
