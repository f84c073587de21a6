"""A second, independent reading of the measurement design, section 3, for the pack marketing-sales, edition 1.

It is here to disagree with the product. It reads nothing of the product: items, links and constants are written out
below, and every step is the plainest code that follows the text, without regard to speed. Where the text is silent
the decision is marked "Decided".

    python oracle.py < sheet.json        prints the result of one sheet, or of a list of sheets
"""

import json
import math
import sys
from collections.abc import Sequence
from typing import Any

Answers = dict[str, Any]
"""Item id -> 1-5 or "cant_say"; an item left out is unanswered."""
Sheet = dict[str, Any]
Values = dict[str, Any]
"""By section or strategy: points, or None."""

CUT = 62.5
ITEM_SD = 25
ITEM_CORRELATION = 0.35

SECTIONS = ["IDN", "ANT", "LEA", "REL", "SAL"]
TASKS = ["IDN", "ANT", "LEA", "REL"]
QUADRANTS = ["integrated", "marketing_led", "sales_led", "building"]
STRATEGIES = ["objectives", "communication", "data"]

PRACTICES: dict[str, dict[str, list[str]]] = {
    "full": {
        "IDN": ["IDN1", "IDN2", "IDN3", "IDN4", "IDN5"],
        "ANT": ["ANT1", "ANT2", "ANT3", "ANT4", "ANT5"],
        "LEA": ["LEA1", "LEA2", "LEA3", "LEA4", "LEA5"],
        "REL": ["REL1", "REL2", "REL3", "REL4", "REL5"],
        "SAL": ["SAL1", "SAL2", "SAL3", "SAL4", "SAL5"],
    },
    "pulse": {
        "IDN": ["IDN1", "IDN2"],
        "ANT": ["ANT1", "ANT2"],
        "LEA": ["LEA1", "LEA4"],
        "REL": ["REL1", "REL3"],
        "SAL": ["SAL1", "SAL2"],
    },
}
MIN_ANSWERED = {"full": 4, "pulse": 2}
LONG_RUN = {"full": 12, "pulse": 9}

FACETS = {
    "full": {"objectives": ["WTO1", "WTO2"], "communication": ["WTC1", "WTC2"], "data": ["WTD1", "WTD2"]},
    "pulse": {"objectives": ["WTO1"], "communication": ["WTC1"], "data": ["WTD1"]},
}
LINKED = {
    "full": {
        "objectives": ["ANT2", "ANT5", "REL2", "SAL5"],
        "communication": ["IDN1", "LEA3", "REL4", "SAL1"],
        "data": ["IDN5", "LEA4", "REL3", "SAL3"],
    },
    # Decided: the pulse uses those linked items that it asks.
    "pulse": {"objectives": ["ANT2"], "communication": ["IDN1", "SAL1"], "data": ["LEA4", "REL3"]},
}
# Decided: what a form does not ask does not exist in it, so the pulse has no symptoms.
SALES_SYMPTOMS: dict[str, list[str]] = {"full": ["IDN6", "REL6", "SAL6"], "pulse": []}
MARKETING_SYMPTOMS: dict[str, list[str]] = {"full": ["ANT6", "LEA6"], "pulse": []}
OWN_SYMPTOM: dict[str, dict[str, str]] = {
    "full": {"IDN": "IDN6", "ANT": "ANT6", "LEA": "LEA6", "REL": "REL6", "SAL": "SAL6"},
    "pulse": {},
}
SYMPTOM_STRATEGY = {
    "IDN6": "objectives",
    "ANT6": "objectives",
    "LEA6": "communication",
    "REL6": "objectives",
    "SAL6": "objectives",
}

