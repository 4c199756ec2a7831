"""The one way in which a reader says that it did not understand."""


class Unclear(Exception):
    """The text has no reading, or more than one.

    `hint` is a sentence with an example, as a gettext msgid whose placeholders are in `values`;
    "" leaves the explanation to the step's own help.
    """

    def __init__(self, hint: str = "", **values: str) -> None:
        super().__init__(hint)
        self.hint = hint
        self.values = values


class StillOpen(Unclear):
    """The text cannot be read yet: what it rests on has not been answered, or is asked again."""


class Noted(Unclear):
    """It is no answer to the question, but was kept all the same: nothing was missed."""


def hint(msgid: str) -> str:
    """Marks a sentence for the catalogue where it is named; it is translated where it is said."""
    return msgid
