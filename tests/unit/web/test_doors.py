"""Who may do what: every route of the table, against strangers, wrong tokens, other sites, roles and brands."""

from typing import Any

import httpx
import pytest
from sqlmodel import select
from starlette.routing import Route

from rapport import review
from rapport.db.tables import AuditRow
from rapport.web.app import create_desk
from rapport.web.people import Role
from tests import small_queue
from tests.unit.web.conftest import HERE, Open, World, answered, csrf_of

ROUTES = [route for route in create_desk().routes if isinstance(route, Route)]
OPEN = {"/sign-in", "/welcome/{invite}", "/static/{name}"}
LEADS = {"/people", "/people/disable"}
VALUES = {
    "invite": "no-such-link", "name": "desk.css", "message_id": "m_none", "scheme": "light", "chart": "weeks",
}  # fmt: skip


def of(method: str, *, closed: bool | None = None) -> list[Any]:
    """The table's routes with this method; `closed` to strangers, or open to them."""
    return [
        pytest.param(route.path, id=f"{method} {route.path}")
        for route in ROUTES
        if method in (route.methods or ()) and closed in (None, route.path not in OPEN)
    ]


def at(path: str) -> str:
    return "/review" + path.format(**VALUES)


async def noted(world: World) -> list[str]:
    async with world.database.read() as session:
        return list(await session.exec(select(AuditRow.what)))


def test_no_route_is_missed() -> None:
    assert len(ROUTES) == len(create_desk().routes) == 21
    assert {route.path for route in ROUTES} >= (OPEN | LEADS)
    assert all(len((route.methods or set()) - {"HEAD"}) == 1 for route in ROUTES)


class TestStrangers:
    @pytest.mark.parametrize("path", of("GET", closed=True))
    async def test_a_page_sends_them_to_sign_in(self, world: World, path: str) -> None:
        answer = await world.browser().get(at(path))

        assert answer.status_code == 303
        assert answer.headers["location"].startswith("/review/sign-in")
        assert answer.content == b""

    @pytest.mark.parametrize("path", of("POST", closed=True))
    async def test_a_form_is_refused(self, world: World, path: str) -> None:
        answer = await answered(world.browser(), at(path), "c" * 43)

        assert answer.status_code == 403
        assert await noted(world) == []

    @pytest.mark.parametrize("path", of("GET", closed=False))
    async def test_open_pages_say_nothing_of_anybody(self, world: World, path: str) -> None:
        await world.person()

        answer = await world.browser().get(at(path))

        assert answer.status_code in (200, 404)
        assert "anna" not in answer.text


class TestTokens:
    @pytest.mark.parametrize("path", of("POST", closed=True))
    @pytest.mark.parametrize("token", ["", "x" * 43, csrf_of("ben")])
    async def test_without_the_sessions_own_token_nothing_happens(self, world: World, path: str, token: str) -> None:
        browser = await world.signed_in(role=Role.LEAD)
        await world.signed_in("ben", Role.LEAD)
        before = await noted(world)

        wrong = await answered(browser, at(path), token)
        missing = await browser.post(at(path), data={"name": "x"})

        assert (wrong.status_code, missing.status_code) == (403, 403)
        assert await noted(world) == before

    @pytest.mark.parametrize("path", of("POST", closed=False))
    async def test_before_sign_in_the_visits_own_token_is_needed(self, world: World, path: str) -> None:
        browser, other = world.browser(), world.browser()
        await browser.get("/review/sign-in")
        theirs = (await other.get("/review/sign-in")).text.partition('name="token" value="')[2].partition('"')[0]

        for token in ("", "x" * 64, theirs):
            assert (await answered(browser, at(path), token, name="anna", password="x" * 12)).status_code == 403
        assert (await answered(world.browser(), at(path), theirs)).status_code == 403

    @pytest.mark.parametrize("path", of("POST"))
    @pytest.mark.parametrize(
        "headers",
        [
            {"Sec-Fetch-Site": "cross-site"}, {"Sec-Fetch-Site": "same-site"}, {"Sec-Fetch-Site": "none"},
            {"Origin": "https://evil.example"}, {"Origin": "null", "Sec-Fetch-Site": "cross-site"},
        ],
    )  # fmt: skip
    async def test_what_another_site_sends_is_refused(self, world: World, path: str, headers: dict[str, str]) -> None:
        browser = await world.signed_in(role=Role.LEAD)

        answer = await browser.post(at(path), data={"token": csrf_of("anna")}, headers=headers)

        assert answer.status_code == 403
        assert "another site" in answer.text

    @pytest.mark.parametrize("headers", [{}, {"origin": "null"}])
    async def test_a_form_of_which_no_browser_says_where_from_is_refused(
        self, world: World, headers: dict[str, str]
    ) -> None:
        browser = await world.signed_in()
        for name in ("origin", "sec-fetch-site"):
            del browser.headers[name]

        answer = await browser.post("/review/next", data={"token": csrf_of("anna")}, headers=headers)

        assert answer.status_code == 403

    async def test_a_browser_that_sends_no_referrer_says_null_and_same_origin(self, world: World) -> None:
        browser = await world.signed_in()

        answer = await browser.post("/review/next", data={"token": csrf_of("anna")}, headers={"origin": "null"})

        assert answer.status_code == 303

    @pytest.mark.parametrize("path", of("POST"))
    async def test_a_form_is_a_post_in_a_forms_own_type(self, world: World, path: str) -> None:
        browser = await world.signed_in(role=Role.LEAD)

        plain = await browser.post(at(path), content="token=" + csrf_of("anna"), headers={"content-type": "text/plain"})
        put = await browser.put(at(path), data={"token": csrf_of("anna")})

        assert plain.status_code == 415
        assert put.status_code == 405