PRESENTED = {
    "full": [
        *["IDN1", "IDN2", "IDN3", "IDN6", "IDN4", "IDN5"],
        *["ANT1", "ANT2", "ANT3", "ANT6", "ANT4", "ANT5"],
        *["LEA1", "LEA2", "LEA3", "LEA6", "LEA4", "LEA5"],
        *["REL1", "REL2", "REL3", "REL6", "REL4", "REL5"],
        *["SAL1", "SAL2", "SAL3", "SAL6", "SAL4", "SAL5"],
        *["WTO1", "WTO2", "WTC1", "WTC2", "WTD1", "WTD2"],
    ],
    "pulse": [
        *["IDN1", "IDN2", "ANT1", "ANT2", "LEA1", "LEA4", "REL1", "REL3", "SAL1", "SAL2"],
        *["WTO1", "WTC1", "WTD1"],
    ],
}

STRATEGY_ORDER = {
    "sales_led": ["objectives", "data", "communication"],
    "marketing_led": ["communication", "data", "objectives"],
    "building": ["communication", "objectives", "data"],
    "integrated": ["data", "objectives", "communication"],
}


def points(x: int) -> float:
    """3.1; no item of this pack is reverse-keyed, and a symptom is higher when there is more of it."""
    return 25 * (x - 1)


def mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)


def given(items: list[str], answers: Answers) -> list[float]:
    """The points of the answered items; "can't say" is not an answer."""
    return [points(answers[i]) for i in items if isinstance(answers.get(i), int)]


def section_scores(form: str, answers: Answers) -> Values:
    """3.2: D of each section, None when too few are answered."""
    scores: Values = {}
    for d in SECTIONS:
        s = given(PRACTICES[form][d], answers)
        scores[d] = mean(s) if len(s) >= MIN_ANSWERED[form] else None
    return scores


def answered_counts(form: str, answers: Answers) -> dict[str, int]:
    return {d: len(given(PRACTICES[form][d], answers)) for d in SECTIONS}


def section_sems(form: str, answers: Answers) -> Values:
    """3.6. Decided: given from one answer on, whether or not the section has a score."""
    sems: Values = {}
    for d, n in answered_counts(form, answers).items():
        sems[d] = ITEM_SD * math.sqrt((1 - ITEM_CORRELATION) / n) if n >= 1 else None
    return sems


def axes(D: Values) -> tuple[Any, Any]:
    """3.3: M and S."""
    M = None
    if all(D[d] is not None for d in TASKS):
        M = (D["IDN"] + D["ANT"] + D["LEA"] + D["REL"]) / 4
    return M, D["SAL"]


def axis_sems(form: str, answers: Answers) -> tuple[Any, Any]:
    """3.6: SEM of M and of S; None without an answer in a section."""
    sem = section_sems(form, answers)
    sem_m = None
    if all(sem[d] is not None for d in TASKS):
        sem_m = math.sqrt(sum(sem[d] ** 2 for d in TASKS)) / 4
    return sem_m, sem["SAL"]


def section_bounds(form: str, answers: Answers) -> dict[str, tuple[float, float]]:
    """3.4: lowest and highest mean of all k items, whatever the missing answers are.

    Literally "when a section is invalid": then every section with a missing answer is bounded, also a valid one (G21);
    otherwise none is, and lo = hi = D.
    """
    D = section_scores(form, answers)
    if None not in D.values():
        return {d: (D[d], D[d]) for d in SECTIONS}
    bounds = {}
    for d in SECTIONS:
        s = given(PRACTICES[form][d], answers)
        k = len(PRACTICES[form][d])
        missing = k - len(s)
        bounds[d] = (sum(s) / k, (sum(s) + 100 * missing) / k)
    return bounds


def axis_bounds(form: str, answers: Answers) -> tuple[tuple[float, float], tuple[float, float]]:
    b = section_bounds(form, answers)
    m = (sum(b[d][0] for d in TASKS) / 4, sum(b[d][1] for d in TASKS) / 4)
    return m, b["SAL"]


def quadrant_of(M: float, S: float) -> str:
    """3.5."""
    if M >= CUT:
        return "integrated" if S >= CUT else "marketing_led"
    return "sales_led" if S >= CUT else "building"


