"""Documents from others: page by page or as text, with all that they say for whoever cannot see the pages."""

from __future__ import annotations

import hashlib
import io
import re
from pathlib import Path
from typing import cast
from xml.etree.ElementTree import Element

import pytest
from brev import bilde, nytt, pdf, prosjekt, word
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Mm
from eksempel import sett_opp
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops

from revisjon.load import last
from revisjon.report.document import Dokument
from revisjon.report.letters import antall_sider, bildeside, pdf_sider, word_tekst
from revisjon.report.letters.pictures import MAKS_PIKSLER, krymp, pakk
from revisjon.report.tree import ren_tekst
from revisjon.report.xhtml import les
from revisjon.words import ordbok

NB = ordbok("bokmål")
BREV = pdf(
    [
        "Vik kommune",
        "\nKommunen er enig i at planen må bli kjent for alle som arbeider i",
        "tjenesten. Slutt.",
    ],
    ["Side to (med parentes)."],
    ["Hilsen Åse"],
)
UTTALELSE = "uttalelser:\n  - {fra: kommunedirektøren, mottatt: 2026-05-20, fil: «brev.pdf»"
PLAN = "vedlegg:\n  - {id: v-plan, tittel: Planen, fra: Vik kommune, dato: 2026-03-01, fil: «plan.%s»"


def _under(dokument: Dokument, id_: str) -> Element:
    """Return the section that a heading opens."""
    rot = les(dokument.html)
    return next(s for s in rot.iter("section") if any(h.get("id") == id_ for h in s))


def _bilder(seksjon: Element) -> list[tuple[str, str]]:
    return [(i.get("src", ""), i.get("alt", "")) for i in seksjon.iter("img")]


def _tekst(el: Element) -> str:
    return ren_tekst(el).replace("\xa0", " ")


def _avsnitt(seksjon: Element) -> list[str]:
    brev = next(d for d in seksjon.iter("div") if d.get("class") == "brev")
    return [ren_tekst(p) for p in brev.iter("p")]


# --- pages ------------------------------------------------------------------------------------------


def test_letter_in_pdf_is_shown_page_by_page_with_its_text_after(tmp_path: Path) -> None:
    dokument = sett_opp(prosjekt(tmp_path, [("brev.pdf", BREV)], UTTALELSE + "}\n"))
    seksjon = _under(dokument, "vedlegg-uttalelse")
    bilder = _bilder(seksjon)
    assert [alt for _, alt in bilder] == [
        f"Side {nr} av 3 i brevet fra kommunedirektøren. Teksten står nedenfor." for nr in (1, 2, 3)
    ]
    for adresse, _ in bilder:
        assert Image.open(io.BytesIO(dokument.ressurser[adresse.removeprefix("ressurs:")])).size == (
            1405,
            1989,
        )
    assert _avsnitt(seksjon) == [
        "Side 1",
        "Vik kommune",
        "Kommunen er enig i at planen må bli kjent for alle som arbeider i tjenesten. Slutt.",
        "Side 2",
        "Side to (med parentes).",
        "Side 3",
        "Hilsen Åse",
    ]
    rekke = [el for el in seksjon.iter() if el.tag in ("figure", "h3")]
    assert [el.tag for el in rekke] == ["figure", "figure", "figure", "h3"]
    assert ren_tekst(rekke[-1]) == "Teksten i brevet"


def test_file_is_named_with_pages_and_sum_and_what_is_shown_is_told(tmp_path: Path) -> None:
    dokument = sett_opp(prosjekt(tmp_path, [("brev.pdf", BREV)], UTTALELSE + "}\n"))
    tekst = _tekst(_under(dokument, "vedlegg-uttalelse"))
    assert "brev.pdf, 3 sider" in tekst
    assert f"SHA-256 {hashlib.sha256(BREV).hexdigest()}" in tekst
    assert "De tre sidene er gjengitt som bilder." in tekst


