"""Draws a flow's machine as a Mermaid diagram, its questions beside it."""

import re

from flows.script import ANSWERED, Flow, machine_drawn

STYLE = ("classDef", "Class ", "---")
LABEL = re.compile(rf": {ANSWERED}(?: \[_?(?P<when>\w+)\])?.*$")


def drawn(flow: Flow) -> str:
    """A Markdown page: the diagram, then what is said at each step."""
    said = "\n".join(f"| `{step.name}` | {_cell(step.prompt)} |" for step in flow.steps)
    title = f"# {flow.title[:1].upper()}{flow.title[1:]} (`{flow.name}`)"
    return f"{title}\n\n```mermaid\n{_diagram(flow)}\n```\n\n| step | says |\n|---|---|\n{said}\n"


def _diagram(flow: Flow) -> str:
    """The arrows, each with its condition; colours and what every arrow has in common are left out."""
    lines = machine_drawn(flow).splitlines()
    lines = [line for line in lines if line.strip() not in ("", flow.name)]
    return "\n".join(LABEL.sub(_condition, line) for line in lines if not line.strip().startswith(STYLE))


def _condition(label: re.Match[str]) -> str:
    return f": {label['when'].replace('_', ' ')}" if label["when"] else ""


def _cell(prompt: str) -> str:
    return prompt.replace("\n", "<br>").replace("|", "\\|")
