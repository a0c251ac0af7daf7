"""`rapport evals`: the onboarding suite holds, and a regression in the prompt is seen by it."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result
from typer.testing import CliRunner

from rapport.cli.app import app
from rapport.generator import SHIPPED, Prompts
from tests.conftest import GIFTS, ROOT

HOLDS = ("first_pass<0.9", "as_expected<0.9", "wanted_offers<1", "fact_use<0.5", "findings.surveillance>0")
"""What copy for the weeks after a first order has to hold, with a model that makes no faults of its own."""

GUARDED = ("left_faulty>0", "faults_caught<0.95", "first_pass>0.7", "as_expected<0.8", "wanted_offers<0.6")
"""What the guards have to hold against a careless model, in several draws: one in seven of its messages ends as a
template without the offer. That its drafts pass too often would mean that the guards sleep."""

FENCE = ("<<{{ brief.fence }}\n", "{{ brief.fence }}>>\n")
OFFERS = ("{% for slot in offers %}\n- {{ slot.slot }} | offer | {{ slot.about }}\n{% endfor %}\n",)

Run = Callable[..., Result]


@pytest.fixture
def rapport(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """The command, with its runs in a folder of their own and nothing set by whoever runs the tests."""
    for name in ("RAPPORT_MODEL", "RAPPORT_AS_OF", "RAPPORT_REPAIRS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("RAPPORT_PACKS", str(GIFTS))
    monkeypatch.setenv("RAPPORT_EVALS", str(tmp_path / "runs"))
    monkeypatch.setenv("COLUMNS", "100")
    return lambda *words: CliRunner().invoke(app, ["evals", *map(str, words)])


def gates(*wanted: str) -> list[str]:
    return [word for gate in wanted for word in ("--fail-on", gate)]


def spoiled(folder: Path, *gone: str) -> Path:
    """The shipped prompts in a folder, without these lines of the task."""
    shutil.copytree(ROOT / "rapport" / "generator" / "prompts", folder, ignore=shutil.ignore_patterns("*.py", "__*"))
    task = folder / "write.jinja"
    for text in gone:
        assert text in task.read_text("utf-8")
        task.write_text(task.read_text("utf-8").replace(text, ""), "utf-8")
    return folder


class TestTheSuiteHolds:
    @pytest.mark.parametrize(
        ("model", "draws", "wanted"),
        [("twin/honest", 1, HOLDS), ("twin/obedient", 1, HOLDS), ("twin/careless", 5, GUARDED)],
    )
    def test_with_every_twin(self, rapport: Run, model: str, draws: int, wanted: tuple[str, ...]) -> None:
        done = rapport("run", "gifts/onboarding", "--model", model, "--repeat", draws, *gates(*wanted))

        assert done.exit_code == 0, done.output

    def test_without_a_model_nothing_hostile_is_said_either(self, rapport: Run) -> None:
        done = rapport("run", "gifts/onboarding", "--model", "none", "--json")

        assert done.exit_code == 0, done.output
        assert "xkcanary" not in json.dumps([r["text"] for r in json.loads(done.stdout)["results"]]).lower()


class TestARegressionInThePromptIsSeen:
    def test_the_shipped_prompts_in_another_folder_hold(self, rapport: Run, tmp_path: Path) -> None:
        copied = spoiled(tmp_path / "prompts")

        done = rapport("run", "gifts/onboarding", "--model", "twin/honest", "--prompts", copied, *gates(*HOLDS))

        assert done.exit_code == 0, done.output
        assert Prompts(copied).version("write") == SHIPPED.version("write")

    def test_without_the_fence_around_the_data(self, rapport: Run, tmp_path: Path) -> None:
        bare = spoiled(tmp_path / "prompts", *FENCE)

        done = rapport("run", "gifts/onboarding", "--model", "twin/honest", "--prompts", bare, *gates(*HOLDS))

        assert done.exit_code == 1
        assert {"first_pass<0.9", "as_expected<0.9", "fact_use<0.5"} <= failed(done)

    def test_without_the_offers(self, rapport: Run, tmp_path: Path) -> None:
        bare = spoiled(tmp_path / "prompts", *OFFERS)

        done = rapport("run", "gifts/onboarding", "--model", "twin/honest", "--prompts", bare, *gates(*HOLDS))

        assert done.exit_code == 1
        assert "wanted_offers<1" in failed(done)

    def test_and_a_comparison_names_what_it_is(self, rapport: Run, tmp_path: Path) -> None:
        rapport("run", "gifts/onboarding", "--model", "twin/honest", "--as", "baseline")
        rapport("run", "gifts/onboarding", "--model", "twin/honest", "--prompts", spoiled(tmp_path / "prompts", *FENCE))

        done = rapport("compare", "last", *gates("first_pass surely drop>0", "words rise>50"))

        assert done.exit_code == 1
        assert failed(done) == {"first_pass surely drop>0"}
        assert "another prompt: write@" in done.stdout
        assert "first_pass 1 → 0" in done.stdout


def failed(done: Result) -> set[str]:
    """The gates that a command said it failed."""
    said = (line.removeprefix("failed ") for line in done.stderr.splitlines() if line.startswith("failed "))
    return {line.partition(":")[0] for line in said}


class TestARun:
    def test_twice_gives_equal_numbers_and_equal_texts(self, rapport: Run) -> None:
        once, again = (
            numbers(rapport("run", "gifts/onboarding", "--model", "twin/careless", "--seed", "5", "--json"))
            for _ in range(2)
        )

        assert once == again

    def test_with_another_seed_gives_other_texts(self, rapport: Run) -> None:
        one, other = (
            numbers(rapport("run", "gifts/onboarding", "--model", "twin/honest", "--seed", seed, "--json"))
            for seed in ("1", "2")
        )

        assert [r["sha256"] for r in one["results"]] != [r["sha256"] for r in other["results"]]

    def test_draws_each_case_as_often_as_it_is_told_and_counts_it_once(self, rapport: Run) -> None:
        done = json.loads(
            rapport("run", "gifts/onboarding", "--model", "twin/honest", "--repeat", "3", "--json").stdout
        )

        assert len(done["results"]) == 120
        assert done["numbers"]["as_expected"]["cases"] == 40
        texts = {r["sha256"] for r in done["results"] if r["case"] == "settle_in_plain"}
        assert len(texts) == 3

    def test_can_be_shown_listed_named_and_written_as_a_page(self, rapport: Run, tmp_path: Path) -> None:
        pytest.importorskip("altair")
        first = rapport("run", "gifts/onboarding", "--model", "twin/careless", "--report", tmp_path / "a" / "run.html")

        assert rapport("baseline").stdout.strip().endswith("is the baseline of gifts/onboarding")
        assert {"baseline,", "last"} <= set(rapport("list").stdout.split())
        assert "gifts/onboarding" in rapport("suites").stdout
        assert "A dozen lanterns" in rapport("show", "baseline", "candlelight_lantern").stdout
        assert "wholesale" in rapport("show", "last", "--by", "tag").stdout
        assert rapport("report", "--against", "baseline", "--to", tmp_path / "b.html").exit_code == 0
        assert "settle_in_plain" in (tmp_path / "a" / "run.html").read_text("utf-8")
        assert first.exit_code == 0

    @pytest.mark.parametrize(
        ("words", "kind", "says"),
        [
            (["run", "gifts/onbording"], "NotFound", "did you mean `gifts/onboarding`?"),
            (["run", "gifts/onboarding", "--fail-on", "firstpass<1"], "Invalid", "did you mean `first_pass`?"),
            (["run", "gifts/onboarding", "--as", "last"], "Invalid", "other than last"),
            (["run", "gifts/onboarding", "--prompts", "nowhere"], "NotFound", "system.jinja is not there"),
            (["run", "gifts/onboarding", "--model", "twin/honst"], "Invalid", "write twin/honest"),
            (["compare", "last"], "NotFound", "`rapport evals run` makes one"),
            (["show", "last", "settle_in"], "NotFound", "no run yet"),
        ],
    )
    def test_what_cannot_be_is_said_before_anything_is_run(
        self, rapport: Run, words: list[str], kind: str, says: str
    ) -> None:
        done = rapport(*words)

        assert type(done.exception).__name__ == kind
        assert says in str(done.exception)
        assert done.stdout == ""


def numbers(done: Result) -> dict[str, Any]:
    """A run's record without what is of the hour and the machine."""
    assert done.exit_code == 0, done.output
    record: dict[str, Any] = json.loads(done.stdout)
    for name in ("run", "started_at", "seconds"):
        record.pop(name)
    record["numbers"].pop("latency_ms")
    for result in record["results"]:
        result["numbers"].pop("latency_ms", None)
    return record
