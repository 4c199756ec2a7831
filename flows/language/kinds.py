"""Cuts a text that tells of several kinds of animals behind the first of them: "2 sapi dan 3 kambing"."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from flows.language.animals import counts_within, names_within
from flows.language.heads import SEX_WORDS
from flows.language.numbers import Span, spans
from flows.language.tables import SMALL, word_set
from flows.language.text import plain

_SIGN = r"(?:[;+&\n]|[,./](?!\d)|(?<!\d)[,./])"  # "2,5" and "1.200" are numbers
_PARTS = re.compile(rf"(?P<sign>{_SIGN}+)|(?:(?!{_SIGN})\S)+")
_BREAK = "|"
_JOINING = word_set("joining_kinds")
_FURTHER = _JOINING | {_BREAK, "juga", "lagi"}
_IN_ONE = word_set("kinds_in_one")  # denied, corrected or asked: "sapi bukan kerbau"
_DENYING = frozenset({"tidak", "belum", "tanpa"})
_TOGETHER = word_set("kinds_together")  # one number for all: "sapi dan kerbau masing-masing 2"
_NO_KIND = word_set("before_no_kind")  # "kandang kambing", "cap KB"
_HOLDING = frozenset({"di", "dekat", "dari", "ke", "untuk", "seperti"})
_HEADS = frozenset({"ekor", "buah"})
_YOUNG = frozenset({"anak", "anakan", "ternak", "hewan"})  # in front of a name: "anak kambing"
_LEADING = SMALL | _HEADS | _YOUNG | {"juga", "lagi", "daftar"}
_NEAR = 4  # words behind a name in which its number stands: "sapi bali betina 2"


class _Word(NamedTuple):
    said: str
    start: int  # in the text as it was typed
    end: int


class _Kind(NamedTuple):
    name: str
    start: int  # in the words
    end: int


class _Told(NamedTuple):
    words: Sequence[str]
    counts: Sequence[Span]

    def before(self, kind: _Kind) -> bool:
        """Whether its number stands right before it: "2 sapi", "2 ekor sapi"."""
        return self.lead(kind) < kind.start

    def behind(self, kind: _Kind) -> bool:
        """Whether its number stands behind it: "sapi 2", "sapi betina 2"."""
        ends = [place for place in range(kind.end, len(self.words)) if self.words[place] == _BREAK]
        last = min([*ends, kind.end + _NEAR])
        return any(kind.end <= count.start < last for count in self.counts)

    def lead(self, kind: _Kind) -> int:
        """The word with which the number before it begins; its own start where there is none."""
        end = kind.start - (not _HEADS.isdisjoint(self.words[max(0, kind.start - 1) : kind.start]))
        return next((count.start for count in self.counts if count.end == end), kind.start)

    def unsure(self, kind: _Kind) -> bool:
        """Whether what stands right before it belongs elsewhere: "3 tahun 4 kambing", "dekat kambing"."""
        lead = self.lead(kind)
        numbered = any(number.end == kind.start for number in spans(self.words))
        return self.words[lead - 1] in _HOLDING or (lead == kind.start and numbered)


def one_kind_first(text: str) -> tuple[str, str]:
    """The part that tells of the first kind, and the rest that tells of others, both as they were typed.

    (text, "") where one kind is named, where one is denied, corrected or asked ("sapi bukan kerbau", "sapi
    atau kerbau"), where a number may belong to either ("sapi 3 kambing", "sapi dan kerbau 5 ekor"), and
    where the first is told of again behind another. No digit is lost; joining words and signs between are.
    """
    words = list(_words(text))
    said = [word.said for word in words]
    kinds = _kinds(said)
    others = [place for place, kind in enumerate(kinds) if kind.name != kinds[0].name]
    if not others or any(kind.name == kinds[0].name for kind in kinds[others[0] :]):
        return text, ""
    if not _IN_ONE.isdisjoint(said) or _counted_together(said) or any(_denied(said, kind) for kind in kinds):
        return text, ""
    told = _Told(said, counts_within(said))
    cut = _cut(told, kinds[: others[0]], kinds[others[0]], kinds[-1])
    return _parted(text, words, cut) if cut else (text, "")


def kind_told(text: str) -> str | None:
    """The one kind that the text tells animals of; None for none, for two, and in "kandang kambing"."""
    told = {kind.name for kind in _kinds([word.said for word in _words(text)])}
    return told.pop() if len(told) == 1 else None


def _words(text: str) -> Iterator[_Word]:
    """Every folded word with its place in the text; signs between parts are `_BREAK`."""
    for part in _PARTS.finditer(text):
        for said in (_BREAK,) if part["sign"] else plain(part[0]).split():
            yield _Word(said, *part.span())


def _kinds(said: Sequence[str]) -> list[_Kind]:
    """The kinds in order; "ayam" alone is one too, though it may be any of three."""
    named = [_Kind(name.species, name.start, name.end) for name in names_within(said)]
    taken = {place for kind in named for place in range(kind.start, kind.end)}
    fowl = [
        _Kind(word, place, place + 1)
        for place, word in enumerate(said)
        if word == "ayam" and place not in taken
    ]
    every = [kind for kind in sorted([*named, *fowl], key=lambda kind: kind.start) if _is_told(said, kind)]
    return [
        kind._replace(start=kind.start - (kind.start > 0 and said[kind.start - 1] in _YOUNG))
        for kind in every
    ]


def _is_told(said: Sequence[str], kind: _Kind) -> bool:
    return kind.start == 0 or said[kind.start - 1] not in _NO_KIND


def _denied(said: Sequence[str], kind: _Kind) -> bool:
    """ "tidak ada sapi", "belum punya kambing"."""
    return not _DENYING.isdisjoint(said[max(0, kind.start - 2) : kind.start])


def _counted_together(said: Sequence[str]) -> bool:
    """ "betina semua" tells a sex, any other "semua" a sum."""
    return any(
        word in _TOGETHER and (place == 0 or said[place - 1] not in SEX_WORDS)
        for place, word in enumerate(said)
    )


def _cut(told: _Told, first: Sequence[_Kind], second: _Kind, last: _Kind) -> int | None:
    """The word with which the rest begins; None where it cannot be told."""
    begin, lead = first[-1].end, told.lead(second)
    number_first = told.before(first[0])
    breaks = [place for place in range(begin, second.start) if told.words[place] in _FURTHER]
    between = told.words[breaks[-1] + 1 : lead] if breaks else [""]
    if _LEADING.issuperset(between):
        joined = told.words[breaks[-1]] in _JOINING
        shared = joined and not any(count.start < lead for count in told.counts) and told.behind(last)
        either = lead < second.start and not number_first and told.behind(second)
        return None if either or (shared and lead == second.start) else breaks[-1] + 1
    if told.unsure(second):
        return None
    if lead == second.start:
        return lead
    if number_first:
        return None if told.behind(second) else lead
    return second.start if told.behind(second) else None


def _parted(text: str, words: Sequence[_Word], cut: int) -> tuple[str, str]:
    """The text before and behind that word, without what joins them; whole where that is inside of a part."""
    end, begin = cut, cut
    while words[end - 1].said in _FURTHER:
        end -= 1
    while words[begin].said in _FURTHER:
        begin += 1
    if words[end - 1].end > words[begin].start:
        return text, ""
    return text[: words[end].start].rstrip(), text[words[begin].start :].strip()
