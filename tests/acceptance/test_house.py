"""The house keeps its own rules."""

import importlib.metadata
import importlib.util
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

LOCKS = ("requirements.lock", "requirements-dev.lock")
BARRED = {"litellm": {"1.82.7", "1.82.8"}, "guardrails-ai": {"0.10.1"}}


class TestImportNames:
    def test_guardrails_is_the_librarys_name(self) -> None:
        found = importlib.util.find_spec("guardrails")

        assert found is None or "site-packages" in str(found.origin)
        if found is not None:
            assert importlib.metadata.packages_distributions()["guardrails"] == ["guardrails-ai"]


@pytest.mark.parametrize("lock", LOCKS)
class TestLocks:
    def pins(self, lock: str) -> dict[str, str]:
        text = (ROOT / lock).read_text()
        pinned = re.finditer(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)", text, re.MULTILINE)
        return {m[1].lower().replace(".", "-"): m[2] for m in pinned}

    def test_every_package_has_hashes(self, lock: str) -> None:
        text = (ROOT / lock).read_text()
        blocks = re.split(r"\n(?=[A-Za-z0-9._-]+==)", text)

        assert len(blocks) > 100
        assert all("--hash=sha256:" in block for block in blocks)

    def test_no_address_is_named(self, lock: str) -> None:
        assert not re.search(r"https?://|--index|--find-links|--extra-index", (ROOT / lock).read_text())

    def test_malicious_versions_are_not_pinned(self, lock: str) -> None:
        pins = self.pins(lock)

        assert all(pins[name] not in versions for name, versions in BARRED.items())

    def test_direct_dependencies_are_pinned(self, lock: str) -> None:
        text = (ROOT / "pyproject.toml").read_text()
        named = [n.replace(".", "-") for n in re.findall(r'^    "([a-z0-9.-]+)(?:\[[a-z]+\])?>=', text, re.MULTILINE)]
        wanted = named if "dev" in lock else [n for n in named if n not in _development(text)]

        assert len(wanted) > 15
        assert set(wanted) <= self.pins(lock).keys()


def _development(text: str) -> set[str]:
    block = text.split("\ndev = [", 1)[1].split("]\n\n", 1)[0]
    return set(re.findall(r'"([a-z0-9.-]+)', block))


class TestModules:
    def test_none_is_longer_than_250_lines(self) -> None:
        long = {
            str(path.relative_to(ROOT)): lines
            for path in (ROOT / "rapport").rglob("*.py")
            if "migrations" not in path.parts and (lines := len(path.read_text().splitlines())) > 250
        }

        assert long == {}

    @pytest.mark.parametrize("door", ["litellm", "guardrails", "tenacity", "altair", "vl_convert"])
    def test_help_opens_no_vendors_door(self, door: str) -> None:
        code = (
            "import sys, contextlib, io\nfrom rapport.cli.app import app\n"
            "with contextlib.redirect_stdout(io.StringIO()):\n    app(['--help'], standalone_mode=False)\n"
            f"sys.exit({door!r} in sys.modules)"
        )

        assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0


class TestReadme:
    def test_its_first_commands_are_there(self) -> None:
        readme = Path(ROOT / "README.md").read_text()
        targets = re.findall(r"^([a-z]+):.*##", (ROOT / "Makefile").read_text(), re.MULTILINE)

        assert {"demo", "test", "check", "serve", "bench", "lock"} <= set(targets)
        assert all(name in targets for name in re.findall(r"^make ([a-z]+)", readme, re.MULTILINE))

    def test_its_links_lead_somewhere(self) -> None:
        readme = (ROOT / "README.md").read_text()

        missing = [link for link in re.findall(r"\]\((?!http)([^)#]+)\)", readme) if not (ROOT / link).exists()]
        assert missing == []
