"""Sums in tables: written ones that are wrong, and ones that the program makes of what does not add up."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from revisjon.checks.basis import Grunnlag, en_gang
from revisjon.checks.catalogue import Treff, sjekk
from revisjon.checks.data.grid import Linje, Nett, Rute, nett
from revisjon.checks.data.kinds import AVRUNDING, UTVALG, Slag, flere_svar
from revisjon.checks.data.names import er_sum
from revisjon.checks.data.parts import Delsum, har_egne_deler, lesninger, nærmest, steg_i, stemmer
from revisjon.checks.data.say import vis, vis_lest
from revisjon.diagnostics import Alvor
from revisjon.records import dataclass


@dataclass(frozen=True, slots=True)
class _Feilsum:
    nett: Nett
    linje: Linje
    kolonne: int
    rute: Rute
    deler: Delsum
    avrundet: bool
    """Whether it would be right if the parts were rounded numbers."""


@en_gang
def _feilsummer(g: Grunnlag) -> tuple[_Feilsum, ...]:
    """Return each written sum of rows that no reading of the table gives."""
    return tuple(_alle_feilsummer(g))


def _alle_feilsummer(g: Grunnlag) -> Iterator[_Feilsum]:
    for n in nett(g):
        if flere_svar(n.tekst):
            continue
        for nr, linje in enumerate(n.linjer):
            if not linje.av_program and (linje.sum or linje.total):
                for kolonne in n.tallkolonner:
                    yield from _feilsum(n, nr, kolonne)


def _feilsum(n: Nett, nr: int, kolonne: int) -> Iterator[_Feilsum]:
    linje, slag = n.linjer[nr], n.slag[kolonne]
    rute = linje.ruter[kolonne]
    if rute is None or rute.av_program or not slag.kan_summeres or linje.slag in (Slag.SNITT, Slag.PROSENT):
        return
    eksakt = slag is Slag.ANTALL
    if any(stemmer(rute.lest, d, eksakt=eksakt) for d in lesninger(n.linjer, nr, kolonne)):
        return
    alle = list(lesninger(n.linjer, nr, kolonne))
    if not alle or not har_egne_deler(n.linjer, nr, kolonne):
        return
    if slag is Slag.UKJENT and any(d.ytterst.lav <= rute.lest.verdi <= d.ytterst.høy for d in alle):
        return  # a mean of the rows, not their sum
    steg = steg_i(slag, [r.lest for _, r in n.kolonne(kolonne)])
    avrundet = any(stemmer(rute.lest, d, steg) for d in alle)
    yield _Feilsum(n, linje, kolonne, rute, nærmest(rute.lest.verdi, alle), avrundet)


def _treff(f: _Feilsum, råd: str) -> Treff:
    melding = (
        f"«{f.linje.navn}» er skrevet som {vis_lest(f.rute.lest)} i «{f.nett.tittel(f.kolonne)}», men "
        f"radene blir {vis(f.deler.verdi, f.deler.desimaler)} til sammen."
    )
    return Treff(
        f.rute.plass, melding, råd, ((f.deler.ruter[0].plass, "Det første tallet i summen står her."),)
    )


@sjekk("B001", "Summen i tabellen er ikke summen", Alvor.FEIL)
def feil_sum(g: Grunnlag) -> Iterator[Treff]:
    """Summen i en tabell er ikke summen av radene.

    Hvorfor:
        Leseren regner etter. Én sum som ikke stemmer, gjør at også de andre tallene i rapporten blir trukket
        i tvil. Sjekken prøver alle rimelige måter å lese tabellen på (radene over, radene i samme gruppe,
        delsummene) og tar høyde for at hvert tall kan være avrundet.

    Grunnlag:
        RSK 001, metode og data: data skal være pålitelige.

    Eksempel:
        tabeller:
          - id: stillinger
            tittel: Antall stillinger
            kolonner: [{tittel: Gruppe}, {tittel: Antall, type: tall}]
            rader: [[Sykepleiere, 40], [Fagarbeidere, 55], [Sum, 105]]
            kildetekst: Kommunen

    Retting:
        Rett tallet, eller bytt raden med {sum: Sum}, så regner programmet ut summen.
    """
    råd = "Rett summen eller raden som er feil, eller skriv {sum: " + "Sum} i stedet for raden."
    for f in _feilsummer(g):
        if f.linje.sum and not f.avrundet:
            yield _treff(f, råd)
    for n in nett(g):
        if not flere_svar(n.tekst):
            yield from _sumkolonner(n)


def _sumkolonner(n: Nett) -> Iterator[Treff]:
    """Yield cells of a sum column that are not the sum, where most others in the column are."""
    tall = [k for k in n.tallkolonner if n.slag[k].kan_summeres]
    for k in tall:
        if not er_sum(n.tittel(k)):
            continue
        venstre, høyre = [i for i in tall if i < k], [i for i in tall if i > k]
        siden = [i for i in venstre if i > max((j for j in venstre if er_sum(n.tittel(j))), default=-1)]
        best: tuple[int, list[tuple[Linje, Rute, Delsum]]] = (0, [])
        for deler in (siden, venstre, [i for i in høyre if not er_sum(n.tittel(i))]):
            rette, gale = _rader_med_sum(n, k, deler)
            if rette > best[0]:
                best = rette, gale
        if best[0] >= _LÆRT and best[0] > len(best[1]):
            for linje, rute, delsum in best[1]:
                melding = (
                    f"«{n.tittel(k)}» for «{linje.navn}» er skrevet som {vis_lest(rute.lest)}, men "
                    f"kolonnene blir {vis(delsum.verdi, delsum.desimaler)} til sammen."
                )
                yield Treff(rute.plass, melding, "Rett summen, eller tallet i en av kolonnene.")


_LÆRT = 2
"""Rows that must add up before a column is taken to be the sum of certain others."""


def _rader_med_sum(n: Nett, k: int, deler: list[int]) -> tuple[int, list[tuple[Linje, Rute, Delsum]]]:
    rette, gale = 0, list[tuple[Linje, Rute, Delsum]]()
    talte = all(n.slag[i] is Slag.ANTALL for i in deler) and not AVRUNDING.search(n.tekst)
    steg = steg_i(n.slag[k], [r.lest for _, r in n.kolonne(k)])
    for linje, rute in n.kolonne(k):
        ruter = [linje.ruter[i] for i in deler]
        kjente = tuple(r for r in ruter if r is not None)
        if rute.av_program or len(kjente) < _LÆRT or linje.slag in (Slag.PROSENT, Slag.SNITT, Slag.ENDRING):
            continue
        delsum = Delsum(kjente, mangler=len(kjente) < len(ruter))
        if stemmer(rute.lest, delsum, steg, eksakt=talte):
            rette += bool(rute.lest.verdi)
        else:
            gale.append((linje, rute, delsum))
    return rette, gale


@sjekk("B002", "Summen stemmer bare hvis tallene er avrundet", Alvor.ADVARSEL)
def avrundet_sum(g: Grunnlag) -> Iterator[Treff]:
    """Summen av noe som telles i hele tall, stemmer ikke, men ville gjort det om tallene var avrundet.

    Hvorfor:
        Et antall saker eller personer er ikke avrundet. Når summen bommer med én eller to, er ett av tallene
        feil, eller tallene er avrundet i kilden (for eksempel av hensyn til personvern).
        Leseren må få vite hvilket.

    Eksempel:
        tabeller:
          - id: saker
            tittel: Klagesaker
            kolonner: [{tittel: Område}, {tittel: Antall, type: tall}]
            rader: [[Skole, 12], [Helse, 15], [Sum, 28]]
            kildetekst: Kommunen

    Retting:
        Rett tallet. Er tallene avrundet i kilden, så skriv det i merknaden til tabellen.
    """
    råd = "Rett tallet, eller skriv i «merknad» at tallene er avrundet i kilden."
    for f in _feilsummer(g):
        talte = f.linje.sum and f.nett.slag[f.kolonne] is Slag.ANTALL
        if f.avrundet and talte and not AVRUNDING.search(f.nett.tekst):
            yield _treff(f, råd)


@sjekk("B003", "Totalen er ikke summen av radene", Alvor.ADVARSEL)
def feil_total(g: Grunnlag) -> Iterator[Treff]:
    """Raden «Totalt» eller «I alt» er ikke summen av radene.

    Hvorfor:
        Et antall i raden «Totalt» skal være summen av radene det er totalen av. Mangler tabellen noen av
        gruppene, må leseren få vite det.

    Eksempel:
        tabeller:
          - id: elever
            tittel: Antall elever
            kolonner: [{tittel: Skole}, {tittel: Antall, type: tall}]
            rader: [[Nord, 140], [Sør, 155], [Totalt, 259]]
            kildetekst: Kommunen

    Retting:
        Rett tallet. Viser tabellen bare noen av gruppene, så legg til en rad for de andre, eller si det i
        merknaden.
    """
    råd = "Rett tallet, legg til en rad for resten, eller si i «merknad» hva totalen omfatter."
    for f in _feilsummer(g):
        forklart = UTVALG.search(f.nett.tekst) or (f.avrundet and AVRUNDING.search(f.nett.tekst))
        tallfestet = f.nett.slag[f.kolonne] is Slag.ANTALL or not f.avrundet
        if f.linje.total and tallfestet and not forklart:
            yield _treff(f, råd)


@sjekk("B004", "Summen teller noe to ganger", Alvor.ADVARSEL)
def dobbelt_telt(g: Grunnlag) -> Iterator[Treff]:
    """Programmets sum tar med en delsum, en «herav»-rad eller en prosent som står som vanlig rad.

    Hvorfor:
        {sum: Sum} legger sammen alle vanlige rader over. Står det en delsum eller en «herav»-rad blant dem,
        blir noe telt to ganger, og summen blir for stor uten at det synes.

    Eksempel:
        tabeller:
          - id: ansatte
            tittel: Ansatte
            enhet: personer
            kolonner: [{tittel: Gruppe}, {tittel: Antall, type: tall}]
            rader: [[Faste, 40], [Herav deltid, 12], [Vikarer, 9], {sum: Sum}]
            kildetekst: Kommunen

    Retting:
        Skriv delsummen som {celler: [Delsum, 40], type: sum}, og flytt «herav»-rader ned under summen.
    """
    for n in nett(g):
        for nr, linje in enumerate(n.linjer):
            if linje.av_program:
                for over in n.linjer[:nr]:
                    if (hva := _ikke_ledd(over)) and (rute := _summert(n, over)):
                        melding = f"«{linje.navn}» i {n.navn} tar med raden «{over.navn}», som er {hva}."
                        råd = "Skriv raden som {celler: […], type: sum}, eller flytt den ned under summen."
                        yield Treff(rute.plass, melding, råd, ((linje.plass, "Summen regnes ut her."),))


def _summert(n: Nett, linje: Linje) -> Rute | None:
    """Return the first number of a row that the program adds to its sum."""
    tall = (nr for nr, k in enumerate(n.tabell.kolonner) if k.type == "tall" and nr > 0)
    return next((r for nr in tall if (r := linje.ruter[nr]) is not None), None)


def _ikke_ledd(linje: Linje) -> str:
    if linje.erklært:
        return ""
    if linje.sum or linje.total:
        return "en sum selv"
    if linje.herav and not linje.navn.startswith(_STREK):
        return "en del av en annen rad"
    return "en andel eller et gjennomsnitt" if linje.slag in (Slag.PROSENT, Slag.SNITT) else ""


_STREK = ("-", "–", "•")


@sjekk("B005", "Prosenter eller gjennomsnitt er lagt sammen", Alvor.ADVARSEL)
def sum_av_andeler(g: Grunnlag) -> Iterator[Treff]:
    """Programmets sum legger sammen prosenter, gjennomsnitt eller årstall.

    Hvorfor:
        Prosenter av ulike grupper og gjennomsnitt kan ikke legges sammen. Summen er et tall uten mening,
        med mindre radene er deler av samme helhet og blir 100.

    Eksempel:
        tabeller:
          - id: fravær
            tittel: Sykefravær
            kolonner: [{tittel: Område}, {tittel: Prosent, type: tall}]
            rader: [[Skole, 8.1], [Helse, 9.4], {sum: Sum}]
            kildetekst: Kommunen

    Retting:
        Skriv raden som {celler: [Hele kommunen, 8.9], type: sum} med tallet for helheten, eller la cellen
        stå tom (~).
    """
    for n in nett(g):
        for linje in n.linjer:
            for nr, rute in enumerate(linje.ruter):
                if linje.av_program and rute and n.slag[nr] in _IKKE_SUM and not _hundre(rute, n.slag[nr]):
                    melding = (
                        f"«{linje.navn}» i {n.navn} legger sammen tallene i kolonnen «{n.tittel(nr)}» til "
                        f"{vis_lest(rute.lest)}, men slike tall kan ikke summeres."
                    )
                    råd = (
                        "Skriv raden som {celler: […], type: sum} med tallet for helheten, eller ~ i cellen."
                    )
                    yield Treff(rute.plass, melding, råd)


_IKKE_SUM = (Slag.PROSENT, Slag.SNITT, Slag.ÅRSTALL)
_HELT = Decimal(100)
_SLINGRING = Decimal(2)


def _hundre(rute: Rute, slag: Slag) -> bool:
    return slag is Slag.PROSENT and abs(rute.lest.verdi - _HELT) <= _SLINGRING


SJEKKER = (feil_sum, avrundet_sum, feil_total, dobbelt_telt, sum_av_andeler)
