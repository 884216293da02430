"""A list holds items only, and an item its label and its body."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pydyf

from revisjon.output.tags.nodes import Blad, Knute, gå

_I_LISTE = frozenset(("LI", "L", "Caption"))
_I_PUNKT = frozenset(("Lbl", "LBody"))


def ordne_lister(rot: Knute) -> None:
    """Pair terms with their descriptions, and set bodies round what stands in items without one."""
    for knute in list(gå(rot)):
        if knute.slag == "L":
            par = knute.opphav is not None and knute.opphav.tag == "dl"
            knute.barn = list(_i_liste(_parvis(knute) if par else knute.barn, knute.side))
            if any(_er_merke(del_) for punkt in knute.knuter for del_ in punkt.knuter):
                # Says that the labels are generated, and is asked for where they are numbers (PDF/UA, 7.6).
                måte = "Decimal" if knute.opphav and knute.opphav.tag == "ol" else "Disc"
                knute.egenskaper["A"] = pydyf.Dictionary({"O": "/List", "ListNumbering": f"/{måte}"})
    for knute in list(gå(rot)):
        if knute.slag == "LI":
            knute.barn = list(_samlet(knute, _I_PUNKT, "LBody"))


def _er_merke(del_: Knute) -> bool:
    return del_.slag == "Lbl" and del_.opphav is not None and del_.opphav.tag.endswith("::marker")


def _i_liste(barn: Iterable[Knute | Blad], side: int) -> Iterator[Knute]:
    yield from _samlet(Knute("L", side, list(barn)), _I_LISTE, "LI")


def _samlet(forelder: Knute, tillatt: frozenset[str], slag: str) -> Iterator[Knute]:
    """Yield the children that may stand here, and what may not inside new elements of a kind that may."""
    løst: Knute | None = None
    for barn in forelder.barn:
        if isinstance(barn, Knute) and barn.slag in tillatt:
            løst = None
            yield barn
        elif løst is not None:
            løst.barn.append(barn)
        else:
            løst = Knute(slag, barn.side, [barn])
            yield løst


def _parvis(liste: Knute) -> Iterator[Knute]:
    """Yield an item for each group of terms and descriptions; a div in the list is a group."""
    for ledd in liste.knuter:
        if ledd.opphav and ledd.opphav.tag == "div":
            yield from _grupper(ledd.knuter)
    yield from _grupper(k for k in liste.knuter if not (k.opphav and k.opphav.tag == "div"))


def _grupper(ledd: Iterable[Knute]) -> Iterator[Knute]:
    punkt: Knute | None = None
    for del_ in ledd:
        term = del_.opphav is not None and del_.opphav.tag == "dt"
        if punkt is None or (term and punkt.knuter[-1].slag == "LBody"):
            if punkt is not None:
                yield punkt
            punkt = Knute("LI", del_.side)
        # WeasyPrint makes an item with a body of each.
        innhold: list[Knute | Blad] = [del_]
        if del_.slag == "LI":
            innhold = [b for kropp in del_.knuter for b in kropp.barn]
        punkt.barn.append(Knute("Lbl" if term else "LBody", del_.side, innhold, del_.opphav))
    if punkt is not None:
        yield punkt
