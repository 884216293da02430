"""Letters that are shown as pictures of their pages: a picture cannot be written anew.

Where the file itself has the text of its pages, it is known what they show. What is only a picture is not.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from revisjon.markup.hidden import løst_mønster, normalisert
from revisjon.model import Fil, Prosjekt, Uttalelse, Vedlagt, brevslag
from revisjon.report.letters import pdf_sider

Brev = TypeVar("Brev", Uttalelse, Vedlagt)


def uten_røpende_sider(p: Prosjekt) -> Prosjekt:
    """Return the project with the text alone of letters whose pages show what is to be left out.

    Only of those whose text the auditor has written: that is redacted, and stands in place of the pages. The
    text of any other letter is printed after its pages, where the leak test finds it.
    """
    if not p.skjerming or not p.brev:
        return p
    uttalelser = tuple(_uten_sider(u, p) for u in p.uttalelser)
    return replace(p, uttalelser=uttalelser, vedlegg=tuple(_uten_sider(v, p) for v in p.vedlegg))


def _uten_sider(brev: Brev, p: Prosjekt) -> Brev:
    data = _pdf(brev.fil, p)
    if data is None or not brev.tekst or not brev.som_sider():
        return brev
    vist = normalisert("\n".join(a for side in pdf_sider(data) for a in side.avsnitt))
    røper = any(løst_mønster(s.tekst).search(vist) for s in p.skjerming)
    return replace(brev, gjengi="tekst") if røper else brev


def _pdf(fil: Fil | None, p: Prosjekt) -> bytes | None:
    return p.brev.get(fil.sti) if fil and brevslag(fil) == "pdf" else None
