"""Language models: one protocol, the provider's door, and the twins that stand in for a model."""

from rapport.llm.base import Completion, LanguageModel, Prompt, PromptMessage

__all__ = ["Completion", "LanguageModel", "Prompt", "PromptMessage"]
