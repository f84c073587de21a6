"""What an installation may set, each through an environment variable ``EMPHASIS_…``."""

from functools import cache
from pathlib import Path
from typing import Annotated, Final

from platformdirs import user_data_path
from pydantic import BeforeValidator, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from assessment.errors import SettingError

PREFIX: Final = "EMPHASIS_"


def _parted(value: object) -> object:
    return value.split() if isinstance(value, str) else value


class Settings(BaseSettings):
    """The settings of this process. Names are those of the variables without ``EMPHASIS_``."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, frozen=True, env_ignore_empty=True, extra="ignore")

    data: Path = Field(default_factory=lambda: user_data_path("emphasis", appauthor=False))
    """The folder for the database and the keys. It is made when the first workshop needs it."""
    database_url: SecretStr | None = None
    """Another database, such as ``postgresql://user:password@host/name``. None: a SQLite file in ``data``."""
    keep_days: Annotated[int, Field(ge=0, le=3650)] = 30
    """Days until an ended workshop is deleted, or one that nobody touched."""
    keys: Annotated[tuple[SecretStr, ...], NoDecode, BeforeValidator(_parted)] = ()
    """What tokens of hosts are signed with, oldest first, parted by blanks. Empty: a file in ``data``."""

    @classmethod
    def read(cls) -> "Settings":
        """From the environment; raises SettingError that names the variable."""
        try:
            return cls()
        except ValidationError as error:
            first = error.errors(include_input=False, include_url=False)[0]
            name = f"{PREFIX}{'_'.join(map(str, first['loc'][:1])).upper()}"
            raise SettingError(name, first["msg"]) from None


@cache
def settings() -> Settings:
    """The settings, read once a process; raises SettingError."""
    return Settings.read()
