"""What is an order wherever it stands: the markup of chats and templates, false ends of data, words run together."""

import re
from typing import Final

MARKS: Final = re.compile(
    r"""
      <\|[^|\n]{1,40}\|> | \[/?(?:INST|SYS|SYSTEM|USER|ASSISTANT)\b[^\]\n]{0,20}\] | <</?SYS>>
    | </?(?:system|assistant|user|instructions?|prompts?|data|tools?|tool_call|function|thinking|s)\b[^>\n]{0,40}>
    | ^[ \t]{0,9}\#{1,6}[ \t]{0,9}(?:new[ ])?(?:system|instruction|assistant|task|user|human|rule|response|prompt)s?\b
    | \{\{(?!(?:fact|claim|link|offer)[:][\w.\-]{1,60}\}\}).{0,80}?\}\} | \{%.{0,80}?%\} | ``` | <script | javascript:
    | \brole['"]?\s?[:=]\s?['"]?(?:system|assistant|user|developer)['"]
    | ['"](?:system_?prompt|system_override|instructions?|tool|action|function)['"]\s?:
    | \bend[ ]of[ ](?:the[ ])?(?:[a-z]+[ ])?(?:data|prompt|input|context|instructions?|fence)\b
    | -{3,}\s?(?:end|begin|start|new)\s(?:of\s)?(?:\w+\s)?(?:data|prompt|input|context|instructions?|system|rules|task)
    | \b(?:drop\stable|os\.system|__import__|rm\s-rf|eval\(|exec\(|process\.env|system_prompt) | /etc/passwd\b
    """,
    re.IGNORECASE | re.MULTILINE | re.VERBOSE,
)

_CLOSED: Final = re.compile(
    r"(?:ignor|disregard|forget|overrid|bypass)[a-z]{0,12}?(?:previous|prior|above|earlier|your|system|all)[a-z]{0,10}?"
    r"(?:instructions?|prompts?|rules|guidelines)"
)
_PLAIN: Final = re.compile(
    r"\b(?:ignor|disregard|forget|overrid|bypass)\w*|\b(?:instructions?|prompts?|rules|guidelines)\b"
)
_NO_LETTER: Final = re.compile(r"[^a-z]+")


def run_together(text: str) -> bool:
    """Whether the classic order stands in a lower-case text whose words are cut up or have no gaps between them."""
    if _CLOSED.search(_NO_LETTER.sub("", text)) is None:
        return False
    known = _PLAIN.findall(text)
    return len(known) < 2
