"""The next step: who has to do what by when, as the state of things has it."""

from __future__ import annotations

from collections.abc import Iterator

from revisjon.followup import Status, Tilstand
from revisjon.followup.status import IKKE_BEHANDLET, IKKE_VURDERT
from revisjon.model import Anbefaling, Dato, gitt_til
from revisjon.report.parts.documents import folkevalgte
from revisjon.report.parts.followup.answers import meldt_etter_kontroll, oppfylt_nå
from revisjon.report.parts.followup.common import UAKTUELT, Oppfølgingsgrunnlag
from revisjon.words import fyll, stor
from revisjon.words.followup import Stegord

_IKKE_VEDTATT = ("tatt til orientering", "ikke vedtatt")


def neste_steg(o: Oppfølgingsgrunnlag, a: Anbefaling) -> tuple[str, ...]:
    """Return the next step of a recommendation, or of each of its parts where they differ."""
    s = o.statuser[a.id]
    if not s.deler:
        return (_steg(o, a, s),)
    alle = [(d, _steg(o, a, d)) for d in s.deler]
    if len({steg for _, steg in alle}) == 1:
        return (alle[0][1],)
    return tuple(fyll(o.ord_.steg.del_, del_=d.del_, steg=steg) for d, steg in alle)


def _steg(o: Oppfølgingsgrunnlag, a: Anbefaling, s: Status) -> str:
    steg = " ".join(_setninger(o, a, s))
    if s.neste and not s.avsluttet:
        return f"{steg} {fyll(o.ord_.steg.tas_opp, dato=o.dato(s.neste))}"
    return steg


def _setninger(o: Oppfølgingsgrunnlag, a: Anbefaling, s: Status) -> Iterator[str]:
    ord_, organ = o.ord_.steg, stor(o.g.prosjekt.oppdrag.bestilling.organ)
    if s.tilstand is Tilstand.LUKKET:
        yield fyll(ord_.avsluttet, grunn=", ".join(o.ord_.grunner[g] for g in s.grunn.split(" / ") if g))
    elif s.tilstand is Tilstand.FULGT_OPP:
        # What is left of a criterion that several parts were to mend is told of the whole.
        uoppfylt = not s.del_ and oppfylt_nå(o, a) is False
        yield fyll(ord_.ferdig_uoppfylt, organ=organ) if uoppfylt else ord_.ferdig
    elif meldt_etter_kontroll(s):
        yield fyll(ord_.uaktuelt if s.framdrift == UAKTUELT else ord_.kontroll, organ=organ)
    else:
        yield from _gjøre(o, a, s, organ)


def _gjøre(o: Oppfølgingsgrunnlag, a: Anbefaling, s: Status, organ: str) -> Iterator[str]:
    ord_ = o.ord_.steg
    ansvarlig, hva = stor(s.ansvarlig or a.mottaker), _hva(s, ord_)
    valgte = folkevalgte(o.g, gitt_til(a, o.g.prosjekt.oppdrag.reviderte))
    if s.tilstand is Tilstand.ÅPEN and s.vedtak == IKKE_BEHANDLET:
        yield fyll(ord_.behandles, organ=organ, folkevalgte=valgte)
    if s.tilstand is Tilstand.VEDTATT and s.vedtak in _IKKE_VEDTATT and s.frist is None:
        yield fyll(ord_.ikke_vedtatt, organ=organ, folkevalgte=stor(valgte))
        return
    if s.frist is None:
        yield fyll(ord_.skal_uten_frist, ansvarlig=ansvarlig, hva=hva)
    elif s.forfalt:
        yield fyll(ord_.må, ansvarlig=ansvarlig, hva=hva, innen=_innen(o, s.frist))
        yield fyll(ord_.må_melde, ansvarlig=ansvarlig, organ=organ[:1].lower() + organ[1:])
    else:
        yield fyll(ord_.skal, ansvarlig=ansvarlig, hva=hva, innen=_innen(o, s.frist))


def _hva(s: Status, ord_: Stegord) -> str:
    if s.vurdering == "formelt på plass, ikke i praksis":
        return ord_.i_praksis
    if s.vurdering == "delvis fulgt opp":
        return ord_.resten
    return ord_.fullføre if s.vurdering == IKKE_VURDERT and s.framdrift == "pågår" else ord_.gjennomføre


def _innen(o: Oppfølgingsgrunnlag, frist: Dato) -> str:
    ord_ = o.ord_.steg
    return fyll(ord_.innen if frist.dag else ord_.innen_måned, dato=o.dato(frist))
