"""A person's phone on the chat page, driven as a hand would: typing, pressing, looking."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

# A reply comes after commit, by the worker, on a machine that may have much else to do.
expect.set_options(timeout=20_000)


@dataclass
class Phone:
    """One shown phone; every deed waits for the reply, unless told not to."""

    page: Page
    name: str

    @property
    def itself(self) -> Locator:
        return self.page.get_by_role("region", name=f"Ponsel {self.name}")

    @property
    def box(self) -> Locator:
        return self.itself.get_by_role("textbox", name="Tulis pesan")

    @property
    def said(self) -> Locator:
        """The bot's lines, the dots left out."""
        return self.itself.locator(".line.bot:not(.typing)")

    @property
    def mine(self) -> Locator:
        return self.itself.locator(".line.mine")

    @property
    def newest(self) -> str:
        """The words of the newest reply."""
        return self.said.last.locator(".words").inner_text()

    def open(self, address: str) -> "Phone":
        """Show it on the page."""
        self.page.goto(f"{address}/#demo-{self.name.split()[-2].lower()}")
        expect(self.box).to_be_visible()
        return self

    def write(self, text: str, *, wait: bool = True) -> str:
        """Type and send with Enter; the reply's words."""
        return self.answered(lambda: (self.box.fill(text), self.box.press("Enter")), wait)

    def press(self, label: str) -> str:
        """Press a choice of the newest reply; the next reply's words."""
        return self.answered(lambda: self.said.last.get_by_role("button", name=label).click())

    def more(self, kind: str, *, wait: bool = True) -> str:
        """Send something from the + sheet; the reply's words."""
        self.itself.get_by_role("button", name="Kirim yang lain").click()
        return self.answered(lambda: self.itself.get_by_role("menuitem", name=kind, exact=True).click(), wait)

    def photograph(self, picture: Path, *, wait: bool = True) -> str:
        """Send a photo; the reply's words."""
        return self.answered(lambda: self.itself.locator(".picture").set_input_files(picture), wait)

    def transcript(self) -> str:
        """What "Salin percakapan" puts on the clipboard."""
        self.itself.get_by_role("button", name="Salin percakapan").click()
        expect(self.page.get_by_role("status").filter(has_text="Percakapan disalin")).to_be_visible()
        return str(self.page.evaluate("navigator.clipboard.readText()"))

    def choose(self, item: str) -> None:
        """Press one line of the sheet that is open."""
        self.itself.get_by_role("menuitem", name=item, exact=True).click()

    def answered(self, act: Callable[[], object], wait: bool = True) -> str:
        """Do something and wait for one reply more; its words."""
        before = self.said.count()
        act()
        if not wait:
            return ""
        expect(self.said).to_have_count(before + 1)
        return self.newest
