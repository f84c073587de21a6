"""Slips that an author can make: what they write, and the finding it gives."""

from dataclasses import dataclass

PACK, EXAMPLES = "pack.yaml", "examples.yaml"
IDENTIFYING = "questionnaires/identifying-needs.yaml"
LEADS = "questionnaires/lead-generation.yaml"
SALES = "questionnaires/sales-practice.yaml"
TOGETHER = "questionnaires/working-together.yaml"
CELLS, STRATEGIES = "guidance/cells.yaml", "guidance/strategies.yaml"
SIGNS, QUADRANTS, RISKS = "guidance/signs.yaml", "guidance/quadrants.yaml", "guidance/risks.yaml"


@dataclass(frozen=True)
class Slip:
    """In ``file``, ``old`` becomes ``new``. A finding of that code has these words in its problem and its remedy.

    It points at the first line that changed, or at the first one with ``at``, in the same file or ``elsewhere``.
    ``also`` are the codes of what else the slip breaks.
    """

    code: str
    file: str
    old: str
    new: str
    problem: str
    remedy: str
    at: str | None = None
    elsewhere: str | None = None
    also: frozenset[str] = frozenset()

    def __str__(self) -> str:
        return f"{self.code}-{self.new.strip()[:30] or 'removed'}"


def codes(*every: str) -> frozenset[str]:
    return frozenset(every)


SPELLING = (
    Slip("E107", PACK, "title: Full assessment", "title: Full: assessment", "cannot be read", "in quotes"),
    Slip("E107", PACK, "title: Full assessment", "title: @full", "cannot be read", "in quotes"),
    Slip("E107", PACK, "title: Full assessment", 'title: "Full assessment', "not closed on this line", "Close them"),
    Slip("E107", RISKS, "R6: When", "R6: 'When", "not closed on this line", "Close them"),
    Slip("E107", PACK, "title: Full assessment", 'title: "Full" assessment', "cannot be read", "quotes, brackets"),
    Slip(
        "E107", PACK, "items: all\n", "? [all, none]\n    : all\n", "a key is a list", "plain key", also=codes("E202")
    ),
    Slip("E107", RISKS, "\nR2:", "\n---\nR2:", "a second document", '"---"', "---", also=codes("E326")),
    Slip("E108", PACK, "    minutes: 6", "\tminutes: 6", "tab", "spaces"),
    Slip("E109", PACK, "    minutes: 6", "    minutes: 6\n    minutes: 7", '"minutes" is already on line', "Keep one"),
    Slip("E109", RISKS, "R2: ", "R1: ", '"R1" is already on line 3', "Keep one", also=codes("E326")),
    Slip("E110", PACK, "label: Other", "label: No", "No can be read as text", 'false, or quote it if it is text: "No"'),
    Slip("E110", PACK, "label: Other", "label: yes", "yes can be read as text", 'quote it if it is text: "yes"'),
    Slip("E110", PACK, "label: Other", "label: on", "on can be read as text", 'true, or quote it if it is text: "on"'),
    Slip("E110", PACK, "label: Other", "label: Off", "Off can be read", 'quote it if it is text: "Off"'),
    Slip("E110", PACK, "label: Other", "label: y", "y can be read", 'true, or quote it if it is text: "y"'),
    Slip("E110", PACK, "label: Other", "label: N", "N can be read", 'quote it if it is text: "N"'),
    Slip("E110", PACK, "signs: true", "signs: True", "True can be read", "Write true"),
    Slip("E110", PACK, "signs: true", "signs: yes", "yes can be read", "Write true"),
    Slip("E110", PACK, "signs: false", "signs: FALSE", "FALSE can be read", "Write false"),
    Slip("E110", PACK, "  pulse:\n", "  on:\n", "the key on can be read as a switch", 'Quote it: "on"'),
    Slip("E112", PACK, "minutes: 6", "minutes: &m 6", '"&m" marks a value', "Remove the mark"),
    Slip("E112", PACK, "minutes: 6", "minutes: *m", '"*m" repeats another value', "Write the value out"),
    Slip("E112", PACK, "minutes: 6", "minutes: !!int 6", "type mark", "Remove it"),
    Slip("E112", PACK, "minutes: 6", "minutes: !!python/object:os.system 6", "type mark", "Remove it"),
    Slip("E113", PACK, "minutes: 6", f"minutes: {'[' * 20}{']' * 20}", "nested too deeply", "Close the brackets"),
    Slip("E105", PACK, "Almost never", "Almost \x07 never", "not text", "Delete it"),
    Slip("E107", RISKS, "R1:", "[R7, R8]: A plain sentence.\nR1:", "a key is a list", "with a plain key"),
    Slip("E110", IDENTIFYING, "facet: shifts", "facet: no", "no can be read", 'quote it if it is text: "no"'),
)

