"""Links made by earlier releases open, and hold what they held."""

import json
from hashlib import blake2b

import pytest

from assessment import links
from assessment.links import Content, Scores
from assessment.packs import Catalogue
from assessment.sheets import Sheet
from scoring import CANT_SAY
from tests.links.golden_lines import content_object, golden_lines
from tests.links.tokens import token_of

# Never edit an entry. After adding lines to the golden file, add one: the number of lines, and the hash of them all.
PINNED = ((16, "b980ee37790b648de63252f6824e252d"),)


def opened(catalogue: Catalogue) -> list[Content]:
    return [links.decode(line.split(" ", 1)[0], catalogue) for line in golden_lines()]


@pytest.mark.parametrize("line", golden_lines())
def test_a_golden_token_opens(catalogue: Catalogue, line: str) -> None:
    token, held = line.split(" ", 1)
    content = links.decode(token, catalogue)
    assert content_object(content) == json.loads(held)
    assert token_of(content, catalogue) == token
    links.result_of(content, catalogue)


@pytest.mark.parametrize(("count", "pinned"), PINNED)
def test_the_golden_file_is_only_added_to(count: int, pinned: str) -> None:
    first = "\n".join(golden_lines()[:count])
    assert blake2b(first.encode(), digest_size=16).hexdigest() == pinned


def test_every_golden_line_is_pinned() -> None:
    assert PINNED[-1][0] == len(golden_lines())


def test_golden_tokens_cover_what_a_link_can_hold(catalogue: Catalogue) -> None:
    contents = opened(catalogue)
    kinds = {(type(content), content.form) for content in contents}
    assert kinds == {(kind, form) for kind in (Sheet, Scores) for form in ("full", "pulse")}
    roles = {role.id for edition in catalogue.editions for role in edition.roles}
    assert {content.role for content in contents} == roles | {None}
    assert {content.day is None for content in contents} == {True, False}
    answers = [answer for content in contents if isinstance(content, Sheet) for answer in content.answers.values()]
    assert set(answers) == {1, 2, 3, 4, 5, CANT_SAY}
    tallies = [content.tally for content in contents if isinstance(content, Scores)]
    assert {note for tally in tallies for note in tally.notes} == {
        "long_string",
        "straight_lining",
        "contradiction",
        "low_visibility",
    }
    assert any(tally.fired for tally in tallies)
    assert any(tally.flips for tally in tallies)
