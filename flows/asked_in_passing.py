"""A question that comes with the wish for an officer is said back before it is sent; a refusal is none."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from flows.declining import declines
from flows.language.choosing import Option
from flows.language.tables import SMALL, word_set
from flows.language.text import plain, words
from flows.language.unclear import Noted, StillOpen, Unclear, hint
from flows.messages import Kind
from flows.script import ANSWERED, Branch
from flows.sent_files import keep, waiting, waiting_counted
from flows.steps import NO, Ask, Decide, is_picture
from flows.turn import Turn

NO_QUESTION = hint(
    "Tidak jadi bertanya? Ketik BATAL. Kalau ada, tulis pertanyaannya. Contoh: Kapan vaksin PMK di Boak?"
)
NO_COMPLAINT = hint(
    "Tidak jadi mengadu? Ketik BATAL. Kalau ada, tulis pengaduannya. Contoh: Di pos ada yang minta uang, "
    "kemarin pagi."
)
SEND_OR_ANEW = hint("Ketik 1 kalau sudah benar, atau 2 untuk menulisnya lagi.")
COMES_ALONG = hint("Terima kasih, {what} ikut dikirim bersama tulisannya. Tanpa tulisan? Ketik KIRIM.")
FILES_ALONE = "kirim"  # what is typed in place of words, where a file says all
IN_PASSING = "open"  # of a question that came with the wish for an officer: not yet agreed to
LONGEST_SHOWN = 300  # letters of it that are said back

_OPENING = SMALL | word_set("asking") | word_set("calling") | word_set("helpers")
_BESIDE_OPENING = frozenset(
    {
        *("bisa", "boleh", "minta", "hewan", "ternak", "dulu", "langsung", "ke", "kepada", "pada", "butuh"),
        *("bantuan", "dibantu", "bantu", "sebentar", "sesuatu", "numpang", "hendak", "perlu", "izin", "lagi"),
        *("sekarang", "nak", "dong", "aslinya", "asli", "nanti", "tidak"),
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
    said = frozenset(words(text))
    bare = (_OPENING | _BESIDE_OPENING).issuperset(said) and said.isdisjoint(_ASKED_FOR)
    return {} if bare or declines(text) else {"question": text, "sure": IN_PASSING}


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
        return super().hear(turn)

    def said(self, value: Any, turn: Turn) -> str:
        text = str(value)
        return text if len(text) <= LONGEST_SHOWN else text[:LONGEST_SHOWN].rstrip() + "…"


@dataclass(frozen=True)
class Send(Decide):
    """Whether what came in passing is to be sent as it is."""

    offer: Sequence[Option] = (
        Option("yes", "Ya, kirim", ("kirim", "ya", "benar", "sudah benar")),
        Option("no", "Tulis lagi", ("tidak", "salah", "ubah", "ganti", "tulis lagi")),
    )

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