FIELDS = (
    Slip("E201", PACK, "stem: Over", "stm: Over", '"stm" is not a key here', 'Did you mean "stem"?'),
    Slip("E201", PACK, "minutes: 6", "minuts: 6", '"minuts" is not a key', 'Did you mean "minutes"?'),
    Slip("E201", PACK, "  cut: 62.5", "  cutt: 62.5", '"cutt" is not a key', 'Did you mean "cut"?'),
    Slip("E201", PACK, "edition: 1", "number: 1", '"number" is not a key', "edition", also=codes("E202")),
    Slip("E201", IDENTIFYING, "facet: shifts", "facette: shifts", '"facette"', 'Did you mean "facet"?'),
    Slip("E201", SIGNS, "  step: Ask", "  stop: Ask", '"stop" is not a key', 'Did you mean "step"?'),
    Slip("E201", EXAMPLES, "    fragility: 0.5", "    fragil: 0.5", '"fragil"', 'Did you mean "fragility"?'),
    Slip("E201", PACK, "minutes: 6", "minutes: 6\n    colour: red", '"colour" is not a key', "Known keys: title"),
    Slip("E202", PACK, "    minutes: 6\n", "", '"minutes" is missing', 'Add a line "minutes: …"', "  full:"),
    Slip(
        "E202", PACK, "language: en\n", "", '"language" is missing', 'Add a line "language: …"', "id: marketing-sales"
    ),
    Slip("E202", PACK, "  rank_step: 5\n", "", '"rank_step" is missing', 'line "rank_step: …"', "scoring:"),
    Slip("E202", IDENTIFYING, "    facet: shifts\n", "", '"facet" is missing', '"facet: …"', "- id: IDN2"),
    Slip("E203", PACK, "minutes: 6", "minutes: six", '"minutes" must be a whole number', "without quotes"),
    Slip("E203", PACK, "minutes: 6", 'minutes: "6"', '"minutes" must be a whole number', "without quotes"),
    Slip("E203", PACK, "minutes: 6", "minutes: 6.5", '"minutes" must be a whole number', "without a decimal point"),
    Slip("E203", PACK, "cut: 62.5", "cut: high", '"cut" must be a number', "a point for decimals"),
    Slip("E203", PACK, "signs: false", 'signs: "false"', '"signs" must be true or false', "without quotes"),
    Slip("E203", PACK, "title: Full assessment", "title: 7", '"title" must be text', "quote it"),
    Slip(
        "E203",
        PACK,
        "  signs_needed: {marketing: 1, sales: 2}",
        "  signs_needed: 2",
        "must be a group of fields",
        "key: value",
    ),
    Slip("E203", CELLS, "risks: [R2, R5]", "risks: R2", '"risks" must be a list', "hyphen"),
    Slip("E203", PACK, "cut: 62.5", "cut: 1e999", '"cut" cannot be used', "shipped pack"),
    Slip("E204", PACK, "cut: 62.5", "cut: 100", '"cut" is "100"', "Write less than 100"),
    Slip("E204", PACK, "cut: 62.5", "cut: 0", '"cut" is "0"', "Write more than 0"),
    Slip("E204", PACK, "cut: 62.5", "cut: -1", '"cut" is "-1"', "Write more than 0"),
    Slip("E204", PACK, "  minimum: 5", "  minimum: 3", '"minimum" is "3"', "Write at least 4"),
    Slip("E204", PACK, "minutes: 6", "minutes: 0", '"minutes" is "0"', "Write at least 1"),
    Slip("E204", PACK, "keep_from: 75", "keep_from: 101", '"keep_from" is "101"', "Write at most 100"),
    Slip("E204", PACK, "  fragile_from: 0.1", "  fragile_from: 1.1", '"fragile_from" is "1.1"', "Write at most 1"),
    Slip(
        "E204",
        PACK,
        "title: Full assessment",
        "title: Full assessment\n  Quick:\n",
        "is not written",
        "lower-case",
        "  Quick:",
        also=codes("E202"),
    ),
    Slip("E204", PACK, "language: en", "language: English", '"language" is not written', "en, pt-BR"),
    Slip("E204", PACK, "id: other", "id: Other", '"id" is not written', "lower-case"),
    Slip("E204", IDENTIFYING, "axis: marketing", "axis: market", '"axis" is "market"', 'Did you mean "marketing"?'),
    Slip("E204", IDENTIFYING, "sign: sales", "sign: sale", '"sign" is "sale"', 'Did you mean "sales"?'),
    Slip("E204", IDENTIFYING, "facet: shifts", "facet: shifts\n    keyed: 2", '"keyed" is "2"', "Write one of: 1, -1"),
    Slip(
        "E204",
        RISKS,
        "R2: ",
        "r2: ",
        'the key "r2" is not written',
        "one capital letter and a number",
        also=codes("E326"),
    ),
    Slip("E205", PACK, "label: Other", f"label: {'o' * 33}", '"label" has 33 characters', "Shorten it to 32"),
    Slip(
        "E205", PACK, "title: Marketing and sales emphasis", f"title: {'t' * 61}", "61 characters", "Shorten it to 60"
    ),
    Slip("E205", IDENTIFYING, "short: Identify", f"short: {'s' * 15}", "15 characters", "Shorten it to 14"),
    Slip("E205", RISKS, "R2: ", "R2: |\n  One.\n\n  Two.\nR7: ", "more than one paragraph", "Join the lines"),
    Slip("E206", PACK, "title: Full assessment", "title:", '"title" is empty', "Write text"),
    Slip("E206", PACK, "title: Full assessment", 'title: ""', '"title" is empty', "Write the text"),
    Slip("E206", PACK, "title: Full assessment", 'title: "   "', '"title" is empty', "Write the text"),
    Slip("E206", PACK, "title: Full assessment", "title: …", '"title" is a placeholder', "Write the finished text"),
    Slip("E206", PACK, "title: Full assessment", "title: '...'", '"title" is a placeholder', "finished text"),
    Slip("E206", PACK, "title: Full assessment", "title: TODO", '"title" is a placeholder', "finished text"),
    Slip("E206", PACK, "title: Full assessment", "title: tbd later", '"title" is a placeholder', "finished text"),
    Slip("E206", PACK, "minutes: 6", "minutes:", '"minutes" is empty', "Write a whole number"),
    Slip("E206", PACK, "items: all", "items:", '"items" is empty', "Write all, or a list"),
    Slip("E206", CELLS, "headline: Selling before listening", "headline: …", '"headline" is a placeholder', "finished"),
    Slip("E203", PACK, "cut: 62.5", "cut: 62,5", '"cut" must be a number', "a point for decimals"),
    Slip("E203", PACK, "  label: Can't say", "  label: [Can, not]", '"label" must be text', "Write text"),
    Slip(
        "E204",
        PACK,
        "  integrated: [",
        "  integratd: [",
        '"integratd"',
        'Did you mean "integrated"?',
        also=codes("E336"),
    ),
)

