"""Words that every channel understands at any time, and what each does."""

from collections.abc import Callable

from flows import drafts, halfway
from flows.asides import ENGLISH, INDONESIAN, LANGUAGE, ask_again, open_aside, speak
from flows.catalogue import BY_NAME, current
from flows.labels import shown
from flows.language.cues import Wish
from flows.language.english import asks_for_english
from flows.language.tables import word_set
from flows.language.text import plain
from flows.language.unclear import hint
from flows.leaving import CLOSED_BY_CANCEL, STOP, opt_out
from flows.menu import MENU, leave, menu, owed, take_up
from flows.messages import Choice, Reply
from flows.protecting import contacts
from flows.stage import begin, go, remember_shown, set_aside
from flows.turn import Turn

HELP = (
    "Jawab cukup dengan angka atau kata pendek. Kapan saja boleh ketik: MENU, BATAL, KEMBALI, ULANG, "
    "PETUGAS (dibantu orang), "
    "DARURAT (ternak mati mendadak, orang digigit), KONTAK, DATA SAYA, HAPUS DATA, BERHENTI, "
    "BAHASA (English)."
)
WELCOME_BACK = "Baik, pengingat dan kabar dari kami jalan lagi. Ingin berhenti? Ketik BERHENTI."
GO_ON_WITH_IT = "Baik, kita teruskan yang tadi. Mau berhenti? Ketik BATAL sekali lagi."
UNREAD = "unread"  # words that were understood by nobody, or that could mean several things
SHALL_WE_PASS_ON = "Tadi Bapak/Ibu menulis: «{text}». Kami teruskan ke petugas?"
PASS_ON = Choice("teruskan ke petugas", "Teruskan ke petugas")
NOTHING_LEFT = "Tidak ada yang tertunda."
NOTHING_KEPT = hint("Belum ada data Bapak/Ibu yang kami simpan.")
ONLY_THE_REGISTER = hint(
    "Data Bapak/Ibu sudah dihapus. Yang masih ada hanya catatan ternak yang wajib disimpan Dinas, bila dulu "
    "ada."
)
FIRST_AGREE = hint(
    "Untuk itu perlu persetujuan Bapak/Ibu dulu. Mendesak? Hubungi {contacts}, atau ketik DARURAT."
)
_WITH_POLITENESS = frozenset({"batal", "menu", "kembali", "ulang", "bantuan"})
_POLITENESS = word_set("politeness")
FIRST_ENROL = "Menunya terbuka setelah kenalan, tinggal sebentar."


WISHES = {
    "bantuan": Wish(
        "help",
        cues=(
            "bantuan|help|bingung|panduan|petunjuk|tutorial",
            "cara|bagaimana … pakai|pakainya|menggunakan|gunakan|caranya",
            "cara pakai|pakainya|kerja|menggunakan",
            "bagaimana caranya",
            "cara|caranya … bagaimana",
            "tidak|kurang|belum mengerti|paham|ngerti|tahu … caranya|cara|pakai",
            "tidak|kurang|belum mengerti|paham|ngerti",
            "tidak|kurang|belum mengerti|paham|ngerti … caranya|cara",
            "bisa apa|ngapain … saja",
            "bisa apa",
            "bisa buat|untuk apa",
            "bantu saya|kami|aku|dong",
            "pakai|pakainya|makai bagaimana",
            "bisa bantu|membantu",
            "bantu apa",
            "tolong|mohon|bantu bantu|dibantu|bantuannya|jelaskan|ajari|ajarkan|ajarin",
            "jelaskan|dijelaskan|ajari|ajarkan|ajarin",
            "apa saja … layanan|bisa|dilakukan|dikerjakan",
            "ini apa",
            "harus|mesti ketik|pilih|jawab|isi|tulis apa",
        ),
        unless=("bantuan … bibit|pakan|pemerintah|modal|{animal}", "minta|dapat|ajukan … bantuan … bibit"),
        rank=1,
    ),
    "menu": Wish(
        "menu",
        cues=(
            "menu",
            "menu utama|awal",
            "kembali|balik … menu",
            "pilihan utama|menu|awal|layanan",
            "pilihan|layanan|fitur|menu … apa saja",
            "daftar layanan|menu|pilihan|fitur",
            "halaman awal|utama",
        ),
        unless=("menu makan|makanan|masakan|sarapan|sahur|buka",),
        rank=1,
    ),
    "batal": Wish(
        "cancel",
        cues=(
            "batal|batalkan|dibatalkan|cancel|gajadi|urung|udahan",
            "stop dulu|saja",
            "tidak|enggak jadi|usah|perlu",
            "batal|batalkan daftar|mendaftar|pendaftaran",
            "jangan jadi|lanjut",
        ),
        unless=("batal … vaksin|izin|kirim|jual|permohonan",),
        rank=1,
    ),
    "kembali": Wish(
        "back",
        cues=(
            "kembali|balik|mundur|back|sebelumnya|undo",
            "kembali|balik|mundur … sebelumnya|belakang|tadi|atas",
            "ke … sebelumnya|belakang",
            "pertanyaan|langkah … sebelumnya|tadi",
        ),
        unless=(
            "balik nama",
            "kembali kasih",
            "{animal} … kembali|balik",
            "belum|tidak balik|kembali",
            "lihat|melihat|cek|kirim kembali",
        ),
        rank=1,
    ),
}
"""What is asked for in other words than these."""


def _menu(turn: Turn) -> list[Reply]:
    later = set_aside(turn)
    return menu(turn, turn.say(FIRST_ENROL) if owed(turn) and turn.talk.agreed_at else later)


