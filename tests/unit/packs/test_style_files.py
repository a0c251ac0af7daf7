"""Rule files of Vale styles of every kind, with the alerts that they give in files: line, columns, message."""

from pathlib import Path
from typing import Any, get_args

import pytest
import yaml

from rapport.domain.pack.rules import Extends
from rapport.packs import styles

FOLDER = Path(__file__).parent / "style_files"
FILES = {path.stem: list(yaml.safe_load_all(path.read_text("utf-8"))) for path in sorted(FOLDER.glob("*.yaml"))}
CASES = [pytest.param(case, id=f"{kind}-{n}") for kind, cases in FILES.items() for n, case in enumerate(cases, 1)]


def test_every_kind_has_three_files() -> None:
    assert sorted(FILES) == sorted(get_args(Extends))
    assert min(map(len, FILES.values())) >= 3
    assert all(case["rule"]["extends"] == kind for kind, cases in FILES.items() for case in cases)


@pytest.mark.parametrize("case", CASES)
def test_it_gives_these_alerts_and_no_others(case: dict[str, Any], tmp_path: Path) -> None:
    (tmp_path / "House").mkdir()
    (tmp_path / "House" / "Rule.yml").write_text(yaml.safe_dump(case["rule"]), "utf-8")
    read = styles.read(tmp_path)

    found = styles.alerts(case["text"], read, name=case["file"])

    assert read.never == ()
    assert [[alert.line, alert.start, alert.end, alert.message] for alert in found] == case["alerts"]
