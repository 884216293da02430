"""Which tag of a template is left open? Read from the template itself, where whoever wrote it can find it."""

from __future__ import annotations

import re

from revisjon.records import dataclass

_TEGN = re.compile(
    r"""<!--.*?-->|<(?P<slutt>/?)(?P<navn>[A-Za-z][\w:-]*)(?:"[^"]*"|'[^']*'|[^<>"'])*?(?P<tom>/?)>""",
    re.DOTALL,
)
_JINJA = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
_SYNLIG = re.compile(r"[^\n]")


@dataclass(frozen=True, slots=True)
class Løskode:
    """A tag without its other half."""

    kode: str
    """As it is written, without attributes: «<p>» or «</div>»."""
    linje: int
    """From 1."""
    kolonne: int
    """From 1."""


def løs_kode(mal: str) -> Løskode | None:
    """Return the first tag that has no other half in the template; None where all have.

    Branches are read one after the other, so a template may be right and yet have one: ask only of those that
    are known to be wrong.
    """
    synlig = _JINJA.sub(lambda treff: _SYNLIG.sub(" ", treff[0]), mal)
    åpne: list[Løskode] = []
    for treff in _TEGN.finditer(synlig):
        navn = treff["navn"]
        if navn is None or treff["tom"]:
            continue
        if not treff["slutt"]:
            åpne.append(_løs(synlig, treff, f"<{navn}>"))
        elif åpne and åpne[-1].kode == f"<{navn}>":
            åpne.pop()
        elif åpne and any(å.kode == f"<{navn}>" for å in åpne):
            return åpne[-1]
        else:
            return _løs(synlig, treff, f"</{navn}>")
    return åpne[-1] if åpne else None


def _løs(tekst: str, treff: re.Match[str], kode: str) -> Løskode:
    start = treff.start()
    return Løskode(kode, tekst.count("\n", 0, start) + 1, start - tekst.rfind("\n", 0, start))
