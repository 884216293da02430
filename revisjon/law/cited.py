"""Every provision that a project or a text refers to, with the act it belongs to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Literal

from revisjon.law.act import Rettskilde
from revisjon.law.citations import Henvisning, Sammenheng, henvisninger
from revisjon.law.mentions import Omtale
from revisjon.law.names import UKJENT, Navn, Navneregister
from revisjon.law.provision import Gruppe, grupper
from revisjon.law.registry import Rettskilder
from revisjon.markup import Referanse
from revisjon.model import Kilde, Kriterium, Prosjekt, Sted
from revisjon.model.confidential import SEKSJONER, poster
from revisjon.prose import Prosa, Utdrag
from revisjon.records import dataclass

Rolle = Literal["hjemmel", "unntak", "note", "tekst"]
"""Where it stands: the ground of a criterion, the ground of what is confidential, a reference, or prose."""
RETTSLIGE = ("lov", "forskrift")
"""Types of sources that have sections."""


@dataclass(frozen=True, slots=True)
class Sitat:
    """One reference to one provision."""

    prosa: Prosa
    """The text that it stands in; for a field, its value."""
    henvisning: Henvisning
    rolle: Rolle
    rettskilde: Rettskilde | None = None
    """The act, where the registry has it."""
    kilde: Kilde | None = None
    """The source of the project that it goes by, for grounds and notes."""

    @property
    def utdrag(self) -> Utdrag:
        """The stretch to point at: with the sign, where it stands before this provision alone."""
        h = self.henvisning
        alene = h.gruppe.steder == (h.sted,)
        return self.prosa.utdrag(h.gruppe.start if alene else h.sted.start, h.sted.slutt)


@dataclass(frozen=True, slots=True)
class Siteringer:
    """What was found, and by which names."""

    alle: tuple[Sitat, ...]
    navn: Navneregister
    """The names in the registry, and those that the project gives its sources."""


def siteringer(
    prosa: tuple[Prosa, ...], rettskilder: Rettskilder, prosjekt: Prosjekt | None = None
) -> Siteringer:
    """Return what the auditor's own texts refer to, and the grounds that the project gives."""
    kilder = prosjekt.kilder if prosjekt else {}
    navn = rettskilder.navn.med(_egne_navn(kilder, rettskilder))
    leser = _Leser(rettskilder, navn, kilder)
    kan_vise = {verdi for verdi in {p.verdi for p in prosa} if _kan_vise(verdi)}
    egne = (p for p in prosa if p.verdi in kan_vise and not p.fra_andre and not isinstance(p.eier, Kilde))
    funnet = [s for p in egne for s in leser.tekst(p)]
    if prosjekt is not None:
        funnet += [s for k in prosjekt.kriterier.values() for s in leser.hjemler(k)]
        funnet += [s for p in _unntak(prosjekt) for s in leser.unntak(p)]
    return Siteringer(tuple(funnet), navn)


def _kan_vise(tekst: str) -> bool:
    """Tell cheaply whether a text may refer to a provision."""
    return "§" in tekst or ("ap" in tekst and ("lov" in tekst or "orskrift" in tekst))


def _egne_navn(kilder: Mapping[str, Kilde], rettskilder: Rettskilder) -> Iterator[Navn]:
    """Yield what the project calls its acts."""
    for k in kilder.values():
        if k.type in RETTSLIGE:
            ident = k.ident if k.ident in rettskilder.hoder else UKJENT
            yield from (Navn(n, ident) for n in (k.korttittel, k.tittel) if n)


def _unntak(p: Prosjekt) -> Iterator[Prosa]:
    """Yield the grounds on which something may not be published, each as a text."""
    for seksjon in SEKSJONER:
        for post in poster(p, seksjon):
            if post.konfidensielt:
                yield _felt(post.konfidensielt.hjemmel, post.konfidensielt.sted, "hjemmel", post)
    yield from (_felt(s.hjemmel, s.sted, "hjemmel", s) for s in p.skjerming)


def _felt(verdi: str, sted: Sted, navn: str, eier: object) -> Prosa:
    return Prosa(verdi, sted.til(navn), navn, eier, eier)


