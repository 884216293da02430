"""Evidence of the follow-up, set apart from that of the report by the folder that it stands in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from typing import Any

from revisjon.diagnostics import Diagnose, Plass, mente_du
from revisjon.load import codes
from revisjon.load.assemble import sitert
from revisjon.load.ids import Register
from revisjon.load.records import Poster
from revisjon.markup import referanser
from revisjon.model import Oppfølging
from revisjon.source import plass_i_skalar

MAPPE = "oppfolging/"
FIL = "oppfolging.yaml"
SEKSJONER = ("kilder", "funn", "tall", "hendelser", "utvalg", "tabeller")
"""What may stand in the folder."""
_ERSTATTES = {"kilder": "Kilden", "tall": "Tallet", "hendelser": "Hendelsen", "utvalg": "Utvalget"}


def fra_oppfølgingen(post: Any) -> bool:  # noqa: ANN401 - a record of any kind
    """Tell whether a record stands in the folder of the follow-up."""
    fil: str = post.sted.plass.fil
    return fil.startswith(MAPPE)


def skill_ut(poster: Poster) -> tuple[Poster, Poster]:
    """Return the records of the report, and those of the follow-up."""
    først, siden = Poster(), Poster()
    for felt in fields(Poster):
        verdi = getattr(poster, felt.name)
        if isinstance(verdi, list):
            setattr(først, felt.name, [p for p in verdi if not fra_oppfølgingen(p)])
            setattr(siden, felt.name, [p for p in verdi if fra_oppfølgingen(p)])
        else:
            setattr(først, felt.name, verdi)
            setattr(siden, felt.name, verdi)
    return først, siden


def oppfølgingen(alle: Poster, siden: Poster) -> Oppfølging:
    """Return the log, in the order of the file, and the evidence by id."""
    return Oppfølging(
        logg=tuple(alle.oppfølging),
        kilder={k.id: k for k in sorted(siden.kilder, key=lambda k: k.id)},
        funn={f.id: f for f in sorted(siden.funn, key=lambda f: f.id)},
        tall={t.id: t for t in sorted(siden.tall, key=lambda t: t.id)},
        hendelser={h.id: h for h in sorted(siden.hendelser, key=lambda h: h.id)},
        utvalg={u.id: u for u in sorted(siden.utvalg, key=lambda u: u.id)},
        tabeller={t.id: t for t in sorted(siden.tabeller, key=lambda t: t.id)},
        sitert={f.id: sitert(f) for f in siden.funn},
    )


def sjekk_oppfølging(først: Poster, siden: Poster) -> Iterator[Diagnose]:
    """Yield what stands in the wrong folder, and what is to replace something that is not in the report."""
    for seksjon, post in _utenfor(siden):
        melding = f"«{seksjon}» hører til rapporten, og kan ikke stå i oppfolging/."
        råd = "Flytt det til criteria/, evidence/ eller vurdering.yaml."
        yield Diagnose(codes.IKKE_I_OPPFØLGING, post.sted.plass, melding, råd)
    for seksjon, navn in _ERSTATTES.items():
        gamle = {p.id for p in getattr(først, seksjon)}
        for post in getattr(siden, seksjon):
            if post.erstatter and post.erstatter not in gamle:
                melding = f"{navn} «{post.erstatter}» er ikke i rapporten, så det er ingenting å erstatte."
                råd = (
                    mente_du(post.erstatter, gamle) or "Skriv kjennemerket til det som ble brukt i rapporten."
                )
                yield Diagnose(codes.ERSTATTER, post.sted.til("erstatter"), melding, råd)
        for post in getattr(først, seksjon):
            if post.erstatter:
                melding = "«erstatter» brukes bare i oppfølgingen."
                råd = "Flytt det til en fil i oppfolging/, eller ta bort «erstatter»."
                yield Diagnose(codes.ERSTATTER, post.sted.til("erstatter"), melding, råd)


def _utenfor(siden: Poster) -> Iterator[tuple[str, Any]]:
    """Yield the first record of each section that may not stand in the folder."""
    for felt in fields(Poster):
        verdi = getattr(siden, felt.name)
        if isinstance(verdi, list) and verdi and felt.name not in SEKSJONER:
            yield felt.name, verdi[0]
    for felt_navn in ("oppdrag", "revisor"):
        post = getattr(siden, felt_navn)
        if post is not None and fra_oppfølgingen(post):
            yield felt_navn, post


def logg_på_feil_sted(poster: Poster) -> Iterator[Diagnose]:
    """Yield that the log stands in another file than that of the follow-up."""
    for i in poster.oppfølging:
        fil = i.sted.plass.fil
        if fil != FIL:
            melding = f"Loggen står i {fil}, men den skal stå i {FIL}."
            yield Diagnose(
                codes.IKKE_I_OPPFØLGING, Plass(fil, i.sted.plass.linje), melding, f"Flytt den til {FIL}."
            )
            return


def viser_fram(register: Register) -> Iterator[Diagnose]:
    """Yield what in the report refers to evidence of the follow-up, which the report will be without."""
    senere = {
        id_ for ider in register.ider.values() for id_, plass in ider.items() if plass.fil.startswith(MAPPE)
    }
    if not senere:
        return
    for h in register.henvisninger:
        if h.id in senere and not h.plass.fil.startswith(MAPPE) and h.plass.fil != FIL:
            yield _fram(h.id, h.plass)
    for lang in register.tekster:
        if not lang.kilde.fil.startswith(MAPPE) and lang.kilde.fil != FIL:
            for ref in referanser(lang.tekst):
                for id_ in {*ref.ider} & senere:
                    yield _fram(id_, plass_i_skalar(lang.kilde, lang.skalar, id_))


def _fram(id_: str, plass: Plass) -> Diagnose:
    melding = f"«{id_}» hører til oppfølgingen, og finnes ikke i rapporten."
    return Diagnose(
        codes.VISER_FRAM, plass, melding, "Vis til noe i rapporten, eller flytt det ut av oppfolging/."
    )
