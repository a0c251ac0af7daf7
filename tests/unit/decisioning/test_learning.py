"""What outcomes teach."""

import pytest

from rapport.decisioning import lesson
from rapport.domain.message import Outcome, OutcomeKind
from rapport.domain.pack.brand import Reward
from tests.small_pack import NOW


def told(*kinds: OutcomeKind) -> tuple[Outcome, ...]:
    return tuple(Outcome(kind=kind, occurred_at=NOW, key=f"{n}") for n, kind in enumerate(kinds))


@pytest.mark.parametrize(
    ("kinds", "value", "successes", "failures"),
    [
        ((), 0.0, 0.0, 1.0),
        (("delivered",), 0.0, 0.0, 1.0),
        (("clicked",), 1.0, 0.2, 0.8),
        (("clicked", "clicked"), 1.0, 0.2, 0.8),
        (("converted",), 5.0, 1.0, 0.0),
        (("clicked", "converted"), 6.0, 1.0, 0.0),
        (("unsubscribed",), -10.0, 0.0, 3.0),
        (("clicked", "unsubscribed"), -9.0, 0.2, 2.8),
        (("complained",), -50.0, 0.0, 11.0),
    ],
)
def test_with_the_standard_weights(
    kinds: tuple[OutcomeKind, ...], value: float, successes: float, failures: float
) -> None:
    assert lesson(told(*kinds), Reward()) == pytest.approx((value, successes, failures))


def test_where_nothing_is_a_gain_every_message_is_a_failure_and_losses_count_one_each() -> None:
    nothing = Reward(clicked=0, converted=0)

    assert lesson(told("clicked"), nothing) == (0.0, 0.0, 1.0)
    assert lesson(told("unsubscribed"), nothing) == (-10.0, 0.0, 2.0)
