"""Every text of a project that can have a translation, with its address, from the trees."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from revisjon.load.translation.fields import NØKLER, ORD, TEKSTER, VALGFRIE
from revisjon.records import dataclass
from revisjon.schema import SEKSJONER
from revisjon.source import Kildetekst, Liste, Node, Oppslag, Skalar

_LENGST = 120
"""A text in a cell that is longer than this, in characters, goes by its address as other texts do."""
_MAKS_NØKKEL = 1000
"""YAML has keys of up to 1024 characters."""
_CELLER = frozenset(("tabeller.rader", "tabeller.rader.celler", "tabeller.rader.rader"))
_MED_ID = frozenset(("problemstillinger", "enheter", "under"))
"""Lists whose records have ids that are unique in the project, wherever they stand."""


@dataclass(frozen=True, slots=True)
class Felt:
    """One text of the project."""

    adresse: str
    """As «oversikt.a.påstand». A word has one as well, by which one place can be worded otherwise."""
    mønster: str
    """The way through the section, as «kriterier.punkter.påstand»."""
    skalar: Skalar
    kilde: Kildetekst

    @property
    def tekst(self) -> str:
        """The text itself."""
        return str(self.skalar.verdi)

    @property
    def er_navn(self) -> bool:
        """Tell whether it may be looked up by what it says."""
        return self.mønster in ORD

    @property
    def er_ord(self) -> bool:
        """Tell whether it goes by what it says, as all such texts do but the longest in tables."""
        lengst = _LENGST if self.mønster in _CELLER else _MAKS_NØKKEL
        return self.er_navn and len(self.tekst) <= lengst and "\n" not in self.tekst.strip()

    @property
    def nøkkel(self) -> str:
        """What it goes by in a translation file."""
        return som_ord(self.tekst) if self.er_ord else self.adresse

    @property
    def ventes(self) -> bool:
        """Tell whether it is missed where it has no translation."""
        return self.mønster not in VALGFRIE and any(tegn.isalpha() for tegn in self.tekst)


def som_ord(tekst: str) -> str:
    """Return a text as it is looked up among the words: on one line."""
    return " ".join(tekst.split())


def felter(kilder: Iterable[Kildetekst]) -> Iterator[Felt]:
    """Yield the texts of all files, in their order. No two have the same address."""
    sett: set[str] = set()
    for kilde in kilder:
        for par in kilde.rot.par if isinstance(kilde.rot, Oppslag) else ():
            seksjon = str(par.nøkkel.verdi)
            if seksjon not in SEKSJONER:
                continue
            for adresse, mønster, skalar in _i_seksjon(seksjon, par.verdi):
                yield Felt(_ny(adresse, sett), mønster, skalar, kilde)


def _ny(adresse: str, sett: set[str]) -> str:
    nr, ny = 1, adresse
    while ny in sett:
        nr += 1
        ny = f"{adresse}.{nr}"
    sett.add(ny)
    return ny


_Funnet = tuple[str, str, Skalar]


def _i_seksjon(seksjon: str, node: Node) -> Iterator[_Funnet]:
    """Yield address, pattern and value of each text in a section."""
    if isinstance(node, Liste):
        yield from _i_liste(node, seksjon, seksjon, "")
    elif isinstance(node, Oppslag) and seksjon in ("oppdrag", "revisor"):
        yield from _i_post(node, seksjon, seksjon)
    elif isinstance(node, Oppslag):
        for par in node.par:
            yield from _i(par.verdi, par.nøkkel.rå, seksjon)


def _i(node: Node, adresse: str, mønster: str) -> Iterator[_Funnet]:
    if isinstance(node, Skalar):
        if isinstance(node.verdi, str) and node.verdi.strip() and (mønster in TEKSTER or mønster in ORD):
            yield adresse, mønster, node
    elif isinstance(node, Oppslag):
        yield from _i_post(node, adresse, mønster)
    else:
        navn = mønster.rpartition(".")[2]
        yield from _i_liste(node, navn, mønster, adresse)


def _i_post(post: Oppslag, adresse: str, mønster: str) -> Iterator[_Funnet]:
    for par in post.par:
        felt = str(par.nøkkel.verdi)
        under = mønster if felt == "under" and not mønster.startswith("figurer") else _ned(mønster, felt)
        yield from _i(par.verdi, f"{adresse}.{felt}", under)


def _ned(mønster: str, felt: str) -> str:
    """Return the pattern of a field; boxes below boxes are all of one pattern."""
    return mønster if felt == "under" and mønster.endswith(".under") else f"{mønster}.{felt}"


def _i_liste(liste: Liste, navn: str, mønster: str, adresse: str) -> Iterator[_Funnet]:
    """Yield the texts of a list. `adresse` is that of the list; empty for one that is a section."""
    eier = adresse.rpartition(".")[0]
    for nr, ledd in enumerate(liste.ledd, start=1):
        id_ = _skrevet(ledd, "id")
        # Boxes in a figure have no ids; what lies below questions and units has.
        if id_ and (not adresse or navn in _MED_ID):
            egen = id_
        elif id_:
            egen = f"{eier}.{id_}"
        else:
            merke = ".".join(v for felt in NØKLER.get(navn, ()) if (v := _skrevet(ledd, felt)))
            egen = f"{adresse or navn}.{merke or nr}"
        yield from _i(ledd, egen, mønster)


def _skrevet(node: Node, felt: str) -> str:
    verdi = node.hent(felt) if isinstance(node, Oppslag) else None
    return verdi.rå if isinstance(verdi, Skalar) else ""
