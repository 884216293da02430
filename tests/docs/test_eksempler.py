"""Every sample of YAML on the pages is right: laid over a small project, it loads without errors."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pikepdf
import pytest
from sjekkeprøve import RETT, legg_over

from revisjon.diagnostics import Alvor
from revisjon.law import les_rettskilder
from revisjon.load import last
from revisjon.schema import SEKSJONER
from revisjon.source import Oppslag, les

ROT = Path(__file__).resolve().parents[2]
TILLEGG = Path(__file__).parent / "_tillegg.yaml"
# A comment before a sample says which file it is, where it is not spread over the others.
_BLOKK = re.compile(
    r"(?:^ *<!-- fil: (?P<fil>[^ ]+) -->\n)?^(?P<innrykk> *)```ya?ml\n(?P<tekst>.*?)^ *```$",
    re.DOTALL | re.MULTILINE,
)
_VIST_FIL = re.compile(r"sti: (evidence/filer/[\w.-]+\.pdf)")
_PROSJEKT = ("oppdrag.yaml", "revisor.yaml", "vurdering.yaml", "criteria", "evidence")
_SIDER = (ROT / "README.md", ROT / "CONTRIBUTING.md", *sorted((ROT / "docs").glob("**/*.md")))
_PRØVES_ANNETSTEDS = {
    "docs/kom-i-gang.md": "the guide is followed, step by step",
    "docs/sjekker": "the example of each check is to make its code come",
}


@dataclass(frozen=True, slots=True)
class Eksempel:
    """One block of YAML on a page."""

    side: str
    linje: int
    fil: str
    tekst: str

    def __str__(self) -> str:
        return f"{self.side}:{self.linje}"


def eksempler() -> list[Eksempel]:
    """Return the samples of all pages."""
    ut = []
    for fil in _SIDER:
        side = fil.relative_to(ROT).as_posix()
        if any(side.startswith(s) for s in _PRØVES_ANNETSTEDS):
            continue
        innhold = fil.read_text("utf-8")
        for m in _BLOKK.finditer(innhold):
            linjer = [linje.removeprefix(m["innrykk"]) for linje in m["tekst"].splitlines()]
            linje = innhold.count("\n", 0, m.start()) + 1
            ut.append(Eksempel(side, linje, m["fil"] or "", "\n".join(linjer) + "\n"))
    return ut


@pytest.mark.parametrize("eksempel", eksempler(), ids=str)
def test_the_sample_is_right(eksempel: Eksempel, tmp_path: Path) -> None:
    kilde, feil = les("eksempel.yaml", eksempel.tekst.encode())
    assert not feil, [d.melding for d in feil]
    assert isinstance(kilde.rot, Oppslag)
    prosjekt = _prosjekt_med(eksempel, tmp_path)
    lest = last(prosjekt)
    assert [f"{d.kode}: {d.melding}" for d in lest.diagnoser if d.alvor is Alvor.FEIL] == []
    if eksempel.fil.startswith("criteria/rettskilder/"):
        lest_rett = les_rettskilder(prosjekt)
        assert lest_rett.diagnoser == ()
        ident = re.search(r"^ident: (\S+)$", eksempel.tekst, re.MULTILINE)
        assert ident is not None
        assert lest_rett.rettskilder.finn(ident[1]) is not None


def _prosjekt_med(eksempel: Eksempel, mappe: Path) -> Path:
    """Return a project that holds the sample: in its own file, or spread over those of a small right one."""
    grunnlag, tillegg = (ROT, "") if eksempel.side == "README.md" else (RETT, TILLEGG.read_text("utf-8"))
    if not eksempel.fil:
        seksjoner = set(re.findall(r"^(\w+):", eksempel.tekst, re.MULTILINE))
        assert seksjoner <= set(SEKSJONER), seksjoner - set(SEKSJONER)
    prosjekt = legg_over((tillegg, "" if eksempel.fil else eksempel.tekst), mappe, grunnlag, _PROSJEKT)
    if eksempel.fil:
        (prosjekt / eksempel.fil).parent.mkdir(parents=True, exist_ok=True)
        (prosjekt / eksempel.fil).write_text(eksempel.tekst, "utf-8")
    if Path(eksempel.fil).parent.as_posix() == "criteria/bibliotek":
        (prosjekt / "vurdering").mkdir()
        (prosjekt / "vurdering" / "bruk.yaml").write_text(f"bruk: [{Path(eksempel.fil).stem}]\n", "utf-8")
    for sti in _VIST_FIL.findall(eksempel.tekst):
        (prosjekt / sti).parent.mkdir(parents=True, exist_ok=True)
        with pikepdf.new() as pdf:
            pdf.add_blank_page()
            pdf.save(prosjekt / sti)
    return prosjekt


def test_there_are_samples_of_what_auditors_write_most() -> None:
    antall: Mapping[str, int] = {
        s: sum(bool(re.search(rf"^{s}:", e.tekst, re.MULTILINE)) for e in eksempler()) for s in SEKSJONER
    }
    trengs = (
        "oppdrag",
        "problemstillinger",
        "kapitler",
        "kilder",
        "kriterier",
        "funn",
        "tall",
        "tabeller",
        "figurer",
    )
    mangler = [
        s for s in (*trengs, "vurderinger", "konklusjoner", "anbefalinger", "uttalelser") if not antall[s]
    ]
    assert mangler == []
