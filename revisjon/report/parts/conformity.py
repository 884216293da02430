"""The appendix on conformity: every requirement of the standard, whether it is met, and where to see it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from markupsafe import Markup, escape

from revisjon.checks import Tillatt, sjekk_prosjekt
from revisjon.checks import grunnlag as sjekkgrunnlag
from revisjon.checks.conformity import Krav, Kravvurdering, Standard, Status, les_standard, samsvar
from revisjon.diagnostics import Diagnose, Plass
from revisjon.markup.typography import typografi
from revisjon.model import Prosjekt
from revisjon.model.engagement import Målform
from revisjon.records import dataclass
from revisjon.report.basis import Grunnlag
from revisjon.report.context import Merke
from revisjon.report.context_conformity import (
    Kravgruppe,
    Kravvisning,
    Meldingsvisning,
    Samsvarsvisning,
    Statusantall,
    Tillattvisning,
)
from revisjon.report.environment import kryss
from revisjon.report.figures import utfall
from revisjon.report.parts.documents import dokument_med
from revisjon.words import dato_tekst, fyll, liste_tekst, stor

_MERKER: Mapping[Status, str] = MappingProxyType(
    {
        Status.OPPFYLT: "fylt",
        Status.DELVIS: "halv",
        Status.IKKE_OPPFYLT: "tom",
        Status.BEKREFTES: "stiplet",
        Status.IKKE_AKTUELT: "strek",
    }
)
_BRUTT = frozenset({Status.IKKE_OPPFYLT, Status.DELVIS})
_STEDER = 2
_OG = re.compile(r"(?<=\d) og ")
_MELDINGER = 4
_KODER = 6
"""How many of each a row has room for."""


@dataclass(frozen=True, slots=True)
class Kontrollert:
    """What the checks found, as the appendix is to tell it."""

    diagnoser: tuple[Diagnose, ...]
    """Those of the edition, less what is silenced."""
    tillatt: tuple[Tillatt, ...] = ()
    utgave: str = ""
    """The edition that the checks were asked about, by name; empty where none is being made."""


def kontroller(g: Grunnlag) -> Kontrollert:
    """Return what the checks find in a document's project, where nobody has asked them before."""
    utgave = g.utgave.navn
    return Kontrollert(tuple(sjekk_prosjekt(sjekkgrunnlag(g.vurdert), utgave)), utgave=utgave)


def samsvarsark(g: Grunnlag, kontrollert: Kontrollert | None = None) -> dict[str, object]:
    """Return the variables of the appendix."""
    k = kontrollert or kontroller(g)
    standard, ord_ = les_standard(), g.ord_.dok.samsvar
    navn = g.prosjekt.oppdrag.standard
    tittel = fyll(ord_.tittel, standard=navn, tittel=g.prosjekt.oppdrag.tittel)
    vurderinger = samsvar(sjekkgrunnlag(g.vurdert), k.diagnoser, k.utgave, k.tillatt, standard)
    return {
        "ord": g.ord_,
        # It is the office's own, whatever edition of the report it is about.
        "dokument": replace(
            dokument_med(g, ord_.type, tittel),
            merke=ord_.internt,
            bunntekst=f"{ord_.type}. {ord_.internt}",
        ),
        "samsvar": _visning(g, k, standard, vurderinger),
    }


def _visning(
    g: Grunnlag, k: Kontrollert, standard: Standard, vurderinger: Sequence[Kravvurdering]
) -> Samsvarsvisning:
    ord_ = g.ord_.dok.samsvar
    telt = Counter(v.status for v in vurderinger)
    vist = {v.krav.id: _krav(g, v, standard) for v in vurderinger}
    return Samsvarsvisning(
        overskrift=fyll(ord_.overskrift, standard=g.prosjekt.oppdrag.standard),
        standard=" ".join(
            (fyll(ord_.standard, navn=standard.navn, utgave=standard.utgave), standard.om.på(_målform(g)))
        ),
        utgave=fyll(ord_.utgave, utgave=k.utgave) if k.utgave else ord_.uten_utgave,
        antall=tuple(Statusantall(_merke(g, s), telt[s]) for s in _MERKER if telt[s]),
        sett_på=tuple(vist[v.krav.id] for v in vurderinger if v.status in _BRUTT),
        grupper=tuple(
            Kravgruppe(id_, tittel.på(_målform(g)), egne)
            for id_, tittel in standard.deler.items()
            if (egne := tuple(vist[v.krav.id] for v in vurderinger if v.krav.del_ == id_))
        ),
        tillatte=tuple(
            Tillattvisning(t.diagnose.kode, t.diagnose.melding, _sted(t.diagnose.plass), t.grunn)
            for t in k.tillatt
        ),
    )


def _målform(g: Grunnlag) -> Målform:
    return g.prosjekt.oppdrag.målform


def _merke(g: Grunnlag, status: Status) -> Merke:
    symbol = utfall(_MERKER[status], g.stil, g.ord_.tegning.merker)
    ordet = g.ord_.dok.samsvar.status[status.value]
    return Merke(status.value, ordet, Markup(symbol))  # noqa: S704 - our own drawing


