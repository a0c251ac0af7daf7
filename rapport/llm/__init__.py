"""Language models: one protocol, the provider's door, and the twins that stand in for a model."""

from collections.abc import Iterable, Mapping

from rapport.errors import Invalid
from rapport.llm.base import Completion, LanguageModel, Prompt, PromptMessage
from rapport.llm.careless import CarelessTwin, Planted
from rapport.llm.honest import HonestTwin
from rapport.llm.judging import JudgeTwin
from rapport.llm.obedient import ObedientTwin
from rapport.llm.planting import Half
from rapport.llm.scripted import ScriptedTwin
from rapport.llm.twin import Twin

__all__ = [
    "CarelessTwin", "Completion", "HonestTwin", "JudgeTwin", "LanguageModel", "ObedientTwin", "Planted", "Prompt",
    "PromptMessage", "ScriptedTwin", "Twin", "twin",
]  # fmt: skip


def twin(
    name: str,
    *,
    seed: int = 0,
    answers: Iterable[str | Mapping[str, object] | Completion] = (),
    half: Half = "all",
) -> Twin:
    """The twin of that name: `twin/honest`, `twin/careless`, `twin/obedient`, `twin/judge` or `twin/scripted`.

    `answers` are for the scripted one, `half` for the careless one. Raises `Invalid` for another name.
    """
    match name:
        case "twin/honest":
            return HonestTwin(seed)
        case "twin/careless":
            return CarelessTwin(seed, half=half)
        case "twin/obedient":
            return ObedientTwin(seed)
        case "twin/judge":
            return JudgeTwin(seed)
        case "twin/scripted":
            return ScriptedTwin(answers, seed)
    raise Invalid("write twin/honest, twin/careless, twin/obedient, twin/judge or twin/scripted", field="model")
