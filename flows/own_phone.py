"""The sender's own number: given by a button, left out by any refusal, and never insisted on."""

import re
from dataclasses import dataclass
from typing import Any

from flows.language.questions import asks
from flows.language.tables import SMALL
from flows.language.text import plain
from flows.language.unclear import Unclear, hint
from flows.language.yes_no import NO, YES
from flows.messages import Kind, Share
from flows.steps import Step
from flows.turn import Turn
from flows.what_happened import EAR

PRESS = hint("Tekan tombol Kirim nomor HP saya di bawah obrolan ini. Tombolnya tidak ada? Ketik LEWATI.")
GLADLY = hint(
    "Terima kasih. Tekan tombol Kirim nomor HP saya di bawah obrolan ini, nanti nomornya terkirim sendiri. "
    "Tombolnya tidak ada? Ketik LEWATI."
)
WHY = hint(
    "Nomornya untuk surat dan layanan Dinas, tidak ditunjukkan ke warga lain. Tombol Kirim nomor HP saya ada "
    "di bawah obrolan ini. Tidak mau? Ketik LEWATI."
)
TYPED = hint(
    "Terima kasih, tetapi nomor yang diketik belum bisa kami simpan, karena bisa salah ketik atau milik "
    "orang lain. Tekan tombol Kirim nomor HP saya di bawah obrolan ini. Tidak mau? Ketik LEWATI."
)
ANOTHERS = hint("Itu kontak orang lain. Tekan tombol Kirim nomor HP saya, atau ketik LEWATI.")
LEFT_OUT = "Nomor HP kita lewati dulu.\n\n"

_LEFT = "phone_left"  # that the question was given up, until it is said
_AGREED = YES | {"boleh", "silakan", "silahkan", "siap", "bisa", "monggo"}
_PASSES_BY = frozenset({"lewati", "skip"})
_REFUSALS = NO | {
    *("lewat", "malas", "males", "malu", "nanti", "nongka", "pribadi", "privasi", "rahasia", "takut"),
}
_FOLDED_NO = {"nomor"}  # what "no" is read as
_BESIDE = SMALL | {
    *("ah", "berani", "bisa", "boleh", "dikasih", "disimpan", "dulu", "handphone", "kasi", "kasih", "lah"),
    *("memberi", "nomornya", "perlu", "simpan", "telepon", "usah", "wa"),
}


@dataclass(frozen=True)
class OwnPhone(Step):
    """The sender's own number, by the platform's contact button: nobody can give somebody else's.

    It is asked again once; after a second answer that is neither number nor refusal it is left out.
    """

    def hear(self, turn: Turn) -> Any:
        if self.is_skipped(turn) or _refuses(turn):
            return None
        try:
            return self._given(turn)
        except Unclear as unclear:
            most = 2 if unclear.hint == GLADLY else 1  # a yes is told twice where the button is
            early = int(turn.talk.memory.get("misses") or 0) < most
            if not unclear.hint or early or asks(turn.text) or EAR.hear(turn.text).wishes:
                raise
        turn.talk.memory[_LEFT] = True
        return None

    def _given(self, turn: Turn) -> Any:
        contact = turn.inbound.contact
        if turn.inbound.kind is Kind.CONTACT and contact:
            if not contact.own:
                raise Unclear(ANOTHERS)
            return "+" + contact.phone.lstrip("+")
        if turn.inbound.kind is Kind.TEXT and any(letter.isdigit() for letter in turn.text):
            raise Unclear(TYPED)
        return super().hear(turn)

    def explained(self, *, open: bool) -> str:
        return WHY if open else self.about

    def read(self, text: str, turn: Turn) -> str:
        if re.fullmatch(r"\+\d{6,15}", text):
            return text
        said = set(plain(text).split())
        agreed = not said.isdisjoint(_AGREED) and said <= _AGREED | SMALL
        raise Unclear(GLADLY if agreed else WHY if asks(text) else PRESS)

    @property
    def share(self) -> Share | None:
        return Share.CONTACT


def left_out(turn: Turn) -> dict[str, object]:
    """The placeholder of the next question: said once where the number was given up without his word."""
    return {"left_out": turn.say(LEFT_OUT) if turn.talk.memory.pop(_LEFT, False) else ""}


def _refuses(turn: Turn) -> bool:
    """The question is whether he may be asked: "tidak", "rahasia" and a mere dash are answers."""
    if turn.inbound.kind not in (Kind.TEXT, Kind.EDITED) or "?" in turn.text:
        return False
    said = set(plain(turn.text).split())
    if not said:
        return not any(letter.isalnum() for letter in turn.text)
    refused = not said.isdisjoint(_REFUSALS) and said <= _REFUSALS | _BESIDE
    return refused or not said.isdisjoint(_PASSES_BY) or said == _FOLDED_NO
