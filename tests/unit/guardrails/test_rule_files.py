"""Rules of every kind, in files as an author writes them, with the places where they have to fire."""

from pathlib import Path
from typing import Any, get_args

import pytest
import yaml
from pydantic import ValidationError

from rapport.domain.contact import Channel
from rapport.domain.pack.rules import UNSUPPORTED, Extends
from rapport.domain.text import MessageText, Stage
from rapport.guardrails import inspect
from tests.unit.guardrails.a_pack import a_field, a_pack, a_rule, some_grounds

FOLDER = Path(__file__).parent / "rule_files"
FILES = {path.stem: list(yaml.safe_load_all(path.read_text("utf-8"))) for path in sorted(FOLDER.glob("*.yaml"))}
CASES = [pytest.param(case, id=f"{kind}-{n}") for kind, cases in FILES.items() for n, case in enumerate(cases, 1)]


def test_every_kind_has_three_files() -> None:
    assert sorted(FILES) == sorted(get_args(Extends))
    assert min(map(len, FILES.values())) >= 3
    assert all(case["rule"]["extends"] == kind for kind, cases in FILES.items() for case in cases)


@pytest.mark.parametrize("case", CASES)
def test_it_fires_where_it_has_to_and_nowhere_else(case: dict[str, Any]) -> None:
    rule = a_rule("r", **{"tokens": (), **case["rule"]})
    pack = a_pack(rules=(rule,))
    fields = tuple(a_field(name, text, slots=False) for name, text in case["texts"].items())

    report = inspect(MessageText(channel=Channel.EMAIL, stage=Stage.FOREIGN, fields=fields), some_grounds(pack=pack))

    alerts = [[f.field, f.start, f.end, f.reason] for f in report.findings if f.check == "avoided_words.r"]
    parts = list(case["texts"])
    assert sorted(alerts, key=lambda a: (parts.index(a[0]), a[1])) == sorted(
        case["alerts"], key=lambda a: (parts.index(a[0]), a[1])
    )


@pytest.mark.parametrize("extends", UNSUPPORTED)
def test_what_vale_has_and_we_have_not_is_refused_by_name(extends: str) -> None:
    with pytest.raises(ValidationError, match=f"Vale's `{extends}` is not supported"):
        a_rule(extends=extends)
