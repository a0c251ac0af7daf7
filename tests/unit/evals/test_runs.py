"""The folder of runs, and what names mean in it."""

from datetime import timedelta
from pathlib import Path

import pytest

from rapport.errors import Invalid, NotFound
from rapport.evals.runs import Runs
from tests.unit.evals.runs import AT, result, run


def kept(runs: Runs, name: str, *names: str, suite: str = "shop/onboarding", hours: int = 0) -> None:
    runs.keep(run(result("a"), name=name, suite=suite, started_at=AT + timedelta(hours=hours)), *names)


class TestRecords:
    def test_a_record_comes_back_as_it_was_kept(self, tmp_path: Path) -> None:
        one = run(result("a", {"words": 61.5}, unmet=("does not say it",)), result("b"))

        path = Runs(tmp_path / "new").keep(one)

        assert Runs(tmp_path / "new").find(one.run) == one
        assert Runs(tmp_path / "elsewhere").find(str(path)) == one

    def test_what_is_no_record_is_refused(self, tmp_path: Path) -> None:
        (tmp_path / "x.json").write_text('{"format": 2}')

        with pytest.raises(Invalid, match="no record of a run"):
            Runs(tmp_path).find("x")

    def test_each_run_has_a_name_of_its_own(self, tmp_path: Path) -> None:
        runs = Runs(tmp_path)
        kept(runs, runs.new_name("shop/onboarding", AT))

        assert runs.new_name("shop/onboarding", AT) == "shop.onboarding.20260301T090000Z-2"

    def test_a_name_leads_to_nothing_outside_the_folder(self, tmp_path: Path) -> None:
        (tmp_path / "secret.json").write_text("{}")

        with pytest.raises(NotFound):
            Runs(tmp_path / "runs").find("../secret")


class TestNames:
    def test_last_is_the_newest_and_a_name_stays_where_it_was_put(self, tmp_path: Path) -> None:
        runs = Runs(tmp_path)
        kept(runs, "one", "baseline")
        kept(runs, "two")

        assert (runs.find("last").run, runs.find("baseline").run) == ("two", "one")

    def test_a_name_means_another_run_for_each_suite(self, tmp_path: Path) -> None:
        runs = Runs(tmp_path)
        kept(runs, "one", "baseline")
        kept(runs, "other", "baseline", suite="shop/win_back")
        kept(runs, "two")

        assert [r.run for r in runs.pair("last", "baseline")] == ["two", "one"]
        assert [r.run for r in runs.pair("baseline", "last")] == ["one", "two"]
        assert [r.run for r in runs.pair("other", "last")] == ["other", "other"]

    def test_a_suite_without_a_baseline_is_told_how_to_get_one(self, tmp_path: Path) -> None:
        runs = Runs(tmp_path)
        kept(runs, "one", "baseline")
        kept(runs, "two", suite="shop/win_back")

        with pytest.raises(NotFound, match="no baseline of shop/win_back yet: `rapport evals baseline RUN`"):
            runs.pair("last", "baseline")

    def test_an_empty_folder_says_how_to_fill_it(self, tmp_path: Path) -> None:
        with pytest.raises(NotFound, match="`rapport evals run` makes one"):
            Runs(tmp_path / "none").find("last")

    @pytest.mark.parametrize("name", ["last", "Big", "a b", "../x", ""])
    def test_what_is_no_name_is_refused(self, tmp_path: Path, name: str) -> None:
        with pytest.raises(Invalid, match="want a name"):
            kept(Runs(tmp_path), "one", name)

        assert not list(tmp_path.iterdir())

    def test_all_are_listed_newest_first_with_their_names(self, tmp_path: Path) -> None:
        runs = Runs(tmp_path)
        kept(runs, "one", "baseline", hours=1)
        kept(runs, "two", hours=2)

        assert [(r.run, names) for r, names in runs.listed()] == [("two", ("last",)), ("one", ("baseline",))]
