"""Many small digits as one number, each digit with its own radix, the first the lowest. Frozen once released."""

from collections.abc import Sequence
from math import prod


def states(radices: Sequence[int]) -> int:
    """How many different rows of digits there are."""
    return prod(radices)


def join(digits: Sequence[int], radices: Sequence[int]) -> int:
    """The number of a row of digits, below ``states(radices)``. ``ValueError`` for a digit outside its radix."""
    number = 0
    for digit, radix in zip(reversed(digits), reversed(radices), strict=True):
        if not 0 <= digit < radix:
            raise ValueError(f"{digit} is not a digit below {radix}")
        number = number * radix + digit
    return number


def split(number: int, radices: Sequence[int]) -> tuple[list[int], int]:
    """The digits, and what is left above them: 0 when ``number`` was made of these radices alone."""
    digits = []
    for radix in radices:
        number, digit = divmod(number, radix)
        digits.append(digit)
    return digits, number
