"""Aliases out of a JSON Schema: what each property may be called, for the pack's author to read and take over."""

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from rapport import packs
from rapport.cli.app import app
from rapport.errors import Invalid
from rapport.inspection import inspect_record
from rapport.packs import document
from tests.unit.packs import folders

SCHEMA: dict[str, Any] = {
    "type": "object",
    "properties": {
        "seatCount": {
            "type": "integer", "title": "Seats",
            "description": "Number of covers in the dining room, also called places or chairs.",
        },
        "wifi": {
            "type": ["string", "null"], "enum": ["free", "paid_for", None],
            "description": "Whether there is wireless internet.",
        },
        "plan": {"$ref": "#/$defs/plan"},
        "rating": {"type": "number"},
        "price": {"type": "number", "title": "Monthly fee"},
        "opened": {"type": "string", "format": "date"},
        "menu": {"type": "array", "items": {"type": "object", "properties": {
            "name": {"type": "string", "title": "Dish"}, "vegan": {"type": "boolean"},
        }}},
    },
    "$defs": {"plan": {"type": "object", "properties": {
        "name": {"type": "string", "title": "The name"}, "hasTrial": {"type": "boolean", "title": "Free trial"},
        "next": {"$ref": "#/$defs/plan"},
    }}},
}  # fmt: skip


def made(folder: Path, schema: object = SCHEMA) -> packs.Made:
    file = folder / "schema.json"
    file.write_text(schema if isinstance(schema, str) else json.dumps(schema), "utf-8")
    return packs.from_schema(file)


def attributes(folder: Path, schema: object = SCHEMA) -> dict[str, dict[str, Any]]:
    read = document.read(made(folder, schema).text)
    assert read.problems == ()
    return {one["name"]: one for one in read.value["attributes"]}


class TestEveryProperty:
    def test_is_an_attribute_named_by_the_keys_that_lead_to_it(self, tmp_path: Path) -> None:
        assert list(attributes(tmp_path)) == [
            "seat_count", "wifi", "plan.name", "plan.has_trial", "rating", "price", "opened", "menu.name", "menu.vegan",
        ]  # fmt: skip

    def test_has_the_nearest_type(self, tmp_path: Path) -> None:
        assert {name: one["type"] for name, one in attributes(tmp_path).items()} == {
            "seat_count": "count", "wifi": "choice", "plan.name": "text", "plan.has_trial": "flag", "rating": "text",
            "price": "amount", "opened": "date", "menu.name": "text", "menu.vegan": "flag",
        }  # fmt: skip

    def test_has_the_values_it_may_have_as_choices(self, tmp_path: Path) -> None:
        assert attributes(tmp_path)["wifi"]["choices"] == {"free": "free", "paid_for": "paid for"}

    def test_may_be_used_for_nothing_until_somebody_says_so(self, tmp_path: Path) -> None:
        assert {(*one["purposes"], *one["sources"]) for one in attributes(tmp_path).values()} == {()}


class TestItsAliases:
    def test_come_from_its_name_title_and_description(self, tmp_path: Path) -> None:
        found = attributes(tmp_path)

        assert found["seat_count"]["aliases"] == ["seat count", "seats", "covers", "places", "chairs"]
        assert found["wifi"]["aliases"] == ["wireless internet"]
        assert found["price"]["aliases"] == ["monthly fee"]
        assert found["plan.has_trial"]["aliases"] == ["free trial"]
        assert found["menu.name"]["aliases"] == ["dish"]

    def test_are_none_where_its_words_say_nothing_of_it(self, tmp_path: Path) -> None:
        found = attributes(tmp_path)

        assert "aliases" not in found["plan.name"]
        assert "aliases" not in found["rating"]

    def test_are_left_out_and_named_where_several_things_would_be_called_so(self, tmp_path: Path) -> None:
        two = {
            "properties": {
                "lot": {"type": "boolean", "title": "Parking"},
                "bay": {"type": "boolean", "title": "Parking"},
            }
        }

        assert made(tmp_path, two).shared == ("parking",)
        assert "aliases" not in attributes(tmp_path, two)["lot"]

    def test_are_no_sentences(self, tmp_path: Path) -> None:
        long = {"properties": {"a1": {"type": "boolean", "title": "The guests whom we have ever asked to come back"}}}

        assert "aliases" not in attributes(tmp_path, long)["a1"]


class TestThePart:
    def test_is_the_same_for_the_same_schema(self, tmp_path: Path) -> None:
        assert made(tmp_path) == made(tmp_path)

    def test_can_be_taken_over_as_it_is_and_grounding_reads_by_it(self, tmp_path: Path) -> None:
        pack = folders.begin(tmp_path / "pack")
        folders.change(pack, "attributes.yaml", "", made(tmp_path).text.partition("attributes:\n")[2])

        loaded = packs.load(pack)

        assert loaded.attribute["seat_count"].aliases[-1] == "chairs"
        facts = {"plan": {"hasTrial": False}}
        record = {"body": "There is a free trial.", "facts": facts}
        found = inspect_record(record, loaded, now=dt.datetime(2026, 3, 1, tzinfo=dt.UTC))["findings"]
        assert [(f["fact"], f["verdict"]) for f in found if f["check"] == "grounding"] == [
            ("plan.hasTrial", "contradicted")
        ]


class TestWhatIsNoSchema:
    @pytest.mark.parametrize(
        ("schema", "where", "what"),
        [
            ('{"a": 1,}', "schema.json", "not JSON"),
            ('{"a": 1, "a": 2}', "schema.json: a", "a key stands twice"),
            ([1], "schema.json", "want a schema"),
            ({"type": "object"}, "schema.json", "no property is described"),
            ({"properties": []}, "schema.json: properties", "want an object"),
            ({"properties": {"a": {"type": "strin"}}}, "schema.json: properties.a.type", "no such type"),
            ({"properties": {"a": {"enum": "x"}}}, "schema.json: properties.a.enum", "want a list"),
            ({"properties": {"a": {"properties": {"b": {"type": "string", "title": 3}}}}},
             "schema.json: properties.a.properties.b.title", "want a text"),
            ({"properties": {"a": {"$ref": "https://x.example/y"}}}, "schema.json: properties.a.$ref", "in this file"),
            ({"properties": {"a": {"$ref": "#/$defs/b"}}}, "schema.json: properties.a.$ref", "nothing in this file"),
            ({"properties": {"9": {"type": "string"}}}, "schema.json: 9", "no name can be made"),
            ({"properties": {"aB": {"type": "string"}, "a_b": {"type": "string"}}}, "schema.json: a_b", "`a_b`"),
        ],
    )  # fmt: skip
    def test_is_refused_with_its_file_and_place(self, schema: object, where: str, what: str, tmp_path: Path) -> None:
        with pytest.raises(Invalid) as refused:
            made(tmp_path, schema)

        (problem,) = refused.value.problems
        assert problem.where.endswith(where)
        assert what in problem.what

    def test_that_refers_to_itself_without_end_is_read_once(self, tmp_path: Path) -> None:
        loop = {
            "$ref": "#/$defs/a",
            "$defs": {"a": {"properties": {"b": {"type": "string"}, "c": {"$ref": "#/$defs/a"}}}},
        }

        assert list(attributes(tmp_path, loop)) == ["b"]


class TestTheCommand:
    def test_prints_the_part_alone_on_stdout(self, tmp_path: Path) -> None:
        text = made(tmp_path).text

        done = CliRunner().invoke(app, ["pack", "aliases", str(tmp_path / "schema.json")])

        assert done.stdout == text
        assert "9 attributes" in done.stderr
