"""What is shown of an id where the pointer rests on it, as Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from revisjon.assess import VurdertProsjekt
from revisjon.editor.find import Treff, posten
from revisjon.editor.knowledge import Kunnskap
from revisjon.editor.records import Post, kalt, poster
from revisjon.model import Kilde, Prosjekt, Punkt, Tall
from revisjon.report.citations import full_referanse, hjemmel_tekst
from revisjon.report.verdict.certainty import grad_tekst
from revisjon.report.verdict.text import stemmer
from revisjon.words import Ord, ordbok, utregnet_tekst

_MERKE = re.compile(r"<(?P<slutt>/?)(?P<navn>em|a)(?: href=\"(?P<href>[^\"]*)\")?>")
_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>#|~])")
_LANGT = 600
"""So many characters of a text are shown."""


def hjelp(kunnskap: Kunnskap, treff: Treff) -> str:
    """Return what is known of an id; empty where nothing has it."""
    post = posten(poster(kunnskap.kilder.values()), treff)
    if post is None:
        return ""
    deler = [f"**{md(post.id)}** · {kalt(post.slag)}"]
    vurdert = kunnskap.vurdert
    innhold = [*_i_prosjektet(post, vurdert)] if vurdert is not None else []
    return "\n\n".join([*deler, *(innhold or _i_filen(post))])


def md(tekst: str) -> str:
    """Return a text that Markdown shows as it is."""
    return _MARKDOWN.sub(r"\\\1", tekst)


def _i_filen(post: Post) -> Iterator[str]:
    """Yield what the record itself says, where the project as a whole cannot be read."""
    tekst = " ".join((post.felt("tekst") or post.tittel).split())
    if tekst:
        yield md(tekst if len(tekst) <= _LANGT else f"{tekst[:_LANGT].rstrip()} …")


def _i_prosjektet(post: Post, vurdert: VurdertProsjekt) -> Iterator[str]:
    p = vurdert.prosjekt
    ord_ = ordbok(p.oppdrag.målform)
    if post.slag == "kilde" and post.id in p.kilder:
        yield _referanse(p.kilder[post.id], ord_)
    elif post.slag == "tall" and post.id in p.tall:
        yield from _tall(p.tall[post.id], p, ord_)
    elif post.slag == "kriterium" and post.id in p.kriterier:
        yield from _kriterium(post.id, vurdert, ord_)
    elif post.slag == "punkt":
        yield from _punkt(post.id, vurdert)


def _referanse(kilde: Kilde, ord_: Ord) -> str:
    """Return the reference of a source as the list of sources prints it."""
    html = str(full_referanse(kilde, ord_, hel_lenke=True))
    ut, sist, lenke = "", 0, ""
    for merke in _MERKE.finditer(html):
        ut += md(unescape(html[sist : merke.start()]))
        sist = merke.end()
        if merke["navn"] == "em":
            ut += "*"
        elif merke["slutt"]:
            ut += f"]({lenke})"
        else:
            lenke = unescape(merke["href"])
            ut += "["
    return ut + md(unescape(html[sist:]))


def _tall(tall: Tall, p: Prosjekt, ord_: Ord) -> Iterator[str]:
    verdi = p.verdier.get(tall.id)
    if verdi is not None:
        yield md(utregnet_tekst(verdi, "", ord_))
    om = [
        md(d) for d in (tall.ordlyd, tall.populasjon, f"periode: {tall.periode}" if tall.periode else "") if d
    ]
    if tall.fra is not None:
        om.append(f"fra tabellen {md(tall.fra.tabell)}, {md(tall.fra.rad)}, {md(tall.fra.kolonne)}")
    if tall.beregnet is not None:
        om.append(md(f"{tall.beregnet.operasjon} av {', '.join(tall.beregnet.ledd)}"))
    if om:
        yield "; ".join(om)
    kilde = tall.kilde or (p.tabeller[tall.fra.tabell].kilde if tall.fra is not None else "")
    if kilde in p.kilder:
        yield f"Kilde: {_referanse(p.kilder[kilde], ord_)}"


def _kriterium(id_: str, vurdert: VurdertProsjekt, ord_: Ord) -> Iterator[str]:
    p = vurdert.prosjekt
    k = p.kriterier[id_]
    yield f"{ord_.styrke[k.styrke]} {md(k.krav)}"
    hjemler = [hjemmel_tekst(p.kilder[h.kilde], h.bestemmelse) for h in k.hjemmel]
    yield md("; ".join(hjemler))
    stemme = stemmer(vurdert)
    linjer = []
    for v in (v for v in vurdert.vurderinger if v.kriterium.id == id_):
        hvem = f", {md(v.revidert)}" if len(p.oppdrag.reviderte) > 1 else ""
        sikkerhet = f" (sikkerhet: {grad_tekst(v.sikkerhet.grad, ord_)})" if v.sikkerhet else ""
        linjer.append(f"- {md(v.problemstilling)}{hvem}: **{md(stemme(v).dom(v.gjeldende))}**{sikkerhet}")
    if linjer:
        yield "\n".join(linjer)


def _punkt(id_: str, vurdert: VurdertProsjekt) -> Iterator[str]:
    kriterium, _, bokstav = id_.rpartition(".")
    punkt = next((q for k, q in vurdert.prosjekt.punkter() if (k.id, q.id) == (kriterium, bokstav)), None)
    if punkt is None:
        return
    yield md(punkt.påstand)
    om = [f"ledd: {punkt.ledd}"] if punkt.ledd else []
    om += [] if punkt.avgjørende else ["ikke avgjørende"]
    verdier = dict.fromkeys(_verdier(kriterium, punkt, vurdert))
    om += [f"verdi: **{' / '.join(verdier)}**"] if verdier else []
    if om:
        yield ", ".join(om)


def _verdier(kriterium: str, punkt: Punkt, vurdert: VurdertProsjekt) -> Iterator[str]:
    for v in vurdert.vurderinger:
        if v.kriterium.id == kriterium:
            yield from (str(q.verdi) for q in v.punkter if q.punkt.id == punkt.id)
