"""Wiring: the concrete parts, put together from settings. Vendors' doors are opened here, late."""

import random
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import datetime

from pydantic import ValidationError

from rapport import packs
from rapport.db import Database
from rapport.db.migrate import upgrade
from rapport.domain.pack import Pack
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


def load_packs(given: Settings) -> Mapping[str, Pack]:
    """The packs by brand. Raises `Invalid` for a faulty pack and for two packs of one brand."""
    if not given.packs:
        raise Invalid("name at least one folder with a pack", field="RAPPORT_PACKS")
    loaded: dict[str, Pack] = {}
    for path in given.packs:
        pack = packs.load(path)
        if pack.id in loaded:
            raise Invalid(f"{path}: brand {pack.id!r} has a pack already", field="RAPPORT_PACKS")
        loaded[pack.id] = pack
    return loaded


def model(given: Settings) -> LanguageModel | None:
    """The configured model: None, a twin, or litellm's door with its fallbacks."""
    if not given.model:
        return None
    if given.model[0].startswith("twin/"):
        return twin(given.model[0])
    from rapport.llm.litellm_model import LitellmModel

    return LitellmModel(
        given.model, api_base=given.model_api_base, api_key=given.model_api_key,
        deadline_seconds=given.model_deadline_seconds, max_bytes=given.model_max_bytes, rng=random.Random(),  # noqa: S311
    )  # fmt: skip


@asynccontextmanager
async def open_kit(given: Settings | None = None, *, as_of: datetime | None = None) -> AsyncIterator[Kit]:
    """The kit for one process, on a store that is brought up to date first."""
    given = given or settings()
    database = Database(given.database_url)
    try:
        await upgrade(database)
        kit = Kit(database=database, packs=load_packs(given), model=model(given), repairs=given.repairs)
        fixed = as_of or given.as_of
        yield replace(kit, clock=lambda: fixed) if fixed else kit
    finally:
        await database.close()
