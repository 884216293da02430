"""What the follow-up rests on: the evidence of each control, the new findings, and the sources."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup, escape

from revisjon.markup.typography import typografi
from revisjon.model import Anbefaling, Kilde
from revisjon.report.citations import full_referanse
from revisjon.report.context_followup import Oppfølgingsfunn, Oppfølgingskilde
from revisjon.report.parts.followup.common import Oppfølgingsgrunnlag
from revisjon.report.verdict.excerpt import utdrag
from revisjon.words import fyll, stor, utregnet_tekst


def bevis(o: Oppfølgingsgrunnlag, a: Anbefaling) -> tuple[Markup, ...]:
    """Return what is named as evidence in the log of a recommendation, each once."""
    ider = dict.fromkeys(id_ for i in o.statuser[a.id].hendelser for id_ in i.bevis)
    return tuple(linje for id_ in ider if (linje := _ett(o, id_)))


def _ett(o: Oppfølgingsgrunnlag, id_: str) -> Markup:
    p = o.g.prosjekt
    if id_ in p.funn:
        tekst = escape(typografi(utdrag(p.funn[id_], p, o.g.ord_)))
        merke = o.g.funn([id_]) if id_ in o.målt.funn else escape(id_)
        return _med_kilder(o, Markup("<strong>{}</strong> {}").format(merke, tekst), p.sitert.get(id_, ()))
    if id_ in p.tall and id_ in p.verdier:
        return _med_kilder(o, escape(typografi(_tall(o, id_))), (p.tall[id_].kilde,))
    if id_ in p.kilder:
        kode = o.kildekoder([id_])
        return Markup("{} ({})").format(_referanse(o, p.kilder[id_]), kode)
    return Markup("")


def _tall(o: Oppfølgingsgrunnlag, id_: str) -> str:
    p = o.g.prosjekt
    t = p.tall[id_]
    gammel = o.målt.erstatter.get(id_, "")
    navn = t.merknad or t.ordlyd or t.populasjon or (p.tall[gammel].merknad if gammel in p.tall else "")
    navn = navn or (gammel or id_).replace("-", " ")
    sagt = [f"{stor(navn)}: {_verdi(o, id_)}"]
    if gammel in p.tall and gammel in p.verdier:
        sagt.append(fyll(o.ord_.i_rapporten_tall, tall=_verdi(o, gammel)))
    return ". ".join(sagt)


def _verdi(o: Oppfølgingsgrunnlag, id_: str) -> str:
    p = o.g.prosjekt
    tekst, periode = utregnet_tekst(p.verdier[id_], "", o.g.ord_), p.tall[id_].periode
    return f"{tekst} {fyll(o.ord_.periode, periode=periode)}" if periode else tekst


def _med_kilder(o: Oppfølgingsgrunnlag, linje: Markup, kilder: tuple[str, ...]) -> Markup:
    koder = o.kildekoder(kilder)
    return Markup("{} ({})").format(linje, koder) if koder else linje


def nye_funn(o: Oppfølgingsgrunnlag) -> tuple[Oppfølgingsfunn, ...]:
    """Return the findings of the follow-up in full, with notes to their sources."""
    return tuple(_funn(o, id_) for id_ in o.målt.funn)


def _funn(o: Oppfølgingsgrunnlag, id_: str) -> Oppfølgingsfunn:
    p = o.g.prosjekt
    return Oppfølgingsfunn(id_, o.blokk(p.funn[id_].tekst), o.kildekoder(p.sitert.get(id_, ())))


def kildene(o: Oppfølgingsgrunnlag) -> tuple[Oppfølgingskilde, ...]:
    """Return the sources of the follow-up, by their codes."""
    return tuple(_kildene(o))


def _kildene(o: Oppfølgingsgrunnlag) -> Iterator[Oppfølgingskilde]:
    for _, kilder in o.kilder.grupper:
        for kilde in kilder:
            yield Oppfølgingskilde(o.kilder.koder[kilde.id], _referanse(o, kilde, hel_lenke=True))


def _referanse(o: Oppfølgingsgrunnlag, kilde: Kilde, *, hel_lenke: bool = False) -> Markup:
    return full_referanse(kilde, o.g.ord_, hel_lenke=hel_lenke)
