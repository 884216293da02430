"""Replace the fields that an auditor has called confidential by the legal ground."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Any, TypeVar

from revisjon.markup import referanser
from revisjon.model import (
    Celle,
    Dato,
    Figur,
    Fil,
    Funn,
    Kilde,
    Konfidensielt,
    Prosess,
    Prosjekt,
    Rad,
    Steg,
    Tabell,
    Tabellutdrag,
    Tall,
    Tekst,
    Uttalelse,
    Vedlagt,
)
from revisjon.model.confidential import poster
from revisjon.records import dataclass
from revisjon.report.redaction.texts import som_markdown, unntatt
from revisjon.words import Ord

T = TypeVar("T")

FELT: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "kilder": (
            "tittel",
            "korttittel",
            "utgiver",
            "nummer",
            "dato",
            "rolle",
            "nettsted",
            "merknad",
            "fil",
        ),
        "funn": ("tekst", "kilder", "overskrift", "underoverskrift"),
        "tall": ("verdi", "populasjon", "ordlyd", "merknad"),
        "tabeller": ("tittel", "rader", "kildetekst", "merknad"),
        "figurer": ("tittel", "data", "alt", "fil", "kildetekst", "merknad", "kreditering"),
        "kapitler": ("tittel", "tekst"),
        "vurderinger": ("ingress", "tekst"),
        "konklusjoner": ("ingress", "kort", "tekst"),
        "uttalelser": ("tekst", "overskrift", "underskrift", "kopi", "merknad", "mottaker", "fil", "svar"),
        "vedlegg": ("tittel", "fra", "beskrivelse", "tekst", "fil"),
    }
)
"""For each section, the fields that can be confidential. The schemas say the same."""
_I_HENVISNINGEN = ("tittel", "korttittel", "rolle", "utgiver", "nummer", "merknad")
"""Fields that stand beside each other in a reference, where the ground is printed once."""
UTEN_FIL = "unntatt"
"""Name of a file that is left out."""


def med_arvet(p: Prosjekt) -> Prosjekt:
    """Let tables and figures be as confidential as the text that they stand in, and charts as their table."""
    arvet: dict[str, str] = {}
    for seksjon in FELT:
        for post in poster(p, seksjon):
            for felt in post.konfidensielt.felt if post.konfidensielt else ():
                for id_ in plassert(getattr(post, felt, None)):
                    arvet.setdefault(id_, post.konfidensielt.hjemmel)
    hemmelige = {t.id for t in p.tabeller.values() if _har(t, "rader") or t.id in arvet}
    for figur in p.figurer.values():
        if (
            isinstance(figur.data, Tabellutdrag)
            and figur.data.tabell in hemmelige
            and not _har(figur, "data")
        ):
            tabell = p.tabeller[figur.data.tabell].konfidensielt
            arvet.setdefault(figur.id, tabell.hjemmel if tabell else arvet[figur.data.tabell])
    if not arvet:
        return p

    def gi(samling: Mapping[str, T], seksjon: str) -> dict[str, T]:
        return {i: _helt(post, seksjon, arvet[i]) if i in arvet else post for i, post in samling.items()}

    return replace(p, tabeller=gi(p.tabeller, "tabeller"), figurer=gi(p.figurer, "figurer"))


def _helt(post: Any, seksjon: str, hjemmel: str) -> Any:  # noqa: ANN401 - a table or a figure
    skrevet = tuple(f for f in FELT[seksjon] if getattr(post, f))
    return replace(post, konfidensielt=Konfidensielt(hjemmel, skrevet, post.sted))


def plassert(tekst: object) -> tuple[str, ...]:
    """Return the tables and figures that a text places."""
    if not isinstance(tekst, Tekst):
        return ()
    return tuple(r.ider[0] for r in referanser(tekst.verdi) if r.slag == "plassering")


@dataclass(frozen=True, slots=True)
class Feltskjermer:
    """Puts the legal ground in the place of fields."""

    ord_: Ord

    def skjerm(self, p: Prosjekt) -> Prosjekt:
        """Return the project without the fields that are confidential."""
        bort = {f.fil.sti for f in p.figurer.values() if f.fil and _har(f, "data", "fil")}
        fra_andre: tuple[Uttalelse | Vedlagt, ...] = (*p.uttalelser, *p.vedlegg)
        brev = {post.fil.sti for post in fra_andre if post.fil and _har(post, "fil", "tekst")}
        uten_kilder = {f.id for f in p.funn.values() if _har(f, "kilder")}
        tomme = {t.id for t in p.tabeller.values() if _har(t, "rader")}
        return replace(
            p,
            tabellverdier={n: v for n, v in p.tabellverdier.items() if n[0] not in tomme},
            **{seksjon: self._seksjon(getattr(p, seksjon)) for seksjon in FELT if seksjon != "tall"},
            tall={i: self._post(uten_rad(t, self.i_stedet_for_rad(p, t))) for i, t in p.tall.items()},
            sitert={i: () if i in uten_kilder else kilder for i, kilder in p.sitert.items()},
            filer={sti: data for sti, data in p.filer.items() if sti not in bort},
            brev={sti: data for sti, data in p.brev.items() if sti not in brev},
        )

    def i_stedet_for_rad(self, p: Prosjekt, tall: Tall) -> str:
        """Return what a number says instead of the name of its row, where the rows are confidential."""
        tabell = p.tabeller.get(tall.fra.tabell) if tall.fra else None
        if tabell is None or tabell.konfidensielt is None or not _har(tabell, "rader"):
            return ""
        return unntatt(tabell.konfidensielt.hjemmel, self.ord_)

    def _seksjon(self, samling: Any) -> Any:  # noqa: ANN401 - a mapping or a tuple of records
        if isinstance(samling, Mapping):
            return {id_: self._post(post) for id_, post in samling.items()}
        return tuple(self._post(post) for post in samling)

    def _post(self, post: Any) -> Any:  # noqa: ANN401 - records of many kinds
        if post.konfidensielt is None:
            return post
        merke = unntatt(post.konfidensielt.hjemmel, self.ord_)
        nye = {
            felt: _erstatt(getattr(post, felt), merke)
            for felt in post.konfidensielt.felt
            if hasattr(post, felt)
        }
        if isinstance(post, Tabell) and "rader" in post.konfidensielt.felt:
            nye |= {"rader": (_skjult_rad(post, merke, self.ord_.skjerming.skjult),), "fil": None}
        særlig = _SÆRLIGE.get(type(post))
        if særlig is not None:
            nye |= særlig(post, post.konfidensielt.felt, merke)
        return replace(post, **nye, konfidensielt=None)


def uten_rad(tall: Tall, merke: str) -> Tall:
    """Return a number that does not name the row that it is read from; the very same without a `merke`."""
    return replace(tall, fra=replace(tall.fra, rad=merke)) if merke and tall.fra else tall


def _har(post: Any, *felt: str) -> bool:  # noqa: ANN401 - records of many kinds
    return post.konfidensielt is not None and not set(felt).isdisjoint(post.konfidensielt.felt)


def _erstatt(verdi: Any, merke: str) -> Any:  # noqa: ANN401 - the value of any field
    match verdi:
        case Tekst():
            plasserte = "".join(f"\n\n![#{id_}]" for id_ in plassert(verdi))
            return replace(verdi, verdi=som_markdown(merke) + plasserte)
        case str():
            return merke if verdi else ""
        case Dato() | Fil():
            return None
        case tuple():
            return (merke,) if verdi and isinstance(verdi[0], str) else ()
        case _:
            return verdi


def _kilde(kilde: Kilde, felt: Sequence[str], merke: str) -> dict[str, Any]:
    skrevne = [f for f in _I_HENVISNINGEN if f in felt and getattr(kilde, f)]
    nettsted = {"nettsted": ""} if "nettsted" in felt else {}
    return {f: merke if nr == 0 else "" for nr, f in enumerate(skrevne)} | nettsted


def _funn(funn: Funn, felt: Sequence[str], merke: str) -> dict[str, Any]:
    """Leave the notes out of a text whose sources are confidential."""
    del merke
    if "kilder" not in felt:
        return {}
    uten: dict[str, Any] = {"kilder": ()}
    return (
        uten if "tekst" in felt else uten | {"tekst": replace(funn.tekst, verdi=uten_noter(funn.tekst.verdi))}
    )


def uten_noter(tekst: str) -> str:
    """Return a text without the notes that name its sources."""
    for r in reversed(referanser(tekst)):
        if r.slag == "kilde":
            tekst = tekst[: r.start] + tekst[r.slutt :]
    return tekst


def _skjult_rad(tabell: Tabell, merke: str, skjult: str) -> Rad:
    """Return the one row that stands in place of all: an empty cell would say that there is no number."""
    plass = tabell.sted.plass
    ord_ = (som_markdown(merke), *(skjult for _ in tabell.kolonner[1:]))
    return Rad("vanlig", tuple(Celle(tekst=Tekst(o, plass)) for o in ord_))


def _figur(figur: Figur, felt: Sequence[str], merke: str) -> dict[str, Any]:
    """Draw a box with the ground where the figure would stand: what it shows is in its description too."""
    del figur
    if "data" not in felt and "fil" not in felt:
        return {}
    data = Prosess((Steg(merke.strip("[]")),))
    return {"type": "prosess", "data": data, "fil": None, "alt": merke, "enhet": ""}


def _uttalelse(u: Uttalelse, felt: Sequence[str], merke: str) -> dict[str, Any]:
    """Leave out the file with the text, which it repeats, and print the ground where only the file was."""
    if "tekst" not in felt and "fil" not in felt:
        return {}
    uten: dict[str, Any] = {"fil": None, "gjengi": "tekst"}
    return uten if u.tekst else uten | {"tekst": Tekst(som_markdown(merke), u.sted.plass)}


def _vedlagt(v: Vedlagt, felt: Sequence[str], merke: str) -> dict[str, Any]:
    if "tekst" not in felt and "fil" not in felt:
        return {}
    return {
        "fil": Fil(UTEN_FIL, sted=v.fil.sted),
        "gjengi": "tekst",
        "tekst": Tekst(som_markdown(merke), v.sted.plass),
    }


_SÆRLIGE: Mapping[type[Any], Callable[[Any, Sequence[str], str], dict[str, Any]]] = MappingProxyType(
    {
        Kilde: _kilde,
        Funn: _funn,
        Figur: _figur,
        Uttalelse: _uttalelse,
        Vedlagt: _vedlagt,
    }
)
"""For records whose fields hang together, what else is to be replaced."""
