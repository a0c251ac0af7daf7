"""A pack as tables that people read: imported late, by `rapport pack show` and `check`."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from rich import box
from rich.console import RenderableType
from rich.markup import escape
from rich.table import Table
from rich.text import Text

from rapport.domain.fact import FactClass
from rapport.domain.health import percent
from rapport.domain.pack import Claim, Condition, Moment, Offer, Pack, ReviewPlan
from rapport.review.sampling import workload

SOON = timedelta(days=30)
_SHARE = {"words": 3, "why": 2}


def counts(pack: Pack) -> str:
    """How much of everything there is, as one line."""
    parts = (
        (len(pack.moments), "moment", "moments"),
        (len(pack.strategies), "strategy", "strategies"),
        (len(pack.claims), "claim", "claims"),
        (len(pack.offers), "offer", "offers"),
        (len(pack.attributes), "attribute", "attributes"),
        (len(pack.catalogue.products), "product", "products"),
        (len(pack.rules), "rule", "rules"),
        (len(pack.templates), "template", "templates"),
    )
    return ", ".join(f"{n} {one if n == 1 else many}" for n, one, many in parts)


def reviewing(plan: ReviewPlan) -> str:
    """What people look at, and the hours that it costs, as one line."""
    if plan.share is None and plan.per_week is not None:
        work = workload(plan, {})
        return f"reviewed: {work.reviews:,.0f} messages a week, {work.hours:,.1f} hours of reading"
    share = (plan.share or 0) * (1 + plan.risk)
    return f"reviewed: {percent(share)} of the messages, {share * 1_000 * plan.minutes_each / 60:,.1f} hours per 1,000"


def overview(pack: Pack, now: datetime) -> Iterator[RenderableType]:
    """The whole pack as of `now`, part by part."""
    brand, day = pack.brand, now.astimezone(ZoneInfo(pack.brand.timezone)).date()
    yield Text.assemble((brand.name, "bold"), f" · {pack.id} · as of {day} · version {pack.sha256[:12]}")
    yield Text(f"{counts(pack)}\n{reviewing(brand.review)}\n", style="dim")
    yield _expiring(pack, now)
    for moment in pack.moments:
        yield from _moment(pack, moment)
    yield _baseline(pack)
    yield _claims(pack, now)
    yield _offers(pack, now)
    yield _attributes(pack)
    yield _rules(pack)


def _expiring(pack: Pack, now: datetime) -> RenderableType:
    """What ends within 30 days, or has ended, soonest first."""
    ends = [(c.expires, f"claim {c.id}", c.owner) for c in pack.claims if c.expires <= now + SOON]
    ends += [(o.ends, f"offer {o.id}", o.owner) for o in pack.offers if o.ends <= now + SOON]
    if not ends:
        return Text("Nothing expires within 30 days.\n")
    table = _table("About to expire, or over", "what", "when", "who can renew it", wrap=("who can renew it",))
    for end, what, owner in sorted(ends):
        table.add_row(what, _until(end, now), escape(owner))
    return table


def _moment(pack: Pack, moment: Moment) -> Iterator[RenderableType]:
    title = f"Moment {moment.id}: {moment.label}"
    table = _table(title, "strategy", "may say (* needed)", "may cite", "may grant (* needed)", wrap=("strategy",))
    for strategy in (s for s in pack.strategies if s.moment == moment.id):
        channels = ", ".join(c.value for c in strategy.channels)
        held = ", held for a verdict" if strategy.hold else ""
        table.add_row(
            f"{strategy.id}\n[dim]{escape(strategy.call_to_action.ask)}\n{channels}{held}[/]",
            _lines([*(f"{f} *" for f in strategy.requires), *strategy.facts]),
            _lines(strategy.claims),
            _lines(f"{o} *" if strategy.needs_offer else o for o in strategy.offers),
        )
    table.caption = Text("; ".join(_course(moment)), style="dim")
    yield table


def _course(moment: Moment) -> Iterator[str]:
    """When a moment opens, for whom, and how it goes on."""
    steps = ", ".join(f"after {_hours(s.after_hours)} for {_hours(s.expires_hours)}" for s in moment.steps)
    yield f"opens on {_opens(moment)}: {steps}"
    if moment.ends_on:
        yield f"ends on {', '.join(moment.ends_on)}"
    if moment.when:
        yield f"only if {' and '.join(map(condition, moment.when))}"
    yield f"at most {moment.cap} in {moment.cap_days} days"
    yield f"priority {moment.priority}"


def _baseline(pack: Pack) -> RenderableType:
    table = _table(
        "Baseline: what personalization has to beat", "segment", "who", "template", "offers", "why", wrap=("who", "why")
    )
    for segment in pack.baseline.segments:
        who = "; ".join(map(condition, segment.when)) or "everybody else"
        table.add_row(segment.id, escape(who), segment.template, _lines(segment.offers), escape(segment.why))
    default = pack.baseline.default
    table.add_row("default", "nobody profiled", default.template, _lines(default.offers), escape(default.why))
    return table


def _claims(pack: Pack, now: datetime) -> RenderableType:
    table = _table(
        "Claims: what may be asserted", "claim", "words", "mode", "only for", "until", wrap=("words", "only for")
    )
    for claim in sorted(pack.claims, key=lambda c: (c.expires, c.id)):
        only = [*claim.strategies, *(c.value for c in claim.channels), *claim.topics]
        table.add_row(claim.id, escape(claim.text), claim.mode.value, ", ".join(only), _window(claim, now))
    return table


def _offers(pack: Pack, now: datetime) -> RenderableType:
    table = _table(
        "Offers: what may be granted", "offer", "phrase", "code", "for whom", "until", wrap=("phrase", "for whom")
    )
    for offer in sorted(pack.offers, key=lambda o: (o.ends, o.id)):
        who = "; ".join(map(condition, offer.eligible)) or "everybody"
        table.add_row(offer.id, escape(offer.say), offer.code or "", escape(who), _window(offer, now))
    return table


def _attributes(pack: Pack) -> RenderableType:
    title = "Attributes: what may be known of a contact, and what for"
    table = _table(title, "attribute", "type", "class", "may", "kept", "comes from", wrap=("may",))
    shown = {FactClass.RELATIONSHIP: "green", FactClass.SHADOW: "magenta"}
    for attribute in sorted(pack.attributes, key=lambda a: a.fact_class.strictness):
        kind = attribute.fact_class
        table.add_row(
            attribute.name,
            attribute.type.value,
            f"[{shown.get(kind, 'red')}]{kind.value}[/]",
            ", ".join(p.value for p in attribute.purposes) or "not be used",
            f"{attribute.ttl_days} d",
            "events" if attribute.derive else "told",
        )
    return table


def _rules(pack: Pack) -> RenderableType:
    table = _table("Language rules", "check", "legal", "brand", "polish", "rules", wrap=("rules",))
    for check in sorted({r.check for r in pack.rules}):
        rules = [r for r in pack.rules if r.check == check]
        by = Counter(r.severity.value for r in rules)
        many = [str(by[severity] or "") for severity in ("legal", "brand", "polish")]
        table.add_row(check, *many, ", ".join(r.id for r in rules))
    return table


def condition(c: Condition) -> str:
    """A condition as a phrase: `orders.count at least 2`."""
    subject = c.fact or c.event or f"state is {' or '.join(c.state or ())}"
    tests = {
        "is": c.is_, "is not": c.is_not, "at least": c.at_least, "at most": c.at_most,
    }  # fmt: skip
    said = [f"{test} {value}" for test, value in tests.items() if value is not None]
    if c.within_days is not None:
        said.append(f"within {c.within_days} days")
    if c.older_than_days is not None:
        said.append(f"more than {c.older_than_days} days ago")
    if c.any_of is not None:
        said.append(f"is one of {', '.join(map(str, c.any_of))}")
    if c.known is not None:
        said.append("is known" if c.known else "is not known")
    return " ".join([subject, " and ".join(said)]).strip()


def _opens(moment: Moment) -> str:
    start = moment.starts_on
    if start.event:
        return ("the first " if start.first else "") + " or ".join(start.event)
    return f"{start.opens} until {start.closes}" if start.opens else f"state {' or '.join(start.state or ())}"


def _window(part: Claim | Offer, now: datetime) -> str:
    begins, ends = (part.approved_at, part.expires) if isinstance(part, Claim) else (part.starts, part.ends)
    return f"[cyan]from {begins.date()}[/]" if begins > now else _until(ends, now)


def _until(end: datetime, now: datetime) -> str:
    days = (end - now).days
    if end <= now:
        return f"[bold red]{end.date()} over[/]"
    return f"[bold yellow]{end.date()} in {days} d[/]" if end <= now + SOON else str(end.date())


def _hours(hours: int) -> str:
    return f"{hours // 24} d" if hours and hours % 24 == 0 else f"{hours} h"


def _lines(words: Iterable[str]) -> str:
    return "\n".join(words)


def _table(title: str, *columns: str, wrap: tuple[str, ...]) -> Table:
    """A table whose names stay whole; the columns named in `wrap` hold sentences and share the rest of the line."""
    table = Table(
        title=Text(f"\n{title}", style="bold"), title_justify="left", caption_justify="left", box=box.SIMPLE_HEAD,
        expand=True, pad_edge=False, padding=(0, 1), show_edge=False,
    )  # fmt: skip
    for column in columns:
        fold = column in wrap
        table.add_column(
            column, overflow="fold", vertical="top", no_wrap=not fold, ratio=_SHARE.get(column, 1) if fold else None
        )
    return table
