"""Whether a text asks something instead of answering."""

from itertools import pairwise

from flows.language.tables import word_set
from flows.language.text import words

_ASKING = word_set("question_words")
_WHY = frozenset({"kenapa", "mengapa", "gunanya", "fungsinya"})
_FOR = frozenset({"buat", "untuk"})


def asks(text: str) -> bool:
    """True for "poel itu apa?", "maksudnya gimana"; a question mark alone is enough."""
    spoken = words(text)
    return "?" in text or (not _ASKING.isdisjoint(spoken) and "saja" not in spoken)  # "apa saja" is an answer


def asks_why(text: str) -> bool:
    """True for a question about the question: "buat apa nanya cap?", "kenapa harus foto"."""
    spoken = words(text)
    what_for = any(one in _FOR and following == "apa" for one, following in pairwise(spoken))
    return what_for or not _WHY.isdisjoint(spoken)
