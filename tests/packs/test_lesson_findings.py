"""Every slip in the lessons and their checks gives a finding that names its line and what to write instead."""

import shutil

import pytest

from tests.packs.draft import Draft
from tests.packs.slip import Slip, codes

FOLDER = "learning/"
INDEX, GLOSSARY, SOURCES = FOLDER + "learning.yaml", FOLDER + "glossary.yaml", FOLDER + "sources.yaml"
CARDS, QUESTIONS = FOLDER + "cards.yaml", FOLDER + "questions.yaml"
JOBS, NEEDS = FOLDER + "lessons/two-jobs.md", FOLDER + "lessons/unseen-needs.md"
TOMORROW, APPLAUSE = FOLDER + "lessons/pay-for-tomorrow.md", FOLDER + "lessons/applause.md"
POSTER = FOLDER + "lessons/poster-to-prospect.md"
SORT, PICK = FOLDER + "checks/two-jobs.yaml", FOLDER + "checks/find-the-signal.yaml"
PLACE, REPAIR = FOLDER + "checks/this-year-or-later.yaml", FOLDER + "checks/repair-the-advert.yaml"
VALUE, NUMBER = FOLDER + "checks/two-customers.yaml", FOLDER + "checks/crossing-month.yaml"
ACT = FOLDER + "checks/first-step.yaml"

PLEASANT = "    why: It is pleasant, and it tells you to go on. It says nothing about what this customer cannot get.\n"
SINGLE_REMARKS = (
    "      both: Sales brings the single remarks. Turning them into a need that is worth serving is marketing's part.\n"
)
THEY_ASKED = "    late: They asked because they want to buy soon. If it takes until then, somebody else has answered.\n"
NO_SERVING = "  no_serving: The cost of serving is still in it. It comes off each year, before you count the years.\n"
MOVED = "takes: The 2004 definition moved from exchange to value and customer relationships."

FRONT = (
    Slip("E401", JOBS, "---\n#", "#", "fields between two lines of dashes", 'Write "---"'),
    Slip("E201", JOBS, "point: ", "pointe: ", '"pointe" is not a key here', 'Did you mean "point"?'),
    Slip("E202", JOBS, "minutes: 3\n", "", '"minutes" is missing', '"minutes: …"', "id: two-jobs"),
    Slip("E203", JOBS, "minutes: 3", "minutes: three", '"minutes" must be a whole number', "whole number"),
    Slip("E110", JOBS, "minutes: 3", "minutes: no", "no can be read as text", "quote it"),
    Slip("E403", JOBS, "id: two-jobs", "id: one-job", 'called "one-job"', "Make the two the same"),
    Slip("E204", JOBS, "fields: [building]", "fields: [bilding]", 'is "bilding"', 'Did you mean "building"?'),
    Slip("E205", JOBS, "title: Two jobs, one customer", f"title: {'t' * 61}", "61 characters", "Shorten it to 60"),
    Slip(
        "E411",
        JOBS,
        "check: two-jobs",
        "check: two-job",
        '"two-job" is not a file',
        'Did you mean "two-jobs"?',
        also=codes("E442"),
    ),
    Slip("E412", JOBS, "lesson: unseen-needs", "lesson: unseen", '"unseen" is not a lesson', '"unseen-needs"?'),
    Slip("E412", JOBS, "lesson: unseen-needs", "lesson: two-jobs", "leads to itself", "Name another one"),
    Slip("E413", NEEDS, "sections: [IDN]", "sections: [IDM]", '"IDM" is not a section', 'Did you mean "IDN"?'),
    Slip(
        "E204",
        NEEDS,
        "sections: [IDN]",
        "sections: [identify]",
        "is not written as it should be",
        "three capital",
        also=codes("E413"),
    ),
    Slip("E414", JOBS, "source: cim", "source: cima", '"cima" is not a source', 'Did you mean "cim"?'),
    Slip("E206", JOBS, MOVED, "takes: TODO", '"takes" is a placeholder', "finished text"),
)

