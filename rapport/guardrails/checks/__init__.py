"""One objection a file. A check yields what it objects to and changes nothing."""