class TestWhatAFormMayHold:
    @pytest.mark.parametrize("path", of("POST", closed=True))
    async def test_fields_that_the_page_did_not_have_are_refused(self, world: World, path: str) -> None:
        browser = await world.signed_in(role=Role.LEAD)

        answer = await answered(browser, at(path), csrf_of("anna"), brand="studio", status="released")

        assert answer.status_code == 422

    @pytest.mark.parametrize(
        "body", ["token=a&token=b", "%ff=1", "token=%ED%A0%80", "a=" + "b" * 70_000, "&".join(["a=b"] * 200)]
    )
    async def test_what_no_page_sends_is_refused(self, world: World, body: str) -> None:
        browser = await world.signed_in()

        answer = await browser.post(
            "/review/next", content=body, headers={"content-type": "application/x-www-form-urlencoded"}
        )

        assert answer.status_code in (400, 413)

    async def test_a_character_that_cannot_be_kept_is_refused(self, world: World) -> None:
        browser = await world.signed_in(role=Role.LEAD)

        answer = await answered(browser, "/review/people", csrf_of("anna"), name="be\x00n", role="reviewer")

        assert answer.status_code == 422


class TestRoles:
    @pytest.mark.parametrize("path", sorted(LEADS))
    async def test_what_is_for_leads_is_refused_to_reviewers(self, world: World, path: str) -> None:
        browser = await world.signed_in()
        before = await noted(world)

        form = await answered(browser, at(path), csrf_of("anna"), name="ben", role="lead")
        page = await browser.get("/review/people")

        assert (form.status_code, page.status_code) == (403, 403)
        assert await noted(world) == before

    async def test_a_lead_invites_somebody_and_sends_them_away(self, world: World) -> None:
        browser = await world.signed_in(role=Role.LEAD)

        page = await answered(browser, "/review/people", csrf_of("anna"), name="Ben", role="reviewer")
        link = page.text.partition('value="http://127.0.0.1:8017')[2].partition('"')[0]
        welcome = await world.browser().get(link)
        gone = await answered(browser, "/review/people/disable", csrf_of("anna"), name="ben")
        after = await world.browser().get(link)

        assert "Welcome, ben" in welcome.text
        assert (gone.status_code, after.status_code) == (303, 404)

    async def test_nobody_sends_themselves_away(self, world: World) -> None:
        browser = await world.signed_in(role=Role.LEAD)

        answer = await answered(browser, "/review/people/disable", csrf_of("anna"), name="Anna")

        assert answer.status_code == 422

    async def test_a_lead_of_another_brand_neither_invites_nor_disables_here(self, world: World) -> None:
        await world.person("ben", Role.LEAD)
        browser = await world.signed_in("zoe", Role.LEAD, "studio")

        taken = await answered(browser, "/review/people", csrf_of("zoe"), name="ben", role="lead")
        disabled = await answered(browser, "/review/people/disable", csrf_of("zoe"), name="ben")

        assert (taken.status_code, disabled.status_code) == (422, 404)


