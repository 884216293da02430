"""What the template of the page shows of each recommendation, as finished texts."""

from __future__ import annotations

from collections.abc import Iterator

from revisjon.followup.flags import dager, merknader, merknader_del
from revisjon.followup.portfolio import merker
from revisjon.followup.records import Hendelsesrad, Kriterierad, Rad, Stilling
from revisjon.followup.repeats import Gjentakelse
from revisjon.model import Dato
from revisjon.records import dataclass
from revisjon.words.format import stor
from revisjon.words.portfolio_lexicon import Oversiktsord

KOLONNER = ("frist", "kommune", "prosjekt", "år", "anbefaling", "tilstand", "kriteriet", "alder_kort", "sist")
_ÅR = 365.25
"""Days."""
ALDRE = 3
"""Years that are told apart; all above are one."""
_UNDER_ÅR = 365


@dataclass(frozen=True, slots=True)
class Celle:
    """What a cell says, and what it is sorted by."""

    tekst: str
    nøkkel: str
    under: str = ""


@dataclass(frozen=True, slots=True)
class Linje:
    """An entry of the log."""

    dato: str
    maskin: str
    """The date as machines read it."""
    hva: str
    om: str
    tekst: str


@dataclass(frozen=True, slots=True)
class Delvisning:
    """A part of a recommendation."""

    id: str
    tekst: str
    tilstand: str
    akser: str
    merknader: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Radvisning:
    """One recommendation on the page."""

    nr: str
    tekst: str
    hele: str
    """The recommendation in full, where it says more than the short one."""
    celler: dict[str, Celle]
    merker: str
    kommuner: str
    tema: str
    tilstand: str
    år: int
    alder: int
    forfalt: bool
    merknader: tuple[str, ...]
    akser: tuple[tuple[str, str], ...]
    slutt: tuple[str, ...]
    """Who is responsible, when it is looked at again, why it was closed."""
    deltekst: str
    deler: tuple[Delvisning, ...]
    kriterier: tuple[str, ...]
    logg: tuple[Linje, ...]
    forløp: str


@dataclass(frozen=True, slots=True)
class Gjentatt:
    """A repeat finding on the page."""

    navn: str
    antall: str
    hjemler: str
    på_nytt: str
    forekomster: tuple[tuple[str, str, str, str, str], ...]
    """Date, bodies, title, verdict, and why it is the same."""


