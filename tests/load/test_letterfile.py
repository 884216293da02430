"""A document from others, where it matters what was read before it."""

from __future__ import annotations

import itertools

import pytest
from tilfeller import MAPPE

from revisjon.load.letterfile import sjekk_brev
from revisjon.model import Fil, Vedlagt

FILER = {
    "F008": MAPPE / "tomme-og-omdopte-filer/evidence/filer/uten-sider.pdf",
    "F009": MAPPE / "brev-som-ikke-kan-gjengis/evidence/filer/last.pdf",
}


def kode(hva: str) -> list[str]:
    fil = Fil("evidence/filer/brev.pdf")
    return [d.kode for d in sjekk_brev(Vedlagt("v", "V", fil), fil, FILER[hva].read_bytes())]


@pytest.mark.parametrize("rekke", list(itertools.permutations([*FILER, *FILER], 3)))
def test_a_file_is_judged_alike_whatever_was_opened_before(rekke: tuple[str, ...]) -> None:
    # PDFium keeps its last error, and sets none for a file without pages.
    assert [kode(hva) for hva in rekke] == [[hva] for hva in rekke]
