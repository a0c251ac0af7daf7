"""The approved template of a strategy, a segment or the default: the rung below the model."""

from rapport.domain.decision import Decision
from rapport.domain.draft import Draft
from rapport.domain.pack import Pack


def approved(decision: Decision, pack: Pack) -> Draft | None:
    """The approved copy of the decision's template for its channel; None where there is none."""
    template = pack.templates.get(decision.template or "")
    if template is None or decision.channel is None or decision.channel not in template.channels:
        return None
    content = template.channels[decision.channel]
    return Draft(channel=decision.channel, content=content, origin=f"template:{template.id}")
