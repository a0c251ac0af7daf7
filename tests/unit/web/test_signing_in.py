"""Signing in: invitations, passwords, sessions that the server ends, guesses that are stopped."""

import asyncio
import time
from datetime import timedelta
from statistics import median

import httpx
import pytest
from sqlmodel import select

from rapport.db.tables import ReviewerRow, SignInRow, WebSessionRow
from rapport.web import people
from rapport.web.passwords import Passwords
from tests.unit.web.conftest import PASSWORD, Open, World, answered, csrf_of, token_in

LINK = "anna-shop-".ljust(43, "i")


async def with_password(world: World, name: str = "anna") -> None:
    """Somebody who has come and set a password."""
    await world.person(name)
    hashed = await Passwords().hashed(PASSWORD)
    async with world.database.begin() as session:
        await people.accept(session, f"{name}-shop-".ljust(43, "i"), hashed, world.now)


async def sign_in(browser: httpx.AsyncClient, name: str = "anna", password: str = PASSWORD) -> httpx.Response:
    page = await browser.get("/review/sign-in")
    return await answered(browser, "/review/sign-in", token_in(page), name=name, password=password)


class TestInvitations:
    async def test_the_link_works_once_and_then_one_signs_in(self, world: World) -> None:
        await world.person()
        browser = world.browser()
        page = await browser.get(f"/review/welcome/{LINK}")

        token = token_in(page)
        done = await answered(browser, f"/review/welcome/{LINK}", token, password=PASSWORD, again=PASSWORD)
        twice = await answered(browser, f"/review/welcome/{LINK}", token, password=PASSWORD, again=PASSWORD)
        signed_in = await sign_in(browser)

        assert (page.status_code, done.status_code, twice.status_code) == (200, 200, 404)
        assert "Your password is set" in done.text
        assert (signed_in.status_code, signed_in.headers["location"]) == (303, "/review/")
        assert (await browser.get("/review/")).status_code == 200

    async def test_after_72_hours_it_works_no_more(self, world: World) -> None:
        await world.person()

        world.later(hours=72)

        assert (await world.browser().get(f"/review/welcome/{LINK}")).status_code == 404

    @pytest.mark.parametrize(
        ("password", "again", "why"),
        [
            ("short", "short", "12 to 1,000"),
            (PASSWORD, PASSWORD + "x", "not the same"),
            ("x" * 1001, "x" * 1001, "12 to 1,000"),
        ],
    )
    async def test_a_poor_password_is_said_to_be_poor(self, world: World, password: str, again: str, why: str) -> None:
        await world.person()
        browser = world.browser()
        token = token_in(await browser.get(f"/review/welcome/{LINK}"))

        page = await answered(browser, f"/review/welcome/{LINK}", token, password=password, again=again)

        assert page.status_code == 422
        assert why in page.text
        assert password not in page.text

    async def test_only_hashes_are_kept(self, world: World) -> None:
        await with_password(world)
        browser = world.browser()
        await sign_in(browser)

        async with world.database.read() as session:
            (person,) = await session.exec(select(ReviewerRow))
            (signed,) = await session.exec(select(WebSessionRow))
        assert person.password is not None
        assert person.password.startswith("$argon2id$")
        assert browser.cookies["rapport_desk"] not in (signed.session_sha256, signed.csrf)


