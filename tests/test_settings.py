"""Settings are read from the environment; what cannot be one is refused by its name, and never repeated."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.address import Site
from assessment.errors import SettingError
from assessment.settings import Settings, problems, strangers

ALL = [f"EMPHASIS_{name.upper()}" for name in Settings.model_fields]


@pytest.fixture(autouse=True)
def _none_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ALL:
        monkeypatch.delenv(name, raising=False)


def test_nothing_has_to_be_set() -> None:
    read = Settings.read()
    assert (read.content, read.database_url, read.public_url, read.metrics_port) == (None, None, None, None)
    assert (read.keep_days, read.keys, read.embedders, read.linger_seconds) == (30, (), (), 0)
    assert (read.log_format, read.log_level, read.metrics_host) == ("text", "info", "127.0.0.1")


@pytest.mark.parametrize("name", ALL)
def test_an_empty_variable_is_none(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    before = Settings.read()
    monkeypatch.setenv(name, "")
    assert Settings.read() == before


def test_the_outside_address(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EMPHASIS_PUBLIC_URL", "https://example.org/maps/")
    assert Settings.read().public_url == Site("https", "example.org", "/maps")


def test_embedders(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EMPHASIS_EMBEDDERS", "https://Intranet.example.org/  http://localhost:8000")
    assert Settings.read().embedders == ("https://intranet.example.org", "http://localhost:8000")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("EMPHASIS_CONTENT", "/nowhere/secret"),
        ("EMPHASIS_KEEP_DAYS", "secret"),
        ("EMPHASIS_KEEP_DAYS", "-1"),
        ("EMPHASIS_KEEP_DAYS", "99999"),
        ("EMPHASIS_PUBLIC_URL", "secret.org"),
        ("EMPHASIS_PUBLIC_URL", "ftp://secret.org"),
        ("EMPHASIS_PUBLIC_URL", "https://secret.org/?a=b"),
        ("EMPHASIS_EMBEDDERS", "*"),
        ("EMPHASIS_EMBEDDERS", "https://secret.org/path"),
        ("EMPHASIS_EMBEDDERS", "https://a.org https://secret.org;"),
        ("EMPHASIS_EMBEDDERS", "https://a.org, https://secret.org"),
        ("EMPHASIS_LINGER_SECONDS", "secret"),
        ("EMPHASIS_METRICS_PORT", "0"),
        ("EMPHASIS_METRICS_PORT", "secret"),
        ("EMPHASIS_LOG_FORMAT", "secret"),
        ("EMPHASIS_LOG_LEVEL", "secret"),
        ("EMPHASIS_KEYS", "secret"),
        ("EMPHASIS_DATABASE_URL", "secret"),
    ],
)
def test_what_cannot_be_is_refused_by_its_name(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingError) as refused:
        Settings.read()
    assert refused.value.name == name
    assert refused.value.problem
    assert "secret" not in str(refused.value)


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("EMPHASIS_DATABASE_URI", "EMPHASIS_DATABASE_URL"),
        ("EMPHASIS_PUBLICURL", "EMPHASIS_PUBLIC_URL"),
        ("EMPHASIS_KEY", "EMPHASIS_KEYS"),
        ("EMPHASIS_LOGLEVEL", "EMPHASIS_LOG_LEVEL"),
        ("EMPHASIS_KEEP_DAY", "EMPHASIS_KEEP_DAYS"),
    ],
)
def test_a_slip_of_the_pen_is_refused_with_what_is_meant(
    monkeypatch: pytest.MonkeyPatch, name: str, meant: str
) -> None:
    monkeypatch.setenv(name, "anything")
    with pytest.raises(SettingError) as refused:
        Settings.read()
    assert refused.value.name == name
    assert refused.value.problem.endswith(meant)


def test_all_that_is_wrong_is_found_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EMPHASIS_KEEP_DAYS", "soon")
    monkeypatch.setenv("EMPHASIS_METRICS_PORT", "x")
    found = [each.name for each in problems({"EMPHASIS_KEYZ": "x"})]
    assert found == ["EMPHASIS_KEYZ", "EMPHASIS_KEEP_DAYS", "EMPHASIS_METRICS_PORT"]


def test_a_stranger_is_no_slip(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EMPHASIS_CUSTOMER", "x")
    assert Settings.read()
    assert strangers({"EMPHASIS_CUSTOMER": "x", "OTHER": "y"}) == ["EMPHASIS_CUSTOMER"]


@pytest.mark.parametrize(
    "name",
    [
        "EMPHASIS_SERVICE_HOST",
        "EMPHASIS_SERVICE_PORT",
        "EMPHASIS_SERVICE_PORT_HTTP",
        "EMPHASIS_PORT",
        "EMPHASIS_PORT_8501_TCP",
        "EMPHASIS_PORT_8501_TCP_ADDR",
    ],
)
def test_what_a_cluster_sets_by_itself_is_neither(name: str) -> None:
    assert not [each for each in problems({name: "tcp://10.0.0.1:8501"}) if each.name == name]
    assert not strangers({name: "x"})


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0=")))
def test_no_name_is_both_and_none_breaks_it(name: str) -> None:
    environment = {f"EMPHASIS_{name}": "x"}
    slips = [each.name for each in problems(environment)]
    assert not set(slips) & set(strangers(environment))


def test_secrets_are_not_printed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("EMPHASIS_KEYS", "k" * 40)
    monkeypatch.setenv("EMPHASIS_DATABASE_URL", "postgresql://ada:hidden@host/x")
    printed = repr(Settings.read())
    assert "k" * 40 not in printed
    assert "hidden" not in printed


def test_folder_of_secrets(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "emphasis_keys").write_text("k" * 40, encoding="utf-8")
    (tmp_path / "emphasis_keep_days").write_text("7", encoding="utf-8")
    monkeypatch.setenv("EMPHASIS_SECRETS", str(tmp_path))
    monkeypatch.setenv("EMPHASIS_KEEP_DAYS", "9")
    read = Settings.read()
    assert [key.get_secret_value() for key in read.keys] == ["k" * 40]
    assert read.keep_days == 9


def test_what_is_wrong_in_a_secret_is_told_by_its_name_alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "emphasis_database_url").write_text("mysql://ada:hidden@host/x", encoding="utf-8")
    monkeypatch.setenv("EMPHASIS_SECRETS", str(tmp_path))
    with pytest.raises(SettingError) as refused:
        Settings.read()
    assert refused.value.name == "EMPHASIS_DATABASE_URL"
    assert "hidden" not in str(refused.value)


def test_folder_of_secrets_that_is_not_there(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("EMPHASIS_SECRETS", str(tmp_path / "nowhere"))
    with pytest.raises(SettingError) as refused:
        Settings.read()
    assert refused.value.name == "EMPHASIS_SECRETS"
