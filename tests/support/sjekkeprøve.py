"""Run the checks on small projects, as an example of a check laid over a right one."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

import yaml

from revisjon.assess import assess
from revisjon.checks import SJEKKER, Sjekk, Tekstgrunnlag, grunnlag, sjekk_prosjekt, sjekk_tekster
from revisjon.diagnostics import Diagnose, Plass, sortert
from revisjon.load import last
from revisjon.load.locating import stedfester
from revisjon.prose import Prosa, målform_i
from revisjon.source import Node, Oppslag, Skalar, les

RETT = Path(__file__).resolve().parent.parent / "checks" / "_rett"
_ETTER = {
    "metode": "type",
    "vurderinger": "kapittel",
    "konklusjoner": "problemstilling",
    "skjønn": "kriterium",
    "uttalelser": "fra",
}
"""What tells the records of a section apart, where it is not `id`."""


def legg_over(
    eksempel: str | Sequence[str], mappe: Path, rett: Path = RETT, deler: Sequence[str] = (".",)
) -> Path:
    """Write the right project, or those parts of it, with examples laid over it, and return its folder."""
    alt: dict[str, object] = {}
    filer = sorted(f for d in deler for f in _filer(rett / d))
    lag = [eksempel] if isinstance(eksempel, str) else [e for e in eksempel if e]
    for tekst in [*(f.read_text("utf-8") for f in filer if _er_del(f.relative_to(rett))), *lag]:
        for navn, innhold in _les(tekst).items():
            alt[navn] = _flett(navn, alt.get(navn), innhold)
    prosjekt = mappe / "prosjekt"
    prosjekt.mkdir()
    for sti in filer:
        if not _er_del(sti.relative_to(rett)):
            (prosjekt / sti.relative_to(rett)).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(sti, prosjekt / sti.relative_to(rett))
    tekst = yaml.dump(alt, Dumper=_Skriver, allow_unicode=True, sort_keys=False, width=1000)
    (prosjekt / "oppdrag.yaml").write_text(tekst, "utf-8")
    return prosjekt


def _filer(sti: Path) -> list[Path]:
    return [f for f in (sti.rglob("*") if sti.is_dir() else [sti]) if f.is_file()]


def _er_del(fil: Path) -> bool:
    """Tell whether a file holds sections of a project, and is not a book of law or a pack."""
    return fil.suffix == ".yaml" and not (fil.parts[0] == "criteria" and len(fil.parts) > 2)


def _les(tekst: str) -> dict[str, object]:
    kilde, feil = les("eksempel.yaml", tekst.encode())
    assert not feil, feil
    data = _data(kilde.rot) if kilde.rot is not None else None
    assert isinstance(data, dict), tekst
    return data


def _data(node: Node) -> object:
    """Return a tree as plain data that means the same when it is written again."""
    if isinstance(node, Skalar):
        return node.rå if node.sitert else node.verdi
    if isinstance(node, Oppslag):
        return {p.nøkkel.rå: _data(p.verdi) for p in node.par}
    return [_data(n) for n in node.ledd]


class _Skriver(yaml.SafeDumper):
    """Writes numbers as they were read."""


_Skriver.add_representer(Decimal, lambda d, tall: d.represent_scalar("tag:yaml.org,2002:float", str(tall)))


def _flett(seksjon: str, før: object, ny: object) -> object:
    if not før or not ny:
        return ny
    if isinstance(før, dict) and isinstance(ny, dict):
        return {**før, **ny}
    assert isinstance(før, list)
    assert isinstance(ny, list)
    felt = _ETTER.get(seksjon, "id")
    nye = {p[felt]: p for p in ny if felt in p}
    beholdt = [nye.pop(p.get(felt), p) for p in før]
    return [*beholdt, *nye.values(), *(p for p in ny if felt not in p)]


def sjekk_mappe(mappe: Path, utgave: str = "", *, alle: bool = False) -> tuple[Diagnose, ...]:
    """Return everything that is said of a project; with `alle` also what no edition asks for."""
    lastet = last(mappe)
    assert lastet.prosjekt is not None, [f"{d.plass}: {d.melding}" for d in lastet.diagnoser]
    prosjekt = lastet.prosjekt
    vurdert = assess(prosjekt, prosjekt.oppdrag.dato.siste)
    finn = stedfester(lastet.kilder)
    g = grunnlag(vurdert)
    funnet = [*lastet.diagnoser, *sjekk_prosjekt(g, utgave, finn=finn)]
    if alle:
        for annen in ("verifisering", "høring", "endelig", "offentlig"):
            funnet += sjekk_prosjekt(g, annen, finn=finn)
    return sortert(funnet)


def sjekk_tekst(tekst: str, dag: date = date(2026, 5, 31)) -> tuple[Diagnose, ...]:
    """Return what the checks of texts say of a plain text."""
    g = Tekstgrunnlag((Prosa(tekst, Plass("tekst.txt")),), målform_i(tekst), dag)
    return sortert(sjekk_tekster(g))


def av_tekst(sjekk: Sjekk) -> bool:
    """Tell whether a check can be run without a project."""
    return sjekk.på_tekst is not None


ALLE = tuple(SJEKKER.values())
