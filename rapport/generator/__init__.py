"""The generator: brief, draft with slots, repair, rendering; the model composes and code states every fact."""

from rapport.generator.brief import brief, grounds
from rapport.generator.fallback import approved
from rapport.generator.prompt import data
from rapport.generator.prompts import SHIPPED, Prompts
from rapport.generator.render import render
from rapport.generator.repair import passages, repair
from rapport.generator.repository import fetch, find, keep, made_for, move
from rapport.generator.slots import text_of
from rapport.generator.write import Written, write

__all__ = [
    "SHIPPED",
    "Prompts",
    "Written",
    "approved",
    "brief",
    "data",
    "fetch",
    "find",
    "grounds",
    "keep",
    "made_for",
    "move",
    "passages",
    "render",
    "repair",
    "text_of",
    "write",
]