def possible_quadrants(form: str, answers: Answers) -> list[str]:
    """3.4. The bounds come in only "when a section is invalid"; else prorated scores decide (G19 needs it so).

    Decided: listed in the order integrated, marketing_led, sales_led, building.
    """
    M, S = axes(section_scores(form, answers))
    if M is not None and S is not None:
        return [quadrant_of(M, S)]
    m, s = axis_bounds(form, answers)
    corners = {quadrant_of(a, b) for a in m for b in s}
    return [q for q in QUADRANTS if q in corners]


def the_quadrant(form: str, answers: Answers) -> str | None:
    """Decided: also given when a score is missing, if all corners agree."""
    possible = possible_quadrants(form, answers)
    return possible[0] if len(possible) == 1 else None


def is_borderline(X: Any, sem: Any) -> bool | None:
    """3.6. Decided: None for an axis without a score."""
    return None if X is None else abs(X - CUT) < sem


def normal_cdf(z: float) -> float:
    return (1 + math.erf(z / math.sqrt(2))) / 2


def likelihood(form: str, answers: Answers) -> dict[str, float] | None:
    """3.6; None unless both axes are scored."""
    M, S = axes(section_scores(form, answers))
    if M is None or S is None:
        return None
    sem_m, sem_s = axis_sems(form, answers)
    p_m = normal_cdf((M - CUT) / sem_m)
    p_s = normal_cdf((S - CUT) / sem_s)
    return {
        "integrated": p_m * p_s,
        "marketing_led": p_m * (1 - p_s),
        "sales_led": (1 - p_m) * p_s,
        "building": (1 - p_m) * (1 - p_s),
    }


def shape(form: str, answers: Answers) -> str | None:
    """3.8. Decided: None unless all five are scored, and a gap is said before a peak."""
    D = section_scores(form, answers)
    if None in D.values():
        return None
    ranked = sorted(D.values())
    if ranked[-1] - ranked[0] <= 15:
        return "flat"
    if ranked[1] - ranked[0] >= 20:
        return "one gap"
    if ranked[-1] - ranked[-2] >= 20:
        return "one peak"
    return "mixed"


def facet_scores(form: str, answers: Answers) -> Values:
    """3.2: a facet needs one answer, in both forms; W needs all three facets."""
    scores: Values = {}
    for k in STRATEGIES:
        s = given(FACETS[form][k], answers)
        scores[k] = mean(s) if s else None
    complete = None not in scores.values()
    scores["score"] = mean([scores[k] for k in STRATEGIES]) if complete else None
    return scores


def fired_symptoms(form: str, answers: Answers) -> list[str]:
    """3.9, in presentation order."""
    symptoms = OWN_SYMPTOM[form].values()
    return [
        i for i in PRESENTED[form] if i in symptoms and isinstance(answers.get(i), int) and points(answers[i]) >= 75
    ]


def signs(form: str, answers: Answers) -> dict[str, Any]:
    """3.9."""
    sales = given(SALES_SYMPTOMS[form], answers)
    marketing = given(MARKETING_SYMPTOMS[form], answers)
    return {
        "fired": fired_symptoms(form, answers),
        "sales_lean": mean(sales) if len(sales) >= 2 else None,
        "marketing_lean": mean(marketing) if len(marketing) >= 1 else None,
    }


def longest_run(x: list[int]) -> int:
    longest = 0
    for start in range(len(x)):
        end = start
        while end < len(x) and x[end] == x[start]:
            end += 1
        longest = max(longest, end - start)
    return longest


def standard_deviation(x: list[int]) -> float:
    return math.sqrt(sum((v - mean(x)) ** 2 for v in x) / (len(x) - 1))


def top_share(x: list[int]) -> float:
    return max(x.count(option) for option in x) / len(x)


