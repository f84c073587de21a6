"""A whole edition: what is asked, what is said, and how it is scored."""

from typing import Any

from pydantic import ConfigDict, PrivateAttr

from assessment.packs.codes import code_of
from assessment.packs.compile import Core, compile_rubric, items_of_form
from assessment.packs.models import Cell, Head, Item, QuadrantText, Questionnaire, SignCard, Strategy
from scoring import OPEN, Quadrant, Rubric, Rule


class Edition(Head):
    """Everything of one edition, checked. Its dictionaries keep the order of the files and must not be changed."""

    # Built from the fields of Head, of which one has another name in YAML.
    model_config = ConfigDict(populate_by_name=True)

    questionnaires: tuple[Questionnaire, ...]
    quadrants: dict[Quadrant, QuadrantText]
    cells: dict[str, Cell]
    """By field and weakest section: "sales_led.ANT"."""
    strategies: dict[str, Strategy]
    signs: dict[str, SignCard]
    """By the id of the sign's item."""
    risks: dict[str, str]

    _items: dict[str, Item] = PrivateAttr(default_factory=dict)
    _homes: dict[str, Questionnaire] = PrivateAttr(default_factory=dict)
    _form_items: dict[str, tuple[str, ...]] = PrivateAttr(default_factory=dict)
    _rubrics: dict[str, Rubric] = PrivateAttr(default_factory=dict)

    def model_post_init(self, context: Any, /) -> None:
        for questionnaire in self.questionnaires:
            for item in questionnaire.items:
                self._items[item.id] = item
                self._homes[item.id] = questionnaire

    # Told apart by identity: there is one object an edition, and comparing all its texts takes long.
    def __eq__(self, other: object) -> bool:
        return self is other

    def __hash__(self) -> int:
        return id(self)

    @property
    def code(self) -> int:
        """The pack's number in links, 0 to 2**24 - 1."""
        return code_of(self.id)

    @property
    def points(self) -> int:
        """Options of the response scale."""
        return len(self.scale)

    def item(self, item_id: str) -> Item:
        """The item; KeyError when the edition has none of that id."""
        return self._items[item_id]

    def has_item(self, item_id: str) -> bool:
        return item_id in self._items

    def items(self) -> tuple[Item, ...]:
        """All items in presentation order."""
        return tuple(self._items.values())

    def questionnaire_of(self, item_id: str) -> Questionnaire:
        """The questionnaire that asks the item; KeyError when the edition has none of that id."""
        return self._homes[item_id]

    def form_items(self, form: str) -> tuple[str, ...]:
        """Ids of the form's items in presentation order; KeyError for an unknown form."""
        if form not in self._form_items:
            self._form_items[form] = tuple(
                item.id for each in self.questionnaires for item in items_of_form(self.forms[form], each)
            )
        return self._form_items[form]

    @property
    def unsaid(self) -> str | None:
        """The role of whoever says none, where the pack has one."""
        return next((role.id for role in self.roles if role.unsaid), None)

    def rule(self, *, open_to_all: bool = False) -> Rule:
        """How many people a figure of a room needs; ``open_to_all``: everybody there agreed to be seen."""
        return OPEN if open_to_all else Rule(minimum=self.room.minimum)

    def rubric(self, form: str) -> Rubric:
        """The form as the arithmetic needs it, compiled once; KeyError for an unknown form."""
        if form not in self._rubrics:
            self._rubrics[form] = compile_rubric(Core(self, self.questionnaires, tuple(self.strategies)), form)
        return self._rubrics[form]
