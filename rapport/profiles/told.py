"""Facts that a caller tells: from a plain value to a fact, and from a fact to what the pack's attribute wants."""

from datetime import datetime

from pydantic import JsonValue

from rapport.domain.fact import Fact, FactClass, FactType, FactValue, parse_value
from rapport.domain.pack import Attribute
from rapport.profiles.derivations import DERIVATIONS

_YES, _NO = ("true", "yes", "1"), ("false", "no", "0")


def tell(name: str, value: JsonValue, *, source: str, observed_at: datetime, generated: bool = False) -> Fact:
    """A told fact, before any pack is asked: its type is what the value looks like, text when in doubt.

    ValueError, which says what is wanted, for a value that is no single value.
    """
    if isinstance(value, str):
        value = value.strip()
    kind = _looks_like(value)
    return Fact(
        name=name,
        type=kind,
        value=parse_value(kind, str(value) if kind is FactType.AMOUNT else value),
        fact_class=FactClass.RELATIONSHIP,
        source=source,
        observed_at=observed_at,
        generated=generated,
    )


def _looks_like(value: JsonValue) -> FactType:
    match value:
        case bool():
            return FactType.FLAG
        case int():
            return FactType.COUNT
        case float():
            return FactType.AMOUNT
        case str() if value:
            return FactType.TEXT
    raise ValueError("want one text, number, or true/false")


def as_attribute(fact: Fact, attribute: Attribute | None) -> Fact:
    """The fact in the type and at least the class that the pack's attribute has.

    A value that does not fit the type stays as it came: the firewall withholds it and says so.
    """
    if attribute is None:
        return fact
    derivation = DERIVATIONS.get(attribute.derive or "")
    derived = derivation.fact_class if derivation else attribute.fact_class
    stricter = max(fact.fact_class, attribute.fact_class, derived, key=lambda c: c.strictness)
    try:
        value = fact.value if fact.type is attribute.type else _read(attribute.type, fact.value)
        if attribute.type is FactType.CHOICE and value not in attribute.choices:
            value = next((choice for choice in attribute.choices if choice == str(value).lower()), value)
    except ValueError:
        return fact.model_copy(update={"fact_class": stricter})
    return fact.model_copy(update={"type": attribute.type, "value": value, "fact_class": stricter})


def _read(kind: FactType, value: FactValue) -> FactValue:
    text = str(value).strip()
    match kind:
        case FactType.FLAG if text.lower() in _YES + _NO:
            return text.lower() in _YES
        case FactType.COUNT if len(text) < 19 and text.removeprefix("-").isdecimal():
            return int(text)
        case FactType.AMOUNT if len(text) > 40:
            raise ValueError("want a decimal number such as 12.50")
    return parse_value(kind, text)
