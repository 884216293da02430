"""What in the report rests on one informant, for that informant to confirm."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from markupsafe import Markup, escape

from revisjon.diagnostics import Alvor, Diagnose
from revisjon.markup.typography import typografi
from revisjon.model import Dato, Kilde, Prosjekt, Tekst
from revisjon.report import codes
from revisjon.report.basis import Grunnlag
from revisjon.report.context import INTET, Faktum
from revisjon.report.context_documents import Faktapakke, Tallinje, Utdragsgruppe, Utdragsvisning
from revisjon.report.environment import med
from revisjon.report.parts.documents import avsender, dag, dokument_med
from revisjon.report.passages import (
    INFORMANTER,
    Utdrag,
    bilder_fra,
    utdrag_av_funn,
    utdrag_av_tekst,
    uten_andres_celler,
)
from revisjon.report.sources import brukte_kilder
from revisjon.report.works import Rapportverk
from revisjon.words import dato_tekst, fyll, stor, utregnet_tekst


def informanter(prosjekt: Prosjekt) -> tuple[str, ...]:
    """Return ids of the informants that anything in the report rests on."""
    brukt = brukte_kilder(prosjekt)
    return tuple(
        k.id
        for k in prosjekt.kilder.values()
        if k.type in INFORMANTER and k.id in brukt and _bygger_noe_på(k.id, prosjekt)
    )


def _bygger_noe_på(kilde: str, p: Prosjekt) -> bool:
    return (
        any(utdrag_av_funn(f, kilde, p) for f in p.funn.values())
        or any(utdrag_av_tekst(t, kilde, p) for _, t in _andre_tekster(p))
        or any(t.kilde == kilde for t in p.tall.values())
        or any(bilder_fra(kilde, p))
    )


def delte(prosjekt: Prosjekt, kilde: str) -> Iterator[Diagnose]:
    """Yield findings whose paragraphs show this informant what they also have from another."""
    kilder = prosjekt.kilder
    for f in prosjekt.funn.values():
        andre = {id_ for u in utdrag_av_funn(f, kilde, prosjekt) for id_ in u.andre}
        # Two written answers are the body's own; only what is said in an interview is between two persons.
        andre = {id_ for id_ in andre if "intervju" in (kilder[id_].type, kilder[kilde].type)}
        if andre:
            navn = " og ".join(f"«{id_}»" for id_ in sorted(andre))
            yield Diagnose(
                codes.DELT_AVSNITT,
                f.sted.til("tekst"),
                f"Et avsnitt i {f.id} bygger både på «{kilde}» og på {navn}. Alle får hele avsnittet.",
                "Skal den ene ikke se det den andre har sagt, så skriv det i hvert sitt avsnitt.",
                Alvor.HINT,
            )


def faktapakke(g: Grunnlag, om: str) -> dict[str, object]:
    """Return the variables of the pack for one informant."""
    ord_ = g.ord_.dok.fakta
    tittel = fyll(ord_.tittel, kilde=_navn(g, g.prosjekt.kilder[om]))
    return {
        "ord": g.ord_,
        "dokument": dokument_med(g, ord_.type, tittel),
        "avsender": avsender(g),
        "pakke": _pakke(g, g.prosjekt.kilder[om]),
    }


def _pakke(g: Grunnlag, kilde: Kilde) -> Faktapakke:
    ord_ = g.ord_.dok.fakta
    verk, v = g.tekster.verk, g.prosjekt.oppdrag.verifisering
    if isinstance(verk, Rapportverk):
        verk = replace(verk, prosjekt=uten_andres_celler(g.prosjekt, kilde.id))
    return Faktapakke(
        avsender=avsender(g),
        overskrift=fyll(ord_.overskrift, kilde=_navn(g, kilde)),
        fakta=tuple(_fakta(g, kilde)),
        innledning=tuple(_innledning(g, kilde)),
        frist=med(ord_.innen, frist=dag(v.frist if v else None, g)),
        epost=(v.svar_til if v else "") or (g.prosjekt.revisor.epost if g.prosjekt.revisor else ""),
        veiledning=g.tekster.blokk(v.veiledning) if v else INTET,
        grupper=tuple(_grupper(g, kilde.id)),
        tall=tuple(_tall(g, kilde.id)),
        bilder=tuple(Markup(verk.plassering(id_)) for id_ in bilder_fra(kilde.id, g.prosjekt)),  # noqa: S704 - drawn by our own templates
    )


def _navn(g: Grunnlag, kilde: Kilde) -> str:
    """Return what the source is called: the role, or the title of a letter."""
    if kilde.type == "intervju":
        return fyll(g.ord_.kilde.intervju, rolle=kilde.rolle or kilde.tittel)
    return kilde.tittel or stor(kilde.korttittel) or kilde.id


def _dato(kilde: Kilde) -> Dato | None:
    return kilde.dato or kilde.mottatt or kilde.tilsendt


def _innledning(g: Grunnlag, kilde: Kilde) -> Iterator[str]:
    ord_, oppdrag, dato = g.ord_.dok.fakta, g.prosjekt.oppdrag, _dato(kilde)
    intervju = kilde.type == "intervju"
    if intervju:
        mønster = ord_.om_intervju_dato if dato else ord_.om_intervju
    else:
        mønster = ord_.om_svar_dato if dato else ord_.om_svar
    om = fyll(
        mønster,
        kilde=kilde.rolle or kilde.tittel if intervju else _navn(g, kilde),
        tittel=oppdrag.tittel,
        reviderte=g.reviderte,
        dato=dato_tekst(dato, g.ord_) if dato else "",
    )
    yield f"{om} {ord_.bare}"
    yield f"{ord_.be_om} {ord_.rolle}" if intervju else ord_.be_om
    yield ord_.utkast


def _fakta(g: Grunnlag, kilde: Kilde) -> Iterator[Faktum]:
    ord_, dato = g.ord_.dok.fakta, _dato(kilde)
    navn = _navn(g, kilde) + (f", {dato_tekst(dato, g.ord_)}" if dato else "")
    yield Faktum(ord_.kilde, escape(typografi(navn)))
    if kilde.type == "intervju":
        yield Faktum(ord_.referat, escape(typografi(_verifisert(g, kilde))))
    v = g.prosjekt.oppdrag.verifisering
    yield Faktum(ord_.svarfrist, dag(v.frist if v else None, g))


def _verifisert(g: Grunnlag, kilde: Kilde) -> str:
    ord_ = g.ord_.dok.fakta
    if not kilde.verifisert:
        return ord_.ikke_verifisert
    if kilde.verifisert is True:
        return ord_.verifisert
    return fyll(ord_.verifisert_dato, dato=dato_tekst(kilde.verifisert, g.ord_))


# --- passages -----------------------------------------------------------------------------------


def _andre_tekster(p: Prosjekt) -> Iterator[tuple[str, Tekst | None]]:
    """Yield the texts beside findings that tell facts, each with the id of its chapter, or its part."""
    yield from (("", t) for t in (p.oppdrag.bakgrunn, p.oppdrag.formål, p.oppdrag.avgrensning))
    yield from (("", m.tekst) for m in p.metode)
    yield from ((k.id, k.tekst) for k in p.kapitler)
    yield from (("kriterier", t) for k in p.kriterier.values() for t in (k.utledning, k.merknad))


def _grupper(g: Grunnlag, kilde: str) -> Iterator[Utdragsgruppe]:
    p, o = g.prosjekt, g.ord_.overskrift
    titler = [("", o.innledning), *((k.id, k.tittel) for k in p.kapitler), ("kriterier", o.utledning)]
    for id_, tittel in titler:
        utdrag: list[Utdragsvisning] = []
        for sted, tekst in _andre_tekster(p):
            if sted == id_:
                utdrag += _vist(g, "", utdrag_av_tekst(tekst, kilde, p))
        for funn in p.funn_i(id_):
            utdrag += _vist(g, funn.id, utdrag_av_funn(funn, kilde, p))
        if utdrag:
            yield Utdragsgruppe(tittel, tuple(utdrag))


def _vist(g: Grunnlag, id_: str, utdrag: Sequence[Utdrag]) -> Iterator[Utdragsvisning]:
    for nr, ett in enumerate(utdrag, start=1):
        merke = fyll(g.ord_.dok.fakta.avsnitt, id=id_, nr=str(nr)) if id_ and len(utdrag) > 1 else id_
        yield Utdragsvisning(id_, merke, g.tekster.blokk(ett.tekst), ett.delt)


def _tall(g: Grunnlag, kilde: str) -> Iterator[Tallinje]:
    p = g.prosjekt
    for t in p.tall.values():
        if t.kilde == kilde and t.id in p.verdier:
            gjelder = t.merknad or t.ordlyd or t.populasjon or t.id.replace("-", " ")
            yield Tallinje(t.id, utregnet_tekst(p.verdier[t.id], "", g.ord_), stor(gjelder), t.periode)
    for h in p.hendelser.values():
        if h.kilde == kilde:
            yield Tallinje(h.id, dato_tekst(h.dato, g.ord_), stor(h.hva), "")
