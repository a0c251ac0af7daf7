"""Files of contacts and events: the good rows go on, the others are named by line."""

import gzip
import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from rapport.domain.event import Event
from rapport.errors import Invalid, NotFound
from rapport.profiles.connectors import tabular
from rapport.profiles.connectors.tabular import Format, Table
from rapport.profiles.person import Person

NOW = datetime(2024, 6, 2, tzinfo=UTC)


def contacts(path: Path, kind: Format = "csv") -> Table:
    return tabular.collect(tabular.contacts(path, brand="b", kind=kind, source="import", at=NOW))


def events(path: Path, kind: Format = "csv") -> Table:
    return tabular.collect(tabular.events(path, brand="b", kind=kind, source="import"))


def written(path: Path, content: str | bytes) -> Path:
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


class TestContacts:
    def test_good_rows_go_on_and_bad_ones_are_named_by_line(self, tmp_path: Path) -> None:
        file = written(
            tmp_path / "c.csv",
            "\ufeffcontact_id,first_name,email,note\nc1,Zoë,z@example.com,=cmd|' /C calc'!A0\n"
            ',Nobody,n@example.com,\nc3,"two\nlines",x@example.com,\nc4,only two\nc5,Ann,nobody,\n\nc6,Bea,,\n',
        )

        table = contacts(file)

        people = [p for p in table.items if isinstance(p, Person)]
        assert [p.contact.contact_id for p in people] == ["c1", "c6"]
        assert people[0].told[0].value == "=cmd|' /C calc'!A0"
        assert [str(e) for e in table.errors] == [
            "c.csv:3: contact_id: is missing",
            "c.csv:4: first_name: holds a control character: remove it",
            "c.csv:6: has 2 cells where the header has 4",
            "c.csv:7: email: want an address such as name@example.com",
        ]

    def test_json_lines(self, tmp_path: Path) -> None:
        good = {"contact_id": "c1", "identity": {"first_name": "Ann"}}
        rows = [json.dumps(good), "{", '{"contact_id": NaN}', '{"contact_id": "a", "contact_id": "b"}', "[]", ""]
        file = written(tmp_path / "c.jsonl", "\n".join(rows))

        table = contacts(file, "jsonl")

        assert len(table.items) == 1
        assert [e.where for e in table.errors] == [f"c.jsonl:{n}" for n in (2, 3, 4, 5)]


class TestEvents:
    def test_columns_are_properties(self, tmp_path: Path) -> None:
        file = written(
            tmp_path / "e.csv.gz",
            gzip.compress(
                b'contact_id,event,timestamp,messageId,product_id,properties\n'
                b'c1,Product Viewed,2024-06-01T10:00:00Z,k1,lamp,"{""price"": 2}"\n'
                b"c1,Product Viewed,2024-06-01 10:00,k2,lamp,\n"
            ),
        )  # fmt: skip

        table = events(file)

        assert [e.properties for e in table.items if isinstance(e, Event)] == [{"product_id": "lamp", "price": 2}]
        assert [e.where for e in table.errors] == ["e.csv.gz:3"]

    def test_segment_lines(self, tmp_path: Path) -> None:
        track = {"type": "track", "userId": "u", "event": "Signed Up", "timestamp": "2024-06-01T10:00:00Z"}
        file = written(tmp_path / "e.jsonl", json.dumps(track) + "\n" + json.dumps(track | {"userId": None}))

        table = events(file, "jsonl")

        assert len(table.items) == 1
        assert [e.where for e in table.errors] == ["e.jsonl:2"]


class TestFiles:
    def test_a_line_that_is_not_utf8_is_named_and_the_rest_go_on(self, tmp_path: Path) -> None:
        table = contacts(written(tmp_path / "c.csv", b"contact_id,first_name\nc1,Zo\xeb\nc2,Ann\n"))

        assert [p.contact.contact_id for p in table.items if isinstance(p, Person)] == ["c2"]
        assert [e.where for e in table.errors] == ["c.csv:2"]

    @pytest.mark.parametrize(
        "content",
        [
            b"",
            b"\n",
            "contact_id,a\n".encode("utf-16"),
            b"contact_id,contact_id\n",
            b"contact_id,,a\n",
            b"name\nx\n",
            gzip.compress(b"contact_id\n" + b"x\n" * 9999, mtime=0)[:-9],
            b"\x1f\x8bnot really",
        ],
    )
    def test_a_file_that_is_wrong_as_a_whole_is_refused(self, content: bytes, tmp_path: Path) -> None:
        with pytest.raises(Invalid):
            contacts(written(tmp_path / "c.csv", content))

    def test_a_missing_file(self, tmp_path: Path) -> None:
        with pytest.raises(NotFound):
            contacts(tmp_path / "none.csv")

    def test_an_open_quote_and_an_endless_line_do_not_swallow_the_program(self, tmp_path: Path) -> None:
        endless = b"c1," + b"x" * 1_500_000 + b"\n"
        table = contacts(written(tmp_path / "c.csv", b"contact_id,note\n" + endless + b'c2,ok\nc3,"open\nc4,x\n'))

        assert [p.contact.contact_id for p in table.items if isinstance(p, Person)] == ["c2"]
        assert [e.where for e in table.errors] == ["c.csv:2", "c.csv:4"]
