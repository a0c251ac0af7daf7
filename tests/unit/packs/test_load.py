"""Loading: one value for a sound folder, whatever its layout; nothing read that does not belong to it."""

import os
import shutil
from pathlib import Path

import pytest

from rapport import packs
from rapport.errors import Invalid, NotFound
from rapport.packs import folder as pack_folder
from tests.unit.packs import folders

GIFTS = Path(__file__).parents[3] / "packs" / "gifts"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return folders.begin(tmp_path / "pack")


class TestTheVersion:
    def test_layout_comments_and_the_order_of_keys_do_not_count(self, folder: Path) -> None:
        before = packs.load(folder)
        brand = (folder / "brand.yaml").read_text()
        lines = [line for line in brand.splitlines() if line.startswith(("locale:", "timezone:", "currency:"))]
        rest = [line for line in brand.splitlines() if line not in lines]
        (folder / "brand.yaml").write_text("\n".join(["# another comment", *reversed(lines), *rest]))
        rules = (folder / "rules" / "house.yaml").read_text()
        at = rules.index("  - id: no_filler")
        (folder / "rules" / "house.yaml").write_text(rules[:at])
        (folder / "rules" / "earlier.yaml").write_text("rules:\n" + rules[at:])

        assert packs.load(folder) == before

    def test_a_changed_word_counts(self, folder: Path) -> None:
        before = packs.load(folder)
        folders.change(folder, "strategies.yaml", "tone: [unhurried", "tone: [calm")

        assert packs.load(folder).sha256 != before.sha256

    def test_a_stored_pack_is_rebuilt_from_its_canonical_form(self, folder: Path) -> None:
        pack = packs.load(folder)

        assert packs.parse_canonical(packs.canonical(pack)) == pack
        assert "sha256" not in packs.canonical(pack)

    def test_a_document_that_is_no_pack_is_refused(self) -> None:
        with pytest.raises(Invalid, match="not the canonical form"):
            packs.parse_canonical({"brand": "gifts"})


class TestTheFolder:
    def test_a_folder_that_is_not_there_is_not_found(self, tmp_path: Path) -> None:
        with pytest.raises(NotFound, match="holds brand"):
            packs.load(tmp_path / "nowhere")

    @pytest.mark.parametrize("name", pack_folder.REQUIRED)
    def test_a_missing_file_is_named(self, folder: Path, name: str) -> None:
        (folder / f"{name}.yaml").unlink()

        assert (f"{name}.yaml", True) in [(p.where, "missing" in p.what) for p in folders.problems(folder)]

    def test_files_that_a_pack_may_do_without(self, folder: Path) -> None:
        shutil.rmtree(folder / "rules")

        assert packs.load(folder).rules == ()

    def test_a_condition_may_name_a_product_by_a_code_of_digits(self, folder: Path) -> None:
        condition = '    when: [{fact: last_order.product, is: "1001"}]\n    requires: ['
        folders.change(folder, "strategies.yaml", "    requires: [", condition)

        assert "1001" in [c.is_ for s in packs.load(folder).strategies for c in s.when]

    def test_folders_that_are_no_part_of_a_pack_are_passed_over(self, folder: Path) -> None:
        (folder / "data").mkdir()
        (folder / "data" / "broken.yaml").write_text("{{{")

        assert folders.problems(folder) == ()

    def test_a_misspelt_file_is_not_passed_over(self, folder: Path) -> None:
        (folder / "claim.yaml").write_text("claims: []")
        (folder / "rules" / "more.yml").write_text("rules: []")

        said = {p.where: p.what for p in folders.problems(folder)}

        assert "did you mean claims.yaml?" in said["claim.yaml"]
        assert "name it .yaml" in said["rules/more.yml"]

    def test_a_link_out_of_the_folder_is_refused(self, folder: Path, tmp_path: Path) -> None:
        secret = tmp_path / "secret.yaml"
        secret.write_text("claims: [hunter2]")
        (folder / "claims.yaml").unlink()
        (folder / "claims.yaml").symlink_to(secret)
        (folder / "templates" / "x.yaml").symlink_to("../../secret.yaml")

        found = folders.problems(folder)

        assert {p.where for p in found if "leads out" in p.what} == {"claims.yaml", "templates/x.yaml"}
        assert "hunter2" not in str(found)

    def test_a_link_within_the_folder_is_followed(self, folder: Path) -> None:
        (folder / "claims.yaml").rename(folder / "approved.txt")
        (folder / "claims.yaml").symlink_to("approved.txt")

        assert folders.problems(folder) == ()

    def test_a_loop_of_links_a_pipe_and_a_folder_are_no_files(self, folder: Path) -> None:
        for name in ("claims", "offers", "catalogue"):
            (folder / f"{name}.yaml").unlink()
        (folder / "claims.yaml").symlink_to("claims.yaml")
        os.mkfifo(folder / "offers.yaml")
        (folder / "catalogue.yaml").mkdir()

        assert {"claims.yaml", "offers.yaml", "catalogue.yaml"} <= {p.where for p in folders.problems(folder)}

    def test_a_huge_file_is_refused_unread(self, folder: Path) -> None:
        (folder / "claims.yaml").write_text("# " + "x" * pack_folder.BYTES)

        assert [p for p in folders.problems(folder) if p.where == "claims.yaml" and "larger than 2 MB" in p.what]

    def test_bytes_that_are_not_utf_8_are_refused_with_their_line(self, folder: Path) -> None:
        (folder / "claims.yaml").write_bytes(b"claims:\n  - id: caf\xe9\n")

        assert [p for p in folders.problems(folder) if p.where == "claims.yaml" and "line 2 is not UTF-8" in p.what]

    def test_a_byte_order_mark_and_windows_lines_do_no_harm(self, folder: Path) -> None:
        before = packs.load(folder)
        text = (folder / "claims.yaml").read_text()
        (folder / "claims.yaml").write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())

        assert packs.load(folder) == before


class TestWhatNothingUses:
    def test_parts_that_are_never_used_are_remarked_on(self, folder: Path) -> None:
        folders.change(folder, "strategies.yaml", "claims: [returns]", "claims: []")
        folders.change(folder, "templates/win_back_with_offer.yaml", "{{claim:returns}}", "Come and see.")
        folders.change(folder, "templates/win_back_with_offer.yaml", "[returns]", "[]")
        folders.change(folder, "strategies.yaml", "facts: [favourite.topic]", "facts: []")

        remarks = packs.remarks(packs.load(folder))

        assert len(remarks) == 2
        assert "the claim `returns`" in remarks[0]
        assert "the attribute `favourite.topic`" in remarks[1]

    @pytest.mark.parametrize(
        ("when", "says"),
        [
            ("[{state: [new]}]", "its states exclude one another"),
            ("[{fact: orders.count, at_least: 3}, {fact: orders.count, at_most: 2}]", "contradicts itself"),
            ("[{fact: last_order.product, known: false}]", "contradicts itself"),
            ("[]\n    shadow_decides: because we may", "nothing shadow in its `when`"),
        ],
    )
    def test_a_strategy_that_can_never_be_chosen_is_remarked_on(self, folder: Path, when: str, says: str) -> None:
        folders.change(folder, "strategies.yaml", "facts: []", f"when: {when}")

        (remark,) = packs.remarks(packs.load(folder))

        assert "`win_back_familiar`" in remark
        assert says in remark


class TestTheDemonstrationPack:
    def test_it_is_sound_and_can_be_stored(self) -> None:
        pack = packs.load(GIFTS)

        assert packs.parse_canonical(packs.canonical(pack)) == pack
