"""All that differs between two states of a project, told in one order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from revisjon.assess.compare.change import SLAG, Endring, ord_for_ord
from revisjon.assess.compare.records import poster
from revisjon.assess.compare.verdicts import vurderinger
from revisjon.assess.result import VurdertProsjekt
from revisjon.model import Anbefaling, Kilde, Kriterium, Merknad, Prosjekt, Revisor, Tall, naturlig
from revisjon.prose import Prosa, samle

_FORTALT = (Kriterium, Kilde, Anbefaling, Merknad, Tall, Revisor)
"""Records whose texts are told of with the rest of them, or are no part of the report."""
Nøkkel = tuple[str, str, str, str, str, int]


def diff(før: VurdertProsjekt, etter: VurdertProsjekt) -> tuple[Endring, ...]:
    """Return what differs, by kind and then by id. The same project twice gives nothing."""
    rekke = [*SLAG]
    alle = (
        *vurderinger(før, etter),
        *poster(før.prosjekt, etter.prosjekt),
        *_tekster(før.prosjekt, etter.prosjekt),
    )
    return tuple(sorted(alle, key=lambda e: (rekke.index(e.slag), naturlig(e.id))))


def _tekster(a: Prosjekt, b: Prosjekt) -> Iterator[Endring]:
    gamle, nye = _etter_nøkkel(a), _etter_nøkkel(b)
    # A record that is gone, or new, is told of as one.
    borte, kommet = (
        {n[:2] for n in gamle} - {n[:2] for n in nye},
        {n[:2] for n in nye} - {n[:2] for n in gamle},
    )
    for nøkkel, tekst in gamle.items():
        if nøkkel not in nye and not (nøkkel[:2] in borte and nøkkel[0] == "Funn"):
            hva = _hva(nøkkel)
            yield Endring(
                "tekst",
                nøkkel[1],
                f"{hva} er tatt bort.",
                "",
                ord_for_ord(tekst.verdi, ""),
                None,
                tekst.plass,
            )
    for nøkkel, tekst in nye.items():
        hva, gammel = _hva(nøkkel), gamle.get(nøkkel)
        if gammel is None:
            if not (nøkkel[:2] in kommet and nøkkel[0] == "Funn"):
                ord_ = ord_for_ord("", tekst.verdi)
                yield Endring("tekst", nøkkel[1], f"{hva} er ny.", "", ord_, tekst.plass)
        elif _samlet(gammel.verdi) != _samlet(tekst.verdi):
            ord_ = ord_for_ord(_samlet(gammel.verdi), _samlet(tekst.verdi))
            yield Endring("tekst", nøkkel[1], f"{hva} er endret.", "", ord_, tekst.plass, gammel.plass)


def _samlet(tekst: str) -> str:
    """Return a text with its paragraphs kept, and lines within them joined as they are when read."""
    return "\n\n".join(" ".join(avsnitt.split()) for avsnitt in tekst.split("\n\n")).strip()


def _etter_nøkkel(p: Prosjekt) -> Mapping[Nøkkel, Prosa]:
    ut: dict[Nøkkel, Prosa] = {}
    antall: Counter[tuple[str, ...]] = Counter()
    for tekst in samle(p):
        if isinstance(tekst.eier, _FORTALT):
            continue
        nøkkel = (*_navn(tekst.eier), *_navn(tekst.post), tekst.felt)
        ut[(*nøkkel, antall[nøkkel])] = tekst
        antall[nøkkel] += 1
    return ut


def _navn(post: object) -> tuple[str, str]:
    """Return the kind of a record and the id that it goes by."""
    felt = ("id", "nøkkel", "kapittel", "kriterium", "anbefaling", "fra", "navn")
    return type(post).__name__, next((str(getattr(post, f)) for f in felt if getattr(post, f, "")), "")


def _hva(nøkkel: Nøkkel) -> str:
    slag, id_, under, under_id, felt, nr = nøkkel
    i = f", {under.lower()} «{under_id}»" if under != slag and under_id else ""
    nummer = f" ({nr + 1})" if nr else ""
    return f"Teksten «{felt.rstrip('_')}»{nummer} i {slag.lower()} «{id_}»{i}"
