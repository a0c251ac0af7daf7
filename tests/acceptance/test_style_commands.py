"""`rapport rule alerts`: what Vale styles find in files, on the command line."""

import json
from pathlib import Path

from click.testing import Result
from typer.testing import CliRunner

from rapport.cli.app import app


def alerts(*words: str | Path) -> Result:
    return CliRunner().invoke(app, ["rule", "alerts", *map(str, words)])


def a_home(folder: Path) -> Path:
    (folder / "styles" / "House").mkdir(parents=True)
    (folder / "docs").mkdir()
    (folder / ".vale.ini").write_text("StylesPath = styles\n[docs/*.md]\nBasedOnStyles = House\n", "utf-8")
    (folder / "styles" / "House" / "Mail.yml").write_text(
        "extends: substitution\nmessage: \"Use '%s', not '%s'\"\nlevel: error\nswap: {e-mail: mail}\n", "utf-8"
    )
    (folder / "styles" / "House" / "Words.yml").write_text("extends: spelling\nmessage: really '%s'?\n", "utf-8")
    (folder / "docs" / "a.md").write_text("# An `e-mail`\n\n- One *e-mail*\n", "utf-8")
    return folder


def test_alerts_are_listed_as_vale_lists_them_and_an_error_is_told_to_the_shell(tmp_path: Path) -> None:
    home = a_home(tmp_path)
    file = home / "docs" / "a.md"

    result = alerts(home, file)

    assert result.stdout == f"{file}:3:8:House.Mail:Use 'mail', not 'e-mail'\n"
    assert "left out: styles/House/Words.yml: Vale's `spelling` is not supported" in result.stderr.replace("\n", " ")
    assert result.exit_code == 1


def test_the_configuration_itself_may_be_named_and_alerts_be_json(tmp_path: Path) -> None:
    home = a_home(tmp_path)

    (line,) = alerts(home / ".vale.ini", home / "docs" / "a.md", "--json").stdout.splitlines()

    assert {key: json.loads(line)[key] for key in ("Line", "Span", "Check", "Severity", "Match")} == {
        "Line": 3, "Span": [8, 13], "Check": "House.Mail", "Severity": "error", "Match": "e-mail",
    }  # fmt: skip


def test_a_file_that_no_section_speaks_of_has_no_alerts(tmp_path: Path) -> None:
    home = a_home(tmp_path)
    other = home / "b.md"
    other.write_text("One e-mail\n", "utf-8")

    result = alerts(home, other)

    assert (result.stdout, result.exit_code) == ("", 0)


def test_a_folder_without_rules_is_an_error(tmp_path: Path) -> None:
    """A rule beside its style's folder is in none, and silence would say that all is well."""
    (tmp_path / "styles").mkdir()
    (tmp_path / "styles" / "Mail.yml").write_text("extends: existence\nmessage: no\ntokens: [e-mail]\n", "utf-8")
    (tmp_path / "a.md").write_text("An e-mail.\n", "utf-8")

    said = alerts(tmp_path / "styles", tmp_path / "a.md")

    assert said.exit_code != 0
    assert "no rule was found" in str(said.exception)
