"""Connectors: from what other tools write to contacts, told facts and events."""
