"""The guardrails-ai validators that a pack names, run beside our checks: their failures become our findings."""

import importlib
import importlib.util
import pkgutil
from collections.abc import Sequence
from functools import cache
from importlib.metadata import entry_points
from typing import Any

from rapport.domain.contact import Channel
from rapport.domain.grounds import Grounds
from rapport.domain.guard import Finding
from rapport.domain.text import MessageText
from rapport.guardrails import library


def missing(names: Sequence[str]) -> tuple[str, ...]:
    """The validators, of those a pack names, that are not installed (all of them, without guardrails-ai)."""
    if not names:
        return ()
    if not library.installed():
        return tuple(names)
    return tuple(name for name in names if _registered(name) is None)


def _registered(name: str) -> type[Any] | None:
    registry: dict[str, type[Any]] = library.opened().validator_base.validators_registry
    if name not in registry:
        _import_installed()
    return registry.get(name)


@cache
def _import_installed() -> None:
    """Import what registers validators: the packages `guardrails_ai.*` and the entry points `rapport.validators`."""
    spec = importlib.util.find_spec("guardrails_ai")
    for module in pkgutil.iter_modules(spec.submodule_search_locations or []) if spec else ():
        importlib.import_module(f"guardrails_ai.{module.name}")
    for point in entry_points(group="rapport.validators"):
        point.load()


@cache
def _named_guard(names: tuple[str, ...], channel: Channel) -> Any:
    classes = [cls for name in names if (cls := _registered(name)) is not None]
    return library.guard_of(lambda _path: [cls(on_fail="noop") for cls in classes], library.PATHS[channel])


def findings(names: tuple[str, ...], text: MessageText, grounds: Grounds) -> tuple[Finding, ...]:
    """What the validators that a pack names object to, as findings `library.<name>`. Nothing passes unseen: a validator
    that is not there, or that breaks, is a finding as well."""
    absent = missing(names)
    found = [library.failure(name, text.fields[0], "the validator is not installed") for name in absent]
    here = tuple(name for name in names if name not in absent)
    if not here:
        return tuple(found)
    alias = {cls.__name__: name for name in here if (cls := _registered(name)) is not None}
    try:
        outcome = library.call(_named_guard(here, text.channel), text, {library.METADATA: grounds})
    except Exception as error:  # noqa: BLE001 (a foreign validator may raise anything; it fails closed)
        what = f"a validator broke ({type(error).__name__})"
        return (*found, *(library.failure(name, text.fields[0], what) for name in here))
    fields = {f.name: f for f in text.fields}
    failed = [s for s in outcome.validation_summaries or () if s.property_path.removeprefix("$.") in fields]
    for summary in failed:
        part = fields[summary.property_path.removeprefix("$.")]
        name = alias.get(summary.validator_name, summary.validator_name)
        spans = [(s.start, min(s.end, len(part.text))) for s in summary.error_spans or () if 0 <= s.start <= s.end]
        why = summary.failure_reason or "the validator failed"
        found += [library.failure(name, part, why, span) for span in spans or [(0, len(part.text))]]
    if not outcome.validation_passed and not failed and not (outcome.validation_summaries or ()):
        found.append(library.failure("schema", text.fields[0], "the library failed the text without a reason"))
    return tuple(found)
