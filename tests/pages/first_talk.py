"""The talk that everything is for: from the first contact to two cows in the register, held on the page."""

import re
from pathlib import Path

from playwright.sync_api import expect

from tests.pages.phones import Phone

NUMBER = re.compile(r"SBW-\d{8}")


def enrol(aminah: Phone) -> None:
    """From a first "halo" until she is enrolled, her place told by a location, her number by a contact."""
    assert "Selamat datang di SiJINAK" in aminah.write("halo")
    assert "nama" in aminah.press("SETUJU")
    assert "desa" in aminah.write("Aminah")
    aminah.itself.get_by_role("button", name="Kirim lokasi").click()
    assert "Dusun" in aminah.answered(lambda: aminah.choose("Boak, Unter Iwes"))
    aminah.press("LEWATI")
    share = aminah.itself.get_by_role("button", name="Kirim nomor HP saya")
    assert "pengingat" in aminah.answered(share.click)
    assert "Desa Boak" in aminah.press("Boleh")
    assert "tercatat" in aminah.press("Ya, benar")


def describe(aminah: Phone, picture: Path) -> None:
    """Two cows with a photo, up to the question whether all is right."""
    assert "rumpun" in aminah.write("daftar sapi betina 2 ekor umur 3 thn")
    for label in ("Bali", "Kandang di rumah", "Milik sendiri", "LEWATI", "LEWATI"):
        aminah.press(label)
    aminah.photograph(picture)
    expect(aminah.said.last.get_by_role("button", name="Ya, benar")).to_be_visible()


def confirm(aminah: Phone) -> set[str]:
    """All is right; the numbers that the cows have in the register."""
    return set(NUMBER.findall(aminah.press("Ya, benar")))


def ask(aminah: Phone, rahma: Phone) -> None:
    """A question that an officer answers on the phone beside."""
    aminah.write("petugas")
    rahma.answered(lambda: aminah.write("Kapan petugas ke Boak?"))
    assert "NOMOR 1" in rahma.newest
    rahma.write("pertanyaan")
    rahma.answered(lambda: rahma.said.last.locator(".choice").first.click())
    rahma.write("Kamis pagi, di balai desa. Kartu ternak lama dibawa, ya.")
    aminah.answered(lambda: rahma.said.last.locator(".choice").first.click())
    assert "Kamis pagi" in aminah.newest
