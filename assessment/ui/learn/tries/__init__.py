"""Checks on a page: one module for each kind of input."""

from assessment.packs.learning.checks import Act, Check, Number, Pick, Place, Repair, Sort, Value
from assessment.ui.learn.tries.act import try_act
from assessment.ui.learn.tries.number import try_number
from assessment.ui.learn.tries.options import try_pick, try_repair
from assessment.ui.learn.tries.place import try_place
from assessment.ui.learn.tries.sort import try_sort
from assessment.ui.learn.tries.trying import Trying
from assessment.ui.learn.tries.value import try_value


def try_out(trying: Trying, check: Check) -> None:
    """Draw a check: what to do, its inputs, and what is said to the answers."""
    match check:
        case Sort():
            try_sort(trying, check)
        case Pick():
            try_pick(trying, check)
        case Repair():
            try_repair(trying, check)
        case Place():
            try_place(trying, check)
        case Value():
            try_value(trying, check)
        case Number():
            try_number(trying, check)
        case Act():
            try_act(trying, check)
