"""The arrows between modules point one way, files and functions are small, and only the edge speaks.

Imports are read from the source, type-only ones and those inside functions too: an arrow is an arrow.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PAKKE = Path(__file__).resolve().parent.parent / "revisjon"
LAG = (
    *(
        "patterns",
        "records",
        "resources",
        "sharing",
        "diagnostics",
        "source",
        "markup",
        "model",
        "prose",
        "rules",
        "words",
        "schema",
        "load",
        "law",
        "assess",
        "followup",
    ),
    *("checks", "report", "output", "export", "scaffold", "preview", "editor", "cli"),
)
"""From the ground up; a module may import from its own layer and those before it."""
MAKS_FIL = 300
MAKS_FUNKSJON = 40
FIGURER = ("revisjon.report.figures", "revisjon.diagnostics", "revisjon.records")
"""What the drawings may import beside the standard library."""
ÅPNER_FILER = {
    *("load/discover.py", "load/files.py", "report/templates.py", "output/atomic.py"),
    "load/letterfile.py",  # opens a picture in memory
    "report/letters/pages.py",  # as above
    "law/shipped.py",  # what comes with the program
    "law/lovdata/archive.py",  # opens archives in memory
    "source/workbook_guard.py",  # opens a workbook in memory
    "output/carried.py",  # opens a PDF in memory
    "output/machine.py",  # looks at the fonts and libraries of the machine, for `revisjon doktor`
    "preview/disk.py",  # reads the files that changed
    "output/destinations.py",  # opens a PDF in memory
    "output/pages.py",  # as above
    "output/parity/pdf.py",
    "output/parity/pdf_text.py",
    "output/selfcheck/opened.py",  # opens a PDF in memory
    "output/leak/pdf.py",  # as above
    "output/leak/drawn.py",  # reads a table inside it
}
STANDARD = {
    *(
        "ast",
        "bisect",
        "collections",
        "colorsys",
        "dataclasses",
        "datetime",
        "decimal",
        "enum",
        "functools",
        "graphlib",
        "html",
    ),
    *(
        "itertools",
        "json",
        "math",
        "operator",
        "re",
        "string",
        "textwrap",
        "types",
        "typing",
        "unicodedata",
        "xml",
    ),
}
"""Modules of the standard library that a drawing could need; none of them reads, writes or knows the time."""

FILER = tuple(sorted(PAKKE.rglob("*.py")))
NAVN = tuple(fil.relative_to(PAKKE).as_posix() for fil in FILER)
TRE = {navn: ast.parse(fil.read_text(encoding="utf-8")) for navn, fil in zip(NAVN, FILER, strict=True)}
MODUL = {
    navn: f"revisjon.{navn}".removesuffix(".py").replace("/", ".").removesuffix(".__init__") for navn in NAVN
}
MODULER = frozenset(MODUL.values())


def _importert(navn: str) -> Iterator[str]:
    """Yield the modules that a file imports, wherever in it and for whatever purpose."""
    for node in ast.walk(TRE[navn]):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{navn}:{node.lineno}: relative import"
            assert node.module is not None
            under = [f"{node.module}.{alias.name}" for alias in node.names]
            moduler = [m for m in under if m in MODULER]
            yield from moduler
            if len(moduler) < len(under):
                yield node.module


PILER = {MODUL[navn]: {m for m in _importert(navn) if m.split(".")[0] == "revisjon"} for navn in NAVN}


def _lag(modul: str) -> int | None:
    """Return the layer of a module; None for the package's own face, which has none."""
    deler = modul.split(".")
    return LAG.index(deler[1]) if len(deler) > 1 else None


def test_there_is_something_to_test() -> None:
    assert len(FILER) > 50
    assert sum(map(len, PILER.values())) > 100
    assert {"load", "assess", "report", "cli"} <= {m.split(".")[1] for m in MODULER if "." in m}


