"""What is wrong with translations that are well formed: what they are of, and what they leave out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from revisjon.diagnostics import Alvor, Diagnose, Plass, Relatert, mente_du, nærmeste, ramset_opp
from revisjon.load import codes
from revisjon.load.translation.addresses import Felt, som_ord
from revisjon.load.translation.file import Oppført, Oversettelse
from revisjon.load.translation.lock import Avtrykkpar, avtrykk
from revisjon.markup import Referanse, referanser
from revisjon.records import dataclass
from revisjon.source import plass_i_skalar

_TEGN = {"kilde": "@", "tall": "=", "kriterium": "§", "kryss": "#", "note": "^"}
_TALL = re.compile(r"\d+(?:[.,\u00a0\u202f ]\d+)*")
_FLEST = 8
"""So many addresses are named."""
_SKILLE = re.compile(r"\D")


@dataclass(frozen=True, slots=True)
class Originaler:
    """The texts of the project as they are written, and what they go by."""

    tekster: Mapping[str, Felt]
    """By address."""
    ord: Mapping[str, Felt]
    """By the word, the first place of each."""
    sikre: bool = True
    """Whether all files could be read, so that what is not here is nowhere."""

    @classmethod
    def av(cls, felter: Iterable[Felt], *, sikre: bool) -> Originaler:
        """Index the texts of a project."""
        tekster: dict[str, Felt] = {}
        ord_: dict[str, Felt] = {}
        for felt in felter:
            tekster[felt.adresse] = felt
            if felt.er_ord:
                # Where it stands in several places, one that is missed counts.
                før = ord_.setdefault(felt.nøkkel, felt)
                ord_[felt.nøkkel] = felt if felt.ventes and not før.ventes else før
        return cls(tekster, ord_, sikre)

    def av_oppført(self, oversettelse: Oversettelse) -> Iterator[tuple[str, Oppført, Felt | None]]:
        """Yield each entry with its key and the text that it translates, if there is one."""
        yield from ((n, post, self.tekster.get(n)) for n, post in oversettelse.tekster.items())
        yield from ((n, post, self.ord.get(n)) for n, post in oversettelse.ord.items())


def sjekk(o: Oversettelse, originaler: Originaler, låst: Mapping[str, Avtrykkpar]) -> Iterator[Diagnose]:
    """Yield what is wrong with the translations to one målform."""
    for nøkkel, post, felt in originaler.av_oppført(o):
        if felt is None:
            if originaler.sikre:
                yield _ukjent(nøkkel, post, originaler, i_tekster=nøkkel in o.tekster, fantes=nøkkel in låst)
        elif post.tekst:
            yield from _henvisninger(post, felt)
            yield from _andre_tall(post, felt)
            if er_utdatert(nøkkel, post, felt, låst):
                yield _utdatert(post, felt, o.målform)


def er_utdatert(nøkkel: str, post: Oppført, felt: Felt, låst: Mapping[str, Avtrykkpar]) -> bool:
    """Tell whether the original has changed since the translation was entered, and the translation not."""
    før = låst.get(nøkkel)
    return før is not None and avtrykk(felt.tekst) != før[0] and avtrykk(post.tekst) == før[1]


def _ukjent(nøkkel: str, post: Oppført, alle: Originaler, *, i_tekster: bool, fantes: bool) -> Diagnose:
    if fantes or not i_tekster:
        hva = f"Teksten «{_kort(nøkkel)}»" if i_tekster else f"Ordet «{_kort(nøkkel)}»"
        melding = f"{hva} står ikke lenger i prosjektet, så oversettelsen brukes ikke."
        if not i_tekster:
            melding = f"{hva} står ikke alene noe sted i prosjektet, så oversettelsen brukes ikke."
        råd = mente_du(nøkkel, alle.tekster if i_tekster else alle.ord) or "Ta bort linjen, eller rett den."
        return Diagnose(codes.UKJENT_ADRESSE, post.nøkkel.plass, melding, råd, Alvor.ADVARSEL)
    if som_ord(nøkkel) in alle.ord:
        råd = f"«{_kort(nøkkel)}» er et ord. Flytt linjen til «ord:»."
    else:
        råd = _felt_i(nøkkel, alle)
    melding = f"Prosjektet har ingen tekst med adressen «{_kort(nøkkel)}»."
    return Diagnose(codes.UKJENT_ADRESSE, post.nøkkel.plass, melding, råd)


def _felt_i(nøkkel: str, alle: Originaler) -> str:
    """Return what was meant, or what can be translated in the record that the address begins with."""
    eier = nøkkel
    while eier := eier.rpartition(".")[0]:
        hode = f"{eier}."
        if under := [a.removeprefix(hode) for a in alle.tekster if a.startswith(hode)]:
            # What they have in common would make all of them alike.
            if nær := nærmeste(nøkkel.removeprefix(hode), under):
                return f"Mente du «{hode}{nær}»?"
            return f"Under «{eier}» kan dette oversettes: {ramset_opp(hode + u for u in under[:_FLEST])}."
    if nær := mente_du(nøkkel, alle.tekster):
        return nær
    return "Adressen er kjennemerket og feltet, for eksempel «oversikt.krav». Se docs/maalform.md."


def _kort(nøkkel: str) -> str:
    grense = 60
    return nøkkel if len(nøkkel) <= grense else f"{nøkkel[:grense].rstrip()} …"


def _henvisninger(post: Oppført, felt: Felt) -> Iterator[Diagnose]:
    """Yield references that the original has and the translation not, and the other way round."""
    if "[" not in felt.tekst and "[" not in post.tekst:
        return
    original, oversatt = _etter_id(referanser(felt.tekst)), _etter_id(referanser(post.tekst))
    der = (Relatert(felt.skalar.plass, "Originalen står her."),)
    if borte := [_vist(*n) for n in original if n not in oversatt]:
        melding = f"Oversettelsen mangler {ramset_opp(borte)}."
        råd = "Sett det inn der det hører hjemme. En oversettelse har de samme henvisningene som originalen."
        yield Diagnose(codes.ANDRE_HENVISNINGER, post.verdi.plass, melding, råd, relatert=der)
    for n, ref in oversatt.items():
        if n not in original:
            råd = "Ta det bort, eller rett originalen først."
            melding = f"Oversettelsen har {_vist(*n)}, som ikke står i originalen."
            yield Diagnose(codes.ANDRE_HENVISNINGER, _plass(post, ref), melding, råd, relatert=der)


def _etter_id(refs: Iterable[Referanse]) -> dict[tuple[str, str], Referanse]:
    ut: dict[tuple[str, str], Referanse] = {}
    for ref in refs:
        for id_ in ref.ider:
            ut.setdefault((ref.slag, id_), ref)
    return ut


def _vist(slag: str, id_: str) -> str:
    return f"![#{id_}]" if slag == "plassering" else f"[{_TEGN[slag]}{id_}]"


def _plass(post: Oppført, ref: Referanse) -> Plass:
    verdi = str(post.verdi.verdi)
    nål = verdi[ref.start : ref.slutt].split("\n", maxsplit=1)[0]
    return plass_i_skalar(post.kilde, post.verdi, nål, verdi.count(nål, 0, ref.start))


def _andre_tall(post: Oppført, felt: Felt) -> Iterator[Diagnose]:
    """Yield a warning where the numbers in figures are not the same."""
    original, oversatt = _tallene(felt.tekst), _tallene(post.tekst)
    if original == oversatt:
        return
    bare_original = [t for t in original if t not in oversatt]
    bare_oversatt = [t for t in oversatt if t not in original]
    deler = [f"originalen har {ramset_opp(bare_original)}"] if bare_original else []
    deler += [f"oversettelsen har {ramset_opp(bare_oversatt)}"] if bare_oversatt else []
    melding = f"Tallene er ikke de samme: {', og '.join(deler) or 'de står et ulikt antall ganger'}."
    råd = "Rett det som er feil. Er det ene skrevet med bokstaver, så skriv det likt begge steder."
    der = (Relatert(felt.skalar.plass, "Originalen står her."),)
    yield Diagnose(codes.ANDRE_TALL, post.verdi.plass, melding, råd, Alvor.ADVARSEL, relatert=der)


def _tallene(tekst: str) -> list[str]:
    """Return the numbers of a text in a fixed order; without marks, which differ between languages."""
    uten = list(tekst)
    for ref in referanser(tekst) if "[" in tekst else ():
        uten[ref.start : ref.slutt] = " " * (ref.slutt - ref.start)
    return sorted(_SKILLE.sub("", m[0]) for m in _TALL.finditer("".join(uten)))


def _utdatert(post: Oppført, felt: Felt, målform: str) -> Diagnose:
    melding = "Originalen er endret siden dette ble oversatt."
    råd = (
        f"Rett oversettelsen, og kjør «revisjon oversett {målform} --merk». Er den riktig som den står, "
        f"så kjør «revisjon oversett {målform} --behold {felt.nøkkel}»."
    )
    der = (Relatert(felt.skalar.plass, "Originalen står her nå."),)
    plass = post.nøkkel.plass
    return Diagnose(codes.UTDATERT_OVERSETTELSE, plass, melding, råd, Alvor.ADVARSEL, relatert=der)