def _cancel(turn: Turn) -> list[Reply]:
    """What is open is cancelled: of a question beside a flow only that question."""
    if turn.talk.aside in CLOSED_BY_CANCEL and current(turn):
        return ask_again(turn, turn.say(GO_ON_WITH_IT))
    return leave(turn)


def _back(turn: Turn) -> list[Reply]:
    """One step back; its answer is asked anew, everything before it stays."""
    flow = current(turn)
    if flow is None:
        return menu(turn)
    turn.talk.aside = None
    walked = [step.name for step in flow.path(turn)]
    here = walked.index(turn.talk.step) if turn.talk.step in walked else len(walked) - 1
    earlier = flow[walked[max(here - 1, 0)]]
    turn.talk.answers.pop(earlier.name, None)
    turn.values.clear()
    return go(flow, earlier, turn)


def _again(turn: Turn) -> list[Reply]:
    """The flow from its first question, with nothing answered."""
    flow = current(turn)
    if flow is None:
        return menu(turn)
    turn.talk.rest()
    return begin(flow, turn)


def _help(turn: Turn) -> list[Reply]:
    flow = current(turn)
    step = flow.standing(turn) if flow else None
    here = f"{turn.say(step.help)}\n" if step and step.help and turn.talk.agreed_at else ""
    return ask_again(turn, here + turn.say(HELP) if here or not step else turn.say(step.help or HELP))


def _stop(turn: Turn) -> list[Reply]:
    if not turn.talk.agreed_at and owed(turn):
        return leave(turn)
    return open_aside(STOP, turn) if turn.talk.flow else opt_out(turn)


def _start(turn: Turn) -> list[Reply]:
    """MULAI takes BERHENTI back; whoever comes by /start lands where he was or in the menu."""
    agreed = turn.talk.agreed_at or turn.officer  # of an erased person nothing goes on
    if turn.talk.quiet_at and agreed and turn.text.strip().lower() != "/start":
        turn.talk.quiet_at = None
        return ask_again(turn, turn.say(WELCOME_BACK))
    return ask_again(turn) if turn.talk.flow else menu(turn)


def _contact(turn: Turn) -> list[Reply]:
    return ask_again(turn, turn.say("Nomor penting: {contacts}.", contacts=contacts()))


def _language(turn: Turn) -> list[Reply]:
    return open_aside(LANGUAGE, turn)


def _speaks(language: str) -> Callable[[Turn], list[Reply]]:
    return lambda turn: speak(language, turn)


def _resume(turn: Turn) -> list[Reply]:
    """Back to what was left for something else."""
    under_way, waiting = current(turn), halfway.kept(turn.talk)
    if under_way and (under_way.finish or not waiting):
        return ask_again(turn)
    flow = BY_NAME.get(waiting[-1]["flow"]) if waiting else None
    return take_up(flow, turn) if flow else menu(turn, turn.say(NOTHING_LEFT))


def pass_on_asked(text: str, turn: Turn) -> list[Reply]:
    """Ask whether to leave for an officer what he wrote before he was known."""
    turn.talk.memory[UNREAD] = text
    reply = Reply(turn.say(SHALL_WE_PASS_ON, text=text), shown((PASS_ON, MENU), turn), "menu")
    remember_shown(turn, reply)
    return [reply]


def _pass_on(turn: Turn) -> list[Reply]:
    """Leave for an officer what could not be understood; where nothing waits, his words are asked."""
    unread = turn.talk.memory.pop(UNREAD, "")
    flow = BY_NAME["ask_officer"]
    if not flow.offered_to(turn):
        return menu(turn)
    return begin(flow, turn, answers={"question": unread} if unread else None)


def _opens(name: str, otherwise: str = "") -> Callable[[Turn], list[Reply]]:
    """Opens a flow; somebody to whom it is not offered is told why."""

    def opened(turn: Turn) -> list[Reply]:
        flow = BY_NAME[name]
        if flow.offered_to(turn):
            return begin(flow, turn)
        if owed(turn) and flow.wishes:
            drafts.keep(turn, flow.keyword, until="enrol")
        return ask_again(turn, turn.say(otherwise, contacts=contacts()))

    return opened


def _own_data(name: str) -> Callable[[Turn], list[Reply]]:
    """Opens a flow about what is kept of him; of an erased person only the register's part is."""

    def opened(turn: Turn) -> list[Reply]:
        erased = turn.talk.quiet_at and not turn.talk.farmer_id
        return _opens(name, ONLY_THE_REGISTER if erased else NOTHING_KEPT)(turn)

    return opened


def word_meant(text: str) -> str:
    """The word of any time that is meant, though politeness stands beside it: "batal aja", "menu kak"."""
    if asks_for_english(text):
        return "english"
    said = plain(text)
    bare = " ".join(word for word in said.split() if word not in _POLITENESS)
    return bare if bare in _WITH_POLITENESS else said


RESERVED: dict[str, Callable[[Turn], list[Reply]]] = {
    "menu": _menu,
    "batal": _cancel,
    "kembali": _back,
    "ulang": _again,
    "bantuan": _help,
    "help": _help,
    "petugas": _opens("ask_officer", FIRST_AGREE),
    "berhenti": _stop,
    "stop": _stop,
    "mulai": _start,
    "start": _start,
    "darurat": _opens("emergency"),
    "emergency": _opens("emergency"),
    "kontak": _contact,
    "pengaduan": _opens("complain", FIRST_AGREE),
    "data saya": _own_data("my_data"),
    "hapus data": _own_data("erase_my_data"),
    "bahasa": _language,
    "language": _language,
    "bahasa indonesia": _speaks(INDONESIAN.value),
    "bahasa inggris": _speaks(ENGLISH.value),
    "english": _speaks(ENGLISH.value),
    "lanjut": _resume,
    PASS_ON.value: _pass_on,
}
