"""The example composed in nynorsk: what the program writes is nynorsk, whatever the auditors write."""

from __future__ import annotations

import dataclasses
import itertools
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import cast
from xml.etree import ElementTree as ET

import pytest
from dokumenttre import klasse, ren, tegninger
from eksempel import DATO, ROT
from maalformer import bokmål_i, tekster

from revisjon.assess import VurdertProsjekt, assess
from revisjon.load import last
from revisjon.model import Tekst
from revisjon.model.engagement import Målform
from revisjon.report.compose import compose
from revisjon.report.document import Dokument
from revisjon.report.templates import les_maler
from revisjon.report.xhtml import les
from revisjon.words import ordbok


@pytest.fixture(scope="module")
def eksempel() -> VurdertProsjekt:
    lastet = last(ROT)
    assert lastet.prosjekt is not None, lastet.diagnoser
    return assess(lastet.prosjekt, DATO)


def på(vurdert: VurdertProsjekt, målform: Målform, utgave: str = "endelig") -> Dokument:
    oppdrag = replace(vurdert.prosjekt.oppdrag, målform=målform)
    prosjekt = replace(vurdert.prosjekt, oppdrag=oppdrag)
    dokument, diagnoser = compose(replace(vurdert, prosjekt=prosjekt), utgave, les_maler()[0])
    assert not diagnoser
    return dokument


@pytest.fixture(scope="module", params=["arbeidsutkast", "endelig"])
def par(request: pytest.FixtureRequest, eksempel: VurdertProsjekt) -> tuple[Dokument, Dokument]:
    return på(eksempel, "bokmål", request.param), på(eksempel, "nynorsk", request.param)


def skrevet_av_revisor(post: object) -> Iterator[str]:
    """Yield every text that auditors have written, as it stands in the model."""
    if isinstance(post, str):
        yield post
    elif isinstance(post, Tekst):
        yield post.verdi
    elif isinstance(post, Mapping):
        for verdi in post.values():
            yield from skrevet_av_revisor(verdi)
    elif isinstance(post, tuple):
        for verdi in post:
            yield from skrevet_av_revisor(verdi)
    elif dataclasses.is_dataclass(post):
        for felt in dataclasses.fields(post):
            if felt.name not in ("sted", "filer"):
                yield from skrevet_av_revisor(getattr(post, felt.name))


def ord_i(tekst: str) -> list[str]:
    """Return the words; numbers stand between an auditor's words, and have the auditor's unit."""
    return re.findall(r"[^\W\d]+", re.sub(r"\bca\b", "", tekst.casefold()))


def biter(rot: ET.Element) -> Iterator[str]:
    """Yield the pieces of text between the tags; a single word in a drawing is a line broken off another."""
    for el in rot.iter():
        tegnet = el.tag.endswith(("}text", "}tspan"))
        for t in (el.text, el.tail, el.get("alt"), el.get("data-tittel")):
            if t and len(ord_i(t)) > tegnet:
                yield t


def bokmål_fra_programmet(dokument: Dokument, vurdert: VurdertProsjekt) -> list[tuple[str, str]]:
    """Return the words of bokmål that no auditor has written: not beside the word that stands beside them."""
    tekster_ = [ord_i(tekst) for tekst in skrevet_av_revisor(vurdert.prosjekt)]
    skrevet = {par for ordene in tekster_ for par in itertools.pairwise(ordene)}
    hele = {tuple(ordene) for ordene in tekster_}
    ut = []
    for bit in biter(les(dokument.html)):
        ordene = ord_i(bit)
        for nr, ord_ in enumerate(ordene):
            naboer = {tuple(ordene[nr - 1 : nr + 1]) if nr else (), tuple(ordene[nr : nr + 2])}
            egne = tuple(ordene) in hele or naboer & skrevet
            if bokmål_i(ord_) and not egne:
                ut.append((ord_, bit.strip()))
    return ut


def test_the_program_writes_no_bokmål(par: tuple[Dokument, Dokument], eksempel: VurdertProsjekt) -> None:
    assert bokmål_fra_programmet(par[1], eksempel) == []


def test_bokmål_from_the_program_would_be_found(
    par: tuple[Dokument, Dokument], eksempel: VurdertProsjekt
) -> None:
    assert len(bokmål_fra_programmet(par[0], eksempel)) > 100


def test_every_label_has_its_nynorsk_in_its_place(
    par: tuple[Dokument, Dokument], eksempel: VurdertProsjekt
) -> None:
    egne = set(skrevet_av_revisor(eksempel.prosjekt))
    bokmål, nynorsk = (dict(tekster(ordbok(m))) for m in cast("tuple[Målform, ...]", ("bokmål", "nynorsk")))
    ventet: dict[str, set[str]] = {}
    for sti, tekst in bokmål.items():
        if "{" not in tekst:
            ventet.setdefault(tekst, set()).add(nynorsk[sti])
    gamle, nye = (list(les(d.html).iter()) for d in par)
    assert [el.tag for el in gamle] == [el.tag for el in nye]
    sett = [(ren(a), ren(b)) for a, b in zip(gamle, nye, strict=True) if ren(a) in ventet]
    assert len({a for a, _ in sett}) > 40
    assert [(a, b) for a, b in sett if b not in ventet[a] and a not in egne] == []


def test_headings_and_language(par: tuple[Dokument, Dokument]) -> None:
    dokument = par[1]
    assert dokument.språk == "nn"
    øverst = [o.tekst for o in dokument.overskrifter if o.nivå == 1]
    assert øverst[:2] == ["Samandrag", "Innhald"]
    assert "Innleiing" in øverst
    assert {"Konklusjon og tilrådingar", "Utleiing av revisjonskriteria", "Sporbarheit", "Kjelder"} <= set(
        øverst
    )
    under = [o.tekst for o in dokument.overskrifter if o.nummer.startswith("3.") and o.nivå == 2]
    assert under == ["Problemstillingar", "Revisjonskriterium", "Datagrunnlag", "Vurdering"]


def test_verdicts_are_printed_in_nynorsk(par: tuple[Dokument, Dokument]) -> None:
    dommer = tuple(ordbok("nynorsk").dommer.values())
    trykt = [ren(el) for el in klasse(les(par[1].html), "dom")]
    assert trykt
    # Before the word stands the name of the mark.
    assert [t for t in trykt if not t.endswith(dommer)] == []


def test_the_drawings_say_nothing_in_bokmål(par: tuple[Dokument, Dokument]) -> None:
    titler = {ren(el) for d in tegninger(les(par[1].html)) for el in d if el.tag.endswith("title")}
    assert [t for t in sorted(titler) if t.startswith(("Kjeden", "Stiplet"))] == []
