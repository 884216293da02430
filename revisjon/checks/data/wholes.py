"""Shares of one whole that do not come to 100, and totals that lie outside their groups."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from revisjon.checks.basis import Grunnlag
from revisjon.checks.catalogue import Treff, sjekk
from revisjon.checks.data.grid import Linje, Nett, Rute, nett
from revisjon.checks.data.kinds import AVRUNDING, UTVALG, VEKTET, Slag, flere_svar
from revisjon.checks.data.names import er_sum
from revisjon.checks.data.parts import Delsum, lesninger, stemmer
from revisjon.checks.data.say import vis, vis_lest
from revisjon.diagnostics import Alvor, Plass
from revisjon.records import dataclass

_HUNDRE = Decimal(100)
_SLINGRING = Decimal(1)
"""Percentage points that shares may be off by rounding without a word."""
_NOK = 3
"""Series that must come to 100 before the others are taken to be wholes too."""
_HELE_FIGURER = ("kake", "likert", "stablet søyle")


@dataclass(frozen=True, slots=True)
class Helhet:
    """Shares that are plainly all the parts of one whole."""

    nett: Nett
    navn: str
    """Name of the column or row."""
    deler: Delsum
    plass: Plass
    sikker: bool
    """Whether the table or figure says so; else only the numbers beside it do."""

    @property
    def feil(self) -> Decimal:
        """How far from 100 the parts come, in percentage points."""
        return self.deler.verdi - _HUNDRE

    @property
    def umulig(self) -> bool:
        """Tell whether rounding cannot explain it."""
        spenn = self.deler.spenn()
        return abs(self.feil) > _SLINGRING and not spenn.lav <= _HUNDRE <= spenn.høy


def _helheter(g: Grunnlag) -> Iterator[Helhet]:
    for n in nett(g):
        tekst = f"{n.tekst} {n.figur.alt if n.figur else ''}"
        if not flere_svar(tekst):
            sikre = [*_med_total(n), *_i_figur(n)]
            yield from sikre
            if not sikre:
                yield from _lærte(n)


def _med_total(n: Nett) -> Iterator[Helhet]:
    """Yield the columns of shares whose total is written as 100."""
    for k in n.tallkolonner:
        for nr, linje in enumerate(n.linjer):
            rute = linje.ruter[k]
            # A sum that the program makes is told of where it is made.
            if (
                n.slag[k] is not Slag.PROSENT
                or rute is None
                or rute.av_program
                or not _er_hundre(rute, linje)
            ):
                continue
            alle = list(lesninger(n.linjer, nr, k))
            if (
                not alle
                or any(stemmer(rute.lest, d) for d in alle)
                or any(d.ytterst.høy >= _HUNDRE for d in alle)
            ):
                continue
            nærmest = min(alle, key=lambda d: abs(d.verdi - _HUNDRE))
            yield Helhet(n, n.tittel(k), nærmest, rute.plass, sikker=True)


def _er_hundre(rute: Rute, linje: Linje) -> bool:
    return (linje.sum or linje.total) and rute.lest.verdi == _HUNDRE


def _i_figur(n: Nett) -> Iterator[Helhet]:
    """Yield what a pie or stacked bars show as one whole."""
    if n.figur is None or n.figur.type not in _HELE_FIGURER:
        return
    prosent = [k for k in n.tallkolonner if n.slag[k] is Slag.PROSENT]
    if n.figur.type == "stablet søyle":
        # Bars of a stack are categories; that they are whole shows where most of them come to 100.
        rader = [(li.navn, [li.ruter[k] for k in prosent]) for li in n.linjer]
        yield from _de_fleste(n, rader, sikker=True)
        return
    for k in prosent:
        ruter = [li.ruter[k] for li in n.linjer if not li.samlet]
        if (deler := _delsum(ruter)) is not None:
            yield Helhet(n, n.tittel(k), deler, deler.ruter[0].plass, sikker=True)


def _lærte(n: Nett) -> Iterator[Helhet]:
    """Yield rows or columns of shares where most of the others come to 100."""
    prosent = [k for k in n.tallkolonner if n.slag[k] is Slag.PROSENT and not er_sum(n.tittel(k))]
    yield from _de_fleste(n, [(li.navn, [li.ruter[k] for k in prosent]) for li in n.linjer], sikker=False)
    deler = [li for li in n.linjer if not li.samlet]
    yield from _de_fleste(n, [(n.tittel(k), [li.ruter[k] for li in deler]) for k in prosent], sikker=False)


def _de_fleste(
    n: Nett, rekker: Sequence[tuple[str, Sequence[Rute | None]]], *, sikker: bool
) -> Iterator[Helhet]:
    alle = [(navn, d) for navn, ruter in rekker if (d := _delsum(ruter)) is not None and not d.mangler]
    hele = [Helhet(n, navn, d, d.ruter[0].plass, sikker) for navn, d in alle]
    rette = sum(1 for h in hele if not h.umulig)
    if rette >= _NOK and rette * 3 >= len(hele) * 2:
        yield from hele


def _delsum(ruter: Sequence[Rute | None]) -> Delsum | None:
    kjente = tuple(r for r in ruter if r is not None)
    if len(kjente) <= 1 or any(r.lest.verdi < 0 for r in kjente):
        return None
    return Delsum(kjente, mangler=len(kjente) < len(ruter))


def _blir(h: Helhet) -> str:
    return (
        f"Prosentene for «{h.navn}» i {h.nett.navn} blir {vis(h.deler.verdi, h.deler.desimaler)} til sammen"
    )


def _treff(h: Helhet, mer: str, råd: str) -> Treff:
    return Treff(h.plass, f"{_blir(h)}{mer}", råd, ())


@sjekk("B023", "Delene av en helhet er mer enn 100 prosent", Alvor.FEIL)
def over_hundre(g: Grunnlag) -> Iterator[Treff]:
    """Delene av samme helhet blir mer enn 100 prosent.

    Hvorfor:
        Et kakediagram, en svarskala eller en kolonne med 100 nederst sier at delene utgjør helheten.
        Da kan de ikke bli mer enn 100 til sammen når det er tatt høyde for avrunding.

    Eksempel:
        figurer:
          - id: svar
            type: kake
            tittel: Kjenner du planen?
            enhet: prosent
            alt: Kake med tre deler.
            kildetekst: Revisjonen
            data: {kategorier: [Ja, Nei, Vet ikke], serier: [{navn: Svar, verdier: [48, 43, 19]}]}

    Retting:
        Rett tallet som er feil. Kunne de spurte gi flere svar, så bruk et søylediagram, og skriv i
        merknaden at flere svar var mulig.
    """
    råd = "Rett tallet som er feil, eller skriv i «merknad» at flere svar var mulig."
    for h in _helheter(g):
        if h.sikker and h.umulig and h.feil > 0:
            yield _treff(h, ", men er deler av samme helhet.", råd)


@sjekk("B024", "Delene av en helhet blir ikke 100 prosent", Alvor.ADVARSEL)
def ikke_hundre(g: Grunnlag) -> Iterator[Treff]:
    """Delene av samme helhet blir ikke 100 prosent.

    Hvorfor:
        Mangler en del, for eksempel «vet ikke» eller «ubesvart», tror leseren at helheten er mindre
        enn den er. Sjekken ser bare på tabeller og figurer der de andre radene eller kolonnene blir
        100, eller der det er skrevet at totalen er 100.

    Eksempel:
        tabeller:
          - id: fordeling
            tittel: Hvordan svarene fordeler seg
            kolonner: [{tittel: Svar}, {tittel: Prosent, type: tall}]
            rader: [[Enig, 52], [Uenig, 31], [Vet ikke, 12], [Totalt, 100]]
            kildetekst: Revisjonen

    Retting:
        Rett tallet, eller legg til den delen som mangler.
    """
    råd = "Rett tallet, legg til delen som mangler, eller skriv i «merknad» hvorfor det ikke blir 100."
    for h in _helheter(g):
        if h.umulig and (h.feil < 0 or not h.sikker):
            yield _treff(h, ", ikke 100.", råd)


@sjekk("B025", "Prosentene blir ikke 100 på grunn av avrunding", Alvor.HINT)
def avrundet_hundre(g: Grunnlag) -> Iterator[Treff]:
    """Delene blir 98 eller 102 prosent, og avrunding kan være grunnen.

    Hvorfor:
        Når prosentene er rundet av hver for seg, kan de bli litt mer eller mindre enn 100. En leser
        som regner etter, bør få vite at det er derfor.

    Eksempel:
        figurer:
          - id: svar
            type: kake
            tittel: Kjenner du planen?
            enhet: prosent
            alt: Kake med fem deler.
            kildetekst: Revisjonen
            data: {kategorier: [A, B, C, D, E], serier: [{navn: Svar, verdier: [22, 22, 22, 22, 14]}]}

    Retting:
        Skriv i merknaden at summen ikke blir 100 på grunn av avrunding, eller vis en desimal til.
    """
    for h in _helheter(g):
        if (
            abs(h.feil) > _SLINGRING
            and not h.umulig
            and not h.deler.mangler
            and not AVRUNDING.search(h.nett.tekst)
        ):
            råd = "Skriv i «merknad» at det skyldes avrunding, eller vis en desimal til."
            yield _treff(h, ", som kan skyldes avrunding.", råd)


@sjekk("B030", "Totalen ligger utenfor gruppene", Alvor.ADVARSEL)
def utenfor_gruppene(g: Grunnlag) -> Iterator[Treff]:
    """Prosenten eller gjennomsnittet for alle ligger ikke mellom det laveste og det høyeste for gruppene.

    Hvorfor:
        Et tall for helheten er et veid gjennomsnitt av tallene for delene, og må ligge mellom dem
        uansett hvor store delene er. Ligger det utenfor, er ett av tallene feil, eller tabellen
        mangler en gruppe.

    Eksempel:
        tabeller:
          - id: fravær
            tittel: Sykefravær
            kolonner: [{tittel: Område}, {tittel: Prosent, type: tall}]
            rader: [[Skole, 7.9], [Helse, 9.4], [Teknisk, 6.2], [Hele kommunen, 9.8]]
            kildetekst: Kommunen

    Retting:
        Rett tallet. Er noen grupper utelatt, så si det i merknaden.
    """
    for n in nett(g):
        if UTVALG.search(n.tekst):
            continue
        for k in (k for k in n.tallkolonner if n.slag[k] in (Slag.PROSENT, Slag.SNITT)):
            grupper = tuple(r for li in n.linjer if not li.samlet and li.slag is None and (r := li.ruter[k]))
            for nr, linje in enumerate(n.linjer):
                rute = linje.ruter[k]
                if linje.samlet and rute and not rute.av_program and len(grupper) > 1:
                    yield from _utenfor(n, nr, k, rute, Delsum(grupper, mangler=False))


def _utenfor(n: Nett, nr: int, k: int, rute: Rute, grupper: Delsum) -> Iterator[Treff]:
    linje, lest = n.linjer[nr], rute.lest
    inni = lest.spenn.lav <= grupper.ytterst.høy and lest.spenn.høy >= grupper.ytterst.lav
    summer = [*lesninger(n.linjer, nr, k)]
    # Parts of one whole add up to the total, and overlapping parts to less than their sum.
    del_av = lest.verdi == _HUNDRE or any(stemmer(lest, d) for d in summer)
    union = (linje.sum or linje.total) and grupper.ytterst.høy < lest.verdi <= grupper.spenn().høy
    # «Alle» may be an answer among others, and then all of them are 100.
    svar = abs(grupper.verdi + lest.verdi - _HUNDRE) <= _SLINGRING * 2
    if inni or del_av or union or svar or VEKTET.search(n.tekst):
        return
    laveste, høyeste = (f(grupper.ruter, key=lambda r: r.lest.verdi) for f in (min, max))
    melding = (
        f"«{linje.navn}» er {vis_lest(lest)} i kolonnen «{n.tittel(k)}», men gruppene går fra "
        f"{vis_lest(laveste.lest)} til {vis_lest(høyeste.lest)}."
    )
    yield Treff(rute.plass, melding, "Rett tallet, eller si i «merknad» hvilke grupper som ikke er med.")


SJEKKER = (over_hundre, ikke_hundre, avrundet_hundre, utenfor_gruppene)
