"""Finds what the conversations say, for the translators: called by `make messages`, a file at a time."""

import ast
import re
import tomllib
from collections.abc import Iterable, Iterator
from typing import IO, Any

_FIRST, _SECOND = (
    ("say", "tell", "hint", "Unclear", "Ambiguous", "Refused", "Told"),
    ("Option", "Choice", "Aside"),
)
SAYS = dict.fromkeys(_FIRST, 0) | dict.fromkeys(_SECOND, 1)
"""Calls that say something, and which of their arguments is the sentence."""

NAMED = {"prompt", "help", "again", "bare", "label", "title", "cancelled", "shown"}
PLACEHOLDER = re.compile(r"\{\w+\}")

Found = tuple[int, str, str, list[str]]


def said(source: IO[bytes], keywords: Any, comment_tags: Any, options: Any) -> Iterator[Found]:
    """Each sentence of a file with its line, as Babel's extraction methods tell it."""
    tree = ast.parse(source.read())
    constants = named_in(tree)
    for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
        for spoken in spoken_by(call):
            for text, line in texts(spoken, constants):
                if any(letter.isalpha() for letter in PLACEHOLDER.sub("", text)):
                    yield line, "", text, []


def labels(source: IO[bytes], keywords: Any, comment_tags: Any, options: Any) -> Iterator[Found]:
    """What domain/data/species.toml calls animals and breeds: as a sentence, and as a choice shows it."""
    for row in tomllib.loads(source.read().decode()).values():
        for text in (row["label"], row["label"].capitalize(), *row["breeds"].values()):
            yield 1, "", text, []


def named_in(tree: ast.Module) -> dict[str, ast.expr]:
    """What the file's own constants hold."""
    named = dict[str, ast.expr]()
    for node in tree.body:
        if isinstance(node, ast.Assign | ast.AnnAssign) and node.value:
            target = node.targets[0] if isinstance(node, ast.Assign) else node.target
            named |= {to.id: value for to, value in _paired(target, node.value) if isinstance(to, ast.Name)}
    return named


def _paired(target: ast.expr, value: ast.expr) -> Iterable[tuple[ast.expr, ast.expr]]:
    """Each name with its own value: of `A, B = 1, 2` two of them."""
    if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
        return zip(target.elts, value.elts, strict=False)
    return [(target, value)]


def spoken_by(call: ast.Call) -> Iterator[ast.expr]:
    """The arguments of a call that people get to read."""
    place = SAYS.get(ast.unparse(call.func).rsplit(".", 1)[-1])
    if place is not None and place < len(call.args):
        yield call.args[place]
    for keyword in call.keywords:
        if keyword.arg in NAMED:
            yield keyword.value
        elif keyword.arg == "steps" and isinstance(keyword.value, ast.List):
            yield from (step.args[1] for step in keyword.value.elts if isinstance(step, ast.Call))


def texts(node: ast.expr, constants: dict[str, ast.expr]) -> Iterator[tuple[str, int]]:
    """The texts that an expression may stand for, each with its line."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value, node.lineno
    elif isinstance(node, ast.Name) and node.id in constants:
        yield from texts(constants[node.id], constants)
    else:
        for part in parts(node):
            yield from texts(part, constants)


def parts(node: ast.expr) -> list[ast.expr]:
    """What an expression chooses from: a table's entries, both sides of an if."""
    if isinstance(node, ast.Subscript):
        return [node.value]
    if isinstance(node, ast.Call) and ast.unparse(node.func) == "hint":
        return node.args
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        return [node.func.value, *node.args[1:]]  # TABLE.get(key, otherwise)
    if isinstance(node, ast.Dict):
        return node.values
    if isinstance(node, ast.IfExp):
        return [node.body, node.orelse]
    if isinstance(node, ast.BoolOp):
        return node.values
    return []
