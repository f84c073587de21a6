"""Every theme keeps its promise of contrast, and sizes follow the width."""

import pytest

from assessment.charts.theme import PROJECTOR, PROJECTOR_DARK, THEMES, Ink, Theme

ALL = pytest.mark.parametrize("theme", THEMES.values(), ids=list(THEMES))


def luminance(colour: str) -> float:
    """Relative luminance (WCAG 2.2)."""
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_is_that_of_the_guideline() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)


@ALL
def test_text_is_readable_wherever_it_stands(theme: Theme) -> None:
    grounds = [theme.surface, *(ground for ink in theme.fields.values() for ground in (ink.tint, ink.tint_strong))]
    assert min(contrast(theme.ink, ground) for ground in grounds) >= theme.contrast
    assert min(contrast(theme.muted, ground) for ground in grounds) >= theme.contrast


@ALL
def test_names_are_readable_on_their_fields(theme: Theme) -> None:
    for ink in theme.fields.values():
        assert min(contrast(ink.text, ink.tint), contrast(ink.text, ink.tint_strong)) >= theme.contrast


@ALL
def test_marks_can_be_told_from_the_ground(theme: Theme) -> None:
    """3:1 for what is not text (WCAG 2.2, 1.4.11)."""
    inks: list[Ink] = [*theme.fields.values(), theme.together, *theme.ways]
    assert min(contrast(ink.mark, ground) for ink in inks for ground in (theme.surface, theme.track)) >= 3


@ALL
def test_promises_the_contrast_that_its_use_needs(theme: Theme) -> None:
    assert theme.contrast == (7 if theme.name.startswith("projector") else 4.5)


@pytest.mark.parametrize("theme", [PROJECTOR, PROJECTOR_DARK], ids=["light", "dark"])
def test_projector_is_readable_from_ten_metres(theme: Theme) -> None:
    assert theme.sizes[-1].above <= 0.4 * 1920
    assert min(theme.label, theme.small) >= 24


@ALL
def test_text_never_gets_smaller_than_twelve(theme: Theme) -> None:
    assert min(sizes.small for sizes in theme.sizes) >= 12


@ALL
def test_size_rule_says_the_same_as_the_sizes(theme: Theme) -> None:
    for width in (200, 288, 419, 420, 479, 480, 719, 720, 1400):
        assert evaluated(theme.size_rule("label"), width) == theme.label_at(width)


def evaluated(rule: str, width: int) -> int:
    """A chain of "width < a ? b : c" at a width."""
    *choices, otherwise = rule.split(" : ")
    for choice in choices:
        condition, size = choice.split(" ? ")
        if width < int(condition.removeprefix("width < ")):
            return int(size)
    return int(otherwise)
