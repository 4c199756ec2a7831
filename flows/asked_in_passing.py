"""A question that comes with the wish for an officer is said back before it is sent; a refusal is none."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from flows.declining import declines
from flows.language.choosing import Option
from flows.language.questions import asks
from flows.language.tables import SMALL, word_set
from flows.language.text import plain, words
from flows.language.unclear import Noted, StillOpen, Unclear, hint
from flows.language.yes_no import ADDRESSES, YES
from flows.language.yes_no import NO as NO_WORDS
from flows.messages import TYPED, Kind
from flows.script import ANSWERED, Branch
from flows.sent_files import keep, waiting, waiting_counted
from flows.steps import NO, Ask, Decide, is_picture
from flows.turn import Turn

NO_QUESTION = hint(
    "Tidak jadi bertanya? Ketik BATAL. Kalau ada, tulis pertanyaannya. Contoh: Kapan vaksin PMK di Boak?"
)
ABOUT_WHAT = hint("Soal apa? Tulis satu kalimat. Contoh: Kambing saya mencret dua hari, obatnya apa?")
NO_COMPLAINT = hint(
    "Tidak jadi mengadu? Ketik BATAL. Kalau ada, tulis pengaduannya. Contoh: Di pos ada yang minta uang, "
    "kemarin pagi."
)
SEND_OR_ANEW = hint("Ketik 1 kalau sudah benar, atau 2 untuk menulisnya lagi.")
COMES_ALONG = hint("Terima kasih, {what} ikut dikirim bersama tulisannya. Tanpa tulisan? Ketik KIRIM.")
ALONG_WITH_IT = hint("Terima kasih, {what} ikut dikirim bersama pertanyaannya.")
FILES_ALONE = "kirim"  # what is typed in place of words, where a file says all
IN_PASSING = "open"  # of a question that came with the wish for an officer: not yet agreed to
SHORTEST_SENTENCE = 4  # words of what is sent without being read back
LONGEST_SHOWN = 300  # letters of it that are said back

_OPENING = SMALL | word_set("asking") | word_set("calling") | word_set("helpers")
_BESIDE_OPENING = frozenset(
    {
        *("bisa", "boleh", "minta", "hewan", "ternak", "dulu", "langsung", "ke", "kepada", "pada", "butuh"),
        *("bantuan", "dibantu", "bantu", "sebentar", "sesuatu", "numpang", "hendak", "perlu", "izin", "lagi"),
        *(
            "sekarang",
            "nak",
            "orang",
            "orangnya",
            "kaku",
            "kakak",
            "manusia",
            "dong",
            "aslinya",
            "asli",
            "nanti",
            "tidak",
        ),
        *("pengaduan", "mengadu", "mengadukan", "adukan", "aduan", "keluhan", "mengeluh", "komplain"),
        *("protes", "lapor", "melapor", "laporkan", "melaporkan", "pungli", "buat", "bikin", "sampaikan"),
    }
)
_ASKED_FOR = frozenset({"nomor", "hp", "handphone", "wa"})
_OFFICER = r"(?:petugas|mantri|dokter|drh|penyuluh|dinas)(?:nya)?"
_OF_AN_OFFICER = re.compile(
    r"(?:\S+ ){0,3}?(?:tanya|bertanya|nanya|menanyakan|tanyakan|konsultasi)(?: (?:ke|kepada|sama|dengan))?"
    rf"(?: (?:pak|bapak|bu|ibu))? {_OFFICER}(?: hewan)? \S"
    rf"|(?:\S+ )?(?:siapa|nomor)(?: (?:hp|handphone|wa|nama|kontak))? {_OFFICER}\b"
)


def question_said(text: str, turn: Turn) -> Mapping[str, str]:
    """The question that the wish for an officer holds already: said back before it is sent, never dropped.

    While it is said back nothing takes its place: he agrees to what he sees, or writes it anew.
    """
    if _came_in_passing(turn):
        return {}
    return {} if says_nothing(text) or declines(text) else {"question": text, "sure": IN_PASSING}


def says_nothing(text: str) -> bool:
    """Whether it only wishes for an officer, agrees, or is a number: "kaku mau bicara orang", "ya", "2"."""
    said = words(text)
    small = SMALL | ADDRESSES | YES | NO_WORDS
    if not said:  # another script may say something
        return not any(map(str.isalpha, text))
    return is_bare(said) or all(word in small or not any(map(str.isalpha, word)) for word in said)


def is_bare(said: Iterable[str]) -> bool:
    """Whether the words only wish for an officer."""
    return (_OPENING | _BESIDE_OPENING).issuperset(said) and _ASKED_FOR.isdisjoint(said)


def asks_an_officer(text: str) -> bool:
    """Whether an officer is asked, or asked for: "mau tanya petugas, boleh jual?", "siapa petugasnya"."""
    return _OF_AN_OFFICER.match(plain(text)) is not None


def a_question(text: str) -> str:
    """Whatever he writes, but for words that only decline to ask; those raise Unclear."""
    if declines(text):
        raise Unclear(NO_QUESTION)
    return text


def a_complaint(text: str) -> str:
    """The same of a complaint."""
    if declines(text):
        raise Unclear(NO_COMPLAINT)
    return text


@dataclass(frozen=True)
class Write(Ask):
    """What is left for the officers, said back as far as a small screen shows it; files go along with it."""

    def hear(self, turn: Turn) -> Any:
        if turn.inbound.kind is Kind.VOICE or is_picture(turn):
            keep(turn)
            raise Noted(COMES_ALONG, what=waiting_counted(turn))
        value = super().hear(turn)
        if not self.for_others and turn.inbound.kind in TYPED and not is_files_alone(turn.text, turn):
            _weigh(turn)
        return value

    def said(self, value: Any, turn: Turn) -> str:
        text = str(value)
        return text if len(text) <= LONGEST_SHOWN else text[:LONGEST_SHOWN].rstrip() + "…"


def _weigh(turn: Turn) -> None:
    """A wish for an officer asks nothing yet; a few words are read back before they are sent."""
    if says_nothing(turn.text):
        raise Unclear(ABOUT_WHAT)
    few = len(words(turn.text)) < SHORTEST_SENTENCE and len(turn.text) < LONGEST_SHOWN
    if few and not asks(turn.text) and not waiting(turn):
        turn.talk.answers["sure"] = IN_PASSING


@dataclass(frozen=True)
class Send(Decide):
    """Whether what came in passing is to be sent as it is."""

    offer: Sequence[Option] = (
        Option("yes", "Ya, kirim", ("kirim", "ya", "benar", "sudah benar")),
        Option("no", "Tulis lagi", ("tidak", "salah", "ubah", "ganti", "tulis lagi")),
    )

    def hear(self, turn: Turn) -> Any:
        if turn.inbound.kind is Kind.VOICE or is_picture(turn):
            keep(turn)
            raise Noted(ALONG_WITH_IT, what=waiting_counted(turn))
        try:
            return super().hear(turn)
        except StillOpen:
            raise
        except Unclear:
            if not turn.captioned:
                raise
            answers = turn.talk.answers
            turn.talk.answers = {**answers, "question": f"{answers['question']}\n{turn.text.strip()}"}
            turn.values.clear()
            raise Noted(ALONG_WITH_IT, what=waiting_counted(turn)) from None

    def take(self, text: str, turn: Turn) -> Any:
        if text == IN_PASSING:
            raise StillOpen
        return super().take(text, turn)


def is_files_alone(text: str, turn: Turn) -> bool:
    """Whether he sends files and no words: KIRIM."""
    return plain(text) == FILES_ALONE and bool(waiting(turn))


def _came_in_passing(turn: Turn) -> bool:
    return "sure" in turn.talk.answers


def _wants_it_anew(turn: Turn) -> bool:
    return bool(turn.value("sure") == NO.value)


BRANCHES: tuple[Branch, ...] = (
    (ANSWERED, "question", "sure", {"conditions": _came_in_passing}),
    (ANSWERED, "question", "left", {}),
    (ANSWERED, "sure", "anew", {"conditions": _wants_it_anew}),
    (ANSWERED, "sure", "left", {}),
)
