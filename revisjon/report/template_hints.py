"""What in a project's own templates has no effect, or a greater one than was meant: told before the build."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import PurePosixPath

from jinja2 import Environment, TemplateSyntaxError, nodes

from revisjon.diagnostics import Alvor, Diagnose, Plass, mente_du, nærmeste, ramset_opp
from revisjon.report import codes
from revisjon.report.template_names import INNEBYGD, MAPPE, WORD

Filer = Mapping[str, bytes]
"""By path below the folder, with `/`."""
_MAL = ".j2"
_DELER = "deler/"
_WORDFILER = frozenset((".docx", ".dotx", ".docm", ".dotm", ".doc", ".dot"))


def maltips(egne: Filer, innebygd: Filer) -> Iterator[Diagnose]:
    """Yield what an office should know of its own templates; nothing of those that cannot be read."""
    yield from _om_navn(egne, innebygd)
    yield from _om_word(egne)
    for navn, data in egne.items():
        if navn.endswith(_MAL):
            yield from _om_blokker(egne, innebygd, navn)
            if navn.startswith(_DELER) and navn in innebygd and not data.strip():
                yield _tom(navn)


def _plass(navn: str, linje: int = 1) -> Plass:
    return Plass(f"{MAPPE}/{navn}", linje)


def _om_navn(egne: Filer, innebygd: Filer) -> Iterator[Diagnose]:
    """Yield a hint for each file that is probably meant to take the place of a built-in one, and does not."""
    stammer = {_stamme(navn): navn for navn in innebygd}
    for navn in egne:
        nær = nærmeste(_stamme(navn), stammer)
        if nær and navn not in innebygd:
            melding = f"«{navn}» er ikke navnet på en innebygd mal, så den bytter ikke ut noe."
            råd = f"Mente du «{stammer[nær]}»?"
            yield Diagnose(codes.MAL_UTEN_VIRKNING, _plass(navn), melding, råd, Alvor.HINT)


def _stamme(navn: str) -> str:
    """Return what tells a file from others: that all are templates, in few folders, makes none alike."""
    return navn.rpartition("/")[2].partition(".")[0]


def _om_word(egne: Filer) -> Iterator[Diagnose]:
    """Yield a hint for each Word file that is not the one that is looked for, unless that one is there."""
    if WORD in egne:
        return
    for navn in egne:
        if PurePosixPath(navn).suffix.casefold() in _WORDFILER:
            melding = f"«{navn}» blir ikke brukt. Word-malen må hete «{WORD}»."
            råd = "Gi filen det navnet. Er den en .dotx, så åpne den i Word og lagre den som .docx."
            yield Diagnose(codes.MAL_UTEN_VIRKNING, _plass(navn), melding, råd, Alvor.HINT)


def word_er_mappe() -> Diagnose:
    """Say that there is a folder where the Word template is looked for."""
    melding = f"«{WORD}» er en mappe, så Word-malen blir ikke brukt."
    råd = "Legg selve Word-filen der, ikke en mappe med det samme navnet."
    return Diagnose(codes.MAL_UTEN_VIRKNING, _plass(WORD), melding, råd, Alvor.HINT)


def _tom(navn: str) -> Diagnose:
    melding = f"«{navn}» er tom, så det den innebygde malen skriver, blir borte."
    råd = "Ta bort filen for å få det tilbake. Er det meningen, så skriv {# tom #} i filen."
    return Diagnose(codes.MAL_TOM, _plass(navn), melding, råd, Alvor.HINT)


def _om_blokker(egne: Filer, innebygd: Filer, navn: str) -> Iterator[Diagnose]:
    """Yield a warning for each block that fills no block of the template it builds on."""
    tre = _lest(egne[navn])
    over = _bygger_på(tre)
    if tre is None or not over:
        return
    mulige = _blokker_i(egne, innebygd, over)
    if mulige is None:
        return
    inni = {under.name for blokk in tre.find_all(nodes.Block) for under in blokk.find_all(nodes.Block)}
    for blokk in tre.find_all(nodes.Block):
        if blokk.name not in mulige | inni:
            melding = f"Blokken «{blokk.name}» finnes ikke i «{over}», så det som står i den, blir borte."
            råd = mente_du(blokk.name, mulige) or f"Velg mellom {ramset_opp(sorted(mulige), 'og')}."
            plass = _plass(navn, blokk.lineno)
            yield Diagnose(codes.UKJENT_BLOKK, plass, melding, råd, Alvor.ADVARSEL)


def _blokker_i(egne: Filer, innebygd: Filer, navn: str) -> frozenset[str] | None:
    """Return the blocks of a template and of those it builds on; None where one of them cannot be read."""
    ut: set[str] = set()
    sett: set[str] = set()
    while navn and navn not in sett:
        sett.add(navn)
        tre = _lest(_kilde(egne, innebygd, navn))
        if tre is None:
            return None
        ut |= {blokk.name for blokk in tre.find_all(nodes.Block)}
        navn = _bygger_på(tre)
    return frozenset(ut)


def _kilde(egne: Filer, innebygd: Filer, navn: str) -> bytes | None:
    if navn.startswith(INNEBYGD):
        return innebygd.get(navn.removeprefix(INNEBYGD))
    return egne.get(navn) or innebygd.get(navn)


def _bygger_på(tre: nodes.Template | None) -> str:
    """Return the name after `extends`, where it is written out."""
    over = tre.find(nodes.Extends) if tre else None
    navn = over.template.value if over and isinstance(over.template, nodes.Const) else ""
    return navn if isinstance(navn, str) else ""


@lru_cache(maxsize=64)
def _lest(data: bytes | None) -> nodes.Template | None:
    """Return a template taken apart; None where there is none, or what is wrong is told when it is drawn."""
    if data is None:
        return None
    try:
        return Environment(autoescape=True).parse(data.decode("utf-8"))
    except (TemplateSyntaxError, UnicodeDecodeError):
        return None
