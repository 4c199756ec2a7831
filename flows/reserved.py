"""Words that every channel understands at any time, and what each does."""

from collections.abc import Callable

from flows.asides import STOP, ask_again, open_aside, opt_out
from flows.catalogue import BY_NAME, current
from flows.emergency import contacts
from flows.language.unclear import hint
from flows.menu import leave, menu, owed, take_up
from flows.messages import Reply
from flows.stage import begin, go, set_aside
from flows.turn import Turn

HELP = (
    "Jawab cukup dengan angka atau kata pendek. Kapan saja boleh ketik: MENU, BATAL, KEMBALI, ULANG, "
    "PETUGAS (dibantu orang), "
    "DARURAT (ternak mati mendadak, orang digigit), KONTAK, DATA SAYA, HAPUS DATA, BERHENTI."
)
ONLY_INDONESIAN = "Saat ini SiJINAK baru berbahasa Indonesia."
WELCOME_BACK = "Baik, pengingat dan kabar dari kami jalan lagi. Ingin berhenti? Ketik BERHENTI."
NOTHING_LEFT = "Tidak ada yang tertunda."
NOTHING_KEPT = hint("Belum ada data Bapak/Ibu yang kami simpan.")
FIRST_AGREE = hint(
    "Untuk itu perlu persetujuan Bapak/Ibu dulu. Mendesak? Hubungi {contacts}, atau ketik DARURAT."
)
FIRST_ENROL = "Menunya terbuka setelah kenalan, tinggal sebentar."


def _menu(turn: Turn) -> list[Reply]:
    later = set_aside(turn)
    return menu(turn, turn.say(FIRST_ENROL) if owed(turn) and turn.talk.agreed_at else later)


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
    return ask_again(turn, turn.say(step.help if step and step.help else HELP))


def _stop(turn: Turn) -> list[Reply]:
    if not turn.talk.agreed_at and owed(turn):
        return leave(turn)
    return open_aside(STOP, turn) if turn.talk.flow else opt_out(turn)


def _start(turn: Turn) -> list[Reply]:
    """MULAI takes BERHENTI back; whoever comes by /start lands where he was or in the menu."""
    if turn.talk.quiet_at and turn.text.strip().lower() != "/start":
        turn.talk.quiet_at = None
        return ask_again(turn, turn.say(WELCOME_BACK))
    return ask_again(turn) if turn.talk.flow else menu(turn)


def _contact(turn: Turn) -> list[Reply]:
    return ask_again(turn, turn.say("Nomor penting: {contacts}.", contacts=contacts()))


def _language(turn: Turn) -> list[Reply]:
    return ask_again(turn, turn.say(ONLY_INDONESIAN))


def _resume(turn: Turn) -> list[Reply]:
    """Back to what was left for something else."""
    under_way, paused = current(turn), turn.talk.memory.get("paused")
    if under_way and (under_way.finish or not paused):
        return ask_again(turn)
    flow = BY_NAME.get(paused["flow"]) if paused else None
    return take_up(flow, turn) if flow else menu(turn, turn.say(NOTHING_LEFT))


def _opens(name: str, otherwise: str = "") -> Callable[[Turn], list[Reply]]:
    """Opens a flow; somebody to whom it is not offered is told why."""

    def opened(turn: Turn) -> list[Reply]:
        flow = BY_NAME[name]
        if flow.offered_to(turn):
            return begin(flow, turn)
        return ask_again(turn, turn.say(otherwise, contacts=contacts()))

    return opened


RESERVED: dict[str, Callable[[Turn], list[Reply]]] = {
    "menu": _menu,
    "batal": leave,
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
    "kontak": _contact,
    "pengaduan": _opens("complain", FIRST_AGREE),
    "data saya": _opens("my_data", NOTHING_KEPT),
    "hapus data": _opens("erase_my_data", NOTHING_KEPT),
    "bahasa": _language,
    "lanjut": _resume,
}
