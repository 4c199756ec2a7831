"""QR and bar codes in photographs: what the one that matters says."""

import logging
from io import BytesIO

from bot.translations import clean
from domain.media import LONGEST_CODE
from domain.register_numbers import printed_in

READ = "QRCode,DataMatrix,Code128,EANUPC"
"""Each checks itself, so that no fence is read as one; a whole photo takes 0.3 s at worst."""

log = logging.getLogger(__name__)


def code_in(photograph: bytes) -> str | None:
    """What the code in a JPEG of ours says, at most 200 characters; None without one. Never raises.

    Of several that one counts which bears a number of our register, else the first.
    """
    try:
        found = [said for said in _said(photograph) if said]
    except Exception as error:  # a decoder may stumble in any way over what strangers send
        log.warning("a photo could not be searched for codes", extra={"kind": type(error).__name__})
        return None
    ours = (said for said in found if printed_in(said))
    return next(ours, found[0] if found else None)


def _said(photograph: bytes) -> list[str]:
    from PIL import Image
    from zxingcpp import barcode_formats_from_str, read_barcodes

    with Image.open(BytesIO(photograph), formats=("JPEG",)) as opened:
        grey = opened.convert("L")
    return [_short(code.text) for code in read_barcodes(grey, formats=barcode_formats_from_str(READ))]


def _short(text: str) -> str:
    """Without what no database keeps; a number of ours that stands behind the end is kept, the rest cut."""
    said = clean(text).strip()
    return said if len(said) <= LONGEST_CODE else printed_in(said) or said[:LONGEST_CODE]
