"""The calibration that comes with Rapport: one JSON file beside the corpus, with a line for each count."""

import json
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Final

from rapport.evals.calibration.counts import Calibration

FILE: Final = Path(str(resources.files("rapport.evals"))) / "suites" / "guard" / "calibration.json"


@cache
def stored() -> Calibration | None:
    """The calibration that is shipped; None where there is none."""
    return read(FILE) if FILE.is_file() else None


def read(file: Path) -> Calibration:
    return Calibration.model_validate_json(file.read_text("utf-8"))


def write(calibration: Calibration, file: Path = FILE) -> None:
    """Lists with one item a line, so that a difference between two versions can be read."""
    document = calibration.model_dump(mode="json", exclude_none=True)
    members = [f"{json.dumps(key)}: {_listed(value)}" for key, value in document.items()]
    file.write_text("{\n" + ",\n".join(members) + "\n}\n", "utf-8")


def _listed(value: object) -> str:
    if not isinstance(value, list):
        return json.dumps(value)
    return "[\n " + ",\n ".join(map(json.dumps, value)) + "\n]"
