"""The rows of the sheets on criteria, findings, sources and numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from revisjon.export.data_evidence import referanse
from revisjon.export.shown import Eksport
from revisjon.export.values import anbefalt, dom, grad
from revisjon.followup.reassess import når
from revisjon.model import Dato, Funn, Kilde, Kriterium, Tall
from revisjon.records import dataclass
from revisjon.report.citations import hjemmel_tekst
from revisjon.report.data import anbefalt_for
from revisjon.report.verdict.text import begrunnelse, stemmer
from revisjon.rules import Data
from revisjon.rules.numbers import spenn
from revisjon.words import utregnet_tekst


@dataclass(frozen=True, slots=True)
class Kriterierad:
    """A criterion with its verdict on one question for one body; without verdict where none is shown."""

    k: Kriterium
    hjemmel: str
    spørsmål: str
    påstander: str
    revidert: str = ""
    vurdering: str = ""
    beregnet: str = ""
    skjønn: bool | None = None
    sikkerhet: str | None = None
    begrunnelse: str = ""
    anbefalt: str = ""


def kriterierader(e: Eksport) -> Iterator[Kriterierad]:
    """Yield a row for each verdict; for each criterion in an edition without verdicts."""
    if e.utgave.bare_fakta:
        for k in e.prosjekt.kriterier.values():
            yield Kriterierad(k, _hjemmel(e, k), ", ".join(k.problemstillinger), _påstander(k))
        return
    stemme = stemmer(e.vurdert)
    for v in e.vurdert.vurderinger:
        yield Kriterierad(
            v.kriterium,
            _hjemmel(e, v.kriterium),
            v.problemstilling,
            _påstander(v.kriterium),
            v.revidert,
            dom(e, v.gjeldende),
            dom(e, v.utfall.navn),
            v.skjønn is not None,
            grad(e, v.sikkerhet),
            begrunnelse(v, stemme(v)),
            anbefalt(e, (a for p in v.punkter for a in anbefalt_for(e.vurdert, v, p))),
        )


def _hjemmel(e: Eksport, k: Kriterium) -> str:
    kilder = e.prosjekt.kilder
    return "; ".join(hjemmel_tekst(kilder[h.kilde], h.bestemmelse) for h in k.hjemmel if h.kilde in kilder)


def _påstander(k: Kriterium) -> str:
    return "\n".join(f"{p.id}) {p.påstand}" for p in k.punkter)


@dataclass(frozen=True, slots=True)
class Funnrad:
    """A finding."""

    f: Funn
    kapittel: str
    overskrift: str
    """The last one above it."""
    tekst: str
    kilder: str
    belyser: str
    gjelder: str


def funnrader(e: Eksport) -> Iterator[Funnrad]:
    """Yield the findings, in the order of the report."""
    kapitler = {k.id: k.tittel for k in e.prosjekt.kapitler}
    enheter = {u.id: u.navn for enhet in e.prosjekt.enheter for u in enhet.flatt()}
    overskrifter: dict[str, str] = {}
    for f in e.prosjekt.funn.values():
        if f.overskrift:
            overskrifter[f.kapittel] = f.overskrift
        yield Funnrad(
            f,
            kapitler.get(f.kapittel, f.kapittel),
            overskrifter.get(f.kapittel, ""),
            e.ren(f.tekst),
            e.kildekoder(e.prosjekt.sitert.get(f.id, f.kilder)),
            ", ".join(f"{b.punkt} ({b.taler})" for b in f.belyser),
            ", ".join(enheter.get(g, g) for g in f.gjelder),
        )


@dataclass(frozen=True, slots=True)
class Kilderad:
    """A source."""

    k: Kilde
    gruppe: str
    referanse: str
    dato: Dato | None
    antall_funn: int


def kilderader(e: Eksport) -> Iterator[Kilderad]:
    """Yield the sources: those in use by their codes, then the others."""
    brukt = Counter(kilde for kilder in e.prosjekt.sitert.values() for kilde in {*kilder})
    i_gruppe = {k.id: bokstav for bokstav, kilder in e.kilder.grupper for k in kilder}
    rekke = [*e.kilder.koder, *(id_ for id_ in e.prosjekt.kilder if id_ not in e.kilder.koder)]
    for id_ in rekke:
        k = e.prosjekt.kilder[id_]
        gruppe = e.ord_.kilde.grupper[i_gruppe[id_]] if id_ in i_gruppe else ""
        yield Kilderad(
            k, gruppe, referanse(e, k), når(k) or (k.vedtatt.dato if k.vedtatt else None), brukt[id_]
        )


@dataclass(frozen=True, slots=True)
class Tallrad:
    """A number, with what it may stand for."""

    t: Tall
    skrevet: str
    enhet: str
    verdi: Decimal | None = None
    """None where it is left out, or has no value; so too those below."""
    desimaler: int = 0
    """In print."""
    omtrent: bool | None = None
    lavest: Decimal | None = None
    høyest: Decimal | None = None

    @property
    def grensedesimaler(self) -> int:
        """Decimals that the limits are shown with: one more than the number, where they are not the same."""
        return self.desimaler + (self.lavest != self.høyest)


def tallrader(e: Eksport) -> Iterator[Tallrad]:
    """Yield the registered numbers."""
    p = e.prosjekt
    grunnlag = Data(p.tall, {i: v for i, v in p.verdier.items() if not v.skjermet}, p.tabeller, p.kilder)
    for t in p.tall.values():
        verdi = p.verdier.get(t.id)
        if verdi is None or verdi.skjermet:
            yield Tallrad(
                t, utregnet_tekst(verdi, "", e.ord_) if verdi else "", verdi.enhet if verdi else t.enhet
            )
            continue
        s = spenn(t.id, grunnlag)
        yield Tallrad(
            t,
            utregnet_tekst(verdi, "", e.ord_),
            verdi.enhet,
            verdi.verdi,
            verdi.desimaler,
            verdi.omtrent,
            s.lav if s else None,
            s.høy if s else None,
        )
