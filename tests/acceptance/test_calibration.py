"""`rapport guard calibrate`: the counts that are shipped are those of this guard, and nothing of `measure` is shown."""

import json
from collections.abc import Callable, Iterator

import pytest
from click.testing import Result
from typer.testing import CliRunner

from rapport.api.documented import examples
from rapport.api.worth import checks_answer
from rapport.cli.app import app
from rapport.domain.pack import Pack
from rapport.evals import corpus
from rapport.evals.calibration import Calibrated, calibrate, stored
from rapport.evals.corpus import Corpus, Labelled, Part
from tests.conftest import AS_OF, GIFTS
from tests.docs import guardrails as page
from tests.docs.regenerate import DOCS

Run = Callable[..., Result]


@pytest.fixture
def rapport(monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setenv("COLUMNS", "100")
    return lambda *words: CliRunner().invoke(app, ["guard", "calibrate", "--pack", str(GIFTS), *words])


@pytest.fixture(scope="module")
def measure() -> Corpus:
    return corpus.shipped("measure")


@pytest.fixture(scope="module")
def counted(gifts: Pack, measure: Corpus) -> Calibrated:
    return calibrate(measure, gifts, corpus.AS_OF)


def sentences(line: Labelled) -> Iterator[str]:
    """What of a text could be shown: its words, where they are more than a word or two."""
    fields = (line.record.subject, line.record.body, *line.record.contact_fields.values())
    yield from (one.quote for one in line.expect if len(one.quote) > 15)
    yield from (part for text in fields if text for part in text.split("\n") if len(part) > 15)


class TestWhatIsShipped:
    def test_is_what_this_guard_comes_to_now(self, counted: Calibrated) -> None:
        """After a change of the guard, of packs/gifts or of the corpus: `rapport guard calibrate --write`."""
        assert stored() == counted.calibration

    def test_is_what_the_example_of_the_http_surface_says(self, gifts: Pack) -> None:
        """`python -m tests.docs.examples` writes it anew."""
        answer = checks_answer(gifts, stored(), AS_OF, "scarcity").model_dump(mode="json", exclude_none=True)

        assert examples()["list_checks"]["answer"] == answer

    def test_has_the_severities_that_checks_are_said_to_have(self, counted: Calibrated) -> None:
        noted = {hit.check for seen in counted.seen for hit in seen.hits if not hit.stops and "." not in hit.check}

        assert noted <= {"tone"}


class TestTheCommand:
    def test_prints_the_figures_of_the_page(self, rapport: Run) -> None:
        done = rapport("--docs")

        assert done.exit_code == 0, done.output
        assert done.stdout.join(page.CALIBRATION) in (DOCS / "guardrails.md").read_text("utf-8")

    def test_fits_a_terminal_of_100_columns(self, rapport: Run) -> None:
        done = rapport("--part", "build", "--worst", "1")

        assert done.exit_code == 0, done.output
        assert max(map(len, done.stdout.splitlines())) <= 100
        for title in (
            "Texts by kind",
            "Shares by kind",
            "Checks",
            "Rules",
            "Mostly on good texts",
            "Good, and stopped",
        ):
            assert f"\n{title}" in done.stdout
        assert "rules fired on nothing" in done.stdout

    def test_gives_a_program_counts_and_shares(self, rapport: Run, counted: Calibrated) -> None:
        told = json.loads(rapport("--json").stdout)

        first = counted.calibration.kinds[0]
        recall = first.shares["recall"]
        assert recall is not None
        assert told["pack_sha256"] == counted.calibration.pack_sha256
        assert told["kinds"][0]["caught"] == first.caught
        assert told["kinds"][0]["recall"] == recall._asdict()
        assert {"precision", "recall", "specificity", "balanced_accuracy", "false_block"} <= told["rules"][0].keys()
        assert told["never_fired"] == [rule.name for rule in counted.calibration.never]

    @pytest.mark.parametrize("form", [(), ("--json",)])
    def test_never_shows_a_text_of_measure(self, rapport: Run, measure: Corpus, form: tuple[str, ...]) -> None:
        done = rapport("--worst", "1000", *form)

        assert done.exit_code == 0, done.output
        shown = " ".join(done.stdout.split())
        assert [line.id for line in measure.lines if any(words in shown for words in sentences(line))] == []
        assert any(line.id in shown for line in measure.lines)

    @pytest.mark.parametrize(
        ("words", "says"),
        [
            (("--part", "all"), "want measure or build"),
            (("--part", "build", "--write"), "only what was counted on `measure` is kept"),
            (("--json", "--docs"), "either JSON or the tables"),
        ],
    )
    def test_says_what_it_cannot_do(self, rapport: Run, words: tuple[str, ...], says: str) -> None:
        done = rapport(*words)

        assert done.exit_code != 0
        assert says in str(done.exception)


@pytest.mark.parametrize("part", corpus.PARTS)
def test_every_text_can_be_inspected_at_any_time(part: Part, gifts: Pack) -> None:
    texts = corpus.shipped(part)

    found = calibrate(texts._replace(lines=texts.lines[:20]), gifts, AS_OF.replace(year=2012))

    assert found.calibration.bad + found.calibration.good == 20