class _Leser:
    """Reads the texts of one project. A working tool, not a record."""

    def __init__(self, rettskilder: Rettskilder, navn: Navneregister, kilder: Mapping[str, Kilde]) -> None:
        self._rettskilder = rettskilder
        self._navn = navn
        self._kilder = kilder
        self._lest: dict[tuple[str, str | None], tuple[Sitat, ...]] = {}
        self._grupper: dict[str, tuple[Gruppe, ...]] = {}

    def tekst(self, p: Prosa) -> Iterator[Sitat]:
        """Yield what a text says, and what its notes refer to, but not what it quotes from others."""
        # A large report says the same in many places.
        nøkkel = p.verdi, _kriteriets(p.eier, self._kilder)
        før = self._lest.get(nøkkel)
        if før is None:
            før = self._lest[nøkkel] = tuple(self._leser(p, nøkkel[1]))
            return iter(før)
        return (Sitat(p, s.henvisning, s.rolle, s.rettskilde, s.kilde) for s in før)

    def _leser(self, p: Prosa, ident: str | None) -> Iterator[Sitat]:
        noter = [r for r in p.referanser if r.slag == "kilde"]
        om = Sammenheng(p.setninger, tuple(self._omtaler(noter)), ident)
        for h in henvisninger(p.ren, self._navn, om):
            if p.egen[h.sted.start] == p.ren[h.sted.start]:
                yield self._sitat(p, h, "tekst")
        for ref in noter:
            yield from self._i_note(p, ref)

    def hjemler(self, k: Kriterium) -> Iterator[Sitat]:
        """Yield the grounds of a criterion."""
        for h in k.hjemmel:
            kilde = self._kilder.get(h.kilde)
            if kilde is not None and kilde.type in RETTSLIGE and h.bestemmelse:
                p = Prosa(h.bestemmelse, h.sted.til("bestemmelse"), "bestemmelse", h, k)
                yield from self._fra_kilde(p, 0, h.bestemmelse, kilde, "hjemmel")

    def unntak(self, p: Prosa) -> Iterator[Sitat]:
        """Yield the grounds of what is confidential."""
        for h in henvisninger(p.verdi, self._navn):
            yield self._sitat(p, h, "unntak")

    def _omtaler(self, noter: list[Referanse]) -> Iterator[Omtale]:
        for ref in noter:
            rettslige = [k for k in map(self._kilder.get, ref.ider) if k and k.type in RETTSLIGE]
            if len(rettslige) == 1:
                ident = rettslige[0].ident if rettslige[0].ident in self._rettskilder.hoder else UKJENT
                yield Omtale(ref.start, ref.slutt, "note", ident, rettslige[0].id)

    def _i_note(self, p: Prosa, ref: Referanse) -> Iterator[Sitat]:
        fra = ref.start
        for id_, sted in zip(ref.ider, ref.steder, strict=False):
            kilde = self._kilder.get(id_)
            if kilde is None or kilde.type not in RETTSLIGE or not sted:
                continue
            pos = p.verdi.find(sted, fra, ref.slutt)
            if pos >= 0:
                fra = pos + len(sted)
                yield from self._fra_kilde(p, pos, sted, kilde, "note")

    def _fra_kilde(self, p: Prosa, pos: int, tekst: str, kilde: Kilde, rolle: Rolle) -> Iterator[Sitat]:
        """Yield what a place says, where the source beside it tells the act."""
        ident = kilde.ident if kilde.ident in self._rettskilder.hoder else UKJENT
        if tekst not in self._grupper:
            self._grupper[tekst] = tuple(grupper(tekst))
        for g in self._grupper[tekst]:
            gruppe = _flyttet(g, pos) if pos else g
            for sted in gruppe.steder:
                h = Henvisning(sted, g.slag, gruppe, ident, sikker=True)
                yield self._sitat(p, h, rolle, kilde)

    def _sitat(self, p: Prosa, h: Henvisning, rolle: Rolle, kilde: Kilde | None = None) -> Sitat:
        return Sitat(p, h, rolle, self._rettskilder.finn(h.ident) if h.ident else None, kilde)


def _flyttet(g: Gruppe, pos: int) -> Gruppe:
    """Return a group as it stands in a text that its own begins at a position of."""
    steder = tuple(replace(s, start=s.start + pos, slutt=s.slutt + pos) for s in g.steder)
    return replace(g, start=g.start + pos, slutt=g.slutt + pos, steder=steder)


def _kriteriets(eier: object, kilder: Mapping[str, Kilde]) -> str | None:
    """Return the one act that a criterion rests on, if it is one: a lone «§ 6» in its texts is of that."""
    if not isinstance(eier, Kriterium):
        return None
    alle = {
        kilder[h.kilde].ident for h in eier.hjemmel if h.kilde in kilder and kilder[h.kilde].type in RETTSLIGE
    }
    return alle.pop() if len(alle) == 1 else None