def quality(form: str, answers: Answers) -> list[str]:
    """3.10, without the time. The sequence is every answered item, symptoms and Working together included.

    Taken literally for short sequences: the share of the top option counts from one answer on, the spread from two.
    """
    x = [answers[i] for i in PRESENTED[form] if isinstance(answers.get(i), int)]
    notes = []
    if longest_run(x) >= LONG_RUN[form]:
        notes.append("long_string")
    if (len(x) >= 1 and top_share(x) >= 0.90) or (len(x) >= 2 and standard_deviation(x) < 0.35):
        notes.append("straight_lining")
    D = section_scores(form, answers)
    contradictions = 0
    for d, symptom in OWN_SYMPTOM[form].items():
        t = given([symptom], answers)
        if D[d] is not None and D[d] >= 75 and t and t[0] >= 75:
            contradictions += 1
    if contradictions >= 3:
        notes.append("contradiction")
    # Decided: the share is of all items in the form.
    if sum(answers.get(i) == "cant_say" for i in PRESENTED[form]) / len(PRESENTED[form]) > 0.20:
        notes.append("low_visibility")
    return notes


def reasons(form: str, answers: Answers, k: str) -> list[str]:
    """3.12. Decided: among equal answers the strategy's own items come first, then presentation order."""
    own = [i for i in PRESENTED[form] if i in FACETS[form][k]]
    linked = [i for i in PRESENTED[form] if i in LINKED[form][k]]
    candidates = []
    for place, i in enumerate(own + linked):
        if isinstance(answers.get(i), int) and points(answers[i]) <= 50:
            candidates.append((answers[i], place, i))
    return [i for _, _, i in sorted(candidates)[:3]]


def strategies(form: str, answers: Answers) -> list[dict[str, Any]]:
    """3.12, in rank order.

    Decided: linked items missing -> the gap alone; rank is round(priority / 5) as Python rounds; no quadrant -> article
    order; unranked last.
    """
    W = facet_scores(form, answers)
    found = {}
    for k in STRATEGIES:
        s = given(LINKED[form][k], answers)
        gap = None if W[k] is None else 100 - W[k]
        linked = 100 - mean(s) if s else None
        if gap is not None and linked is not None:
            priority = 0.7 * gap + 0.3 * linked
        elif gap is not None:
            priority = gap
        else:
            priority = linked
        found[k] = {"id": k, "priority": priority, "gap": gap, "linked": linked, "reasons": reasons(form, answers, k)}

    order = STRATEGY_ORDER.get(the_quadrant(form, answers) or "", STRATEGIES)
    fired = fired_symptoms(form, answers)

    def rank(k: str) -> tuple[int, int, int, int]:
        if found[k]["priority"] is None:
            return (1, 0, 0, STRATEGIES.index(k))
        symptoms = sum(SYMPTOM_STRATEGY[i] == k for i in fired)
        return (0, -round(found[k]["priority"] / 5), -symptoms, order.index(k))

    return [found[k] for k in sorted(STRATEGIES, key=rank)]


def guidance(form: str, answers: Answers) -> str | None:
    """3.12. Decided: None unless all five sections are scored."""
    D = section_scores(form, answers)
    if None in D.values():
        return None
    M, S = axes(D)
    lowest = min(D.values())
    weakest = [d for d in SECTIONS if D[d] == lowest]
    below = [d for d in weakest if (S if d == "SAL" else M) < CUT]
    return f"{quadrant_of(M, S)}.{(below or weakest)[0]}"


def raise_lowest(form: str, changed: Answers, d: str) -> str | None:
    """Move the lowest answer of a section up one level; its id, or None when all are at the top."""
    movable = [i for i in PRESENTED[form] if i in PRACTICES[form][d]]
    movable = [i for i in movable if isinstance(changed.get(i), int) and changed[i] < 5]
    if not movable:
        return None
    lowest = min(movable, key=lambda i: changed[i])
    changed[lowest] += 1
    return lowest


