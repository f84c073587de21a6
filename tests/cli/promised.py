"""What `emphasis score` promises, out of all that it prints."""

from typing import Any


def promised(printed: Any, expected: Any) -> Any:
    """What is printed, without the keys that nobody promised."""
    if isinstance(expected, dict):
        return {key: promised(printed[key], value) for key, value in expected.items()}
    if isinstance(expected, list) and len(expected) == len(printed):
        return [promised(ours, theirs) for ours, theirs in zip(printed, expected, strict=True)]
    return printed
