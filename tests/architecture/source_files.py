"""What a rule about source files looks at."""

import ast
import subprocess
from collections.abc import Iterator
from pathlib import Path


def project_files(root: Path) -> list[Path]:
    """Every file of the project; without git, as in an unpacked archive, all outside generated folders."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=root,
        capture_output=True,
        check=False,
    )
    if listed.returncode == 0:
        names = listed.stdout.decode().split("\0")
        return [root / name for name in names if name and (root / name).is_file()]
    visible = (path for path in root.rglob("*") if not {".venv", "__pycache__", ".git"}.intersection(path.parts))
    return [path for path in visible if path.is_file() and "cache" not in path.parent.name]


def text_of(file: Path) -> str:
    """The text of a file; nothing for pictures and fonts."""
    try:
        return file.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return ""


def imported_names(file: Path) -> Iterator[str]:
    """Dotted names of the modules that a file imports, wherever in the file."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or "."


def string_literals(file: Path) -> Iterator[str]:
    """String constants of a file, without docstrings."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    prose = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in prose:
            yield node.value
