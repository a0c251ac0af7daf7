"""catalogue.yaml: topics and links that exist."""

from collections.abc import Iterator

from rapport.errors import Problem
from rapport.packs.checks.names import absent, unknown, unknown_link
from rapport.packs.parts import Parts


def check(parts: Parts) -> Iterator[Problem]:
    for topic in parts.topics:
        yield from unknown_link(parts, topic.value.link, topic, "link")
    for product in parts.products:
        name = product.value.topic
        if not parts.has("topics", name):
            yield product.problem(absent(parts, "topics", name), "topic")
        yield from unknown_link(parts, product.value.link, product, "link")
    for asset in parts.assets:
        yield from unknown(parts, "topics", asset.value.topics, asset, "topics")
