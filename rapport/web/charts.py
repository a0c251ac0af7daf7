"""Charts as SVG, drawn on the server."""

from functools import lru_cache
from typing import Any, Final, NamedTuple

from rapport import charts


class Inks(NamedTuple):
    """The colours of one scheme, those of the stylesheet."""

    quiet: str
    grid: str
    main: str
    bad: str
    band: str


INK: Final = {
    "light": Inks("#5c6762", "#e6e3da", "#0f766e", "#a3261f", "#e3efec"),
    "dark": Inks("#a0aaa5", "#2e3432", "#4fb9ae", "#f59a92", "#1f3532"),
}
SCHEMES: Final = tuple(INK)
WIDTH: Final = 640


class Week(NamedTuple):
    """One week on the control chart: its rate, between which limits chance alone would leave it, and whether it is."""

    week: str
    rate: float
    lower: float
    upper: float
    out: bool


class Bar(NamedTuple):
    """One strategy's rate with its interval; `estimate` is None where nothing was found yet."""

    name: str
    low: float
    high: float
    estimate: float | None


@lru_cache(maxsize=64)
def weeks_svg(weeks: tuple[Week, ...], centre: float, scheme: str) -> str:
    """The defect rate week by week, with its control limits. The same data are drawn once."""
    alt = charts.altair()

    ink = INK[scheme]
    rows = [w._asdict() for w in weeks]
    x = alt.X("week:O", title=None, axis=alt.Axis(labelAngle=0, labelOverlap="greedy"))
    y = alt.Y("rate:Q", title="defect rate", axis=alt.Axis(format="%", tickCount=5), scale=alt.Scale(domainMin=0))
    base = alt.Chart(alt.Data(values=rows))
    band = base.mark_area(color=ink.band, interpolate="step").encode(x=x, y="lower:Q", y2="upper:Q")
    middle = alt.Chart(alt.Data(values=[{"rate": centre}])).mark_rule(color=ink.quiet, strokeDash=[4, 4]).encode(y=y)
    line = base.mark_line(color=ink.main, strokeWidth=2).encode(x=x, y=y)
    points = base.mark_point(filled=True, size=64, opacity=1).encode(
        x=x, y=y, color=alt.condition("datum.out", alt.value(ink.bad), alt.value(ink.main)),
        shape=alt.condition("datum.out", alt.value("diamond"), alt.value("circle")),
    )  # fmt: skip
    return _svg(alt.layer(band, middle, line, points).properties(width=WIDTH, height=220), ink)


@lru_cache(maxsize=64)
def bars_svg(bars: tuple[Bar, ...], allowed: float, scheme: str) -> str:
    """Each strategy's rate with its interval, against what is allowed. The same data are drawn once."""
    alt = charts.altair()

    ink = INK[scheme]
    order = [bar.name for bar in bars]
    y = alt.Y("name:N", title=None, sort=order, axis=alt.Axis(labelLimit=260))
    x = alt.X("low:Q", title="defect rate", axis=alt.Axis(format="%", tickCount=6), scale=alt.Scale(domainMin=0))
    data = alt.Data(values=[bar._asdict() for bar in bars])
    lines = alt.Chart(data).mark_rule(color=ink.main, strokeWidth=5, opacity=0.45).encode(y=y, x=x, x2="high:Q")
    dots = (
        alt.Chart(data)
        .transform_filter("datum.estimate !== null")
        .mark_point(filled=True, size=70, color=ink.main, opacity=1)
        .encode(y=y, x=alt.X("estimate:Q"))
    )
    limit = alt.Chart(alt.Data(values=[{"low": allowed}])).mark_rule(color=ink.bad, strokeDash=[4, 3]).encode(x=x)
    height = max(60, 30 * len(bars))
    return _svg(alt.layer(lines, dots, limit).properties(width=WIDTH - 190, height=height), ink)


def _svg(chart: Any, ink: Inks) -> str:
    """The chart as SVG, with our colours; nothing is fetched."""
    axis = {
        "labelColor": ink.quiet, "titleColor": ink.quiet, "gridColor": ink.grid, "domainColor": ink.grid,
        "tickColor": ink.grid, "labelFontSize": 12, "titleFontSize": 12, "titleFontWeight": "normal",
    }  # fmt: skip
    dressed = chart.configure(background="transparent", font="sans-serif").configure_view(strokeOpacity=0)
    return charts.drawn(dressed.configure_axis(**axis).to_dict())
