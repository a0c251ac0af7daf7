"""A reviewer's half hour in a real browser: invited, signed in, ten messages by keyboard and mouse, the rates, out."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.pages.conftest import MESSAGES, Served

PASSWORD = "correct horse battery"


def sign_in(page: Page, served: Served) -> None:
    """Set a password by the link, and sign in with it."""
    page.goto(served.link)
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_label("Once more").fill(PASSWORD)
    page.get_by_role("button", name="Set the password").click()
    expect(page.get_by_role("status")).to_contain_text("Your password is set")
    expect(page.get_by_label("Name")).to_have_value("anna")
    page.get_by_label("Password").fill(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url(f"{served.url}/review/")  # and for its script: keys come next


def on_to_another(page: Page, answer: str | Callable[[], None]) -> None:
    """Answer the message, by a key or otherwise, and wait for the next one."""
    before = page.url
    if isinstance(answer, str):
        page.keyboard.press(answer)
    else:
        answer()
    page.wait_for_url(lambda url: url != before)


def test_ten_messages_by_keyboard_and_mouse_move_the_rate(page: Page, served: Served) -> None:
    sign_in(page, served)
    expect(page.get_by_role("heading", level=1)).to_have_text(f"{MESSAGES} messages to look at")
    page.goto(f"{served.url}/review/rates")
    expect(page.locator("#overall")).to_have_text("nothing reviewed yet")

    page.goto(f"{served.url}/review/")
    page.keyboard.press("n")
    page.wait_for_url(re.compile("/items/"))
    for _ in range(4):
        on_to_another(page, "p")
    on_to_another(page, "c")
    for _ in range(3):
        on_to_another(page, lambda: page.get_by_role("button", name="Pass").click())
    page.goto(f"{served.url}/review/rates")
    expect(page.locator("#overall")).to_contain_text("0 of 7: below")

    page.goto(f"{served.url}/review/")
    page.get_by_role("button", name="Go on with yours").or_(page.get_by_role("button", name="Start")).click()
    page.wait_for_url(re.compile("/items/"))
    marked = page.url
    words = page.locator("#message .body [data-start]", has_text="Thank you for your order.").first
    words.dblclick(position={"x": 12, "y": 12})
    page.keyboard.press("t")
    expect(page.locator("select[name='where.tone'] option:checked")).to_contain_text("marked: “Thank”")
    on_to_another(page, "Enter")
    page.get_by_label("Gets a fact about this person or their order wrong").check()
    page.locator("select[name='where.wrong_fact']").select_option(index=1)
    page.locator("input[name='note.wrong_fact']").fill("another order")
    page.get_by_role("button", name="Defective").click()
    page.wait_for_url(re.compile("/items/"))

    page.goto(f"{served.url}/review/rates")
    expect(page.locator("#overall")).to_contain_text("2 of 9:")
    expect(page.locator(".chart img").first).to_have_js_property("complete", True)
    page.goto(marked)
    expect(page.locator(".defects")).to_contain_text("tone: Thank")
    page.get_by_role("button", name="Sign out").click()
    expect(page).to_have_url(f"{served.url}/review/sign-in")
    page.goto(f"{served.url}/review/rates")
    expect(page).to_have_url(f"{served.url}/review/sign-in?back=/rates")


def test_keys_are_listed_and_the_mouse_is_not_needed(page: Page, served: Served) -> None:
    sign_in(page, served)
    page.keyboard.press("n")
    page.wait_for_url(re.compile("/items/"))

    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_contain_text("Does not sound like us")
    page.keyboard.press("Escape")
    page.keyboard.press("x")
    expect(page.locator("input[name='note.other']")).to_be_visible()
    page.locator("input[name='note.other']").focus()
    page.keyboard.type("pass me by")
    expect(page.locator("input[name='note.other']")).to_have_value("pass me by")
    page.keyboard.press("Escape")
    on_to_another(page, "Enter")


def test_the_mail_is_shown_and_can_do_nothing(page: Page, served: Served) -> None:
    sign_in(page, served)
    page.keyboard.press("n")
    page.wait_for_url(re.compile("/items/"))

    mail = page.frame_locator("iframe.mail")
    expect(mail.locator("body")).to_contain_text("Thank you for your order.")
    expect(page.locator("iframe.mail")).to_have_attribute("sandbox", "")


def test_without_scripts_everything_can_be_done(chromium: Browser, served: Served) -> None:
    context = chromium.new_context(java_script_enabled=False, viewport={"width": 390, "height": 844})
    page = context.new_page()
    sign_in(page, served)

    page.get_by_role("button", name="Start reviewing").click()
    page.get_by_label("Does not sound like us").check()
    page.locator("select[name='where.tone']").select_option(index=2)
    first = page.url
    page.get_by_role("button", name="Defective").click()

    expect(page).to_have_url(re.compile("/items/"))
    assert page.url != first
    context.close()


@pytest.mark.parametrize("width", [360, 768, 1280])
def test_no_page_is_wider_than_its_window(page: Page, served: Served, width: int) -> None:
    sign_in(page, served)
    page.set_viewport_size({"width": width, "height": 800})
    page.keyboard.press("n")
    page.wait_for_url(re.compile("/items/"))
    on_to_another(page, "p")

    for path in (page.url, *(f"{served.url}/review/{name}" for name in ("", "rates", "people", "patterns"))):
        page.goto(path)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
