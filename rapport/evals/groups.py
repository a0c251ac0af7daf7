"""A run's cases by what they have in common."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from rapport.errors import Invalid
from rapport.evals.record import Result
from rapport.evals.saying import chosen

BY: Final[Mapping[str, Callable[[Result], Sequence[str]]]] = {
    "strategy": lambda result: (chosen(result),),
    "channel": lambda result: (result.channel.value if result.channel else "none",),
    "rung": lambda result: (result.rung.value,),
    "tag": lambda result: result.tags,
}


def groups(results: Sequence[Result], by: str) -> dict[str, list[Result]]:
    """The results by strategy, channel, rung or tag; by tag a result is in as many groups as it has tags."""
    if by not in BY:
        raise Invalid(f"want one of {', '.join(BY)}", field="--by")
    found: dict[str, list[Result]] = {}
    for result in results:
        for name in BY[by](result):
            found.setdefault(name, []).append(result)
    return dict(sorted(found.items(), key=lambda item: (item[0].startswith("silence"), item[0])))
