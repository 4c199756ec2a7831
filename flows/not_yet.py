"""Services of the Dinas that cannot be had by chat yet: said honestly, with the way to an officer."""

from flows.language.text import plain
from flows.language.unclear import hint
from flows.messages import Choice, Reply
from flows.stage import remember_shown
from flows.turn import Turn

NOT_OPEN = "Urusan {service} belum dibuka di SiJINAK. Petugas bisa membantu: ketik PETUGAS."
WAYS = (Choice("petugas", "Tanya petugas"), Choice("menu", "Menu"))
SERVICES = {
    hint("vaksin"): ("vaksin", "vaksinasi", "vaksinnya", "divaksin", "imunisasi", "suntik pmk", "suntik se"),
    hint("kawin suntik"): ("kawin suntik", "ib", "inseminasi", "birahi", "bunting"),
    hint("izin kirim ternak"): (
        "izin",
        "ijin",
        "kirim sapi",
        "kirim kerbau",
        "kirim kuda",
        "kirim ternak",
        "mengirim",
        "pengiriman",
        "rekomendasi",
        "skkh",
        "surat jalan",
        "karantina",
    ),
    hint("retribusi dan pembayaran"): (
        "retribusi",
        "bayar",
        "membayar",
        "tagihan",
        "skrd",
        "bukti bayar",
        "lunas",
    ),
    hint("surat ternak"): (
        "skkt",
        "surat ternak",
        "surat sapi",
        "kartu ternak",
        "surat kepemilikan",
        "bikin surat",
    ),
    hint("jual beli ternak"): (
        "jual",
        "dijual",
        "menjual",
        "terjual",
        "laku",
        "beli",
        "membeli",
        "pindah milik",
    ),
    hint("kelahiran ternak"): ("lahir", "melahirkan", "beranak", "kelahiran"),
    hint("ternak hilang atau dipotong"): ("hilang", "kehilangan", "dicuri", "kecurian", "dipotong"),
    hint("bantuan pemerintah"): ("minta bantuan", "bantuan bibit", "bantuan sapi", "proposal"),
    hint("harga ternak"): ("harga", "harganya", "pasaran"),
}


def not_open(text: str, turn: Turn) -> str:
    """The sentence about the first of these services that the text names; "" where it names none."""
    said = f" {plain(text)} "
    for service, phrases in SERVICES.items():
        if any(f" {phrase} " in said for phrase in phrases):
            return turn.say(NOT_OPEN, service=turn.say(service))
    return ""


def asks_to_register_for(text: str) -> bool:
    """Whether "daftar" is said of one of these services, not of animals: "daftar vaksin"."""
    said = f" {plain(text)} "
    return any(f" daftar {phrase} " in said for phrases in SERVICES.values() for phrase in phrases)


def point_to_officer(sentence: str, turn: Turn) -> list[Reply]:
    """The sentence, with the two ways on from it."""
    reply = Reply(sentence, WAYS, "menu")
    remember_shown(turn, reply)
    return [reply]