def test_text_that_is_written_goes_before_the_pages_unless_they_are_asked_for(tmp_path: Path) -> None:
    filer = [("brev.pdf", BREV)]
    skrevet = ", tekst: Vi er enige."
    bare_tekst = _under(
        sett_opp(prosjekt(tmp_path / "a", filer, f"{UTTALELSE}{skrevet}}}\n")), "vedlegg-uttalelse"
    )
    assert _bilder(bare_tekst) == []
    assert _avsnitt(bare_tekst) == ["Vi er enige."]
    assert "brev.pdf, 3 sider" in ren_tekst(bare_tekst)
    yaml = f"{UTTALELSE}{skrevet}, gjengi: sider}}\n"
    begge = _under(sett_opp(prosjekt(tmp_path / "b", filer, yaml)), "vedlegg-uttalelse")
    assert len(_bilder(begge)) == 3
    assert _avsnitt(begge) == ["Vi er enige."]


def test_other_documents_are_numbered_appendices_that_texts_can_refer_to(tmp_path: Path) -> None:
    yaml = (
        PLAN % "pdf" + ', beskrivelse: "Se [#v-to]."}\n  - {id: v-to, tittel: Nummer to, fil: «plan.pdf»}\n'
    )
    dokument = sett_opp(prosjekt(tmp_path, [("plan.pdf", BREV)], yaml))
    titler = {o.id: (o.nummer, o.tekst) for o in dokument.overskrifter}
    (nr, tittel), (neste, _) = titler["v-plan"], titler["v-to"]
    assert (tittel, int(neste.split()[1])) == ("Planen", int(nr.split()[1]) + 1)
    innhold = next(n for n in les(dokument.html).iter("nav") if n.get("data-innhold") == "kapitler")
    assert "#v-plan" in {a.get("href") for a in innhold.iter("a")}
    seksjon = _under(dokument, "v-plan")
    assert f"Se {neste.lower()}" in _tekst(seksjon)
    assert _bilder(seksjon)[0][1] == "Side 1 av 3 i brevet fra Vik kommune. Teksten står nedenfor."
    assert _bilder(_under(dokument, "v-to"))[0][1].startswith("Side 1 av 3 i dokumentet «Nummer to».")
    assert sum(n.startswith("brev/") for n in dokument.ressurser) == 3, "the same file twice is kept once"


def test_picture_is_shown_with_the_text_or_what_one_sees(tmp_path: Path) -> None:
    yaml = PLAN % "png" + ", tekst: Vi støtter planen.}\n"
    seksjon = _under(sett_opp(prosjekt(tmp_path / "a", [("plan.png", bilde())], yaml)), "v-plan")
    assert [alt for _, alt in _bilder(seksjon)] == ["Bilde av brevet fra Vik kommune. Teksten står nedenfor."]
    assert _avsnitt(seksjon) == ["Vi støtter planen."]
    yaml = (PLAN % "png").replace(
        "«plan.png»", "{sti: evidence/filer/plan.png, alt: Kart over skolene.}"
    ) + "}\n"
    seksjon = _under(sett_opp(prosjekt(tmp_path / "b", [("plan.png", bilde())], yaml)), "v-plan")
    assert [alt for _, alt in _bilder(seksjon)] == ["Kart over skolene."]


def test_scanned_letter_is_shown_with_a_warning_that_asks_for_its_text(tmp_path: Path) -> None:
    rot = prosjekt(tmp_path, [("brev.pdf", pdf([], []))], UTTALELSE + "}\n")
    lastet = last(rot)
    assert [(d.kode, str(d.alvor), d.plass.fil) for d in lastet.diagnoser] == [
        ("F011", "advarsel", "vurdering.yaml")
    ]
    seksjon = _under(sett_opp(rot), "vedlegg-uttalelse")
    assert [alt for _, alt in _bilder(seksjon)] == [
        f"Side {n} av 2 i brevet fra kommunedirektøren." for n in (1, 2)
    ]
    assert "Filen har ikke innholdet som tekst." in ren_tekst(seksjon)


def test_nynorsk_has_its_own_words(tmp_path: Path) -> None:
    rot = prosjekt(tmp_path, [("brev.pdf", BREV)], UTTALELSE + "}\n")
    oppdrag = rot / "oppdrag.yaml"
    oppdrag.write_text(oppdrag.read_text("utf-8").replace("målform: bokmål", "målform: nynorsk"), "utf-8")
    seksjon = _under(sett_opp(rot), "vedlegg-uttalelse")
    assert _bilder(seksjon)[0][1] == "Side 1 av 3 i brevet frå kommunedirektøren. Teksten står nedanfor."


