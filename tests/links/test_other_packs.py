"""Nothing about a particular pack is in the codec: other scales, roles and items make other layouts by themselves."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assessment import links
from assessment.packs import Catalogue, Edition, Item, Option
from assessment.sheets import Sheet
from tests.links.drawn_contents import sheets
from tests.links.tokens import token_of


def remade(edition: Edition, **changed: object) -> Edition:
    """Another edition, with nothing worked out beforehand."""
    return Edition(**{name: getattr(edition, name) for name in Edition.model_fields} | changed)


def with_options(edition: Edition, points: int) -> Edition:
    return remade(
        edition, scale=tuple(Option(value=n, label=f"Option {n}", anchor="So.") for n in range(1, points + 1)), roles=()
    )


def turned_and_longer(edition: Edition, more: int) -> Edition:
    """The first questionnaire with reverse-keyed items added at its end."""
    first, *others = edition.questionnaires
    added = tuple(Item(id=f"{first.id}{n}", text="So.", facet="so", keyed=-1) for n in range(10, 10 + more))
    longer = first.model_copy(update={"items": first.items + added})
    return remade(edition, questionnaires=(longer, *others))


@given(data=st.data())
@settings(max_examples=60)
def test_other_layouts(edition: Edition, data: st.DataObject) -> None:
    points, more = data.draw(st.sampled_from(((3, 0), (4, 3), (7, 1), (9, 8))))
    other = turned_and_longer(with_options(edition, points), more)
    installation = Catalogue((other,))
    sheet = data.draw(sheets(other))
    for content in (sheet, links.scores_of(sheet, installation)):
        token = token_of(content, installation)
        assert links.decode(token, installation) == content
        assert len(token) <= 61


def test_two_editions_side_by_side(catalogue: Catalogue, edition: Edition) -> None:
    second = remade(with_options(edition, 7), number=2)
    both = Catalogue((edition, second))
    old = Sheet(edition.id, 1, "full", {"IDN1": 5})
    new = Sheet(edition.id, 2, "full", {"IDN1": 7})
    assert links.encode(old, both) == links.encode(old, catalogue)
    assert links.decode(links.encode(old, both), both) == old
    assert links.decode(links.encode(new, both), both) == new


def test_a_form_too_long_for_a_link_is_refused(edition: Edition) -> None:
    other = turned_and_longer(edition, 60)
    with pytest.raises(ValueError, match="a link would need"):
        links.encode(Sheet(other.id, other.number, "full"), Catalogue((other,)))