ITEMS = (
    Slip("E301", IDENTIFYING, "id: IDN5", "id: IDN4", '"IDN4" is already on line', "an id of its own"),
    Slip("E301", PACK, "{id: other,", "{id: sales,", 'the role "sales" is already on line', "an id of its own"),
    Slip(
        "E301", PACK, "  - working-together", "  - working-together\n  - working-together", "is already on line", "own"
    ),
    Slip("E301", PACK, "WTC1, WTD1]", "WTC1, WTD1, WTD1]", "the form pulse lists WTD1 twice", "Remove one of the two"),
    Slip("E302", IDENTIFYING, "id: IDN3", "id: ANT9", "ANT9 does not start with IDN", "Start the id with IDN"),
    Slip("E303", LEADS, "strategy: data", "strategy: date", '"date" is not a strategy', 'Did you mean "data"?'),
    Slip("E303", PACK, "building: [communication,", "building: [comms,", '"comms" is not a strategy', "Write one of"),
    Slip(
        "E304",
        TOGETHER,
        "    facet: data\n    strategy: data\n  - id: WTD2",
        "    facet: data\n  - id: WTD2",
        "WTD1 measures no strategy",
        'Add "strategy:"',
        "- id: WTD1",
        also=codes("E314"),
    ),
    Slip(
        "E305", IDENTIFYING, "    sign: sales", "    sign: sales\n    keyed: -1", "and reversed", "keyed", "- id: IDN6"
    ),
    Slip(
        "E306",
        SALES,
        "axis: sales",
        "axis: marketing",
        "no questionnaire counts for the sales axis",
        "axis: sales",
        "questionnaires:",
        PACK,
        codes("E322"),
    ),
    Slip(
        "E307",
        STRATEGIES,
        "\ndata:\n",
        "\ndate:\n",
        'no item measures the strategy "date"',
        "strategy: date",
        also=codes("E303"),
    ),
    Slip(
        "E301",
        LEADS,
        "id: LEA\n",
        "id: IDN\n",
        'the section "IDN" is already on line 4 of identifying',
        "an id of its own",
        also=codes("E302", "E313", "E323"),
    ),
    Slip("E302", TOGETHER, "id: WTD2", "id: DAT2", "DAT2 does not start with WT", "Start the id with WT"),
    Slip(
        "E305",
        TOGETHER,
        "facet: objectives",
        "facet: objectives\n    sign: sales",
        "in a section about working together",
        "Move it",
        "- id: WTO1",
        also=codes("E312", "E324", "E314"),
    ),
)