def test_what_a_document_does_not_show_it_does_not_carry(tmp_path: Path) -> None:
    yaml = f"{UTTALELSE}, tekst: A}}\n"
    dokument = sett_opp(prosjekt(tmp_path, [("brev.pdf", BREV)], yaml))
    assert not [n for n in dokument.ressurser if n.startswith("brev/") or n.endswith(".pdf")]


# --- text of pages ----------------------------------------------------------------------------------


def test_paragraphs_part_where_the_page_parts_them() -> None:
    lang = "Dette er en lang linje som fyller hele bredden av siden og vel så det,"
    (side,) = pdf_sider(
        pdf(["Overskrift", f"\n{lang}", "og fortsetter på den neste.", f"\n{lang}", "- ett punkt"])
    )
    assert side.avsnitt == ("Overskrift", f"{lang} og fortsetter på den neste.", lang, "- ett punkt")


@settings(max_examples=30)
@given(st.lists(st.text("abcæøå ().-•", max_size=30), max_size=8))
def test_no_character_of_a_page_is_lost(linjer: list[str]) -> None:
    (side,) = pdf_sider(pdf(linjer))
    assert re.sub(r"[\s-]", "", "".join(side.avsnitt)) == re.sub(r"[\s-]", "", "".join(linjer))


@pytest.mark.parametrize(
    ("linjer", "tekst"),
    [
        (("planene i kommu-", "nen er gode"), "planene i kommunen er gode"),
        (("planene for helse-", "og omsorg"), "planene for helse- og omsorg"),
        (("planene for et nytt IT-", "system"), "planene for et nytt IT-system"),
    ],
)
def test_word_parted_at_the_end_of_a_line_is_put_together(linjer: tuple[str, str], tekst: str) -> None:
    (side,) = pdf_sider(pdf(linjer))
    assert side.avsnitt == (tekst,)


def test_number_of_pages_is_unknown_where_the_file_cannot_be_opened() -> None:
    assert antall_sider(BREV) == 3
    assert antall_sider(b"%PDF-1.4 rester") == 0


# --- pictures ---------------------------------------------------------------------------------------


def test_grey_page_is_a_small_png_and_a_photograph_a_jpeg() -> None:
    (side,) = pdf_sider(pdf(["Tekst"] * 40))
    assert side.endelse == "png"
    assert Image.open(io.BytesIO(side.bilde)).mode == "L"
    assert len(side.bilde) < 60_000
    støy = Image.effect_noise((400, 400), 90)
    assert pakk(Image.merge("RGB", (støy, støy.rotate(90), støy.rotate(180))))[1] == "jpg"


def test_photograph_in_grey_keeps_its_tones() -> None:
    data, endelse = pakk(Image.linear_gradient("L").convert("RGB"))
    assert (endelse, len(set(Image.open(io.BytesIO(data)).tobytes()))) == ("png", 256)


def test_colour_of_a_letterhead_is_kept() -> None:
    (side,) = pdf_sider(pdf(["Vik kommune"] * 3, farge="0.04 0.3 0.55", grad=30, sprang=60))
    lest = Image.open(io.BytesIO(side.bilde)).convert("RGB")
    farger = cast("list[tuple[int, tuple[int, int, int]]]", lest.getcolors(99_999))
    assert min(max(abs(a - b) for a, b in zip(f, (10, 77, 140), strict=True)) for _, f in farger) < 12


def test_pictures_are_bounded_turned_upright_and_stripped() -> None:
    assert (
        krymp(Image.new("L", (9000, 3000))).size[0] * krymp(Image.new("L", (9000, 3000))).size[1]
        <= MAKS_PIKSLER
    )
    ut = io.BytesIO()
    original = Image.new("RGB", (40, 20), "white")
    original.paste("black", (0, 0, 20, 20))
    exif = Image.Exif()
    exif[0x0112], exif[0x010F] = 6, "Kameramerke"
    original.save(ut, "JPEG", exif=exif, quality=95)
    side = bildeside(ut.getvalue())
    lest = Image.open(io.BytesIO(side.bilde))
    assert lest.size == (20, 40)
    assert not lest.getexif()
    assert b"Kameramerke" not in side.bilde


