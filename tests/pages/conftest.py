"""What the page's tests need: a browser, a page that reports every error, and a SiJINAK to visit."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from tests.pages.phones import Phone
from tests.pages.site import CHROMIUM, QUIETLY, running

MEANT = re.compile(r"ERR_INTERNET_DISCONNECTED|status of (422|503)")  # what tests do to the line


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One Chromium for a module; it must be gone before others run an event loop."""
    if not shutil.which(CHROMIUM):
        pytest.skip("no Chromium")
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=CHROMIUM, args=list(QUIETLY))
        yield launched
        launched.close()


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A SiJINAK on the embedded defaults, for tests that look at the page only."""
    with running(tmp_path_factory.mktemp("var")) as address:
        yield address


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """An empty phone-sized browser; errors, complaints and requests to elsewhere fail the test."""
    wrong: list[str] = []
    context = browser.new_context(
        viewport={"width": 360, "height": 740},
        has_touch=True,
        locale="id-ID",
        timezone_id="America/Lima",  # the page speaks WITA wherever the device believes to be
        permissions=["clipboard-read", "clipboard-write"],
    )
    opened = context.new_page()
    opened.on("pageerror", lambda error: wrong.append(str(error)))
    opened.on("console", lambda said: wrong.append(said.text) if _complains(said) else None)
    opened.on("request", lambda request: wrong.append(request.url) if _strays(request.url) else None)
    yield opened
    context.close()
    assert wrong == []


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    """A real JPEG."""
    path = tmp_path / "sapi.jpg"
    Image.effect_noise((320, 240), 60).convert("RGB").save(path)
    return path


@pytest.fixture
def aminah(page: Page, site: str) -> Phone:
    """Aminah's phone, opened; her talk may have been begun by a test before."""
    return Phone(page, "Aminah (demo)").open(site)


def _complains(said: object) -> bool:
    return said.type in ("error", "warning") and not MEANT.search(said.text)


def _strays(url: str) -> bool:
    return not re.match(r"http://127\.0\.0\.1:|blob:|data:", url)
