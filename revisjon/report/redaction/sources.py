"""The project's own files for the public edition: written anew, without what may not be published.

They are made from the tree of each file and not by painting over its text, so that comments, anchors and
whatever else stands between the values do not follow. What is left out is replaced by the legal ground, so
the files are for reading and computing, and cannot always be built from again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field
from decimal import Decimal
from typing import Any

import yaml

from revisjon.assess import VurdertProsjekt
from revisjon.diagnostics import Plass
from revisjon.model import Celle, Konfidensielt, Prosjekt, Seriedata
from revisjon.model.confidential import poster
from revisjon.records import dataclass
from revisjon.report.redaction.fields import FELT, Feltskjermer, med_arvet, uten_noter
from revisjon.report.redaction.masking import Maske
from revisjon.report.redaction.numbers import finn_borte, tallnode
from revisjon.report.redaction.texts import Tekstbytter, unntatt
from revisjon.source import Liste, Node, Oppslag, Skalar, les
from revisjon.words import Ord, ordbok
from revisjon.words.persons import utvalg_røper

_HODE = (
    "# Offentlig utgave. Det som er unntatt offentlighet, er byttet ut med hjemmelen, og merknader i filen "
    "er tatt bort.\n"
)
_UTEN = ("skjerming", "merknader", "målform", "pakke", "tekster", "ord")
"""Sections that are left out: the list of what must not be seen, what readers remark on drafts, and
translation files, which repeat what is left out elsewhere."""
_BREDDE = 110
_I_UTVALG = ("størrelse", "oppfylt")
_OMSKREVNE = ("tittel", "alt", "merknad")
"""Words beside numbers, in which the numbers may stand as well."""


def offentlige_filer(filer: Mapping[str, bytes], vurdert: VurdertProsjekt) -> Mapping[str, bytes]:
    """Return the YAML files of a project, by path, without what may not be published.

    A file that holds nothing but sections that are left out is left out itself. Paths that hold such
    a text are replaced too.
    """
    p = vurdert.prosjekt
    skriver = _Skriver.av(p, ordbok(p.oppdrag.målform))
    return {skriver.bytter.sti(navn): ny for navn, data in filer.items() if (ny := skriver.fil(navn, data))}


def _navn(post: Any, seksjon: str) -> str:  # noqa: ANN401 - records of many kinds
    return str(getattr(post, "id", "") or seksjon)


@dataclass(frozen=True, slots=True)
class _Skriver:
    bytter: Tekstbytter
    ord_: Ord
    konfidensielt: Mapping[tuple[str, str], Konfidensielt]
    """By section and id."""
    omskrevet: Mapping[tuple[str, str], Mapping[str, str]]
    """By section and id, fields that are worded anew."""
    tall: Mapping[Plass, str] = field(default_factory=dict)
    """Where a number is written that is left out, and what stands instead."""

    @classmethod
    def av(cls, p: Prosjekt, ord_: Ord) -> _Skriver:
        hel = med_arvet(p)
        maske = Maske(hel, finn_borte(hel, ord_), ord_)
        uten = maske.masker()
        konfidensielt = {
            (seksjon, _navn(post, "")): post.konfidensielt
            for seksjon in FELT
            for post in poster(hel, seksjon)
            if post.konfidensielt and _navn(post, "")
        }
        tall = dict(_skjulte(hel, uten, maske)) | dict(_røpende(hel, ord_))
        return cls(Tekstbytter.av(p.skjerming, ord_), ord_, konfidensielt, dict(_omskrevne(hel, uten)), tall)

    def fil(self, navn: str, data: bytes) -> bytes:
        """Return a file written anew; nothing where nothing is left of it."""
        rot = les(navn, data)[0].rot
        if not isinstance(rot, Oppslag):
            return b""
        ut = {
            str(par.nøkkel.verdi): self._seksjon(str(par.nøkkel.verdi), par.verdi)
            for par in rot.par
            if par.nøkkel.verdi not in _UTEN
        }
        if not ut:
            return b""
        tekst = yaml.dump(ut, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=_BREDDE)
        return (_HODE + tekst).encode()

    def _seksjon(self, navn: str, node: Node) -> Any:  # noqa: ANN401 - plain data
        if isinstance(node, Liste):
            return [self._post(navn, n, "") for n in node.ledd]
        if isinstance(node, Oppslag) and navn in ("kilder", "tall"):
            return {str(p.nøkkel.verdi): self._post(navn, p.verdi, str(p.nøkkel.verdi)) for p in node.par}
        return self._verdi(node)

    def _post(self, seksjon: str, node: Node, id_: str) -> Any:  # noqa: ANN401 - plain data
        if not isinstance(node, Oppslag):
            return self._verdi(node)
        egen = node.hent("id")
        nøkkel = (seksjon, id_ or (str(egen.verdi) if isinstance(egen, Skalar) else ""))
        felt, merke = self._felt(nøkkel, node)
        omskrevet = self.omskrevet.get(nøkkel, {})
        ut: dict[str, Any] = {}
        for par in node.par:
            navn = str(par.nøkkel.verdi)
            ut[navn] = merke if navn in felt else omskrevet.get(navn) or self._verdi(par.verdi)
        if seksjon == "funn" and "kilder" in felt and isinstance(ut.get("tekst"), str):
            ut["tekst"] = uten_noter(ut["tekst"])
        return {navn: self.bytter.skrevet(v) if isinstance(v, str) else v for navn, v in ut.items()}

    def _felt(self, nøkkel: tuple[str, str], node: Oppslag) -> tuple[tuple[str, ...], str]:
        """Return the fields of a record that are confidential, and what stands instead."""
        k = self.konfidensielt.get(nøkkel)
        if k is not None:
            # A picture and its description tell the same.
            også: tuple[str, ...] = ("alt",) if {"data", "fil"} & {*k.felt} and nøkkel[0] == "figurer" else ()
            # The rows may stand in a file, whose name may tell what they are.
            også += ("fil",) if "rader" in k.felt else ()
            return (*k.felt, *også), unntatt(k.hjemmel, self.ord_)
        egen = node.hent("konfidensielt")
        if not isinstance(egen, Oppslag):
            return (), ""
        hjemmel, felt = egen.hent("hjemmel"), egen.hent("felt")
        navn = (
            tuple(str(n.verdi) for n in felt.ledd if isinstance(n, Skalar)) if isinstance(felt, Liste) else ()
        )
        return navn, unntatt(str(hjemmel.verdi) if isinstance(hjemmel, Skalar) else "", self.ord_)

    def _verdi(self, node: Node) -> Any:  # noqa: ANN401 - plain data
        if isinstance(node, Liste):
            return [self._verdi(n) for n in node.ledd]
        if isinstance(node, Oppslag):
            return {str(p.nøkkel.verdi): self._verdi(p.verdi) for p in node.par}
        if node.plass in self.tall:
            return self.tall[node.plass]
        return self.bytter.skrevet(node.verdi) if isinstance(node.verdi, str) else node.verdi


def _skjulte(hel: Prosjekt, uten: Prosjekt, maske: Maske) -> Iterator[tuple[Plass, str]]:
    """Yield where each number that is left out is written, and the words in its place."""
    for tall in hel.tall.values():
        if tall.verdi is not None and tallnode(tall.id) in maske.borte:
            yield tall.sted.til("verdi"), maske.ord_for(tallnode(tall.id))
            yield tall.sted.til("toleranse"), maske.ord_for(tallnode(tall.id))
    for id_, tabell in hel.tabeller.items():
        nye = [celle for rad, _ in uten.tabeller[id_].flate_rader() for celle in rad.celler]
        gamle = [celle for rad, _ in tabell.flate_rader() for celle in rad.celler]
        yield from _ulike(gamle, nye, maske.ord_.skjerming.skjult)
    for id_, figur in hel.figurer.items():
        ny = uten.figurer[id_].data
        if isinstance(figur.data, Seriedata) and isinstance(ny, Seriedata):
            gamle = [c for s in figur.data.serier for c in s.verdier]
            yield from _ulike(gamle, [c for s in ny.serier for c in s.verdier], maske.ord_.skjerming.skjult)


def _røpende(hel: Prosjekt, ord_: Ord) -> Iterator[tuple[Plass, str]]:
    """Yield what else is written that tells of what is left out: samples of few, names of hidden rows."""
    for utvalg in hel.utvalg.values():
        if utvalg_røper(utvalg, ord_):
            yield from ((utvalg.sted.til(felt), ord_.skjerming.skjult) for felt in _I_UTVALG)
    skjermer = Feltskjermer(ord_)
    for tall in hel.tall.values():
        if tall.fra and (merke := skjermer.i_stedet_for_rad(hel, tall)):
            yield tall.fra.sted.til("rad"), merke


def _ulike(gamle: list[Celle], nye: list[Celle], ellers: str) -> Iterator[tuple[Plass, str]]:
    for gammel, ny in zip(gamle, nye, strict=True):
        if gammel != ny and not gammel.tall:
            yield gammel.sted.plass, ny.navn.replace("\\", "") or ellers


def _omskrevne(hel: Prosjekt, uten: Prosjekt) -> Iterator[tuple[tuple[str, str], Mapping[str, str]]]:
    for seksjon in ("tabeller", "figurer"):
        for id_, post in getattr(hel, seksjon).items():
            ny = getattr(uten, seksjon)[id_]
            felt = {f: getattr(ny, f) for f in _OMSKREVNE if getattr(ny, f, "") != getattr(post, f, "")}
            if felt:
                yield (seksjon, id_), felt


class _Dumper(yaml.SafeDumper):
    """Writes texts of several lines as blocks, and numbers as they were."""

    def ignore_aliases(self, data: object) -> bool:
        del data
        return True


def _tekst(dumper: yaml.SafeDumper, tekst: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", tekst, style="|" if "\n" in tekst else None)


def _desimaltall(dumper: yaml.SafeDumper, tall: Decimal) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:float", f"{tall:f}")


_Dumper.add_representer(str, _tekst)
_Dumper.add_representer(Decimal, _desimaltall)
