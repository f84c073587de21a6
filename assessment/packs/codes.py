"""A pack's number in links."""

from functools import lru_cache
from hashlib import blake2b


@lru_cache(maxsize=256)
def code_of(pack: str) -> int:
    """24 bits from the pack's id (BLAKE2b), the same for ever; two packs of one folder never share one."""
    return int.from_bytes(blake2b(pack.encode(), digest_size=3).digest(), "big")
