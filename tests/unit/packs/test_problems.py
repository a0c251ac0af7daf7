"""Every kind of mistake in a pack is reported at its line, with what to write instead."""

from pathlib import Path

import pytest

from tests.unit.packs import folders
from tests.unit.packs.mistakes import MISTAKES


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_reported_at_its_line(name: str, tmp_path: Path) -> None:
    file, old, new, at, says = MISTAKES[name]
    folder = folders.begin(tmp_path / "pack")
    folders.change(folder, file, old, new)

    problems = folders.problems(folder)

    blamed, _, words = at.rpartition("|")
    where = folders.place(folder, blamed or file, words)
    assert [p for p in problems if p.where == where and says in p.what], problems


class TestAllAtOnce:
    def test_problems_of_every_file_are_reported_together_in_order(self, tmp_path: Path) -> None:
        folder = folders.begin(tmp_path / "pack")
        for name in ("brand.zone", "shape.enum", "attributes.derive", "strategies.link", "templates.contact"):
            file, old, new, _, _ = MISTAKES[name]
            folders.change(folder, file, old, new)

        files = [p.where.partition(":")[0] for p in folders.problems(folder)]

        assert files == sorted(files)
        assert {*files} >= {
            "brand.yaml", "claims.yaml", "attributes.yaml", "strategies.yaml", "templates/win_back_familiar.yaml"
        }  # fmt: skip

    def test_several_mistakes_in_one_file_each_have_their_line(self, tmp_path: Path) -> None:
        folder = folders.begin(tmp_path / "pack")
        folders.change(folder, "claims.yaml", "mode: verbatim", "mode: spoken")
        folders.change(folder, "claims.yaml", "    owner: buying\n", "")
        folders.change(folder, "claims.yaml", "approved_by: you", "approvedby: you")

        found = [(p.where, p.what.partition(":")[0]) for p in folders.problems(folder)]

        assert found == [
            (folders.place(folder, "claims.yaml", "id: returns"), "`approved_by` is missing"),
            (folders.place(folder, "claims.yaml", "spoken"), "`mode` wants one of `verbatim`, `paraphrase`"),
            (folders.place(folder, "claims.yaml", "approvedby"), "unknown key `approvedby`"),
            (folders.place(folder, "claims.yaml", "id: held_in_hand"), "`owner` is missing"),
        ]

    def test_what_names_a_faulty_part_is_not_blamed_as_well(self, tmp_path: Path) -> None:
        folder = folders.begin(tmp_path / "pack")
        folders.change(folder, "claims.yaml", "mode: verbatim", "mode: spoken")

        assert len(folders.problems(folder)) == 1

    def test_an_unreadable_file_is_one_problem(self, tmp_path: Path) -> None:
        folder = folders.begin(tmp_path / "pack")
        for file in ("claims.yaml", "templates/win_back_familiar.yaml", "brand.yaml"):
            (folder / file).write_text("claims: [")

        assert [p.where.partition(":")[0] for p in folders.problems(folder)] == [
            "brand.yaml", "claims.yaml", "templates/win_back_familiar.yaml",
        ]  # fmt: skip


class TestWhatAnErrorRepeats:
    @pytest.mark.parametrize(
        ("file", "old"),
        [
            ("brand.yaml", "Europe/London"),
            ("brand.yaml", "locale"),
            ("brand.yaml", "GBP"),
            ("claims.yaml", "mode: verbatim"),
            ("claims.yaml", "held_in_hand"),
            ("attributes.yaml", "orders.count"),
            ("attributes.yaml", "product"),
            ("strategies.yaml", "shop"),
            ("strategies.yaml", "held_in_hand"),
            ("strategies.yaml", "last_order.product"),
            ("templates/win_back_familiar.yaml", "fact:last_order.product"),
            ("offers.yaml", "{value}"),
            ("rules/house.yaml", "check: pressure"),
        ],
    )
    def test_a_long_value_is_never_repeated_whole(self, file: str, old: str, tmp_path: Path) -> None:
        folder = folders.begin(tmp_path / "pack")
        folders.change(folder, file, old, old.replace(old.split(": ")[-1].strip("{}"), "q" * 5000))

        problems = folders.problems(folder)

        assert problems
        assert max(len(p.what) + len(p.where) for p in problems) < 600
        assert not any("q" * 70 in str(p) for p in problems)
