"""The theme's font lies in the file, whole and by its right name, where its licence lets it."""

from __future__ import annotations

import io
import uuid
from collections.abc import Callable
from dataclasses import replace

import docx
import pytest
from fontTools.ttLib import TTFont
from lesedocx import Ordfil, R, W
from tema import TEMA

from revisjon.diagnostics import Alvor, Diagnose
from revisjon.output import codes
from revisjon.output.docx import lag_docx
from revisjon.output.docx.font_table import skjul
from revisjon.output.docx.package import Forhold
from revisjon.report.document import Dokument
from revisjon.report.templates import les_maler
from revisjon.report.theme import Skriftfil

Lag = Callable[..., tuple[Ordfil, tuple[Diagnose, ...]]]
_MALER = les_maler()[0]
_STILER = ("Regular", "Bold", "Italic", "BoldItalic")


def _filer(*, utvidet: bool) -> dict[str, bytes]:
    filer = {}
    for f in TEMA.filer:
        funnet = _MALER.finn(f.fil)
        assert funnet is not None
        if utvidet or not f.utvidet:
            filer[f.fil] = funnet[1]
    return filer


def _skrifter(fil: Ordfil) -> dict[str, TTFont]:
    """Open the fonts as Word does: by the table, its relationships, and the key of each."""
    mål = {f.get("Id"): f.get("Target", "") for f in fil.xml("word/_rels/fontTable.xml.rels")}
    første = fil.xml("word/fontTable.xml")[0]
    ut = {}
    for el in første:
        if not el.tag.startswith(f"{W}embed"):
            continue
        nøkkel = uuid.UUID(el.get(f"{W}fontKey", ""))
        data = skjul(fil.deler[f"word/{mål[el.get(f'{R}id')]}"], nøkkel)
        ut[el.tag.removeprefix(f"{W}embed")] = TTFont(io.BytesIO(data))
    return ut


def test_four_styles_of_one_family(lag: Lag) -> None:
    fil, diagnoser = lag("<p>Tekst</p>", ressurser=_filer(utvidet=False))
    assert diagnoser == ()
    skrifter = _skrifter(fil)
    assert tuple(skrifter) == _STILER, "in the order of the schema"
    for stil, skrift in skrifter.items():
        navn = skrift["name"]
        assert navn.getDebugName(1) == "Rapport Sans 3"
        assert navn.getDebugName(2).replace(" ", "") == stil
        assert navn.getDebugName(16) is None
        assert "Adobe" in navn.getDebugName(0)
        fet, kursiv = "Bold" in stil, "Italic" in stil
        assert skrift["head"].macStyle == fet + 2 * kursiv
        assert bool(skrift["OS/2"].fsSelection & 0x40) is (stil == "Regular")
        assert skrift["OS/2"].usWeightClass == (700 if fet else 400)
        assert {ord(t) for t in "æøåÆØÅ§–«»"} <= set(skrift.getBestCmap())
    assert b"<w:embedTrueTypeFonts/>" in fil.deler["word/settings.xml"]
    assert b'Extension="odttf"' in fil.deler["[Content_Types].xml"]
    assert sum(len(d) for n, d in fil.deler.items() if n.endswith(".odttf")) < 200_000


def test_lines_are_no_higher_than_their_letters(lag: Lag) -> None:
    fil, _ = lag("<p>Tekst</p>", ressurser=_filer(utvidet=False))
    for skrift in _skrifter(fil).values():
        naturlig = (skrift["hhea"].ascent - skrift["hhea"].descent) / skrift["head"].unitsPerEm
        grad, linje = TEMA.grader["brød"]
        assert naturlig * float(grad) <= float(linje)


def test_letters_of_the_second_file_are_added(lag: Lag) -> None:
    alene, sammen = (
        _skrifter(lag("<p>Tekst</p>", ressurser=_filer(utvidet=u))[0])["Regular"] for u in (False, True)
    )
    kilde = TTFont(io.BytesIO(_filer(utvidet=True)["fonter/source-sans-3-latin-ext-400-normal.woff2"]))
    assert ord("š") not in alene.getBestCmap()
    for tegn in "čđŋšŧž":
        navn = sammen.getBestCmap()[ord(tegn)]
        assert sammen["hmtx"][navn] == kilde["hmtx"][kilde.getBestCmap()[ord(tegn)]]
        glyf, opphav = sammen["glyf"][navn], kilde["glyf"][kilde.getBestCmap()[ord(tegn)]]
        assert glyf.getCoordinates(sammen["glyf"])[0] == opphav.getCoordinates(kilde["glyf"])[0]
    assert sammen["hmtx"][sammen.getBestCmap()[ord("a")]] == alene["hmtx"][alene.getBestCmap()[ord("a")]]


def test_same_font_same_bytes(lag: Lag) -> None:
    filer = _filer(utvidet=False)
    assert lag("<p>a</p>", ressurser=filer)[0].data == lag("<p>a</p>", ressurser=filer)[0].data


