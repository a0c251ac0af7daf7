"""The scripted twin: says what it is told."""

from collections.abc import Iterable, Mapping

from rapport.llm.base import Completion, Prompt
from rapport.llm.twin import Twin
from rapport.llm.twin_reading import Seen, answer


class ScriptedTwin(Twin):
    """Gives its answers in order: a text, a mapping (sent as JSON) or a whole completion, failures among them.

    When the script has ended, every further answer is empty.
    """

    name = "twin/scripted"

    def __init__(self, answers: Iterable[str | Mapping[str, object] | Completion] = (), seed: int = 0) -> None:
        super().__init__(seed)
        self._answers = iter(answers)
        self._next: str | Mapping[str, object] | Completion | None = None

    async def complete(self, prompt: Prompt) -> Completion:
        self._next = next(self._answers, None)
        if isinstance(self._next, Completion):
            self.prompts.append(prompt)
            return self._next
        if self._next is None:
            self.prompts.append(prompt)
            return Completion(model=self.name, failure="empty", detail="the script has ended", cost_usd=0.0)
        return await super().complete(prompt)

    def say(self, seen: Seen) -> str:  # noqa: ARG002  # it reads nothing
        return self._next if isinstance(self._next, str) else answer(dict(self._next or {}))
