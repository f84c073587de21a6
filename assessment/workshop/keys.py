"""Tokens: signed ones in the addresses of console and projector, random ones in the cookies of phones.

The database keeps hashes. They are plain SHA-256, because what is hashed is random and cannot be guessed from a list.
"""

import hmac
import os
import re
import secrets
import stat
from base64 import urlsafe_b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b, sha256
from ipaddress import IPv6Address, ip_address
from pathlib import Path
from typing import Final, Literal

from itsdangerous import BadSignature, Signer

from assessment.errors import KeyRefusedError, ParticipantUnknownError, SettingError
from assessment.settings import SHORTEST_KEY, Settings
from assessment.workshop.model import ParticipantId, RoomId

Desk = Literal["console", "projector", "released"]
KEYS: Final = "keys"
"""The file in the data folder."""
_SECRET: Final = re.compile(r"[A-Za-z0-9_-]{22}")
_NETWORK: Final = 64
"""Bits of an IPv6 address that name a network; the rest changes as a phone likes."""


@dataclass(frozen=True, slots=True)
class DeskKey:
    """What a token of a console or projector says, once its signature was found to be ours."""

    room: RoomId
    secret: str

    @property
    def hash(self) -> str:
        """What the database holds of it."""
        return sha256(self.secret.encode()).hexdigest()


class Keys:
    """The signing keys, oldest first: the last one signs, all are believed."""

    def __init__(self, keys: Sequence[str]) -> None:
        self._keys = tuple(keys)

    def sign(self, desk: Desk, key: DeskKey) -> str:
        """The token for an address."""
        return self._signer(desk).sign(f"{key.room}.{key.secret}").decode()

    def read(self, desk: Desk, token: str) -> DeskKey:
        """What a token says; raises KeyRefusedError for any text that this desk's keys did not sign."""
        try:
            room, secret = self._signer(desk).unsign(token[:200].encode("ascii")).decode().split(".")
        except (BadSignature, UnicodeError, ValueError):
            raise KeyRefusedError from None
        return DeskKey(room, secret)

    def sender(self, address: str, day: int) -> str:
        """A sender's name for one day: without the keys nobody can tell whose, and tomorrow it is another."""
        key = blake2b(f"{self._keys[-1]}:{day}".encode(), digest_size=32).digest()
        return hmac.new(key, _network(address).encode(), sha256).hexdigest()[:32]

    def made_up(self, room: RoomId, number: int) -> str:
        """The cookie's token of a made-up participant: the same in every process, and nobody else can work it out."""
        digest = hmac.new(self._keys[-1].encode(), f"made-up:{room}:{number}".encode(), sha256).digest()
        return _short(digest)

    def _signer(self, desk: Desk) -> Signer:
        return Signer(list(self._keys), salt=f"emphasis.{desk}", digest_method=sha256)


def new_secret() -> str:
    """128 random bits in letters and digits of an address."""
    return secrets.token_urlsafe(16)


def wall_key(console: DeskKey) -> DeskKey:
    """The key of the projector that belongs to a console: it can be said again, and nothing leads back from it."""
    digest = hmac.new(console.secret.encode(), f"projector:{console.room}".encode(), sha256).digest()
    return DeskKey(console.room, _short(digest))


def is_secret(text: str) -> bool:
    """Whether ``new_secret`` can have made it."""
    return _SECRET.fullmatch(text) is not None


def participant_id(room: RoomId, token: str) -> ParticipantId:
    """Whom a cookie's token stands for in this room; in another room the same token stands for somebody else.

    Raises ParticipantUnknownError for what ``new_secret`` cannot have made.
    """
    if not is_secret(room) or not is_secret(token):
        raise ParticipantUnknownError
    return sha256(f"{room}:{token}".encode()).hexdigest()[:32]


def read_keys(settings: Settings) -> Keys:
    """The keys of the setting, or of the file in the data folder, which is made. Raises SettingError."""
    if settings.keys:
        return Keys([key.get_secret_value() for key in settings.keys])
    return Keys(_from_file(settings.data / KEYS))


def _short(digest: bytes) -> str:
    """128 bits of it, written as ``new_secret`` writes them."""
    return urlsafe_b64encode(digest[:16]).decode().rstrip("=")


def _from_file(file: Path) -> list[str]:
    if not file.exists():
        _make(file)
    if os.name == "posix" and stat.S_IMODE(file.stat().st_mode) & 0o077:
        raise SettingError(str(file), "others on this machine can read the keys; run chmod 600 on the file")
    keys = file.read_text(encoding="utf-8").split()
    if not keys or any(len(key) < SHORTEST_KEY for key in keys):
        raise SettingError(str(file), "there are no keys in it; remove it, and a new one is made")
    return keys


def _make(file: Path) -> None:
    """Write a key where there is none. Of two processes that start at once, one's key counts: the link is atomic."""
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    draft = file.with_name(f"keys.{secrets.token_hex(8)}")
    try:
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as text:
            text.write(f"{secrets.token_urlsafe(48)}\n")
            text.flush()
            os.fsync(text.fileno())
        os.link(draft, file)
    except FileExistsError:
        pass
    finally:
        draft.unlink(missing_ok=True)


def _network(address: str) -> str:
    try:
        found = ip_address(address)
    except ValueError:
        return "unknown"
    return str(int(found) >> _NETWORK) if isinstance(found, IPv6Address) else str(found)
