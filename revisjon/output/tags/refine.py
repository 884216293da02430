"""WeasyPrint's tree → a tree that a screen reader can follow. The order of the steps matters."""

from __future__ import annotations

from typing import Any

from revisjon.output.tags.breaks import Brudd, finn_brudd
from revisjon.output.tags.contents import ordne_innhold
from revisjon.output.tags.figures import rett_rammer
from revisjon.output.tags.footnotes import flytt_noter
from revisjon.output.tags.lists import ordne_lister
from revisjon.output.tags.merging import slå_sammen
from revisjon.output.tags.metadata import påstå_ua
from revisjon.output.tags.nodes import Steg, beskjær
from revisjon.output.tags.reading import Leser
from revisjon.output.tags.recording import Opptak, Sidekjent, UkjentInnmat
from revisjon.output.tags.tables import ordne_tabeller
from revisjon.output.tags.texts import merk_språk, ordne_lenker, ordne_tekst
from revisjon.output.tags.wording import merk_ord
from revisjon.output.tags.writing import skriv_pynt, skriv_tre

STEG: tuple[Steg, ...] = (
    merk_språk,
    ordne_innhold,
    ordne_lister,
    ordne_tabeller,
    ordne_lenker,
    ordne_tekst,
    beskjær,
)
"""What is done to a tree whose notes stand at their calls and whose fragments are joined."""


def forbedre(pdf: Any, opptak: Opptak) -> None:  # noqa: ANN401 - pydyf is not typed
    """Put right the tags of a PDF that is about to be written, and add the claim that they now bear.

    Raises `UkjentInnmat` where the PDF is not one that WeasyPrint 70 writes; it is then half changed, and
    must not be used.
    """
    try:
        _forbedre(pdf, opptak)
    except (AttributeError, KeyError, IndexError, TypeError, ValueError) as feil:
        # Nothing in these objects is promised by WeasyPrint; a file without all tags is better than none.
        raise UkjentInnmat(f"WeasyPrints tagger er andre enn ventet ({type(feil).__name__})") from feil


def _forbedre(pdf: Any, opptak: Opptak) -> None:  # noqa: ANN401 - pydyf is not typed
    pdf = Sidekjent(pdf)
    leser = Leser(pdf, opptak)
    rot, pynt = leser.les(), leser.marger()
    flytt_noter(rot)
    # What is left at the foot of the pages must not part the fragments.
    beskjær(rot)
    slå_sammen(rot, pynt)
    for steg in STEG:
        steg(rot)
    rett_rammer(pdf, leser, rot)
    skriv_tre(pdf, leser, rot)
    skriv_pynt(pdf, leser, pynt)
    brudd = Brudd() if opptak.rot is None else finn_brudd(opptak.rot, opptak.tekster)
    merk_ord(pdf, leser, brudd, opptak.tekster)
    påstå_ua(leser.objekt(pdf.catalog["Metadata"]))
