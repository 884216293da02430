"""What a judgement must be about: one verdict that there is, on a step of the scale."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from revisjon.diagnostics import Diagnose, Relatert, mente_du, ramset_opp
from revisjon.load import codes
from revisjon.load.records import Poster, flatt, første_av_hver
from revisjon.model import Kriterium, Punkt, Revidert, Skjønn
from revisjon.rules import fra_skala


def skjønnets_trinn(poster: Poster) -> Iterator[Diagnose]:
    """Yield judgements whose value is no step of the scale, which must have been read."""
    trinn = fra_skala(poster.skala).utfall
    for s in poster.skjønn:
        if s.verdi not in trinn:
            melding = f"«{s.verdi}» er ikke et trinn på skalaen."
            råd = f"{mente_du(s.verdi, trinn)} Trinnene er {ramset_opp(f'«{t}»' for t in trinn)}."
            yield Diagnose(codes.FEIL_SKJØNN, s.sted.til("verdi"), melding, råd.lstrip())


def skjønnets_spørsmål(poster: Poster) -> Iterator[Diagnose]:
    """Yield judgements of a criterion for a question that it is not used for."""
    kriterier: dict[str, Kriterium] = første_av_hver(poster.kriterier)
    kjente = {p.id for p in flatt(poster.problemstillinger)}
    for s in poster.skjønn:
        k = kriterier.get(s.kriterium)
        if k is not None and s.problemstilling in kjente and s.problemstilling not in k.problemstillinger:
            id_ = s.problemstilling
            melding = f"Kriteriet «{k.id}» brukes ikke for {id_}, så der er det ingen vurdering å overprøve."
            råd = f"Velg {ramset_opp(k.problemstillinger, 'eller')}, eller legg {id_} til i kriteriet."
            yield Diagnose(codes.FEIL_SKJØNN, s.sted.til("problemstilling"), melding, råd)


def skjønnets_virksomhet(poster: Poster) -> Iterator[Diagnose]:
    """Yield judgements that do not say which of several audited bodies they are about."""
    reviderte = poster.oppdrag.reviderte if poster.oppdrag else ()
    for s in poster.skjønn if len(reviderte) > 1 else ():
        if not s.revidert:
            melding = f"Skjønnet over «{s.kriterium}» sier ikke hvilken av de reviderte det gjelder."
            yield Diagnose(codes.FEIL_SKJØNN, s.sted.plass, melding, _velg_virksomhet(reviderte))


def _velg_virksomhet(reviderte: Sequence[Revidert]) -> str:
    if uten := [r.navn for r in reviderte if not r.id]:
        return (
            f"Gi {ramset_opp(uten)} en «id» i oppdraget, og skriv «revidert:» med den som skjønnet gjelder."
        )
    return f"Legg til «revidert:», som kan være {ramset_opp((r.id for r in reviderte), 'eller')}."


def skjønn_uten_vurdering(poster: Poster) -> Iterator[Diagnose]:
    """Yield judgements of what does not apply: no judgement can make a criterion relevant."""
    kriterier: dict[str, Kriterium] = første_av_hver(poster.kriterier)
    for s in poster.skjønn:
        k = kriterier.get(s.kriterium)
        if k is None or s.problemstilling not in k.problemstillinger:
            continue
        punkter = k.punkter_for(s.problemstilling)
        if not _gjelder(k):
            hva, hvor = f"Kriteriet «{k.id}» er ikke relevant", "i kriteriet"
        elif punkter and not any(_gjelder(p) for p in punkter):
            hva = f"Ingen påstand i «{k.id}» er relevant for {s.problemstilling}"
            hvor = "på påstandene"
        else:
            continue
        melding = f"{hva}, så der er det ingen vurdering å overprøve."
        råd = f"Ta bort skjønnet. Gjelder kravet likevel, så rett «gjelder_når» {hvor} i stedet."
        yield Diagnose(codes.FEIL_SKJØNN, s.sted.til("kriterium"), melding, råd)


def _gjelder(post: Kriterium | Punkt) -> bool:
    return post.gjelder_når is None or post.gjelder_når.oppfylt


def to_skjønn(poster: Poster) -> Iterator[Diagnose]:
    """Yield second judgements of the same verdict."""
    reviderte = poster.oppdrag.reviderte if poster.oppdrag else ()
    eneste = reviderte[0].id if len(reviderte) == 1 else ""
    sett: dict[tuple[str, str, str], Skjønn] = {}
    for s in poster.skjønn:
        før = sett.setdefault((s.kriterium, s.problemstilling, s.revidert or eneste), s)
        if før is not s:
            relatert = (Relatert(før.sted.plass, "Det første står her."),)
            melding = f"Det er alt utøvd skjønn over «{s.kriterium}» for {s.problemstilling}."
            plass, råd = s.sted.til("kriterium"), "Behold det ene."
            yield Diagnose(codes.DOBBELT_SVAR, plass, melding, råd, relatert=relatert)
