"""Whether a text asks something instead of answering."""

from flows.language.tables import word_set
from flows.language.text import words

_ASKING = word_set("question_words")


def asks(text: str) -> bool:
    """True for "poel itu apa?", "maksudnya gimana"; a question mark alone is enough."""
    spoken = words(text)
    return "?" in text or (not _ASKING.isdisjoint(spoken) and "saja" not in spoken)  # "apa saja" is an answer
