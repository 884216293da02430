"""A new id in all the places where the old one stands, or why not."""

from __future__ import annotations

import re
from dataclasses import replace

from revisjon.diagnostics import Plass
from revisjon.editor.find import Treff, bruk, posten
from revisjon.editor.knowledge import Kunnskap
from revisjon.editor.records import Post, poster
from revisjon.load.discover import BIBLIOTEK
from revisjon.load.ids import AVSNITT, INNEBYGDE, KRYSSBARE
from revisjon.load.unknown import SLAG
from revisjon.schema import skjema_for

_ID = re.compile(skjema_for("kriterier")["items"]["properties"]["id"]["pattern"])
_PUNKT = re.compile(r"[a-zæøå0-9]{1,8}")
_LANGT = 60
_LOGG = "oppfolging"
"""The files of the follow-up begin so: what is entered there is not rewritten."""


class KanIkke(Exception):
    """The id is not to be changed; the text says why, in Norwegian."""


def kan_endres(kunnskap: Kunnskap, treff: Treff) -> tuple[Post, list[Plass]]:
    """Return the record, and the place of each piece of text that its new id would replace.

    Raises:
        KanIkke: where some place may be out of sight, or is not to be touched.

    """
    if kunnskap.halve:
        fil = min(kunnskap.halve)
        raise KanIkke(f"Rett feilen i {fil} først. Ellers kan steder i filen bli glemt.")
    alle = poster(kunnskap.kilder.values())
    post = posten(alle, treff)
    if post is None:
        raise KanIkke(f"«{treff.id}» er ikke erklært noe sted i prosjektet.")
    if i_pakke(post.plass.fil):
        raise KanIkke(
            f"«{post.id}» hører til en pakke i kriteriebiblioteket, og kan ikke gis et nytt navn her."
        )
    eget = post.id.rpartition(".")[2] if post.slag == "punkt" else post.id
    skrevet = [(post.plass, eget), *((t.plass, t.id) for t in bruk(kunnskap.kilder.values(), post))]
    tekster = {fil: k.tekst.split("\n") for fil, k in kunnskap.kilder.items() if not i_pakke(fil)}
    plasser = [_egen_del(p, id_, post, tekster[p.fil]) for p, id_ in skrevet if p.fil in tekster]
    if any(_tekst(tekster[p.fil], p) != eget for p in plasser):
        raise KanIkke(f"«{post.id}» er skrevet på en måte som ikke kan endres trygt. Endre det for hånd.")
    if i_loggen := next((p.fil for p in plasser if p.fil.startswith(_LOGG)), ""):
        raise KanIkke(f"«{post.id}» står i {i_loggen}, og det som er ført der, skal stå.")
    return post, list(dict.fromkeys(plasser))


def nytt_navn(kunnskap: Kunnskap, treff: Treff, nytt: str) -> list[Plass]:
    """Return the places to write the new id in. Of a claim it is the letter alone.

    Raises:
        KanIkke: as above, and where the new id cannot be used.

    """
    post, plasser = kan_endres(kunnskap, treff)
    form = _PUNKT if post.slag == "punkt" else _ID
    nytt_helt = f"{post.id.rpartition('.')[0]}.{nytt}" if post.slag == "punkt" else nytt
    if not form.fullmatch(nytt) or len(nytt) > _LANGT:
        råd = (
            "små bokstaver og sifre, høyst åtte"
            if post.slag == "punkt"
            else "en bokstav først, så bokstaver, sifre, - og _"
        )
        raise KanIkke(f"«{nytt}» kan ikke være et kjennemerke. Skriv {råd}.")
    if opptatt := next((s for s, id_ in poster(kunnskap.kilder.values()) if id_ == nytt_helt), ""):
        raise KanIkke(f"Kjennemerket «{nytt_helt}» er alt brukt for {SLAG[opptatt].ubestemt}.")
    if (nytt in INNEBYGDE and post.slag in KRYSSBARE) or (nytt.rpartition(".")[2] in AVSNITT and "." in nytt):
        raise KanIkke(f"Kjennemerket «{nytt}» er opptatt: Det står for en fast del av rapporten.")
    return plasser


def i_pakke(fil: str) -> bool:
    """Tell whether a file is a pack of the library."""
    return fil.startswith(f"{BIBLIOTEK}/")


def _egen_del(plass: Plass, skrevet: str, post: Post, linjer: list[str]) -> Plass:
    """Return the part of a place that is the record's own id: `b` or `oversikt` of `oversikt.b`."""
    sitert = linjer[plass.linje - 1][plass.kolonne - 1 : plass.kolonne] in ("'", '"')
    lengde = len(post.id.rpartition(".")[2]) if post.slag == "punkt" else len(post.id)
    foran = len(skrevet) - lengde if post.slag == "punkt" else 0
    return replace(plass, kolonne=plass.kolonne + sitert + foran, lengde=lengde)


def _tekst(linjer: list[str], plass: Plass) -> str:
    return linjer[plass.linje - 1][plass.kolonne - 1 : plass.kolonne - 1 + plass.lengde]
