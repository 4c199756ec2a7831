"""Making a text fit a platform, which counts in UTF-16 units and refuses one unit too many."""

ELLIPSIS = "…"


def units(text: str) -> int:
    """How long both platforms take a text to be: emoji count twice (core.telegram.org/api/entities)."""
    return len(text) + sum(character > "\uffff" for character in text)


def cut(text: str, limit: int) -> str:
    """The text's beginning in at most `limit` units, never half a character; an ellipsis tells of it."""
    if len(text) * 2 <= limit or units(text) <= limit:
        return text
    left = limit - len(ELLIPSIS)
    for place, character in enumerate(text):
        left -= units(character)
        if left < 0:
            return text[:place].rstrip() + ELLIPSIS
    return text


def fit(text: str, lines: list[str], limit: int) -> str:
    """The text above its lines in at most `limit` units: the text gives way, for the lines are the answers.

    It is cut behind the last whole line that fits, if one does.
    """
    whole = "\n".join([text, *lines])
    if units(whole) <= limit:
        return whole
    below = "".join(f"\n{line}" for line in lines)
    room = limit - units(below)
    if room < limit // 4:
        return cut(whole, limit)
    short = cut(text, room)
    at_line_end = short[: short.rfind("\n") + 1].rstrip()
    return (at_line_end + "\n" + ELLIPSIS if len(at_line_end) > len(short) // 2 else short) + below
