"""Services of the Dinas that cannot be had by chat yet: said honestly, with the way to an officer."""

from dataclasses import dataclass

from flows.herd_changes import BORN, LOST, NOT_HOME, SOLD
from flows.labels import shown
from flows.language.cues import Wish
from flows.language.unclear import hint
from flows.messages import Choice, Reply
from flows.stage import remember_shown
from flows.turn import Turn

NOT_OPEN = "Urusan {service} belum dibuka di SiJINAK. Petugas bisa membantu: ketik PETUGAS."
WAYS = (Choice("petugas", "Tanya petugas"), Choice("menu", "Menu"))


@dataclass(frozen=True, slots=True)
class Closed:
    """One such service: how it stands in a list, and what people want of it."""

    title: str
    wishes: tuple[Wish, ...]


VACCINATION = Wish(
    "vaccination",
    cues=(
        "vaksin|vaksinasi|divaksin|divaksinasi|imunisasi|booster|pengebalan",
        "daftar|jadwal|kapan|booking|pesan|minta|ikut|mau … vaksin|vaksinasi|divaksin",
        "batal|batalkan|tunda|undur … vaksin|vaksinasi",
        "suntik|disuntik|suntikan|nyuntik … {diseases}",
        "suntik|disuntik|suntikan|nyuntik … {animal}",
        "{animal} … suntik|disuntik|suntikan",
        "jadwal|kapan … suntik|suntikan|disuntik",
        "kelewatan|terlewat|ketinggalan|lewat|susulan|menyusul … vaksin|vaksinasi|suntik|suntikan",
        "boleh|bisa|aman … ikut|di vaksin|vaksinasi|divaksin|disuntik",
        "boleh|bisa|aman … vaksin|vaksinasi|divaksin|disuntik",
        "suntik|suntikan|disuntik|dosis … kedua|ketiga|pertama|ke|ulang|lagi|massal|gratis",
    ),
    unless=("kawin suntik", "suntik|suntikan kawin|vitamin"),
    gives_way_to=("died",),
)
PERMIT = Wish(
    "permit",
    cues=(
        "izin|ijin|perizinan|rekomendasi|rekom|skkh|karantina|kuota",
        "izin|ijin|rekomendasi … {sending}",
        "{sending} … {animal}",
        "{animal} … {sending}",
        "{sending} … {far_away}",
        "{animal} … kapal",
        "antar pulau|pulaukan",
        "surat jalan|angkut|karantina|kesehatan",
        "syarat|boleh|bisa|cara … {sending}",
        "{selling} … {far_away} … izin|ijin|surat",
    ),
    unless=(
        "keluar|mengeluarkan|keluarkan … liur|busa|ingus|darah|nanah|lendir|cairan|cacing|ari|kencing|anak",
        "izin|ijin {asking}",
        "izin|ijin pak|bu|min|kak|lapor|melapor|masuk|sakit|bicara",
        "izin|ijin tidak masuk",
        "bawa pulang|masuk|mandi|minum|berobat",
        "{losses}",
        "kirim|mengirim|dikirim … foto|gambar|video|pesan|nomor|lokasi|qris",
    ),
    gives_way_to=("permit_state", "levy_owed", "pay", "receipt"),
)
PERMIT_STATE = Wish(
    "permit_state",
    cues=(
        "{requests} … {progress}",
        "{progress} … {requests}",
        "status|cek|perkembangan|progres|kabar|lacak|bagaimana … {requests}",
        "kapan|sudah|belum … {requests} … {progress}",
        "sudah … belum … {requests}",
        "disetujui|ditolak|terbit|selesai … {requests} … {sending}",
        "{papers} … ajukan|diajukan|diurus … {progress}",
        "surat … sudah|belum|kapan … {progress}",
        "surat … sudah|belum|kapan … keluar",
        "{requests} … sudah|kapan|belum … {progress}",
        "permohonan|berkas|pengajuan saya|kami",
        "lama … {requests}",
        "berapa lama|hari|minggu|jam … {requests}",
        "berapa lama|hari|minggu|jam … {requests} keluar",
        "{requests} … lama|lambat",
        "sudah|pernah|kemarin … diajukan|mengajukan|ajukan … {requests}",
        "{requests} … belum|sudah|kapan keluar|terbit|jadi|turun|selesai|ada|beres",
        "surat jalan|angkut|karantina|kesehatan … {progress}",
        "{handling} … surat jalan|angkut|karantina|kesehatan",
        "{handling} … {requests}",
        "{requests} … {handling}",
        "izin|ijin|rekomendasi … ajukan … sudah|belum",
        "yang … ajukan|diajukan … {handling}",
        "{requests} … diajukan … sampai|mana|belum|sudah",
        "surat … {handling}",
        "surat jalan|angkut|karantina|kesehatan … {handling}",
        "surat|{requests} … saya ajukan|urus|minta … {progress}",
    ),
    unless=(
        "syarat|cara|urus|mengurus|buat … {requests}",
        "mau|minta {requests}",
        "mau|ingin|rencana|hendak {sending} … {animal}",
        "mau|minta|ingin|bisa … urus|mengurus|buat|ajukan|mengajukan|bikin|dibuatkan|diurus … {requests}",
        "mana|lama … urus|diurus|mengurus|ngurus|buat",
        "minta|mau dibuatkan|diuruskan … {requests}",
        "{sending} … {animal} … kapan bisa",
    ),
)
LEVY_OWED = Wish(
    "levy_owed",
    cues=(
        "{dues}",
        "berapa … {paying}",
        "kena … {dues} … berapa",
        "berapa … {dues}",
        "berapa … {dues} {dues}",
        "cek|lihat|punya|ada|mana … {dues}",
        "{dues} … berapa",
        "{dues} surat|izin|ijin|angkut|kirim",
        "berapa … {paying} … izin|ijin|surat|{animal}",
        "{paying} … berapa",
        "belum dibayar|lunas",
    ),
    unless=("{receipts} {paying}", "cara|mau|lewat|pakai|bisa … bayar"),
    gives_way_to=("pay", "receipt"),
)
PAY = Wish(
    "pay",
    cues=(
        "{paying}",
        "qris|rekening|va",
        "qris|rekening|va … {dues}",
        "mau|ingin|hendak … lunas|lunaskan",
        "mau|cara|bisa|ingin|hendak|bagaimana … {paying}",
        "{paying} … lewat|pakai|via|mana|sekarang",
        "{paying} … {dues}",
        "{paying} … {wallets}",
        "{wallets} … {paying}",
        "mau|ingin|hendak … lunas|lunaskan … {dues}",
        "virtual account",
        "kode|nomor bayar|pembayaran|rekening",
    ),
    unless=(
        "zakat|kurban|qurban",
        "berapa|jumlah|rincian|hitung|hitungkan|dihitungkan|besaran",
        "sudah|habis|riwayat … {paying}",
        "{receipts} … {paying}",
    ),
)
WHERE_TO_PAY = Wish(
    "pay",
    cues=(
        "nomor|kode rekening|virtual|va|qris",
        "nomor … {paying}",
        "rekening|va|qris … {paying}",
        "rekening|va|qris … {dues}",
        "{paying} … rekening|va|qris",
        "lunas|lunasi|lunaskan … sekarang|saja|hari … {dues}",
        "lunas|lunasi|lunaskan … {dues}",
        "ke mana|kemana|dimana … {paying}",
    ),
    unless=(
        "sudah|belum|bukti|tanda|nota|kuitansi|kwitansi|struk|resi … lunas",
        "zakat|kurban|qurban",
        "salah {paying}",
    ),
)
"""Whoever asks for the account wants to pay, though he asks how much as well."""
RECEIPT = Wish(
    "receipt",
    cues=(
        "kuitansi|kwitansi|struk|resi|ssrd|bukti",
        "{receipts} … {paying}",
        "{receipts} terima|lunas|retribusi",
        "riwayat … {paying}",
        "kirim|kirimkan|dikirim ulang|kembali|lagi … {receipts}",
        "sudah|habis … {paying}",
        "sudah|habis … {paying} … {receipts}",
    ),
    gives_way_to=("sold",),
)
INSEMINATION = Wish("insemination", cues=("kawin suntik", "inseminasi|birahi|bunting|ib|kawin"), rank=1)
PAPER = Wish(
    "paper",
    cues=("{papers}", "{papers} … {animal}", "buat|urus|minta|cetak … {papers}", "{papers} … kepemilikan"),
    rank=1,
)
AID = Wish(
    "aid",
    unless=("{animal} bantuan",),
    cues=("minta|dapat|ada|ajukan … bantuan", "bantuan … bibit|pakan|pemerintah|modal", "proposal"),
)
PRICE = Wish("price", cues=("harga|harganya|pasaran", "berapa … harga", "harga … {animal}"))
CLOSED = (
    Closed(hint("vaksin"), (VACCINATION,)),
    Closed(hint("kawin suntik"), (INSEMINATION,)),
    Closed(hint("izin kirim ternak"), (PERMIT, PERMIT_STATE)),
    Closed(hint("retribusi dan pembayaran"), (LEVY_OWED, PAY, WHERE_TO_PAY, RECEIPT)),
    Closed(hint("surat ternak"), (PAPER,)),
    Closed(hint("jual beli ternak"), (SOLD,)),
    Closed(hint("kelahiran ternak"), (BORN,)),
    Closed(hint("ternak hilang atau dipotong"), (LOST, NOT_HOME)),
    Closed(hint("bantuan pemerintah"), (AID,)),
    Closed(hint("harga ternak"), (PRICE,)),
)


def not_open(service: Closed, turn: Turn) -> str:
    """The sentence that the service cannot be had by chat yet."""
    return turn.say(NOT_OPEN, service=turn.say(service.title))


def point_to_officer(sentence: str, turn: Turn) -> list[Reply]:
    """The sentence, with the two ways on from it."""
    reply = Reply(sentence, shown(WAYS, turn), "menu")
    remember_shown(turn, reply)
    return [reply]
