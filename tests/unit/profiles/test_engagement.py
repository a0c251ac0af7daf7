"""How likely a person opened or clicked."""

from datetime import UTC, datetime

import pytest
from pydantic import JsonValue

from rapport.profiles.engagement import human, human_probability, without_bursts
from tests.unit.profiles.world import event

AT = datetime(2024, 6, 1, 12, tzinfo=UTC)


def likely(name: str, **properties: JsonValue) -> float:
    return human_probability(name, properties, {}, AT)


class TestHumanProbability:
    @pytest.mark.parametrize(
        "properties",
        [
            {"useragent": "Mozilla/5.0"},
            {"user_agent": "Barracuda Sentinel (EE)"},
            {"method": "HEAD"},
            {"sg_machine_open": True},
            {"honeypot": True},
            {"is_prefetched": "true"},
            {"delivered_at": "2024-06-01T11:59:59Z"},
        ],
    )
    def test_signs_of_a_machine(self, properties: dict[str, JsonValue]) -> None:
        assert likely("Email Link Clicked", **properties) < 0.5

    @pytest.mark.parametrize(
        "properties",
        [
            {},
            {"useragent": "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Firefox/126.0"},
            {"delivered_at": "2024-06-01T11:59:58Z"},
            {"delivered_at": "yesterday"},
            {"delivered_at": "2024-06-01T11:59:59"},
        ],
    )
    def test_an_ordinary_click_is_a_persons(self, properties: dict[str, JsonValue]) -> None:
        assert likely("Email Link Clicked", **properties) == 0.9

    def test_an_open_is_never_sure_and_an_image_proxy_is_not_held_against_it(self) -> None:
        agent = "Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)"

        assert likely("Email Opened", useragent=agent) == 0.5

    def test_the_context_is_read_as_well(self) -> None:
        assert human_probability("Email Link Clicked", {}, {"userAgent": "Mozilla/5.0"}, AT) == 0.1

    def test_an_order_is_a_persons_whatever_its_agent(self) -> None:
        assert likely("Order Completed", useragent="Mozilla/5.0") == 1.0


class TestBursts:
    def test_three_links_within_ten_seconds_are_a_gateways(self) -> None:
        clicks = [
            event("Email Link Clicked", f"2024-06-01T10:00:0{i}", link_id=f"l{i}", email_id="m") for i in range(3)
        ]

        assert not any(human(click) for click in without_bursts(clicks))
        assert [click.key for click in without_bursts(clicks)] == [click.key for click in clicks]

    def test_two_links_or_one_link_often_are_a_persons(self) -> None:
        two = [event("Email Link Clicked", f"2024-06-01T10:00:0{i}", link_id=f"l{i}") for i in range(2)]
        often = [event("Email Link Clicked", f"2024-06-01T10:00:0{i}", link_id="l") for i in range(5)]
        slow = [event("Email Link Clicked", f"2024-06-01T10:0{i}:00", link_id=f"l{i}") for i in range(5)]

        for clicks in (two, often, slow):
            assert without_bursts(clicks) == clicks
