"""Whether the outcome of a case is what the case expects."""

from collections.abc import Iterator

from rapport.domain.fact import Fact, FactType
from rapport.domain.pack import Pack
from rapport.domain.suite import Expected
from rapport.evals.line import Made
from rapport.evals.scorers.fact_use import facts_said, offers_said
from rapport.evals.scorers.length import words
from rapport.evals.scorers.number import Number, Scores

NUMBERS = (Number("as_expected", "cases whose outcome is as expected", "share", "more"),)


def score(made: Made) -> Scores:
    yield "as_expected", float(not tuple(unmet(made)))


def unmet(made: Made) -> Iterator[str]:
    """What the outcome owes to the case, in words."""
    expect, message = made.case.expect, made.message
    silence = message.decision.silence
    if silence is not expect.silence:
        wanted = f"silence ({expect.silence.value})" if expect.silence else "a message"
        came = f"silence ({silence.value}): {_because(made)}" if silence else "a message"
        yield f"wanted {wanted}, came {came}"
        return
    if silence is not None:
        return
    if message.rendered is None:
        yield f"wanted a message, came silence: {message.why}"
        return
    if expect.strategy is not None and message.decision.strategy != expect.strategy:
        yield f"wanted the strategy {expect.strategy}, came {message.decision.strategy or message.decision.template}"
    if expect.rung and message.rung not in expect.rung:
        yield f"wanted the rung {' or '.join(r.value for r in expect.rung)}, came {message.rung.value}: {message.why}"
    yield from _said(made, expect)
    if expect.max_words is not None and words(made) > expect.max_words:
        yield f"wanted at most {expect.max_words} words, came {words(made)}"


def _said(made: Made, expect: Expected) -> Iterator[str]:
    said, offered = facts_said(made), offers_said(made)
    yield from (f"does not say {name}" for name in expect.must_say if name not in said)
    yield from (f"does not make the offer {name}" for name in expect.must_offer if name not in offered)
    for name in expect.must_not_say:
        value = _reads(made.profile.facts.get(name), made.pack)
        if name in said or (value and _stands(value, made)):
            yield f"says {name}"
    yield from (f"reads {text!r}" for text in expect.must_not_read if _stands(text, made))


def _stands(text: str, made: Made) -> bool:
    """Whether the words stand in any field of the message, whatever their case and spacing."""
    fields = made.message.rendered.text.fields if made.message.rendered else ()
    return any(_folded(text) in _folded(field.text) for field in fields)


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def _reads(fact: Fact | None, pack: Pack) -> str:
    """How a fact would read that may not be said: the name of a product or shelf, a text. Numbers and days stand in
    many texts that do not speak of the fact, so they have no reading."""
    match fact:
        case Fact(type=FactType.PRODUCT) if product := pack.catalogue.product.get(str(fact.value)):
            return product.name
        case Fact(type=FactType.TOPIC) if topic := pack.catalogue.topic.get(str(fact.value)):
            return topic.name
        case Fact(type=FactType.TEXT):
            return str(fact.value)
    return ""


def _because(made: Made) -> str:
    strategy = made.case.strategy
    excluded = [e.reason for e in made.message.decision.excluded if strategy and e.what == f"strategy {strategy}"]
    return (excluded or [made.message.why])[-1]