FORMS = (
    Slip("E311", PACK, "items: [IDN1,", "items: [IDN9,", '"IDN9", which is not an item', "Did you mean"),
    Slip(
        "E312",
        PACK,
        "items: [IDN1,",
        "items: [IDN6, IDN1,",
        "lists warning signs and does not",
        "signs: true",
        "signs: f",
    ),
    Slip("E312", PACK, "signs: false", "signs: true", "asks signs and lists none", 'Write "signs: false"'),
    Slip("E313", PACK, "min_answered: 4", "min_answered: 3", "min_answered of the form full is 3", "Write 4 to 5"),
    Slip("E313", PACK, "min_answered: 4", "min_answered: 6", "min_answered of the form full is 6", "Write 4 to 5"),
    Slip("E313", PACK, "min_answered: 2", "min_answered: 1", "min_answered of the form pulse is 1", "Write 2:"),
    Slip(
        "E313", PACK, "REL1, REL3, SAL1", "REL1, SAL1", "asks 1 scored items of REL", "at least two", "min_answered: 2"
    ),
    Slip("E314", PACK, "WTC1, WTD1]", "WTC1]", 'nothing about the strategy "data"', "Add an item"),
    Slip("E315", PACK, "long_run_from: 12", "long_run_from: 37", "and the form has 36 items", "Write 2 to 36"),
    Slip("E315", PACK, "long_run_from: 9", "long_run_from: 1", "and the form has 13 items", "Write 2 to 13"),
)

