"""What the public edition is to be without: is there anything to leave out?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from revisjon.diagnostics import Alvor, Diagnose, Relatert, mente_du
from revisjon.load import codes
from revisjon.load.lettertext import brevets_tekst
from revisjon.load.records import Poster
from revisjon.markup.hidden import løst_mønster, mønster, normalisert
from revisjon.model import Skjerming, Uttalelse, Vedlagt
from revisjon.model.confidential import SEKSJONER

_ORD = re.compile(r"\w[\w-]*")
_MANGE = 30
"""In more places than this a single word is hardly a name."""
_REGNET = {"verdi": ("fra", "beregnet"), "rader": ("fil",)}
"""What stands in the place of a field where that is not written itself."""


def skjermede_felt(poster: Poster) -> Iterator[Diagnose]:
    """Yield the fields that are said to be confidential in a record that does not have them."""
    for seksjon in SEKSJONER:
        for post in getattr(poster, seksjon):
            for felt in post.konfidensielt.felt if post.konfidensielt else ():
                if not any(getattr(post, f, None) for f in (felt, *_REGNET.get(felt, ()))):
                    yield _ikke_skrevet(post, felt)


def like_skjerminger(poster: Poster) -> Iterator[Diagnose]:
    """Yield texts that are to be left out on two grounds, of which only one could be printed."""
    sett: dict[str, Skjerming] = {}
    for s in poster.skjerming:
        før = sett.setdefault(" ".join(s.tekst.casefold().split()), s)
        if før is not s:
            melding = "Den samme teksten er skjermet to ganger."
            relatert = (Relatert(før.sted.til("tekst"), "Den første står her."),)
            råd = "Ta bort den ene. Er det to hjemler, så skriv begge i samme felt."
            yield Diagnose(codes.DOBBELT_SVAR, s.sted.til("tekst"), melding, råd, relatert=relatert)


def røpende_erstatninger(poster: Poster) -> Iterator[Diagnose]:
    """Yield replacements that hold what is to be left out, of the same line or of another."""
    for s in poster.skjerming:
        if s.erstatning and any(mønster(annen.tekst).search(s.erstatning) for annen in poster.skjerming):
            melding = "Erstatningen inneholder noe som skal skjermes, så det ville blitt trykt likevel."
            råd = "Skriv noe som ikke røper det, for eksempel en avdelingsleder, eller ta bort «erstatning»."
            yield Diagnose(codes.RØPENDE_ERSTATNING, s.sted.til("erstatning"), melding, råd)


def uten_treff(poster: Poster, tekster: Mapping[str, str], brev: Mapping[str, bytes]) -> Iterator[Diagnose]:
    """Yield texts of the list that stand nowhere: a name spelt wrongly there would be published.

    `tekster` are the project's files as written, `brev` the documents from others. A text may stand in a
    document that cannot be read alone, as a scanned one; then nothing is said.
    """
    if not poster.skjerming:
        return
    andre = _uten_listen(poster.skjerming, tekster)
    savnet = [s for s in poster.skjerming if not any(map(mønster(s.tekst).search, andre))]
    lest = _lest(poster, brev) if savnet else ""
    for s in savnet if lest is not None else ():
        if lest and løst_mønster(s.tekst).search(normalisert(lest)):
            continue
        melding = f"«{s.tekst}» står ingen steder i prosjektet, så ingenting blir skjermet."
        råd = _nær(s.tekst, [*andre, lest or ""]) or "Rett skrivemåten, eller ta bort linjen."
        yield Diagnose(codes.SKJERMET_INTET_STED, s.sted.til("tekst"), melding, råd, Alvor.ADVARSEL)


def skjermer_for_mye(poster: Poster, tekster: Mapping[str, str]) -> Iterator[Diagnose]:
    """Yield texts of the list that would be replaced where nobody meant it: in names, or all over."""
    if not poster.skjerming:
        return
    navn = [r.navn for r in poster.oppdrag.reviderte] if poster.oppdrag else []
    navn += [poster.revisor.navn] if poster.revisor else []
    andre = _uten_listen(poster.skjerming, tekster)
    for s in poster.skjerming:
        søkt = mønster(s.tekst)
        rammet = next((n for n in navn if søkt.search(n)), "")
        # A name of several words means one thing, however often it stands there.
        antall = 0 if " " in s.tekst.strip() else sum(len(søkt.findall(tekst)) for tekst in andre)
        if rammet:
            hvor = f"står også i navnet «{rammet}», og blir byttet ut der"
        elif antall > _MANGE:
            hvor = f"står {antall} steder i prosjektfilene, og blir byttet ut på alle"
        else:
            continue
        melding = f"«{s.tekst}» {hvor}."
        råd = "Før opp mer av det som skal skjermes, for eksempel fornavn og etternavn, eller hele adressen."
        yield Diagnose(codes.SKJERMER_FOR_MYE, s.sted.til("tekst"), melding, råd, Alvor.ADVARSEL)


def _uten_listen(skjerming: Iterable[Skjerming], tekster: Mapping[str, str]) -> list[str]:
    """Return the files without the lines of the list itself."""
    egne = {
        (her.fil, her.linje) for s in skjerming for her in (s.sted.til("tekst"), s.sted.til("erstatning"))
    }
    return [
        "\n".join(linje for nr, linje in enumerate(tekst.split("\n"), start=1) if (fil, nr) not in egne)
        for fil, tekst in tekster.items()
    ]


def _lest(poster: Poster, brev: Mapping[str, bytes]) -> str | None:
    """Return what the documents from others say; None where one of them cannot be read as text."""
    fra_andre: tuple[Uttalelse | Vedlagt, ...] = (*poster.uttalelser, *poster.vedlegg)
    filer = [b.fil for b in fra_andre if b.fil]
    lest = [brevets_tekst(fil, brev[fil.sti]) if fil.sti in brev else None for fil in filer]
    return None if None in lest else "\n".join(t for t in lest if t)


def _nær(tekst: str, andre: Iterable[str]) -> str:
    """Return what in the files is spelt nearly so, as advice; empty where nothing is."""
    antall, bredde = len(tekst.split()), len(tekst) // 2
    funnet: set[str] = set()
    for innhold in andre:
        ord_ = _ORD.findall(innhold)
        funnet.update(" ".join(ord_[n : n + antall]) for n in range(len(ord_) - antall + 1))
    like = (
        f for f in funnet if f[:1].casefold() == tekst[:1].casefold() and abs(len(f) - len(tekst)) <= bredde
    )
    return mente_du(tekst, sorted(like))


def _ikke_skrevet(post: Any, felt: str) -> Diagnose:  # noqa: ANN401 - records of many kinds
    konfidensielt = post.konfidensielt
    melding = f"«{felt}» er ført opp som konfidensielt, men er ikke skrevet her."
    råd = f"Ta bort «{felt}» fra listen, eller skriv feltet."
    plass = konfidensielt.sted.til(f"felt.{felt}")
    return Diagnose(codes.INGENTING_SKJERMET, plass, melding, råd, Alvor.ADVARSEL)
