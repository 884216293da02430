"""The parts of a verdict as plain data: certainty, judgement, test, table, suspects. docs/sporbarhet.md."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal

from revisjon.assess import (
    BortfaltSkjønn,
    Endring,
    Kriterievurdering,
    Punktvurdering,
    Sikkerhet,
    Støtte,
    Tabell,
    Testutfall,
)
from revisjon.assess.result import Følsomhet
from revisjon.assess.suspects import Mistanke
from revisjon.model import Dato, Tekst, Utregnet
from revisjon.report.decision_table import når
from revisjon.report.verdict.certainty import sikkerhet_tekst
from revisjon.report.verdict.judgement import bortfalt
from revisjon.report.verdict.voice import Stemme
from revisjon.rules.comparator import Feltverdi
from revisjon.words import Ord
from revisjon.words.tests import felt_tekst, test_tekst

Data = dict[str, object]
Rens = Callable[[Tekst], str]


def sikkerhet_data(sikkerhet: Sikkerhet | None, ord_: Ord, tekst: str = "") -> Data | None:
    """Return how certain something is, and why; None where it is not decided.

    `tekst` is the line on a verdict, which may rest on several claims; a claim has its own.
    """
    if sikkerhet is None:
        return None
    return {
        "grad": sikkerhet.grad.value,
        "start": sikkerhet.start.value,
        "sterkest": sikkerhet.sterkest or None,
        "opp": [g.value for g in sikkerhet.opp],
        "ned": [g.value for g in sikkerhet.ned],
        "tekst": tekst or sikkerhet_tekst(sikkerhet, ord_),
    }


def skjønn_data(v: Kriterievurdering, ren: Rens) -> Data | None:
    """Return the judgement in force, beside the computed verdict; None where there is none."""
    if v.skjønn is None:
        return None
    post = v.skjønn.skjønn
    return {
        "beregnet": v.utfall.navn,
        "verdi": post.verdi,
        "mildere": v.skjønn.mildere,
        "begrunnelse": ren(post.begrunnelse),
        "godkjent": {"av": post.godkjent.av, "dato": str(post.godkjent.dato)},
    }


def bortfalt_data(b: BortfaltSkjønn | None, s: Stemme) -> Data | None:
    """Return the judgement that does not hold; None where there is none."""
    if b is None:
        return None
    return {"verdi": b.skjønn.verdi, "endret": list(b.endret), "tekst": bortfalt(b, s)}


def endres_data(endres: Iterable[Endring]) -> list[Data]:
    """Return what would give another verdict."""
    return [
        {"påstander": [{"id": id_, "verdi": verdi.value} for id_, verdi in e.påstander], "utfall": e.utfall}
        for e in endres
    ]


def avveining_data(p: Punktvurdering, ren: Rens) -> Data | None:
    """Return the weighing of findings in conflict; None where there is none."""
    a = p.avveining
    return None if a is None else {"verdi": a.verdi, "begrunnelse": ren(a.begrunnelse)}


def test_data(test: Testutfall | None, ord_: Ord) -> Data | None:
    """Return what the claim's test came to; None where there is no test."""
    if test is None:
        return None
    return {
        "sammenlikner": test.sammenlikner,
        "verdi": test.verdi.value,
        "grunn": test.grunn,
        "felt": [{"navn": navn, **_felt(verdi, ord_)} for navn, verdi in test.felt.items()],
        "kilder": list(test.kilder),
        "tekst": test_tekst(test, ord_),
    }


def _felt(verdi: Feltverdi, ord_: Ord) -> Data:
    """Return a field of a test's sentence as a value, and as it stands in the sentence."""
    felt: Data = {"tekst": felt_tekst(verdi, ord_)}
    match verdi:
        case Utregnet():
            enhet = {"enhet": verdi.enhet} if verdi.enhet else {}
            return {"verdi": tall_data(verdi.verdi), **felt, "omtrent": verdi.omtrent, **enhet}
        case Dato():
            return {"verdi": str(verdi), **felt}
        case tuple():
            return {"verdi": list(verdi), **felt}
        case _:
            return {"verdi": verdi, **felt}


def tall_data(verdi: Decimal) -> int | float:
    """Return a number as JSON has it."""
    return int(verdi) if verdi == verdi.to_integral_value() else float(verdi)


def støtte_data(støtte: Sequence[Støtte]) -> list[Data]:
    """Return the findings behind a claim."""
    return [
        {
            "id": s.funn,
            "taler": s.taler,
            "omfang": s.omfang or None,
            "teller": s.teller,
            "kilder": list(s.kilder),
        }
        for s in støtte
    ]


def tabell_data(tabell: Tabell, ord_: Ord) -> list[Data]:
    """Return the decision table, row by row from the best verdict."""
    return [
        {"rad": nr, "utfall": rad.utfall, "når": når(tabell, nr - 1, ord_)}
        for nr, rad in enumerate(tabell.rader, start=1)
    ]


def mistenkte_data(mistenkte: Iterable[Mistanke]) -> list[Data]:
    """Return what has to be reviewed again."""
    return [
        {
            "slag": m.slag,
            "id": m.id,
            "selv_endret": m.selv_endret,
            "endret": list(m.endret),
            "nye": list(m.nye),
            "borte": list(m.borte),
            "gjennomgått": {"av": m.av or None, "dato": m.dato or None},
        }
        for m in mistenkte
    ]


def følsomhet_data(alle: Iterable[Følsomhet]) -> list[Data]:
    """Return which verdicts change or lose certainty without a source or a kind of sources."""
    return [
        {
            "uten": f.uten,
            "slag": f.slag,
            "problemstilling": f.problemstilling,
            "kriterium": f.kriterium,
            "revidert": f.revidert,
            "før": {"utfall": f.før, "sikkerhet": f.sikkerhet_før.value if f.sikkerhet_før else None},
            "etter": {"utfall": f.etter, "sikkerhet": f.sikkerhet_etter.value if f.sikkerhet_etter else None},
        }
        for f in alle
    ]
