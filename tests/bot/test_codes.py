"""Codes in photographs: found however they lie, ours before any other, and nothing stumbles."""

import os
from io import BytesIO

import pytest
from PIL import Image, ImageFilter
from zxingcpp import BarcodeFormat, create_barcode, write_barcode_to_image

from bot.codes import code_in
from bot.photographs import develop

NUMBER = "SBW-00012340"


def drawn(text: str, kind: BarcodeFormat = BarcodeFormat.QRCode, scale: int = 6) -> Image.Image:
    """A code as a printer draws it."""
    return Image.fromarray(write_barcode_to_image(create_barcode(text, kind), scale=scale))


def photographed(*codes: Image.Image, turned: float = 0, blurred: float = 0) -> bytes:
    """A photo of a wall on which these hang side by side."""
    wall = Image.new("RGB", (1600, 1200), "tan")
    for place, code in enumerate(codes):
        wall.paste(code.convert("RGB"), (100 + 750 * place, 200))
    seen = wall.rotate(turned, fillcolor="tan", expand=True).filter(ImageFilter.GaussianBlur(blurred))
    kept = BytesIO()
    seen.save(kept, "JPEG")
    return develop(kept.getvalue()).content


@pytest.mark.parametrize("kind", [BarcodeFormat.QRCode, BarcodeFormat.DataMatrix, BarcodeFormat.Code128])
@pytest.mark.parametrize(("turned", "blurred"), [(0, 0), (90, 0), (180, 0), (12, 1)])
def test_a_code_is_read_however_the_phone_was_held(kind, turned, blurred):
    assert code_in(photographed(drawn(NUMBER, kind, 4), turned=turned, blurred=blurred)) == NUMBER


def test_the_bar_code_of_a_shop_is_read_too():
    assert code_in(photographed(drawn("8991234567891", BarcodeFormat.EAN13))) == "8991234567891"


@pytest.mark.parametrize("ours", [NUMBER, f"https://ternak.example/t/{NUMBER}?x=1", f"Ternak {NUMBER}, Boak"])
def test_of_several_codes_ours_counts(ours):
    others = drawn("https://lain.example/promo")
    assert code_in(photographed(others, drawn(ours))) == code_in(photographed(drawn(ours), others)) == ours


def test_a_mistyped_number_is_no_code_of_ours():
    wrong, right = drawn("SBW-00012341"), drawn(NUMBER)
    assert code_in(photographed(wrong, right)) == NUMBER


def test_a_long_code_is_cut_but_for_a_number_of_ours():
    assert code_in(photographed(drawn("panjang " * 60, scale=4))) == ("panjang " * 60)[:200]
    assert code_in(photographed(drawn("x" * 300 + " " + NUMBER, scale=4))) == NUMBER


def test_what_no_database_keeps_is_left_out():
    said = code_in(photographed(drawn("anting\x00\x1b 42")))
    assert said is not None
    assert said.isprintable()


@pytest.mark.parametrize(
    "photograph",
    [b"", b"bukan foto", photographed()[:500], photographed()],
    ids=["empty", "text", "cut off", "a bare wall"],
)
def test_without_a_code_there_is_none(photograph):
    assert code_in(photograph) is None


def test_noise_holds_no_code():
    kept = BytesIO()
    Image.frombytes("L", (1600, 1600), os.urandom(1600 * 1600)).save(kept, "JPEG")
    assert code_in(kept.getvalue()) is None