GUIDANCE = (
    Slip(
        "E321",
        QUADRANTS,
        "\nbuilding:\n",
        "\nbuilt:\n",
        "the field building has no description",
        'Add "building:"',
        "integrated:",
        also=codes("E204"),
    ),
    Slip(
        "E322",
        CELLS,
        "\nsales_led.ANT:\n",
        "\nsales_led.NAT:\n",
        "no guidance for sales_led.ANT",
        'Add "sales_led.ANT:"',
        "sales_led.IDN:",
        also=codes("E323"),
    ),
    Slip(
        "E323",
        CELLS,
        "\nsales_led.ANT:\n",
        "\nsales_led.NAT:\n",
        '"sales_led.NAT" is not a field and a section',
        'Did you mean "sales_led.ANT"?',
        also=codes("E322"),
    ),
    Slip(
        "E324",
        SIGNS,
        "\nIDN6:\n",
        "\nIDN7:\n",
        "the warning sign IDN6 has no card",
        'Add "IDN6:"',
        "- id: IDN6",
        IDENTIFYING,
        codes("E325"),
    ),
    Slip(
        "E325",
        SIGNS,
        "\nIDN6:\n",
        "\nIDN7:\n",
        'the card "IDN7" belongs to no',
        'Did you mean "IDN6"?',
        also=codes("E324"),
    ),
    Slip("E326", CELLS, "risks: [R2, R5]", "risks: [R2, R9]", '"R9" is not a risk', "Write one of: R1, R2"),
    Slip("E326", SIGNS, "risks: [R1, R5]", "risks: [R1, R8]", '"R8" is not a risk', "Write one of: R1, R2"),
    Slip(
        "E323",
        CELLS,
        "\nsales_led.IDN:",
        "\nsales_led.SAL:",
        "sales_led.SAL cannot occur",
        "Remove it",
        also=codes("E322"),
    ),
    Slip(
        "E323",
        CELLS,
        "\nsales_led.IDN:",
        "\nsales_led.WTG:",
        "is not a field and a section of the map",
        "Did you mean",
        also=codes("E322"),
    ),
    Slip(
        "E324",
        IDENTIFYING,
        "    facet: shifts",
        "    facet: shifts\n    sign: sales",
        "IDN2 has no card",
        'Add "IDN2:"',
        "- id: IDN2",
        also=codes("E312", "E313"),
    ),
)

CONSTANTS = (
    Slip(
        "E331",
        PACK,
        "{value: 5, label",
        "{value: 6, label",
        "option 5 of the scale has the value 6",
        "from the lowest up",
    ),
    Slip("E332", PACK, "{below: 50,", "{below: 20,", "ends at 20, and the one before at 25", "lowest first"),
    Slip("E332", PACK, "{below: 50, word", "{word", "has no upper end", 'Give "below:" to every band except the last'),
    Slip("E332", PACK, "{word: routine}", "{below: 100, word: routine}", "the last band is closed", "except the last"),
    Slip(
        "E333",
        PACK,
        "linked_weight: 0.3",
        "linked_weight: 0.4",
        "sum to 1.1",
        "Change one of them so that they sum to 1",
    ),
    Slip("E334", PACK, "{marketing: 1, sales: 2}", "{marketing: 3, sales: 2}", "3 marketing signs", "Write 1 to 2"),
    Slip("E335", PACK, "method: mean@1", "method: mean@2", "not a scoring method", 'Did you mean "mean@1"?'),
    Slip(
        "E336",
        PACK,
        "building: [communication, objectives, data]",
        "building: [data, objectives]",
        "each strategy once",
        "in order",
    ),
    Slip(
        "E336",
        PACK,
        "building: [communication,",
        "building: [data,",
        "each strategy once",
        "Put these in order: objectives",
    ),
    Slip(
        "E336",
        PACK,
        "    building: [communication, objectives, data]\n",
        "",
        "nothing about building",
        'Add "building: [',
        "strategy_order:",
    ),
    Slip(
        "E341", PACK, "id: marketing-sales", "id: marketing-sale", 'folder "marketing-sales"', "Make the two the same"
    ),
    Slip("E342", PACK, "edition: 1", "edition: 2", 'the edition is 2 and its folder "1"', "the same whole number"),
)

