"""Data saya, and hapus data: what is kept about a person, and erasing what the law lets us erase."""

import re
from datetime import timedelta

from domain import personal_data, regions
from domain.office_calendar import said_date, wita_date
from flows.declining import declines
from flows.language.choosing import Option
from flows.language.cues import Wish
from flows.language.text import plain
from flows.language.unclear import Unclear, hint
from flows.messages import Kind, Reply
from flows.script import ANSWERED, Flow
from flows.steps import Ask, Tell
from flows.turn import Turn

KEPT = (
    "Yang kami simpan tentang Bapak/Ibu:\nNama: {name}\nTinggal di: {home}\nDusun: {hamlet}\nNomor HP: "
    "{phone}\n"
    "Pengingat: {reminders}\nTernak: {heads} ekor\nPertanyaan dan laporan: {questions}\n"
    "Foto dan suara: {photos}\nSetuju sejak: {agreed}\n"
    "Percakapan disimpan 30 hari. Nama atau nomor salah? Ketik PETUGAS."
)
LIMITS = (
    "Percakapan dan nomor HP akan kami hapus paling lambat 3×24 jam. Catatan kepemilikan ternak, izin, "
    "dan pembayaran wajib "
    "kami simpan, hanya bisa dibuka petugas yang berhak. Setelah itu tidak ada pengingat vaksin.{unanswered} "
    "Yakin? Ketik HAPUS, atau BATAL."
)
UNANSWERED = (
    " Masih ada {count} pertanyaan atau laporan yang belum dijawab: jawabannya tidak bisa kami kirim lagi. "
    "Laporan darurat tetap ada pada petugas, tanpa nama, nomor HP, dan titik lokasi."
)
ERASED = (
    "Sudah kami hapus: catatan nomor HP, dusun, dan isi pertanyaan. Percakapan ini terhapus paling lambat "
    "3×24 jam lagi.{remains} Terima kasih sudah memakai SiJINAK."
)
REMAINS = (
    " Catatan {heads} ekor ternak tetap ada di Dinas. Kalau kelak memakai SiJINAK lagi, ternak itu jangan "
    "didaftarkan ulang. Ketik PETUGAS, nanti disambungkan lagi ke Bapak/Ibu."
)
NOT_ERASED = "Baik, tidak jadi dihapus."
ALREADY = "Sudah kami hapus."
A_MOMENT = timedelta(minutes=1)
LEFT_ALONE = "tidak"
_WISHING = (
    "tolong|mohon|coba|minta|saya|aku|kami|mau|ingin|bisa|boleh|pak|bapak|bu|ibu|kak|min|agar|supaya|please"
)
_ERASING = re.compile(
    rf"(?:(?:{_WISHING}) )*(?:hapus|hapuskan|dihapus|menghapus|erase|delete)(?: (?:semua|seluruh|saja|all))*"
    r" (?:data|datanya|akun|akunnya|profil|biodata|my data)"
    r"(?: (?:saya|aku|ku|kami|diri|pribadi|semua|semuanya|saja|dong|ya|sekarang|pak|bu|kak|min))*"
)


def kept(turn: Turn) -> dict[str, object]:
    """Everything that is kept about who asks, in a person's words."""
    assert turn.farmer
    file = personal_data.kept_about(turn.session, turn.farmer)
    farmer = turn.farmer
    return {
        "name": farmer.name,
        "home": regions.title(farmer.region_code),
        "hamlet": farmer.hamlet or "-",
        "phone": masked(farmer.phone) if farmer.phone else "-",
        "reminders": turn.say("ya")
        if farmer.wants_reminders and not turn.talk.quiet_at
        else turn.say("tidak"),
        "heads": file.heads,
        "questions": len(file.questions),
        "photos": file.photos,
        "agreed": said_date(wita_date(farmer.agreed_at)),
    }


def unanswered(turn: Turn) -> dict[str, object]:
    """The placeholder of the last question before erasing: what nobody has answered yet."""
    talk = turn.talk
    count = personal_data.count_unanswered(
        turn.session, turn.farmer, channel=talk.channel, address=talk.address
    )
    return {"unanswered": turn.say(UNANSWERED, count=count) if count else ""}


def masked(phone: str) -> str:
    """A number of which only the last four digits are shown."""
    return "•" * 4 + phone[-4:]


