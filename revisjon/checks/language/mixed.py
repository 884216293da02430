"""Målform: a text is written in one of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from revisjon.checks.basis import Grunnlag, Tekstgrunnlag
from revisjon.checks.catalogue import Treff, tekstsjekk
from revisjon.checks.language.forms import BARE_BOKMÅL, BARE_NYNORSK
from revisjon.checks.language.technical import TIL_BOKMÅL, TIL_NYNORSK
from revisjon.checks.language.texts import lest
from revisjon.diagnostics import ramset_opp
from revisjon.patterns import uttrykk
from revisjon.prose import Prosa

_ORD = uttrykk(r"(?<![\w@/.-])[^\W\d_]+(?![\w@/-])")
_SLUTT = uttrykk(r"[.!?:]\s*\Z")
_TITTEL = uttrykk(r"\((?:19|20)\d\d[a-z]?\)[.:,][^.\n]*\Z")
"""Before a word: the year of a cited work, and no full stop after that. What follows is its title."""
_TITTEL_ROM = 150
"""So far before a word the year is looked for, as characters."""
_FLEST = 5
"""So many forms are named, and so many places."""


@tekstsjekk("M001", "Målformene er blandet")
def blandet(g: Tekstgrunnlag) -> Iterator[Treff]:
    """Teksten inneholder ordformer fra den andre målformen.

    Hvorfor:
        En rapport skal følge én målform. Former fra den andre kommer ofte inn med innlimt tekst, og de
        gjør leseren usikker på om noe er sitert. Bare former som hører til én målform, blir meldt. Sitater,
        titler, navn og det andre har skrevet, blir ikke sett på.

    Eksempel:
        Kommunen har ikkje en plan for opplæringen.

    Retting:
        Skriv formen fra rapportens målform. Er det et sitat, så sett det i anførselstegn.
    """
    yield from _treff(g, BARE_NYNORSK, BARE_BOKMÅL, "Her står {ord}, men teksten er på {mål}.")


@tekstsjekk("M002", "Fagordet er fra den andre målformen")
def fagord(g: Tekstgrunnlag) -> Iterator[Treff]:
    """Et fagord er skrevet på den andre målformen.

    Hvorfor:
        Fagord som «kontrollutvalget» og «problemstillinger» går igjen i hele rapporten og skal ha samme
        form overalt. Kontrollutvalget heter kontrollutvalet på nynorsk.

    Eksempel:
        Kontrollutvalet har ikke behandlet rapporten.

    Retting:
        Skriv fagordet slik det heter på rapportens målform.
    """
    yield from _treff(g, TIL_BOKMÅL, TIL_NYNORSK, "Fagordet {ord} er ikke {mål}.")


def _treff(
    g: Tekstgrunnlag, i_bokmål: Mapping[str, str], i_nynorsk: Mapping[str, str], melding: str
) -> Iterator[Treff]:
    """Yield one hit for each text with forms of the other målform."""
    nynorsk = g.målform == "nynorsk"
    fremmede = i_nynorsk if nynorsk else i_bokmål
    if fremmede.keys().isdisjoint(g.små_ord):
        return
    navn = _navn(g, fremmede)
    for prosa in lest(g):
        funnet = [m for m in _fremmede(prosa, fremmede) if not _i_navn(prosa, m, navn)]
        if funnet:
            yield _ett(prosa, funnet, fremmede, melding, "nynorsk" if nynorsk else "bokmål")


def _ett(prosa: Prosa, funnet: list[re.Match[str]], til: Mapping[str, str], melding: str, mål: str) -> Treff:
    former = list(dict.fromkeys(m[0].casefold() for m in funnet))
    vist = former[:_FLEST]
    flere = [f"{len(former) - _FLEST} til"] if len(former) > _FLEST else []
    råd = f"Skriv {ramset_opp(f'«{til[f]}» for «{f}»' for f in vist)}. Et sitat settes i anførselstegn."
    return Treff(
        prosa.utdrag(*funnet[0].span()),
        melding.format(ord=ramset_opp([*(f"«{f}»" for f in vist), *flere]), mål=mål),
        råd,
        tuple((prosa.utdrag(*m.span()), f"Her står «{m[0]}».") for m in funnet[1 : _FLEST + 1]),
    )


def _fremmede(prosa: Prosa, fremmede: Mapping[str, str]) -> Iterator[re.Match[str]]:
    """Yield the words of a list. A capital inside a sentence is a name, and all capitals are none of ours."""
    for m in _ORD.finditer(prosa.egen):
        ordet = m[0]
        if ordet.casefold() not in fremmede or _i_tittel(prosa.egen, m.start()):
            continue
        if ordet.islower() or (ordet.istitle() and _begynner(prosa.egen, m.start())):
            yield m


def _i_tittel(tekst: str, start: int) -> bool:
    """Tell whether the word stands in the title of a cited work, as in «KS (2019). Leiarspenn»."""
    rom = " ".join(tekst[max(0, start - _TITTEL_ROM) : start].split())
    return bool(_TITTEL.search(rom + " "))


def _begynner(tekst: str, start: int) -> bool:
    """Tell whether a sentence begins here."""
    før = tekst[max(0, start - 40) : start]
    return not før.strip() or "\n\n" in før[-6:] or bool(_SLUTT.search(før))


def _navn(g: Tekstgrunnlag, fremmede: Mapping[str, str]) -> tuple[str, ...]:
    """Return the names of units, bodies and sources that hold such a form themselves."""
    if not isinstance(g, Grunnlag):
        return ()
    p = g.prosjekt
    alle = [r.navn for r in p.oppdrag.reviderte]
    alle += [e.navn for øverst in p.enheter for e in øverst.flatt()]
    for k in p.kilder.values():
        alle += [k.tittel, k.korttittel, k.utgiver]
    return tuple(
        " ".join(n.casefold().split()) for n in dict.fromkeys(alle) if not fremmede.keys().isdisjoint(_i(n))
    )


def _i(navn: str) -> set[str]:
    return {m[0].casefold() for m in _ORD.finditer(navn)}


def _i_navn(prosa: Prosa, treff: re.Match[str], navn: tuple[str, ...]) -> bool:
    """Tell whether the word stands inside one of the names."""
    ordet = treff[0].casefold()
    for n in navn:
        if ordet not in n:
            continue
        rundt = " ".join(prosa.ren[max(0, treff.start() - len(n) - 5) : treff.end() + len(n) + 5].split())
        if n in rundt.casefold():
            return True
    return False
