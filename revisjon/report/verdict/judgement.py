"""Professional judgement in words: both verdicts, who approved it, why; or why it does not hold."""

from __future__ import annotations

from collections.abc import Iterator

from revisjon.assess import BortfaltSkjønn, Kriterievurdering
from revisjon.assess.suspects import BEREGNET
from revisjon.report.verdict.voice import Stemme
from revisjon.words import Ord, dato_tekst, fyll, liste_tekst


def skjønn(v: Kriterievurdering, s: Stemme) -> Iterator[str]:
    """Yield the judgement on a verdict, in force or lapsed; nothing where there is none."""
    g = s.ord_.grunn
    if v.skjønn is not None:
        post = v.skjønn.skjønn
        yield fyll(g.skjønn, beregnet=s.dom(v.utfall.navn), gjeldende=s.dom(post.verdi))
        if v.skjønn.mildere:
            yield g.mildere
        yield fyll(g.godkjent, av=post.godkjent.av, dato=dato_tekst(post.godkjent.dato, s.ord_))
        begrunnelse = s.ren(post.begrunnelse).rstrip()
        if begrunnelse:
            yield fyll(g.skjønn_grunn, begrunnelse=med_punktum(begrunnelse))
    if v.bortfalt is not None:
        yield bortfalt(v.bortfalt, s)


def av_beregnet(v: Kriterievurdering, s: Stemme, setning: str) -> str:
    """Return a sentence of the reasons as being about the computed verdict, where another one holds."""
    if v.skjønn is None:
        return setning
    return fyll(s.ord_.grunn.beregnet, dom=s.dom(v.utfall.navn), setning=setning)


def bortfalt(b: BortfaltSkjønn, s: Stemme) -> str:
    """Return why a judgement does not hold, in one sentence."""
    g, verdi = s.ord_.grunn, s.dom(b.skjønn.verdi)
    if not b.endret:
        return fyll(g.ubekreftet, verdi=verdi)
    if b.endret == (BEREGNET,):
        return fyll(g.bortfalt_beregnet, verdi=verdi)
    return fyll(
        g.bortfalt, verdi=verdi, endret=liste_tekst([endret_tekst(e, s.ord_) for e in b.endret], s.ord_)
    )


def med_punktum(tekst: str) -> str:
    """Return the text with a full stop, where it does not end as a sentence does."""
    return tekst if tekst.rstrip("»”").endswith((".", "!", "?", "…")) else f"{tekst}."


def endret_tekst(navn: str, ord_: Ord) -> str:
    """Return «kilde brev», as the engine names it, as it stands inside a sentence."""
    slag, _, id_ = navn.partition(" ")
    mønstre = ord_.grunn.endret_slag
    return fyll(mønstre[slag], id=id_) if slag in mønstre else navn
