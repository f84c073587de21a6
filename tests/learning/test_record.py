"""What is done fits into an address, and an address that is none of ours is not guessed at."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.learning.record import PARAMETERS, Record, marks_of, read_record
from tests.learning.lessons import shipped

MARKS = marks_of(shipped(), ("S1", "S2", "S3", "S4", "S5"))
CHOSEN = st.one_of(st.just(()), st.tuples(*(st.integers(0, most) for most in MARKS.options)))
RECORDS = st.builds(Record, st.frozensets(st.sampled_from(sorted(MARKS.every))), CHOSEN, CHOSEN)


def test_every_thing_has_a_mark_of_its_own() -> None:
    assert list(MARKS.lessons.values()) == list("abcdefgh")
    assert (list(MARKS.games.values()), list(MARKS.scenarios.values())) == (["A"], list("12345"))
    assert len(MARKS.every) == 14


def test_a_record_reads_well() -> None:
    record = Record(frozenset("cAa2"), (1, 0, 3))
    assert record.params() == {"done": "acA2", "before": "103"}


@given(RECORDS)
def test_round_trip(record: Record) -> None:
    params = record.params()
    assert read_record(params, MARKS) == record
    assert sum(map(len, params.values())) <= 20
    assert all(value.isalnum() and value.isascii() for value in params.values())


@given(RECORDS, RECORDS)
def test_nothing_done_is_lost_when_two_records_meet(one: Record, other: Record) -> None:
    both = one.over(other)
    assert both.done == one.done | other.done
    assert both.before == (one.before or other.before)
    assert one.over(one) == one == one.over(Record())


@pytest.mark.parametrize(
    "params",
    [
        {"done": "z"}, {"done": "ba"}, {"done": "aa"}, {"done": "a b"}, {"done": "a\u0661"}, {"done": "Aa"},
        {"before": "1"}, {"before": "1234"}, {"before": "194"}, {"before": "1a2"}, {"after": "12\u0663"},
        {"before": "111", "after": "x"}, {"done": "a" * 5000},
    ],
    ids=str,
)  # fmt: skip
def test_what_is_none_of_ours_is_not_read(params: dict[str, str]) -> None:
    assert read_record(params, MARKS) is None


@given(st.dictionaries(st.sampled_from(PARAMETERS), st.text(max_size=12)))
def test_only_what_we_would_write_is_read(params: dict[str, str]) -> None:
    record = read_record(params, MARKS)
    if record is not None:
        assert record.params() == {name: value for name, value in params.items() if value}


def test_other_parameters_do_not_matter() -> None:
    assert read_record({"l": "two-jobs", "r": "x", "done": "a"}, MARKS) == Record(frozenset("a"))
