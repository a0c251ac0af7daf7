"""brand.yaml: places and hosts that are real, and names that mean one thing."""

import re
from collections.abc import Iterator

from pydantic import HttpUrl

from rapport.domain.pack import Brand
from rapport.errors import Problem
from rapport.packs.checks import world
from rapport.packs.checks.names import twice
from rapport.packs.parts import Parts, Placed
from rapport.packs.wording import nearest, shorten

_HOST = re.compile(r"(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+")
_MAIL = re.compile(r"[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+")


def check(parts: Parts) -> Iterator[Problem]:
    if parts.brand is None:
        return
    placed, brand = parts.brand, parts.brand.value
    yield from world.timezone(brand.timezone, placed, "timezone")
    yield from _locale_and_currency(placed)
    yield from _hosts(parts, placed)
    yield from _greetings(placed)
    if not _MAIL.fullmatch(brand.sender.email):
        yield placed.problem("`email` wants one address such as hello@example.com", "sender", "email")
    if not brand.channels:
        yield placed.problem("name at least one channel: email or sms", "channels")
    yield from twice(brand.channels, placed, "channels")
    yield from twice([judge.name for judge in brand.judges], placed, "judges")
    if brand.unsubscribe not in brand.links:
        what = (
            f"there is no link `{shorten(brand.unsubscribe)}` under `links`: {nearest(brand.unsubscribe, brand.links)}"
        )
        yield placed.problem(what, "unsubscribe")
    for name in brand.links.keys() & parts.known("assets").keys():
        what = (
            f"`{shorten(name)}` is also an asset ({parts.known('assets')[name]}): choose another name for one of them"
        )
        yield placed.problem(what, "links", name)
    for channel, quiet in brand.quiet_hours.items():
        if quiet.start == quiet.end:
            yield placed.problem(
                "`start` and `end` are the same: leave the channel out for no quiet hours", "quiet_hours", channel
            )


def _locale_and_currency(placed: Placed[Brand]) -> Iterator[Problem]:
    from babel import Locale, UnknownLocaleError
    from babel.core import get_global

    brand = placed.value
    try:
        real = re.fullmatch(r"[a-z]{2,3}(_[A-Z]{2})?", brand.locale) and Locale.parse(brand.locale)
    except (ValueError, UnknownLocaleError):
        real = None
    if not real:
        yield placed.problem("no such locale: want a language and a country such as en_GB", "locale")
    if brand.currency not in get_global("all_currencies") or brand.currency in ("XXX", "XTS"):
        yield placed.problem("no such currency: want its three letters in ISO 4217, such as GBP", "currency")


def _hosts(parts: Parts, placed: Placed[Brand]) -> Iterator[Problem]:
    hosts = placed.value.link_hosts
    for index, host in enumerate(hosts):
        if not _HOST.fullmatch(host):
            yield placed.problem("want a bare host in lower case such as www.example.com", "link_hosts", index)
    for name, url in placed.value.links.items():
        yield from _address(url, hosts, placed, "links", name)
    for asset in parts.assets:
        yield from _address(asset.value.url, hosts, asset, "url")


def _address(url: HttpUrl, hosts: tuple[str, ...], placed: Placed[object], *key: str) -> Iterator[Problem]:
    if url.host not in hosts:
        yield placed.problem(
            "the host of this address is not in `link_hosts` of brand.yaml: add it there, or change it", *key
        )
    if url.username or url.password:
        yield placed.problem("an address that people are sent to holds no user name or password", *key)


def _greetings(placed: Placed[Brand]) -> Iterator[Problem]:
    for key, allowed in (("greeting", {"first_name"}), ("greeting_unnamed", set[str]())):
        yield from world.placeholders(getattr(placed.value, key), allowed, placed, key)
