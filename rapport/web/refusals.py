"""Refusals that only HTTP knows."""


class Refused(Exception):
    """A request that no page answers: not ours, too large, from elsewhere, not allowed to this person."""

    def __init__(self, status: int, what: str) -> None:
        self.status = status
        self.what = what
        super().__init__(what)


class SignInFirst(Exception):
    """A page that only people who are signed in may see; `back` is where they wanted to go."""

    def __init__(self, back: str) -> None:
        self.back = back
        super().__init__("sign in first")
