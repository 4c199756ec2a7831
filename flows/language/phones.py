"""Reads a telephone number as people type or tell it: "0812-0000-1234", "62 812…", "nol delapan satu …"."""

import re

from flows.language.copied import runs, spelled, with_lookalikes_read, written
from flows.language.text import words
from flows.language.unclear import Unclear, hint

A_PHONE = hint("Tulis nomor HP-nya. Contoh: 0812 0000 1234.")
WHOLE_PHONE = hint("Nomor HP itu belum pas angkanya. Coba periksa lagi. Contoh: 0812 0000 1234.")
ONE_PHONE = hint("Tulis satu nomor HP saja. Contoh: 0812 0000 1234.")

_SHORTEST = 7  # digits; a shorter number in the text is something else
_MASKED = re.compile(r"\d[-. ]?(?:x{2,}|[*#•]+|\.{3,}|_{2,})(?!\w)", re.IGNORECASE)  # "0812-0000-77xx"
_NO_SUCH_SERVICE = re.compile(
    r"\bbukan (?:nomor )?(?:wa|whatsapp|telegram|smartphone|android|rumah|kantor)\b"
)
_OUT_OF_USE = frozenset({"bukan", "hangus", "hilang", "mati", "rusak", "lupa"})
_IN_USE = frozenset({"aktif", "dipakai", "nyambung"})


def phone(text: str) -> str:
    """The one number in E.164, "+6281200001234"; without "+" it is Indonesian, with it of any country.

    Valid by the numbering plans in the library phonenumbers. O, I and l count as digits in Indonesian mobile
    numbers only. Unclear for other lengths, two numbers, a number said to be out of use, and one with
    places left open ("77xx").
    """
    said = written(text)
    digits = with_lookalikes_read(said)
    numbers = {run for run in runs(digits) if len(run) >= _SHORTEST} or {spelled(said)} - {""}
    spoken = _NO_SUCH_SERVICE.sub(" ", " ".join(words(said))).split()
    if not numbers or _out_of_use(spoken):
        raise Unclear(A_PHONE)
    if _MASKED.search(said):
        raise Unclear(WHOLE_PHONE)
    found = {_valid(number, mobile=digits != said) for number in numbers}
    if len(found) > 1:
        raise Unclear(ONE_PHONE)
    number = found.pop()
    if number is None:
        raise Unclear(WHOLE_PHONE)
    return number


def _out_of_use(spoken: list[str]) -> bool:
    denied = "tidak" in spoken and not _IN_USE.isdisjoint(spoken)
    return denied or not _OUT_OF_USE.isdisjoint(spoken)


def _valid(number: str, *, mobile: bool) -> str | None:
    """The number in E.164; None where no numbering plan has it, or it has to be an Indonesian mobile one."""
    # The library takes a tenth of a second to load, and most talks need it never.
    import phonenumbers
    from phonenumbers import PhoneNumberType as Type

    try:
        read = phonenumbers.parse(_international(number))
    except phonenumbers.NumberParseException:
        return None
    kind = phonenumbers.number_type(read)
    told_as_mobile = mobile or number[0] == "8"
    if kind == Type.UNKNOWN or (told_as_mobile and (read.country_code, kind) != (62, Type.MOBILE)):
        return None
    return phonenumbers.format_number(read, phonenumbers.PhoneNumberFormat.E164)


def _international(number: str) -> str:
    """With its country: "0812…", "62812…", "0062812…" and "812…" are Indonesian; "" for other beginnings."""
    digits = number.removeprefix("+").removeprefix("00")
    if digits[:1] == "0":
        return f"+62{digits[1:]}"
    if number[0] == "+" or digits.startswith("62"):
        return f"+{digits}"
    return f"+62{digits}" if number[0] == "8" else ""
