"""Charts as SVG text for pages: the one door to Altair and vl-convert, opened late.

Nothing here asks the network: data travels inside the chart, and letters are the reader's own sans serif. Beside every
chart a page shows a table with the same numbers.
"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from rapport.errors import Unavailable

if TYPE_CHECKING:
    import altair as alt

INK, FAINT, GRID = "#1f2933", "#52606d", "#d9dee4"
PALETTE: Final = ("#0b6e99", "#e0a100", "#8a94a0", "#c8ced6", "#b3422b", "#4f7942", "#7b5ea7")
"""Told apart also by lightness, for people who see few colours and for grey printers."""

WIDTH: Final = 520
ROW: Final = 26


class Whisker(NamedTuple):
    """A row with an estimate and its interval; without bounds a dot alone."""

    label: str
    value: float
    low: float | None = None
    high: float | None = None


class Piece(NamedTuple):
    """One part of a stacked row."""

    row: str
    part: str
    value: float


def whiskers(rows: Sequence[Whisker], about: str, *, percent: bool = False, zero: bool = False) -> str:
    """Estimates with their intervals, one below the other; `zero` draws the line of no change."""
    alt = altair()
    data = [row._asdict() for row in rows]
    base = alt.Chart(_data(data)).encode(y=_rows("label", [row.label for row in rows]))
    scale = alt.Scale(domain=[0, 1]) if percent and not zero else alt.Scale(zero=True)
    axis = alt.Axis(title=about, format="%" if percent else ",~f", grid=True, tickCount=6)
    dots = base.mark_circle(size=80, color=PALETTE[0], opacity=1).encode(x=alt.X("value:Q", scale=scale, axis=axis))
    lines = base.transform_filter("isValid(datum.low)").mark_rule(size=3, color=PALETTE[0], opacity=0.45)
    layers = [lines.encode(x=alt.X("low:Q", scale=scale, axis=axis), x2="high:Q"), dots]
    if zero:
        layers.insert(0, alt.Chart(_data([{"x": 0}])).mark_rule(color=INK, strokeDash=[4, 3]).encode(x="x:Q"))
    return _svg(alt.layer(*layers), len(rows))


def stacks(pieces: Sequence[Piece], about: str, parts: Sequence[str], colours: Mapping[str, str]) -> str:
    """Rows that are made of parts, in the parts' order, each part in its colour."""
    alt = altair()
    rows = list(dict.fromkeys(piece.row for piece in pieces))
    data = [piece._asdict() | {"order": parts.index(piece.part)} for piece in pieces if piece.value]
    colour = alt.Color(
        "part:N", sort=list(parts), title=None, legend=alt.Legend(orient="top", symbolType="square", offset=2),
        scale=alt.Scale(domain=list(parts), range=[colours[part] for part in parts]),
    )  # fmt: skip
    chart = alt.Chart(_data(data)).mark_bar(height=ROW * 0.62, stroke="white", strokeWidth=1).encode(
        y=_rows("row", rows), x=alt.X("value:Q", stack="zero", axis=alt.Axis(title=about, tickMinStep=1, format=",~f")),
        color=colour, order="order:O",
    )  # fmt: skip
    return _svg(chart, len(rows))


def strips(values: Mapping[str, Sequence[float]], about: str) -> str:
    """Every single value as a tick in its row, and the row's median as a dot."""
    alt = altair()
    data = [{"row": row, "value": value} for row, some in values.items() for value in some]
    base = alt.Chart(_data(data)).encode(y=_rows("row", tuple(values)))
    axis = alt.Axis(title=about, format=",~f", tickCount=6)
    ticks = base.mark_tick(color=PALETTE[0], opacity=0.55, thickness=2, size=ROW * 0.62).encode(
        x=alt.X("value:Q", scale=alt.Scale(zero=True), axis=axis)
    )
    dots = base.mark_circle(size=90, color=INK, opacity=1).encode(x="median(value):Q")
    return _svg(alt.layer(ticks, dots), len(values))


def altair() -> Any:
    """Altair. Raises `Unavailable` where it is not installed: the tables say the same."""
    try:
        import altair
        import vl_convert  # noqa: F401
    except ImportError:
        raise Unavailable("charts need rapport[charts]; the tables say the same") from None
    return altair


def drawn(document: Mapping[str, Any]) -> str:
    """A Vega-Lite document as SVG; nothing is fetched."""
    import vl_convert

    return str(vl_convert.vegalite_to_svg(dict(document)))


def _data(rows: Sequence[Mapping[str, object]]) -> "alt.Data":
    return altair().Data(values=[dict(row) for row in rows])


def _rows(field: str, labels: Sequence[str]) -> "alt.Y":
    alt = altair()
    axis = alt.Axis(title=None, labelLimit=260, ticks=False, domain=False, labelPadding=8)
    return alt.Y(f"{field}:N", sort=list(labels), axis=axis)


def _svg(chart: Any, rows: int) -> str:
    look = {
        "background": None, "font": "system-ui, sans-serif", "view": {"stroke": None},
        "axis": {
            "labelColor": INK, "titleColor": FAINT, "gridColor": GRID, "labelFontSize": 12, "titleFontSize": 12,
            "titleFontWeight": "normal", "domainColor": GRID, "tickColor": GRID,
        },
        "legend": {"labelColor": INK, "labelFontSize": 12},
    }  # fmt: skip
    room = {"left": 28, "right": 12, "top": 4, "bottom": 4}  # letters are measured here and drawn in the reader's own
    document = chart.properties(width=WIDTH, height=max(1, rows) * ROW, padding=room).to_dict(validate=False)
    return drawn({**document, "config": look})