class Visning:
    """Puts records into the words of a målform."""

    def __init__(self, ord_: Oversiktsord) -> None:
        self._o = ord_
        self.kolonner = tuple((navn, ord_.kolonner[navn]) for navn in KOLONNER)

    def rad(self, r: Rad) -> Radvisning:
        """Return a recommendation."""
        s, o = r.stilling, self._o
        ekstra = [navn for navn, er in (("avviker", s.avviker), ("gjenåpnet", s.gjenåpnet)) if er]
        return Radvisning(
            nr=r.id,
            tekst=stor(r.kort or r.tekst),
            hele=stor(r.tekst) if r.kort else "",
            celler=self._celler(r),
            merker=" ".join((*merker(r), *ekstra)),
            kommuner="|".join(r.reviderte),
            tema="|".join(r.prosjekt.tema),
            tilstand=s.tilstand,
            år=r.prosjekt.år,
            alder=min(int(s.alder / _ÅR), ALDRE) + 1,
            forfalt=s.forfalt,
            merknader=merknader(r, o),
            akser=tuple(self._akser(s)),
            slutt=tuple(self._slutt(s)),
            deltekst=o.side["deler"].format(gjort=r.gjort, av=r.av) if r.deler else "",
            deler=tuple(
                Delvisning(
                    d.id,
                    d.tekst,
                    o.verdi(d.stilling.tilstand),
                    self._delakser(d.stilling),
                    merknader_del(d.stilling, o),
                )
                for d in r.deler
            ),
            kriterier=tuple(self._kriterium(k) for k in r.kriterier),
            logg=tuple(self._linje(i) for i in r.logg),
            forløp=o.side["forløp_for"].format(nr=r.id, prosjekt=r.prosjekt.tittel),
        )

    def _celler(self, r: Rad) -> dict[str, Celle]:
        s, o = r.stilling, self._o
        frist = "" if s.avsluttet else s.frist
        return {
            "frist": Celle(dato(frist, o), _nøkkel(frist)),
            "kommune": Celle(r.kommune, r.kommune.casefold(), ", ".join(r.kommunenumre)),
            "prosjekt": Celle(r.prosjekt.tittel, r.prosjekt.tittel.casefold(), ", ".join(r.prosjekt.tema)),
            "år": Celle(str(r.prosjekt.år), r.prosjekt.dato),
            "tilstand": Celle(stor(o.verdi(s.tilstand)), s.tilstand),
            "kriteriet": self._kriteriet(r),
            "alder_kort": Celle(alder_i_år(s.alder, o), f"{s.alder:06}"),
            "sist": Celle(dato(s.sist, o), _nøkkel(s.sist)),
        }

    def _kriteriet(self, r: Rad) -> Celle:
        nå = " / ".join(dict.fromkeys(self._o.verdi(k.nå) for k in r.kriterier if k.nå))
        før = " / ".join(dict.fromkeys(self._o.verdi(k.før) for k in r.kriterier))
        return Celle(
            stor(nå), f"{nå}|{før}" if nå else "", f"{self._o.kolonner['før']}: {før}" if før else ""
        )

    def _akser(self, s: Stilling) -> Iterator[tuple[str, str]]:
        for navn in ("svar", "vedtak", "framdrift", "vurdering"):
            yield self._o.kolonner[navn], self._o.verdi(getattr(s, navn))

    def _delakser(self, s: Stilling) -> str:
        o = self._o
        akser = "; ".join(f"{navn.lower()}: {verdi}" for navn, verdi in self._akser(s))
        frist = (
            f"; {o.side['frist_var'].format(frist=dato(s.frist, o))}" if s.frist and not s.avsluttet else ""
        )
        return f"{akser}{frist}"

    def _slutt(self, s: Stilling) -> Iterator[str]:
        o = self._o
        if s.ansvarlig:
            yield o.side["ansvarlig"].format(hvem=s.ansvarlig)
        if s.neste and not s.avsluttet:
            yield o.side["neste"].format(dato=dato(s.neste, o))
        if s.grunn:
            yield o.side["grunn"].format(grunn=o.verdi(s.grunn))

    def _kriterium(self, k: Kriterierad) -> str:
        o = self._o
        mønster = o.side["før_nå" if k.nå else "bare_før"]
        dom = mønster.format(før=stor(o.verdi(k.før)), nå=o.verdi(k.nå), endring=o.verdi(k.endring))
        return f"{k.navn} ({k.problemstilling}): {dom} {o.verdi(k.hvorfor)}".strip()

    def _linje(self, i: Hendelsesrad) -> Linje:
        o = self._o
        hva = f"{o.verdi(i.hva)}: {o.verdi(i.resultat)}" if i.resultat else o.verdi(i.hva)
        om = [i.av]
        om += [f"{o.kolonner['del'].lower()} {i.del_}"] if i.del_ else []
        om += [o.side["sak"].format(sak=i.sak)] if i.sak else []
        om += [o.side["avviker"]] if i.avviker else []
        om += [o.side["ny_frist"].format(frist=dato(i.frist, o))] if i.frist else []
        om += [o.side["registrert"].format(dato=dato(i.registrert, o))] if i.registrert != i.dato else []
        return Linje(dato(i.dato, o), i.dato, stor(hva), ", ".join(om), i.tekst)

    def gjentatt(self, g: Gjentakelse) -> Gjentatt:
        """Return a repeat finding."""
        o = self._o
        return Gjentatt(
            stor(g.navn),
            o.side["antall_gjentatt"].format(antall=len(g.forekomster)),
            "; ".join(g.hjemler),
            o.side["på_nytt"].format(hvem=", ".join(g.samme_sted)) if g.samme_sted else "",
            tuple(
                (dato(f.dato, o), ", ".join(f.reviderte), f.tittel, o.verdi(f.dom), o.verdi(f.likhet))
                for f in g.forekomster
            ),
        )


def dato(skrevet: str, o: Oversiktsord) -> str:
    """Return a date as it is read, with the precision it has: «20.06.2025», «juni 2025», «2025»."""
    if not skrevet:
        return ""
    d = Dato.les(skrevet)
    if d.måned is None:
        return str(d.år)
    måned = o.måneder[d.måned - 1]
    return o.dag.format(dag=d.dag, nr=d.måned, måned=måned, år=d.år) if d.dag else f"{måned} {d.år}"


def alder_i_år(antall: int, o: Oversiktsord) -> str:
    """Return an age as «120 dager» or «2,5 år»."""
    if antall < _UNDER_ÅR:
        return dager(antall, o)
    return o.år.format(antall=f"{antall / _ÅR:.1f}".replace(".", o.komma))


def _nøkkel(skrevet: str) -> str:
    return Dato.les(skrevet).siste.isoformat() if skrevet else ""
