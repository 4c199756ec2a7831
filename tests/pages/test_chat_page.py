"""The chat page in a real browser: a whole talk on both databases, and how the page behaves meanwhile."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.pages.first_talk import NUMBER, ask, confirm, describe, enrol
from tests.pages.phones import Phone
from tests.pages.site import running
from tests.transcripts import lines_of


def newcomer(page: Page, site: str, name: str = "Udin") -> Phone:
    """Somebody whom nobody knows yet, on his own phone."""
    page.goto(site)
    page.get_by_label("Orang lain").fill(name)
    page.get_by_role("button", name="Tambah").click()
    return Phone(page, f"{name} (demo)")


def test_a_talk_from_the_first_contact_to_ternak_saya(
    page: Page, database_url: str, tmp_path: Path, picture: Path
):
    with running(tmp_path, database_url) as address:
        aminah = Phone(page, "Aminah (demo)").open(address)
        enrol(aminah)
        describe(aminah, picture)
        numbers = confirm(aminah)
        assert len(numbers) == 2
        listed = aminah.write("ternak saya")
        assert numbers <= set(NUMBER.findall(listed))
        expect(aminah.mine.locator("img")).to_be_visible()
        spoken = lines_of(aminah.transcript())
        page.close()  # it would complain that nobody is there any more
    assert [line.said for line in spoken if line.who == "Aminah"][:4] == [
        "halo",
        "[SETUJU]",
        "Aminah",
        "(lokasi -8.54951,117.45017)",
    ]
    assert spoken[1].said.endswith("[SETUJU | Tanya dulu | Tidak]")
    assert spoken[-1].said.startswith(listed)


def test_an_officer_answers_a_farmer_on_the_phone_beside(page: Page, tmp_path: Path):
    with running(tmp_path) as address:
        page.set_viewport_size({"width": 1280, "height": 800})
        aminah = Phone(page, "Aminah (demo)").open(address)
        enrol(aminah)
        rahma = Phone(page, "Petugas Rahma (demo)").open(address)
        rahma.write("halo")
        ask(aminah, rahma)
        page.close()


def test_what_was_said_offline_goes_out_once_and_in_order(page: Page, site: str):
    udin = newcomer(page, site)
    page.context.set_offline(True)
    for text in ("satu", "dua", "tiga"):
        udin.write(text, wait=False)
    expect(udin.itself.get_by_text("Sambungan terputus")).to_be_visible()
    expect(udin.mine.get_by_role("img", name="menunggu")).to_have_count(3)
    page.context.set_offline(False)
    expect(udin.mine.get_by_role("img", name="sampai")).to_have_count(3)
    expect(udin.itself.get_by_text("Sambungan terputus")).to_be_hidden()
    assert [text.split("\n")[0] for text in udin.mine.all_inner_texts()] == ["satu", "dua", "tiga"]
    expect(udin.said).to_have_count(3)


def test_a_waiting_message_survives_closing_the_page(page: Page, site: str):
    udin = newcomer(page, site)
    page.route("**/simulator/messages", lambda route: route.fulfill(status=503, json={"error": "penuh"}))
    udin.write("halo", wait=False)
    expect(udin.mine.get_by_role("img", name="menunggu")).to_be_visible()
    page.unroute("**/simulator/messages")
    page.reload()
    expect(udin.said).to_have_count(1)
    expect(udin.mine).to_have_count(1)


def test_a_refused_message_says_so_and_can_be_thrown_away(page: Page, site: str):
    udin = newcomer(page, site)
    page.route("**/simulator/messages", lambda route: route.fulfill(status=422, json={"error": "tidak bisa"}))
    udin.write("halo", wait=False)
    expect(udin.mine.last).to_contain_text("Tidak terkirim. tidak bisa")
    page.unroute("**/simulator/messages")
    udin.answered(lambda: udin.mine.last.get_by_role("button", name="Coba lagi").click())
    expect(udin.mine.get_by_role("img", name="sampai")).to_be_visible()


def test_only_the_newest_choices_can_be_pressed(page: Page, site: str):
    udin = newcomer(page, site)
    udin.write("halo")
    udin.press("Tanya dulu")
    expect(udin.said.first.get_by_role("button", name="SETUJU")).to_be_disabled()
    expect(udin.said.first.locator(".picked")).to_have_text(re.compile("Tanya dulu"))


def test_after_a_reload_the_same_talk_stands_there(page: Page, site: str):
    udin = newcomer(page, site)
    udin.write("halo, saya baru")  # not kept by the server: he has not agreed
    before = udin.itself.locator(".words").all_inner_texts()
    page.reload()
    expect(udin.said).to_have_count(1)
    assert udin.itself.locator(".words").all_inner_texts() == before


def test_what_came_meanwhile_is_counted_until_it_is_looked_at(page: Page, site: str):
    udin = newcomer(page, site)
    udin.write("halo", wait=False)
    udin.itself.get_by_role("button", name="Kembali ke daftar orang").click()
    row = page.get_by_role("button", name="Udin (demo)")
    expect(row.locator(".unread")).to_have_text("1")
    expect(page).to_have_title(re.compile(r"^\(1\)"))
    row.click()
    expect(page).to_have_title(re.compile(r"^SiJINAK"))


def test_every_kind_of_message_can_be_tried(page: Page, site: str):
    udin = newcomer(page, site)
    udin.write("halo")
    for kind in (
        "Pesan suara",
        "Video",
        "Stiker",
        "Dokumen",
        "Jajak pendapat",
        "Nomor orang lain",
        "Ubah pesan terakhir",
    ):
        udin.more(kind, wait=False)
    udin.box.press("Enter")
    udin.more("Reaksi", wait=False)
    udin.more("Blokir", wait=False)
    udin.more("Buka blokir", wait=False)
    expect(udin.mine).to_have_count(11)
    expect(udin.mine.get_by_role("img", name="menunggu")).to_have_count(0)
    expect(udin.mine.get_by_role("img", name="gagal")).to_have_count(0)


def test_what_is_typed_is_shown_as_typed(page: Page, site: str):
    udin = newcomer(page, site)
    typed = "<img src=x onerror=alert(1)> *tebal* {} %s\n\u202eterbalik 😀"
    udin.write(typed)
    assert udin.mine.last.locator(".words").inner_text() == typed


def test_the_keyboard_alone_is_enough(page: Page, site: str):
    udin = newcomer(page, site)
    udin.box.focus()
    page.keyboard.type("baris satu")
    page.keyboard.press("Shift+Enter")
    page.keyboard.type("baris dua")
    udin.answered(lambda: page.keyboard.press("Enter"))
    expect(udin.mine.locator(".words")).to_have_text("baris satu\nbaris dua")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    expect(udin.itself.get_by_role("menuitem", name="Foto")).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(udin.itself.get_by_role("menuitem", name="Lokasi")).to_be_focused()
    page.keyboard.press("Escape")
    expect(udin.itself.get_by_role("menu")).to_be_hidden()
    expect(udin.itself.get_by_role("button", name="Kirim yang lain")).to_be_focused()


def test_a_photo_is_shown_after_a_reload_too_and_the_newest_line_stays_in_sight(
    page: Page, site: str, picture: Path
):
    udin = newcomer(page, site)
    udin.write("halo")
    udin.photograph(picture)
    for _ in range(2):
        photo = udin.mine.last.locator("img")
        expect(photo).to_have_js_property("naturalWidth", 320)
        expect(udin.said.last).to_be_in_viewport(ratio=0.9)
        page.reload()


def test_whoever_reads_further_up_is_left_there_and_can_jump_down(page: Page, site: str):
    udin = newcomer(page, site)
    udin.write("halo")
    udin.write("apa itu\n" * 12)
    udin.itself.get_by_role("log").evaluate("log => log.scrollTo({ top: 0, behavior: 'instant' })")
    down = udin.itself.get_by_role("button", name="Ke pesan terbaru")
    down.click()
    expect(udin.said.last).to_be_in_viewport()
    expect(down).to_be_hidden()


def test_a_photo_that_is_none_is_refused_before_it_is_sent(page: Page, site: str, tmp_path: Path):
    udin = newcomer(page, site)
    (tmp_path / "surat.gif").write_bytes(b"GIF89a")
    udin.photograph(tmp_path / "surat.gif", wait=False)
    expect(page.get_by_text("Hanya foto JPEG atau PNG")).to_be_visible()
    expect(udin.mine).to_have_count(0)


@pytest.mark.parametrize(
    ("width", "height", "phones"),
    [(320, 568, 1), (360, 740, 1), (820, 1180, 1), (1280, 800, 2), (1920, 1080, 3)],
)
def test_every_screen_is_filled_and_none_overflows(
    page: Page, site: str, width: int, height: int, phones: int
):
    page.set_viewport_size({"width": width, "height": height})
    Phone(page, "Aminah (demo)").open(site)
    expect(page.locator(".phone:visible")).to_have_count(phones)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_two_people_talk_side_by_side_without_mixing(page: Page, site: str):
    page.set_viewport_size({"width": 1280, "height": 800})
    Phone(page, "Aminah (demo)").open(site)
    salim, other = Phone(page, "Salim (demo)"), Phone(page, "Aminah (demo)")
    before = other.said.count()
    salim.write("halo")
    expect(salim.mine).to_have_count(1)
    expect(other.said).to_have_count(before)


def test_everything_that_can_be_pressed_has_a_name(page: Page, site: str):
    udin = newcomer(page, site)
    udin.write("halo")
    udin.itself.get_by_role("button", name="Kirim yang lain").click()
    for control in page.locator("button:visible, textarea:visible, input:visible").all():
        assert control.evaluate("e => e.ariaLabel || e.textContent.trim() || e.labels?.[0]?.textContent"), (
            control
        )


def test_the_page_answers_while_more_tabs_are_open_than_streams(browser: Browser, site: str):
    contexts = [browser.new_context(locale="id-ID", viewport={"width": 360, "height": 740}) for _ in range(5)]
    phones = [newcomer(context.new_page(), site, f"Orang{place}") for place, context in enumerate(contexts)]
    for phone in phones:
        assert "SiJINAK" in phone.write("halo")
    for context in contexts:
        context.close()


COLOURS = re.compile(r"--([a-z-]+): #([0-9a-f]{6})")
READ_ON = {
    "ink": "paper straw bot mine",
    "soft": "paper straw bot",
    "clay": "paper",
    "leaf": "bot leaf-pale",
    "mine-soft": "mine",
}
READ_ON |= {"soil-ink": "soil", "soil-soft": "soil", "clay-ink": "clay", "wrong": "bot straw"}


@pytest.mark.parametrize("time", ["day", "night"])
def test_everything_can_be_read_by_day_and_by_night(time: str):
    sheet = (Path(__file__).parents[2] / "webhooks/static/chat/colours.css").read_text()
    colours = dict(COLOURS.findall(sheet.split("@media")[0 if time == "day" else 1]))
    weak = [
        f"{ink} on {ground}: {contrast(colours[ink], colours[ground]):.1f}"
        for ink, grounds in READ_ON.items()
        for ground in grounds.split()
        if contrast(colours[ink], colours[ground]) < 4.5
    ]
    assert weak == []


def contrast(one: str, other: str) -> float:
    """The contrast of two colours as WCAG 2 reckons it, 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    """How light a colour is, 0 to 1 (WCAG 2)."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
