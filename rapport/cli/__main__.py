"""The entry point of the `rapport` command."""

import sys

from rapport.cli import errors
from rapport.cli.app import app
from rapport.errors import RapportError


def main() -> None:
    """Run the command that the arguments name; end with its exit code."""
    try:
        app(prog_name="rapport")
    except RapportError as error:
        sys.exit(errors.show(error))
    except KeyboardInterrupt:
        sys.exit(errors.INTERRUPTED)


if __name__ == "__main__":
    main()
