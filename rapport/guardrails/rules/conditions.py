"""When a rule applies: its channels and states, and the facts and offers that make what it objects to true."""

from pydantic import JsonValue

from rapport.domain.grounds import Grounds
from rapport.domain.pack import Rule
from rapport.guardrails.passages import Reading


def applies(rule: Rule, reading: Reading, grounds: Grounds) -> bool:
    """Whether a rule has a say in this message. Of a contact whose state nobody knows, any rule does."""
    if rule.channels and reading.channel not in rule.channels:
        return False
    if rule.states and grounds.state is not None and grounds.state not in rule.states:
        return False
    if rule.unless_offer and reading.open_offers:
        return False
    return not any(known(fact, grounds) for fact in rule.unless_fact)


def known(fact: str, grounds: Grounds) -> bool:
    """Whether a fact may be said and is not false: one of the contact's, or one given with a text from elsewhere."""
    values = [one.value for one in grounds.facts if one.name == fact]
    return any(value not in (None, False) for value in (*values, _given(fact, grounds.given)))


def _given(fact: str, of: JsonValue) -> JsonValue:
    for key in fact.split("."):
        of = of.get(key) if isinstance(of, dict) else None
    return of