def test_transparent_picture_stands_on_white() -> None:
    ut = io.BytesIO()
    Image.new("RGBA", (8, 8), (0, 0, 0, 0)).save(ut, "PNG")
    lest = Image.open(io.BytesIO(bildeside(ut.getvalue()).bilde)).convert("RGB")
    assert ImageChops.invert(lest).getbbox() is None


def test_same_file_gives_the_same_bytes() -> None:
    første = pdf_sider(BREV)
    pdf_sider.cache_clear()
    assert pdf_sider(BREV) == første


# --- Word -------------------------------------------------------------------------------------------


def test_word_letter_keeps_headings_lists_tables_and_emphasis() -> None:
    d = nytt()
    d.add_heading("Plan", 0)
    p = d.add_paragraph("Gjelder ")
    p.add_run("alle").bold = True
    p.add_run(" ansatte & ")
    p.add_run("vikarer").italic = True
    d.add_heading("Tiltak", 2)
    for tekst in ("Kurs", "Veiledning"):
        d.add_paragraph(tekst, style="List Bullet")
    for tekst in ("Først", "Så"):
        d.add_paragraph(tekst, style="List Number")
    t = d.add_table(2, 2)
    for nr, tekst in enumerate(("Hva", "Når", "Kurs", "Høst")):
        t.cell(nr // 2, nr % 2).text = tekst
    lest = word_tekst(word(d), 2, NB)
    assert lest.utelatt == ""
    assert lest.html == (
        '<h2 data-nummer="ingen">Plan</h2>'
        "<p>Gjelder <strong>alle</strong> ansatte &amp; <em>vikarer</em></p>"
        '<h3 data-nummer="ingen">Tiltak</h3><ul><li>Kurs</li><li>Veiledning</li></ul>'
        "<ol><li>Først</li><li>Så</li></ol>"
        '<table class="brevtabell"><thead><tr><th scope="col">Hva</th><th scope="col">Når</th></tr></thead>'
        "<tbody><tr><td>Kurs</td><td>Høst</td></tr></tbody></table>"
    )


def _rå(*avsnitt: str) -> bytes:
    """Return a Word file whose paragraphs are given as XML."""
    d = nytt()
    for xml in avsnitt:
        d.element.body.insert(
            len(d.element.body) - 1, parse_xml(xml.replace("<w:p>", f"<w:p {nsdecls('w')}>", 1))
        )
    return word(d)


def _løp(tekst: str, stil: str = "") -> str:
    return f'<w:r><w:rPr>{stil}</w:rPr><w:t xml:space="preserve">{tekst}</w:t></w:r>'


@pytest.mark.parametrize(
    ("innhold", "html", "utelatt"),
    [
        (
            f"<w:ins>{_løp('ny')}</w:ins><w:del><w:r><w:delText>gammel</w:delText></w:r></w:del>",
            "ny",
            "Sporede",
        ),
        (f"{_løp('sett')}{_løp('skjult', '<w:vanish/>')}", "sett", "skjult tekst"),
        (f"{_løp('a')}<w:r><w:sym w:char='F0FC' w:font='Wingdings'/></w:r>", "a[]", "symbolskrift (1)"),
        (f"<w:sdt><w:sdtContent>{_løp('felt')}</w:sdtContent></w:sdt>", "felt", ""),
        (f"<w:fldSimple w:instr='DATE'>{_løp('1. mai')}</w:fldSimple>", "1. mai", ""),
        (f"{_løp('ut', '<w:strike/>')}", "<s>ut</s>", ""),
        (f"{_løp('a', '<w:b/>')}{_løp('b', '<w:b/>')}", "<strong>ab</strong>", ""),
        (f"{_løp('a', '<w:b w:val=&quot;0&quot;/>'.replace('&quot;', chr(34)))}", "a", ""),
        ("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t></w:r>", "a<br/>b c", ""),
    ],
)
def test_nothing_in_a_paragraph_is_lost_silently(innhold: str, html: str, utelatt: str) -> None:
    lest = word_tekst(_rå(f"<w:p>{innhold}</w:p>"), 2, NB)
    assert lest.html == f"<p>{html}</p>"
    assert utelatt in lest.utelatt
    assert bool(utelatt) == bool(lest.utelatt)


def test_picture_in_a_word_letter_is_named_where_it_stood() -> None:
    d = nytt()
    d.add_picture(io.BytesIO(bilde()), width=Mm(20))
    d.inline_shapes[0]._inline.docPr.set("descr", "Kommunevåpen")  # noqa: SLF001 - python-docx has no way
    lest = word_tekst(word(d), 2, NB)
    assert lest.html == "<p>[bilde: Kommunevåpen]</p>"
    assert lest.utelatt == "Ikke gjengitt: bilder (1)."


def test_letterhead_and_foot_are_printed_once_each() -> None:
    d = nytt()
    d.sections[0].header.paragraphs[0].text = "Vik kommune"
    d.sections[0].footer.paragraphs[0].text = "Postboks 1"
    d.add_paragraph("Brev")
    lest = word_tekst(word(d), 2, NB)
    assert lest.html == '<p class="brevramme">Vik kommune</p><p>Brev</p><p class="brevramme">Postboks 1</p>'


def test_merged_cells_keep_their_place() -> None:
    d = nytt()
    t = d.add_table(3, 3)
    for rad in range(3):
        for kolonne in range(3):
            t.cell(rad, kolonne).text = f"{rad}{kolonne}"
    t.cell(1, 0).merge(t.cell(2, 0))
    t.cell(0, 1).merge(t.cell(0, 2))
    html = word_tekst(word(d), 2, NB).html
    assert '<th scope="col" colspan="2"><p>01</p><p>02</p></th>' in html
    assert '<td rowspan="2"><p>10</p><p>20</p></td>' in html
    les(f"<html>{html}</html>")


def test_broken_levels_of_headings_are_mended() -> None:
    d = nytt()
    for nivå in (3, 1, 4, 2):
        d.add_heading(f"H{nivå}", nivå)
    html = word_tekst(word(d), 3, NB).html
    assert re.findall(r"<h(\d)[^>]*>(H\d)", html) == [("3", "H3"), ("3", "H1"), ("4", "H4"), ("4", "H2")]


def test_word_letter_stands_in_the_report_without_faults(tmp_path: Path) -> None:
    d = nytt()
    d.add_heading("Svar fra kommunen", 1)
    d.add_paragraph("Vi er enige.")
    rot = prosjekt(tmp_path, [("plan.docx", word(d))], PLAN % "docx" + "}\n")
    seksjon = _under(sett_opp(rot), "v-plan")
    assert [ren_tekst(h) for h in seksjon.iter("h2")] == ["Svar fra kommunen"]
    assert _avsnitt(seksjon) == ["Vi er enige."]
    assert "All tekst i Word-filen er gjengitt." in _tekst(seksjon)


def test_first_page_follows_where_there_is_room_and_its_text_comes_after(tmp_path: Path) -> None:
    def følger(yaml: str, brev: bytes, id_: str, mappe: str) -> list[bool]:
        (tmp_path / mappe).mkdir()
        filer = [("brev.pdf", brev), ("plan.pdf", brev)]
        seksjon = _under(sett_opp(prosjekt(tmp_path / mappe, filer, yaml)), id_)
        return ["følger" in f.get("class", "") for f in seksjon.iter("figure")]

    svar = ", svar: [{anbefaling: A1, holdning: enig, kort: Ja}]"
    uten_tekst = pdf(["\n" * 2], ["\n" * 2], ["\n" * 2])
    assert følger(UTTALELSE + "}\n", BREV, "vedlegg-uttalelse", "a") == [True, False, False]
    assert følger(UTTALELSE + svar + "}\n", BREV, "vedlegg-uttalelse", "b") == [False, False, False]
    assert følger(UTTALELSE + "}\n", uten_tekst, "vedlegg-uttalelse", "c") == [False, False, False]
    assert følger(PLAN % "pdf" + "}\n", BREV, "v-plan", "d") == [True, False, False]
