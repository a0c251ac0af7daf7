"""The guard's corpus: dealt out by a rule, whole, and read with an error that names the line and repeats no text."""

import doctest
import hashlib
import json
from collections import Counter
from collections.abc import Iterator
from importlib import resources
from pathlib import Path
from typing import Any

import pytest

from rapport.domain.guard import CHECKS
from rapport.errors import Invalid
from rapport.evals import corpus
from rapport.evals.corpus import PARTS, Part

FOLDER = Path(str(resources.files("rapport.evals"))) / "suites" / "guard"


def raw(part: Part) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every line of a part, and the name of its file."""
    for file in sorted((FOLDER / part).glob("*.jsonl")):
        for line in file.read_text("utf-8").removesuffix("\n").split("\n"):
            yield file.stem, json.loads(line)


def ids(of: Iterator[dict[str, Any]]) -> list[str]:
    """What a failing test may show of a text."""
    return [line["id"] for line in of]


def a_line(label: str = "bad", pair: str = "claims-002", **changes: Any) -> dict[str, Any]:
    """A text of a pair that belongs to `build`."""
    words = "the best mugs" if label == "bad" else "blue mugs"
    expect = {"expect": [{"field": "body", "quote": words}]} if label == "bad" else {}
    return {
        "id": f"{pair}-{label}", "pair": pair, "kind": "claims", "label": label, "channel": "email",
        "body": f"We sell {words}.", "reason": "It says so.", **expect, **changes,
    }  # fmt: skip


def written(folder: Path, *lines: dict[str, Any] | str) -> Path:
    text = "".join((line if isinstance(line, str) else json.dumps(line)) + "\n" for line in lines)
    (folder / "claims.jsonl").write_text(text, "utf-8")
    return folder


@pytest.mark.parametrize("part", PARTS)
class TestTheShippedCorpus:
    def test_can_be_read(self, part: Part) -> None:
        read, there = len(corpus.shipped(part).lines), len(list(raw(part)))

        assert read == there > 800

    def test_has_every_pair_in_the_half_that_the_rule_says(self, part: Part) -> None:
        def belongs(pair: str) -> bool:
            return (int(hashlib.sha256(pair.encode("utf-8")).hexdigest()[0], 16) >= 8) is (part == "measure")

        assert ids(line for _, line in raw(part) if not belongs(line["pair"])) == []

    def test_has_every_twin_with_the_other(self, part: Part) -> None:
        twins: dict[str, Counter[str]] = {}
        for _, line in raw(part):
            twins.setdefault(line["pair"], Counter())[line["label"]] += 1

        assert [pair for pair, labels in twins.items() if labels != {"bad": 1, "good": 1}] == []

    def test_quotes_what_stands_once_in_its_field(self, part: Part) -> None:
        def stands(line: dict[str, Any], field: str, quote: str) -> bool:
            text = line.get(field) if field in ("subject", "body") else line["contact_fields"].get(field)
            return isinstance(text, str) and text.count(quote) == 1

        assert ids(
            line for _, line in raw(part) for e in line.get("expect", []) if not stands(line, e["field"], e["quote"])
        ) == []  # fmt: skip

    def test_has_each_kind_in_a_file_of_its_own_and_long_texts_in_another(self, part: Part) -> None:
        assert ids(line for file, line in raw(part) if file not in (line["kind"], corpus.LONG)) == []
        assert ids(line for file, line in raw(part) if (file == corpus.LONG) is not ("long" in line["tags"])) == []
        assert {line["kind"] for _, line in raw(part)} <= {*CHECKS}


def test_no_id_and_no_pair_is_in_both_halves() -> None:
    one, other = ({line[key] for key in ("id", "pair") for _, line in raw(part)} for part in PARTS)

    assert one & other == set()


class TestTheRule:
    def test_is_the_first_digit_of_the_hash_of_the_pairs_name(self) -> None:
        assert doctest.testmod(corpus).failed == 0
        assert corpus.part_of("crème-001") == corpus.part_of("crème-001")

    def test_deals_a_file_out_without_changing_a_byte(self, tmp_path: Path) -> None:
        texts = [a_line(pair=f"claims-{n:03}", tags=["the end\u2028of a line"]) for n in range(9)]
        lines = [json.dumps(text, ensure_ascii=False) + "\n" for text in texts]
        (tmp_path / "claims.jsonl").write_text("".join(lines), "utf-8")

        corpus.split(tmp_path / "claims.jsonl", tmp_path / "guard")

        for part in PARTS:
            kept = "".join(ln for ln, text in zip(lines, texts, strict=True) if corpus.part_of(text["pair"]) == part)
            assert (tmp_path / "guard" / part / "claims.jsonl").read_text("utf-8") == kept != ""


class TestReading:
    def test_gives_what_inspect_takes_and_what_is_expected(self, tmp_path: Path) -> None:
        note = a_line(expect=[{"field": "note", "quote": "mugs"}], contact_fields={"note": "mugs!"}, facts={"a": None})

        read = corpus.read(written(tmp_path, note, a_line("good")), "build")

        bad, good = read.lines
        assert bad.record.model_dump(exclude_unset=True) == {
            "id": "claims-002-bad", "body": "We sell the best mugs.", "facts": {"a": None},
            "contact_fields": {"note": "mugs!"},
        }  # fmt: skip
        assert bad.text("note") == "mugs!"
        assert bad.text("subject") is None
        assert (good.label, good.expect) == ("good", ())

    def test_tells_two_versions_of_a_corpus_apart(self, tmp_path: Path) -> None:
        once = corpus.read(written(tmp_path, a_line(), a_line("good")), "build").sha256
        again = corpus.read(written(tmp_path, a_line(), a_line("good")), "build").sha256
        other = corpus.read(written(tmp_path, a_line(reason="Else."), a_line("good")), "build").sha256

        assert once == again != other

    @pytest.mark.parametrize(
        ("line", "says"),
        [
            ("{", "not JSON"),
            ("[]", "want a JSON object"),
            (a_line(kind="spelling"), "`kind` is not the name of a check"),
            (a_line(label="worse"), "label: Input should be 'bad' or 'good'"),
            (a_line(channel="fax"), "channel: Input should be"),
            (a_line(expect=[]), "`expect` quotes what is wrong"),
            (a_line("good", expect=[{"field": "body", "quote": "mugs"}]), "`expect` quotes what is wrong"),
            (a_line(expect=[{"field": "body", "quote": "the worst mugs"}]), "exactly once"),
            (a_line(expect=[{"field": "body", "quote": "e"}]), "exactly once"),
            (a_line(expect=[{"field": "subject", "quote": "mugs"}]), "exactly once"),
            (a_line(note="mugs"), "note: Extra inputs are not permitted"),
            (a_line(facts=[]), "record.facts: Input should be a valid dictionary"),
        ],
    )
    def test_names_file_and_line_and_repeats_no_text(
        self, tmp_path: Path, line: dict[str, Any] | str, says: str
    ) -> None:
        with pytest.raises(Invalid) as refused:
            corpus.read(written(tmp_path, a_line("good"), line), "build")

        (problem,) = refused.value.problems
        assert problem.where == "build/claims.jsonl:2"
        assert says in problem.what
        assert "mugs" not in str(refused.value)

    @pytest.mark.parametrize(
        ("lines", "where", "says"),
        [
            ((a_line(), a_line("good"), a_line("good")), "claims-002-good", "twice"),
            ((a_line(),), "claims-002", "one bad and one good"),
            ((a_line(), a_line("good", kind="offers")), "claims-002", "of the same kind"),
            ((a_line(pair="claims-001"), a_line("good", "claims-001")), "claims-001", "belongs to measure"),
        ],
    )
    def test_names_texts_that_are_at_odds(
        self, tmp_path: Path, lines: tuple[dict[str, Any], ...], where: str, says: str
    ) -> None:
        with pytest.raises(Invalid) as refused:
            corpus.read(written(tmp_path, *lines), "build")

        assert any(p.where == where and says in p.what for p in refused.value.problems)
