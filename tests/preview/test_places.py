"""From a block to the YAML and back."""

from __future__ import annotations

from pathlib import Path

from revisjon.diagnostics import Plass
from revisjon.preview.places import Poster, lenke
from revisjon.source import les

YAML = """\
# om kriteriene
kriterier:
  - id: oversikt
    krav: ha oversikt
    punkter:
      - {id: a, påstand: En}
      - id: b
        påstand: To
    utledning: Tekst
kilder:
  k1:
    tittel: Plan
skjønn:
  - kriterium: oversikt
    verdi: oppfylt
"""


def test_a_line_belongs_to_the_record_that_it_stands_in() -> None:
    kilde, _ = les("k.yaml", YAML.encode())
    poster = Poster.i([kilde])
    funnet = {nr: poster.ved(Plass("k.yaml", nr)) for nr in range(1, 16)}
    assert funnet[1] == funnet[2] == funnet[10] == ()
    assert funnet[3] == funnet[4] == funnet[5] == ("oversikt",)
    assert funnet[6] == ("oversikt.a", "oversikt")
    assert funnet[7] == funnet[8] == ("oversikt.b", "oversikt")
    assert funnet[9] == ("oversikt",)
    assert funnet[11] == funnet[12] == ("k1",)
    # What has no id of its own is not mistaken for what stands before it.
    assert funnet[13] == funnet[14] == funnet[15] == ()
    assert poster.ved(Plass("annen.yaml", 3)) == ()


def test_a_file_that_cannot_be_read_has_no_records() -> None:
    kilde, _ = les("k.yaml", b"kriterier: ]")
    assert Poster.i([kilde]).ved(Plass("k.yaml", 1)) == ()


def test_addresses_for_the_editor() -> None:
    assert lenke(Path("/a b/æ"), Plass("x#1.yaml", 3, 7)) == "vscode://file/a%20b/%C3%A6/x%231.yaml:3:7"
