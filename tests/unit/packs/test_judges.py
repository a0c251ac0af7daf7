"""A pack's judges: what brand.yaml says of them, and what is wrong with it."""

from pathlib import Path

import pytest

from rapport import packs
from rapport.domain.guard import Severity
from tests.unit.packs import folders

JUDGES = """
judges:
  - name: pity
    objects_to: pity for the reader
    owner: Brand
    examples: {bad: [Poor you.], good: [Thank you.]}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return folders.begin(tmp_path / "pack")


class TestJudges:
    def test_are_part_of_the_pack_and_of_its_version(self, folder: Path) -> None:
        before = packs.load(folder)
        folders.change(folder, "brand.yaml", "", JUDGES)

        pack = packs.load(folder)

        (judge,) = pack.brand.judges
        assert (judge.check, judge.severity) == ("judge.pity", Severity.POLISH)
        assert pack.sha256 != before.sha256
        assert packs.parse_canonical(packs.canonical(pack)) == pack

    def test_that_a_pack_does_not_have_leave_its_version_as_it_was(self, folder: Path) -> None:
        document = packs.canonical(packs.load(folder))

        assert isinstance(document["brand"], dict)
        assert "judges" not in document["brand"]

    @pytest.mark.parametrize(
        ("old", "new", "says"),
        [
            ("name: pity", "name: Pity", "`name` wants a name in lower case without dots"),
            ("    examples: {bad: [Poor you.], good: [Thank you.]}\n", "", "`examples` is missing"),
            ("good: [Thank you.]", "good: []", "good"),
            ("owner: Brand", "owner: Brand\n    severity: review", "`severity` wants one of"),
        ],
    )
    def test_that_are_wrong_are_told_with_their_place(self, folder: Path, old: str, new: str, says: str) -> None:
        folders.change(folder, "brand.yaml", "", JUDGES)
        folders.change(folder, "brand.yaml", old, new)

        (problem,) = folders.problems(folder)

        assert problem.where.startswith("brand.yaml:")
        assert says in problem.what

    def test_of_one_name_twice_are_refused(self, folder: Path) -> None:
        twice = JUDGES + JUDGES.partition("judges:\n")[2]
        folders.change(folder, "brand.yaml", "", twice)

        assert [problem.what for problem in folders.problems(folder)] == ["`pity` is listed twice: keep one"]
