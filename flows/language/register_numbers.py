"""Reads numbers of animals, permits and bills as people copy them: "sbw 0001 2340", "izin OOO1234O"."""

import re

from domain.register_numbers import BILL, PERMIT, REGISTER, SERIES, Series
from flows.language.copied import GAP, GROUP, spelled, with_lookalikes_read, written
from flows.language.tables import SPECIES_WORDS
from flows.language.text import plain
from flows.language.unclear import Unclear, hint

NUMBER_LIKE = hint("Tulis nomor ternaknya. Contoh: SBW-00012340.")
PERMIT_NUMBER_LIKE = hint("Tulis nomor izinnya. Contoh: IZN-00012340.")
BILL_NUMBER_LIKE = hint("Tulis nomor tagihannya. Contoh: TGH-00012340.")
_LIKE = {REGISTER: NUMBER_LIKE, PERMIT: PERMIT_NUMBER_LIKE, BILL: BILL_NUMBER_LIKE}

_LENGTH = 8
_LONGEST = 10  # digits; a longer number behind the prefix is another one
_TAGS = {series.prefix[:3].lower(): series for series in SERIES}
_DRAWN = {"i": "[il1|]", "s": "[s5]"}  # what is taken for a letter of a prefix
_LETTERS = "|".join(f"(?P<{tag}>{GAP.join(_DRAWN.get(sign, sign) for sign in tag)})" for tag in _TAGS)
_PREFIX = re.compile(rf"(?<![^\W_])(?:{_LETTERS}){GAP}[:/#]?{GAP}(?=[\doil|])", re.IGNORECASE)

# "Izin pak", "izin lapor" ask leave to speak.
_COURTEOUS = "pak|bapak|bu|ibu|min|kak|bang|mas|mbak|lapor|melapor|tanya|bertanya|nanya|bicara"
_NAMES = {
    REGISTER: f"sbw|ternak|hewan|{'|'.join(sorted(SPECIES_WORDS))}",
    PERMIT: rf"izn|izin(?! (?:{_COURTEOUS})\b)|(?<=nomor )izin|perizinan|permohonan|pengajuan|pengeluaran",
    BILL: "tgh|tagih|ta?gi?ha?n|tagian|(?:[mp]em|di)?bayar(?:an|kan)?|(?:me)?lunasi|retribusi|skrd|tunggakan",
}
_NAME = re.compile(
    rf"(?P<called>\b(?:nomor|kode) )?\b(?:{'|'.join(f'(?P<{tag}>{_NAMES[_TAGS[tag]]})' for tag in _TAGS)})"
    r"(?:nya|ku|mu)?\b"
)

_OF_WHAT = r"(?:[\s.:]*(?:i[zj]in|permohonan|tagihan|bayar)(?:nya|ku)?)?(?:\s+(?:saya|sy))?"
_CALLED = rf"\b(?:no|nmr|nomor|nomer|reg|register|registrasi|kartu|kode)(?:nya)?{_OF_WHAT}[\s.:-]*"
_GLUED = r"\b(?:i[zj]in|tagihan)-?"
_FREE = r"(?<![\w+])(?<![a-z]-)"  # behind "XYZ-" stands a number of somebody else
_NUMBER = re.compile(
    rf"(?:\b(?P<tag>{'|'.join(_TAGS)}) |(?P<called>{_CALLED})|{_GLUED}|{_FREE})"
    rf"(?P<digits>{GROUP}(?:{GAP}{GROUP})*)",
    re.IGNORECASE,
)
_DAY = re.compile(r"[0-3]?\d[-. ][01]?\d[-. ](?:19|20)\d\d")


def looks_like(text: str, series: Series = REGISTER) -> bool:
    """Whether the text holds something that is meant as a number of the series, mistyped or not."""
    return bool(_numbers(text, series))


def read(text: str, series: Series = REGISTER) -> str:
    """The number as the series writes it, "SBW-00012340"; all zeros in front may be left out after SBW.

    Without a prefix it belongs to the series that the text names ("izin 0001 2340"), else to an animal. O, I
    and l are digits, for the check digit proves it. domain.register_numbers.MistypedRegisterNumber when it
    does not, or a digit is missing; Unclear when there is no number of this series, or two different ones.
    """
    found = _numbers(text, series)
    if len(found) != 1:
        raise Unclear(_LIKE[series])
    return series.checked(found.pop())


def prefixed(text: str) -> Series | None:
    """The series whose prefix stands first before a number: "tgh 0001 2340" is a bill; None without one."""
    prefix = _PREFIX.search(written(text))
    return _TAGS[prefix.lastgroup] if prefix and prefix.lastgroup else None


def _numbers(text: str, series: Series) -> set[str]:
    """The digits that are meant as numbers of the series; those behind its prefix make all others nothing."""
    said = with_lookalikes_read(_PREFIX.sub(lambda prefix: f"{prefix.lastgroup} ", written(text)).strip())
    if not re.search(r"\d", said):
        told = spelled(said)
        return {told} if len(told) == _LENGTH and _named(said) == {series} else set()
    numbers = list(_NUMBER.finditer(said))
    tagged = {_whole(_digits(number)) for number in numbers if _TAGS.get(number["tag"]) == series}
    return {digits for digits in tagged if 1 < len(digits) <= _LONGEST} or _bare(numbers, said, series, text)


def _bare(numbers: list[re.Match[str]], said: str, series: Series, text: str) -> set[str]:
    """Eight digits without a prefix; a name before them, or else anywhere in the text, tells the series."""
    found, behind_last = set(), 0
    for number in numbers:
        digits = _digits(number)
        if len(digits) != _LENGTH:
            continue
        if not number["tag"] and _is_number(number, said):
            before = _names_in(said[behind_last : number.start("digits")])
            if (before or _named(text)) == {series}:
                found.add(digits)
        behind_last = number.end()
    return found


def _is_number(number: re.Match[str], said: str) -> bool:
    """Eight digits that are called a number, begin with a zero, or are the whole text; but no date."""
    alone = not (said[: number.start()] + said[number.end() :]).strip(" .:\t\n")
    meant = number["called"] or number["digits"][0] == "0" or alone
    return bool(meant) and not _DAY.fullmatch(number["digits"])


def _named(text: str) -> set[Series]:
    return _names_in(text) or {REGISTER}


def _names_in(text: str) -> set[Series]:
    """The series that a text names; the last one that is called so, as in "nomor tagihan izin", alone."""
    names = list(_NAME.finditer(plain(text)))
    called = [name for name in names if name["called"]]
    return {_TAGS[name.lastgroup] for name in called[-1:] or names if name.lastgroup}


def _whole(digits: str) -> str:
    """With the zeros that were left out; where one of them was written, no other one was left out."""
    return digits if digits.startswith("0") else digits.rjust(_LENGTH, "0")


def _digits(number: re.Match[str]) -> str:
    return re.sub(r"\D", "", number["digits"])