def wants_erased(text: str) -> bool:
    """Whether he wants all of his own erased, in whatever words; "hapus data Sari" tells of somebody else."""
    return _ERASING.fullmatch(plain(text)) is not None


def only_erase(text: str) -> str:
    """The word HAPUS and nothing else, or "tidak" for a refusal in any words; raises Unclear."""
    if plain(text) == "hapus":
        return "hapus"
    if declines(text):
        return LEFT_ALONE
    raise Unclear(hint("Untuk menghapus ketik HAPUS. Tidak jadi? Ketik BATAL."))


def _refuses(turn: Turn) -> bool:
    return bool(turn.value("sure") == LEFT_ALONE)


def erased_already(turn: Turn) -> list[Reply] | None:
    """The answer to HAPUS sent once more by whoever was erased just now; nothing is kept to know him by."""
    talk = turn.talk
    just_now = talk.forget_at and not talk.agreed_at and turn.now - talk.forget_at < A_MOMENT
    asked = turn.inbound.kind is Kind.TEXT and plain(turn.inbound.text) in ("hapus", *erase_my_data.phrases)
    return [Reply(turn.say(ALREADY))] if just_now and asked else None


def erase(turn: Turn) -> dict[str, object]:
    """Erase contact and talk; what the register must keep stays without them."""
    farmer, talk, remains = turn.farmer, turn.talk, ""
    if farmer:
        heads = personal_data.kept_about(turn.session, farmer).heads
        personal_data.erase(turn.session, farmer, now=turn.now, where=turn.where)
        remains = turn.say(REMAINS, heads=heads) if heads else ""
    personal_data.erase_asked(turn.session, channel=talk.channel, address=talk.address)
    spoken = {"locale": turn.locale} if turn.locale else {}  # the goodbye is said in the person's language
    talk.farmer_id, talk.agreed_at, talk.memory = None, None, spoken
    talk.forget_at = talk.quiet_at = turn.now
    return {"remains": remains}


MY_DATA = Wish(
    "my_data",
    cues=(
        "data saya|aku|pribadi|diri",
        "data … tentang saya|aku",
        "simpan|disimpan|tahu … tentang saya|aku",
        "data … disimpan",
        "simpan|punya|tahu data … saya",
        "data … aman|rahasia|bocor",
        "ubah|ganti|perbaiki|betulkan|salah … nama|alamat|data",
        "nama|alamat|nik … salah|keliru|diganti|diubah|ganti|berubah|pindah",
        "nama|alamat|nik … betulkan|benarkan|dibetulkan|dibenarkan",
        "ubah|ganti … nomor",
        "nomor … saya ganti|baru|berubah",
        "nama|alamat|nomor saya|kami … masih|lama|keliru",
        "hapus|dihapus|buang|dibuang … tentang saya|aku|kami",
        "nama|alamat saya|kami bukan",
        "pakai|ganti|ubah nama … ktp",
        "nama|alamat|nik|nomor … kebalik|terbalik|tertukar",
        "pindah alamat|desa|rumah",
        "hapus … data|akun|nomor",
        "privasi|profil|biodata|identitas",
    ),
    unless=("data {animal}", "kuota data", "paket data"),
    rank=1,
)

my_data = Flow(
    "my_data",
    "data saya",
    title="Data saya",
    synonyms=("datasaya", "privasi", "data pribadi"),
    wishes=(MY_DATA,),
    steps=[Tell("kept", KEPT, next=(Option("hapus data", "Hapus data"), Option("menu", "Menu")))],
    finish=kept,
)

erase_my_data = Flow(
    "erase_my_data",
    "hapus data",
    title="Hapus data",
    synonyms=("hapus akun", "hapus semua data"),
    named_by=wants_erased,
    steps=[
        Ask("sure", LIMITS, reader=only_erase, again="Yakin mau menghapus data Bapak/Ibu?", words=unanswered),
        Tell("erased", ERASED),
        Tell("left_alone", NOT_ERASED, finishes=False),
    ],
    branches=[(ANSWERED, "sure", "left_alone", {"conditions": _refuses})],
    finish=erase,
    cancelled=NOT_ERASED,
    offered_to=lambda turn: turn.talk.agreed_at is not None,
    in_menu=False,
)
