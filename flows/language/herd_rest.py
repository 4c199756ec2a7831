"""Reads how a herd is divided where only a part is counted: "4 jantan sisanya betina", "campur, 1 jantan"."""

from collections.abc import Sequence

from flows.language.herd_parts import SEX_WORDS, Sexes
from flows.language.numbers import Span, beside, spans
from flows.language.tables import SMALL, SPECIES_WORDS, word_set
from flows.language.text import words

_EXCEPT = frozenset({"kecuali", "selain"})
_BESIDE = (
    SMALL
    | SPECIES_WORDS
    | SEX_WORDS.keys()
    | word_set("the_rest")
    | _EXCEPT
    | {"ekor", "campur", "campuran", "ternak", "sisa", "seekor"}
)
_NEAR = 2  # words between a number and its sex: "jantan ada 1", "1 ekor yang jantan"


def division_of(text: str, heads: int | None) -> Sexes | None:
    """The two parts of a herd of `heads`, or of as many as the text says, where it counts one of them.

    None where it counts none or both, where that part is not smaller, and where other things are told.
    """
    spoken = words(text)
    found = [span for span in spans(spoken) if span.value]
    if "?" in text or not found or not _BESIDE.issuperset(beside(spoken, found)):
        return None
    counted = min(found, key=lambda span: span.value or 0)
    total = heads
    if len(found) == 2:
        whole = max(found, key=lambda span: span.value or 0)
        of_all = "ekor" in spoken[whole.end : whole.end + 1] or whole.value == heads
        total = whole.value if of_all and _sex_beside(spoken, whole) is None else None
    part, sex = counted.value or 0, _sex_beside(spoken, counted)
    if len(found) > 2 or total is None or sex is None or not 0 < part < total:
        return None
    return Sexes(part, total - part) if sex == "male" else Sexes(total - part, part)


def _sex_beside(spoken: Sequence[str], count: Span) -> str | None:
    """The sex that is counted; of "semua betina kecuali 1" the other one."""
    if not _EXCEPT.isdisjoint(spoken):
        named = [SEX_WORDS[word] for word in spoken if word in SEX_WORDS]
        return {"male": "female", "female": "male"}[named[0]] if named else None
    behind = spoken[count.end : count.end + _NEAR]
    ahead = spoken[max(0, count.start - _NEAR) : count.start]
    for near in (behind, ahead[::-1]):
        if sex := next((SEX_WORDS[word] for word in near if word in SEX_WORDS), None):
            return sex
    return None