PICTURES = (
    Slip(
        "E202",
        JOBS,
        "  title: Marketing works before and after the deal, sales in the middle of it\n",
        "",
        '"title" is missing',
        '"title: …"',
        "picture:",
    ),
    Slip(
        "E206",
        APPLAUSE,
        "  alt: >-\n    Four",
        "  alt:\n  also: >-\n    Four",
        '"alt" is empty',
        "Write text",
        "  alt:",
        also=codes("E201"),
    ),
    Slip(
        "E205", JOBS, "in the middle of it", "in the middle of it.", "ends with a full stop", "Leave the full stop out"
    ),
    Slip("E441", JOBS, "kind: spans", "kind: span", '"span" is not a kind of picture', 'Did you mean "spans"?'),
    Slip("E441", JOBS, "  kind: spans\n", "", "this picture has no kind", 'Write "kind:"', "picture:"),
    Slip("E462", JOBS, "from: 4, to: 5", "from: 5, to: 4", "from step 5 to step 4", "the smaller one first"),
    Slip("E462", JOBS, "from: 4, to: 5", "from: 4, to: 9", "from step 4 to step 9", "1 to 6"),
    Slip("E201", JOBS, "from: 4, to: 5", "form: 4, to: 5", '"form" is not a key here', "from"),
    Slip("E461", NEEDS, "at: [1, 2, 3, ", "at: [1, 3, 2, ", "do not rise", "Sort them"),
    Slip("E461", NEEDS, "values: [0, 0, ", "values: [0, ", "9 values for 10 points", "one value for each"),
    Slip("E462", NEEDS, "at: 7, label", "at: 17, label", "17 is beside the picture", "1 to 10"),
    Slip("E462", NEEDS, "name_at: 9", "name_at: 0", "0 is beside the picture", "1 to 10"),
    Slip("E461", APPLAUSE, "count: 60", "count: 260", "260 come so far, and 200 before", "Let no stage have more"),
    Slip("E461", APPLAUSE, "count: 200", "count: 0", "nobody starts", "more than 0", also=codes("E461")),
)

TEXTS = (
    Slip("E402", JOBS, "## Four tasks", "# Four tasks", "no use for a heading of this kind", "## headings"),
    Slip("E402", JOBS, "Ask ten managers", "<b>Ask</b> ten managers", "no use for HTML", "**strong**"),
    Slip("E402", JOBS, "Ask ten managers", "`Ask` ten managers", "no use for code", "**strong**"),
    Slip(
        "E402", JOBS, "in [leads](#lead)", "in [leads](http://example.com)", "leads out of the lesson", "[leads](#lead)"
    ),
    Slip(
        "E402", JOBS, "## Different clocks", "![a](b.png)\n\n## Different clocks", "no use for an image", "paragraphs"
    ),
    Slip(
        "E402",
        JOBS,
        "## Different clocks",
        "- a\n  - b\n\n## Different clocks",
        "a list inside a list",
        "lists",
        "  - b",
    ),
    Slip("E405", JOBS, "> **One enquiry, two jobs.** A", "> A", "the worked case has no name", "a name in bold"),
    Slip(
        "E405",
        JOBS,
        "## Different clocks",
        "> **Another case.** So.\n\n## Different clocks",
        "a second worked case",
        "Keep the one",
        "> **One enquiry",
    ),
    Slip("E415", JOBS, "in [leads](#lead)", "in [leads](#led)", '"led" is not in the glossary', 'Did you mean "lead"?'),
    Slip(
        "E415",
        JOBS,
        "Sales works with one buyer",
        "Sales works with [leads](#lead)",
        '"lead" is explained on line',
        "where it is first used",
    ),
    Slip("E107", JOBS, "point: Marketing", 'point: "Marketing', "not closed on this line", "Close them"),
)

WHOLES = (
    Slip(
        "E406", INDEX, "  - unseen-needs\n", "  - unseen-needs\n  - unseen-needs\n", "is listed twice", "one of the two"
    ),
    Slip(
        "E406", INDEX, "games: [sorting-game]", "games: [sorting-game, sorting-game]", "is listed twice", "one of the"
    ),
    Slip(
        "E411",
        INDEX,
        "games: [sorting-game]",
        "games: [sorting]",
        '"sorting" is not a file',
        '"sorting-game"?',
        also=codes("E442"),
    ),
    Slip(
        "E443", INDEX, "games: [sorting-game]", "games: [sorting-game, first-step]", "does not sort cards", "kind: sort"
    ),
    Slip(
        "E442",
        INDEX,
        "games: [sorting-game]",
        "games: []",
        'to the check "sorting-game"',
        "Name it in a lesson",
        "kind: sort",
        FOLDER + "checks/sorting-game.yaml",
    ),
    Slip("E203", GLOSSARY, "  term: Churn", "  term: 7", '"term" must be text', "quote it"),
    Slip(
        "E202",
        GLOSSARY,
        "  example: The form is filled in on Friday and the first call comes two weeks later.\n",
        "",
        '"example" is missing',
        '"example: …"',
        "hand-over:",
    ),
    Slip(
        "E206",
        SOURCES,
        "leone: Leone (1995), on how long the effect of advertising lasts",
        "leone:",
        "is empty",
        "Write text",
    ),
    Slip("E412", QUESTIONS, "lesson: applause", "lesson: aplause", '"aplause" is not a lesson', '"applause"?'),
    Slip(
        "E451",
        QUESTIONS,
        "          right: true\n",
        "",
        "none of the options is right",
        "right: true",
        "      options:",
    ),
)

