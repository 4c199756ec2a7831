"""Leaving a flow: for another one, for a while, for good, or for the same one anew; what was said is kept."""

from flows import drafts, halfway
from flows.asides import GO_ON, Aside, ask_again, open_aside
from flows.catalogue import BY_NAME, current
from flows.language.choosing import Option
from flows.language.unclear import hint
from flows.menu import leave, menu, take_up
from flows.messages import Reply
from flows.script import Flow
from flows.stage import begin, set_aside
from flows.turn import Turn
from flows.what_happened import what_happened

TO_MENU = Option("menu", "Menu", ("tidak", "batal", "selesai"))


def _resumed(value: str, turn: Turn) -> list[Reply]:
    if value == GO_ON.value:
        return ask_again(turn)
    later = set_aside(turn)
    return menu(turn, later)


RESUME = Aside(
    "resume",
    "Tadi Bapak/Ibu sedang di {title}. Jawaban yang tadi masih ada. Mau diteruskan?",
    lambda turn: (GO_ON, TO_MENU),
    _resumed,
)


CLOSED_BY_CANCEL = ("switch", "anew", "quit", "correct", "stop", "unheard", "unasked", "language", "also")
"""Questions of which "batal" means that they are not to be answered, and nothing else."""


def enter(flow: Flow, turn: Turn, text: str = "") -> list[Reply]:
    """Open a flow with what `text` says; who left it halfway is asked first which of the two he means."""
    left_before = any(left["flow"] == flow.name for left in halfway.kept(turn.talk))
    if current(turn) is not flow and flow.drafted is None and left_before:
        take_up(flow, turn)
    if current(turn) is flow and flow.finish and turn.talk.answers:
        if flow.drafted is None:
            return open_aside(ANEW, turn, text)
        if not flow.drafted(turn):
            turn.talk.rest()
    return begin(flow, turn, text)


def _told_so_far(turn: Turn) -> dict[str, object]:
    flow = current(turn)
    return {"known": flow.lines(turn, flow.steps)} if flow else {}


def _anew(value: str, turn: Turn) -> list[Reply]:
    flow, text = current(turn), turn.talk.memory.pop("aside", "") or ""
    if flow is None:
        return ask_again(turn)
    if value == "anew":
        drafts.drop(turn, until=flow.name)
        turn.talk.rest()
        return begin(flow, turn, text)
    if not (flow.understands and flow.understands(text, turn)):
        return ask_again(turn)
    drafts.keep(turn, text, until=flow.name)  # he meant both
    return ask_again(turn, turn.say(BOTH, later=text))


BOTH = hint("Baik. Sesudah ini kita lanjut dengan: {later}")
ANEW = Aside(
    "anew",
    "{title} yang tadi belum selesai:\n{known}\n\nTeruskan yang tadi, atau buat baru? Kalau buat baru, "
    "yang tadi dibuang.",
    lambda turn: (
        Option(GO_ON.value, "Teruskan yang tadi", ("lanjut", "lanjutkan", "teruskan", "yang tadi", "tadi")),
        Option("anew", "Buat baru", ("baru", "dari awal", "yang baru")),
    ),
    _anew,
    words=_told_so_far,
    insists=True,
)


def switch(flow: Flow, turn: Turn) -> list[Reply]:
    """Ask whether to finish the flow under way first; the words of the other wish wait for the answer.

    Of an animal that is sick or died nothing is asked: the flow under way is kept, and the alarm goes first.
    """
    if flow.name == "emergency" and not turn.captioned and what_happened(turn.text):
        return enter(flow, turn, turn.text)
    return open_aside(SWITCH, turn, [flow.name, turn.text])


def _other(turn: Turn) -> tuple[Flow | None, str]:
    name, text = turn.talk.memory.get("aside") or ("", "")
    return BY_NAME.get(name), text


def _where_to(turn: Turn) -> dict[str, object]:
    other, _ = _other(turn)
    return {"other": turn.say(other.title) if other else ""}


def _switched(value: str, turn: Turn) -> list[Reply]:
    other, text = _other(turn)
    turn.talk.memory.pop("aside", None)
    if value == GO_ON.value or other is None:
        return ask_again(turn)
    return enter(other, turn, text)


SWITCH = Aside(
    "switch",
    "Selesaikan {title} dulu, atau pindah ke {other}? Yang tadi disimpan.",
    lambda turn: (
        Option(GO_ON.value, "Selesaikan dulu", ("lanjut", "selesaikan", "dulu")),
        Option("switch", "Pindah", ("pindah", "ganti")),
    ),
    _switched,
    words=_where_to,
)


def _quit(value: str, turn: Turn) -> list[Reply]:
    if value == "quit":
        return leave(turn)
    if value == "later":
        return menu(turn, set_aside(turn))
    return ask_again(turn)


QUIT = Aside(
    "quit",
    "Mau berhenti dari {title}?",
    lambda turn: (
        Option(GO_ON.value, "Teruskan", ("lanjut", "lanjutkan", "terus", "tidak")),
        Option("later", "Simpan dulu", ("simpan", "nanti", "nanti dulu")),
        Option(
            "quit",
            "Batalkan",
            ("ya", "iya", "batal", "batalkan saja", "tidak jadi", "hapus", "buang", "dibatalkan"),
        ),
    ),
    _quit,
    insists=True,
)
"""Asked of whoever seems to want out: BATAL itself is not asked."""


def _stopped(value: str, turn: Turn) -> list[Reply]:
    if value == GO_ON.value:
        return ask_again(turn)
    if value == "talk":
        return leave(turn)
    set_aside(turn)
    return opt_out(turn)


def opt_out(turn: Turn) -> list[Reply]:
    """No unasked messages from now on; said back, so that nobody is left wondering."""
    turn.talk.quiet_at = turn.now
    turn.talk.rest()
    return [Reply(turn.say(OPTED_OUT))]


OPTED_OUT = (
    "Baik, pengingat dan kabar lain kami hentikan. Ternak dan surat Bapak/Ibu tetap tercatat. Yang tetap "
    "kami kirim hanya "
    "jawaban dan hasil dari permohonan Bapak/Ibu sendiri. Ingin diingatkan lagi? Ketik MULAI."
)

STOP = Aside(
    "stop",
    "Apa yang dihentikan?",
    lambda turn: (
        Option("talk", "Obrolan ini saja", ("obrolan", "ini saja")),
        Option("all", "Semua pengingat", ("semua", "pengingat", "semua pesan")),
        Option(GO_ON.value, "Tidak jadi", ("lanjut", "teruskan")),
    ),
    _stopped,
    insists=True,
)