def _krav(g: Grunnlag, v: Kravvurdering, standard: Standard) -> Kravvisning:
    krav, ord_ = v.krav, g.ord_.dok.samsvar
    uvist = len(v.diagnoser) - _MELDINGER
    return Kravvisning(
        id=krav.id,
        nr=str(krav.nr),
        tekst=krav.ordlyd.på(_målform(g)),
        grunnlag=_grunnlag(g, krav, standard),
        avsnitt=standard.deler[krav.del_].på(_målform(g)),
        status=_merke(g, v.status),
        hvor=tuple(_hvor(g, v, standard)),
        meldinger=tuple(_melding(g, d) for d in v.diagnoser[:_MELDINGER]),
        flere=fyll(ord_.flere_meldinger, antall=str(uvist)) if uvist > 0 else "",
    )


def _grunnlag(g: Grunnlag, krav: Krav, standard: Standard) -> str:
    if krav.lov:
        # The name of a law is Norwegian in any report; what joins two of them is not.
        return stor(_OG.sub(f" {g.ord_.binde.og} ", krav.lov))
    return (
        stor(standard.kilder[krav.kilde].på(_målform(g))) if krav.kilde else standard.navn.partition(" St")[0]
    )


def _melding(g: Grunnlag, d: Diagnose) -> Meldingsvisning:
    return Meldingsvisning(d.kode, g.ord_.dok.samsvar.alvor[d.alvor.value], d.melding, _sted(d.plass))


def _sted(plass: Plass) -> str:
    return f"{plass.fil}:{plass.linje}"


# --- where it is seen ---------------------------------------------------------------------------


def _hvor(g: Grunnlag, v: Kravvurdering, standard: Standard) -> Iterator[Markup]:
    """Yield where a requirement is seen to be met, or what it waits for."""
    ord_, krav = g.ord_.dok.samsvar, v.krav
    if v.ventende:
        yield _linje(fyll(ord_.senere, port=ord_.porter[krav.port]))
        return
    if v.status is Status.IKKE_AKTUELT and v.svar is None:
        yield _linje(standard.vilkår[krav.når].på(_målform(g)))
        return
    if v.svar is not None:
        dato = dato_tekst(v.svar.dato, g.ord_)
        yield _linje(fyll(ord_.bekreftet, av=v.svar.av, dato=dato, merknad=v.svar.merknad))
    yield from _i_rapporten(g, v)
    yield from _i_filene(g, v)
    yield from (_linje(standard.program[p].på(_målform(g))) for p in krav.program)
    if v.kontrollert and v.status is Status.OPPFYLT:
        få = len(krav.sjekk) <= _KODER
        koder = liste_tekst(list(krav.sjekk), g.ord_)
        yield _linje(
            fyll(ord_.sjekket, koder=koder) if få else fyll(ord_.sjekket_med, antall=str(len(krav.sjekk)))
        )
    for t in v.tillatt:
        yield _linje(fyll(ord_.tillatt_her, kode=t.diagnose.kode, grunn=t.grunn))
    if v.status is Status.BEKREFTES:
        if steder := liste_tekst([standard.steder[s].på(_målform(g)) for s in krav.revisor], g.ord_):
            yield _linje(fyll(ord_.bekreftes, steder=steder))
        yield _linje(fyll(ord_.kjennemerke, id=krav.id))


def _linje(tekst: str) -> Markup:
    return escape(typografi(tekst))


def _i_filene(g: Grunnlag, v: Kravvurdering) -> Iterator[Markup]:
    ord_ = g.ord_.dok.samsvar
    vist, uvist = v.hvor[:_STEDER], len(v.hvor) - _STEDER
    # Names of files are not prose: no dash or quotation mark in them is to be mended.
    yield from (escape(_sted(p)) for p in vist)
    if uvist > 0:
        yield _linje(ord_.ett_sted_til if uvist == 1 else fyll(ord_.flere_steder, antall=str(uvist)))
    if v.uten and v.svar is None:
        yield _linje(ord_.noe_mangler if v.hvor else ord_.ikke_ført)


def _i_rapporten(g: Grunnlag, v: Kravvurdering) -> Iterator[Markup]:
    """Yield the parts of the report that show it: by number where they have one."""
    ord_ = g.ord_.dok.samsvar
    if v.status in (Status.BEKREFTES, Status.IKKE_OPPFYLT) and not v.hvor:
        return
    navn = {"tittelside": ord_.tittelsiden, "sammendrag": ord_.sammendraget}
    deler = [escape(stor(navn[d])) for d in v.krav.rapport if d in navn]
    deler += [kryss(d) for d in v.krav.rapport if d not in navn and _DELER[d](g.prosjekt)]
    if deler:
        yield Markup(", ").join(deler)


_DELER: Mapping[str, Callable[[Prosjekt], bool]] = MappingProxyType(
    {
        "bakgrunn": lambda p: p.oppdrag.bakgrunn is not None,
        "formål": lambda _: True,
        "metode": lambda p: bool(p.metode),
        "kriterier-om": lambda p: bool(p.kriterier),
        "konklusjon": lambda p: bool(p.konklusjoner or p.oppdrag.konklusjon),
        "anbefalinger": lambda p: bool(p.anbefalinger),
        "vedlegg-uttalelse": lambda p: bool(p.uttalelser),
        "vedlegg-kriterier": lambda p: any(k.utledning for k in p.kriterier.values()),
        "vedlegg-kilder": lambda p: any(p.sitert.values()),
        "vedlegg-sporbarhet": lambda p: bool(p.kriterier),
    }
)
"""Numbered parts of the report, and whether it has them."""
