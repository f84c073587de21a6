"""What the simulator is there to show, as the article says it: twelve claims about the six mixes.

Each holds or not, for any parameters; the exact months of the defaults are in test_reading.py.
"""

from collections.abc import Callable, Mapping

from tests.learning.firms import SAME_MONEY, Firm

Firms = Mapping[str, Firm]


def _first(firms: Firms, of: Callable[[Firm], float]) -> str:
    """Of the mixes that cost the same, the one that has most of something."""
    return max(SAME_MONEY, key=lambda name: of(firms[name]))


def selling_alone_earns_most_at_first(firms: Firms) -> bool:
    return _first(firms, lambda firm: firm.levels.revenue[1]) == "sales_led"


def selling_alone_is_overtaken_by_joining_up(firms: Firms) -> bool:
    """Ahead on revenue in the first month, behind within two years."""
    alone, joined = firms["sales_led"].levels, firms["integrated"].levels
    return joined.revenue[1] < alone.revenue[1] and joined.revenue[24] > alone.revenue[24]


def selling_alone_wins_more_customers_than_marketing_alone_and_keeps_fewer(firms: Firms) -> bool:
    alone, other = firms["sales_led"], firms["marketing_led"]
    won = alone.leads[36].won > other.leads[36].won
    return won and alone.levels.customers[36] < other.levels.customers[36]


def selling_alone_costs_trust_and_customers(firms: Firms) -> bool:
    trust = _first(firms, lambda firm: -firm.levels.trust[36])
    return trust == _first(firms, lambda firm: firm.months[-1].lost / firm.levels.customers[35]) == "sales_led"


def marketing_alone_is_known_best(firms: Firms) -> bool:
    return _first(firms, lambda firm: firm.levels.brand[36]) == "marketing_led"


def marketing_alone_wins_the_fewest_of_its_leads(firms: Firms) -> bool:
    return _first(firms, lambda firm: -(firm.leads[36].rate or 0)) == "marketing_led"


def marketing_alone_has_the_least_cash_after_half_a_year(firms: Firms) -> bool:
    return _first(firms, lambda firm: -firm.levels.cash[6]) == "marketing_led"


def joining_up_ends_with_most_revenue(firms: Firms) -> bool:
    return _first(firms, lambda firm: firm.levels.revenue[36]) == "integrated"


def joining_up_ends_with_most_profit(firms: Firms) -> bool:
    return _first(firms, lambda firm: firm.profit[36]) == "integrated"


def joining_up_ends_with_most_cash(firms: Firms) -> bool:
    return _first(firms, lambda firm: firm.levels.cash[36]) == "integrated"


def building_saves_money_while_it_shrinks(firms: Firms) -> bool:
    building = firms["building"].levels
    richest = max(firms, key=lambda name: firms[name].levels.cash[6]) == "building"
    return richest and building.revenue[36] < building.revenue[1]


def joining_up_in_full_grows_most_and_has_to_be_paid_for_first(firms: Firms) -> bool:
    full, half = firms["integrated_full"].levels, firms["integrated"].levels
    grows = max(firms, key=lambda name: firms[name].levels.revenue[36]) == "integrated_full"
    return (
        grows
        and full.cash[6] < half.cash[6]
        and firms["integrated_full"].profit[36] > firms["integrated_full"].profit[1]
    )


CLAIMS: tuple[Callable[[Firms], bool], ...] = (
    selling_alone_earns_most_at_first,
    selling_alone_is_overtaken_by_joining_up,
    selling_alone_wins_more_customers_than_marketing_alone_and_keeps_fewer,
    selling_alone_costs_trust_and_customers,
    marketing_alone_is_known_best,
    marketing_alone_wins_the_fewest_of_its_leads,
    marketing_alone_has_the_least_cash_after_half_a_year,
    joining_up_ends_with_most_revenue,
    joining_up_ends_with_most_profit,
    joining_up_ends_with_most_cash,
    building_saves_money_while_it_shrinks,
    joining_up_in_full_grows_most_and_has_to_be_paid_for_first,
)
