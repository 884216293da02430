"""The page in parts is the page."""

from __future__ import annotations

from eksempel import ROT, sett_opp

from revisjon.output.web import lag_html
from revisjon.output.web.parts import lag_deler
from revisjon.preview.stream import Linje
from revisjon.preview.views import Tilstand, Visning
from revisjon.report.xhtml import les, skriv


def test_put_together_the_parts_are_the_page() -> None:
    dokument = sett_opp(ROT, "arbeidsutkast")
    side, _ = lag_html(dokument)
    deler = lag_deler(dokument)
    hel = les(side.decode()).find("body")
    assert hel is not None
    # The page has its script last.
    hel.remove(list(hel)[-1])
    kropp = les(deler.ramme)
    innhold = next(el for el in kropp.iter() if el.get("class") == "tekst")
    for del_ in deler.deler:
        innhold.append(les(del_))
    uten_rom = ["".join(skriv(el).split()) for el in (hel, kropp)]
    assert uten_rom[0] == uten_rom[1]
    assert len(deler.deler) > 10
    assert deler.diagnoser == ()


def test_only_what_is_new_is_sent() -> None:
    en = Visning.av(lag_deler(sett_opp(ROT, "arbeidsutkast")), "T", "nb")
    linje = Linje()
    første = linje.nytt(Tilstand(en, ved_siden={"meldinger": "[]"}))
    assert len(første) > 100_000
    assert første.count(b"event: ") == 3
    assert linje.nytt(Tilstand(en, ved_siden={"meldinger": "[]"})) == b""
    annen = Visning.av(lag_deler(sett_opp(ROT, "endelig")), "T", "nb")
    nytt = linje.nytt(Tilstand(annen, ved_siden={"meldinger": "[1]"}))
    assert nytt.count(b"event: ") == 2
    assert b"\n\n" not in nytt.strip().replace(b"\n\nevent", b"")
    nye = annen.melding(en.innhold)["nye"]
    assert isinstance(nye, dict)
    assert 0 < len(nye) < len(annen.deler)
    assert linje.nytt(Tilstand(annen, eldre=True, ved_siden={"meldinger": "[1]"})).count(b"event: ") == 1


def test_a_page_is_told_nothing_before_there_is_anything() -> None:
    assert Linje().nytt(Tilstand()) == b""