def steps_to(form: str, answers: Answers, target_m: float, target_s: float) -> tuple[list[str], list[str]]:
    """3.13: ids of the marketing steps and of the sales steps, one a step, until both targets are reached.

    Decided: sections in the order fewest answers, lowest score, article order, each used up before the next; inside a
    section the lowest answer as it stands by then, ties in presentation order.
    """
    changed = dict(answers)
    D = section_scores(form, answers)
    n = answered_counts(form, answers)
    sales: list[Any] = []
    while axes(section_scores(form, changed))[1] < target_s:
        sales.append(raise_lowest(form, changed, "SAL"))
    marketing = []
    for d in sorted(TASKS, key=lambda d: (n[d], D[d], TASKS.index(d))):
        while axes(section_scores(form, changed))[0] < target_m:
            moved = raise_lowest(form, changed, d)
            if moved is None:
                break
            marketing.append(moved)
    return marketing, sales


def smallest_change(form: str, answers: Answers) -> dict[str, Any] | None:
    """3.13. Decided: None unless both axes are scored; sales items are listed before marketing items."""
    M, S = axes(section_scores(form, answers))
    if M is None or S is None:
        return None
    marketing, sales = steps_to(form, answers, CUT, CUT)
    n_sal = answered_counts(form, answers)["SAL"]
    assert len(sales) == max(0, math.ceil((CUT - S) * n_sal / 25))
    return {"steps": len(marketing) + len(sales), "items": sales + marketing}


def fragility(form: str, answers: Answers) -> float | None:
    """3.14. Decided: None unless both axes are scored."""
    M, S = axes(section_scores(form, answers))
    if M is None or S is None:
        return None
    now = quadrant_of(M, S)
    legal, flips = 0, 0
    for d in SECTIONS:
        for i in PRACTICES[form][d]:
            for change in (-1, 1):
                if isinstance(answers.get(i), int) and 1 <= answers[i] + change <= 5:
                    legal += 1
                    m, s = axes(section_scores(form, {**answers, i: answers[i] + change}))
                    flips += quadrant_of(m, s) != now
    return flips / legal


def score(sheet: Sheet) -> dict[str, Any]:
    """The output object of `emphasis score` for one input object (`form`, `answers`)."""
    form = sheet["form"]
    answers = sheet["answers"]
    for i, x in answers.items():
        if i not in PRESENTED[form] or x not in (1, 2, 3, 4, 5, "cant_say"):
            raise ValueError(f"{i}: {x}")
    D = section_scores(form, answers)
    n = answered_counts(form, answers)
    sem = section_sems(form, answers)
    M, S = axes(D)
    sem_m, sem_s = axis_sems(form, answers)
    both = M is not None and S is not None
    return {
        "sections": {d: {"score": D[d], "answered": n[d], "sem": sem[d]} for d in SECTIONS},
        "marketing": M,
        "sales": S,
        "quadrant": the_quadrant(form, answers),
        "possible_quadrants": possible_quadrants(form, answers),
        "borderline": {"marketing": is_borderline(M, sem_m), "sales": is_borderline(S, sem_s)},
        "likelihood": likelihood(form, answers),
        "lean": M - S if both else None,
        "balance": 100 - abs(M - S) if both else None,
        "strength": (M + S) / 2 if both else None,
        "shape": shape(form, answers),
        "together": facet_scores(form, answers),
        "signs": signs(form, answers),
        "quality": quality(form, answers),
        "strategies": strategies(form, answers),
        "guidance": guidance(form, answers),
        "smallest_change": smallest_change(form, answers),
        "fragility": fragility(form, answers),
    }


# What section 3 says beyond the output object.


def band_word(D: Any) -> str | None:
    """3.8."""
    if D is None:
        return None
    for below, word in ((25, "rare"), (50, "patchy"), (62.5, "half-built"), (87.5, "usual")):
        if below > D:
            return word
    return "routine"


def lean_word(lean: float, sem_lean: float) -> str:
    """3.7."""
    if abs(lean) < sem_lean:
        return "even"
    return "leans" if abs(lean) <= 25 else "leans_strongly"


