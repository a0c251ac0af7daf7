"""A week of opening hours, in minutes from midnight: late on Friday, unsure on Monday."""

from typing import Final

HOURS: Final = {
    **dict.fromkeys(("tuesday", "wednesday", "thursday"), (660, 1260)),
    "friday": (660, 60),
    "saturday": (600, 1380),
    "sunday": (600, 1200),
    "monday": (0, 0),
}
