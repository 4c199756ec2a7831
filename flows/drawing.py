"""Draws a flow's machine as a Mermaid diagram, its questions beside it."""

from flows.script import Flow, machine_drawn


def drawn(flow: Flow) -> str:
    """A Markdown page: the diagram, then what is said at each step."""
    said = "\n".join(f"| `{step.name}` | {_cell(step.prompt)} |" for step in flow.steps)
    title = f"# {flow.title[:1].upper()}{flow.title[1:]} (`{flow.name}`)"
    diagram = f"```mermaid\n{machine_drawn(flow)}\n```"
    return f"{title}\n\n{diagram}\n\n| step | says |\n|---|---|\n{said}\n"


def _cell(prompt: str) -> str:
    return prompt.replace("\n", "<br>").replace("|", "\\|")
