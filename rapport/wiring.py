"""Wiring: the concrete parts, put together from settings. Vendors' doors are opened here, late."""

import gc
import random
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from pydantic import ValidationError

from rapport import packs
from rapport.compose import prepare
from rapport.db import Database
from rapport.db.migrate import upgrade
from rapport.domain.pack import Pack
from rapport.domain.suite import Suite
from rapport.errors import Invalid, Problem
from rapport.kit import Kit
from rapport.llm import LanguageModel, twin
from rapport.settings import Settings


def settings() -> Settings:
    """The settings of this process. Raises `Invalid` that names each wrong variable."""
    try:
        return Settings()
    except ValidationError as error:
        faults = error.errors(include_input=False, include_url=False)
        problems = tuple(Problem(f"RAPPORT_{str(f['loc'][0]).upper()}", f["msg"]) for f in faults)
        raise Invalid("the settings cannot be used", problems=problems) from None


class Found(NamedTuple):
    """A brand's folder, with the pack and the eval suites that it holds."""

    folder: Path
    pack: Pack
    suites: tuple[Suite, ...]


def load_folders(given: Settings) -> Mapping[str, Found]:
    """What the packs' folders hold, by brand. Raises `Invalid` for a faulty pack and for two packs of one brand."""
    if not given.packs:
        raise Invalid("name at least one folder with a pack", field="RAPPORT_PACKS")
    loaded: dict[str, Found] = {}
    for path in given.packs:
        pack, suites, _ = packs.load_whole(path)
        if pack.id in loaded:
            raise Invalid(f"{path}: brand {pack.id!r} has a pack already", field="RAPPORT_PACKS")
        loaded[pack.id] = Found(path, pack, suites)
    return loaded


def load_packs(given: Settings) -> Mapping[str, Pack]:
    """The packs by brand. Raises as `load_folders` does."""
    return {brand: found.pack for brand, found in load_folders(given).items()}


def folders(given: Settings) -> Mapping[str, Path]:
    """Where the packs lie, by brand. Raises as `load_folders` does."""
    return {brand: found.folder for brand, found in load_folders(given).items()}


def model(given: Settings, *, seed: int = 0) -> LanguageModel | None:
    """The configured model: None, a twin of this seed, or litellm's door with its fallbacks."""
    return _named(given.model, given, seed)


def judge(given: Settings, *, seed: int = 0) -> LanguageModel | None:
    """The model that judges, configured as the other is; None where the one that writes also judges."""
    return _named(given.judge_model, given, seed)


def _named(names: tuple[str, ...], given: Settings, seed: int) -> LanguageModel | None:
    if not names:
        return None
    if names[0].startswith("twin/"):
        return twin(names[0], seed=seed)
    from rapport.llm.litellm_model import LitellmModel

    return LitellmModel(
        names, api_base=given.model_api_base, api_key=given.model_api_key,
        deadline_seconds=given.model_deadline_seconds, max_bytes=given.model_max_bytes, rng=random.Random(),  # noqa: S311
    )  # fmt: skip


@asynccontextmanager
async def open_kit(
    given: Settings | None = None, *, as_of: datetime | None = None, prepared: bool = False
) -> AsyncIterator[Kit]:
    """The kit for one process, on a store that is brought up to date first; with `prepared`, for many messages."""
    given = given or settings()
    database = Database(given.database_url)
    try:
        await upgrade(database)
        kit = Kit(
            database=database, packs=load_packs(given), model=model(given), judge=judge(given), repairs=given.repairs
        )  # fmt: skip
        fixed = as_of or given.as_of
        for pack in kit.packs.values() if prepared else ():
            prepare(pack, fixed or kit.clock())
        gc.freeze()  # word lists and packs stay as long as the process: the collector need not walk them again
        yield replace(kit, clock=lambda: fixed) if fixed else kit
    finally:
        await database.close()