CHECKS = (
    Slip("E441", PICK, "kind: pick", "kind: pik", '"pik" is not a kind of check', 'Did you mean "pick"?'),
    Slip("E202", PICK, PLEASANT, "", '"why" is missing', '"why: …"', '  - text: "“Great coffee'),
    Slip("E206", PICK, PLEASANT, "    why: …\n", '"why" is a placeholder', "finished text"),
    Slip("E451", PICK, "    right: true\n", "", "none of the options is right", "exactly one", "options:"),
    Slip(
        "E451",
        REPAIR,
        "  - text: Hartley. Quality since 1974.\n",
        "  - text: Hartley.\n    right: true\n",
        "2 of the options are right",
        "exactly one",
        "options:",
    ),
    Slip(
        "E204",
        PICK,
        "options:\n",
        "options: []\nmore:\n",
        '"options" has 0 entries',
        "at least 2",
        "options: []",
        also=codes("E201"),
    ),
    Slip("E446", NUMBER, "  mix: sales_led", "  mix: sales_leed", "is not a mix", "sales_led"),
    Slip(
        "E444",
        SORT,
        "cards: [remote-meetings,",
        "cards: [remote-meeting,",
        '"remote-meeting" is not a card',
        'Did you mean "remote-meetings"?',
    ),
    Slip(
        "E406",
        SORT,
        "cards: [remote-meetings,",
        "cards: [poster, remote-meetings,",
        '"poster" is listed twice',
        "Remove one",
    ),
    Slip("E452", CARDS, "    pile: marketing", "    pile: marketin", '"marketin" is not a pile', '"marketing"?'),
    Slip(
        "E452",
        CARDS,
        "    else:\n      sales:",
        "    else:\n      selling:",
        '"selling" is not a pile',
        "one of",
        also=codes("E453"),
    ),
    Slip(
        "E452",
        CARDS,
        "      both: Sales brings",
        "      marketing: Sales brings",
        "is where the card belongs",
        "under why",
        also=codes("E453"),
    ),
    Slip("E453", CARDS, SINGLE_REMARKS, "", "nothing explains why not both", 'Add "both: …"', "    else:"),
    Slip(
        "E454",
        CARDS,
        "  sales: {label: Sales}",
        "  sales: {label: Sales, shared: true}",
        "are both shared",
        "stand for all others",
        "  both: {label",
    ),
    Slip("E455", PLACE, "    at: This month", "    at: This week", '"This week" is not a stop', "This month"),
    Slip("E453", PLACE, THEY_ASKED, "", "why it is too late", 'Add "late: …"', "  - text: Two people"),
    Slip(
        "E455",
        PLACE,
        "    late: They asked",
        "    early: They asked",
        "nothing can be too early here",
        "Remove it",
        also=codes("E453"),
    ),
    Slip("E456", NUMBER, "answer: 6", "answer: 36", "the answer is 36", "room on both sides"),
    Slip("E201", NUMBER, "within: 0\nwhy: ", "within: 0\nwhye: ", '"whye" is not a key', 'Did you mean "why"?'),
    Slip("E202", VALUE, NO_SERVING, "", '"no_serving" is missing', '"no_serving: …"', "slips:"),
    Slip("E445", ACT, "scenario: S4", "scenario: S44", 'no scenario "S44"', "S4"),
    Slip("E204", ACT, "scenario: S4", "scenario: four", '"scenario" is not written', "S1", also=codes("E445")),
)

SLIPS = (*FRONT, *PICTURES, *TEXTS, *WHOLES, *CHECKS)


@pytest.mark.slow
@pytest.mark.parametrize("slip", SLIPS, ids=str)
def test_a_slip_is_found_where_it_was_made(draft: Draft, slip: Slip) -> None:
    changed = draft.replace(slip.file, slip.old, slip.new)
    name = slip.elsewhere or slip.file
    line = draft.line_of(name, slip.at) if slip.at else changed
    findings = draft.findings()
    meant = [each for each in findings if each.code == slip.code and slip.problem in each.problem]
    assert [(each.file, each.line) for each in meant] == [(draft.file(name), line)], findings
    assert slip.remedy in meant[0].remedy
    assert {each.code for each in findings} == {slip.code} | slip.also, findings
    for each in findings:
        assert (each.problem + each.remedy).isprintable()
        assert each.problem[-1] not in ".!:"
        assert each.remedy[-1] in ".?…"


