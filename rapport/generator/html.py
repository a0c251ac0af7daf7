"""The HTML form of an e-mail: plain, small, everything escaped."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from rapport.domain.pack import Brand
from rapport.domain.text import TextField


@cache
def _template() -> Template:
    loader = FileSystemLoader(Path(__file__).parent)
    return Environment(loader=loader, undefined=StrictUndefined, autoescape=True).get_template("email.html.jinja")


def html_of(fields: Sequence[TextField], brand: Brand) -> str:
    """The fields of a rendered e-mail as one HTML document: no images, no scripts, no styles that clients drop."""
    texts = {f.name: f.text for f in fields}
    return _template().render(
        language=brand.locale.replace("_", "-"), subject=texts["subject"], preheader=texts["preheader"],
        paragraphs=texts["body"].split("\n\n"), button=texts["button"], link=texts["link"],
        footer=texts["footer"].split("\n\n")[:-1], unsubscribe=str(brand.links[brand.unsubscribe]),
    )  # fmt: skip
