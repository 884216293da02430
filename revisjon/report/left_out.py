"""Cross references to parts that an edition is without: the part is named, and said not to be there.

An auditor writes a text once, for all editions. A reference to what is left out would lead nowhere, and a
text without it would not be a sentence.
"""

from __future__ import annotations

from collections.abc import Mapping

from revisjon.model import Prosjekt
from revisjon.report.crossref import først_i_setning
from revisjon.report.editions import Utgave
from revisjon.report.recipients import anbefalingsnumre
from revisjon.report.tree import er, foreldre_i, stor
from revisjon.report.xhtml import les, skriv
from revisjon.words import Ord, fyll, sitat


def navngi_utelatte(html: str, navn: Mapping[str, str], mønster: str) -> str:
    """Return the document with words for each reference to a part in `navn` that it does not have.

    `mønster` is filled with {hva}. A reference to what is not in `navn` is left for the numbering to tell.
    """
    if 'class="kryss"' not in html:
        return html
    rot = les(html)
    egne = {id_ for el in rot.iter() if (id_ := el.get("id"))}
    foreldre = foreldre_i(rot)
    for el in rot.iter("a"):
        mål = el.get("href", "").removeprefix("#")
        if er(el, "kryss") and mål not in egne and mål in navn:
            hva = stor(navn[mål]) if først_i_setning(el, foreldre) else navn[mål]
            el.tag = "span"
            el.attrib.clear()
            el.set("class", "utelatt")
            el.text = fyll(mønster, hva=hva)
    return skriv(rot)


def utelatte(p: Prosjekt, ord_: Ord, utgave: Utgave) -> Mapping[str, str]:
    """Return what each part is called that a text may refer to and the edition may be without."""
    uttalelse = f"{ord_.nummer.vedlegg} {sitat(ord_.overskrift.uttalelse_uten_avsender, ord_)}"
    if utgave.ubesvart:
        return {"vedlegg-uttalelse": uttalelse}
    return _mer_enn_fakta(p, ord_, uttalelse) if utgave.bare_fakta else {}


def _mer_enn_fakta(p: Prosjekt, ord_: Ord, uttalelse: str) -> Mapping[str, str]:
    o, u, n = ord_.overskrift, ord_.utgave, ord_.nummer
    faste = {
        "sammendrag": o.sammendrag,
        "konklusjon-og-anbefalinger": o.konklusjon_og_anbefalinger,
        "konklusjon": o.konklusjon,
        "anbefalinger": o.anbefalinger,
    }
    vedlegg = {
        "vedlegg-skjønn": ord_.utøvd.overskrift,
        "vedlegg-tall": ord_.figurtall.overskrift,
        "vedlegg-sporbarhet": o.sporbarhet,
    }
    numre = anbefalingsnumre(p)
    return {
        **{id_: f"{n.kapittel} {sitat(tittel, ord_)}" for id_, tittel in faste.items()},
        "vedlegg-uttalelse": uttalelse,
        **{id_: f"{n.vedlegg} {sitat(tittel, ord_)}" for id_, tittel in vedlegg.items()},
        **{v.id: f"{n.vedlegg} {sitat(v.tittel, ord_)}" for v in p.vedlegg},
        **{f"{k.id}.vurdering": fyll(u.utelatt_vurdering, kapittel=k.tittel) for k in p.kapitler},
        **{id_: fyll(u.utelatt_anbefaling, nr=nr) for id_, nr in numre.items()},
        **{t.id: f"{n.tabell} {sitat(t.tittel, ord_)}" for t in p.tabeller.values()},
        **{f.id: f"{n.figur} {sitat(f.tittel, ord_)}" for f in p.figurer.values()},
    }
