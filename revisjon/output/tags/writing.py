"""Nodes → the structure tree of a PDF that is about to be written, with what points into it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pydyf

from revisjon.output.tags.nodes import Annotasjon, Knute, Merket, gå
from revisjon.output.tags.reading import Leser, Pynt
from revisjon.output.tags.recording import UkjentInnmat


def skriv_tre(pdf: Any, leser: Leser, rot: Knute) -> None:  # noqa: ANN401 - pydyf is not typed
    """Put the nodes in place of WeasyPrint's elements, and make the indexes of ids and content anew."""
    struktur = leser.objekt(pdf.catalog["StructTreeRoot"])
    knuter = list(gå(rot))
    i_bruk = {id(knute.objekt) for knute in knuter}
    for objekt in pdf.objects:
        # What is no longer used is emptied: pydyf cannot leave out an object.
        if isinstance(objekt, dict) and objekt.get("Type") == "/StructElem" and id(objekt) not in i_bruk:
            objekt.clear()
    for knute in knuter:
        if knute.objekt is None:
            knute.objekt = pydyf.Dictionary()
            pdf.add_object(knute.objekt)
    _skriv_element(pdf, rot, struktur.reference)
    for knute in knuter:
        for barn in knute.knuter:
            _skriv_element(pdf, barn, knute.objekt.reference)
    leser.objekt(struktur["ParentTree"])["Nums"] = pydyf.Array(_nummertre(pdf, knuter))
    med_id = (knute for knute in knuter if "ID" in knute.egenskaper)
    if navn := sorted((knute.egenskaper["ID"].string, knute.objekt.reference) for knute in med_id):
        par = (del_ for id_, referanse in navn for del_ in (pydyf.String(id_), referanse))
        struktur["IDTree"] = pydyf.Dictionary({"Names": pydyf.Array(par)})


def skriv_pynt(pdf: Any, leser: Leser, pynt: Pynt) -> None:  # noqa: ANN401 - pydyf is not typed
    """Mark content as belonging to the page, where it is drawn.

    Raises `UkjentInnmat` if some of it is not drawn where it should be.
    """
    for side, innhold in pynt.innhold.items():
        strøm = leser.objekt(leser.objekt(pdf.page_references[side])["Contents"]).stream
        igjen = set(innhold)
        for nr, ledd in enumerate(strøm):
            if isinstance(ledd, dict) and (mcid := ledd.get("MCID")) in igjen and strøm[nr + 1] == b"BDC":
                igjen.discard(mcid)
                hva = {"Subtype": f"/{innhold[mcid]}"} if innhold[mcid] else {}
                strøm[nr - 1 : nr + 1] = "/Artifact", pydyf.Dictionary({"Type": "/Pagination", **hva})
        if igjen:
            raise UkjentInnmat("topptekst eller bunntekst er tegnet på en annen måte enn ventet")
    for lenke in pynt.lenker:
        leser.objekt(pdf.page_references[lenke.side])["Annots"].remove(lenke.annotasjon.reference)


def _skriv_element(pdf: Any, knute: Knute, forelder: bytes) -> None:  # noqa: ANN401 - pydyf is not typed
    innhold = {
        "Type": "/StructElem",
        "S": f"/{knute.slag}",
        "P": forelder,
        "Pg": pdf.page_references[knute.side],
        **knute.egenskaper,
        "K": pydyf.Array(_barn(pdf, knute)),
    }
    knute.objekt.clear()
    knute.objekt.update(innhold)


def _barn(pdf: Any, knute: Knute) -> Iterator[Any]:  # noqa: ANN401 - pydyf is not typed
    for barn in knute.barn:
        if isinstance(barn, Knute):
            yield barn.objekt.reference
        elif isinstance(barn, Annotasjon):
            yield barn.referanse
        elif barn.side == knute.side:
            yield barn.mcid
        else:
            side = pdf.page_references[barn.side]
            yield pydyf.Dictionary({"Type": "/MCR", "Pg": side, "MCID": barn.mcid})


def _nummertre(pdf: Any, knuter: list[Knute]) -> Iterator[Any]:  # noqa: ANN401 - pydyf is not typed
    """Yield the parent tree: from each page's content, then from each link, to its element."""
    sider: list[dict[int, bytes]] = [{} for _ in pdf.page_references]
    lenker: dict[int, bytes] = {}
    for knute in knuter:
        for barn in knute.barn:
            if isinstance(barn, Merket):
                sider[barn.side][barn.mcid] = knute.objekt.reference
            elif isinstance(barn, Annotasjon):
                lenker[barn.annotasjon["StructParent"]] = knute.objekt.reference
    for nr, eier in enumerate(sider):
        yield nr
        yield pydyf.Array(eier.get(mcid, b"null") for mcid in range(max(eier, default=-1) + 1))
    for nr, referanse in sorted(lenker.items()):
        yield nr
        yield referanse
