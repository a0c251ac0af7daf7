"""What the model twins share: a twin gets the bytes that would be sent, answers at once, and remembers prompts."""

import hashlib
import random
from abc import ABC, abstractmethod

from rapport.llm.base import Completion, Prompt
from rapport.llm.twin_reading import Seen, see


class Twin(ABC):
    """A stand-in for a model, without a network. It knows nothing but `prompt.wire`.

    Its choices follow from its seed and the prompt, in every process. `prompts` are those it was asked, in order.
    Tokens are counted as a quarter of the characters; a twin costs nothing and takes no time.
    """

    name: str

    def __init__(self, seed: int = 0) -> None:
        self.seed = seed
        self.prompts: list[Prompt] = []

    @abstractmethod
    def say(self, seen: Seen) -> str:
        """The answer to what the prompt shows."""

    def rng(self, seen: Seen, what: str = "") -> random.Random:
        """Chance for one task, or for one thing about it."""
        grain = hashlib.sha256(b"%d\0%s\0%s" % (self.seed, seen.about, what.encode())).digest()
        return random.Random(int.from_bytes(grain))  # noqa: S311  # to vary words, not to keep secrets

    async def complete(self, prompt: Prompt) -> Completion:
        self.prompts.append(prompt)
        text = self.say(see(prompt.wire))
        return Completion(
            model=self.name,
            text=text,
            input_tokens=len(prompt.wire) // 4,
            output_tokens=len(text) // 4,
            cost_usd=0.0,
        )
