"""Turns what pydantic refuses into findings an author can act on."""

from collections.abc import Iterator, Mapping, Sequence
from types import UnionType
from typing import Any, Final, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from assessment.errors import Finding
from assessment.packs.document import Document, Loc
from assessment.packs.spelling import did_you_mean, listed, nearest, quoted

T = TypeVar("T")

_KINDS: Final[Mapping[str, tuple[str, str]]] = {
    "string_type": ("text", "Write text; quote it if it looks like a number or true/false."),
    "int_type": ("a whole number", "Write a whole number, without quotes and without a decimal point."),
    "float_type": ("a number", "Write a number without quotes, with a point for decimals."),
    "bool_type": ("true or false", "Write true or false, without quotes."),
    "tuple_type": ("a list", "Start each entry on its own line with a hyphen, or use [square, brackets]."),
    "dict_type": ("a group of fields", 'Write "key: value" lines, indented by two spaces.'),
    "model_type": ("a group of fields", 'Write "key: value" lines, indented by two spaces.'),
}
_BOUNDS: Final = {
    "greater_than": ("gt", "more than"),
    "greater_than_equal": ("ge", "at least"),
    "less_than": ("lt", "less than"),
    "less_than_equal": ("le", "at most"),
}


def validated(adapter: TypeAdapter[T], root: object, document: Document) -> tuple[T | None, list[Finding]]:
    """The checked value, or None and what to mend. ``root`` is the type the adapter was made from."""
    try:
        value = adapter.validate_python(document.data)
    except ValidationError as error:
        details = error.errors(include_url=False)
        return None, list(_findings(details, root, document))
    return (None, []) if document.refused else (value, [])


def _findings(details: Sequence[ErrorDetails], root: object, document: Document) -> Iterator[Finding]:
    meant = {loc: found for loc, found in ((each["loc"], _meant(each, root)) for each in details) if found}
    for each in details:
        loc: Loc = tuple(each["loc"])
        if _is_refused(loc, document.refused) or _is_misspelled_elsewhere(each, loc, meant):
            continue
        code, problem, remedy = _explain(each, loc, root)
        place = document.mark(*loc)
        yield Finding(code, place.file, place.line, problem, remedy)


def _is_refused(loc: Loc, refused: frozenset[Loc]) -> bool:
    return any(loc[:length] in refused for length in range(len(loc) + 1))


def _meant(error: ErrorDetails, root: object) -> str | None:
    """For an unknown key, the key it misspells."""
    if error["type"] != "extra_forbidden":
        return None
    *around, key = error["loc"]
    return nearest(str(key), _fields_at(root, tuple(around)))


def _is_misspelled_elsewhere(error: ErrorDetails, loc: Loc, meant: Mapping[Loc, str]) -> bool:
    """Whether a missing field is the one an unknown key beside it was meant to be: one slip, one finding."""
    return error["type"] == "missing" and any(
        extra[:-1] == loc[:-1] and found == loc[-1] for extra, found in meant.items()
    )


def _explain(error: ErrorDetails, loc: Loc, root: object) -> tuple[str, str, str]:
    """Code, problem and remedy."""
    kind, context, field = error["type"], error.get("ctx", {}), _field(loc)
    if kind == "refused":
        return context["code"], context["problem"].replace("{field}", field), context["remedy"]
    if kind == "extra_forbidden":
        return _unknown_key(loc, root)
    if kind == "missing":
        return "E202", f"{field} is missing", f'Add a line "{loc[-1]}: …"; the shipped pack has an example of it.'
    if kind in _KINDS:
        expected, remedy = _KINDS[kind]
        if error["input"] is None:
            return "E206", f"{field} is empty", remedy
        return "E203", f"{field} must be {expected}", remedy
    if kind in _BOUNDS:
        name, words = _BOUNDS[kind]
        return "E204", f"{field} is {quoted(error['input'])}", f"Write {words} {context[name]:g}."
    if kind == "literal_error":
        return _not_a_choice(error, field)
    if kind in ("too_short", "too_long"):
        return _wrong_length(context, field)
    return "E203", f"{field} cannot be used: {error['msg']}", "Compare it with the same field of the shipped pack."


def _field(loc: Loc) -> str:
    """How a sentence calls the value."""
    if not loc:
        return "the file"
    if loc[-1] == "[key]":
        return f"the key {quoted(loc[-2])}"
    if isinstance(loc[-1], int):
        return f"entry {loc[-1] + 1}" + (f' of "{loc[-2]}"' if len(loc) > 1 else "")
    return quoted(loc[-1])


def _unknown_key(loc: Loc, root: object) -> tuple[str, str, str]:
    known = _fields_at(root, loc[:-1])
    key = str(loc[-1])
    return "E201", f"{quoted(key)} is not a key here", f"Known keys: {listed(known, 40)}.{did_you_mean(key, known)}"


def _not_a_choice(error: ErrorDetails, field: str) -> tuple[str, str, str]:
    choices = error["ctx"]["expected"]
    words = [each.strip("' ") for each in choices.replace(" or ", ", ").split(",")]
    known = f"Write one of: {', '.join(words)}."
    return "E204", f"{field} is {quoted(error['input'])}", known + did_you_mean(str(error["input"]), words)


def _wrong_length(context: Mapping[str, Any], field: str) -> tuple[str, str, str]:
    needed = f"at least {context['min_length']}" if "min_length" in context else f"at most {context['max_length']}"
    return "E204", f"{field} has {context['actual_length']} entries", f"Give it {needed}."


def _fields_at(root: object, loc: Loc) -> tuple[str, ...]:
    """Keys that the model at ``loc`` knows; empty when there is no model."""
    model = _type_at(root, loc)
    if not (isinstance(model, type) and issubclass(model, BaseModel)):
        return ()
    return tuple(field.alias or name for name, field in model.model_fields.items())


def _type_at(kind: object, loc: Loc) -> object:
    origin = get_origin(kind)
    if origin in (Union, UnionType):
        return _type_at(next(each for each in get_args(kind) if each is not type(None)), loc)
    if hasattr(kind, "__metadata__"):
        return _type_at(get_args(kind)[0], loc)
    if not loc:
        return kind
    if origin is dict:
        return _type_at(get_args(kind)[1], loc[1:])
    if origin is tuple:
        return _type_at(get_args(kind)[0], loc[1:])
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        for name, field in kind.model_fields.items():
            if (field.alias or name) == loc[0]:
                return _type_at(field.annotation, loc[1:])
    return None
