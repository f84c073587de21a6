"""An exception in a line: its kind and its place, and nothing of what it was about."""

import json
import sys

import pytest

from assessment.errors import RoomNotFoundError, SettingError, StoreUnavailableError
from assessment.seeing.cause import cause_of, current_cause
from assessment.workshop.codes import read_code

SECRET = "k7TqX2-secret"


def caught(cause: BaseException | None = None, error: BaseException | None = None) -> BaseException:
    try:
        raise error or ValueError(SECRET) from cause
    except BaseException as found:
        return found


def test_kind_and_no_message() -> None:
    told = cause_of(caught())
    assert told["error"] == "ValueError"
    assert SECRET not in json.dumps(told)


def test_place_in_our_code() -> None:
    with pytest.raises(TypeError) as failed:
        read_code(None)  # type: ignore[arg-type]
    assert cause_of(failed.value)["at"].startswith("assessment/workshop/codes.py:")


def test_place_outside_of_it_where_there_is_no_other() -> None:
    with pytest.raises(ValueError, match="Extra data") as failed:
        json.loads('"secret" secret')
    told = cause_of(failed.value)
    assert told["at"].startswith("json.decoder:")
    assert "secret" not in str(told)


def test_what_caused_it() -> None:
    told = cause_of(caught(caught(caught(error=OSError(SECRET)), error=KeyError(SECRET))))
    assert told["because"] == "KeyError < OSError"


def test_the_place_is_that_of_the_first_cause() -> None:
    with pytest.raises(TypeError) as first:
        read_code(None)  # type: ignore[arg-type]
    assert cause_of(caught(first.value))["at"].startswith("assessment/workshop/codes.py:")


def test_a_cause_that_was_set_aside_is_not_told() -> None:
    error = ValueError()
    error.__context__, error.__suppress_context__ = OSError(), True
    assert "because" not in cause_of(error)
    error.__suppress_context__ = False
    assert cause_of(error)["because"] == "OSError"


def test_a_ring_of_causes_ends() -> None:
    one, two = caught(), caught()
    one.__cause__, two.__cause__ = two, one
    assert cause_of(one)["because"].count("<") < 10


@pytest.mark.parametrize(
    "error", [StoreUnavailableError("connection refused\nDETAIL: a second line"), SettingError("EMPHASIS_X", "refused")]
)
def test_a_store_and_a_setting_say_their_reason_in_one_line(error: Exception) -> None:
    reason = cause_of(error)["reason"]
    assert "refused" in reason
    assert "DETAIL" not in reason


def test_other_errors_of_ours_do_not() -> None:
    assert "ABC234" not in str(cause_of(RoomNotFoundError("ABC234")))


def test_the_error_that_is_handled() -> None:
    assert current_cause() == {}
    try:
        raise OSError
    except OSError:
        assert current_cause()["error"] == "OSError"
    assert sys.exc_info()[1] is None
