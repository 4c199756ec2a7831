"""`make pictures`: a talk held in Chromium on a running SiJINAK, photographed into docs/pictures."""

from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image, ImageDraw
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.pages.first_talk import ask, confirm, describe, enrol
from tests.pages.phones import Phone
from tests.pages.site import CHROMIUM, QUIETLY, running

FOLDER = Path(__file__).parent.parent / "docs/pictures"
PHONE = {"width": 360, "height": 740}
DESKTOP = {"width": 1280, "height": 800}
SETTLED = 600  # milliseconds until nothing moves


def main() -> None:
    """Take every picture again."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as folder, running(Path(folder)) as site, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(QUIETLY))
        cow = Path(folder) / "sapi.png"
        draw_cow(cow)
        take_all(browser, site, cow)
        browser.close()


def take_all(browser: Browser, site: str, cow: Path) -> None:
    """A farmer's talk on a phone, then on a desktop, where an officer answers her beside it."""
    page = browser.new_page(viewport=PHONE, device_scale_factor=2, has_touch=True, locale="id-ID")
    aminah = Phone(page, "Aminah (demo)").open(site)
    enrol(aminah)
    describe(aminah, cow)
    take(page, "chat-photo")
    confirm(aminah)
    take(page, "chat-phone")
    aminah.write("ternak saya")
    page.set_viewport_size(DESKTOP)
    rahma = Phone(page, "Petugas Rahma (demo)").open(site)
    rahma.write("halo")
    ask(aminah, rahma)
    aminah.open(site)
    expect(rahma.itself).to_be_visible()
    take(page, "chat-desktop")


def take(page: Page, name: str) -> None:
    """One picture, with the mouse and the cursor out of the way."""
    page.mouse.move(0, 0)
    page.evaluate("document.activeElement.blur()")
    page.wait_for_timeout(SETTLED)
    page.screenshot(path=FOLDER / f"{name}.png")
    print(FOLDER / f"{name}.png")


def draw_cow(path: Path) -> None:
    """A brown cow on dry grass under hills: nobody's photo has to be asked for."""
    scale = 4  # drawn large and made small: smooth edges
    picture = Image.new("RGB", (320 * scale, 240 * scale), "#bfdcea")
    pen = ImageDraw.Draw(picture)

    def shape(colour: str, *points: int) -> None:
        pen.polygon([point * scale for point in points], fill=colour)

    def oval(colour: str, *box: int) -> None:
        pen.ellipse([edge * scale for edge in box], fill=colour)

    oval("#f6d987", 238, 24, 282, 68)
    shape("#8fae7c", 0, 120, 60, 84, 130, 112, 200, 74, 320, 116, 320, 160, 0, 160)
    shape("#d9bd72", 0, 136, 320, 126, 320, 240, 0, 240)
    for left in (106, 130, 190, 214):
        shape("#6d3d22", left, 168, left + 16, 168, left + 13, 218, left + 3, 218)
        shape("#f4ecdf", left + 2, 198, left + 14, 198, left + 13, 218, left + 3, 218)
    oval("#8a4f2c", 90, 106, 240, 186)
    oval("#f4ecdf", 90, 128, 122, 180)
    shape("#8a4f2c", 200, 122, 238, 100, 262, 124, 230, 172)
    shape("#3b2417", 238, 100, 232, 80, 246, 96)
    shape("#3b2417", 256, 98, 270, 82, 266, 104)
    oval("#6d3d22", 208, 100, 240, 114)
    oval("#8a4f2c", 228, 92, 272, 142)
    oval("#5b301a", 246, 122, 282, 146)
    oval("#1d120b", 252, 106, 258, 112)
    shape("#6d3d22", 92, 126, 80, 176, 86, 178, 100, 138)
    for left in range(6, 320, 22):
        shape("#b99a4e", left, 234, left + 3, 214, left + 6, 234)
    picture.resize((320, 240), Image.Resampling.LANCZOS).save(path)


if __name__ == "__main__":
    main()
