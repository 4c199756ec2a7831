"""Takes from a yes what only says more of it: "itu sapi saya", "tidak ada yang salah", "kirim saja"."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from flows.language.tables import SPECIES_WORDS, word_set

YES = word_set("yes")

THINGS = (
    word_set("confirmed_things") | SPECIES_WORDS | {"ternak", "ternaknya", "hewan", "hewannya", "sapinya"}
)
"""What is looked over before it is written: "nama", "datanya", "sapi"."""

GO_AHEAD = frozenset({"lanjut", "lanjutkan", "teruskan", "simpan", "tentu"})
LOUD = frozenset({"setuju", "menyetujui", "betul", "benar", "sesuai", "cocok"}) | GO_AHEAD
"""A yes that no habit of speech says: "ya makasih" may be none, "setuju makasih" is one."""

_NAMES = "|".join(sorted(THINGS))
_NAME = (
    rf"(?:(?:anak|induk|nomor) )?(?:{_NAMES}|hp|handphone|wa|rumah|ktp|nik)"
    "(?: (?:rumah|lengkap|kandang|kelompok))?"
)
_SELF = "(?:saya|kami|aku)"
_MINE = f"(?:(?:punya|milik|kepunyaan) {_SELF}|punyaku|milikku|{_SELF} yang (?:punya|memiliki))"
_THAT = "(?:(?:itu|ini|memang) )*"
_MATTER = "(?:data|proses|pendaftaran|permohonan|pengajuan|laporan)(?:nya)?|(?:men)?daftar"
_RIGHT = "(?:benar|betul|sesuai|cocok|lengkap|pas|tepat)"
_TERMS = "(?:(?:syarat|persyaratan|ketentuan|aturan|data|isi)(?:nya)?|itu|semuanya|ktp)"
_ALL = "(?: sendiri| semua)*"
_NAMED = f"{_NAME}(?: (?:dan|sama) {_NAME})?"
_DONE = "|".join(sorted(word_set("gone_ahead")))


class _Aside(NamedTuple):
    form: re.Pattern[str]
    beside: frozenset[str]  # one of these has to be said, or it is more than an aside
    behind: bool  # and to be said before it


def _aside(form: str, beside: frozenset[str], *, behind: bool = False) -> _Aside:
    return _Aside(re.compile(f"(?<= )(?:{form})(?= )"), beside, behind)


_ASIDES = (
    _aside(f"{_THAT}(?:{_MINE}|{_SELF}(?= sendiri)){_ALL}", YES, behind=True),
    _aside(f"(?:itu|ini|memang) {_THAT}{_NAMED} {_THAT}(?:{_SELF}|{_MINE}){_ALL}", YES, behind=True),
    _aside(f"{_NAMED} {_THAT}(?:{_SELF}|{_MINE}){_ALL}", LOUD, behind=True),  # "ya sapi saya" says too little
    _aside(
        rf"(?:(?:tolong|mohon|silakan|segera|langsung) )*(?:{_DONE})(?: (?:saja|segera|sekarang|{_MATTER}))*",
        YES,
        behind=True,
    ),
    _aside("tidak ada (?:lagi )?(?:yang )?(?:salah|keliru|kurang|berubah|diubah|beda)(?: lagi)?", YES),
    _aside("(?:data|datanya|isinya|semua|semuanya|keterangan)(?: tersebut| di atas| diatas)+", YES),
    _aside(r"sudah (?:saya )?(?:cek|periksa|baca|dicek|diperiksa|dibaca)", LOUD),
    _aside("(?<=^ )(?:alhamdulillah|bismillah|o+h*(?= (?:ya|iya) ))", LOUD),
    _aside(rf"(?:{_NAMES})(?= (?:memang )?(?:sudah )?{_RIGHT} )", YES, behind=True),
    _aside(
        rf"(?:(?:dengan|sama) |(?<= sesuai )){_TERMS}(?: (?:tersebut|itu))?",
        frozenset({"setuju", "sepakat", "sesuai", "cocok"}),
        behind=True,
    ),
    _aside("sip", LOUD),
    _aside("silakan", GO_AHEAD | {"setuju"}),
)

_ENDINGS = (
    _aside("(?:secepatnya|cepat|segera)(?: ya)?(?= $)", LOUD, behind=True),
    _aside(
        r"terima kasih(?: ya| banyak| sebelumnya)*(?: (?:pak|bu|kak|mas|mbak|bang|min))?(?= $)",
        LOUD,
        behind=True,
    ),
)


def without_ending(spoken: Sequence[str]) -> list[str]:
    """The words without the thanks or the haste that may end a yes: "setuju makasih ya", "ya cepat ya"."""
    return _without(_ENDINGS, spoken)


def without_asides(spoken: Sequence[str]) -> list[str]:
    """The words without what the yes beside them only stresses, explains or sends on its way."""
    return _without(_ASIDES, spoken)


def _without(asides: Sequence[_Aside], spoken: Sequence[str]) -> list[str]:
    said = f" {' '.join(spoken)} "
    for aside in asides:
        for found in reversed(list(aside.form.finditer(said))):
            before, rest = said[: found.start()], f"{said[: found.start()]}{said[found.end() :].lstrip()}"
            if not aside.beside.isdisjoint((before if aside.behind else rest).split()):
                said = rest
    return said.split()
