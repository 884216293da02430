"""«The figure below», where there is none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from revisjon.checks.basis import Grunnlag
from revisjon.checks.catalogue import Treff, sjekk
from revisjon.checks.coverage.crossrefs import viser_hit
from revisjon.diagnostics import Alvor
from revisjon.model import Prosjekt
from revisjon.patterns import uttrykk
from revisjon.prose import Prosa

_VED_SIDEN = uttrykk(
    r"(?<![\w-])(?P<slag>tabellen|tabella|figuren|diagrammet)\s+"
    r"(?:(?P<under>nedenfor|nedanfor|nedenunder|under)|(?P<over>ovenfor|ovanfor|over))"
    r"(?=\s*[.,;:)]|\s+(?:viser|syner|ser|er|går|gir|gjev|har|framgår|fremgår|kommer|kjem|kan|og|som|"
    r"inneholder|inneheld|samler|samlar|oppsummerer|illustrerer|forteller|fortel)\b)",
    re.IGNORECASE,
)
_TOM_LINJE = uttrykk(r"\n[ \t]*\n")
_ORD = ("abell", "igur", "iagram")
_NÆR = 3
"""How many paragraphs away a table may stand and still be just above or below."""


@sjekk("K075", "Tabellen eller figuren står ikke der teksten sier", Alvor.ADVARSEL)
def feil_retning(g: Grunnlag) -> Iterator[Treff]:
    """Teksten sier «figuren under» eller «tabellen over», men der står det ingen.

    Hvorfor:
        Leseren leter på feil sted. Det skjer når en tabell flyttes, eller når et funn settes inn imellom.

    Eksempel:
        kapitler:
          - {id: om, tittel: Om kommunen, tekst: "Tabellen under viser utviklingen."}

    Retting:
        Vis til tabellen eller figuren med kjennemerket, for eksempel [#bemanning], eller plasser den ved
        siden av, med ![#bemanning] i et eget avsnitt.
    """
    rekker: Mapping[int, tuple[tuple[Prosa, ...], int]] | None = None
    for prosa in viser_hit(g, _VED_SIDEN, "tabell", "figur", "diagram"):
        for m in _VED_SIDEN.finditer(prosa.egen) if any(ord_ in prosa.verdi for ord_ in _ORD) else ():
            rekker = _rekker(g) if rekker is None else rekker
            slag = "tabell" if m["slag"].casefold().startswith("tabell") else "figur"
            ned = m["under"] is not None
            rekke, nr = rekker.get(id(prosa), ((prosa,), 0))
            if not _finnes(g.prosjekt, rekke, nr, m.start(), slag, ned=ned):
                bestemt = "tabell" if slag == "tabell" else "figur"
                hvor, andre = ("under", "over") if ned else ("over", "under")
                snudd = _finnes(g.prosjekt, rekke, nr, m.start(), slag, ned=not ned)
                slutt = f"men den står {andre}" if snudd else f"men det står ingen {bestemt} like {hvor}"
                melding = f"Teksten sier «{' '.join(m[0].split())}», {slutt}."
                råd = "Vis til den med kjennemerket, for eksempel [#bemanning], eller plasser den her, ![#…]."
                yield Treff(prosa.utdrag(*m.span()), melding, råd)


def _rekker(g: Grunnlag) -> Mapping[int, tuple[tuple[Prosa, ...], int]]:
    """Return, for each text of a chapter, the texts printed in a row and its place among them."""
    p = g.prosjekt
    poster: dict[str, list[object]] = {k.id: [k] for k in p.kapitler}
    for f in p.funn.values():
        poster[f.kapittel].append(f)
    for kapittel, v in p.vurderinger.items():
        poster.setdefault(kapittel, []).append(v)
    ut: dict[int, tuple[tuple[Prosa, ...], int]] = {}
    for alle in poster.values():
        rekke = tuple(pr for post in alle for pr in g.tekster_om(post) if pr.felt == "tekst")
        ut.update((id(pr), (rekke, nr)) for nr, pr in enumerate(rekke))
    return ut


def _finnes(p: Prosjekt, rekke: tuple[Prosa, ...], nr: int, start: int, slag: str, *, ned: bool) -> bool:
    """Tell whether one of the next few paragraphs, down or up, is a table or figure of that kind."""
    verdi = rekke[nr].verdi
    avsnitt = _TOM_LINJE.split(verdi[start:] if ned else verdi[:start])
    naboer = rekke[nr + 1 : nr + 1 + _NÆR] if ned else rekke[max(0, nr - _NÆR) : nr]
    andre = [a for pr in naboer for a in _TOM_LINJE.split(pr.verdi)]
    nære = [*avsnitt[1:], *andre][:_NÆR] if ned else [*andre, *avsnitt[:-1]][-_NÆR:]
    return any(_er(p, a, slag) for a in nære)


def _er(p: Prosjekt, avsnitt: str, slag: str) -> bool:
    """Tell whether a paragraph is a placed table or figure, or a table written in it."""
    if slag == "tabell" and avsnitt.lstrip().startswith("|"):
        return True
    samling: Mapping[str, object] = p.tabeller if slag == "tabell" else p.figurer
    return any(id_ in samling for id_ in re.findall(r"!\[#([\w.-]+)\]", avsnitt))


SJEKKER = (feil_retning,)
