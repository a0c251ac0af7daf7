"""What every answer of the desk says to the browser."""

from typing import Final

from starlette.types import ASGIApp, Message, Receive, Scope, Send

PAGE: Final = "; ".join([
    "default-src 'none'", "style-src 'self'", "script-src 'self'", "img-src 'self'", "frame-src 'self'",
    "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
])  # fmt: skip
"""Nothing from elsewhere, nothing inline; nobody may put a page of ours into a frame."""

MAIL: Final = "; ".join([
    "default-src 'none'", "style-src 'unsafe-inline'", "form-action 'none'", "base-uri 'none'",
    "frame-ancestors 'self'", "sandbox",
])  # fmt: skip
"""An e-mail, as its own document: its inline styles and nothing else; no script, no picture, no request."""

PICTURE: Final = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox"
"""A chart, when somebody opens it by itself."""

ALWAYS: Final = {
    b"x-frame-options": b"DENY",
    b"referrer-policy": b"no-referrer",
    b"cross-origin-opener-policy": b"same-origin",
    b"cross-origin-resource-policy": b"same-origin",
    b"permissions-policy": b"camera=(), geolocation=(), microphone=()",
}
"""Beside `no-store` and `nosniff`, which every answer of the service carries."""


class Headers:
    """Adds the headers to every answer; what a route has set stays."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def answer(message: Message) -> None:
            if message["type"] == "http.response.start":
                given = {bytes(name).lower() for name, _ in message.get("headers", [])}
                wanted = {b"content-security-policy": PAGE.encode(), **ALWAYS}
                added = [(name, value) for name, value in wanted.items() if name not in given]
                message["headers"] = [*message.get("headers", []), *added]
            await send(message)

        await self.app(scope, receive, answer)
