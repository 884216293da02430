"""What holds of any document, however it is put together."""

from __future__ import annotations

import re
from collections import Counter
from html import escape
from xml.etree import ElementTree as ET

import tinyhtml5
from hypothesis import given
from hypothesis import strategies as st
from nummerering import NB, ORD, figur, kryss, nummerert, tabell

from revisjon.report.number import Bilde, Overskrift, nummerer
from revisjon.report.xhtml import les

ID = st.sampled_from([f"i{n}" for n in range(12)])
TEKST = st.sampled_from(["Ord", " ord ", "Slutt. ", "jf. ", "a & b < c", f"§{NB}6", ""]).map(escape)
BIT = st.one_of(
    TEKST,
    ID.map(kryss),
    TEKST.map(lambda t: f'<span class="fn" data-kilder="a">{t}</span>'),
    TEKST.map(lambda t: f"<em>{t}</em>"),
)
LINJE = st.lists(BIT, max_size=4).map("".join)
OVERSKRIFT = st.builds(
    lambda nivå, id_, slag, tekst: f'<h{nivå} id="{id_}" data-nummer="{slag}">{tekst}</h{nivå}>',
    st.integers(1, 4),
    ID,
    st.sampled_from(["kapittel", "vedlegg", "ingen"]),
    LINJE,
)
LISTE = st.builds(
    lambda tittel, slag: f'{tittel}<nav data-innhold="{slag}"></nav>',
    st.sampled_from(["", '<h2 data-hvis-innhold="">L</h2>', "<h1>Innhold</h1>"]),
    st.sampled_from(["kapitler", "figurer", "tabeller"]),
)
BLOKK = st.one_of(
    OVERSKRIFT,
    OVERSKRIFT,
    st.builds(lambda id_, t: f'<p id="{id_}">{t}</p>', ID, LINJE),
    st.builds(tabell, ID, TEKST),
    st.builds(figur, ID, TEKST),
    LISTE,
)
INNHOLD = st.lists(BLOKK, max_size=12).map("".join)


@given(INNHOLD)
def test_run_on_its_own_output_it_changes_nothing(innhold: str) -> None:
    n = nummerert(innhold)
    assert nummerer(n.html, ORD) == n


@given(INNHOLD)
def test_every_reference_is_filled_or_reported(innhold: str) -> None:
    n = nummerert(innhold)
    rot = les(n.html)
    tekster = [lenke.text or "" for lenke in rot.iterfind(".//a[@class='kryss']")]
    assert len(tekster) == innhold.count('class="kryss"')
    ufylte = [
        t
        for t in tekster
        if not re.fullmatch(rf"([kK]apittel|[vV]edlegg|[tT]abell|[fF]igur){NB}[\d.]+|«.+»", t)
    ]
    assert len(ufylte) == sum(p.slag == "ukjent kryssreferanse" for p in n.problemer)
    assert all(t.startswith("[#") for t in ufylte)


@given(INNHOLD)
def test_numbers_are_whole_series_in_order(innhold: str) -> None:
    n = nummerert(innhold)
    for bilder in (n.tabeller, n.figurer):
        assert [b.nummer for b in bilder] == list(range(1, len(bilder) + 1))
    assert [note.nr for note in n.noter] == list(range(1, innhold.count('class="fn"') + 1))
    slag = {"k": 0, "v": 0}
    barn: Counter[tuple[str, str]] = Counter()
    her = ""
    for o in (o for o in n.overskrifter if o.nummer):
        if o.nivå == 1:
            her = "v" if o.nummer.startswith("Vedlegg") else "k"
            slag[her] += 1
            assert o.nummer.removeprefix("Vedlegg ") == str(slag[her])
        else:
            forelder, _, siste = o.nummer.rpartition(".")
            barn[her, forelder] += 1
            assert siste == str(barn[her, forelder])
            assert o.nummer.count(".") == o.nivå - 1


@given(INNHOLD)
def test_lists_lead_to_what_they_name(innhold: str) -> None:
    n = nummerert(innhold)
    etter_id: dict[str, list[Overskrift | Bilde]] = {}
    alle: list[Overskrift | Bilde] = [*n.overskrifter, *n.tabeller, *n.figurer]
    for ting in alle:
        etter_id.setdefault(ting.id, []).append(ting)
    for lenke in les(n.html).iterfind(".//nav//a"):
        mål = etter_id[lenke.get("href", "").removeprefix("#")]
        assert (lenke.text or "") in {m.tittel if isinstance(m, Bilde) else m.tekst for m in mål}
        assert not len(lenke)


@given(INNHOLD)
def test_ids_are_unique_unless_reported(innhold: str) -> None:
    n = nummerert(innhold)
    ider = Counter(id_ for el in les(n.html).iter() if (id_ := el.get("id")))
    meldt = Counter(p.id for p in n.problemer if p.slag in ("dobbel id", "plassert to ganger"))
    assert {id_: antall - 1 for id_, antall in ider.items() if antall > 1} == meldt


@given(INNHOLD)
def test_an_html_reader_sees_the_same_text_and_elements(innhold: str) -> None:
    n = nummerert(innhold)
    som_html = tinyhtml5.parse(n.html, namespace_html_elements=False)
    som_xml = les(n.html)
    assert "".join(som_html.itertext()).rstrip("\n") == "".join(som_xml.itertext()).rstrip("\n")
    assert _elementer(som_html) == _elementer(som_xml)


def _elementer(rot: ET.Element) -> list[tuple[str, str | None, str | None]]:
    return [(el.tag, el.get("id"), el.get("class")) for el in rot.iter()]