WORKED = (
    Slip(
        "E351",
        EXAMPLES,
        "- name: Both sides usual practice\n  form: full",
        "- name: Both sides usual practice\n  form: whole",
        '"whole"',
        "Write one of: full, pulse",
    ),
    Slip(
        "E351",
        EXAMPLES,
        "    IDN: [4, 5, 4, 2, 3, 4]",
        "    IDN: [4, 5, 4, 2, 3]",
        "IDN has 5 answers, and its screen 6",
        "one answer for each",
    ),
    Slip(
        "E351",
        EXAMPLES,
        "    IDN: [4, 5, 4, 2, 3, 4]",
        "    INN: [4, 5, 4, 2, 3, 4]",
        '"INN" is not asked',
        'Did you mean "IDN"?',
    ),
    Slip(
        "E351",
        EXAMPLES,
        "    IDN: [4, 5, 4, 2, 3, 4]",
        "    IDN: [4, 5, 4, 6, 3, 4]",
        'IDN6 is "6"',
        "Write 1 to 5, cant_say, or null",
    ),
    Slip(
        "E351",
        EXAMPLES,
        "    IDN: [4, 5, 4, 2, 3, 4]",
        "    IDN: [4, 5, 4, true, 3, 4]",
        'IDN6 is "true"',
        "Write 1 to 5",
    ),
    Slip(
        "E351",
        EXAMPLES,
        "    IDN: [4, 5, 4, 2, 3, 4]",
        "    IDN: [4, 5, 4, 2, 3, 4]\n    IDN1: 4",
        "IDN1 is answered twice",
        "Keep one",
    ),
    Slip(
        "E352",
        EXAMPLES,
        "    marketing: 75\n    sales: 85",
        "    marketing: 75\n    sales: 80",
        "expects sales 80, and gets 85",
        "Correct the expected value",
    ),
    Slip(
        "E352",
        EXAMPLES,
        "{IDN: 75, ANT: 65, LEA: 85, REL: 75, SAL: 85}",
        "{IDN: 75, ANT: 65, LEA: 85, REL: null, SAL: 85}",
        "expects sections.REL null, and gets 75",
        "Correct",
    ),
    Slip(
        "E352",
        EXAMPLES,
        "{IDN: 75, ANT: 65, LEA: 85, REL: 75, SAL: 85}",
        "{IDN: 75, ANT: 65, LEA: 85, RELL: 75, SAL: 85}",
        "gets no such section",
        "Correct",
    ),
    Slip(
        "E352",
        EXAMPLES,
        "    steps: 22",
        "    steps: 21",
        "expects steps 21, and gets 22",
        "Correct the expected value",
    ),
    Slip(
        "E352",
        EXAMPLES,
        "    signs: [IDN6, LEA6, SAL6]",
        "    signs: [IDN6, SAL6]",
        "expects signs [IDN6, SAL6], and gets [IDN6, LEA6, SAL6]",
        "Correct",
    ),
    Slip(
        "E352", EXAMPLES, "    fragility: 0.5", "    fragility: 0.49", "expects fragility 0.49, and gets 0.5", "Correct"
    ),
    Slip(
        "E352",
        EXAMPLES,
        "    convergence: mixed_picture",
        "    convergence: null",
        "expects convergence null, and gets mixed_picture",
        "Correct",
    ),
    Slip(
        "E352",
        EXAMPLES,
        "    strategies: [communication, objectives, data]\n    signs: []\n    quality: []\n    steps: 6",
        "    strategies: [data, objectives, communication]\n    signs: []\n    quality: []\n    steps: 6",
        "gets [communication, objectives, data]",
        "Correct",
    ),
    Slip(
        "E351",
        EXAMPLES,
        "    IDN: [4, ",
        "    IDN: [4, 1, ",
        "IDN has 7 answers, and its screen 6",
        "one answer for each statement",
    ),
    Slip(
        "E351", EXAMPLES, "    IDN1: 2\n", "    IDN6: 2\n", '"IDN6" is not asked by the form pulse', "Write an item id"
    ),
    Slip(
        "E352",
        EXAMPLES,
        "{marketing: false, sales: false}",
        "{sales: true}",
        "expects borderline.sales true, and gets false",
        "Correct",
    ),
    Slip(
        "E352",
        EXAMPLES,
        "possible_quadrants: [integrated, sales_led]",
        "possible_quadrants: [integrated]",
        "expects possible_quadrants [integrated], and gets [",
        "Correct",
    ),
)

SLIPS = (*SPELLING, *FIELDS, *ITEMS, *FORMS, *GUIDANCE, *CONSTANTS, *WORKED)
