"""Tanya petugas, and pengaduan: a question or a complaint is left for an officer; when it is due is told."""

from collections.abc import Callable, Mapping

from domain.office_calendar import said_moment
from domain.questions import Question, QuestionKind
from domain.refusals import Refusal, TooLong
from flows.asked_in_passing import (
    BRANCHES,
    SEND_OR_ANEW,
    Send,
    Write,
    a_complaint,
    a_question,
    is_files_alone,
    question_said,
)
from flows.for_officers import NOBODY_YET, leave_for_officers, readers
from flows.language.cues import Wish
from flows.script import Flow, Refused
from flows.sent_files import LEFT, attach, waiting, waiting_counted
from flows.steps import Tell
from flows.turn import Turn
from flows.what_happened import what_happened

HANDED_OVER = (
    "Pertanyaan Bapak/Ibu sudah kami teruskan ke petugas. Dibalas paling lambat {due}, tidak perlu "
    "dikirim ulang. Ternak mati "
    "mendadak atau orang digigit? Jangan menunggu, ketik DARURAT."
)
TAKEN_UP = (
    "Pengaduan Bapak/Ibu tercatat, nomor {number}. Dijawab paling lambat {due}. "
    "Terima kasih sudah menyampaikan."
)
TAKEN = {QuestionKind.QUESTION: HANDED_OVER, QuestionKind.COMPLAINT: TAKEN_UP}
TOO_LONG: Mapping[type[Refusal], Refused] = {
    TooLong: Refused(
        "Tulisannya terlalu panjang, paling banyak {limit} huruf. Mohon diringkas.",
        "question",
        forgets=("sure", "anew"),
    )
}
ASK, COMPLAIN = "Silakan tulis pertanyaannya.", "Silakan tulis pengaduannya."


def leave(kind: QuestionKind) -> Callable[[Turn], dict[str, object]]:
    """A finish that leaves what was written for the officers of the place, and tells them."""

    def left(turn: Turn) -> dict[str, object]:
        written = turn.talk.answers.get("anew") or str(turn.value("question"))
        if is_files_alone(written, turn):
            written = waiting_counted(turn, for_officers=True)
        question = leave_for_officers(turn, kind, written)
        leave_files(question, turn)
        due = said_moment(question.due_at, turn.now)
        heard = readers(kind, question.region_code, turn)
        return {"taken": turn.say(TAKEN[kind] if heard else NOBODY_YET, due=due, number=question.number)}

    return left


def leave_files(question: Question, turn: Turn) -> None:
    """Give the files that came with the words to the same officers; the rest of an album follows them."""
    if waiting(turn):
        attach(question, turn)
        turn.talk.memory[LEFT] = question.id


def has_agreed(turn: Turn) -> bool:
    """Whether what he writes may be kept; he need not be enrolled to ask."""
    return turn.talk.agreed_at is not None


def red_instead(turn: Turn) -> str:
    """ "red" where a death that may endanger people is told as a question, or as more of a sick animal."""
    as_sick = turn.talk.flow == "emergency_details" and turn.talk.memory.get("reported") == "sick"
    waits = turn.talk.flow == ask_officer.name or as_sick
    return "red" if waits and what_happened(turn.inbound.text) == "red" else ""


