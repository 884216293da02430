"""Documents from others as they are shown: statements and other appendices, page by page or as text."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from markupsafe import Markup, escape

from revisjon.markup.typography import typografi
from revisjon.model import Fil, Prosjekt, Tekst, Uttalelse, Vedlagt, brevslag
from revisjon.records import dataclass
from revisjon.report.basis import Grunnlag
from revisjon.report.context import INTET, Faktum
from revisjon.report.context_appendices import Brevside, Brevvisning, Vedleggsvisning
from revisjon.report.letters import Side, antall_sider, bildeside, pdf_sider, word_tekst
from revisjon.report.resource_names import RESSURS
from revisjon.words import dato_tekst, fyll, stor, tall_i_ord

_MAPPE = "brev"
_SIFRE = 16
"""So much of its sum names a file among the resources."""


@dataclass(frozen=True, slots=True)
class Brev:
    """A document to be shown."""

    fil: Fil | None
    skrevet: Tekst | None
    """What it says, as the auditor has written it down."""
    som_sider: bool
    hva: str
    """What it is, inside a sentence."""
    teksttittel: str
    nivå: int
    """Level of the highest heading in its text."""


def vedlegg(g: Grunnlag) -> tuple[Vedleggsvisning, ...]:
    """Return the documents that are appendices of their own."""
    return tuple(_vedlagt(g, v) for v in g.prosjekt.vedlegg)


def _vedlagt(g: Grunnlag, v: Vedlagt) -> Vedleggsvisning:
    ord_ = g.ord_.brev
    hva = fyll(ord_.brevet, fra=v.fra) if v.fra else fyll(ord_.dokumentet, tittel=v.tittel)
    brev, tekst = vis(g, Brev(v.fil, v.tekst, v.som_sider(), hva, ord_.tekst_i_dokumentet, 2))
    rader = (
        (g.ord_.etikett.fra, stor(v.fra)),
        (ord_.datert, stor(dato_tekst(v.dato, g.ord_)) if v.dato else ""),
    )
    fakta = (Faktum(etikett, escape(typografi(verdi))) for etikett, verdi in rader if verdi)
    return Vedleggsvisning(
        v.id, v.tittel, g.tekster.blokk(v.beskrivelse), (*fakta, *filfakta(g, v.fil)), brev, tekst
    )


def filfakta(g: Grunnlag, fil: Fil | None) -> Iterator[Faktum]:
    """Yield which file was received: its name, how long it is, and its sum, unlike that of any other."""
    data = g.prosjekt.brev.get(fil.sti) if fil else None
    if fil is None or data is None:
        return
    ord_, navn = g.ord_.brev, PurePosixPath(fil.sti).name
    antall = antall_sider(data) if brevslag(fil) == "pdf" else 0
    if antall:
        navn = fyll(ord_.side if antall == 1 else ord_.sider, navn=navn, antall=str(antall))
    yield Faktum(ord_.fil, escape(navn))
    sum_ = fyll(ord_.sha256, sum=hashlib.sha256(data).hexdigest())
    yield Faktum(ord_.sjekksum, Markup('<span class="sum">{}</span>').format(sum_))


def vis(g: Grunnlag, brev: Brev) -> tuple[Brevvisning | None, Markup]:
    """Return what is shown of the file, and the text to print after it."""
    skrevet = g.tekster.blokk(brev.skrevet)
    data = g.prosjekt.brev.get(brev.fil.sti) if brev.fil else None
    if brev.fil is None or data is None:
        return None, skrevet
    if brev.som_sider:
        if brevslag(brev.fil) == "bilde":
            return _bilde(g, brev, brev.fil, data, skrevet)
        return _pdf(g, brev, data, skrevet)
    if brevslag(brev.fil) == "word" and brev.skrevet is None:
        lest = word_tekst(data, brev.nivå, g.ord_)
        om = f"{g.ord_.brev.om_word} {lest.utelatt}".strip()
        return Brevvisning(om, (), ""), lest.html
    return None, skrevet


def _bilde(g: Grunnlag, brev: Brev, fil: Fil, data: bytes, skrevet: Markup) -> tuple[Brevvisning, Markup]:
    ord_ = g.ord_.brev
    side = Brevside(_adresse(data, 1, bildeside(data)), fil.alt or fyll(ord_.alt_bilde, hva=brev.hva))
    om = ord_.om_bilde if skrevet else ord_.om_bilde_uten_tekst
    return Brevvisning(om, (side,), brev.teksttittel if skrevet else ""), skrevet


def _pdf(g: Grunnlag, brev: Brev, data: bytes, skrevet: Markup) -> tuple[Brevvisning, Markup]:
    ord_, sider = g.ord_.brev, pdf_sider(data)
    tekst = skrevet or _avskrift(g, sider)
    alle = str(len(sider))
    visninger = tuple(
        Brevside(
            _adresse(data, nr, side),
            fyll(
                ord_.alt_side if skrevet or side.avsnitt else ord_.alt_side_uten_tekst,
                nr=str(nr),
                alle=alle,
                hva=brev.hva,
            ),
        )
        for nr, side in enumerate(sider, start=1)
    )
    if len(sider) == 1:
        om = ord_.om_side if tekst else ord_.om_side_uten_tekst
    else:
        om = fyll(ord_.om_sider if tekst else ord_.om_sider_uten_tekst, antall=tall_i_ord(len(sider), g.ord_))
    return Brevvisning(om, visninger, brev.teksttittel if tekst else ""), tekst


def _avskrift(g: Grunnlag, sider: tuple[Side, ...]) -> Markup:
    """Return the text of the pages, each under its number where there are several."""
    if not any(side.avsnitt for side in sider):
        return INTET
    ut = []
    for nr, side in enumerate(sider, start=1):
        if len(sider) > 1:
            ut.append(Markup('<p class="brevramme">{}</p>').format(fyll(g.ord_.brev.sidetall, nr=str(nr))))
        avsnitt = side.avsnitt or (g.ord_.brev.side_uten_tekst,)
        ut.extend(Markup("<p>{}</p>").format(tekst) for tekst in avsnitt)
    return INTET.join(ut)


def _adresse(data: bytes, nr: int, side: Side) -> str:
    return f"{RESSURS}{_stamme(data)}{nr}.{side.endelse}"


def _stamme(data: bytes) -> str:
    return f"{_MAPPE}/{hashlib.sha256(data).hexdigest()[:_SIFRE]}-"


def brevsider(p: Prosjekt, html: str) -> Mapping[str, bytes]:
    """Return the pictures of the pages that a document shows, by the name of the resource.

    What it does not show, it does not carry: an edition may have left a document out.
    """
    ut: dict[str, bytes] = {}
    alle: list[Uttalelse | Vedlagt] = [*p.uttalelser, *p.vedlegg]
    for brev in alle:
        data = p.brev.get(brev.fil.sti) if brev.fil else None
        if brev.fil is None or data is None or RESSURS + _stamme(data) not in html:
            continue
        sider = (bildeside(data),) if brevslag(brev.fil) == "bilde" else pdf_sider(data)
        ut |= {_adresse(data, nr, s).removeprefix(RESSURS): s.bilde for nr, s in enumerate(sider, start=1)}
    return ut
