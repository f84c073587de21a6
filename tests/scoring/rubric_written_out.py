"""The rubrics of marketing-sales, edition 1, by hand: items from the oracle, constants from the measurement design."""

from dataclasses import replace

from scoring import Constants, Item, Rubric, Section
from tests.golden import oracle

CONSTANTS = Constants(
    points=5,
    cut=62.5,
    item_sd=25,
    item_correlation=0.35,
    lean_strong_above=25,
    flat_to=15,
    stands_out_from=20,
    bands=((25, "rare"), (50, "patchy"), (62.5, "half-built"), (87.5, "usual"), (float("inf"), "routine")),
    sign_fires_from=75,
    signs_agree_from=50,
    signs_needed={"marketing": 1, "sales": 2},
    long_run_from=12,
    same_option_from=0.9,
    spread_below=0.35,
    seconds_per_item=2,
    fast_screens_from=2,
    contradiction_from=75,
    contradictions_from=3,
    cant_say_above=0.2,
    low_confidence_from=2,
    direct_weight=0.7,
    linked_weight=0.3,
    rank_step=5,
    reason_to=50,
    reasons_most=3,
    keep_from=75,
    steps_listed_to=8,
    fragile_from=0.1,
    thin_bridge_below=50,
)


def _strategy(form: str, item: str) -> str | None:
    for strategy in oracle.STRATEGIES:
        if item in oracle.FACETS[form][strategy] or item in oracle.LINKED[form][strategy]:
            return strategy
    return oracle.SYMPTOM_STRATEGY.get(item)


def _item(form: str, item: str) -> Item:
    if item in oracle.SALES_SYMPTOMS[form]:
        return Item(item, scored=False, strategy=_strategy(form, item), lean="sales")
    if item in oracle.MARKETING_SYMPTOMS[form]:
        return Item(item, scored=False, strategy=_strategy(form, item), lean="marketing")
    return Item(item, strategy=_strategy(form, item))


def _items(form: str, prefix: str) -> tuple[Item, ...]:
    return tuple(_item(form, item) for item in oracle.PRESENTED[form] if item.startswith(prefix))


def written_out(form: str) -> Rubric:
    """The rubric of one form; its together section is called WT."""
    needed = oracle.MIN_ANSWERED[form]
    tasks = tuple(Section(d, "marketing", _items(form, d), needed) for d in oracle.TASKS)
    return Rubric(
        method="mean@1",
        sections=(
            *tasks,
            Section("SAL", "sales", _items(form, "SAL"), needed),
            Section("WT", "together", _items(form, "WT"), 1),
        ),
        strategies=tuple(oracle.STRATEGIES),
        strategy_order={q: tuple(order) for q, order in oracle.STRATEGY_ORDER.items()},  # type: ignore[misc]
        constants=replace(CONSTANTS, long_run_from=oracle.LONG_RUN[form]),
    )
