"""Defects that no guard can see: a twin's answers with a harmless sentence in them that reviewers know to be bad."""

import json
import random
from collections.abc import Callable
from typing import Final

from rapport.domain.message import Message
from rapport.evals.planted import Tally, by_prompt
from rapport.llm import CarelessTwin, Completion, Prompt
from rapport.llm.twin_reading import see

BLEMISH: Final = "The kettle is on while we write to you."
"""What stands for a defect of taste: the guards have nothing against it."""


class BlemishedTwin:
    """A careless twin, whose drafts hold the blemish with the probability that `rate` gives for their angle.

    Chance goes on from draft to draft, so that equal prompts do not share their defects. Nothing but the prompt tells
    it what to write.
    """

    def __init__(self, inner: CarelessTwin, rate: Callable[[str], float], *, seed: int) -> None:
        self.inner = inner
        self._rate = rate
        self._rng = random.Random(seed)  # noqa: S311  (a simulation, no secret)

    @property
    def name(self) -> str:
        return self.inner.name

    async def complete(self, prompt: Prompt) -> Completion:
        completion = await self.inner.complete(prompt)
        seen = see(prompt.wire)
        if seen.repair is not None or completion.text is None or self._rng.random() >= self._rate(seen.line("Angle")):
            return completion
        copy = json.loads(completion.text)
        copy["body"][-1] += f" {BLEMISH}"
        return completion.model_copy(update={"text": json.dumps(copy, ensure_ascii=False)})

    def defective(self, message: Message) -> bool:
        """The truth about a message: whether it holds the blemish, or a planted fault that the guards let through."""
        if message.rendered and any(BLEMISH in f.text for f in message.rendered.text.fields):
            return True
        asked = {a.call.prompt_sha256 for a in message.attempts if a.call}
        tally = Tally()
        tally.add(message, by_prompt(p for p in self.inner.planted if p.prompt_sha256 in asked))
        return bool(tally.left_faulty)
