"""A small complete pack to begin with: files that pass the check and teach by their comments."""

import json
import re
import unicodedata
from collections.abc import Mapping
from datetime import date, timedelta
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

from rapport.errors import Conflict, Invalid
from rapport.packs.wording import nearest

MOMENTS = ("onboarding", "post_purchase", "win_back", "unfinished", "re_engagement", "seasonal")


def init(name: str, moment: str, folder: Path, *, today: date) -> tuple[Path, ...]:
    """Write a pack for the brand of this name into the folder, and return the files that were written.

    Its claims and offers begin `today`. Invalid for a name without letters or an unknown moment; Conflict when the
    folder holds anything already.
    """
    if moment not in MOMENTS:
        raise Invalid(f"there is no starter for this moment: {nearest(moment, MOMENTS)}", field="moment")
    words = _words(name, today)
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise Conflict("something is there already, and nothing was overwritten: choose another place with --at")
    starter = resources.files("rapport.packs").joinpath("starter")
    texts = _texts(starter.joinpath("common")) | _texts(starter.joinpath(moment))
    try:
        return tuple(_write(folder / file, _filled(text, words)) for file, text in sorted(texts.items()))
    except OSError:
        raise Invalid("the pack cannot be written there: choose a folder that may be written to", field="at") from None


def brand_id(name: str) -> str:
    """The name as programs call it: "Willow & Wren" is `willow_wren`. Invalid when no letter of a to z is left."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    short = re.sub(r"[^a-z0-9]+", "_", plain).strip("_")[:40].strip("_")
    if not re.match(r"[a-z]", short):
        raise Invalid(
            "a brand's name begins with a letter: give it in Latin letters, such as willow_wren", field="name"
        )
    return short


def _words(name: str, today: date) -> Mapping[str, str]:
    """What stands in the starter's files for each marked word."""
    short = brand_id(name)
    shown = " ".join("".join(c if c.isprintable() and c not in "{}" else " " for c in name).split())[:60]
    if shown == short:
        shown = short.replace("_", " ").title()
    return {
        "__ID__": short,
        "__NAME__": json.dumps(shown, ensure_ascii=False),
        "__SMS_NAME__": json.dumps(shown[:30].strip(), ensure_ascii=False),
        "__TODAY__": f"{today}T00:00:00+00:00",
        "__NEXT_YEAR__": f"{today + timedelta(days=365)}T00:00:00+00:00",
        "__IN_90_DAYS__": f"{today + timedelta(days=90)}T00:00:00+00:00",
        "__SEASON_OPENS__": f"{today}",
        "__SEASON_CLOSES__": f"{today + timedelta(days=42)}",
    }


def _texts(folder: Traversable, under: str = "") -> dict[str, str]:
    """The files below a folder, by their path within it."""
    texts: dict[str, str] = {}
    for item in folder.iterdir():
        if item.is_dir():
            texts |= _texts(item, f"{under}{item.name}/")
        elif item.name.endswith(".yaml"):
            texts[f"{under}{item.name}"] = item.read_text("utf-8")
    return texts


def _filled(text: str, words: Mapping[str, str]) -> str:
    return re.sub("|".join(words), lambda mark: words[mark[0]], text)


def _write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path
