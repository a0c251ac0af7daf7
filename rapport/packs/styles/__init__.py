"""Vale styles as they are: a folder of rule files, its `.vale.ini` and its vocabularies, read as rules of a pack."""

from rapport.packs.styles.alerts import Alert, alerts
from rapport.packs.styles.folder import INI, Styles, read

__all__ = ["INI", "Alert", "Styles", "alerts", "read"]
