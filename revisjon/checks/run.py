"""Run the checks of the registry on a project, or on texts without one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from revisjon.checks.allowed import X_KODER
from revisjon.checks.basis import Grunnlag, Tekstgrunnlag
from revisjon.checks.catalogue import Sjekk, Stedfester, som_diagnose
from revisjon.checks.norwegian import gjelder
from revisjon.checks.registry import SJEKKER
from revisjon.diagnostics import Diagnose, Plass
from revisjon.prose import Utdrag


def ved_starten(utdrag: Utdrag) -> Plass:
    """Return where the whole text begins: for callers that do not have the files at hand."""
    return utdrag.prosa.plass


def sjekk_prosjekt(
    grunnlag: Grunnlag,
    utgave: str = "",
    *,
    dokument: str = "rapport",
    finn: Stedfester = ved_starten,
    sjekker: Iterable[Sjekk] = SJEKKER.values(),
) -> Iterator[Diagnose]:
    """Yield what the checks find, as serious as it is for a document in an edition, both by name.

    With an empty `utgave` no edition is being built. `finn` tells where a stretch of a text stands.
    """
    for sjekk in sjekker:
        alvor = sjekk.alvor_i(utgave)
        if alvor is not None and dokument not in sjekk.uten and gjelder(sjekk, grunnlag.målform):
            for treff in sjekk.finn(grunnlag):
                yield som_diagnose(treff, sjekk.kode, alvor, finn)


def sjekk_tekster(
    grunnlag: Tekstgrunnlag,
    *,
    finn: Stedfester = ved_starten,
    sjekker: Iterable[Sjekk] = SJEKKER.values(),
) -> Iterator[Diagnose]:
    """Yield what those checks find that need nothing but texts."""
    for sjekk in sjekker:
        if sjekk.på_tekst is not None and sjekk.alvor is not None and gjelder(sjekk, grunnlag.målform):
            for treff in sjekk.på_tekst(grunnlag):
                yield som_diagnose(treff, sjekk.kode, sjekk.alvor, finn)


def koder() -> dict[str, str]:
    """Return every code of this layer with what it means."""
    return {kode: s.navn for kode, s in SJEKKER.items()} | dict(X_KODER)
