"""What checks look at: the assessed project, and what several of them need to know about it, found once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import TypeVar, cast

from revisjon.assess import VurdertProsjekt
from revisjon.law import Rettskilder, Siteringer, medfølgende, siteringer
from revisjon.model import Funn, Prosjekt
from revisjon.patterns import uttrykk
from revisjon.prose import Prosa, Tekster, samle

_ORD = uttrykk(r"\w+")


@dataclass(frozen=True)
class Tekstgrunnlag:
    """Texts, and what it takes to judge them."""

    prosa: tuple[Prosa, ...]
    målform: str
    dag: date
    """The day that laws must be in force on, and that deadlines are seen from."""
    rettskilder: Rettskilder = field(default_factory=medfølgende, kw_only=True, compare=False, repr=False)
    """The acts that are known: those of the program, and the project's own."""

    @cached_property
    def siteringer(self) -> Siteringer:
        """The provisions that the texts refer to."""
        return siteringer(self.prosa, self.rettskilder)

    def målform_av(self, prosa: Prosa) -> str:
        """Return the målform that a text is in."""
        del prosa
        return self.målform

    @cached_property
    def ordforråd(self) -> frozenset[str]:
        """Every word of the texts as they are read, each once: to see fast that a word stands nowhere.

        A large project has millions of words, but few that are not in it many times.
        """
        fra_andre = (p.ren for p in self.prosa if p.fra_andre)
        return frozenset(_ORD.findall("\n".join({*self.egne.like("ren"), *fra_andre})))

    @cached_property
    def små_ord(self) -> frozenset[str]:
        """The same in lower case."""
        return frozenset(map(str.casefold, self.ordforråd))

    @cached_property
    def ordliste(self) -> str:
        """The same on lines of their own: to see fast that a part of a word stands nowhere."""
        return "\n".join(self.små_ord)

    @cached_property
    def egne(self) -> Tekster:
        """The texts that the auditor wrote, and can change."""
        return Tekster(p for p in self.prosa if not p.fra_andre)


@dataclass(frozen=True)
class Grunnlag(Tekstgrunnlag):
    """An assessed project as checks see it."""

    vurdert: VurdertProsjekt

    @property
    def prosjekt(self) -> Prosjekt:
        """The project itself."""
        return self.vurdert.prosjekt

    def målform_av(self, prosa: Prosa) -> str:
        """Return the målform that a text is in: in a translated project, not all texts may be translated."""
        return self.prosjekt.målform_ved(prosa.plass)

    @cached_property
    def siteringer(self) -> Siteringer:
        """The provisions that the texts refer to, and those that the project gives as grounds."""
        return siteringer(self.prosa, self.rettskilder, self.prosjekt)

    @cached_property
    def nevnt(self) -> Mapping[str, tuple[Prosa, ...]]:
        """For each id that a text refers to, the texts that do so, in order."""
        ut: dict[str, list[Prosa]] = {}
        for prosa in self.prosa:
            for ref in prosa.referanser if "[" in prosa.verdi else ():
                for id_ in ref.ider:
                    ut.setdefault(id_, []).append(prosa)
        return {id_: tuple(alle) for id_, alle in ut.items()}

    @cached_property
    def prosa_om(self) -> Mapping[int, tuple[Prosa, ...]]:
        """For each record of the project, by `id(record)`, its texts."""
        ut: defaultdict[int, list[Prosa]] = defaultdict(list)
        for prosa in self.prosa:
            ut[id(prosa.eier)].append(prosa)
        return {nøkkel: tuple(alle) for nøkkel, alle in ut.items()}

    def tekster_om(self, post: object) -> tuple[Prosa, ...]:
        """Return the texts of a record of the project, with those of the records in it."""
        return self.prosa_om.get(id(post), ())

    @cached_property
    def funn_om(self) -> Mapping[str, tuple[Funn, ...]]:
        """For each claim (`kriterium.punkt`), the findings that speak to it."""
        ut: dict[str, list[Funn]] = {}
        for funn in self.prosjekt.funn.values():
            for belysning in funn.belyser:
                ut.setdefault(belysning.punkt, []).append(funn)
        return {punkt: tuple(alle) for punkt, alle in ut.items()}


def grunnlag(vurdert: VurdertProsjekt, rettskilder: Rettskilder | None = None) -> Grunnlag:
    """Return what the checks of a project look at; without a registry, with that of the program."""
    prosjekt = _rapporten(vurdert.prosjekt)
    vurdert = replace(vurdert, prosjekt=prosjekt)
    kjente = rettskilder or medfølgende()
    return Grunnlag(samle(prosjekt), prosjekt.oppdrag.målform, vurdert.dato, vurdert, rettskilder=kjente)


def _rapporten(p: Prosjekt) -> Prosjekt:
    """Return the project without the cells of tables that only the follow-up has."""
    if not p.oppfølging.tabeller:
        return p
    return replace(p, tabellverdier={a: v for a, v in p.tabellverdier.items() if a[0] in p.tabeller})


T = TypeVar("T")
G = TypeVar("G", bound=Tekstgrunnlag)


def en_gang(finn: Callable[[G], T]) -> Callable[[G], T]:
    """Make a pure function of the texts keep its answer with them, as a `cached_property` of theirs does."""
    nøkkel = f"{finn.__module__}.{finn.__qualname__}"

    def funnet(g: G) -> T:
        lager = vars(g)
        if nøkkel not in lager:
            lager[nøkkel] = finn(g)
        return cast(T, lager[nøkkel])

    return funnet
