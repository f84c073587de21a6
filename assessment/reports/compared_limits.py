"""What a comparison cannot say, and why."""

from collections.abc import Callable, Sequence

from assessment.charts import Compared, common_cut
from assessment.reports.compared_part import Part, common_sections, is_one_edition, is_one_pack, number, who
from assessment.words import _, all_of, any_of

Pair = tuple[Part, Compared]


def limits(parts: Sequence[Part], marks: Sequence[Compared]) -> tuple[str, ...]:
    """A sentence for each limit, the widest first; none when everything can be compared."""
    pairs = list(zip(parts, marks, strict=True))
    content = (*_other_content(pairs), *_other_map(pairs), *_forms(parts))
    return (*content, *_scores_only(pairs), *_unscored(pairs), *_many(parts))


def _other_content(pairs: Sequence[Pair]) -> list[str]:
    """Another questionnaire, or another edition of the first one's."""
    first = pairs[0][0].edition
    strangers = _marks(pairs, lambda part: part.edition.id != first.id)
    if strangers:
        said = _("{who} answered another questionnaire than {first}, so only the map can be compared.")
        return [said.format(who=who(strangers), first=pairs[0][1].spoken)]
    later = _marks(pairs, lambda part: part.edition.number != first.number)
    if not later:
        return []
    said = _("{who} answered another edition than {first}: sections of both are compared, single statements are not.")
    return [said.format(who=who(later), first=pairs[0][1].spoken)]


def _other_map(pairs: Sequence[Pair]) -> list[str]:
    """Fields that do not lie or are not called the same."""
    if common_cut([mark for _part, mark in pairs]) is None:
        return [_("The results draw the line between weak and strong at different points, so the map has no fields.")]
    first, names = pairs[0][1], [_field_names(part) for part, _mark in pairs]
    if all(each == names[0] for each in names):
        return []
    return [_("The fields of the map are called as in the questionnaire of {first}.").format(first=first.spoken)]


def _field_names(part: Part) -> list[str]:
    return [field.title for field in part.edition.quadrants.values()]


def _marks(pairs: Sequence[Pair], applies: Callable[[Part], bool]) -> list[Compared]:
    return [mark for part, mark in pairs if applies(part)]


def _forms(parts: Sequence[Part]) -> list[str]:
    forms = list(dict.fromkeys(part.edition.forms[part.form].title for part in parts))
    if len(forms) == 1:
        return []
    said = _("The results differ in length ({forms}): the shorter has the wider margin, and only statements that all were asked are compared.")  # fmt: skip  # noqa: E501
    return [said.format(forms=all_of(forms))]


def _scores_only(pairs: Sequence[Pair]) -> list[str]:
    without = _marks(pairs, lambda part: part.result.answers is None)
    if not without or not is_one_edition([part for part, _mark in pairs]):
        return []
    if len(without) == len(pairs):
        return [_("These links carry scores only, so single statements cannot be compared.")]
    said = _("Without the answers of {who}, single statements cannot be compared: the link carries scores only.")
    return [said.format(who=any_of([mark.spoken for mark in without]))]


def _unscored(pairs: Sequence[Pair]) -> list[str]:
    """Sections without a score, and so perhaps without a dot."""
    said = []
    for part, mark in pairs:
        titles = {each.id: each.title for each in part.edition.questionnaires}
        open_sections = [titles[section.id] for section in part.result.sections if section.score is None]
        if open_sections and len(open_sections) == len(part.result.sections):
            said.append(_("{who} has too few answers for any score.").format(who=mark.spoken))
        elif open_sections:
            template = _("{who} has too few answers in {sections}, and so no place on the map.")
            said.append(template.format(who=mark.spoken, sections=all_of(open_sections)))
    return said


def _many(parts: Sequence[Part]) -> list[str]:
    """The margin is that of one difference; of many, some pass it."""
    if len(parts) < 3 or not (is_one_pack(parts) and common_sections(parts)):
        return []
    said = _("Among {count} results some differences pass the margin by chance, so look for what returns.")
    return [said.format(count=number(len(parts)))]
