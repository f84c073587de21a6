"""What an installation may set, each through an environment variable ``EMPHASIS_…``. All of them stand here."""

import os
import re
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Annotated, Final, Literal
from urllib.parse import urlsplit

from platformdirs import user_data_path
from pydantic import AfterValidator, BeforeValidator, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from assessment.address import AddressError, Site, parse
from assessment.errors import SettingError

PREFIX: Final = "EMPHASIS_"
SHORTEST_KEY: Final = 32
"""Characters of a key that signs tokens."""
_DATABASE: Final = re.compile(r"postgres(ql)?(\+psycopg)?://.+|sqlite:///(?!:memory:).+", re.DOTALL)
_CLUSTER: Final = re.compile(r"(SERVICE_(HOST|PORT)|PORT)(_.*)?")
"""Kubernetes sets such variables by itself for a service with our name. They are no settings."""
_NEAR: Final = 0.75
"""Likeness from which a name counts as a slip of the pen (0 to 1, ``difflib``)."""


def _parted(value: object) -> object:
    return value.split() if isinstance(value, str) else value


def _site(value: object) -> object:
    try:
        return parse(value) if isinstance(value, str) else value
    except AddressError:
        raise ValueError("it needs an address such as https://example.org/path") from None


def _database(value: SecretStr | None) -> SecretStr | None:
    if value is not None and not _DATABASE.fullmatch(value.get_secret_value()):
        raise ValueError("only postgresql://… and sqlite:///file are supported")
    return value


def _long(values: tuple[SecretStr, ...]) -> tuple[SecretStr, ...]:
    if any(len(key.get_secret_value()) < SHORTEST_KEY for key in values):
        raise ValueError(f"every key needs at least {SHORTEST_KEY} characters")
    return values


def _folder(value: Path | None) -> Path | None:
    if value is not None and not value.is_dir():
        raise ValueError("there is no such folder")
    return value


def _origin(value: str) -> str:
    """Scheme, host and perhaps a port: what a page may be embedded in."""
    parts = urlsplit(value)
    if not parse(value).prefix and parts.scheme in ("https", "http") and parts.path in ("", "/"):
        return f"{parts.scheme}://{parts.netloc}".lower()
    raise ValueError


def _origins(values: tuple[str, ...]) -> tuple[str, ...]:
    try:
        return tuple(map(_origin, values))
    except ValueError:
        raise ValueError("it needs addresses such as https://intranet.example.org, parted by blanks") from None


class Settings(BaseSettings):
    """The settings of this process. Names are those of the variables without ``EMPHASIS_``."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, frozen=True, env_ignore_empty=True, extra="ignore")

    content: Annotated[Path | None, AfterValidator(_folder)] = None
    """The folder of packs. None: the content that ships with the product."""
    secrets: Annotated[Path | None, AfterValidator(_folder)] = None
    """A folder with settings that shall not stand in the environment, each in a file such as ``emphasis_keys``."""
    data: Path = Field(default_factory=lambda: user_data_path("emphasis", appauthor=False))
    """The folder for the database and the keys. It is made when the first workshop needs it."""
    database_url: Annotated[SecretStr | None, AfterValidator(_database)] = None
    """Another database, such as ``postgresql://user:password@host/name``. None: a SQLite file in ``data``."""
    keep_days: Annotated[int, Field(ge=0, le=3650)] = 30
    """Days until an ended workshop is deleted, or one that nobody touched."""
    keys: Annotated[tuple[SecretStr, ...], NoDecode, BeforeValidator(_parted), AfterValidator(_long)] = ()
    """What tokens of hosts are signed with, oldest first, parted by blanks. Empty: a file in ``data``."""
    public_url: Annotated[Site | None, NoDecode, BeforeValidator(_site)] = None
    """The server's address as readers see it. None: what requests, proxies and browsers say."""
    embedders: Annotated[tuple[str, ...], NoDecode, BeforeValidator(_parted), AfterValidator(_origins)] = ()
    """Origins whose pages may show ours in a frame, parted by blanks. Empty: none may."""
    linger_seconds: Annotated[float, Field(ge=0, le=600)] = 0
    """Seconds that a server goes on after SIGTERM while ``/readyz`` says 503, so that a proxy can notice."""
    metrics_port: Annotated[int | None, Field(ge=1, le=65535)] = None
    """Where Prometheus finds the figures of this process. None: nowhere."""
    metrics_host: str = "127.0.0.1"
    """The address that this port listens on."""
    log_format: Literal["text", "json"] = "text"
    """How a line of the log is written."""
    log_level: Literal["debug", "info", "warning", "error"] = "info"
    """The least important lines that are written. ``debug`` adds static files, probes and page runs."""

    @classmethod
    def read(cls) -> "Settings":
        """From the environment; raises SettingError that names the variable."""
        for problem in problems(os.environ):
            raise problem
        return _read(os.environ)


def _read(environment: Mapping[str, str]) -> Settings:
    """Variables go before the files of a folder of secrets, where one is named."""
    folder = environment.get(f"{PREFIX}SECRETS")
    return Settings(_secrets_dir=folder) if folder and Path(folder).is_dir() else Settings()


def problems(environment: Mapping[str, str]) -> Iterator[SettingError]:
    """Everything that is wrong with the settings of this process, by name: misspelt ones first."""
    yield from _slips(environment)
    try:
        _read(environment)
    except ValidationError as error:
        yield from (_problem(each["loc"], each["msg"]) for each in error.errors(include_input=False))


def _slips(environment: Mapping[str, str]) -> Iterator[SettingError]:
    """Variables that look like a misspelt setting: with its default instead, a server would keep data elsewhere."""
    for name, meant in _unknown(environment):
        if meant:
            yield SettingError(name, f"there is no such setting, and it looks like {PREFIX}{meant}")


def strangers(environment: Mapping[str, str]) -> list[str]:
    """Variables with our prefix that look like no setting at all."""
    return [name for name, meant in _unknown(environment) if not meant]


def _unknown(environment: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Each with the setting that it resembles, in capital letters, or ""."""
    known = [name.upper() for name in Settings.model_fields]
    for name in sorted(environment):
        rest = name.removeprefix(PREFIX)
        if rest != name and rest not in known and not _CLUSTER.fullmatch(rest):
            yield name, next(iter(get_close_matches(rest.upper(), known, 1, _NEAR)), "")


def _problem(place: tuple[int | str, ...], message: str) -> SettingError:
    name = f"{PREFIX}{'_'.join(map(str, place[:1])).upper()}"
    return SettingError(name, message.removeprefix("Value error, "))


@cache
def settings() -> Settings:
    """The settings, read once a process; raises SettingError."""
    return Settings.read()
