"""A new conversation costs one file, one line in the catalogue and one transcript: tried on a copy of the house."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HOUSE = Path(__file__).parent.parent
NEEDED = ("domain", "flows", "bot", "migrations", "tests", "docs/flows", "pyproject.toml")

FLOW = '''
"""Cuaca: tomorrow's weather in a village, in one sentence."""

from domain import regions
from flows.places import Village
from flows.script import Flow
from flows.steps import Tell
from flows.turn import Turn


def foretell(turn: Turn) -> dict[str, object]:
    """Rain in the hills, sun on the coast."""
    return {"weather": turn.say("hujan" if "Batulanteh" in regions.title(turn.value("village")) else "cerah")}


weather = Flow(
    "weather",
    "cuaca",
    title="Cuaca besok",
    synonyms=("hujan tidak",),
    steps=[
        Village("village", "Cuaca di desa mana? Contoh: Boak, Unter Iwes."),
        Tell("told", "Besok di {village}: {weather}."),
    ],
    finish=foretell,
)
'''
LISTED_AFTER, LINE = '    "my_animals:my_animals",\n', '    "weather:weather",\n'
TRANSCRIPT = '''
"""A farmer asks for tomorrow's weather."""


def test_a_farmer_asks_for_the_weather(chat, enrolled):
    enrolled("Aminah")
    chat("""
        Aminah: menu
        SiJINAK: … [Daftar ternak | Ternak saya | Cuaca besok | Tanya petugas | Darurat | Data saya]
        Aminah: 3
        SiJINAK: Cuaca di desa mana? Contoh: Boak, Unter Iwes.
        Aminah: di mana saja
        SiJINAK: Kami belum menemukan desa itu di Kabupaten Sumbawa. …

                 Cuaca di desa mana? Contoh: Boak, Unter Iwes.
        Aminah: batal
        SiJINAK: Baik, yang ini dibatalkan …
        Aminah: cuaca
        SiJINAK: Cuaca di desa mana? Contoh: Boak, Unter Iwes.
        Aminah: ds boak
        SiJINAK: Besok di Desa Boak, Kec. Unter Iwes: cerah.
    """)
'''


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The house without what stands around it."""
    for name in NEEDED:
        here, there = HOUSE / name, tmp_path / name
        if here.is_dir():
            shutil.copytree(here, there, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(here, there)
    return tmp_path


def played(copy: Path, *tests: str) -> subprocess.CompletedProcess[str]:
    """Run tests in the copy, on SQLite."""
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-k", "not postgresql", *tests]
    where = os.environ | {"PYTHONPATH": str(copy)}
    return subprocess.run(
        command, cwd=copy, env=where, capture_output=True, text=True, timeout=300, check=False
    )


def test_one_file_one_line_one_transcript(copy: Path) -> None:
    catalogue = copy / "flows" / "catalogue.py"
    before = catalogue.read_text(encoding="utf-8")
    (copy / "flows" / "weather.py").write_text(FLOW.lstrip(), encoding="utf-8")
    catalogue.write_text(before.replace(LISTED_AFTER, LISTED_AFTER + LINE), encoding="utf-8")
    (copy / "tests/conversations/test_weather.py").write_text(TRANSCRIPT.lstrip(), encoding="utf-8")

    ran = played(copy, "tests/conversations/test_weather.py", "tests/test_every_flow.py")

    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert "weather" not in before
    assert len(catalogue.read_text(encoding="utf-8").splitlines()) == len(before.splitlines()) + 1


def test_the_laws_hold_for_the_new_one_too(copy: Path) -> None:
    unkind = FLOW.replace("Cuaca di desa mana?", "Cuaca di desa mana? " + "x" * 600)
    (copy / "flows" / "weather.py").write_text(unkind.lstrip(), encoding="utf-8")
    catalogue = copy / "flows" / "catalogue.py"
    listed = catalogue.read_text(encoding="utf-8").replace(LISTED_AFTER, LISTED_AFTER + LINE)
    catalogue.write_text(listed, encoding="utf-8")

    ran = played(copy, "tests/test_every_flow.py")

    assert ran.returncode == 1
    assert "test_a_text_fits_a_small_screen[weather.village]" in ran.stdout
