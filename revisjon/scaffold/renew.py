"""What a follow-up audit takes over from the audit that it follows up.

Criteria and recommendations come by their old ids, the recommendations as claims of a criterion of
their own. Nothing that was found, counted, weighed or concluded is taken over: it is looked into anew.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from revisjon.markup import referanser
from revisjon.model import Anbefaling, Kilde, Kriterium, Problemstilling, Prosjekt, Punkt
from revisjon.records import dataclass
from revisjon.scaffold.answers import Målform
from revisjon.scaffold.words import ORD, Oppfølgingsord

RAPPORT = "forrige-rapport"
"""Id of the earlier report as a source."""
KRITERIUM = "tidligere-anbefalinger"
"""Id of the criterion whose claims are the recommendations."""
SPØRSMÅL = "P0"
"""Id of the question about the recommendations."""
TABELL = "anbefalinger-fra-forrige"
_PUNKT = re.compile(r"[a-zæøå0-9]{1,8}")
_KILDEFELT = ("type", "tittel", "korttittel", "utgiver", "ident", "nummer", "dato", "rolle", "nettsted")

Post = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Forrige:
    """The parts of a new project that come from an earlier one, as YAML values."""

    tittel: str
    dato: str
    """As the earlier report has it: `ÅÅÅÅ-MM` or `ÅÅÅÅ-MM-DD`."""
    reviderte: tuple[Post, ...]
    problemstillinger: tuple[Post, ...]
    kriterier: tuple[Post, ...]
    kilder: Mapping[str, Post]
    rader: tuple[tuple[str, str, str], ...]
    """The recommendations: id, text as Markdown, and whom it was for. Empty where there were none."""
    revisor: str

    @property
    def toppspørsmål(self) -> tuple[tuple[str, str], ...]:
        """Id and text of the questions that get a chapter."""
        return tuple((str(p["id"]), str(p.get("kort", p["tekst"]))) for p in self.problemstillinger)

    @property
    def første_kriterium(self) -> tuple[str, str]:
        """Id of the first criterion and of its first claim; empty where no criteria were taken over."""
        k = next(iter(self.kriterier), None)
        return (str(k["id"]), str(k["punkter"][0]["id"])) if k else ("", "")


def forrige(p: Prosjekt, målform: Målform) -> Forrige:
    """Return what a follow-up takes over from a project."""
    ord_ = ORD[målform]
    anbefalinger = [*p.anbefalinger.values()]
    spørsmål = [_spørsmål(q) for q in p.problemstillinger if q.id != SPØRSMÅL]
    kriterier = [k for k in p.kriterier.values() if k.id != KRITERIUM]
    dem_som_gjelder = {q for s in spørsmål for q in _ider(s)}
    poster = [_kriterium(k, ord_, dem_som_gjelder) for k in kriterier]
    if anbefalinger:
        spørsmål.insert(0, {"id": SPØRSMÅL, "tekst": ord_.spørsmål, "kort": ord_.kort, "type": "normativ"})
        poster.insert(0, _om_anbefalingene(anbefalinger, ord_))
    o = p.oppdrag
    revisor = p.revisor.navn if p.revisor else ""
    rapport: Post = {"type": "rapport", "utgiver": revisor, "tittel": o.tittel, "dato": str(o.dato)}
    return Forrige(
        tittel=o.tittel,
        dato=str(o.dato),
        reviderte=tuple(_uten_tomme({f: getattr(r, f) for f in _REVIDERT}) for r in o.reviderte),
        problemstillinger=tuple(spørsmål),
        kriterier=tuple(k for k in poster if k["problemstillinger"]),
        kilder={RAPPORT: _uten_tomme(rapport), **_kilder(p, kriterier)},
        rader=tuple(_rader(anbefalinger)),
        revisor=revisor,
    )


_REVIDERT = ("id", "navn", "type", "kommunenummer", "kontrollutvalg")


def _uten_tomme(post: Post) -> Post:
    return {felt: verdi for felt, verdi in post.items() if verdi not in ("", (), [], None)}


def _ider(post: Post) -> Iterator[str]:
    yield post["id"]
    for under in post.get("under", ()):
        yield from _ider(under)


def _spørsmål(q: Problemstilling) -> Post:
    under = [_spørsmål(u) for u in q.under]
    return _uten_tomme({"id": q.id, "tekst": q.tekst, "kort": q.kort, "type": q.type, "under": under})


def _kriterium(k: Kriterium, ord_: Oppfølgingsord, gjelder: set[str]) -> Post:
    utledning = k.utledning.verdi.rstrip("\n") + "\n" if k.utledning else ""
    if any(r.slag != "kilde" for r in referanser(utledning)):
        # It points at figures or findings that stay where they are.
        utledning = f"{ord_.utledning}[@{RAPPORT}]"
    hjemler = [_uten_tomme({"kilde": h.kilde, "bestemmelse": h.bestemmelse}) for h in k.hjemmel]
    post = {"id": k.id, "styrke": k.styrke, "krav": k.krav, "kort": k.kort, "hjemmel": hjemler}
    post |= {"problemstillinger": [p for p in k.problemstillinger if p in gjelder], "utledning": utledning}
    return _uten_tomme(post) | {
        "problemstillinger": post["problemstillinger"],
        "punkter": [_punkt(p, gjelder) for p in k.punkter],
    }


def _punkt(p: Punkt, gjelder: set[str]) -> Post:
    post: Post = {"id": p.id, "påstand": p.påstand, "ledd": p.ledd or ""}
    post |= {"avgjørende": "" if p.avgjørende else False}
    return _uten_tomme(post | {"problemstillinger": [q for q in p.problemstillinger if q in gjelder]})


def _om_anbefalingene(anbefalinger: Iterable[Anbefaling], ord_: Oppfølgingsord) -> Post:
    punkter: list[Post] = []
    for nr, a in enumerate(anbefalinger, start=1):
        lite = a.id.casefold()
        brukt = {p["id"] for p in punkter}
        id_ = lite if _PUNKT.fullmatch(lite) and lite not in brukt else f"nr{nr}"
        om = f": {a.kort}" if a.kort else ""
        punkter.append({"id": id_, "påstand": ord_.påstand.format(id=a.id, om=om), "ledd": "brukt"})
    return {
        "id": KRITERIUM,
        "styrke": "bør",
        "krav": ord_.krav,
        "kort": ord_.kort,
        "hjemmel": [{"kilde": RAPPORT}],
        "problemstillinger": [SPØRSMÅL],
        "utledning": ord_.om_anbefalingene.format(tabell=TABELL),
        "punkter": punkter,
    }


def _kilder(p: Prosjekt, kriterier: Iterable[Kriterium]) -> dict[str, Post]:
    """Return the sources that the criteria rest on, and those that are cited where they are derived."""
    brukt: dict[str, Kilde] = {}
    for k in kriterier:
        ider = [h.kilde for h in k.hjemmel]
        sitert = referanser(k.utledning.verdi) if k.utledning else ()
        if all(r.slag == "kilde" for r in sitert):
            ider += [i for r in sitert for i in r.ider]
        brukt |= {i: p.kilder[i] for i in ider if i != RAPPORT}
    return {id_: _kilde(k) for id_, k in brukt.items()}


def _kilde(k: Kilde) -> Post:
    post = {felt: str(getattr(k, felt) or "") for felt in _KILDEFELT}
    return _uten_tomme(post)


def _rader(anbefalinger: Iterable[Anbefaling]) -> Iterator[tuple[str, str, str]]:
    for a in anbefalinger:
        yield a.id, a.tekst, a.mottaker
        yield from ((f"{a.id} {d.id}", d.tekst, a.mottaker) for d in a.deler)
