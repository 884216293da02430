"""Changes and differences that are not the difference of the numbers beside them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from revisjon.checks.basis import Grunnlag
from revisjon.checks.catalogue import Treff, sjekk
from revisjon.checks.data.grid import Tavle, nett
from revisjon.checks.data.kinds import Slag, er_endring
from revisjon.checks.data.learnt import Avvik, Lært, Regel, Ruter, lær
from revisjon.checks.data.reading import Lest
from revisjon.checks.data.say import vis_lest, vis_spenn
from revisjon.diagnostics import Alvor
from revisjon.patterns import uttrykk
from revisjon.records import dataclass
from revisjon.rules.numbers import Spenn, differanse_spenn, prosentendring_spenn

_ÅR = uttrykk(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_BEGGE_VEIER = uttrykk(
    r"nedgang|reduksjon|avvik|differanse|diff\b|forskjell|skilnad|forbruk|rest\b", re.IGNORECASE
)
"""Names of a difference that is written without its sign, or the other way round."""
_AVVIK = uttrykk(r"\bavvik\b|\brest\b", re.IGNORECASE)
_PER_ÅR = uttrykk(r"årlig|årleg|\bper år|\bpr\.? år|snitt|året før|førre år|fra året|frå året", re.IGNORECASE)
"""Names of a change that is not the one between two of the columns."""
_BUDSJETT = uttrykk(r"budsjett|regnskap|rekneskap|prognose|mål\b", re.IGNORECASE)
_I_PROSENT = uttrykk(r"%|\bprosent(?!poeng)|\bpst\b", re.IGNORECASE)
_FÅ = 2


@dataclass(frozen=True, slots=True)
class _Funnet:
    tavle: Tavle
    nr: int
    lært: Lært
    uttalt: bool
    """Whether the heading itself says between which two years."""


def _endringer(g: Grunnlag) -> Iterator[_Funnet]:
    for n in nett(g):
        for tavle in n.tavler:
            for nr, tittel in enumerate(tavle.titler):
                if _er_endring(tittel, tavle):
                    uttalt = _uttalt_par(tavle, nr)
                    par = [uttalt] if uttalt else _par(tavle, nr)
                    lært = lær(tavle, nr, _regler(tavle, nr, par))
                    if lært is not None:
                        yield _Funnet(tavle, nr, lært, uttalt is not None)


def _er_endring(tittel: str, tavle: Tavle) -> bool:
    if _PER_ÅR.search(tittel):
        return False
    if _AVVIK.search(tittel):
        return any(_BUDSJETT.search(t) for t in tavle.titler)
    return er_endring(tittel)


def _tallene(tavle: Tavle, nr: int) -> list[int]:
    """Return the headings before one that hold what a change can be counted from."""
    return [i for i in range(nr) if tavle.slag[i] is not Slag.ENDRING and any(r[i] for _, r in tavle.rekker)]


def _uttalt_par(tavle: Tavle, nr: int) -> tuple[int, int] | None:
    """Return the two columns of the years that a heading names, where each year has one."""
    år = _ÅR.findall(tavle.titler[nr])
    if len(år) != _FÅ or år[0] == år[1]:
        return None
    steder = [
        [i for i in range(len(tavle.titler)) if i != nr and _ÅR.findall(tavle.titler[i]) == [a]] for a in år
    ]
    if any(len(s) != 1 for s in steder):
        return None
    return steder[0][0], steder[1][0]


def _par(tavle: Tavle, nr: int) -> list[tuple[int, int]]:
    før = _tallene(tavle, nr)
    if len(før) < _FÅ:
        return []
    return [*dict.fromkeys([(før[-2], før[-1]), (før[0], før[-1]), (før[0], før[1])])]


def _regler(tavle: Tavle, nr: int, par: Sequence[tuple[int, int]]) -> Iterator[Regel]:
    tittel = tavle.titler[nr]
    for fra, til in par:
        navn = f"fra «{tavle.titler[fra]}» til «{tavle.titler[til]}»"
        eksakt = tavle.slag[fra] is tavle.slag[til] is Slag.ANTALL
        prosent = _Endring(fra, til, prosentendring_spenn, f"endringen i prosent {navn}")
        differanse = _Endring(fra, til, differanse_spenn, f"endringen {navn}", eksakt=eksakt)
        i_prosent = _I_PROSENT.search(tittel) and Slag.PROSENT not in (tavle.slag[fra], tavle.slag[til])
        for endring in (prosent,) if i_prosent else (differanse, prosent):
            for vendt in (
                (_som_den_er, _snudd, _uten_fortegn) if _BEGGE_VEIER.search(tittel) else (_som_den_er,)
            ):
                yield Regel(endring.med(vendt), endring.ord_)


@dataclass(frozen=True, slots=True)
class _Endring:
    fra: int
    til: int
    regn: Callable[[Spenn, Spenn], Spenn | None]
    ord_: str
    eksakt: bool = False

    def med(self, vendt: Callable[[Spenn], Spenn]) -> Callable[[Ruter], Spenn | None]:
        """Return the change in a series, with the sign that is usual for it."""

        def ventet(ruter: Ruter) -> Spenn | None:
            fra, til = ruter[self.fra], ruter[self.til]
            if fra is None or til is None:
                return None
            spenn = self.regn(self._av(fra.lest), self._av(til.lest))
            return None if spenn is None else vendt(spenn)

        return ventet

    def _av(self, lest: Lest) -> Spenn:
        return lest.eksakt if self.eksakt else lest.spenn


def _som_den_er(spenn: Spenn) -> Spenn:
    return spenn


def _snudd(spenn: Spenn) -> Spenn:
    return Spenn(-spenn.høy, -spenn.lav)


def _uten_fortegn(spenn: Spenn) -> Spenn:
    lav, høy = sorted((abs(spenn.lav), abs(spenn.høy)))
    return Spenn(Decimal(0) if spenn.lav < 0 < spenn.høy else lav, høy)


def _treff(f: _Funnet, avvik: Avvik) -> Treff:
    des = max(avvik.rute.lest.desimaler, 1 if "prosent" in f.lært.regel.ord_ else 0)
    melding = (
        f"«{f.tavle.titler[f.nr]}» for «{avvik.rekke}» er skrevet som {vis_lest(avvik.rute.lest)}, men "
        f"{f.lært.regel.ord_} er {vis_spenn(avvik.ventet, des)}."
    )
    råd = "Rett tallet, eller registrer det som beregnet og vis til det med {tall: …}."
    return Treff(avvik.rute.plass, melding, råd)


@sjekk("B010", "Endringen stemmer ikke med årene den er mellom", Alvor.FEIL)
def feil_endring(g: Grunnlag) -> Iterator[Treff]:
    """En endring mellom to år er ikke forskjellen på tallene for de to årene.

    Hvorfor:
        Kolonnen sier selv hvilke år den gjelder, og tallene for årene står ved siden av. Da skal endringen
        være differansen eller prosentendringen mellom dem, når det er tatt høyde for avrunding.

    Grunnlag:
        RSK 001, metode og data: data skal være pålitelige.

    Eksempel:
        tabeller:
          - id: årsverk
            tittel: Årsverk
            kolonner:
              - {tittel: Område}
              - {tittel: "2023", type: tall}
              - {tittel: "2024", type: tall}
              - {tittel: Endring 2023–2024, type: tall}
            rader: [[Skole, 140, 152, 12], [Helse, 210, 231, 12]]
            kildetekst: Kommunen

    Retting:
        Rett endringen eller tallet for et av årene. Et tall som er registrert som «beregnet», stemmer alltid.
    """
    for f in _endringer(g):
        prøvd = f.lært.rette + len(f.lært.gale)
        if f.uttalt and (f.lært.rette * 2 >= prøvd or prøvd <= 1):
            yield from (_treff(f, avvik) for avvik in f.lært.gale)


@sjekk("B011", "En endring skiller seg fra de andre i kolonnen", Alvor.ADVARSEL)
def avvikende_endring(g: Grunnlag) -> Iterator[Treff]:
    """De fleste endringene i kolonnen er forskjellen på to av kolonnene, men ikke denne.

    Hvorfor:
        Kolonnen sier ikke hvilke tall endringen er mellom, men de fleste radene viser det. En rad som ikke
        følger de andre, er som regel en skrivefeil.

    Eksempel:
        tabeller:
          - id: utgifter
            tittel: Utgifter i tusen kroner
            kolonner:
              - {tittel: Område}
              - {tittel: Budsjett, type: tall}
              - {tittel: Regnskap, type: tall}
              - {tittel: Avvik, type: tall}
            rader: [[Skole, 900, 950, 50], [Helse, 700, 690, -10], [Kultur, 80, 95, 25]]
            kildetekst: Kommunen

    Retting:
        Rett tallet. Er raden regnet på en annen måte, så si det i merknaden, og tillat meldingen på stedet.
    """
    for f in _endringer(g):
        if not f.uttalt and f.lært.sikker():
            yield from (_treff(f, avvik) for avvik in f.lært.gale)


SJEKKER = (feil_endring, avvikende_endring)
