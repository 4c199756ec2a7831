"""Several kinds are declared one after another: "kambing dulu", "yang kambing batal", "kerbaunya mana?"."""

import re
from dataclasses import replace

from flows import herds_waiting
from flows.language.animals import names_within, species_said
from flows.language.heads import SEX_WORDS
from flows.language.kinds import kind_told
from flows.language.numbers import beside, spans
from flows.language.questions import asks
from flows.language.tables import SMALL, SPECIES_WORDS, word_set
from flows.language.text import plain, words
from flows.messages import Reply
from flows.openings import leads_on
from flows.script import Flow
from flows.stage import before, begin, go
from flows.steps import Ask, Step
from flows.turn import Turn

AFTER_THIS = "Baik, itu sesudah ini: {later}\n\n"
LATER = "Sesudah ini kita lanjut dengan: {later}\n\n"
FIRST = "Baik, {first} dulu. Yang {other} disimpan, sesudah ini kita teruskan.\n\n"
DROPPED = "Baik, {kind} tidak jadi didaftarkan.\n\n"
NOW = "Sekarang kita catat {kind} dulu.\n\n"
NOW_AND_LATER = "Sekarang kita catat {kind} dulu. Sesudah ini: {later}\n\n"
_FIRST = frozenset({"dulu", "dahulu", "duluan", "first", "dulunya", "dulukan", "dahulukan"})
_DROPPING = re.compile(
    r"\b(?:batal|batalkan|dibatalkan|hapus|hapuskan|dihapus|buang|urung|urungkan|tidak (?:jadi|usah|perlu)"
    r"|jangan(?: jadi| dulu| usah)?)\b"
)
_TAKING_BACK = word_set("second_thoughts") | {"bukan", "tidak", "jangan", "belum", "tapi"}
_ADDING = frozenset({"juga", "lagi", "sekalian", "tambah", "plus", "sama", "ditambah"})
_BESIDE = (
    SMALL
    | SPECIES_WORDS
    | SEX_WORDS.keys()
    | {"ekor", "daftar", "daftarkan", "didaftarkan", "didaftar", "catat", "dicatat", "mulai", "dari", "nya"}
    | {
        "sebaiknya",
        "mending",
        "lebih",
        "eh",
        "oh",
        "o",
        "maaf",
        "sebentar",
        "tunggu",
        "anak",
        "ternak",
        "mana",
    }
    | {
        "bagian",
        "soal",
        "kenapa",
        "bagaimana",
        "kemana",
        "kok",
        "lho",
        "loh",
        "tadi",
        "dong",
        "nanti",
        "lanjut",
    }
)
_PARTS = re.compile(r"[,.;\n]+(?=\s|$)")


def kinds_in_turn(flow: Flow, step: Step, turn: Turn) -> list[Reply] | None:
    """What follows where the text is about the order of kinds; None where it answers, or is about one kind.

    What it tells of other kinds beside an answer waits from now on, and is taken out of what is heard.
    """
    now = turn.talk.answers.get("species")
    if not flow.one_at_a_time or step.is_name:
        return None
    if now and (ordered := _ordered(flow, now, turn)):
        return ordered
    return _others_wait(flow, step, now, turn)


def _ordered(flow: Flow, now: str, turn: Turn) -> list[Reply] | None:
    """Another order, a kind less, or where a kind is left: words about one kind that tell nothing else."""
    spoken = words(turn.text)
    named = [name.species.value for name in names_within(spoken)]
    if not named or not {named[0], now}.issuperset(named):
        return None
    kind, rest = named[0], {word for word in beside(spoken, spans(spoken)) if word not in _BESIDE}
    dropping = _DROPPING.search(plain(turn.text))
    if rest and _FIRST.issuperset(rest):
        return (
            _again(flow, _told_now(flow, now, turn), turn) if kind == now else _first(flow, kind, now, turn)
        )
    if now in named and kind != now:  # "bukan sapi, kerbau" takes one back for the other
        return None
    if dropping and rest and rest.issubset(dropping[0].split()) and kind != now:
        herds_waiting.drop_kind(flow, kind, turn)
        return _again(flow, turn.say(DROPPED, kind=_called(flow, kind, turn)), turn)
    asked = "mana" in spoken or (asks(turn.text) and kind != now)
    return _again(flow, _told_now(flow, now, turn), turn) if asked and not rest else None


