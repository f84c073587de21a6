"""What customers are worth: a number each, and the sum shown step by step once it has been tried."""

import streamlit as st

from assessment.learning.worth import in_a_year, worth
from assessment.packs.learning.checks import Customer, Value
from assessment.ui.learn.tries.trying import Trying
from assessment.ui.parts.prose import block, plain
from assessment.words import _


def try_value(trying: Trying, check: Value) -> None:
    """The customers one below the other."""
    st.markdown(plain(check.task))
    block('<p class="sum">{sum}</p>', sum=check.sum)
    for part, customer in zip(trying.parts(), check.customers, strict=True):
        st.markdown(f"**{plain(customer.name)}.** {plain(customer.story)}")
        number = st.number_input(
            _("{name} is worth").format(name=plain(customer.name)),
            value=trying.given.get(part),
            step=1,
            key=trying.key(part),
            width=300,
        )
        right = _is_right(customer, number)
        if trying.say(part, number, more=steps(customer) if right else "") and not right:
            with st.expander(_("Show the sum"), type="compact"):
                st.markdown(plain(steps(customer)))
    trying.ask_to_check()
    trying.close()


def steps(customer: Customer) -> str:
    """The sum with the customer's own figures."""
    said = _("{orders} × {margin} − {serving} = {year} in a year; {years} × {year} − {winning} = {worth}.")
    return said.format(
        orders=_amount(customer.orders),
        margin=_amount(customer.margin),
        serving=_amount(customer.serving),
        year=_amount(in_a_year(customer)),
        years=customer.years,
        winning=_amount(customer.winning),
        worth=_amount(worth(customer)),
    )


def _is_right(customer: Customer, number: float | None) -> bool:
    return number is not None and abs(number - worth(customer)) < 0.5


def _amount(value: float) -> str:
    return f"{value:,.10g}".replace("-", "−")
