"""What a profile does with values and settings that lie out of bounds."""

from rapport.profiles import derive
from tests.unit.profiles.world import CONTACT, NOW, event, order, pack, values


class TestSumsBeyondWhatAFactHolds:
    def test_are_not_known_and_the_rest_is(self) -> None:
        orders = [order(f"2024-06-0{day}", f"o{day}", ("ink", 1, 1.0), total=6e11) for day in (1, 2)]

        known = values(*orders)

        assert "spend.total" not in known
        assert known["orders.count"] == 2
        assert known["last_order.total"] == 6 * 10**11


class TestAStoredZoneThatIsNone:
    def test_is_read_as_the_brands(self) -> None:
        of = pack(timezone="America/New_York")
        seen = [event("Product Viewed", f"2024-06-0{day}T12:30", product_id="ink") for day in (1, 2, 3)]

        hours = {
            name: derive(CONTACT.model_copy(update={"timezone": name}), seen, (), (), of, NOW)
            .facts["preferred.hour"]
            .value
            for name in (None, "Mars/Olympus", "localtime", "europe/paris", "Europe/Paris")
        }

        assert hours == {None: 8, "Mars/Olympus": 8, "localtime": 8, "europe/paris": 8, "Europe/Paris": 14}
