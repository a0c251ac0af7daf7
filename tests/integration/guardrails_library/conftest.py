"""What guardrails-ai asks of whoever runs it."""

import asyncio
from collections.abc import Iterator

import pytest


@pytest.fixture
def a_loop() -> Iterator[None]:
    """The library wants an event loop to be there, and does not close one it had to make."""
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    yield
    asyncio.set_event_loop(None)
    loop.close()
