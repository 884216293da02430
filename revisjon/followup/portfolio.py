"""The recommendations of many projects in one value: ordered, chosen from, counted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields, replace
from datetime import date
from typing import cast

from revisjon.followup.records import Feilet, Lest, Prosjektrad, Rad
from revisjon.followup.repeats import Gjentakelse, gjentatte
from revisjon.followup.status import Tilstand
from revisjon.followup.told import STILLE_FRA
from revisjon.model.engagement import Målform
from revisjon.model.project import naturlig
from revisjon.records import dataclass

FORMELT = "formelt på plass, ikke i praksis"
_UTEN_FRIST = "9999"


@dataclass(frozen=True, slots=True)
class Portefølje:
    """Many projects on one day."""

    dag: date
    rader: tuple[Rad, ...] = ()
    """Every recommendation: overdue first, then by deadline, what is closed last."""
    prosjekter: tuple[Prosjektrad, ...] = ()
    feilede: tuple[Feilet, ...] = ()
    gjentatte: tuple[Gjentakelse, ...] = ()
    """Criteria that failed in several audits."""

    @property
    def målform(self) -> Målform:
        """That of all projects where they have the same, else bokmål."""
        alle = {p.målform for p in self.prosjekter}
        return cast("Målform", alle.pop()) if len(alle) == 1 else "bokmål"


@dataclass(frozen=True, slots=True)
class Filter:
    """What to show; empty means all. Several values of one kind mean any of them."""

    kommuner: tuple[str, ...] = ()
    """Numbers, or parts of names."""
    år: tuple[tuple[int, int], ...] = ()
    """From and to, both included."""
    tema: tuple[str, ...] = ()
    tilstander: tuple[str, ...] = ()
    forfalt: bool = False
    åpne: bool = False
    søk: str = ""
    """Words that all have to occur in the recommendation, its project or its log."""

    @property
    def tomt(self) -> bool:
        """Tell whether everything is shown."""
        return self == Filter()


@dataclass(frozen=True, slots=True)
class Antall:
    """The figures of a number of recommendations."""

    alle: int = 0
    forfalt: int = 0
    åpne: int = 0
    """Not closed; the overdue are among them."""
    meldt: int = 0
    """Reported as done, and not verified."""
    fulgt_opp: int = 0
    lukket: int = 0
    """Closed without being carried out."""
    formelt: int = 0
    """Formally in place, not in practice: the whole, or a part of it."""
    uten_nytt: int = 0
    """Open, and no news for a year."""
    ikke_oppfylt: int = 0
    """Followed up, yet a criterion is not met on new evidence."""


def samle(leste: Iterable[Lest | Feilet], dag: date) -> Portefølje:
    """Return the projects as one portfolio, the same whatever order they come in."""
    rader: list[Rad] = []
    prosjekter: list[Prosjektrad] = []
    feilede: list[Feilet] = []
    for lest in leste:
        if isinstance(lest, Feilet):
            feilede.append(lest)
        else:
            prosjekter.append(lest.prosjekt)
            rader += lest.rader
    prosjekter.sort(key=_prosjektnøkkel)
    return Portefølje(
        dag,
        tuple(sorted(rader, key=_nøkkel)),
        tuple(prosjekter),
        tuple(sorted(feilede, key=lambda f: f.sti)),
        gjentatte(prosjekter),
    )


def _prosjektnøkkel(p: Prosjektrad) -> tuple[object, ...]:
    return p.kommune.casefold(), p.dato, p.id, p.sti


def _nøkkel(r: Rad) -> tuple[object, ...]:
    s = r.stilling
    frist = "" if s.avsluttet else s.frist or _UTEN_FRIST
    return not s.forfalt, -s.dager_over, s.avsluttet, frist, _prosjektnøkkel(r.prosjekt), naturlig(r.id)


def velg(p: Portefølje, filter_: Filter) -> Portefølje:
    """Return the portfolio with what a filter lets through. Projects with errors are never hidden."""
    if filter_.tomt:
        return p
    vilkår = _vilkår(filter_)
    stier = {q.sti for q in p.prosjekter if _prosjektet(q, filter_)}
    rader = tuple(r for r in p.rader if r.prosjekt.sti in stier and all(v(r) for v in vilkår))
    # Where only recommendations are chosen among, projects without any left are not shown either.
    vist = {r.prosjekt.sti for r in rader} if vilkår else stier
    return replace(
        p,
        rader=rader,
        prosjekter=tuple(q for q in p.prosjekter if q.sti in vist),
        gjentatte=tuple(g for g in p.gjentatte if any(f.sti in vist for f in g.forekomster)),
    )


def _prosjektet(p: Prosjektrad, f: Filter) -> bool:
    tema = {t.casefold() for t in p.tema}
    return (not f.år or any(fra <= p.år <= til for fra, til in f.år)) and (
        not f.tema or any(t.casefold() in tema for t in f.tema)
    )


def _vilkår(f: Filter) -> Sequence[Callable[[Rad], bool]]:
    kommuner = [k.casefold() for k in f.kommuner]
    ord_ = f.søk.casefold().split()
    mulige: tuple[tuple[bool, Callable[[Rad], bool]], ...] = (
        (bool(kommuner), lambda r: any(_er_i(k, r) for k in kommuner)),
        (bool(f.tilstander), lambda r: r.stilling.tilstand in f.tilstander),
        (f.forfalt, lambda r: r.stilling.forfalt),
        (f.åpne, lambda r: not r.stilling.avsluttet),
        (bool(ord_), lambda r: all(o in søketekst(r) for o in ord_)),
    )
    return [vilkår for brukes, vilkår in mulige if brukes]


def _er_i(kommune: str, r: Rad) -> bool:
    return (
        kommune in r.kommunenumre if kommune.isdigit() else any(kommune in n.casefold() for n in r.reviderte)
    )


def søketekst(r: Rad) -> str:
    """Return all that a free search of a recommendation looks through, in small letters."""
    deler = (
        *(r.id, r.kort, r.tekst, r.kommune, r.prosjekt.tittel, r.prosjekt.id, str(r.prosjekt.år)),
        *(*r.prosjekt.tema, *r.kommunenumre, r.mottaker, r.stilling.ansvarlig, r.stilling.tilstand),
        *(d.tekst for d in r.deler),
        *(f"{k.id} {k.navn}" for k in r.kriterier),
        *(f"{i.hva} {i.av} {i.resultat} {i.sak} {i.tekst}" for i in r.logg),
    )
    return " ".join(deler).casefold()


def tell(rader: Iterable[Rad]) -> Antall:
    """Return the figures."""
    telt = dict.fromkeys((felt.name for felt in fields(Antall)), 0)
    for rad in rader:
        for merke in ("alle", *merker(rad)):
            telt[merke] += 1
    return Antall(**telt)


def merker(r: Rad) -> tuple[str, ...]:
    """Return what a recommendation counts as, by the names of the figures."""
    s = r.stilling
    mulige = {
        "forfalt": s.forfalt,
        "åpne": not s.avsluttet,
        "meldt": s.tilstand == Tilstand.MELDT,
        "fulgt_opp": s.tilstand == Tilstand.FULGT_OPP,
        "lukket": s.tilstand == Tilstand.LUKKET,
        "formelt": any(
            d.vurdering == FORMELT and not d.avsluttet for d in (s, *(d.stilling for d in r.deler))
        ),
        "uten_nytt": not s.avsluttet and s.stille >= STILLE_FRA,
        "ikke_oppfylt": s.tilstand == Tilstand.FULGT_OPP
        and any(k.nå and not k.oppfylt_nå for k in r.kriterier),
    }
    return tuple(navn for navn, er in mulige.items() if er)
