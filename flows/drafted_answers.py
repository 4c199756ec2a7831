"""An officer's answer before it is sent: read back to her, added to, written anew or left for later."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from domain.questions import LONGEST_TEXT
from flows.asked_in_passing import LONGEST_SHOWN, Write
from flows.language.choosing import Option
from flows.language.postponing import further, is_put_off, postpones
from flows.language.tables import SMALL
from flows.language.text import plain, words
from flows.language.unclear import Noted, StillOpen, Unclear, hint
from flows.language.yes_no import ADDRESSES, YES
from flows.language.yes_no import NO as NO_WORDS
from flows.messages import TYPED
from flows.steps import NO, SKIP, Decide
from flows.turn import Turn

LATER = "later"  # nothing is sent now
ONLY_WORDS = hint(
    "Foto dan pesan suara belum bisa kami kirim ke penanya. Mohon ditulis. Contoh: Beri air hangat dulu."
)
TOO_LONG = hint("Jawabannya terlalu panjang, paling banyak {limit} huruf.")
ANEW = "Belum dikirim: «{answer}»\n\n"
ADDED = hint("Saya tambahkan.")
ADDED_WITHOUT_PHOTO = hint("Saya tambahkan tulisannya. Fotonya belum bisa kami kirim ke penanya.")
WITHOUT_PHOTO = hint("Hanya tulisannya yang ikut, fotonya belum bisa kami kirim ke penanya.\n\n")
TAKE_YOUR_TIME = hint("Baik, saya tunggu. Belum ada yang dikirim.")
NOT_ADDED = hint(
    "Baik, saya tunggu. Belum ada yang dikirim, dan yang barusan tidak saya tambahkan. Kalau itu untuk "
    "penanya, pilih 2 dan tulis lagi."
)
SEND_OR_NOT = hint("Belum dikirim. Ketik 1 untuk mengirim, 2 untuk menulis ulang, 3 kalau tidak jadi.")
_LEAVING = frozenset({"lewati", "lewat", "skip"})
_NOT_AT_ALL = (
    "jangan",
    "jangan dikirim",
    "tidak jadi",
    "tidak usah",
    "tidak jadi kirim",
    "tidak jadi dikirim",
)
CLOSE = Option(
    "tutup",
    "TUTUP",
    ("tutup saja", "ditutup", "selesai", "tutup pertanyaan", "tutup laporan", "tidak perlu dijawab", "close"),
)
_HESITATING = YES | NO_WORDS | ADDRESSES | SMALL | frozenset({"kirim", "dulu", "nanti", "tapi", "salah"})


@dataclass(frozen=True)
class Draft(Write):
    """The answer in her own words; only LEWATI leaves it out, for "tidak ada" may answer the farmer."""

    optional: bool = True
    for_others: bool = True
    closes: bool = False  # whether TUTUP settles the matter without an answer

    def options(self, turn: Turn) -> tuple[Option, ...]:
        return (SKIP, CLOSE) if self.closes else (SKIP,)

    def hear(self, turn: Turn) -> Any:
        if turn.inbound.kind not in TYPED:
            raise Unclear(ONLY_WORDS)
        if turn.text == SKIP.value or plain(turn.text) in _LEAVING.union(_NOT_AT_ALL[2:], {"1"}):
            return None
        if self.closes and plain(turn.text) in {CLOSE.value, *CLOSE.synonyms, "2"}:
            return CLOSE.value
        value = self.take(turn.text, turn)
        if turn.captioned:
            turn.remarks.append(turn.say(WITHOUT_PHOTO))
        return value

    def read(self, text: str, turn: Turn) -> Any:
        if postpones(text):
            raise Noted(TAKE_YOUR_TIME)
        if len(text) > LONGEST_TEXT:
            raise Unclear(TOO_LONG, limit=str(LONGEST_TEXT))
        return text


@dataclass(frozen=True)
class Close(Decide):
    """Whether it is really to be closed; a no asks for the answer again."""

    drafted: str = ""
    offer: Sequence[Option] = (
        Option("yes", "Ya, tutup", ("tutup", "tutup saja", "ya tutup saja")),
        Option("no", "Tidak, jawab", ("tidak", "jawab", "tidak jadi", "jangan", "nanti dulu")),
    )

    def hear(self, turn: Turn) -> Any:
        try:
            return super().hear(turn)
        except StillOpen:
            turn.talk.answers.pop(self.drafted, None)
            return NO.value

    def take(self, text: str, turn: Turn) -> Any:
        value = super().take(text, turn)
        if value == NO.value:
            raise StillOpen
        return value


@dataclass(frozen=True)
class Deliver(Decide):
    """Whether the answer leaves as it is read back: only a clear yes sends it, other words are added."""

    drafted: str = ""  # the step that holds what was written
    for_others: bool = True
    offer: Sequence[Option] = (
        Option("yes", "Ya, kirim", ("kirim", "kirimkan", "kirim saja", "ya kirim saja", "sudah benar")),
        Option("no", "Tulis ulang", ("ubah", "ganti", "salah", "tidak", "koreksi")),
        Option(LATER, "Jangan kirim", (*sorted(_LEAVING), *_NOT_AT_ALL)),
    )

    def hear(self, turn: Turn) -> Any:
        if turn.inbound.kind not in TYPED:
            raise Unclear(ONLY_WORDS)
        if postpones(turn.text):
            raise Noted(TAKE_YOUR_TIME)
        try:
            value = super().hear(turn)
        except StillOpen:
            value = NO.value
        except Unclear:
            self._add(turn)
            raise Noted(ADDED_WITHOUT_PHOTO if turn.captioned else ADDED) from None
        if value == NO.value:
            turn.remarks.append(turn.say(ANEW, answer=self._written(turn)[:LONGEST_SHOWN]))
            turn.talk.answers.pop(self.drafted, None)
        return value

    def take(self, text: str, turn: Turn) -> Any:
        value = super().take(text, turn)
        if value == NO.value:
            raise StillOpen  # it is written anew, then read back again
        return value

    def _written(self, turn: Turn) -> str:
        return turn.talk.answers.get(self.drafted, "")

    def _add(self, turn: Turn) -> None:
        """What neither agrees nor refuses belongs to the answer, but for a number or a hesitation."""
        said, longer = words(turn.text), f"{self._written(turn)}\n{further(turn.text)}"
        if not said or _HESITATING.issuperset(said) or plain(turn.text).isdecimal():
            raise Noted(SEND_OR_NOT)
        if is_put_off(turn.text):
            raise Noted(NOT_ADDED)
        if len(longer) > LONGEST_TEXT:
            raise Noted(TOO_LONG, limit=str(LONGEST_TEXT))
        turn.talk.answers = {**turn.talk.answers, self.drafted: longer}
        turn.values.clear()
