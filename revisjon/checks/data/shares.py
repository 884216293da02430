"""Shares that do not follow from the counts beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from revisjon.checks.basis import Grunnlag
from revisjon.checks.catalogue import Treff, sjekk
from revisjon.checks.data.grid import Nett, Rute, Tavle, nett
from revisjon.checks.data.kinds import VEKTET, Slag
from revisjon.checks.data.learnt import Avvik, Regel, Ruter, lær
from revisjon.checks.data.reading import Lest
from revisjon.checks.data.say import vis_lest, vis_spenn
from revisjon.diagnostics import Alvor, Plass
from revisjon.model import Tall
from revisjon.patterns import uttrykk
from revisjon.rules.numbers import Spenn, andel_spenn

_NOK = 3
"""Rows that must fit a rule: there are many rules, and one of them may fit two rows by chance."""
_NÆR = 4
"""Columns on each side that a share may have been computed from."""
_HUNDRE = Decimal(100)
_SVARPROSENT = uttrykk(r"svar(?:prosent|andel|respons)|respons(?:rate|prosent)", re.IGNORECASE)
_UTSENDT = uttrykk(r"utsendt|sendt ut|invitert|mottatt undersøk|spurte?\b|bruttoutvalg|utval", re.IGNORECASE)
_BESVART = uttrykk(r"besvart|\bsvart|antall svar|svar på|\bsvar\b|nettoutvalg", re.IGNORECASE)


def _spenn(lest: Lest, slag: Slag) -> Spenn:
    return lest.eksakt if slag is Slag.ANTALL else lest.spenn


def _andel(tavle: Tavle, del_: int, hel: int) -> Regel:
    """Return the rule that a share is the one number of the row in per cent of the other."""

    def regn(ruter: Ruter) -> Spenn | None:
        en, annen = ruter[del_], ruter[hel]
        if en is None or annen is None:
            return None
        return andel_spenn(_spenn(en.lest, tavle.slag[del_]), _spenn(annen.lest, tavle.slag[hel]))

    return Regel(regn, f"«{tavle.titler[del_]}» i prosent av «{tavle.titler[hel]}»")


def _av_totalen(tavle: Tavle, del_: int, total: Rute) -> Regel:
    """Return the rule that a share is the number of the row in per cent of the total of its column."""

    def regn(ruter: Ruter) -> Spenn | None:
        en = ruter[del_]
        slag = tavle.slag[del_]
        return None if en is None else andel_spenn(_spenn(en.lest, slag), _spenn(total.lest, slag))

    return Regel(regn, f"«{tavle.titler[del_]}» i prosent av totalen")


def _regler(n: Nett, tavle: Tavle, nr: int) -> Iterator[Regel]:
    nær = [i for i in range(max(0, nr - _NÆR), min(len(tavle.slag), nr + _NÆR + 1)) if _telles(tavle, i)]
    if tavle.titler == tuple(k.tittel for k in n.tabell.kolonner):
        for i in nær:
            totaler = [r for li in n.linjer if li.samlet and (r := li.ruter[i]) is not None]
            yield from (_av_totalen(tavle, i, total) for total in totaler)
            if not totaler and (sum_ := _summen(n, i)) is not None:
                yield _av_totalen(tavle, i, sum_)
    yield from (_andel(tavle, del_, hel) for del_ in nær for hel in nær if del_ != hel)


def _telles(tavle: Tavle, nr: int) -> bool:
    return tavle.slag[nr].kan_summeres and any(r[nr] for _, r in tavle.rekker)


def _summen(n: Nett, nr: int) -> Rute | None:
    """Return the sum of the parts in a column that has no total of its own."""
    ruter = [li.ruter[nr] for li in n.linjer if li.del_]
    kjente = [r.lest for r in ruter if r is not None]
    if len(kjente) < len(ruter) or not kjente:
        return None

    def sum_(alle: list[Spenn]) -> Spenn:
        return Spenn(sum((s.lav for s in alle), Decimal(0)), sum((s.høy for s in alle), Decimal(0)))

    verdi = sum((x.verdi for x in kjente), Decimal(0))
    lest = Lest(verdi, sum_([x.spenn for x in kjente]), sum_([x.eksakt for x in kjente]))
    return Rute(lest, n.tabell.sted.plass)


@sjekk("B020", "Andelen følger ikke av tallene ved siden av", Alvor.ADVARSEL)
def feil_andel(g: Grunnlag) -> Iterator[Treff]:
    """En prosent stemmer ikke med antallene i samme tabell, slik de andre prosentene gjør.

    Hvorfor:
        Når en tabell viser både antall og prosent, kan leseren regne etter. De fleste radene viser hva
        prosenten er regnet av. En rad som ikke følger de andre, er som regel en skrivefeil.

    Grunnlag:
        RSK 001, metode og data: data skal være pålitelige.

    Eksempel:
        tabeller:
          - id: planer
            tittel: Barn med individuell plan
            kolonner:
              - {tittel: Område}
              - {tittel: Barn, type: tall}
              - {tittel: Med plan, type: tall}
              - {tittel: Prosent, type: tall}
            rader: [[Nord, 40, 10, 25], [Sør, 60, 45, 75], [Øst, 90, 36, 40], [Vest, 80, 30, 83]]
            kildetekst: Kommunen

    Retting:
        Rett prosenten eller antallet. Er prosenten regnet av noe annet enn det tabellen viser, så skriv det
        i merknaden.
    """
    for n in nett(g):
        if VEKTET.search(n.tekst):
            continue
        for tavle in n.tavler:
            for nr, slag in enumerate(tavle.slag):
                if slag is Slag.PROSENT and not _SVARPROSENT.search(tavle.titler[nr]):
                    lært = lær(tavle, nr, _regler(n, tavle, nr))
                    if lært is not None and lært.sikker(_NOK):
                        yield from (_treff(tavle, nr, avvik, lært.regel.ord_) for avvik in lært.gale)


def _treff(tavle: Tavle, nr: int, avvik: Avvik, ord_: str) -> Treff:
    des = max(avvik.rute.lest.desimaler, 1)
    melding = (
        f"«{tavle.titler[nr]}» for «{avvik.rekke}» er skrevet som {vis_lest(avvik.rute.lest)}, men {ord_} er "
        f"{vis_spenn(avvik.ventet, des)}."
    )
    råd = "Rett prosenten eller antallet, eller skriv i «merknad» hva prosenten er regnet av."
    return Treff(avvik.rute.plass, melding, råd)


@sjekk("B021", "Svarprosenten er ikke svarene delt på de utsendte", Alvor.FEIL)
def feil_svarprosent(g: Grunnlag) -> Iterator[Treff]:
    """En svarprosent stemmer ikke med hvor mange som er spurt og hvor mange som har svart.

    Hvorfor:
        Svarprosenten sier hvor mye undersøkelsen tåler. Den er antall svar delt på antall utsendte skjema, og
        den kan regnes etter både i en tabell og fra kilden.

    Grunnlag:
        RSK 001, metode og data: det skal gå fram hvor pålitelige dataene er.

    Eksempel:
        kilder:
          spørreundersøkelsen: {type: undersøkelse, tittel: Spørreundersøkelse, utsendt: 400, besvart: 260}
        tall:
          svarprosent: {verdi: 56, enhet: prosent, kilde: spørreundersøkelsen}

    Retting:
        Rett tallet, «utsendt» eller «besvart». Skal ikke svarprosenten regnes av alle utsendte, så si det i
        «merknad» til tallet.
    """
    for tall in g.prosjekt.tall.values():
        kilde = g.prosjekt.kilder.get(tall.kilde)
        if tall.verdi is None or kilde is None or not kilde.utsendt or kilde.besvart is None:
            continue
        if not _av_alle(tall) or "prosent" not in tall.enhet:
            continue
        rett = Decimal(kilde.besvart) / kilde.utsendt * _HUNDRE
        lest = g.prosjekt.verdier.get(tall.id)
        slingring = Decimal(1) if tall.omtrent else Decimal("0.5").scaleb(-lest.desimaler if lest else 0)
        if abs(rett - tall.verdi) > slingring:
            relatert = ((kilde.sted.til("besvart"), "Her står hvor mange som har svart."),)
            yield _feil_svar(tall.sted.til("verdi"), str(tall.verdi), kilde.besvart, kilde.utsendt, relatert)
    for n in nett(g):
        for tavle in n.tavler:
            yield from _svarprosent_i_tabell(tavle)


def _av_alle(tall: Tall) -> bool:
    """Tell whether a number is the response rate of the whole survey, and not that of a group in it."""
    ord_ = {o for o in re.split(r"\W|_|\d", tall.id.casefold()) if o}
    egne = ord_ - {o for o in re.split(r"\W|_|\d", tall.kilde.casefold()) if o}
    return not tall.populasjon and not tall.merknad and len(egne) == 1 and any(map(_SVARPROSENT.match, egne))


def _feil_svar(
    plass: Plass,
    skrevet: str,
    besvart: Decimal | int,
    utsendt: Decimal | int,
    relatert: tuple[tuple[Plass, str], ...],
) -> Treff:
    rett = vis_spenn(Spenn(p := Decimal(besvart) / Decimal(utsendt) * _HUNDRE, p), 1)
    melding = (
        f"Svarprosenten er skrevet som {skrevet.replace('.', ',')}, men {besvart} svar av {utsendt} "
        f"er {rett} prosent."
    )
    return Treff(plass, melding, "Rett svarprosenten, antallet svar eller antallet utsendte.", relatert)


def _svarprosent_i_tabell(tavle: Tavle) -> Iterator[Treff]:
    for p in (i for i, t in enumerate(tavle.titler) if _SVARPROSENT.search(t)):
        utsendt = [i for i, t in enumerate(tavle.titler) if i != p and _UTSENDT.search(t)]
        besvart = [
            i for i, t in enumerate(tavle.titler) if i != p and _BESVART.search(t) and i not in utsendt
        ]
        if len(utsendt) != 1 or len(besvart) != 1:
            continue
        for _, ruter in tavle.rekker:
            skrevet, svar, alle = ruter[p], ruter[besvart[0]], ruter[utsendt[0]]
            if skrevet is None or svar is None or alle is None or skrevet.av_program or not alle.lest.verdi:
                continue
            ventet = andel_spenn(svar.lest.eksakt, alle.lest.eksakt)
            if ventet and (ventet.høy < skrevet.lest.spenn.lav or ventet.lav > skrevet.lest.spenn.høy):
                yield _feil_svar(skrevet.plass, vis_lest(skrevet.lest), svar.lest.verdi, alle.lest.verdi, ())


@sjekk("B022", "Flere har svart enn det er spurt", Alvor.FEIL)
def flere_svar_enn_spurte(g: Grunnlag) -> Iterator[Treff]:
    """En rad i en tabell sier at flere har svart enn det er spurt.

    Hvorfor:
        Antallet svar kan ikke være større enn antallet utsendte skjema. Som regel er de to tallene byttet om.

    Eksempel:
        tabeller:
          - id: svar
            tittel: Svar på undersøkelsen
            kolonner: [{tittel: Gruppe}, {tittel: Utsendt, type: tall}, {tittel: Besvart, type: tall}]
            rader: [[Ledere, 40, 31], [Ansatte, 161, 210]]
            kildetekst: Revisjonen

    Retting:
        Bytt om tallene, eller rett det som er feil.
    """
    for n in nett(g):
        titler = [k.tittel for k in n.tabell.kolonner]
        utsendt = [i for i, t in enumerate(titler) if _UTSENDT.search(t) and n.slag[i] is not Slag.PROSENT]
        besvart = [
            i
            for i, t in enumerate(titler)
            if _BESVART.search(t) and i not in utsendt and n.slag[i] is not Slag.PROSENT
        ]
        if len(utsendt) != 1 or len(besvart) != 1:
            continue
        for linje in n.linjer:
            alle, svar = linje.ruter[utsendt[0]], linje.ruter[besvart[0]]
            if alle and svar and svar.lest.eksakt.lav > alle.lest.eksakt.høy:
                melding = (
                    f"For «{linje.navn}» er {vis_lest(svar.lest)} oppgitt som «{titler[besvart[0]]}», "
                    f"men bare {vis_lest(alle.lest)} som «{titler[utsendt[0]]}»."
                )
                yield Treff(svar.plass, melding, "Bytt om tallene, eller rett det som er feil.")


SJEKKER = (feil_andel, feil_svarprosent, flere_svar_enn_spurte)
