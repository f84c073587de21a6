"""What a link of the simulator keeps, and what becomes of one that cannot be read."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.learning.equations import SYMBOLS
from assessment.learning.setting import Points, Setting, Slip, changed, read_setting
from assessment.learning.start import first_setting, parameters_of
from scoring import QUADRANTS
from tests.learning.firms import shipped

POINTS = st.builds(Points, *[st.integers(0, 100)] * 3)
START = first_setting(shipped())


@st.composite
def settings(draw: st.DrawFn) -> Setting:
    ranges = dict(shipped().assumptions.items())
    names = draw(st.sets(st.sampled_from(sorted(ranges)), max_size=5))
    changes = {name: draw(st.floats(ranges[name].least, ranges[name].most)) for name in names}
    return Setting(draw(POINTS), draw(POINTS), draw(st.integers(1, 120)), changed(changes, shipped()))


@given(settings())
def test_a_link_keeps_everything(setting: Setting) -> None:
    assert read_setting(setting.address(), shipped(), START) == (setting, ())


@given(settings())
def test_a_link_needs_no_escaping(setting: Setting) -> None:
    plain = set(string.ascii_letters + string.digits + "-_.~")
    assert all(set(value) <= plain for value in setting.address().values())


TEXT = st.text(max_size=40) | st.text("0123456789-.~qhbB_ ", max_size=40)


@given(st.dictionaries(st.sampled_from(["this", "other", "months", "set"]), TEXT))
def test_junk_never_fails_and_is_always_told(query: dict[str, str]) -> None:
    setting, slips = read_setting(query, shipped(), START)
    parameters_of(shipped(), dict(setting.changes))
    again, none = read_setting(setting.address(), shipped(), START)
    assert (again, none) == (setting, ())
    told = {slip.part for slip in slips}
    assert "this" in told or "this" not in query or setting.this == Points(*map(int, query["this"].split("-")))
    assert "months" in told or "months" not in query or setting.months == int(query["months"])


@pytest.mark.parametrize(
    ("query", "slips"),
    [
        ({"this": "20-80"}, [Slip("this", "20-80")]),
        ({"this": "20-80-101"}, [Slip("this", "20-80-101")]),
        ({"other": "-1-2-3"}, [Slip("other", "-1-2-3")]),
        ({"other": "2O-80-10"}, [Slip("other", "2O-80-10")]),
        ({"this": "²0-80-10"}, [Slip("this", "²0-80-10")]),
        ({"this": ""}, [Slip("this", "")]),
        ({"months": "0"}, [Slip("months", "0")]),
        ({"months": "121"}, [Slip("months", "121")]),
        ({"months": "12.5"}, [Slip("months", "12.5")]),
        ({"set": "q-0.5"}, [Slip("set", "0.5", "q")]),
        ({"set": "zz-0.5"}, [Slip("set", "zz-0.5")]),
        ({"set": "q-0.03~q-0.04"}, [Slip("set", "q-0.04")]),
        ({"set": "q-nan~h1--1~gm"}, [Slip("set", "q-nan"), Slip("set", "h1--1"), Slip("set", "gm")]),
        ({"set": "", "this": "x"}, [Slip("this", "x"), Slip("set", "")]),
    ],
)
def test_each_slip_is_named(query: dict[str, str], slips: list[Slip]) -> None:
    assert list(read_setting(query, shipped(), START)[1]) == slips


def test_what_is_usable_is_used_beside_what_is_not() -> None:
    query = {"this": "10-20-30", "other": "junk", "months": "12", "set": "q-0.03~junk"}
    setting, slips = read_setting(query, shipped(), START)
    assert setting == Setting(Points(10, 20, 30), START.other, 12, (("in_market", 0.03),))
    assert len(slips) == 2


def test_an_assumption_that_is_the_packs_own_is_not_in_the_link() -> None:
    values = {name: each.value for name, each in shipped().assumptions.items()}
    assert changed(values, shipped()) == ()
    own, _ = read_setting({"set": f"{SYMBOLS['margin']}-0.6"}, shipped(), START)
    assert "set" not in own.address()


@pytest.mark.parametrize("field", QUADRANTS)
def test_a_reader_starts_from_their_own_result_beside_what_the_pack_names(field: str) -> None:
    own = Points(55, 71, 40)
    text = shipped()
    pair = getattr(text.fields, field)
    assert first_setting(text, own, field) == Setting(own, Points.of(text.mixes[pair.beside]), text.months)  # type: ignore[arg-type]
    assert first_setting(text, None, field).this == Points.of(text.mixes[pair.mix])  # type: ignore[arg-type]


def test_a_reader_without_a_result_starts_from_the_packs_pair() -> None:
    text = shipped()
    assert (START.this, START.other) == (
        Points.of(text.mixes[text.start.mix]),
        Points.of(text.mixes[text.start.beside]),
    )
