"""Part (c) of the demo: a careless model's drafts, written by a process and into a store of their own beside (b)."""

import asyncio
import gc
import multiprocessing
import signal
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import AbstractContextManager
from ctypes import c_long
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from rapport.domain.message import Message
    from rapport.evals.planted import Tally

_LOOK: Final = 0.1
"""Seconds between two looks at how far the other process has come."""


@dataclass(frozen=True)
class Task:
    """What the other process needs to know; it reads the pack and opens the store itself."""

    store: Path
    pack: Path
    contacts: tuple[str, ...]
    drafts: int
    seed: int


class Apart(AbstractContextManager["Apart"]):
    """A process that gets ready while the customers are loaded, and writes while part (b) does."""

    def __init__(self, pack: Path) -> None:
        spawn = multiprocessing.get_context("spawn")
        self._done: Any = spawn.Value(c_long, 0)
        self._pool = ProcessPoolExecutor(1, mp_context=spawn, initializer=_ready, initargs=(pack, self._done))
        self._pool.submit(int)  # a process starts with its first task

    def begin(self, task: Task) -> "Future[Tally]":
        return self._pool.submit(_careless, task)

    async def tally(self, begun: "Future[Tally]", drafts: int) -> "Tally":
        """What was planted and caught, once all is written; a progress bar until then."""
        from rapport.cli.progress import counting

        shown = 0
        with counting("drafts", drafts) as counted_one:
            while not begun.done():
                for _ in range(self._done.value - shown):
                    counted_one()
                    shown += 1
                await asyncio.sleep(_LOOK)
        return begun.result()

    def __exit__(self, *_: object) -> None:
        self._pool.shutdown(cancel_futures=True)


def _ready(pack: Path, done: Any) -> None:
    """Begin the other process: what takes a second to import and to load is there when work comes."""
    global _done
    from rapport import packs, pipeline  # noqa: F401

    _done = done
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    _PACKS[pack] = packs.load(pack)
    gc.freeze()


_PACKS: dict[Path, Any] = {}
_done: Any = None


def _careless(task: Task) -> "Tally":
    return asyncio.run(_written(task))


async def _written(task: Task) -> "Tally":
    """The tally over as many careless drafts as were asked for, or as the contacts give."""
    from rapport.cli.demo_line import AS_OF, made, numbered
    from rapport.db import Database
    from rapport.evals.planted import Tally, by_prompt
    from rapport.kit import Kit
    from rapport.llm import CarelessTwin

    pack, database = _PACKS[task.pack], Database(f"sqlite:///{task.store}")
    careless, written = CarelessTwin(seed=task.seed, half="measure"), list["Message"]()
    kit = Kit(database, {pack.id: pack}, model=careless, clock=lambda: AS_OF, fresh=numbered("careless"), who="demo")
    try:
        async for message in made(kit, pack, task.contacts):
            if any(a.call and a.call.purpose == "write" for a in message.attempts):
                written.append(message)
                _done.value = len(written)
            if len(written) >= task.drafts:
                break
    finally:
        await database.close()
    tally, planted = Tally(), by_prompt(careless.planted)
    for message in written:
        tally.add(message, planted)
    return tally