def test_the_key_is_laid_over_the_front_twice() -> None:
    nøkkel = uuid.UUID("00112233-4455-6677-8899-AABBCCDDEEFF")
    lagt = skjul(bytes(40), nøkkel)
    assert lagt[:3] == b"\xff\xee\xdd", "last byte first"
    assert lagt[16:32] == lagt[:16]
    assert lagt[32:] == bytes(8)


def _med_fs_type(fs_type: int) -> bytes:
    skrift = TTFont(io.BytesIO(_filer(utvidet=False)["fonter/source-sans-3-latin-400-normal.woff2"]))
    skrift["OS/2"].fsType = fs_type
    skrift.flavor = None
    ut = io.BytesIO()
    skrift.save(ut)
    return ut.getvalue()


@pytest.mark.parametrize(
    ("data", "sies"),
    [
        (_med_fs_type(2), "lisensen"),
        (_med_fs_type(4), "lisensen"),
        (_med_fs_type(0x200), "lisensen"),
        (b"wOF2 ikke en skrift", "kan leses"),
        (b"", "kan leses"),
    ],
)
def test_a_font_that_may_not_or_cannot_be_embedded(lag: Lag, data: bytes, sies: str) -> None:
    tema = replace(TEMA, familie="Kontorets", filer=(Skriftfil("fonter/vår.ttf", 400),))
    fil, (hint,) = lag("<p>a</p>", tema=tema, ressurser={"fonter/vår.ttf": data})
    assert (hint.kode, hint.alvor, hint.plass.fil) == (
        codes.DOCX_SKRIFT,
        Alvor.HINT,
        "templates/fonter/vår.ttf",
    )
    assert "«Kontorets»" in hint.melding
    assert sies in hint.melding.replace("ikke kan", "kan")
    assert not any(n.endswith(".odttf") for n in fil.deler)
    assert b"embedTrueTypeFonts" not in fil.deler["word/settings.xml"]


def test_one_weight_is_regular_and_word_thickens_it(lag: Lag) -> None:
    tema = replace(TEMA, familie="Kontorets", filer=(Skriftfil("fonter/vår.ttf", 400),))
    fil, diagnoser = lag("<p>a</p>", tema=tema, ressurser={"fonter/vår.ttf": _med_fs_type(8)})
    assert diagnoser == ()
    assert tuple(_skrifter(fil)) == ("Regular",)


def _mal(skrift: str) -> bytes:
    mal = docx.Document()
    mal.styles["Normal"].font.name = skrift
    ut = io.BytesIO()
    mal.save(ut)
    return ut.getvalue()


def test_a_changed_font_does_not_use_a_reserved_name(lag: Lag, eksempel: Dokument) -> None:
    fil = Ordfil(lag_docx(eksempel)[0])
    steder = {navn for navn, data in fil.deler.items() if b'"Source Sans 3"' in data}
    assert steder == {"word/fontTable.xml"}
    assert (
        b'<w:font w:name="Rapport Sans 3"><w:altName w:val="Source Sans 3"/>'
        in fil.deler["word/fontTable.xml"]
    )
    assert any(b'font-family="Rapport Sans 3"' in d for n, d in fil.deler.items() if n.endswith(".svg"))
    # One that does not come along is looked for where it is installed.
    uten, _ = lag("<p>a</p>")
    assert b"Rapport Sans" not in b"".join(uten.deler.values())
    assert b'"Source Sans 3"' in uten.deler["word/styles.xml"]


def test_a_font_without_reserved_names_keeps_its_own(lag: Lag) -> None:
    tema = replace(TEMA, familie="Source Sans 3", filer=(Skriftfil("fonter/vår.ttf", 400),))
    skrift = TTFont(io.BytesIO(_med_fs_type(8)))
    skrift["name"].setName("© 2020 Kontoret", 0, 3, 1, 0x409)
    ut = io.BytesIO()
    skrift.save(ut)
    fil, _ = lag("<p>a</p>", tema=tema, ressurser={"fonter/vår.ttf": ut.getvalue()})
    (snitt,) = _skrifter(fil).values()
    assert snitt["name"].getDebugName(1) == "Source Sans 3"


@pytest.mark.parametrize(("skrift", "med"), [("Arial", False), (TEMA.familie, True)])
def test_an_offices_template_chooses(eksempel: Dokument, skrift: str, *, med: bool) -> None:
    ressurser = {**eksempel.ressurser, "word/mal.docx": _mal(skrift)}
    fil = Ordfil(lag_docx(replace(eksempel, ressurser=ressurser))[0])
    assert any(n.endswith(".odttf") for n in fil.deler) is med
    tabell = fil.deler["word/fontTable.xml"]
    assert (b"<w:embedBold" in tabell) is med
    assert b"Calibri" in tabell, "what the template says of others is kept"


def test_an_id_is_never_given_twice() -> None:
    forhold = Forhold()
    forhold.legg("rId2", "http://x/font", "a")
    assert forhold.til("font", "b") != "rId2"
    assert forhold.til("font", "c") not in ("rId2", forhold.til("font", "b"))
