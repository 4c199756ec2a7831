"""Selamat datang: what SiJINAK is, what it keeps and why, and whether the person agrees."""

from collections.abc import Mapping

from flows.enrol import enrol
from flows.language.choosing import Option
from flows.language.text import plain
from flows.permits import Permit
from flows.script import ANSWERED, Flow
from flows.steps import Tell
from flows.turn import Turn

NOTICE = (
    "Selamat datang di SiJINAK, layanan ternak Kabupaten Sumbawa.\n"
    "Kami mencatat nama, nomor HP, desa, dan ternak Bapak/Ibu untuk surat, vaksin, dan layanan Dinas (UU "
    "27/2022). Nomor HP "
    "dan NIK tidak ditunjukkan ke warga lain.\n"
    "Kapan saja boleh: DATA SAYA, HAPUS DATA, BERHENTI. Ternak mati mendadak atau orang digigit? Ketik "
    "DARURAT.\n"
    "Lanjut?"
)
MORE = (
    "Yang dicatat hanya yang Bapak/Ibu tulis sendiri. Gunanya: surat ternak, jadwal vaksin, izin kirim, "
    "dan bukti bayar. Yang "
    "boleh melihat hanya petugas Dinas yang berhak. Bapak/Ibu boleh melihat, membetulkan, dan "
    "menghapusnya (UU 27/2022); "
    "catatan yang wajib disimpan akan kami jelaskan. Lanjut?"
)
AGREE = Option("yes", "SETUJU", ("setuju", "ya"))
ASK = Option("ask", "Tanya dulu", ("tanya", "tanya dulu"))
DECLINE = Option("no", "Tidak", ("tidak",))
ASKING = frozenset({"apa", "siapa", "kenapa", "mengapa", "bagaimana", "kapan", "mana", "tanya"})
HELP = "Supaya jelas, ketik SETUJU kalau boleh, atau TIDAK kalau tidak."
AGAIN = "Boleh kami catat data Bapak/Ibu?"
DECLINED = (
    "Baik, tidak ada yang kami catat. Kalau nanti berubah pikiran, tulis saja di sini. Ternak mati "
    "mendadak atau orang digigit? Ketik DARURAT, selalu kami layani."
)


def asks_back(text: str, turn: Turn) -> Mapping[str, str]:
    """Whoever asks what, why or who before he agrees gets the longer explanation."""
    asking = "?" in text or not ASKING.isdisjoint(plain(text).split())
    return {"consent": ASK.value} if asking else {}


def _asks(turn: Turn) -> bool:
    return bool(turn.value("consent") == ASK.value)


def _declines(turn: Turn) -> bool:
    return bool(turn.value("consent") == DECLINE.value)


def _still_declines(turn: Turn) -> bool:
    return bool(turn.value("more") == DECLINE.value)


def agree(turn: Turn) -> dict[str, object]:
    """From now on what he writes is kept."""
    turn.talk.agreed_at = turn.now
    return {}


welcome = Flow(
    "welcome",
    "selamat datang",
    title="perkenalan",
    steps=[
        Permit("consent", NOTICE, offer=(AGREE, ASK, DECLINE), help=HELP, again=AGAIN),
        Permit("more", MORE, offer=(AGREE, DECLINE), help=HELP, again=AGAIN),
        Tell("declined", DECLINED, finishes=False),
        Tell("agreed", "Terima kasih. Kita kenalan dulu, sebentar saja."),
    ],
    branches=[
        (ANSWERED, "consent", "more", {"conditions": _asks}),
        (ANSWERED, "consent", "declined", {"conditions": _declines}),
        (ANSWERED, "consent", "agreed", {}),
        (ANSWERED, "more", "declined", {"conditions": _still_declines}),
        (ANSWERED, "more", "agreed", {}),
    ],
    understands=asks_back,
    finish=agree,
    cancelled=DECLINED,
    offered_to=lambda turn: False,
    in_menu=False,
    then=lambda turn: enrol if turn.talk.agreed_at and not turn.talk.farmer_id else None,
)
