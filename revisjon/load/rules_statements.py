"""What is sent to the audited body and what comes back: dates in order, and one answer to each question."""

from __future__ import annotations

from collections.abc import Iterator

from revisjon.diagnostics import Alvor, Diagnose, Plass, Relatert
from revisjon.load import codes
from revisjon.load.records import Poster
from revisjon.load.rules_evidence import baklengs
from revisjon.model import Oppdrag, Svar, Uttalelse, avgitt_av, uten_uttalelse

_NETT = ("http://", "https://", "www.")


def to_svar(poster: Poster) -> Iterator[Diagnose]:
    """Yield second answers, within one statement, to a recommendation or to one part of it."""
    for uttalelse in poster.uttalelser:
        sett: dict[tuple[str, str], Svar] = {}
        for svar in uttalelse.svar:
            før = sett.setdefault((svar.anbefaling, svar.del_), svar)
            if før is not svar:
                hva = f"del {svar.del_} av «{svar.anbefaling}»" if svar.del_ else f"«{svar.anbefaling}»"
                melding = f"Uttalelsen fra {uttalelse.fra} svarer to ganger på {hva}."
                råd = "Behold det ene svaret, eller rett «anbefaling» eller «del» i det andre."
                relatert = (Relatert(før.sted.til("anbefaling"), "Det første svaret står her."),)
                plass = svar.sted.til("del" if svar.del_ else "anbefaling")
                yield Diagnose(codes.DOBBELT_SVAR, plass, melding, råd, relatert=relatert)


def unødig_grunn(poster: Poster) -> Iterator[Diagnose]:
    """Yield that a reason is given for a statement being missing, while none is: it would not be printed."""
    oppdrag = poster.oppdrag
    if oppdrag is None or oppdrag.uten_uttalelse is None or not poster.uttalelser:
        return
    svart = {r.navn for u in poster.uttalelser for r in avgitt_av(u, oppdrag.reviderte)}
    alle_har_svart = svart >= {r.navn for r in oppdrag.reviderte}
    spurte_har_svart = poster.anbefalinger and not uten_uttalelse(
        oppdrag.reviderte, poster.anbefalinger, poster.uttalelser
    )
    if alle_har_svart or spurte_har_svart:
        melding = "«uten_uttalelse» sier hvorfor uttalelsen mangler, men ingen uttalelse mangler."
        råd = "Ta bort «uten_uttalelse», som ikke blir trykt, eller uttalelsen som ikke skulle vært med."
        plass = oppdrag.sted.til("uten_uttalelse")
        yield Diagnose(codes.STRIDER, plass, melding, råd, Alvor.ADVARSEL)


def frister(poster: Poster) -> Iterator[Diagnose]:
    """Yield deadlines before the letter was sent, or before the audit began."""
    oppdrag = poster.oppdrag
    høring = oppdrag.høring if oppdrag else None
    if høring and høring.sendt and baklengs(høring.sendt, høring.frist):
        melding = f"Fristen for uttalelse er {høring.frist}, men høringen ble sendt {høring.sendt}."
        yield _strid(høring.sted.til("frist"), melding, "Rett «frist» eller «sendt».")
    elif oppdrag:
        yield from _før_oppdraget(oppdrag)
    for u in poster.uttalelser:
        if u.sendt and u.frist and baklengs(u.sendt, u.frist):
            melding = f"Fristen for uttalelsen er {u.frist}, men utkastet ble sendt {u.sendt}."
            yield _strid(u.sted.til("frist"), melding, "Rett «frist» eller «sendt».")


def mottatte(poster: Poster) -> Iterator[Diagnose]:
    """Yield statements that came before they were asked for."""
    høring = poster.oppdrag.høring if poster.oppdrag else None
    for u in poster.uttalelser:
        sendt = u.sendt or (høring.sendt if høring else None)
        if sendt and baklengs(sendt, u.mottatt):
            melding = f"Uttalelsen fra {u.fra} er mottatt {u.mottatt}, men utkastet ble sendt {sendt}."
            yield _sendt(u, melding)


def svaradresse(poster: Poster) -> Iterator[Diagnose]:
    """Yield a hint where the answers are to be sent to what looks like no address of any kind."""
    v = poster.oppdrag.verifisering if poster.oppdrag else None
    til = v.svar_til if v else ""
    if v and til and "@" not in til and not til.startswith(_NETT) and not any(c.isdigit() for c in til):
        melding = f"«{til}» er verken en e-postadresse, en nettadresse eller en postadresse."
        råd = "Skriv adressen svaret skal sendes til, for eksempel fakta@revisjonen.no."
        yield Diagnose(codes.IKKE_ADRESSE, v.sted.til("svar_til"), melding, råd, Alvor.HINT)


def _før_oppdraget(oppdrag: Oppdrag) -> Iterator[Diagnose]:
    fra = oppdrag.periode.fra
    for navn, post in (("høring", oppdrag.høring), ("verifisering", oppdrag.verifisering)):
        if post and post.frist and baklengs(fra, post.frist):
            melding = f"Fristen i «{navn}» er {post.frist}, men revisjonen begynte {fra}."
            yield _strid(post.sted.til("frist"), melding, "Rett «frist», eller «fra» i «periode».")


def _sendt(u: Uttalelse, melding: str) -> Diagnose:
    hvor = "«sendt»" if u.sendt else "«sendt» i «høring»"
    return _strid(u.sted.til("mottatt"), melding, f"Rett «mottatt», eller {hvor}.")


def _strid(plass: Plass, melding: str, råd: str) -> Diagnose:
    return Diagnose(codes.STRIDER, plass, melding, råd)
