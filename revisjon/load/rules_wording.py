"""Texts that the program builds sentences around, and whether they fit there. All of it is warnings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from revisjon.diagnostics import Alvor, Diagnose, Plass
from revisjon.load import codes
from revisjon.load.records import Poster
from revisjon.model import Enhet, GjelderNår
from revisjon.records import dataclass
from revisjon.words import liten, stor

_FORKORTELSE = re.compile(r"(?:\.\w{0,3}|\b(?:mv|osv|etc|nr|pst|mill|mrd|flg|ff))\.$", re.IGNORECASE)
"""An abbreviation at the end, as «m.m.», whose full stop belongs to the word."""
_SPØRRER = re.compile(
    r"(?:Har|Hadde|Er|Var|Ble|Blir|Vert|Vart|Kan|Kunne|Skal|Skulle|Må|Måtte|Vil|Bør|Får|Fikk|Fekk|Finnes|Finst"
    r"|Fins|Gjør|Gjer|Foreligger|Brukes|Følges|Holdes)\s"
)
"""A verb that begins a question; no statement begins with it."""


@dataclass(frozen=True, slots=True)
class _Innskudd:
    """A text that stands inside a sentence."""

    felt: str
    tekst: str
    plass: Plass
    setning: str
    """How the sentence goes, with «…» for the text."""

    def advar(self, hva: str, råd: str) -> Diagnose:
        """Return the warning that the text does not fit, and how it would."""
        melding = f"«{self.felt}» {hva}, men settes inn i en setning: «{self.setning}»."
        return Diagnose(codes.PASSER_IKKE_I_SETNING, self.plass, melding, råd, Alvor.ADVARSEL)


def innskutte_tekster(poster: Poster) -> Iterator[Diagnose]:
    """Yield texts that would break the sentences that the report is made of."""
    navn = [r.navn for r in poster.oppdrag.reviderte] if poster.oppdrag else []
    navn += _navn(poster.enheter)
    for k in poster.kriterier:
        hjelpeverb = f"Kommunen {k.styrke} …"
        yield from _sjekk(_Innskudd("krav", k.krav, k.sted.til("krav"), hjelpeverb), navn)
        yield from _vilkår(k.gjelder_når)
        for p in k.punkter:
            yield from _påstand(_Innskudd("påstand", p.påstand, p.sted.til("påstand"), "Det er uklart om …"))
            yield from _vilkår(p.gjelder_når)
    for h in poster.hendelser:
        innskudd = _Innskudd("hva", h.hva, h.sted.til("hva"), "Tidspunktet for … er 2026")
        yield from _sjekk(innskudd, navn)
    for u in poster.utvalg:
        yield from _slutt(_Innskudd("av", u.av, u.sted.til("av"), "Av 60 undersøkte … var 51 i orden"))


def _navn(enheter: Sequence[Enhet]) -> list[str]:
    """Return the names of units, and of those under them."""
    return [navn for e in enheter for navn in (e.navn, *_navn(e.under))]


def _sjekk(i: _Innskudd, navn: Sequence[str]) -> Iterator[Diagnose]:
    """Yield what is wrong with the end, else with a capital at the beginning that belongs to no name."""
    slutt = [*_slutt(i)]
    yield from slutt
    med_liten = liten(i.tekst, navn)
    if not slutt and med_liten[:1] != i.tekst[:1] and not _er_eieform(i.tekst):
        yield i.advar("begynner med stor bokstav", f"Skriv «{med_liten}».")


def _er_eieform(tekst: str) -> bool:
    """Tell whether a text begins with what may be somebody's name, as «Arbeidstilsynets tilsyn»."""
    return bool(re.match(r"\w+(?:s|[sxz]['’])\s", tekst))


def _påstand(i: _Innskudd) -> Iterator[Diagnose]:
    if i.tekst.endswith("?") or _SPØRRER.match(i.tekst):
        råd = "Skriv det som kan vise seg å stemme, for eksempel «Planen er vedtatt»."
        yield i.advar("er skrevet som et spørsmål", råd)
    elif i.tekst[:1].islower() and not any(t.isupper() or t.isdigit() for t in i.tekst.split()[0]):
        hel = stor(i.tekst)
        melding = "«påstand» begynner med liten bokstav, men skrives også ut som en setning for seg."
        yield Diagnose(codes.PASSER_IKKE_I_SETNING, i.plass, melding, f"Skriv «{hel}».", Alvor.ADVARSEL)


def _vilkår(vilkår: GjelderNår | None) -> Iterator[Diagnose]:
    """Yield a reason that is a question; a full stop is taken off where it is used."""
    if vilkår is not None and vilkår.begrunnelse.endswith("?"):
        plass = vilkår.sted.til("begrunnelse")
        setning = "Vi har ikke vurdert om …, for …"
        i = _Innskudd("begrunnelse", vilkår.begrunnelse, plass, setning)
        yield i.advar("er et spørsmål", "Skriv det som en setning, uten spørsmålstegn.")


def _slutt(i: _Innskudd) -> Iterator[Diagnose]:
    if i.tekst.endswith("?"):
        yield i.advar("slutter med spørsmålstegn", f"Skriv «{i.tekst.rstrip('? ')}».")
    elif i.tekst.endswith(".") and not _FORKORTELSE.search(i.tekst):
        yield i.advar("slutter med punktum", f"Skriv «{i.tekst.rstrip('. ')}».")
