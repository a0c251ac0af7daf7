"""Whether a declared condition of a pack holds for a contact, and how to say that it does not."""

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal
from zoneinfo import ZoneInfo

from rapport.domain.fact import Fact
from rapport.domain.pack import Condition
from rapport.domain.profile import Profile


def unmet(conditions: Iterable[Condition], profile: Profile, zone: ZoneInfo) -> str | None:
    """The first condition that does not hold, in words; None when all hold.

    Days are counted in `zone`, the brand's: today, the day of an event and the dates among the facts.
    """
    return next((reason for c in conditions if (reason := _unmet(c, profile, zone))), None)


def _unmet(condition: Condition, profile: Profile, zone: ZoneInfo) -> str | None:
    today = profile.as_of.astimezone(zone).date()
    if condition.state is not None:
        wanted = " or ".join(condition.state)
        return None if profile.state in condition.state else f"the state is {profile.state.value}, not {wanted}"
    if condition.event is not None:
        last = profile.since(condition.event)
        return _unmet_age(
            condition, f"event {condition.event!r}", last.astimezone(zone).date() if last else None, today
        )
    fact = profile.facts.get(condition.fact or "")
    day = fact.value if fact is not None and isinstance(fact.value, dt.date) else None
    reason = _unmet_age(condition, str(condition.fact), day, today, known=fact is not None)
    return reason or _unmet_value(condition, fact)


def _unmet_age(
    condition: Condition, what: str, day: dt.date | None, today: dt.date, *, known: bool | None = None
) -> str | None:
    known = day is not None if known is None else known
    if condition.known is not None and condition.known is not known:
        return f"{what} is {'known' if known else 'not known'}"
    if condition.within_days is None and condition.older_than_days is None:
        return None
    if day is None:
        return f"{what} is not known"
    age = (today - day).days
    if condition.within_days is not None and not 0 <= age <= condition.within_days:
        return f"{what} was {age} days ago, not within {condition.within_days}"
    if condition.older_than_days is not None and age <= condition.older_than_days:
        return f"{what} was {age} days ago, not more than {condition.older_than_days}"
    return None


def _unmet_value(condition: Condition, fact: Fact | None) -> str | None:
    tests = (condition.is_, condition.is_not, condition.at_least, condition.at_most, condition.any_of)
    if all(t is None for t in tests):
        return None
    if fact is None:
        return f"{condition.fact} is not known"
    if condition.is_ is not None and fact.value != condition.is_:
        return f"{condition.fact} is not {condition.is_}"
    if condition.is_not is not None and fact.value == condition.is_not:
        return f"{condition.fact} is {condition.is_not}"
    if condition.any_of is not None and fact.value not in condition.any_of:
        return f"{condition.fact} is none of {', '.join(map(str, condition.any_of))}"
    if condition.at_least is None and condition.at_most is None:
        return None
    if isinstance(fact.value, bool) or not isinstance(fact.value, int | Decimal):
        return f"{condition.fact} is not a number"
    if condition.at_least is not None and fact.value < condition.at_least:
        return f"{condition.fact} is below {condition.at_least}"
    if condition.at_most is not None and fact.value > condition.at_most:
        return f"{condition.fact} is above {condition.at_most}"
    return None
