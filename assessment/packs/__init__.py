"""Content: the only reader of YAML. Strict models, findings for authors, and the rubrics that scoring works with."""

from assessment.packs.catalogue import Catalogue, check_folder, lock_editions, open_catalogue, shared_catalogue
from assessment.packs.codes import code_of
from assessment.packs.edition import Edition
from assessment.packs.models import (
    CantSay,
    Cell,
    Form,
    Item,
    Option,
    QuadrantText,
    Questionnaire,
    Role,
    SignCard,
    Strategy,
)
from assessment.packs.places import shipped_folder

__all__ = [
    "CantSay",
    "Catalogue",
    "Cell",
    "Edition",
    "Form",
    "Item",
    "Option",
    "QuadrantText",
    "Questionnaire",
    "Role",
    "SignCard",
    "Strategy",
    "check_folder",
    "code_of",
    "lock_editions",
    "open_catalogue",
    "shared_catalogue",
    "shipped_folder",
]
