"""How likely a person, not a machine, opened or clicked.

Mail clients prefetch, security gateways click every link: no signal is certain, so each engagement event keeps a
probability and the raw event stays. What is read here are the properties and the context of Segment's and SendGrid's
events. Opens derive nothing on their own.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Final

from pydantic import JsonValue

from rapport.domain.event import Event

OPENED: Final = "Email Opened"
ENGAGEMENT: Final = frozenset({OPENED, "Email Link Clicked", "Email Clicked", "SMS Link Clicked"})
HUMAN: Final = 0.5
"""From this probability on an event counts as a person's."""

BURST: Final = timedelta(seconds=10)
BURST_LINKS: Final = 3
"""A person does not follow three different links of a message within ten seconds; a security gateway follows all."""

_FLAGS: Final = ("honeypot", "sg_machine_open", "machine_open", "is_prefetched", "is_bot", "proxy_open")
_SCANNERS: Final = (
    "barracuda", "mimecast", "proofpoint", "safelinks", "symantec", "trend micro", "bot", "crawler", "spider",
    "scanner", "python-requests", "curl/", "wget/", "headless",
)  # fmt: skip


def human(event: Event) -> bool:
    """Whether the event counts as a person's act."""
    return event.human_probability >= HUMAN


def without_bursts(events: Sequence[Event]) -> list[Event]:
    """The same events in the same order; clicks on many links of one message at once are marked as a machine's."""
    clicks: defaultdict[str, list[Event]] = defaultdict(list)
    for event in events:
        if event.name in ENGAGEMENT - {OPENED} and _link(event):
            clicks[str(event.properties.get("email_id", ""))].append(event)
    machine: set[str] = set()
    for sent in clicks.values():
        for event in sent:
            near = [other for other in sent if timedelta(0) <= other.occurred_at - event.occurred_at <= BURST]
            if len({_link(other) for other in near}) >= BURST_LINKS:
                machine |= {other.key for other in near}
    if not machine:
        return list(events)
    return [
        event.model_copy(update={"human_probability": min(event.human_probability, 0.1)})
        if event.key in machine
        else event
        for event in events
    ]


def _link(event: Event) -> str:
    return str(event.properties.get("link_url") or event.properties.get("link_id") or event.properties.get("url") or "")


def human_probability(
    name: str, properties: Mapping[str, JsonValue], context: Mapping[str, JsonValue], occurred_at: datetime
) -> float:
    """How likely a person did this: 1 for what machines hardly do, .5 for an open that nothing speaks against.

    Read are a machine flag of the provider, a hidden link, an agent that is exactly `Mozilla/5.0` (a mail client's
    prefetch), a scanner's agent, a HEAD request, and less than two seconds since `delivered_at`. Gmail's image proxy
    fetches when a person opens, so it is not held against anyone.
    """
    if name not in ENGAGEMENT:
        return 1.0
    usual = 0.5 if name == OPENED else 0.9
    if any(_true(properties.get(flag, context.get(flag))) for flag in _FLAGS):
        return 0.05
    agent = _agent(properties, context)
    if agent == "mozilla/5.0" or any(sign in agent for sign in _SCANNERS):
        return 0.1
    method = properties.get("method", properties.get("http_method", context.get("method")))
    if isinstance(method, str) and method.upper() == "HEAD":
        return 0.05
    if _seconds_since_delivery(properties, occurred_at) < 2:
        return 0.1
    return usual


def _agent(properties: Mapping[str, JsonValue], context: Mapping[str, JsonValue]) -> str:
    for holder in (properties, context):
        for name in ("useragent", "user_agent", "userAgent"):
            agent = holder.get(name)
            if isinstance(agent, str):
                return agent.strip().lower()
    return ""


def _true(flag: JsonValue) -> bool:
    return flag is True or flag == 1 or (isinstance(flag, str) and flag.lower() in ("true", "1", "yes"))


def _seconds_since_delivery(properties: Mapping[str, JsonValue], occurred_at: datetime) -> float:
    delivered = properties.get("delivered_at")
    if not isinstance(delivered, str):
        return float("inf")
    try:
        since = occurred_at - datetime.fromisoformat(delivered)
    except (ValueError, TypeError, OverflowError):
        return float("inf")
    return since.total_seconds()