def _first(flow: Flow, kind: str, now: str, turn: Turn) -> list[Reply]:
    """Begin, or go on with, that kind; what is under way waits and is gone on with afterwards."""
    begun, said = herds_waiting.take_begun(turn, kind), herds_waiting.take_named(flow, kind, turn)
    told = turn.say(FIRST, first=_called(flow, kind, turn), other=_called(flow, now, turn))
    herds_waiting.put_by(turn)
    first, *rest = begin(flow, turn, said or ("" if begun else _without_order(turn.text)), answers=begun)
    return [before(told, first), *rest]


def _without_order(text: str) -> str:
    first, _, rest = plain(text).partition(" dulu")
    return first + rest


def _others_wait(flow: Flow, step: Step, now: str | None, turn: Turn) -> list[Reply] | None:
    """The open question again, where nothing but other kinds is told of, which wait from now on."""
    marks = isinstance(step, Ask) and step.optional  # a brand may be the picture of a horse
    said = set(words(turn.text))
    if marks or asks(turn.text) or leads_on(turn.text):
        return None
    if not _TAKING_BACK.isdisjoint(said) and (not now or _ADDING.isdisjoint(said)):
        return None
    parts = [kind for part in _PARTS.split(turn.text) for kind in _each(flow, part.strip())]
    kinds = [kind_told(part) for part in parts]
    now = now or next(filter(None, kinds), None)
    others = [part for part, kind in zip(parts, kinds, strict=True) if kind not in (None, now)]
    if not others:
        return None
    for part in others:
        if not herds_waiting.replace_kind(flow, part, turn):
            herds_waiting.add(flow, part, turn)
    own = ", ".join(part for part in parts if part and part not in others)
    if SMALL.issuperset(words(own)):
        return _again(flow, turn.say(AFTER_THIS, later=", ".join(others)), turn)
    turn.remarks.append(turn.say(LATER, later=", ".join(others)))
    turn.inbound = replace(turn.inbound, text=own)
    return None


def _each(flow: Flow, text: str) -> list[str]:
    parts = []
    while text and flow.one_at_a_time:
        first, text = flow.one_at_a_time(text)
        parts.append(first)
    return parts


def wait_too(flow: Flow, part: str, turn: Turn) -> None:
    """Keep what is told of another kind for later, and say so before the next question."""
    herds_waiting.add(flow, part, turn)
    turn.remarks.append(turn.say(LATER, later=part))


def changed_later(flow: Flow, rest: str, turn: Turn) -> list[Reply] | None:
    """The open question again, after what waits for this flow's end was changed: "eh kambing 4"."""
    kind = species_said(rest)
    if not flow.one_at_a_time or not kind or kind == flow.value("species", turn):
        return None
    if not herds_waiting.replace_kind(flow, rest, turn):
        return None
    return _again(flow, turn.say(AFTER_THIS, later=rest), turn)


def _again(flow: Flow, sentence: str, turn: Turn) -> list[Reply]:
    first, *others = go(flow, flow.standing(turn), turn)
    return [before(sentence, first), *others]


def _told_now(flow: Flow, now: str, turn: Turn) -> str:
    begun = [_called(flow, kind, turn) for kind in herds_waiting.begun_kinds(turn)]
    later = ", ".join([*begun, *herds_waiting.named(flow, turn)])
    kind = _called(flow, now, turn)
    return turn.say(NOW_AND_LATER, kind=kind, later=later) if later else turn.say(NOW, kind=kind)


def _called(flow: Flow, kind: str, turn: Turn) -> str:
    return flow["species"].said(kind, turn).lower()