OFFICER = Wish(
    "officer",
    cues=(
        "petugas|mantri|drh|penyuluh|operator|admin|manusia",
        "dokter hewan|ternak",
        "{calling} … {helpers}",
        "bisa|boleh|minta|tolong {calling}",
        "{asking} … {helpers}",
        "{asking}",
        "orang dinas|aslinya|asli",
        "ada orang",
        "curhat|cerita|ngobrol … {helpers}",
        "{calling} … mesin|robot|bot",
        "tidak|malas|bukan|jangan … robot|bot|mesin",
        "nomor … petugas|dinas|kantor",
    ),
    unless=("banyak|kebanyakan {asking}",),
    rank=1,
)
COMPLAINT = Wish(
    "complaint",
    cues=(
        "pengaduan|mengadu|adukan|mengadukan|aduan|keluhan|mengeluh|komplain|protes|kecewa",
        "pungli|suap|sogok|korupsi|calo",
        "pungutan liar",
        "minta|diminta|dimintai|mintai uang|duit|bayaran|pungutan|jatah|pelicin|rokok",
        "lapor|laporkan|melaporkan|melapor petugas|oknum|pungli",
        "{helpers} … kasar|nakal|marah|curang|lambat|galak|judes|malas",
        "{helpers} tidak sopan|ramah|jujur|becus",
        "oknum … tagih|menagih|minta|ambil",
        "pungut|memungut|dipungut|dipungli|diperas|memeras",
        "pungut|memungut|dipungut uang|duit|biaya",
        "{helpers} … minta|narik|tarik|ambil … ribu|juta|uang|duit|bayaran|amplop",
        "minta|dimintai|ditarik|ditarikin|disuruh bayar … padahal",
        "padahal|harusnya|seharusnya|katanya … gratis",
        "{helpers} … {selling} … vaksin|obat|surat|izin",
        "lapor|laporkan|melaporkan … ada petugas|oknum|mantri|dokter",
        "{helpers} … susah|sulit … ditemui|hubungi|telepon|telpon|dicari",
        "telepon|telpon|chat … tidak … angkat|diangkat|jawab|balas",
        "tanpa karcis|kuitansi|bukti|nota",
        "tagih|ditagih … lagi|dua kali|terus|padahal",
        "tidak sopan|adil|puas|becus",
        "pelayanan|layanan … buruk|jelek|lambat|lama|parah|payah|lelet|lemot|mengecewakan",
        "laporan|keluhan … tidak|belum … ditanggapi|dijawab|digubris|ditindaklanjuti",
        "kecewa … petugas|pelayanan|layanan|dinas",
        "disuruh … pulang|balik|kembali … petugas|kantor|pelayanan",
    ),
    rank=-1,
)
BAD_SERVICE = Wish(
    "complaint",
    cues=(
        "pelayanan|layanan macam apa",
        "pelayanan|layanan … buruk|jelek|parah|payah|mengecewakan",
        "kantor … petugas … tidak ada|pernah",
        "tidak adil|ramah|sopan|becus",
        "kantor|puskeswan|pintu … tutup … padahal|terus",
        "bolak balik … kantor|petugas|urus|disuruh",
        "{helpers} … tidak|belum pernah|kunjung datang|turun|muncul|nongol",
        "dipersulit|dipimpong|dibentak|dimarahi|dicuekin|diabaikan|ditipu|dipingpong",
        "atasan|pimpinan|kepala … baca|membaca|tahu|tindak|ditindak",
    ),
    only_beside=("pelayanan|layanan|dilayani|petugas|mantri|kantor|puskeswan|dinas|oknum|antri|antre",),
    rank=-1,
    anywhere=True,
)
"""What somebody has been through at the office: a story of many words of his own."""

ask_officer = Flow(
    "ask_officer",
    "petugas",
    title="Tanya petugas",
    synonyms=(
        "tanya petugas",
        "tanya",
        "bicara petugas",
        "dibantu petugas",
        "hubungi petugas",
        "dokter hewan",
        "mantri",
    ),
    wishes=(OFFICER,),
    steps=[
        Write("question", "Silakan tulis pertanyaannya. Petugas akan membalas di sini.", reader=a_question),
        Send("sure", "Saya kirim ke petugas:\n«{question}»\nSudah benar?", help=SEND_OR_ANEW),
        Write("anew", ASK, reader=a_question),
        Tell("left", "{taken}"),
    ],
    branches=BRANCHES,
    understands=question_said,
    finish=leave(QuestionKind.QUESTION),
    refusals=TOO_LONG,
    offered_to=has_agreed,
)

complain = Flow(
    "complain",
    "pengaduan",
    title="Pengaduan",
    synonyms=("lapor pungli", "keluhan", "aduan", "protes"),
    wishes=(COMPLAINT, BAD_SERVICE),
    steps=[
        Write(
            "question",
            "Silakan tulis pengaduannya: apa, di mana, kapan. Hanya pimpinan Dinas yang membacanya.",
            reader=a_complaint,
        ),
        Send("sure", "Saya kirim ke pimpinan Dinas:\n«{question}»\nSudah benar?", help=SEND_OR_ANEW),
        Write("anew", COMPLAIN, reader=a_complaint),
        Tell("left", "{taken}"),
    ],
    branches=BRANCHES,
    understands=question_said,
    finish=leave(QuestionKind.COMPLAINT),
    refusals=TOO_LONG,
    offered_to=has_agreed,
    in_menu=False,
)
