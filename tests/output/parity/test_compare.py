"""What is changed in one of the files is found and named, and what is only form is not."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal
from xml.etree.ElementTree import Element

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lite_dokument import lite_dokument

from revisjon.output.parity import Blokk, Forskjell, Innhold, forskjeller, les_tre_innhold
from revisjon.report.document import Dokument
from revisjon.report.tree import lokalt_navn
from revisjon.report.xhtml import les, skriv

_SLAG = {"h1": "overskrift", "h2": "overskrift", "td": "tabell", "th": "tabell", "title": "bilde"}
_UTENFOR = ("head", "style")


@dataclass(frozen=True, slots=True)
class Sted:
    """A text in the document, and what a difference in it is called."""

    el: Element
    hvor: Literal["text", "tail"]
    slag: str

    def ord(self) -> list[str]:
        return (getattr(self.el, self.hvor) or "").split(" ")

    def sett(self, ord_: list[str]) -> None:
        setattr(self.el, self.hvor, " ".join(ord_))


def _steder(el: Element, slag: str = "tekst") -> Iterator[Sted]:
    """Yield all texts with words, in order; of drawings only what they are called."""
    if el.tag in _UTENFOR:
        return
    slag = "note" if el.get("class") == "fn" else _SLAG.get(lokalt_navn(el), slag)
    if (el.text or "").strip() and lokalt_navn(el) != "text":
        yield Sted(el, "text", slag)
    for barn in el:
        yield from _steder(barn, slag)
        if (barn.tail or "").strip() and lokalt_navn(el) != "svg":
            yield Sted(barn, "tail", slag)


def _html() -> str:
    html = lite_dokument().html.replace('<span class="nr">1</span>', '<span class="nr">1</span> ')
    return html.replace("<nav>", '<nav data-innhold="kapitler">')


HTML = _html()
TRE = les_tre_innhold(HTML)
ANTALL = len(list(_steder(les(HTML))))
FORMATER = ("pdf", "docx", "html")
sted = st.integers(0, ANTALL - 1)
format_ = st.sampled_from(FORMATER)


def _endre(nr: int, endre: Callable[[list[str], int], list[str]], i: int) -> tuple[Innhold, Sted]:
    """Return the content with the words of one text changed at the i-th that is a word."""
    rot = les(HTML)
    valgt = list(_steder(rot))[nr]
    ord_ = valgt.ord()
    fylte = [j for j, o in enumerate(ord_) if o.strip()]
    valgt.sett(endre(ord_, fylte[i % len(fylte)]))
    return les_tre_innhold(skriv(rot)), valgt


def _skift(ord_: list[str], i: int) -> list[str]:
    return [*ord_[:i], ord_[i].replace(ord_[i].strip(), "ENDRET"), *ord_[i + 1 :]]


def _tegnsett(ord_: list[str], i: int) -> list[str]:
    return [*ord_[:i], f"{ord_[i]};", *ord_[i + 1 :]]


def _stryk(ord_: list[str], i: int) -> list[str]:
    return [*ord_[:i], *ord_[i + 1 :]] if len(ord_) > 1 else [""]


def _gjenta(ord_: list[str], i: int) -> list[str]:
    return [*ord_[: i + 1], " ", ord_[i], *ord_[i + 1 :]]


def _flytt(ord_: list[str], i: int) -> list[str]:
    return [*ord_[i + 1 :], "MELLOM", *ord_[: i + 1]]


@given(sted, st.integers(0, 200), st.sampled_from((_skift, _tegnsett, _stryk, _gjenta, _flytt)), format_)
def test_a_word_changed_dropped_repeated_or_moved_is_found_where_it_is(
    lest: dict[str, Innhold], nr: int, i: int, endre: Callable[[list[str], int], list[str]], format_: str
) -> None:
    endret, valgt = _endre(nr, endre, i)
    slagene = [f.slag for f in forskjeller(endret, lest[format_])]
    assert valgt.slag in slagene
    # Nothing is told of what is as it was.
    assert set(slagene) <= {valgt.slag, "tekst"}


@given(sted, st.integers(0, 200))
def test_the_message_shows_the_word_and_those_around_it(nr: int, i: int) -> None:
    endret, valgt = _endre(nr, _skift, i)
    funnet = next(f for f in forskjeller(endret, TRE) if f.slag == valgt.slag)
    assert "ENDRET" in funnet.første
    assert funnet.andre
    tilbake = next(f for f in forskjeller(TRE, endret) if f.slag == valgt.slag)
    assert (tilbake.første, tilbake.andre) == (funnet.andre, funnet.første)


def _forelder(rot: Element, el: Element) -> Element:
    return next(f for f in rot.iter() if el in list(f))


def _ta_ut(rot: Element, el: Element) -> None:
    forelder = _forelder(rot, el)
    nr = list(forelder).index(el)
    if nr:
        forelder[nr - 1].tail = (forelder[nr - 1].tail or "") + (el.tail or "")
    else:
        forelder.text = (forelder.text or "") + (el.tail or "")
    forelder.remove(el)


def _noter(rot: Element) -> list[Element]:
    return [el for el in rot.iter() if el.get("class") == "fn"]


@pytest.mark.parametrize("format_", FORMATER)
@pytest.mark.parametrize("nr", range(3))
def test_a_lost_or_repeated_note_is_found(lest: dict[str, Innhold], nr: int, format_: str) -> None:
    for gjenta in (False, True):
        rot = les(HTML)
        note = _noter(rot)[nr]
        if gjenta:
            forelder = _forelder(rot, note)
            ny = les(skriv(note))
            forelder.insert(list(forelder).index(note), ny)
        else:
            _ta_ut(rot, note)
        assert [f.slag for f in forskjeller(les_tre_innhold(skriv(rot)), lest[format_])] == ["note"]


@given(st.integers(1, 400), format_)
def test_a_note_called_from_another_place_is_found(lest: dict[str, Innhold], tegn: int, format_: str) -> None:
    rot = les(HTML)
    note = _noter(rot)[0]
    avsnitt = _forelder(rot, note)
    før = avsnitt.text or ""
    if not før[-tegn:].strip():
        return
    note.tail, avsnitt.text = før[-tegn:] + (note.tail or ""), før[:-tegn]
    (f,) = forskjeller(les_tre_innhold(skriv(rot)), lest[format_])
    assert (f.slag, f.hvor) == ("note", "henvisningen til note nr. 1")
    assert f.andre.endswith("Her er en note")
    assert f.første != f.andre


@given(st.data(), format_)
def test_two_cells_that_change_places_are_found(
    lest: dict[str, Innhold], data: st.DataObject, format_: str
) -> None:
    rot = les(HTML)
    celler = [el for el in rot.iter() if el.tag in ("td", "th")]
    a, b = data.draw(st.lists(st.sampled_from(range(len(celler))), min_size=2, max_size=2, unique=True))
    celler[a].text, celler[b].text = celler[b].text, celler[a].text
    (f,) = forskjeller(les_tre_innhold(skriv(rot)), lest[format_])
    assert f.slag == "tabell"
    assert f.hvor.startswith("rad ")


@given(st.data())
def test_a_lost_cell_moves_those_after_it(data: st.DataObject) -> None:
    rot = les(HTML)
    celle = data.draw(st.sampled_from([el for el in rot.iter() if el.tag == "td"]))
    _ta_ut(rot, celle)
    (f,) = forskjeller(TRE, les_tre_innhold(skriv(rot)))
    assert f.slag == "tabell"
    assert f.første.startswith(f"{celle.text}")


@pytest.mark.parametrize("format_", FORMATER)
def test_blocks_in_another_order_are_found(lest: dict[str, Innhold], format_: str) -> None:
    rot = les(HTML)
    deler = rot.findall(".//section")[-1]
    figur, tabell = deler.find("figure"), deler.find("table")
    assert figur is not None
    assert tabell is not None
    _ta_ut(rot, tabell)
    deler.insert(list(deler).index(figur), tabell)
    (f,) = forskjeller(les_tre_innhold(skriv(rot)), lest[format_])
    assert f.slag == "tekst"
    assert (f.kapittel, "[tabell nr. 1]" in f"{f.første}{f.etter}") == ("Under", True)


def test_heading_of_another_level_and_paragraph_made_heading(lest: dict[str, Innhold]) -> None:
    annet_nivå = les_tre_innhold(HTML.replace("h2>", "h3>"))
    (f,) = forskjeller(annet_nivå, lest["pdf"])
    assert (f.slag, f.første, f.andre) == ("overskrift", "Under (nivå 3)", "Under (nivå 2)")
    avsnitt = les_tre_innhold(HTML.replace("h2>", "p>"))
    assert [f.slag for f in forskjeller(avsnitt, lest["docx"])] == ["overskrift", "tekst"]


_FORM: tuple[Callable[[str], str], ...] = (
    lambda o: f"{o[:1]}\u00ad{o[1:]}",
    lambda o: f"{o}\n  ",
    lambda o: f"{o}<br/>",
    lambda o: f"<em>{o}</em>",
    lambda o: f"<span>{o[:2]}</span>{o[2:]}",
    lambda o: f"{o}\u200b",
)


@given(st.data(), format_)
def test_what_is_only_form_is_silent(lest: dict[str, Innhold], data: st.DataObject, format_: str) -> None:
    """Soft hyphens, white space, line breaks, emphasis, and where a paragraph is parted."""

    def kled(treff: re.Match[str]) -> str:
        return data.draw(st.sampled_from(_FORM))(treff[0])

    antall = data.draw(st.integers(1, 40))
    hode, kropp = HTML.split("<main>")
    kledd = re.sub(r"(?<=[> ])(?:Kommunen|plan|kompetanse|Punkt|enhetene\.)(?= )", kled, kropp, count=antall)
    kledd = kledd.replace("alle enhetene. Kommunen", "alle enhetene.</p><p>Kommunen", antall % 3)
    assert forskjeller(les_tre_innhold(f"{hode}<main>{kledd}"), lest[format_]) == ()


def test_the_first_of_each_kind_is_told_with_its_chapter() -> None:
    def innhold(*blokker: Blokk) -> Innhold:
        return Innhold((Blokk("overskrift", ("1", "Om", "saken"), 1, "1"), *blokker))

    a = innhold(
        Blokk("tekst", ("a", "b", "c", "d"), kall=(2,)),
        Blokk("note", ("Kilde.",)),
        Blokk("celle", ("x", "y"), plass=(1, 2, 3)),
        Blokk("bilde", ("kart",)),
    )
    b = innhold(
        Blokk("tekst", ("a", "b", "d"), kall=(2,)),
        Blokk("note", ("Kilden.",)),
        Blokk("celle", ("x", "z"), plass=(1, 2, 3)),
    )
    kapittel = "1 Om saken"
    assert forskjeller(a, b) == (
        Forskjell("tabell", "rad 2, kolonne 3 i tabell nr. 1", kapittel, "x", "y", "z", ""),
        Forskjell("note", "note nr. 1", kapittel, "", "Kilde.", "Kilden.", ""),
        Forskjell("bilde", "bilde nr. 1", kapittel, "", "kart", "", ""),
        Forskjell("tekst", "", kapittel, "[overskriften «1 Om saken»] a b", "c", "", "d"),
    )


def test_nothing_differs_from_itself(dok: Dokument, lest: dict[str, Innhold]) -> None:
    assert dok.html == HTML
    assert all(forskjeller(x, y) == () for x in lest.values() for y in lest.values())