class TestSessions:
    async def test_a_session_that_was_set_from_outside_is_not_the_one_that_is_given(self, world: World) -> None:
        await with_password(world)
        browser = world.browser()
        browser.cookies.set("rapport_desk", "preset", domain="127.0.0.1", path="/")

        await sign_in(browser)

        held = [cookie.value for cookie in browser.cookies.jar if cookie.name == "rapport_desk"]
        assert len(held[-1] or "") == 43
        assert (await world.browser(headers={"Cookie": "rapport_desk=preset"}).get("/review/")).status_code == 303

    async def test_signing_in_again_ends_the_session_before(self, world: World) -> None:
        await with_password(world)
        browser = world.browser()
        await sign_in(browser)
        before = browser.cookies["rapport_desk"]

        await sign_in(browser)

        old = await world.browser(headers={"Cookie": f"rapport_desk={before}"}).get("/review/")
        assert browser.cookies["rapport_desk"] != before
        assert old.status_code == 303

    async def test_after_signing_out_the_old_cookie_opens_nothing(self, world: World) -> None:
        browser = await world.signed_in()
        cookie = browser.cookies["rapport_desk"]

        out = await answered(browser, "/review/sign-out", csrf_of("anna"))

        assert (out.status_code, out.headers["location"]) == (303, "/review/sign-in")
        old = await world.browser(headers={"Cookie": f"rapport_desk={cookie}"}).get("/review/")
        assert old.status_code == 303

    @pytest.mark.parametrize(("idle", "opens"), [(29, True), (30, False)])
    async def test_thirty_idle_minutes_end_it(self, world: World, idle: int, opens: bool) -> None:
        browser = await world.signed_in()

        world.later(minutes=idle)

        assert (await browser.get("/review/")).status_code == (200 if opens else 303)

    async def test_twelve_hours_end_it_however_busy(self, world: World) -> None:
        browser = await world.signed_in()
        opened = []

        for _ in range(36):
            world.later(minutes=20)
            opened.append((await browser.get("/review/")).status_code)

        assert opened == [200] * 35 + [303]

    async def test_whoever_is_sent_away_is_signed_out(self, world: World) -> None:
        browser = await world.signed_in()

        async with world.database.begin() as session:
            await people.disable(session, "anna", at=world.now, who="test")

        assert (await browser.get("/review/")).status_code == 303

    async def test_a_new_password_ends_other_sessions(self, world: World) -> None:
        browser = await world.signed_in()
        async with world.database.begin() as session:
            await people.accept(session, LINK, "$argon2id$x", world.now)

        assert (await browser.get("/review/")).status_code == 303


class TestCookies:
    async def test_over_https_they_are_bound_to_this_host(self, open_world: Open) -> None:
        async with open_world("https://desk.example", public=True) as world:
            await with_password(world)
            browser = world.browser(client="10.0.0.7")

            page = await browser.get("/review/sign-in")
            done = await answered(browser, "/review/sign-in", token_in(page), name="anna", password=PASSWORD)

        for answer in (page, done):
            cookie = answer.headers["set-cookie"]
            assert cookie.startswith("__Host-rapport_")
            assert all(part in cookie for part in ("Secure", "HttpOnly", "SameSite=lax", "Path=/"))
            assert "Domain" not in cookie

    async def test_on_this_machine_they_are_hidden_from_scripts_too(self, world: World) -> None:
        cookie = (await world.browser().get("/review/sign-in")).headers["set-cookie"]

        assert cookie.startswith("rapport_visit=")
        assert "HttpOnly" in cookie
        assert "Secure" not in cookie

    @pytest.mark.parametrize("headers", [{"Host": "evil.example"}, {"X-Forwarded-For": "10.0.0.1"}])
    async def test_under_another_name_or_through_a_proxy_the_desk_is_not_reached(
        self, world: World, headers: dict[str, str]
    ) -> None:
        assert (await world.browser(headers=headers).get("/review/sign-in")).status_code == 403

    async def test_from_another_machine_without_https_it_is_not_reached(self, world: World) -> None:
        assert (await world.browser(client="10.0.0.7").get("/review/sign-in")).status_code == 403


