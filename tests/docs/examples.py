"""The worked examples of the HTTP surface, as they really happen: one customer of the gift shop, from first to last.

`python -m tests.docs.examples` writes rapport/api/examples.json anew; a test plays the same story and compares shapes.
"""

import asyncio
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

import httpx

from rapport import packs
from rapport.api.app import create_app
from rapport.api.log import json_log
from rapport.db import Database
from rapport.db.migrate import upgrade
from rapport.kit import Kit
from tests.docs.pretty import pretty

ROOT: Final = Path(__file__).parents[2]
FILE: Final = ROOT / "rapport" / "api" / "examples.json"
AS_OF: Final = datetime(2011, 12, 10, 10, tzinfo=UTC)
CONTACT: Final = "w-1042"

TOLD: Final[Mapping[str, Any]] = {
    "identity": {"first_name": "Maud", "email": "maud@example.com"},
    "locale": "en_GB",
    "timezone": "Europe/London",
    "country": "United Kingdom",
    "consent": {"send": {"email": "soft_opt_in"}, "profiling": "legitimate_interest"},
    "traits": {
        "interests.topic": "candles_lanterns",
        "gift_note.text": {
            "value": "something for an aunt who bakes",
            "source": "survey",
            "observed_at": "2011-11-20T09:30:00Z",
            "confidence": 0.9,
        },
    },
}
HAPPENED: Final[Mapping[str, Any]] = {
    "events": [
        {
            "contact_id": CONTACT,
            "name": "Order Completed",
            "occurred_at": "2011-12-05T11:20:00Z",
            "key": "order-580612",
            "source": "shop",
            "properties": {
                "order_id": "580612",
                "total": 25.5,
                "products": [{"product_id": "22423", "price": 12.75, "quantity": 2}],
            },
        },
        {
            "type": "track",
            "userId": CONTACT,
            "event": "Product Viewed",
            "timestamp": "2011-12-09T20:15:00Z",
            "messageId": "seg-7781",
            "source": "web",
            "properties": {"product_id": "22138"},
        },
    ]
}
ASKED: Final[Mapping[str, Any]] = {"contact_id": CONTACT, "brand": "gifts", "moment": "onboarding", "channel": "email"}
INSPECTED: Final[Mapping[str, Any]] = {
    "brand": "gifts",
    "subject": "Last chance: 50% off everything!",
    "body": "Hello Maud,\n\nYour order came to £30.00. We noticed you looking at our cake stands.",
    "facts": {"order": {"total": "25.50", "currency": "GBP"}},
    "contact_fields": {"gift_note": "For Wilf, with love"},
}
BECAME: Final[Mapping[str, Any]] = {
    "outcomes": [
        {"kind": "delivered", "key": "esp-551-d", "occurred_at": "2011-12-10T09:59:00Z"},
        {"kind": "converted", "key": "order-581001", "value": 18.4},
    ]
}
MAIL: Final = "<!doctype html>… the whole mail …"


async def story(caller: httpx.AsyncClient) -> dict[str, Any]:
    """Every operation once, in an order in which they make sense: what was asked and what came back."""
    told: dict[str, Any] = {}

    async def play(name: str, method: str, path: str, request: Any = None, **more: Any) -> Any:
        answer = await caller.request(method, path, json=request, **more)
        if answer.status_code != 200:
            raise RuntimeError(f"{name}: {answer.status_code} {answer.text}")
        told[name] = {**({} if request is None else {"request": request}), "answer": answer.json()}
        return answer.json()

    await play("put_contact", "PUT", f"/v1/contacts/{CONTACT}", TOLD)
    await play("take_events", "POST", "/v1/events", HAPPENED)
    await play("show_profile", "GET", f"/v1/contacts/{CONTACT}/profile")
    await play("preview_decision", "GET", f"/v1/contacts/{CONTACT}/decision?moment=onboarding")
    made = await play("make_message", "POST", "/v1/messages", ASKED, headers={"Idempotency-Key": "evening-w-1042"})
    path = f"/v1/messages/{made['message_id']}"
    await play("show_message", "GET", path)
    await play("report_sent", "POST", f"{path}/sent", {"sent_at": "2011-12-10T09:58:00Z"})
    await play("report_outcomes", "POST", f"{path}/outcomes", BECAME)
    await play("inspect_text", "POST", "/v1/inspect", INSPECTED)
    await play("list_checks", "GET", "/v1/checks?check=scarcity")
    await play("health", "GET", "/healthz")
    return told


@asynccontextmanager
async def shop(folder: Path) -> AsyncIterator[httpx.AsyncClient]:
    """A caller of the gift shop's application, on an empty store, on the demo's day."""
    pack = packs.load(ROOT / "packs" / "gifts")
    database = Database(f"sqlite:///{folder}/rapport.db")
    await upgrade(database)
    kit = Kit(database=database, packs={pack.id: pack}, clock=lambda: AS_OF)

    @asynccontextmanager
    async def open_kit() -> AsyncIterator[Kit]:
        yield kit

    app = create_app(open_kit, log=json_log())
    transport = httpx.ASGITransport(app, client=("127.0.0.1", 50_000))
    async with (
        app.router.lifespan_context(app),
        httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1:8017") as caller,
    ):
        yield caller
    await database.close()


def shortened(told: Any) -> Any:
    """The story without the mail's HTML, which is long and teaches nothing."""
    if isinstance(told, dict):
        kept = {key: shortened(value) for key, value in told.items()}
        if kept.get("html"):
            kept["html"] = MAIL
        return kept
    return [shortened(item) for item in told] if isinstance(told, list) else told


def main() -> int:
    async def go() -> dict[str, Any]:
        with TemporaryDirectory() as folder:
            async with shop(Path(folder)) as caller:
                return await story(caller)

    FILE.write_text(pretty(shortened(asyncio.run(go()))) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
