"""Profiles, decisions and messages as people like to read them on a terminal."""

from collections.abc import Iterable

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from rapport.domain.decision import Decision
from rapport.domain.fact import Fact
from rapport.domain.guard import Finding
from rapport.domain.message import Message, Rung
from rapport.domain.pack import Pack
from rapport.domain.profile import Profile
from rapport.domain.text import MessageText, Segment, SegmentKind, TextField
from rapport.generator.realise import realise
from rapport.profiles import Usable

STYLES = {
    SegmentKind.FACT: "bold cyan", SegmentKind.CLAIM: "bold green", SegmentKind.OFFER: "bold magenta",
    SegmentKind.LINK: "blue", SegmentKind.CONTACT: "bold yellow", SegmentKind.BRAND: "dim",
}  # fmt: skip
RUNGS = {Rung.MODEL: "green", Rung.REPAIRED: "yellow", Rung.TEMPLATE: "blue", Rung.SILENCE: "dim"}
MARKS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def paint_profile(profile: Profile, usable: Usable, pack: Pack, to: Console) -> None:
    """What is known of a contact: what may be said, and what may not, with the reason."""
    said = Table(box=None, padding=(0, 2, 0, 0), show_header=False)
    for fact in usable.copy:
        said.add_row(f"[cyan]{fact.name}[/]", realise(fact, pack), f"[dim]{fact.source} {fact.observed_at:%Y-%m-%d}[/]")
    held = Table(box=None, padding=(0, 2, 0, 0), show_header=False)
    for withheld in usable.withheld:
        held.add_row(f"[dim]{withheld.fact.name}[/]", _shown(withheld.fact), f"[dim]{withheld.reason}[/]")
    since = f" since {profile.state_since:%Y-%m-%d}" if profile.happened else ""
    to.print(f"[bold]Contact {profile.contact.contact_id}[/]  state [bold]{profile.state.value}[/]{since}")
    to.print(Group(*_part("may be said", said), *_part("withheld from copy", held)))


def _part(title: str, table: Table) -> list[RenderableType]:
    return [Text(f"  {title}", style="italic"), Padding(table, (0, 0, 0, 4))] if table.row_count else []


def _shown(fact: Fact) -> str:
    return f"[dim]({fact.fact_class.value})[/] {fact.value}"


def paint_decision(decision: Decision, to: Console) -> None:
    """What was decided and why, with every exclusion."""
    if decision.silence:
        head = f"[bold]Silence[/]: {decision.silence.value}"
    else:
        head = f"[bold]{decision.strategy or decision.template}[/] for moment {decision.moment or '(none)'}"
    to.print(f"{head}  [dim]arm {decision.arm.value}[/]")
    for reason in decision.reasons:
        to.print(f"  • {reason}")
    for name, chance in sorted(decision.chances.items(), key=lambda item: -item[1]):
        bar = "█" * round(chance * 20)
        to.print(f"    {name:<38} {chance:6.3f} [cyan]{bar}[/]")
    for exclusion in decision.excluded:
        to.print(f"    [dim]not {exclusion.what}: {exclusion.reason}[/]")


def paint_message(message: Message, to: Console) -> None:
    """The message as it reads, each filled-in place marked with its source, and how it came to be."""
    colour = RUNGS[message.rung]
    title = f"{message.message_id}  rung [{colour}]{message.rung.value}[/]  status {message.status.value}"
    if message.rendered is None:
        to.print(Panel(Text(f"No message: {message.why}"), title=title, title_align="left", border_style=colour))
    else:
        body, legend = _annotated(message.rendered.text)
        to.print(Panel(Group(body, *legend), title=title, title_align="left", border_style=colour))
        to.print(f"  [dim]{message.why}; sha256 {message.rendered.sha256[:12]}[/]")
    for attempt in message.attempts:
        for finding in attempt.report.findings if attempt.report else ():
            to.print(f"  [dim]{attempt.rung.value} draft:[/] {_finding(finding)}")


def _finding(finding: Finding) -> str:
    from rich.markup import escape

    return f"[red]{finding.check}[/] {escape(repr(finding.quote[:60]))}: {escape(finding.reason)}"


def _annotated(text: MessageText) -> tuple[Text, list[RenderableType]]:
    notes: dict[tuple[SegmentKind, str], int] = {}
    legend = Table(box=None, padding=(0, 2, 0, 0), show_header=False)
    body = Text()
    for field in text.fields:
        body.append(f"{field.name}\n" if field.name != "body" else "\n", style="dim italic")
        body.append_text(_marked(field, notes, legend))
        body.append("\n")
    return body, [Padding(legend, (0, 0, 0, 2))] if legend.row_count else []


def _marked(field: TextField, notes: dict[tuple[SegmentKind, str], int], legend: Table) -> Text:
    line = Text()
    for segment in field.segments:
        line.append(field.text[segment.start : segment.end], style=STYLES.get(segment.kind, ""))
        if segment.kind in (SegmentKind.FACT, SegmentKind.CLAIM, SegmentKind.OFFER):
            line.append(str(_note(segment, notes, legend)).translate(MARKS), style="dim")
    return line


def _note(segment: Segment, notes: dict[tuple[SegmentKind, str], int], legend: Table) -> int:
    key = (segment.kind, segment.ref.partition(".")[0] if segment.kind is SegmentKind.OFFER else segment.ref)
    if key not in notes:
        notes[key] = len(notes) + 1
        seen = f"{segment.source}, {segment.observed_at:%Y-%m-%d}" if segment.observed_at else "approved in the pack"
        legend.add_row(
            f"[dim]{notes[key]}[/]", f"[{STYLES[segment.kind]}]{segment.kind.value}[/] {key[1]}", f"[dim]{seen}[/]"
        )
    return notes[key]


def counts(title: str, rows: Iterable[tuple[str, int]], total: int) -> Table:
    """A small table of counts with bars."""
    table = Table(
        box=None, padding=(0, 2, 0, 0), show_header=False, title=title, title_justify="left", title_style="bold"
    )
    for name, count in rows:
        share = count / total if total else 0.0
        table.add_row(name, f"{count:,}", f"{share:6.1%}", f"[cyan]{'█' * round(share * 30)}[/]")
    return table