def cut_range(M: float, S: float) -> tuple[float, float]:
    """3.5: (above, up to). Decided: the scale ends at 100, so a building result holds up to there and beyond."""
    quadrant = quadrant_of(M, S)
    if quadrant == "integrated":
        return (0, min(M, S))
    if quadrant == "building":
        return (max(M, S), 100)
    return (min(M, S), max(M, S))


def convergence(form: str, answers: Answers) -> list[str]:
    """3.9: every sentence that is true, in the order of the text, which does not say what to do with two."""
    quadrant = the_quadrant(form, answers)
    s = signs(form, answers)
    sales = s["sales_lean"] is not None and s["sales_lean"] >= 50
    marketing = s["marketing_lean"] is not None and s["marketing_lean"] >= 50
    true = []
    if (quadrant == "sales_led" and sales) or (quadrant == "marketing_led" and marketing):
        true.append("same_way")
    if quadrant == "integrated" and (sales or marketing):
        true.append("need_a_look")
    if (quadrant == "sales_led" and marketing) or (quadrant == "marketing_led" and sales):
        true.append("mixed_picture")
    return true


def too_fast(form: str, seconds: dict[str, float]) -> bool:
    """3.10: seconds by screen, a screen being a section, Working together under the id "WT"."""
    items = {d: sum(i.startswith(d) for i in PRESENTED[form]) for d in [*SECTIONS, "WT"]}
    quick = sum(seconds[d] < 2 * items[d] for d in items)
    return quick >= 2 or sum(seconds.values()) < 2 * sum(items.values())


def details(sheet: Sheet) -> dict[str, Any]:
    """Everything else that section 3 derives from one sheet, without the time."""
    form = sheet["form"]
    answers = sheet["answers"]
    D = section_scores(form, answers)
    M, S = axes(D)
    W = facet_scores(form, answers)
    bounds = section_bounds(form, answers)
    m, s = axis_bounds(form, answers)
    found: dict[str, Any] = {
        "sections": {d: {"low": bounds[d][0], "high": bounds[d][1], "word": band_word(D[d])} for d in SECTIONS},
        "marketing_bounds": m,
        "sales_bounds": s,
        "thin_bridge": the_quadrant(form, answers) == "integrated" and W["score"] is not None and W["score"] < 50,
        "low_confidence": len(quality(form, answers)) >= 2,
        "keep": {k: W[k] is not None and W[k] >= 75 for k in STRATEGIES},
        "marketing_sem": None,
        "sales_sem": None if S is None else axis_sems(form, answers)[1],
        "lean_sem": None,
        "lean_word": None,
        "cut_range": None,
        "elevation": None,
        "scatter": None,
        "change": None,
        "firmness": None,
    }
    if M is not None:
        found["marketing_sem"] = axis_sems(form, answers)[0]
    if M is not None and S is not None:
        sem_m, sem_s = axis_sems(form, answers)
        sem_lean = math.sqrt(sem_m**2 + sem_s**2)
        marketing, sales = steps_to(form, answers, CUT, CUT)
        clear = steps_to(form, answers, CUT + sem_m, CUT + sem_s)
        share: Any = fragility(form, answers)
        found["lean_sem"] = sem_lean
        found["lean_word"] = lean_word(M - S, sem_lean)
        found["cut_range"] = cut_range(M, S)
        found["elevation"] = mean(list(D.values()))
        found["scatter"] = max(D.values()) - min(D.values())
        found["change"] = {
            "steps_marketing": len(marketing),
            "steps_sales": len(sales),
            "steps_clear": len(clear[0]) + len(clear[1]),
            "distance": math.sqrt(max(0, CUT - M) ** 2 + max(0, CUT - S) ** 2),
        }
        found["firmness"] = "firm" if share == 0 else "fairly_firm" if share < 0.10 else "fragile"
    return found


if __name__ == "__main__":
    sheets = json.load(sys.stdin)
    results = [score(sheet) for sheet in sheets] if isinstance(sheets, list) else score(sheets)
    json.dump(results, sys.stdout, indent=2)