def test_a_text_of_the_wrong_length_is_told_at_its_beginning(draft: Draft) -> None:
    text = draft.text(JOBS)
    head, body = text.split("\n---\n", 1)
    draft.write(JOBS, f"{head}\n---\n{body}\n{'More. ' * 10}")
    finding = draft.only_finding()
    assert (finding.code, finding.file, finding.line) == ("E404", draft.file(JOBS), head.count("\n") + 2)
    assert finding.problem == "the text has 357 words"
    assert "a lesson has 250 to 350 words" in finding.remedy
    draft.write(JOBS, f"{head}\n---\nShort. [leads](#lead)\n\n> **A case.** So.\n")
    assert "Add an example" in draft.only_finding().remedy


def test_a_lesson_without_a_case_is_told(draft: Draft) -> None:
    draft.write(JOBS, draft.text(JOBS).replace("> ", ""))
    finding = draft.only_finding()
    assert (finding.code, finding.problem) == ("E405", "the lesson has no worked case")


def test_a_lesson_without_sources_is_told(draft: Draft) -> None:
    draft.cut(JOBS, "sources:", "next:")
    finding = draft.only_finding()
    assert (finding.code, finding.problem) == ("E202", '"sources" is missing')
    draft.replace(JOBS, "next:", "sources: []\nnext:")
    assert draft.only_finding().problem == '"sources" has 0 entries'


def test_a_picture_without_its_text_is_told(draft: Draft) -> None:
    draft.cut(JOBS, "  alt: >-", "  steps:")
    finding = draft.only_finding()
    assert (finding.code, finding.problem) == ("E202", '"alt" is missing')
    assert finding.line == draft.line_of(JOBS, "picture:")


def test_missing_and_surplus_files_are_told(draft: Draft) -> None:
    draft.file(NEEDS).unlink()
    draft.write(FOLDER + "lessons/unseen.md", "---\nid: unseen\n---\nText.\n")
    draft.write(FOLDER + "glosary.yaml", "a: b")
    draft.write(FOLDER + "checks/more.yml", "kind: pick")
    found = {(each.code, each.file) for each in draft.findings()}
    files = ("lessons/unseen.md", "glosary.yaml", "checks/more.yml")
    assert found >= {("E103", draft.file(NEEDS)), *(("E114", draft.file(FOLDER + name)) for name in files)}


def test_everything_in_several_files_is_told_at_once(draft: Draft) -> None:
    made = {
        (JOBS, draft.replace(JOBS, "check: two-jobs", "check: two-job")),
        (NEEDS, draft.replace(NEEDS, "point: ", "pointe: ")),
        (TOMORROW, draft.replace(TOMORROW, "[pipeline](#pipeline)", "[pipeline](#pipelin)")),
        (CARDS, draft.replace(CARDS, "    pile: marketing", "    pile: marketin")),
        (PICK, draft.replace(PICK, "kind: pick", "kind: pik")),
    }
    found = {(each.file, each.line) for each in draft.findings()}
    assert found >= {(draft.file(name), line) for name, line in made}


def test_an_edition_need_not_teach(draft: Draft) -> None:
    shutil.rmtree(draft.file(FOLDER))
    assert draft.findings() == ()


@pytest.mark.slow
@pytest.mark.parametrize("top", ["- a\n", "text\n", "5\n", "null\n", "[]\n", "{}\n"])
@pytest.mark.parametrize("name", [INDEX, GLOSSARY, SOURCES, CARDS, QUESTIONS, SORT, ACT])
def test_a_file_of_another_shape_is_told(draft: Draft, name: str, top: str) -> None:
    draft.write(name, top)
    assert draft.findings()


@pytest.mark.slow
@pytest.mark.parametrize("name", [INDEX, GLOSSARY, SOURCES, CARDS, QUESTIONS, JOBS, NEEDS, PLACE, VALUE, NUMBER, ACT])
def test_any_cut_gives_findings_and_no_traceback(draft: Draft, name: str) -> None:
    text = draft.text(name)
    for share in range(1, 20):
        draft.write(name, text[: len(text) * share // 20])
        for finding in draft.findings():
            assert finding.line >= 1
            assert (finding.problem + finding.remedy).isprintable()
