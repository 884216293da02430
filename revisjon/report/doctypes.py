"""The documents that can be made from a project: each is a template and what it is given.

A new one is one `Dokumenttype` and one line in `DOKUMENTTYPER`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType

from revisjon.assess import VurdertProsjekt
from revisjon.diagnostics import Diagnose
from revisjon.followup import sjekk as sjekk_loggen
from revisjon.model import Prosjekt
from revisjon.records import dataclass
from revisjon.report.basis import Grunnlag
from revisjon.report.committees import saker
from revisjon.report.editions import UTGAVER
from revisjon.report.followed import mål
from revisjon.report.parts.case_paper import saksframlegg
from revisjon.report.parts.conformity import samsvarsark
from revisjon.report.parts.fact_pack import delte, faktapakke, informanter
from revisjon.report.parts.followup.report import oppfølgingsrapport
from revisjon.report.parts.hearing import høringsbrev, mottakere, uten_frist
from revisjon.report.parts.summary_sheet import sammendragsark
from revisjon.report.parts.whole import rapport


def _ett(prosjekt: Prosjekt) -> tuple[str, ...]:
    del prosjekt
    return ("",)


def _ingen(prosjekt: Prosjekt, om: str) -> tuple[Diagnose, ...]:
    del prosjekt, om
    return ()


def _som_det_er(type_: Dokumenttype, vurdert: VurdertProsjekt) -> tuple[Dokumenttype, VurdertProsjekt]:
    return type_, vurdert


@dataclass(frozen=True, slots=True)
class Dokumenttype:
    """One kind of document."""

    navn: str
    fil: str
    """First part of the name of its file, ASCII."""
    mal: str
    """Template, by its name below templates/."""
    innhold: Callable[[Grunnlag, str], dict[str, object]]
    """Gives the template its variables, `dokument` among them. The text says what it is about; see `om`."""
    utgaver: tuple[str, ...] = tuple(UTGAVER)
    """The editions that make sense; the first is built where none is asked for."""
    om: Callable[[Prosjekt], tuple[str, ...]] = _ett
    """Ids of what one document each is made for; a single empty text where there is one document in all."""
    stilark: tuple[str, ...] = ()
    """Style sheets beside those of the report, by their names below templates/."""
    følger_svaret: bool = False
    """Reads from the statement when it was asked for, and shows nothing else of it."""
    sjekk: Callable[[Prosjekt, str], Iterable[Diagnose]] = _ingen
    """Tells what the auditor should know before the document is sent; asked with what it is about."""
    dagens: bool = False
    """Tells how things stand on the day that it is made for, not on that of the report."""
    forbered: Callable[[Dokumenttype, VurdertProsjekt], tuple[Dokumenttype, VurdertProsjekt]] = _som_det_er
    """Gives what the document is made from, before an edition leaves anything out."""


def oppfølgingen(type_: Dokumenttype, vurdert: VurdertProsjekt) -> tuple[Dokumenttype, VurdertProsjekt]:
    """Give a follow-up report what has been found since the report, by the day of `vurdert`."""
    hele, målt = mål(vurdert)
    return replace(type_, innhold=lambda g, _: oppfølgingsrapport(g, målt)), hele


def _uten_måling(g: Grunnlag, om: str) -> dict[str, object]:
    """Stand in for the content of a document that is made by what `forbered` returns."""
    raise NotImplementedError(g, om)


_DOKUMENTER = ("dokumenter.css",)

DOKUMENTTYPER: Mapping[str, Dokumenttype] = MappingProxyType(
    {
        type_.navn: type_
        for type_ in (
            Dokumenttype("rapport", "rapport", "rapport.html.j2", lambda g, _: rapport(g)),
            Dokumenttype(
                "sammendrag",
                "sammendrag",
                "sammendrag.html.j2",
                lambda g, _: sammendragsark(g),
                utgaver=("arbeidsutkast", "høring", "endelig", "offentlig"),
                stilark=_DOKUMENTER,
            ),
            Dokumenttype(
                "høringsbrev",
                "horingsbrev",
                "horingsbrev.html.j2",
                høringsbrev,
                utgaver=("høring",),
                om=mottakere,
                stilark=_DOKUMENTER,
                følger_svaret=True,
                sjekk=uten_frist,
            ),
            Dokumenttype(
                "saksframlegg",
                "saksframlegg",
                "saksframlegg.html.j2",
                saksframlegg,
                utgaver=("endelig", "offentlig", "arbeidsutkast"),
                om=saker,
                stilark=_DOKUMENTER,
            ),
            Dokumenttype(
                "faktapakke",
                "faktapakke",
                "faktapakke.html.j2",
                faktapakke,
                utgaver=("verifisering",),
                om=informanter,
                stilark=_DOKUMENTER,
                sjekk=delte,
            ),
            Dokumenttype(
                "samsvar",
                "samsvar",
                "samsvar.html.j2",
                lambda g, _: samsvarsark(g),
                utgaver=("endelig", "høring", "arbeidsutkast"),
                stilark=(*_DOKUMENTER, "samsvar.css"),
            ),
            Dokumenttype(
                "oppfølgingsrapport",
                "oppfolgingsrapport",
                "oppfolgingsrapport.html.j2",
                _uten_måling,
                utgaver=("endelig", "offentlig", "arbeidsutkast"),
                stilark=(*_DOKUMENTER, "oppfolging.css"),
                sjekk=lambda p, _: sjekk_loggen(p),
                dagens=True,
                forbered=oppfølgingen,
            ),
        )
    }
)
"""The documents by name."""
