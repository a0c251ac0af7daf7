"""Cases as text: in the form people write one, at the end of the file, and only if the pack still loads."""

from pathlib import Path
from typing import Any

import pytest

from rapport import packs
from rapport.domain.suite import Case
from rapport.errors import Invalid
from rapport.evals.writing import append, case_text
from tests.unit.packs import folders

LONG = (
    "The letter spoke of the basket as if we had stood beside it; whoever reads it feels watched, and rightly so. " * 2
)


def case(name: str = "mended", **changes: Any) -> Case:
    given: dict[str, Any] = {
        "id": name, "why": "It said: 'hurry'.", "as_of": "2026-03-02T10:00:00Z", "strategy": "win_back_familiar",
        "contact": {
            "first_name": "Zoë", "facts": {"last_order.product": {"value": "1001", "source": "shop"}},
            "past": {"state": "lapsed", "since": "2025-06-01T00:00:00Z"},
            "heard": [{
                "message_id": "heard_1", "moment": "win_back", "strategy": None, "trigger": None, "channel": "email",
                "at": "2025-12-01T09:00:00Z", "subject": "Look: a new shelf", "body": "Hello.\n\nLook in.",
            }],
        },
        "expect": {"must_not_read": ["hurry", "no", "7 days", "# only"]},
    }  # fmt: skip
    return Case.model_validate({**given, **changes})


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return folders.begin(tmp_path / "pack")


class TestTheText:
    @pytest.mark.parametrize(
        "changes",
        [
            {}, {"why": LONG.strip()}, {"why": 'a "quoted" word: and # a sign'}, {"tags": ["one", "two"]},
            {"why": "- dash"}, {"why": "true"}, {"why": "2026"}, {"why": "{{offer:welcome}}"}, {"why": "naïve: 日本"},
        ],
    )  # fmt: skip
    def test_loads_as_the_same_case(self, folder: Path, changes: dict[str, Any]) -> None:
        one = case(**changes)
        append(folder, "review", one)

        (suite,) = packs.load_whole(folder).suites

        assert suite.cases == (one,)

    def test_is_what_a_person_would_have_written(self) -> None:
        lines = case_text(case(why=LONG.strip())).splitlines()

        assert lines[:2] == ["  - id: mended", "    why: >-"]
        assert "    as_of: 2026-03-02T10:00:00Z" in lines
        assert '      facts: {last_order.product: {value: "1001", source: shop}}' in lines
        assert '    expect: {must_not_read: [hurry, no, "7 days", "# only"]}' in lines
        assert max(map(len, lines)) <= 120


class TestTheFile:
    def test_a_new_suite_is_begun(self, folder: Path) -> None:
        path = append(folder, "review", case())

        assert path == folder / "evals" / "review.yaml"
        assert packs.load_whole(folder).suites[0].about.startswith("Messages that a reviewer marked")

    def test_a_case_goes_to_the_end_and_leaves_the_rest_as_it_stands(self, folder: Path) -> None:
        path = append(folder, "review", case("first"))
        before = path.read_text("utf-8").rstrip("\n")
        path.write_text(before, "utf-8")

        append(folder, "review", case("second"))

        assert path.read_text("utf-8").startswith(before)
        assert [c.id for c in packs.load_whole(folder).suites[0].cases] == ["first", "second"]

    def test_a_case_that_would_break_the_pack_is_not_written(self, folder: Path) -> None:
        path = append(folder, "review", case("first"))
        before = path.read_bytes()

        for bad in (case("first"), case("other", strategy="gone"), case("third", contact={"facts": {"x.y": 1}})):
            with pytest.raises(Invalid, match="this pack has problems"):
                append(folder, "review", bad)

        assert path.read_bytes() == before
        assert [p.name for p in path.parent.iterdir()] == ["review.yaml"]

    def test_a_suite_whose_name_leads_elsewhere_is_refused(self, folder: Path) -> None:
        with pytest.raises(Invalid, match="lower case letters"):
            append(folder, "../brand", case())

        assert "cases" not in (folder / "brand.yaml").read_text("utf-8")