class TestOtherBrands:
    async def test_another_brands_message_is_answered_like_one_that_is_not_there(self, world: World) -> None:
        (message,) = await small_queue.made(world.kit, 1)
        browser = await world.signed_in("zoe", Role.LEAD, "studio")

        for route in ROUTES:
            if "{message_id}" in route.path:
                theirs = await _asked(browser, route, route.path.format(message_id=message.message_id))
                nobodys = await _asked(browser, route, route.path.format(message_id="m_none"))
                assert (theirs.status_code, theirs.text) == (404, nobodys.text), route.path
        async with world.database.read() as session:
            assert (await review.place(session, "shop", message.message_id)).claimed_by is None

    async def test_the_queue_and_the_rates_are_of_the_own_brand(self, world: World) -> None:
        await small_queue.made(world.kit, 2)
        browser = await world.signed_in("zoe", Role.LEAD, "studio")

        assert "All read" in (await browser.get("/review/")).text
        assert (await answered(browser, "/review/next", csrf_of("zoe"))).headers["location"] == "/review/"


class TestHeaders:
    @pytest.mark.parametrize("path", of("GET"))
    async def test_every_page_carries_them(self, world: World, path: str) -> None:
        for browser in (world.browser(), await world.signed_in(role=Role.LEAD)):
            self.safe((await browser.get(at(path))).headers)

    @pytest.mark.parametrize("path", of("POST"))
    async def test_so_does_every_answer_to_a_form(self, world: World, path: str) -> None:
        self.safe((await world.browser().post(at(path))).headers)

    @pytest.mark.parametrize("path", ["/nowhere", "/items", "/items/m_none/nothing", "/static/nothing.css"])
    async def test_and_every_page_that_is_not_there(self, world: World, path: str) -> None:
        answer = await (await world.signed_in()).get("/review" + path)

        assert answer.status_code == 404
        assert "text/html" in answer.headers["content-type"]
        self.safe(answer.headers)

    async def test_the_mail_may_stand_in_a_frame_of_ours_and_runs_nothing(self, world: World) -> None:
        (message,) = await small_queue.made(world.kit, 1)

        answer = await (await world.signed_in()).get(f"/review/items/{message.message_id}/mail")

        policy = answer.headers["content-security-policy"]
        assert answer.status_code == 200
        assert all(part in policy for part in ("default-src 'none'", "frame-ancestors 'self'", "sandbox"))
        assert not any(part in policy for part in ("script-src", "allow-", "img-src", "connect-src"))

    @staticmethod
    def safe(headers: httpx.Headers) -> None:
        policy = headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "frame-ancestors 'none'" in policy
        assert "unsafe" not in policy.replace("style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox", "")
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "no-referrer"
        assert headers["cache-control"] == "no-store"
        assert headers["x-frame-options"] == "DENY"


class TestTheBareAddress:
    @pytest.mark.parametrize("path", ["/", "/review"])
    async def test_it_leads_to_the_desk(self, world: World, path: str) -> None:
        answer = await world.browser().get(path)

        assert (answer.status_code, answer.headers["location"]) == (303, "/review/")

    async def test_the_api_beside_it_answers_as_ever(self, world: World) -> None:
        assert (await world.browser().get("/healthz")).status_code == 200
        assert (await world.browser().get("/nowhere")).headers["content-type"] == "application/problem+json"

    async def test_under_a_public_address_the_own_origin_is_that_address(self, open_world: Open) -> None:
        async with open_world("https://desk.example", public=True) as world:
            browser = world.browser(client="10.0.0.7")
            page = await browser.get("/review/sign-in")
            token = page.text.partition('name="token" value="')[2].partition('"')[0]
            given = {"token": token, "name": "x y", "password": "p"}

            own = await browser.post("/review/sign-in", data=given)
            other = await browser.post("/review/sign-in", data=given, headers={"Origin": HERE})

        assert own.status_code == 403
        assert "wrong" in own.text
        assert "another site" in other.text


async def _asked(browser: httpx.AsyncClient, route: Route, path: str) -> httpx.Response:
    if "GET" in (route.methods or ()):
        return await browser.get("/review" + path)
    fields = {"verdict": {"sha256": "a" * 64, "answer": "pass"}, "eval-case": {"why": "It was rude."}}
    return await answered(browser, "/review" + path, csrf_of("zoe"), **fields.get(path.rpartition("/")[2], {}))
