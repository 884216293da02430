"""What readers and auditors are told of what is confidential, in each edition."""

from __future__ import annotations

from dataclasses import replace

import pytest
from dokumenttre import ren
from hemmelig_prosjekt import vurdert

from revisjon.model.confidential import SEKSJONER, hjemler, konfidensielle
from revisjon.report.compose import compose
from revisjon.report.redaction import skjerm
from revisjon.report.redaction.fields import FELT
from revisjon.report.redaction.pictures import uten_følgedata
from revisjon.report.templates import les_maler
from revisjon.report.xhtml import les


def test_what_can_be_confidential_is_told_once() -> None:
    assert tuple(FELT) == SEKSJONER
    p = vurdert().prosjekt
    assert len(konfidensielle(p)) > 10
    assert hjemler(skjerm(vurdert()).vurdert.prosjekt) == ()


@pytest.mark.parametrize(
    ("dokument", "sagt"),
    [
        ("rapport", "Offentlighet Inneholder opplysninger som er unntatt offentlighet, jf. offl. § 13"),
        ("sammendrag", "Kan inneholde opplysninger som er unntatt offentlighet, jf. offl. § 13"),
        ("saksframlegg", "Utkast til saksframlegg. Kan inneholde opplysninger som er unntatt"),
    ],
)
def test_a_final_document_says_what_it_holds_and_the_public_one_does_not(dokument: str, sagt: str) -> None:
    def vist(utgave: str) -> str:
        tekst = ren(les(compose(vurdert(), utgave, les_maler()[0], dokument)[0].html))
        return " ".join(tekst.replace("\N{NO-BREAK SPACE}", " ").split())

    assert sagt in vist("endelig")
    assert "nneholde opplysninger" not in vist("offentlig")
    assert "Inneholder opplysninger" not in vist("offentlig")


def test_without_anything_confidential_nothing_is_said() -> None:
    v = skjerm(vurdert()).vurdert
    assert "Inneholder opplysninger" not in compose(v, "endelig", les_maler()[0])[0].html


def test_the_cells_of_a_table_that_is_left_out_are_not_empty() -> None:
    p = vurdert().prosjekt
    for tabell in (t for t in p.tabeller.values() if t.konfidensielt and "rader" in t.konfidensielt.felt):
        (rad,) = skjerm(vurdert()).vurdert.prosjekt.tabeller[tabell.id].rader
        første, *andre = (celle.navn for celle in rad.celler)
        assert "Unntatt offentlighet" in første
        assert andre == ["skjermet"] * (len(tabell.kolonner) - 1)


def test_no_edition_tells_where_a_photo_was_taken() -> None:
    gps = b"\xff\xfe\x00\x0aGPS 60.1"
    foto = b"\xff\xd8" + gps + b"\xff\xe0\x00\x04ab" + b"\xff\xd9"
    v = vurdert()
    sti = next(iter(v.prosjekt.filer))
    v = replace(v, prosjekt=replace(v.prosjekt, filer={**v.prosjekt.filer, sti: foto}))
    dokument, _ = compose(v, "endelig", les_maler()[0])
    assert dokument.ressurser[sti] == foto.replace(gps, b"") == uten_følgedata(foto)
    assert uten_følgedata(uten_følgedata(foto)) == uten_følgedata(foto)
