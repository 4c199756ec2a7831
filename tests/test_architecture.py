"""The house keeps its shape: who may import whom, how long things are, and what flows leave to others."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MAY_IMPORT = {
    "domain": set(),
    "flows": {"domain"},
    "bot": {"domain", "flows", "migrations"},
    "webhooks": {"domain", "flows", "bot", "console"},
    "console": {"domain", "flows", "bot"},
    "migrations": {"domain", "bot"},
}
# Whose business a library is: how the names of files or folders begin.
ONLY_IN = {
    "flask": ("webhooks/", "console/"),
    "transitions": ("flows/script.py", "domain/"),
    "telegram": ("webhooks/telegram.py", "bot/channels/telegram"),
    "twilio": ("webhooks/whatsapp.py", "bot/channels/whatsapp"),
}
TOO_HEAVY_FOR_THE_WEB = ("telegram", "twilio.rest", "PIL", "zxingcpp", "typst")
STEPS = {"Ask", "Choose", "Confirm", "Photo", "Secret", "Tell"}
EMPTY_NAMES = ("Service", "Manager", "Handler", "Helper", "Processor", "Utils", "Common", "Misc")
LONGEST_FILE, LONGEST_FUNCTION = 300, 40  # lines


def modules(*folders: str) -> list[Path]:
    """The Python files of these folders, without the migrations, which Alembic writes."""
    found = sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))
    return [path for path in found if "versions" not in path.parts]


PROGRAM = modules(*MAY_IMPORT)
EVERYTHING = PROGRAM + modules("tests", "bench", "trials")


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def imports(path: Path) -> Iterator[str]:
    """The absolute names of everything that a file imports, also inside its functions."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = name(path).split("/")[: -node.level] if node.level else []
            yield ".".join([*above, *([node.module] if node.module else [])])


def calls(path: Path) -> Iterator[tuple[ast.Call, str]]:
    """Every call in a file with the last word of what is called."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Call):
            yield node, ast.unparse(node.func).rsplit(".", 1)[-1]


def offenders(found: Iterator[str]) -> None:
    assert not (told := list(found)), "\n" + "\n".join(told)


def test_nothing_points_back():
    offenders(
        f"{name(path)} imports {imported}"
        for path in PROGRAM
        for imported in imports(path)
        if (house := name(path).split("/")[0]) != (other := imported.split(".")[0])
        and other in MAY_IMPORT
        and other not in MAY_IMPORT[house]
    )


@pytest.mark.parametrize("library", ONLY_IN)
def test_a_library_stays_where_it_belongs(library):
    offenders(
        f"{name(path)} imports {imported}"
        for path in PROGRAM
        for imported in imports(path)
        if imported.split(".")[0] == library and not name(path).startswith(ONLY_IN[library])
    )


def test_the_web_process_imports_nothing_heavy():
    asked = (
        f"import sys, webhooks.application; print(*sorted(set({TOO_HEAVY_FOR_THE_WEB}) & set(sys.modules)))"
    )
    ran = subprocess.run([sys.executable, "-c", asked], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (ran.stdout.strip(), ran.stderr) == ("", "")


def test_only_the_turn_commits():
    offenders(
        f"{name(path)}:{call.lineno} commits"
        for path in modules("domain", "flows")
        for call, called in calls(path)
        if called == "commit"
    )


def test_domain_and_flows_are_told_the_time():
    offenders(
        f"{name(path)}:{call.lineno} looks at the clock"
        for path in modules("domain", "flows")
        for call, _ in calls(path)
        if ast.unparse(call.func).endswith(("datetime.now", "date.today", "time.time", "utcnow"))
    )


def test_what_a_step_says_is_a_plain_text():
    offenders(
        f"{name(path)}:{call.lineno} an f-string cannot be translated"
        for path in modules("flows")
        for call, called in calls(path)
        if called in STEPS and any(isinstance(part, ast.JoinedStr) for part in ast.walk(call))
    )


def test_no_file_is_too_long():
    offenders(
        f"{name(path)} has {lines} lines"
        for path in EVERYTHING
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > LONGEST_FILE
    )


def test_no_function_is_too_long():
    offenders(
        f"{name(path)}:{node.lineno} {node.name} has {lines} lines"
        for path in PROGRAM
        for node in ast.walk(tree(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (lines := (node.end_lineno or 0) - node.lineno + 1) > LONGEST_FUNCTION
    )


def test_every_module_says_what_it_is():
    offenders(
        f"{name(path)} has no docstring"
        for path in EVERYTHING
        if tree(path).body and not ast.get_docstring(tree(path))
    )


def test_names_say_something():
    empty = {word.lower() for word in EMPTY_NAMES}
    offenders(f"{name(path)}" for path in EVERYTHING if path.stem in empty | {f"{word}s" for word in empty})
    offenders(
        f"{name(path)}:{node.lineno} {node.name}"
        for path in PROGRAM
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ClassDef)
        and node.name.endswith(EMPTY_NAMES)
        and not node.name.endswith("InService")
    )
