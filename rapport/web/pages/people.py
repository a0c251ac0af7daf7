"""Signing in, setting a password, and who may."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from rapport.web.people import Reviewer
from rapport.web.rendering import Frame


@dataclass(frozen=True, slots=True)
class SignInPage:
    """The form to sign in. `back` is where to go then, `wrong` what was wrong with the last try."""

    template: ClassVar[str] = "sign_in.html"
    frame: Frame
    token: str
    name: str = ""
    back: str = ""
    wrong: str = ""
    welcome: str = ""


@dataclass(frozen=True, slots=True)
class WelcomePage:
    """The form in which somebody invited sets a password."""

    template: ClassVar[str] = "welcome.html"
    frame: Frame
    token: str
    invite: str
    name: str
    wrong: str = ""


@dataclass(frozen=True, slots=True)
class PeoplePage:
    """Who may sign in; `link` is a new invitation's, shown once."""

    template: ClassVar[str] = "people.html"
    frame: Frame
    people: Sequence[Reviewer]
    link: str = ""
    invited: str = ""
    wrong: str = ""
