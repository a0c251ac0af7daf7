"""Beginning a pack: small, complete, sound, and never over somebody's work."""

from pathlib import Path

import pytest

from rapport import packs
from rapport.errors import Conflict, Invalid
from tests.unit.packs import folders


@pytest.mark.parametrize("moment", packs.MOMENTS)
class TestEveryStarter:
    def test_it_is_sound_and_everything_in_it_is_used(self, moment: str, tmp_path: Path) -> None:
        pack = packs.load(folders.begin(tmp_path / "pack", moment))

        assert [m.id for m in pack.moments] == [moment]
        assert len(pack.strategies) == 2
        assert packs.remarks(pack) == ()

    def test_each_file_opens_with_what_it_is_for(self, moment: str, tmp_path: Path) -> None:
        folder = folders.begin(tmp_path / "pack", moment)

        assert all(p.read_text().startswith("# ") for p in folder.glob("*.yaml"))


class TestTheName:
    @pytest.mark.parametrize(
        ("name", "short", "shown"),
        [
            ("Willow & Wren", "willow_wren", "Willow & Wren"),
            ("café_zoë", "cafe_zoe", "café_zoë"),
            ("my_shop", "my_shop", "My Shop"),
            ('a"b: {{c}} #\n- x', "a_b_c_x", 'a"b: c # - x'),
            ("../../etc/passwd", "etc_passwd", "../../etc/passwd"),
            ("B" * 500, "b" * 40, "B" * 60),
        ],
    )
    def test_it_is_made_safe_and_shown_as_given(self, name: str, short: str, shown: str, tmp_path: Path) -> None:
        packs.init(name, "onboarding", tmp_path / "pack", today=folders.TODAY)

        brand = packs.load(tmp_path / "pack").brand

        assert packs.brand_id(name) == brand.brand == short
        assert brand.name == shown

    @pytest.mark.parametrize("name", ["", "42", "///", "ウィロー"])
    def test_a_name_without_letters_is_refused(self, name: str, tmp_path: Path) -> None:
        with pytest.raises(Invalid, match="begins with a letter"):
            packs.init(name, "onboarding", tmp_path / "pack", today=folders.TODAY)


class TestThePlace:
    def test_nothing_is_overwritten(self, tmp_path: Path) -> None:
        (tmp_path / "notes.txt").write_text("mine")

        with pytest.raises(Conflict, match="nothing was overwritten"):
            packs.init("Willow", "onboarding", tmp_path, today=folders.TODAY)
        with pytest.raises(Conflict):
            packs.init("Willow", "onboarding", tmp_path / "notes.txt", today=folders.TODAY)

        assert [p.name for p in tmp_path.iterdir()] == ["notes.txt"]

    def test_an_unknown_moment_is_refused_before_anything_is_written(self, tmp_path: Path) -> None:
        with pytest.raises(Invalid, match="did you mean `win_back`"):
            packs.init("Willow", "winback", tmp_path / "pack", today=folders.TODAY)

        assert not (tmp_path / "pack").exists()