@pytest.mark.parametrize("modul", [m for m in sorted(MODULER) if m not in ("revisjon", "revisjon.__main__")])
def test_imports_point_downwards(modul: str) -> None:
    lag = _lag(modul)
    assert lag is not None
    for annen in PILER[modul]:
        under = _lag(annen)
        assert under is None or under <= lag, f"{modul} -> {annen}"


def test_no_modules_go_in_a_circle() -> None:
    """A package's face imports what it shows, so to import the package is to import those as well."""
    ferdig: set[str] = set()
    for start in sorted(PILER):
        _let(start, [], ferdig)


def _let(modul: str, sti: list[str], ferdig: set[str]) -> None:
    if modul in ferdig or modul not in PILER:
        return
    assert modul not in sti, " -> ".join([*sti[sti.index(modul) :], modul])
    for annen in sorted(PILER[modul]):
        _let(annen, [*sti, modul], ferdig)
    ferdig.add(modul)


def test_drawings_know_nothing_but_diagnoses() -> None:
    tegninger = [navn for navn in NAVN if navn.startswith("report/figures/")]
    assert len(tegninger) > 5
    for navn in tegninger:
        for annen in _importert(navn):
            assert annen.startswith(FIGURER) or annen.split(".")[0] in {*STANDARD, "__future__"}, (
                f"{navn}: {annen}"
            )


@pytest.mark.parametrize("navn", NAVN)
def test_files_and_functions_are_small(navn: str) -> None:
    linjer = (PAKKE / navn).read_text(encoding="utf-8").count("\n")
    assert linjer <= MAKS_FIL, f"{linjer} lines"
    for node in ast.walk(TRE[navn]):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lengde = (node.end_lineno or node.lineno) - node.lineno + 1
            if "Eksempel:" in (ast.get_docstring(node) or ""):
                # The docstring of a check is a page of the documentation, not code.
                lengde -= (node.body[0].end_lineno or 0) - node.body[0].lineno + 1
            assert lengde <= MAKS_FUNKSJON, f"{node.name} has {lengde} lines"


def _kalt(node: ast.Call) -> str:
    """Return what is called, as «open», «.open» or «date.today»."""
    if isinstance(node.func, ast.Name):
        return node.func.id
    if isinstance(node.func, ast.Attribute):
        hva = node.func.value
        eier = hva.id if isinstance(hva, ast.Name) else hva.attr if isinstance(hva, ast.Attribute) else ""
        return f"{eier}.{node.func.attr}"
    return ""


def _kaller(navn: str) -> list[str]:
    return [_kalt(node) for node in ast.walk(TRE[navn]) if isinstance(node, ast.Call)]


@pytest.mark.parametrize("navn", [n for n in NAVN if not n.startswith("cli/") and n != "__main__.py"])
def test_only_the_edge_speaks_and_knows_the_time(navn: str) -> None:
    kalt = set(_kaller(navn))
    forbudt = {"print", "exit", "quit", "input", "sys.exit", "os._exit", "click.echo", "click.secho"}
    forbudt |= {
        "date.today",
        "datetime.now",
        "datetime.today",
        "datetime.utcnow",
        "time.time",
        "time.localtime",
    }
    assert not kalt & forbudt
    assert not {
        m for m in _importert(navn) if m.split(".")[0] in ("click", "random", "socket", "urllib.request")
    }


@pytest.mark.parametrize("navn", [n for n in NAVN if not n.startswith("cli/")])
def test_files_are_opened_in_few_places(navn: str) -> None:
    åpner = {
        k
        for k in _kaller(navn)
        if k == "open" or k.endswith((".open", ".read_bytes", ".write_bytes", ".write_text"))
    }
    assert not åpner or navn in ÅPNER_FILER, åpner


def test_open_is_where_it_is_said_to_be() -> None:
    assert "sti.open" in _kaller("load/discover.py")
    assert "click.echo" in [k for navn in NAVN if navn.startswith("cli/") for k in _kaller(navn)]
