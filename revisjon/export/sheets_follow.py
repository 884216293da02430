"""The sheet of the recommendations, with how they stand on the day."""

from __future__ import annotations

from collections.abc import Callable

from revisjon.export.shown import Eksport
from revisjon.export.values import dag
from revisjon.followup import Fulgt, Status
from revisjon.model import Anbefaling
from revisjon.report.sheets import Ark, Kolonne, Verdi
from revisjon.words.export_lexicon import Eksportord
from revisjon.words.portfolio import oversiktsord
from revisjon.words.portfolio_lexicon import Oversiktsord

Rad = tuple[Anbefaling, Fulgt | None]
Felt = tuple[str, int, Callable[[Rad], Verdi]]


def anbefalinger(e: Eksport, o: Eksportord) -> Ark:
    """Return the sheet."""
    ord_ = oversiktsord(e.prosjekt.oppdrag.målform)
    titler = {**ord_.kolonner, **{navn: o.kolonner[navn] for navn in ("id", "deler", "grunnlag", "gjelder")}}
    felt = [*_om_anbefalingen(e), *(_om_oppfølgingen(ord_) if e.fulgt else ())]
    kolonner = tuple(Kolonne(titler[navn], bredde, bryt=True) for navn, bredde, _ in felt)
    numre = e.anbefalingsnumre
    i_rekke = sorted(e.prosjekt.anbefalinger.values(), key=lambda a: int(numre[a.id]))
    rader = (tuple(les((a, e.fulgt.get(a.id))) for *_, les in felt) for a in i_rekke)
    return Ark(o.ark["anbefalinger"], kolonner, rader, o.ja, o.nei)


def _om_anbefalingen(e: Eksport) -> list[Felt]:
    navn = {r.id: r.navn for r in e.prosjekt.oppdrag.reviderte}
    gjelder: list[Felt] = (
        [("gjelder", 20, lambda r: ", ".join(navn[g] for g in r[0].gjelder))] if len(navn) > 1 else []
    )
    return [
        ("nr", 6, lambda r: int(e.anbefalingsnumre[r[0].id])),
        ("id", 8, lambda r: r[0].id),
        ("anbefaling", 36, lambda r: e.rent(r[0].tekst)),
        ("deler", 32, lambda r: "\n".join(f"{d.id}) {e.rent(d.tekst)}" for d in r[0].deler)),
        *gjelder,
        ("mottaker", 18, lambda r: r[0].mottaker),
        ("grunnlag", 16, lambda r: ", ".join(r[0].grunnlag)),
    ]


def _om_oppfølgingen(o: Oversiktsord) -> list[Felt]:
    def fra(les: Callable[[Status], Verdi]) -> Callable[[Rad], Verdi]:
        return lambda r: les(r[1].status) if r[1] else None

    return [
        ("tilstand", 15, fra(lambda s: o.verdi(s.tilstand))),
        ("frist", 11, fra(lambda s: dag(s.frist))),
        ("forfalt", 9, fra(lambda s: s.forfalt)),
        ("ansvarlig", 18, fra(lambda s: s.ansvarlig)),
        ("svar", 10, fra(lambda s: o.verdi(s.svar))),
        ("vedtak", 13, fra(lambda s: o.verdi(s.vedtak))),
        ("framdrift", 13, fra(lambda s: o.verdi(s.framdrift))),
        ("vurdering", 14, fra(lambda s: o.verdi(s.vurdering))),
        ("sist", 11, fra(lambda s: dag(s.sist))),
    ]
