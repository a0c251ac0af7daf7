"""The pages that code writes are as the code would write them now."""

from pathlib import Path

import pytest

from tests.docs import regenerate

pytestmark = pytest.mark.filterwarnings("ignore:'click:DeprecationWarning")  # typer uses what click has renamed


@pytest.mark.parametrize("name", [*regenerate.PAGES, *regenerate.PARTLY])
def test_is_in_step_with_the_code(name: str) -> None:
    assert (regenerate.DOCS / name).read_text("utf-8") == regenerate.written(name)


def test_a_page_out_of_step_is_named_with_the_difference(tmp_path: Path) -> None:
    told = regenerate.out_of_step(tmp_path)

    pages = (*regenerate.PAGES, *regenerate.PARTLY)
    assert [t.splitlines()[0] for t in told] == [f"docs/{n} is out of step with the code:" for n in pages]
