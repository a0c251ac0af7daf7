"""How a value reads: dates, money and counts in the contact's locale, products and choices by their words."""

import datetime as dt
from decimal import Decimal
from functools import cache

from babel.core import Locale, UnknownLocaleError
from babel.dates import format_date
from babel.numbers import format_currency, format_decimal, format_percent

from rapport.domain.fact import CopyFact, FactType
from rapport.domain.pack import Offer, OfferKind, Pack
from rapport.domain.text import one_line

NOT_A_TAG = str.maketrans("{}<>", "()‹›")


def realise(fact: CopyFact, pack: Pack, locale: str | None = None) -> str:
    """The fact's bare value in words, without the phrase around it (`say`)."""
    locale = locale or pack.brand.locale
    value = fact.value
    match fact.type:
        case FactType.PRODUCT:
            return pack.catalogue.product[str(value)].name
        case FactType.TOPIC:
            return pack.catalogue.topic[str(value)].name
        case FactType.CHOICE:
            return pack.attribute[fact.name].choices[str(value)]
        case FactType.AMOUNT:
            return money(Decimal(str(value)), pack.brand.currency, locale)
        case FactType.COUNT:
            return format_decimal(int(value), locale=locale) if isinstance(value, int) else str(value)
        case FactType.DATE:
            return format_date(value, "long", locale=locale) if isinstance(value, dt.date) else str(value)
        case FactType.FLAG:
            return "yes" if value else "no"
        case FactType.TEXT:
            return plain(str(value))


def can_be_said(fact: CopyFact, pack: Pack) -> bool:
    """Whether the value can be put into words: its product or choice is there, its number one that Babel can write."""
    try:
        return bool(realise(fact, pack))
    except (ArithmeticError, LookupError, ValueError):
        return False


def spoken(pack: Pack, locale: str) -> str:
    """The locale that values are written in: the contact's where it has the language of the copy, else the brand's."""
    brand = pack.brand.locale
    same = locale.partition("_")[0] == brand.partition("_")[0]
    return locale if same and known_locale(locale) else brand


@cache
def known_locale(locale: str) -> bool:
    try:
        Locale.parse(locale)
    except (UnknownLocaleError, ValueError):
        return False
    return True


def said(fact: CopyFact, pack: Pack, locale: str) -> str:
    """The fact as it stands in the text: its value within its phrase."""
    return fact.say.replace("{value}", realise(fact, pack, locale))


def money(amount: Decimal, currency: str, locale: str) -> str:
    """An amount in its currency; whole amounts without pence ("£30", "£12.50")."""
    if amount == amount.to_integral_value():
        return format_currency(amount, currency, locale=locale, format="¤#,##0", currency_digits=False)
    return format_currency(amount, currency, locale=locale)


def offer_value(offer: Offer, pack: Pack, locale: str) -> str:
    if offer.value is None:
        return ""
    if offer.kind is OfferKind.PERCENT:
        return format_percent(offer.value / 100, locale=locale, decimal_quantization=False)
    return money(offer.value, pack.brand.currency, locale)


def offer_ends(offer: Offer, locale: str, zone: dt.tzinfo) -> str:
    """The last day of the offer, in the offer's own zone."""
    last = (offer.ends - dt.timedelta(microseconds=1)).astimezone(zone)
    return format_date(last.date(), "d MMMM", locale=locale)


def offer_said(offer: Offer, pack: Pack, locale: str, zone: dt.tzinfo) -> str:
    ends = offer_ends(offer, locale, zone)
    said = offer.say.replace("{value}", offer_value(offer, pack, locale)).replace("{ends}", ends)
    return said.replace("{code}", offer.code or "")


def plain(text: str) -> str:
    """Free text as it may stand in a message: one line, no control characters, nothing that reads as a slot or tag."""
    return one_line(text).translate(NOT_A_TAG)[:200]
