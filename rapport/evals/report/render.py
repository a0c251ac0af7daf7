"""From a page's values to one HTML document."""

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup

from rapport.evals.report.page import Page


@cache
def _template() -> Template:
    """Everything is escaped but the charts, which `rapport.charts` has made."""
    here = FileSystemLoader(Path(__file__).parent)
    environment = Environment(
        loader=here, undefined=StrictUndefined, autoescape=True, trim_blocks=True, lstrip_blocks=True
    )
    return environment.get_template("page.html.jinja")


def render(page: Page) -> str:
    """The page as text: styles and charts are within it, and it asks for nothing."""
    charts = [*page.figures, *([page.change_figure] if page.change_figure else [])]
    return _template().render(page=page, run=page.run, svg={figure.id: Markup(figure.svg) for figure in charts})  # noqa: S704
