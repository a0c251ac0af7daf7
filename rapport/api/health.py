"""Whether the service can serve. The one route that needs no key."""

from typing import Literal

from fastapi import APIRouter, Request
from pydantic import BaseModel
from sqlalchemy import text

from rapport.api import documented, service

router = APIRouter(tags=["service"])


class Health(BaseModel):
    """The service runs and its store answers."""

    status: Literal["ok"] = "ok"


@router.get("/healthz", **documented.operation("health"))
async def health(request: Request) -> Health:
    """Answers 200 when the store answers, 503 when it does not. Needs no key and opens no model."""
    async with service.of(request).kit.database.read() as session:
        await (await session.connection()).execute(text("SELECT 1"))
    return Health()
