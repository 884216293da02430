"""«Økning på … fra … til …», held against its own arithmetic."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from revisjon.checks.basis import Tekstgrunnlag, en_gang
from revisjon.checks.catalogue import Treff, tekstsjekk
from revisjon.checks.numbers.calc import er_åpen, feil_side, for_langt, møtes, spenn
from revisjon.checks.numbers.moves import Endring, endringer, i_neste, størrelser
from revisjon.checks.numbers.texts import Tallsetning, tallsetninger, vis, vis_mengde
from revisjon.diagnostics import Alvor
from revisjon.patterns import uttrykk
from revisjon.prose import Utdrag
from revisjon.prose.numbers import Mengde
from revisjon.prose.units import PROSENT, PROSENTPOENG
from revisjon.records import dataclass
from revisjon.rules.numbers import Spenn, differanse_spenn, prosentendring_spenn

_NULL = Decimal(0)


@dataclass(frozen=True, slots=True)
class _Sak:
    """A change, and how large the text says that it is."""

    s: Tallsetning
    """The sentence that says how large."""
    e: Endring
    størrelse: Mengde
    i: Tallsetning
    """The sentence of the change itself."""


@en_gang
def _saker(g: Tekstgrunnlag) -> tuple[_Sak, ...]:
    return tuple(_alle_saker(g))


@en_gang
def _endringer(g: Tekstgrunnlag) -> tuple[tuple[Tallsetning, Endring], ...]:
    return tuple((s, e) for s in tallsetninger(g) for e in endringer(s))


def _alle_saker(g: Tekstgrunnlag) -> Iterator[_Sak]:
    forrige: Tallsetning | None = None
    for s in tallsetninger(g):
        alle = list(endringer(s))
        yield from (_Sak(s, e, m, s) for e in alle for m in størrelser(s, e))
        if forrige is not None and forrige.prosa is s.prosa and forrige.nr + 1 == s.nr:
            før = list(endringer(forrige))
            if len(før) == 1:
                yield from (_Sak(s, før[0], m, forrige) for m in i_neste(s))
        forrige = s


def _abs(s: Spenn) -> Spenn:
    if s.lav >= 0:
        return s
    return Spenn(-s.høy, -s.lav) if s.høy <= 0 else Spenn(_NULL, max(-s.lav, s.høy))


def _forskjell(e: Endring) -> Spenn:
    return _abs(differanse_spenn(spenn(e.fra), spenn(e.til)))


def _relativ(e: Endring) -> Spenn | None:
    endring = prosentendring_spenn(spenn(e.fra), spenn(e.til))
    return None if endring is None else _abs(endring)


def _stemmer(m: Mengde, riktig: Spenn) -> bool:
    if er_åpen(m):
        return not feil_side(m.forbehold, m.verdi, riktig) and not for_langt(m, riktig)
    return møtes(_abs(spenn(m)), riktig) or (m.forbehold == "omtrent" and not for_langt(m, riktig))


def _riktig(sak: _Sak) -> Spenn | None:
    """Return how large the change is in the unit that the text tells it in; None where they do not meet."""
    e, m = sak.e, sak.størrelse
    if m.enhet == PROSENT:
        return _relativ(e)
    if m.enhet == PROSENTPOENG:
        return _forskjell(e) if e.til.enhet == PROSENT else None
    if e.til.enhet == PROSENT or (m.enhet and e.til.enhet and m.enhet != e.til.enhet):
        return None
    return _forskjell(e)


def _er_poeng(sak: _Sak) -> bool:
    """Tell whether «prosent» is said of what is percentage points."""
    m, relativ = sak.størrelse, _relativ(sak.e)
    if not m.enhet == PROSENT == sak.e.til.enhet or (relativ is not None and _stemmer(m, relativ)):
        return False
    return _stemmer(m, _forskjell(sak.e))


def _fra_til(sak: _Sak) -> str:
    return f"fra {vis_mengde(sak.i, sak.e.fra)} til {vis_mengde(sak.i, sak.e.til)}"


@tekstsjekk("A011", "Endringen stemmer ikke med tallene den går fra og til", Alvor.FEIL)
def regnestykke(g: Tekstgrunnlag) -> Iterator[Treff]:
    """Teksten sier hvor stor en endring er, og fra hva og til hva, men regnestykket går ikke opp.

    Hvorfor:
        Leseren kan regne etter. Avrunding er regnet med: Tall med «ca.» og prosenter uten desimaler får
        slingre.

    Eksempel:
        Antall ansatte økte med 30 prosent, fra 200 til 240.

    Retting:
        Rett det av tallene som er galt. Registrer gjerne de to verdiene under «tall», og la programmet
        regne med «beregnet: {prosentendring: [fra, til]}» eller «{differanse: [fra, til]}».
    """
    for sak in _saker(g):
        m, riktig = sak.størrelse, _riktig(sak)
        if riktig is not None and not _stemmer(m, riktig) and not _er_poeng(sak):
            enhet = m.enhet if m.enhet in (PROSENT, PROSENTPOENG) else ""
            svar = vis((riktig.lav + riktig.høy) / 2, enhet, max(1, m.desimaler))
            melding = f"Endringen {_fra_til(sak)} er {svar}, ikke {vis_mengde(sak.s, m)}."
            råd = "Rett det av de tre tallene som er galt."
            yield Treff(sak.s.utdrag(m.start, m.enhet_slutt), melding, råd, _også(sak))


def _også(sak: _Sak) -> tuple[tuple[Utdrag, str], ...]:
    if sak.s is sak.i:
        return ()
    return ((sak.i.utdrag(sak.e.start, sak.e.slutt), "Endringen står her."),)


@tekstsjekk("A012", "Prosent er skrevet for prosentpoeng", Alvor.FEIL)
def prosent_for_poeng(g: Tekstgrunnlag) -> Iterator[Treff]:
    """En endring mellom to prosenttall er kalt «prosent», men tallet er forskjellen i prosentpoeng.

    Hvorfor:
        Fra 20 til 25 prosent er 5 prosentpoeng, men 25 prosent. Ordene kan ikke bytte plass.

    Eksempel:
        Turnoveren økte med 5 prosent, fra 20 til 25 prosent.

    Retting:
        Skriv «prosentpoeng».
    """
    for sak in _saker(g):
        if _er_poeng(sak):
            relativ = _relativ(sak.e)
            i_prosent = (
                ""
                if relativ is None
                else f" I prosent er endringen {vis((relativ.lav + relativ.høy) / 2, '', 0)}."
            )
            m = sak.størrelse
            poeng = vis(m.verdi, PROSENTPOENG, max(1, m.desimaler))
            melding = f"Endringen {_fra_til(sak)} er {poeng}, ikke prosent.{i_prosent}"
            yield Treff(sak.s.utdrag(m.start, m.enhet_slutt), melding, "Skriv «prosentpoeng».", _også(sak))


@tekstsjekk("A013", "Økningen er en nedgang, eller omvendt", Alvor.FEIL)
def feil_vei(g: Tekstgrunnlag) -> Iterator[Treff]:
    """Ordet sier at noe øker, men tallene går ned, eller omvendt.

    Hvorfor:
        Leseren må gjette om det er ordet eller tallene som er byttet om.

    Eksempel:
        Antall årsverk økte fra 240 til 200.

    Retting:
        Bytt om tallene, eller bytt ord.
    """
    for s, e in _endringer(g):
        opp = spenn(e.til).lav > spenn(e.fra).høy
        ned = spenn(e.til).høy < spenn(e.fra).lav
        if (e.retning == "opp" and ned) or (e.retning == "ned" and opp):
            ord_ = s.skrevet(e.ord_start, e.ord_slutt)
            vei = "ned" if ned else "opp"
            tall = f"fra {vis_mengde(s, e.fra)} til {vis_mengde(s, e.til)}"
            melding = f"«{ord_}» stemmer ikke: Tallet går {vei}, {tall}."
            yield Treff(s.utdrag(e.start, e.slutt), melding, "Bytt om tallene, eller bytt ord.")


_FAKTOR = uttrykk(
    r"(?:(?P<grad>mer\s+enn|meir\s+enn|over|godt\s+over|nesten|nær|nærmere|nærare|om\s+lag|omtrent|rundt)\s+)?"
    r"(?:en\s+|ein\s+|ei\s+)?(?P<hva>(?:tre|fire|fem)?(?:doblet|dobla|dobling(?:en|a)?)|halvert|halverte|halvering(?:en|a)?|"
    r"(?:tre|fire|fem)?doblar?|(?:tre|fire|fem)?dobler)(?!\w)",
    re.IGNORECASE,
)
_ÅR = uttrykk(r"(?:19|20)\d\d")
_GANGER = (("tre", 3), ("fire", 4), ("fem", 5))
_ROM = {"": ("0.85", "1.2"), "over": ("1", "1.6"), "nesten": ("0.8", "1"), "omtrent": ("0.8", "1.25")}
"""From and to how many times the factor a change may be, by what stands before the word."""


@tekstsjekk("A014", "«Doblet» eller «halvert» stemmer ikke med tallene", Alvor.ADVARSEL)
def doblet(g: Tekstgrunnlag) -> Iterator[Treff]:
    """«Doblet», «tredoblet» eller «halvert» passer ikke med tallene som endringen går fra og til.

    Hvorfor:
        Ordene er sterke, og leseren husker dem bedre enn tallene. Sjekken er romslig: 1,7 til 2,4 ganger
        kan kalles doblet, men «mer enn doblet» må være mer enn to ganger.

    Eksempel:
        Antall klager er doblet, fra 20 til 30.

    Retting:
        Skriv hvor mye det økte, eller rett tallene.
    """
    for s, e in _endringer(g):
        m = _faktor(s, e)
        if m is None or min(spenn(e.fra).lav, spenn(e.til).lav) <= 0:
            continue
        fra, til = spenn(e.fra), spenn(e.til)
        halvert = m["hva"].casefold().startswith("halver")
        faktor = Decimal(next((n for ord_, n in _GANGER if m["hva"].casefold().startswith(ord_)), 2))
        målt = (
            Spenn(fra.lav / til.høy, fra.høy / til.lav)
            if halvert
            else Spenn(til.lav / fra.høy, til.høy / fra.lav)
        )
        lav, høy = (faktor * Decimal(x) for x in _ROM[_grad(m["grad"])])
        if målt.høy < lav or målt.lav > høy or (_grad(m["grad"]) == "over" and målt.høy <= faktor):
            yield _ikke_doblet(s, e, m)


def _ikke_doblet(s: Tallsetning, e: Endring, m: re.Match[str]) -> Treff:
    relativ = vis((e.til.verdi - e.fra.verdi) / e.fra.verdi * 100, PROSENT, 0)
    tall = f"Fra {vis_mengde(s, e.fra)} til {vis_mengde(s, e.til)}"
    melding = f"«{' '.join(m[0].split())}» stemmer ikke: {tall} er endringen {relativ}."
    return Treff(s.utdrag(m.start(), m.end()), melding, "Skriv hvor stor endringen er, eller rett tallene.")


def _faktor(s: Tallsetning, e: Endring) -> re.Match[str] | None:
    """Return the word that says how many times, in the same clause as «fra x til y»."""
    lite = s.tekst.casefold()
    if "dobl" not in lite and "halver" not in lite:
        return None
    for m in _FAKTOR.finditer(s.prosa.egen, s.start, s.slutt):
        mellom = s.mellom(m.end(), e.start) if m.end() <= e.start else s.mellom(e.slutt, m.start())
        if len(mellom) < 60 and not re.search(r"[.;:]|\d|\ue000", _ÅR.sub("", mellom)):  # noqa: PLR2004 - a clause
            return m
    return None


def _grad(ord_: str | None) -> str:
    kort = (ord_ or "").casefold()
    if not kort:
        return ""
    if kort.startswith("n"):
        return "nesten"
    return "over" if "enn" in kort or "over" in kort else "omtrent"


SJEKKER = (regnestykke, prosent_for_poeng, feil_vei, doblet)
