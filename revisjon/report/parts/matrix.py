"""Verdicts side by side, where several bodies are audited: a row per criterion, a column per body."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from revisjon.assess import Kriterievurdering, Sikkerhetsgrad
from revisjon.report.basis import Grunnlag
from revisjon.report.context_front import Domslinje, Matrise, Matriserad

_FLEST = 4
"""Bodies that have room beside each other on an upright page."""
_BREDEST, _KRITERIUM = 34, 32
"""Millimetres: of a body's column at most, of that with the criterion at least."""


def matrise(
    g: Grunnlag, vurderinger: Sequence[Kriterievurdering], plass: int, *, per_spørsmål: bool = False
) -> Matrise | None:
    """Return the table; None where one body is audited, or more than have room.

    `plass` is what criterion and bodies have together, millimetres. A row holds one criterion, with all its
    questions or, `per_spørsmål`, with one of them.
    """
    reviderte = tuple(r.navn for r in g.prosjekt.oppdrag.reviderte)
    if not 1 < len(reviderte) <= _FLEST or not vurderinger:
        return None
    rader: dict[tuple[str, str], list[Kriterievurdering]] = {}
    for v in vurderinger:
        rader.setdefault((v.kriterium.id, v.problemstilling if per_spørsmål else ""), []).append(v)
    bredde = min(_BREDEST, (plass - _KRITERIUM) // len(reviderte))
    return Matrise(reviderte, bredde, tuple(_rad(g, reviderte, om) for om in rader.values()))


def _rad(g: Grunnlag, reviderte: Sequence[str], om: Sequence[Kriterievurdering]) -> Matriserad:
    kriterium = om[0].kriterium
    return Matriserad(
        g.kriterium(kriterium),
        ", ".join(dict.fromkeys(v.problemstilling for v in om)),
        tuple(tuple(domslinjer(g, [v for v in om if v.revidert == navn])) for navn in reviderte),
        g.anbefalt(g.vurdert.anbefalt.get(kriterium.id, ())),
    )


def domslinjer(
    g: Grunnlag, om: Sequence[Kriterievurdering], revidert: str = "", *, navngi_spørsmål: bool | None = None
) -> Iterator[Domslinje]:
    """Yield the verdicts on one criterion and body, each once, with the questions where they differ.

    `revidert` names the body on the first line; `navngi_spørsmål` says whether to name questions whatever.
    """
    første = {likt(v): v for v in reversed(om)}
    ulike = tuple(dict.fromkeys(likt(v) for v in om))
    navngi = len(ulike) > 1 if navngi_spørsmål is None else navngi_spørsmål
    for nr, svaret in enumerate(ulike):
        spørsmål = dict.fromkeys(v.problemstilling for v in om if likt(v) == svaret)
        v = første[svaret]
        for_ = ", ".join(spørsmål) if navngi else ""
        yield Domslinje(g.merke(v.gjeldende), for_, "" if nr else revidert, g.grad(v.sikkerhet))


def likt(v: Kriterievurdering) -> tuple[str, Sikkerhetsgrad | None]:
    """Return what must be the same for two verdicts to share a line."""
    return v.gjeldende, v.sikkerhet.grad if v.sikkerhet else None
