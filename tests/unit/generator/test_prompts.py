"""Prompts are the templates of a folder, with a version that follows their text."""

import shutil
from pathlib import Path

import pytest

from rapport.errors import Invalid, NotFound
from rapport.generator import SHIPPED, Prompts
from tests import small_pack as small
from tests.conftest import ROOT

HERE = ROOT / "rapport" / "generator" / "prompts"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for path in HERE.glob("*.jinja"):
        shutil.copy(path, tmp_path)
    return tmp_path


class TestAFolder:
    def test_of_the_same_templates_says_the_same_under_the_same_version(self, folder: Path) -> None:
        copied, pack = Prompts(folder), small.pack()

        assert copied.system(pack) == SHIPPED.system(pack)
        assert [copied.version(n) for n in ("write", "repair")] == [SHIPPED.version(n) for n in ("write", "repair")]

    def test_without_one_of_them_is_refused(self, folder: Path) -> None:
        (folder / "repair.jinja").unlink()

        with pytest.raises(NotFound, match=r"repair\.jinja is not there"):
            Prompts(folder)


class TestTheVersion:
    @pytest.mark.parametrize(
        ("file", "changed"), [("system", {"write", "repair"}), ("write", {"write"}), ("repair", {"repair"})]
    )
    def test_changes_with_the_texts_that_a_prompt_is_made_of(self, folder: Path, file: str, changed: set[str]) -> None:
        path = folder / f"{file}.jinja"
        path.write_text(path.read_text("utf-8") + "\nBe kind.\n", "utf-8")

        other = Prompts(folder)

        assert {name for name in ("write", "repair") if other.version(name) != SHIPPED.version(name)} == changed


class TestABrokenTemplate:
    @pytest.mark.parametrize(
        ("text", "says"), [("{% for x in %}", "system.jinja:1"), ("{{ nobody.knows }}", "'nobody' is undefined")]
    )
    def test_is_said_with_its_place(self, folder: Path, text: str, says: str) -> None:
        (folder / "system.jinja").write_text(text, "utf-8")

        with pytest.raises(Invalid) as refused:
            Prompts(folder).system(small.pack())

        assert says in f"{refused.value.problems[0]}"
