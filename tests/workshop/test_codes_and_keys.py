"""Codes that people type, and tokens that machines carry."""

import multiprocessing
import os
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.errors import KeyRefusedError, ParticipantUnknownError, SettingError
from assessment.settings import Settings
from assessment.workshop.codes import ALPHABET, LENGTH, new_code, read_code
from assessment.workshop.keys import DeskKey, Keys, new_secret, participant_id, read_keys

KEY = "k" * 40
LATER = "l" * 40


def test_codes_have_no_look_alikes_and_no_vowels() -> None:
    assert not set(ALPHABET) & set("0O1IL2Z5S8BUAEIOU")
    assert len(set(ALPHABET)) == len(ALPHABET) == 22


def test_codes_are_drawn_from_the_whole_alphabet() -> None:
    codes = [new_code() for _ in range(2000)]
    assert set("".join(codes)) == set(ALPHABET)
    assert len(set(codes)) > 1990


@given(st.text(ALPHABET, min_size=LENGTH, max_size=LENGTH))
def test_code_is_read_however_it_is_typed(code: str) -> None:
    assert read_code(code) == code
    assert read_code(f" {code[:3].lower()}-{code[3:]}\n") == code
    assert read_code(" ".join(code)) == code


@given(st.text())
def test_any_text_is_read_or_is_none(text: str) -> None:
    code = read_code(text)
    assert code is None or (len(code) == LENGTH and set(code) <= set(ALPHABET))


@pytest.mark.parametrize("text", ["", "ABC", "C0DE77", "CFG34679", "CFGHJ\0", "ＣＦＧＨＪＫ", "C" * 10_000])
def test_what_can_be_no_code_is_none(text: str) -> None:
    assert read_code(text) is None


def test_tokens_signed_with_an_older_key_still_open() -> None:
    key = DeskKey("room", new_secret())
    old = Keys([KEY]).sign("console", key)
    assert Keys([KEY, LATER]).read("console", old) == key
    assert Keys([KEY]).read("console", old) == key
    with pytest.raises(KeyRefusedError):
        Keys([LATER]).read("console", old)
    with pytest.raises(KeyRefusedError):
        Keys([KEY]).read("console", Keys([KEY, LATER]).sign("console", key))


@given(st.text())
def test_no_text_but_ours_is_a_token(text: str) -> None:
    with pytest.raises(KeyRefusedError):
        Keys([KEY]).read("console", text)


@given(st.text())
def test_cookie_is_read_or_refused(text: str) -> None:
    for room, token in ((new_secret(), text[:21]), (text[:21], new_secret())):
        with pytest.raises(ParticipantUnknownError):
            participant_id(room, token)


def test_sender_has_another_name_every_day_and_with_every_key() -> None:
    keys = Keys([KEY])
    assert keys.sender("10.0.0.1", 1) == keys.sender("10.0.0.1", 1)
    names = {keys.sender("10.0.0.1", 1), keys.sender("10.0.0.1", 2), keys.sender("10.0.0.2", 1)}
    assert len(names | {Keys([LATER]).sender("10.0.0.1", 1)}) == 4
    assert "10.0.0.1" not in "".join(names)


def test_sender_is_the_network_of_an_ipv6_address() -> None:
    keys = Keys([KEY])
    assert keys.sender("2001:db8::1", 1) == keys.sender("2001:db8::ffff", 1)
    assert keys.sender("2001:db8::1", 1) != keys.sender("2001:db8:0:1::1", 1)
    assert keys.sender("not an address", 1) == keys.sender("", 1)


def test_keys_are_made_once_for_the_owner_alone(tmp_path: Path) -> None:
    settings = Settings(data=tmp_path / "new")
    token = read_keys(settings).sign("console", DeskKey("room", "secret"))
    file = settings.data / "keys"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(settings.data.stat().st_mode) == 0o700
    assert read_keys(settings).read("console", token)
    assert os.listdir(settings.data) == ["keys"]


def _read(folder: Path) -> str:
    return read_keys(Settings(data=folder)).sign("console", DeskKey("room", "secret"))


@pytest.mark.slow
def test_processes_that_start_at_once_share_one_key(tmp_path: Path) -> None:
    with multiprocessing.get_context("spawn").Pool(4) as pool:
        assert len(set(pool.map(_read, [tmp_path] * 16))) == 1


def test_file_that_others_can_read_is_refused(tmp_path: Path) -> None:
    settings = Settings(data=tmp_path)
    read_keys(settings)
    (tmp_path / "keys").chmod(0o640)
    with pytest.raises(SettingError) as refused:
        read_keys(settings)
    assert "chmod 600" in refused.value.problem


@pytest.mark.parametrize("text", ["", "\n", "short\n", f"{KEY} short"])
def test_file_without_whole_keys_is_refused(tmp_path: Path, text: str) -> None:
    file = tmp_path / "keys"
    file.write_text(text)
    file.chmod(0o600)
    with pytest.raises(SettingError):
        read_keys(Settings(data=tmp_path))


def test_keys_of_the_environment_are_used_and_no_file_is_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EMPHASIS_KEYS", f"{KEY} {LATER}")
    monkeypatch.setenv("EMPHASIS_DATA", str(tmp_path))
    token = Keys([LATER]).sign("projector", DeskKey("room", "secret"))
    assert read_keys(Settings.read()).sign("projector", DeskKey("room", "secret")) == token
    assert not os.listdir(tmp_path)


def test_short_key_of_the_environment_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EMPHASIS_KEYS", "secret")
    with pytest.raises(SettingError) as refused:
        read_keys(Settings.read())
    assert refused.value.name == "EMPHASIS_KEYS"
    assert "secret" not in str(refused.value)