class TestGuessing:
    async def test_after_five_failures_the_name_waits_fifteen_minutes(self, world: World) -> None:
        await with_password(world)
        guesses = [await sign_in(world.browser(), password="wrong password!") for _ in range(5)]
        locked = await sign_in(world.browser(), "Anna ")

        world.later(minutes=15)
        after = await sign_in(world.browser())

        assert [g.status_code for g in guesses] == [403] * 5
        assert (locked.status_code, locked.headers["retry-after"]) == (429, "900")
        assert after.status_code == 303

    async def test_an_address_that_tries_many_names_waits_too(self, world: World) -> None:
        await with_password(world)

        tried = [await sign_in(world.browser(), f"name{n}") for n in range(5)]

        assert [t.status_code for t in tried] == [403] * 5
        assert (await sign_in(world.browser())).status_code == 429

    async def test_many_at_once_do_not_slip_through(self, world: World) -> None:
        await with_password(world)

        tried = await asyncio.gather(*(sign_in(world.browser(), password="wrong password!") for _ in range(12)))

        assert sum(t.status_code == 403 for t in tried) <= 5

    async def test_five_people_of_one_office_sign_in_without_being_taken_for_guesses(self, world: World) -> None:
        await with_password(world)

        signed = [await sign_in(world.browser()) for _ in range(8)]

        assert {s.status_code for s in signed} == {303}

    async def test_an_unknown_name_takes_as_long_and_is_answered_alike(self, world: World) -> None:
        passwords, kept = Passwords(), await Passwords().hashed(PASSWORD)

        async def seconds(hashed: str | None) -> float:
            began = time.perf_counter()
            assert await passwords.match(hashed, "wrong password!") is False
            return time.perf_counter() - began

        await seconds(None)
        known, unknown = [], []
        for _ in range(9):
            known.append(await seconds(kept))
            unknown.append(await seconds(None))

        assert median(unknown) == pytest.approx(median(known), rel=0.35)

    async def test_nothing_typed_is_kept_and_no_giant_is_hashed(self, world: World) -> None:
        browser = world.browser()
        page = await browser.get("/review/sign-in")

        giant = await answered(browser, "/review/sign-in", token_in(page), name="anna", password="x" * 5_000)
        too_much = await answered(browser, "/review/sign-in", token_in(page), name="anna", password="x" * 1_000_000)
        await sign_in(world.browser(), "a secret typed in the wrong field")

        assert (giant.status_code, too_much.status_code) == (400, 413)
        async with world.database.read() as session:
            tries = list(await session.exec(select(SignInRow)))
        assert all("secret" not in row.what for row in tries)
        assert "secret" not in world.log.getvalue()


class TestWhereOneGoesThen:
    async def test_one_comes_back_to_the_page_one_wanted(self, world: World) -> None:
        await with_password(world)
        browser = world.browser()

        sent = await browser.get("/review/rates")
        page = await browser.get(sent.headers["location"])
        done = await browser.post(
            "/review/sign-in", data={"token": token_in(page), "name": "anna", "password": PASSWORD, "back": "/rates"}
        )

        assert sent.headers["location"] == "/review/sign-in?back=/rates"
        assert 'name="back" value="/rates"' in page.text
        assert done.headers["location"] == "/review/rates"

    @pytest.mark.parametrize("back", ["//evil.example", "https://evil.example", "/\\evil", "/a?b=c", "rates"])
    async def test_never_to_another_site(self, world: World, back: str) -> None:
        await with_password(world)
        browser = world.browser()
        page = await browser.get("/review/sign-in", params={"back": back})

        done = await browser.post(
            "/review/sign-in", data={"token": token_in(page), "name": "anna", "password": PASSWORD, "back": back}
        )

        assert done.headers["location"] == "/review/"


async def test_the_first_of_two_guesses_does_not_forgive_the_second(world: World) -> None:
    await with_password(world)
    await with_password(world, "ben")

    for _ in range(4):
        await sign_in(world.browser(), password="wrong password!")
    await sign_in(world.browser(), "ben")

    async with world.database.read() as session:
        kept = list(await session.exec(select(SignInRow)))
    assert len(kept) == 8
    assert all(row.at > world.now - timedelta(minutes=15) for row in kept)
