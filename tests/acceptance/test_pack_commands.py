"""`rapport pack`, run as a command: what it prints where, and how it ends."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from rapport.packs import MOMENTS
from tests.unit.packs import folders

ROOT = Path(__file__).parents[2]
GIFTS = ROOT / "packs" / "gifts"

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def rapport(tmp_path: Path) -> Run:
    """The command in an empty folder, without a terminal."""
    env = {k: v for k, v in os.environ.items() if k not in ("COLUMNS", "FORCE_COLOR", "NO_COLOR")}

    def run(*words: str | Path) -> "subprocess.CompletedProcess[str]":
        command = [sys.executable, "-m", "rapport.cli", *map(str, words)]
        return subprocess.run(
            command, cwd=tmp_path, capture_output=True, text=True, timeout=60, env={**env, "PYTHONPATH": str(ROOT)}
        )

    return run


class TestCheck:
    def test_a_sound_pack_is_said_to_be_sound_with_what_it_holds(self, rapport: Run, tmp_path: Path) -> None:
        folders.begin(tmp_path / "pack")

        done = rapport("pack", "check", "pack")

        assert done.returncode == 0, done.stderr
        assert done.stdout.startswith("pack is sound: 1 moment, 2 strategies, 3 claims, 1 offer, 4 attributes")
        assert done.stderr == ""

    def test_the_demonstration_pack_is_sound(self, rapport: Run) -> None:
        done = rapport("pack", "check", GIFTS)

        assert done.returncode == 0, done.stdout

    def test_every_problem_is_a_line_with_its_place(self, rapport: Run, tmp_path: Path) -> None:
        folders.begin(tmp_path / "pack")
        folders.change(tmp_path / "pack", "brand.yaml", "Europe/London", "Europe/Londn")
        folders.change(tmp_path / "pack", "claims.yaml", "mode: verbatim", "mode: spoken")

        done = rapport("pack", "check", "pack")

        assert done.returncode == 2
        assert done.stdout.splitlines() == [
            "brand.yaml:7: there is no time zone `Europe/Londn`: did you mean `Europe/London`?",
            "claims.yaml:9: `mode` wants one of `verbatim`, `paraphrase`",
        ]
        assert "2 problems" in done.stderr

    def test_json_is_one_object_either_way(self, rapport: Run, tmp_path: Path) -> None:
        folders.begin(tmp_path / "pack")
        sound = rapport("pack", "check", "pack", "--json")
        folders.change(tmp_path / "pack", "brand.yaml", "GBP", "GPB")
        broken = rapport("pack", "check", "pack", "--json")

        assert json.loads(sound.stdout)["sound"] is True
        assert json.loads(broken.stdout)["problems"][0]["where"] == "brand.yaml:8"
        assert (sound.returncode, broken.returncode) == (0, 2)

    def test_a_pack_that_is_not_there_is_not_found(self, rapport: Run) -> None:
        done = rapport("pack", "check", "nowhere")

        assert done.returncode == 3
        assert done.stdout == ""
        assert "there is no such pack" in done.stderr
        assert "Traceback" not in done.stderr


class TestShow:
    def test_it_fits_a_hundred_columns_without_colour_when_piped(self, rapport: Run) -> None:
        done = rapport("pack", "show", GIFTS, "--as-of", "2011-12-10")

        assert done.returncode == 0, done.stderr
        assert "\x1b" not in done.stdout
        assert max(map(len, done.stdout.splitlines())) <= 100
        assert "reviewed: 2 % of the messages, 0.7 hours per 1,000" in done.stdout

    def test_what_ends_within_thirty_days_is_marked(self, rapport: Run, tmp_path: Path) -> None:
        folders.begin(tmp_path / "pack")

        early = rapport("pack", "show", "pack", "--as-of", "2026-03-02").stdout
        late = rapport("pack", "show", "pack", "--as-of", "2026-05-20").stdout
        over = rapport("pack", "show", "pack", "--as-of", "2026-06-20").stdout

        assert "Nothing expires within 30 days" in early
        assert "2026-05-30 in 10 d" in late
        assert "2026-05-30 over" in over

    def test_it_shows_every_part_by_name(self, rapport: Run, tmp_path: Path) -> None:
        folders.begin(tmp_path / "pack")

        shown = rapport("pack", "show", "pack", "--as-of", "2026-03-02").stdout

        strategies = ("win_back_familiar", "win_back_with_offer", "last_order.product *", "welcome_back *")
        others = ("held_in_hand", "preferred.hour", "shadow", "baseline_returning", "no_hurry", "WELCOMEBACK")
        assert [name for name in (*strategies, *others) if name not in shown] == []

    def test_a_day_that_is_none_is_refused(self, rapport: Run) -> None:
        assert rapport("pack", "show", GIFTS, "--as-of", "tomorrow").returncode == 2


class TestInit:
    def test_what_it_writes_passes_the_check(self, rapport: Run) -> None:
        written = rapport("pack", "init", "Willow & Wren", "--moment", "post_purchase")

        checked = rapport("pack", "check", "packs/willow_wren")

        assert written.returncode == 0, written.stderr
        assert "packs/willow_wren/brand.yaml" in written.stdout.splitlines()
        assert "rapport pack check packs/willow_wren" in written.stderr
        assert checked.returncode == 0, checked.stdout
        assert checked.stderr == ""

    def test_it_does_not_write_over_anything(self, rapport: Run, tmp_path: Path) -> None:
        rapport("pack", "init", "Willow", "--at", "mine")
        before = (tmp_path / "mine" / "brand.yaml").read_bytes()

        again = rapport("pack", "init", "Wren", "--at", "mine")

        assert again.returncode == 4
        assert "nothing was overwritten" in again.stderr
        assert (tmp_path / "mine" / "brand.yaml").read_bytes() == before

    def test_it_offers_every_moment_that_has_a_starter_and_no_other(self, rapport: Run) -> None:
        for moment in MOMENTS:
            assert rapport("pack", "init", "Willow", "--moment", moment, "--at", moment).returncode == 0

        assert rapport("pack", "init", "Willow", "--moment", "wedding").returncode == 2


def test_help_imports_nothing_heavy() -> None:
    look = (
        "import sys; sys.argv = ['rapport', '--help']\n"
        "from rapport.cli.__main__ import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "heavy = {'litellm', 'guardrails', 'fastapi', 'sqlmodel', 'babel', 'numpy', 'pydantic', 'yaml'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    started = time.perf_counter()

    done = subprocess.run([sys.executable, "-c", look], cwd=ROOT, capture_output=True, text=True, timeout=60)

    assert done.stdout.splitlines()[-1] == "[]", done.stdout + done.stderr
    assert time.perf_counter() - started < 5, "a second on a quiet machine; this is for when something heavy slips in"
