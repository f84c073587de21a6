"""The simulator's equations as people read them. Each is plain arithmetic, so a test can work it out."""

from collections.abc import Mapping
from typing import Final

from assessment.words import _

SYMBOLS: Final[Mapping[str, str]] = {
    "market": "N",
    "customers_at_start": "C0",
    "monthly_revenue": "r",
    "leads_at_start": "L0",
    "brand_at_start": "B0",
    "trust_at_start": "T0",
    "in_market": "q",
    "contact_unknown": "b0",
    "contact_known": "bB",
    "picked_up_alone": "h0",
    "picked_up_together": "h1",
    "prospecting": "o",
    "capacity": "k",
    "going_cold": "eps",
    "closing": "c0",
    "brand_closes": "cB",
    "pressing_closes": "cP",
    "pressing_hurts": "aP",
    "trust_months": "tau",
    "leaving_trusting": "x_lo",
    "leaving_distrusting": "x_hi",
    "relations_keep": "rel",
    "brand_growth": "beta",
    "brand_fading": "delta",
    "distrust_fades": "dT",
    "first_order": "f",
    "margin": "gm",
    "marketing_cost": "cm",
    "sales_cost": "cs",
    "fixed_cost": "fix",
}
"""How the equations call each parameter; links that carry changed parameters use the same names."""

Step = tuple[str, tuple[str, ...]]
"""What happens, and its equations."""


def equations() -> tuple[Step, ...]:
    """One month in its order.

    m, s and w are the dials; B brand, T trust, L open leads and C customers are those of the month before until an
    equation gives the new ones.
    """
    return (
        (_("Pressing: how far sales runs ahead of what marketing has prepared."), ("press = max(0, s − m)",)),
        (
            _("Few accounts are looking in a month. Those who know you get in touch more often."),
            ("looking = q × (N − C)", "inbound = looking × min(1, b0 + bB × B)"),
        ),
        (
            _("The hand-over loses leads; working together saves them. Sales also finds some by itself."),
            ("picked = inbound × min(1, h0 + h1 × w)", "found = o × s"),
        ),
        (
            _("Sales works what its time allows. What nobody works goes cold."),
            (
                "waiting = L + picked + found",
                "room = k × s",
                "worked = waiting × room ÷ (waiting + room)",
                "cold = eps × (waiting − worked)",
                "L = waiting − worked − cold",
            ),
        ),
        (
            _("A known brand makes closing easier. So does pressing, for now."),
            (
                "close = min(0.9, c0 × (1 + cB × B) × (1 + cP × press))",
                "won = min(worked × close, N − C)",
            ),
        ),
        (
            _("Customers who do not trust you leave sooner. Marketing keeps relationships alive."),
            (
                "leaving = x_lo + (x_hi − x_lo) × (1 − T)",
                "lost = C × leaving × (1 − rel × m)",
                "C = C + won − lost",
            ),
        ),
        (
            _("Money, in index points a month."),
            (
                "revenue = f × won + r × C",
                "profit = gm × revenue − cm × m − cs × s − fix",
                "cash = cash + profit",
            ),
        ),
        (
            _("Pressing wears trust down, over months. It comes back as slowly."),
            ("T = T + (max(0, 1 − aP × press) − T) ÷ tau",),
        ),
        (
            _("Marketing builds the brand, ever harder as it grows. The brand fades, faster where trust is low."),
            ("B = B + beta × m × (1 − B) − delta × (1 + dT × (1 − T)) × B",),
        ),
    )
