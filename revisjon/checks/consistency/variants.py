"""Near-identical spellings of names: capitals and hyphens, endings and order, slips of the keyboard."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from revisjon.checks.basis import Grunnlag, Tekstgrunnlag
from revisjon.checks.catalogue import Sjekk, Sted_, Treff, tekstsjekk
from revisjon.checks.consistency.names import BINDEORD, Navn, bokstaver, eieform, er_navn, navn_i
from revisjon.checks.consistency.wording import stamme
from revisjon.diagnostics import Alvor
from revisjon.patterns import uttrykk
from revisjon.prose import Prosa, Utdrag, der

_OFTE = 4
"""A spelling that nobody has registered is the right one if it occurs so often, and so many times oftener."""
_LANGT_ORD = 6
"""Shorter words that differ by one letter are often different words."""
_SIKKERT_ORD = 8
"""In a word of so many letters one that is another is a slip, also where nobody has registered the name."""
_NAVNEORD = uttrykk(
    r"(?:plan|strategi|rutine|program|tjenest|tenest|enhet|eining|avdeling|seksjon|hus|hjem|heim|senter|utvalg|utval"
    r"|reglement|veileder|rettleiar|system|bydel|etat|portal|politikk|nettverk|prosjekt|råd|hefte)\Z",
    re.IGNORECASE,
)


@tekstsjekk("E030", "Navnet er skrevet på en annen måte enn ellers")
def skrivemåte(g: Tekstgrunnlag) -> Iterator[Treff]:
    """Et navn har andre store bokstaver, bindestreker eller mellomrom enn det ellers har i rapporten.

    Hvorfor:
        Én ting skal ha ett navn. Leseren spør seg om «Aldring og Mestring» er noe annet enn «Aldring og
        mestring», og søk finner bare den ene. Regnet som riktig er navnet som er ført opp under «reviderte»,
        «enheter» eller «kilder», ellers skrivemåten som brukes minst fire ganger så ofte.
    Eksempel:
        Vi har besøkt Nordre Vik. Lederen i Nordre Vik og rådgiveren i Nordre Vik viste oss Nordre Vik.
        Siden har Nordre Vik svart, men i Nordre vik er det ingen plan.
    Retting:
        Skriv navnet likt overalt. Er det navnet som er ført opp, som er feil, så rett det der.
    """
    navn = navn_i(g)
    grupper: dict[str, list[Navn]] = {}
    for n in navn.values():
        grupper.setdefault(bokstaver(eieform(n.ord)), []).append(n)
    for like in grupper.values():
        rett = _det_rette(like) if len(like) > 1 else None
        for n in like if rett else ():
            if rett and _skrevet_ulikt(rett, n) and _sjelden(n, rett):
                yield _treff(n, rett, "er skrevet på en annen måte enn")


@tekstsjekk("E031", "Navnet er bøyd eller snudd", Alvor.HINT)
def bøyd_navn(g: Tekstgrunnlag) -> Iterator[Treff]:
    """Et navn har en annen endelse eller rekkefølge enn det ellers har.

    Hvorfor:
        «Temaplanen for kompetanse» med stor forbokstav ser ut som et annet navn enn «Temaplan for
        kompetanse», og «Bydel Bjerke» som et annet enn «Bjerke bydel».
    Eksempel:
        Vi har besøkt Bjerke bydel. Lederen i Bjerke bydel og rådgiveren i Bjerke bydel viste oss rundt.
        Siden har Bjerke bydel svart, men planen i Bydel Bjerke er ikke ferdig.
    Retting:
        Bruk navnet slik det er ført opp, eller skriv det med liten forbokstav når det er bøyd.
    """
    navn = navn_i(g)
    grupper: dict[tuple[str, ...], list[Navn]] = {}
    for n in navn.values():
        if len(n.ord) > 1:
            stammer = tuple(stamme(o) for o in eieform(n.ord))
            # Two words in either order are looked at together.
            grupper.setdefault(tuple(sorted(stammer)) if len(stammer) == 2 else stammer, []).append(n)  # noqa: PLR2004
    for like in grupper.values():
        rett = _det_rette(like) if len(like) > 1 else None
        for n in like if rett else ():
            if (
                rett
                and n.midt
                and not n.registrert
                and (_bøyd(rett, n) or _snudd(rett, n))
                and _sjelden(n, rett)
            ):
                yield _treff(n, rett, "er en annen form av")
    if isinstance(g, Grunnlag):
        yield from _enheter_i_løpende_tekst(g)


@tekstsjekk("E032", "Navnet har en skrivefeil")
def skrivefeil(g: Tekstgrunnlag) -> Iterator[Treff]:
    """Et navn skiller seg med én bokstav fra et navn som er ført opp eller brukes ofte.

    Hvorfor:
        En skrivefeil i et navn er pinlig overfor den det gjelder, og stavekontrollen kjenner ikke navn.
    Eksempel:
        Vi har besøkt Granli kommune. Lederen i Granli kommune og rådgiveren i Granli kommune viste oss
        rundt. Siden har Granli kommune svart, men planen i Grannli kommune er ikke ferdig.
    Retting:
        Rett navnet. Er det to ulike navn, så tillat meldingen på stedet.
    """
    navn = navn_i(g)
    rette: dict[tuple[int, tuple[str, ...]], list[Navn]] = {}
    for n in navn.values():
        if _er_rett(n):
            for nøkkel in _hull(n):
                rette.setdefault(nøkkel, []).append(n)
    for n in navn.values() if rette else ():
        if not _er_rett(n) and n.første is not None and n.tekst.replace(" ", "").isalpha():
            yield from _én_bokstav(n, rette)


def _én_bokstav(n: Navn, rette: Mapping[tuple[int, tuple[str, ...]], list[Navn]]) -> Iterator[Treff]:
    for nøkkel in _hull(n):
        for rett in rette.get(nøkkel, ())[:_OFTE]:
            a, b = eieform(n.ord)[nøkkel[0]], eieform(rett.ord)[nøkkel[0]]
            if (
                (a[:1].isupper() == b[:1].isupper() or len(b) >= _SIKKERT_ORD)
                and stamme(a) != stamme(b)
                and _feilskrevet(a, rett, b)
                and _sjelden(n, rett, også_registrert=True)
            ):
                yield _treff(n, rett, "skiller seg med én bokstav fra")
                return


def _feilskrevet(skrevet: str, rett: Navn, ord_: str) -> bool:
    """Tell whether a word is more likely a slip than another name: «Grønli» may lie beside «Granli»."""
    byttet = len(skrevet) == len(ord_) and sorted(skrevet.casefold()) != sorted(ord_.casefold())
    sikkert = rett.registrert or not byttet or len(ord_) >= _SIKKERT_ORD
    return bool(sikkert) and avstand_én(skrevet, ord_)


def _hull(n: Navn) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield a name of several words with each long word left out in turn."""
    if len(n.ord) < 2 or n.ord[-1] in BINDEORD:  # noqa: PLR2004 - one word has nothing around it
        return
    små = tuple(o.casefold() for o in eieform(n.ord))
    for nr, ord_ in enumerate(små):
        if len(ord_) >= (_LANGT_ORD if not n.registrert and n.første is None else _LANGT_ORD - 1):
            yield nr, (*små[:nr], "", *små[nr + 1 :])


def avstand_én(a: str, b: str) -> bool:
    """Tell whether one letter is added, left out or changed, or two neighbours have changed places."""
    a, b = a.casefold(), b.casefold()
    if len(a) > len(b):
        a, b = b, a
    if a == b or len(b) - len(a) > 1:
        return False
    i = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), len(a))
    if len(a) < len(b):
        return a[i:] == b[i + 1 :]
    return a[i + 1 :] == b[i + 1 :] or (a[i + 2 :] == b[i + 2 :] and a[i : i + 2] == b[i : i + 2][::-1])


def _er_rett(n: Navn) -> bool:
    return bool(n.registrert) or (n.midt >= _OFTE and er_navn(n.ord))


def _det_rette(like: Iterable[Navn]) -> Navn | None:
    """Return the registered spelling, else the one that is plainly used most; None where neither is there."""
    alle = [n for n in like if _er_rett(n)]
    registrert = next((n for n in alle if n.registrert), None)
    return registrert or max(alle, key=lambda n: n.antall, default=None)


def _sjelden(n: Navn, rett: Navn, *, også_registrert: bool = False) -> bool:
    if rett.registrert and not også_registrert:
        return True
    return n.antall * _OFTE <= max(rett.antall, _OFTE if rett.registrert else 0)


def _skrevet_ulikt(rett: Navn, n: Navn) -> bool:
    """Tell whether capitals inside a name, or how its words are joined, differ."""
    a, b = " ".join(eieform(rett.ord)), " ".join(eieform(n.ord))
    if a[1:] == b[1:] or b.isupper() or a.isupper() or rett is n:
        return False
    if len(n.ord) == len(rett.ord) == 1 and not er_navn(rett.ord):
        return False
    if any(t.isdigit() for t in b):
        return False
    # A hyphen before another word than «og» is a word parted at the end of a line.
    delt = (o.endswith("-") and neste not in BINDEORD for o, neste in zip(n.ord, n.ord[1:], strict=False))
    return not any(delt)


def _bøyd(rett: Navn, n: Navn) -> bool:
    a, b = eieform(rett.ord), eieform(n.ord)
    if len(a) != len(b):
        return False
    ulike = [(x, y) for x, y in zip(a, b, strict=True) if x.casefold() != y.casefold()]
    return len(ulike) == 1 and _NAVNEORD.search(stamme(ulike[0][0])) is not None and _lik_stamme(*ulike[0])


def _lik_stamme(a: str, b: str) -> bool:
    return stamme(a) == stamme(b) and a.casefold() != b.casefold()


def _snudd(rett: Navn, n: Navn) -> bool:
    a, b = (tuple(o.casefold() for o in eieform(x.ord)) for x in (rett, n))
    return len(a) == 2 and a == b[::-1] and a[0] != a[1]  # noqa: PLR2004 - two words can be turned


def _treff(n: Navn, rett: Navn, hva: str) -> Treff:
    """Return that a spelling is wrong, at its first place."""
    som = f"«{rett.tekst}»"
    skriv = rett.tekst if n.tekst[:1].isupper() else f"{rett.tekst[:1].lower()}{rett.tekst[1:]}"
    hvor = (
        f", som er ført opp som {rett.registrert}"
        if rett.registrert
        else f", som brukes {rett.antall} ganger"
    )
    flere = f" Det står slik {n.antall} steder." if n.antall > 1 else ""
    melding = f"«{n.tekst}» {hva} {som}{hvor}.{flere}"
    sted: Sted_ | None = n.første or (n.sted.til(n.felt) if n.sted else None)
    if sted is None:
        raise AssertionError("a spelling is written or registered")
    relatert: tuple[tuple[Sted_, str], ...] = ()
    if rett.sted:
        relatert = ((rett.sted.til(rett.felt), "Navnet er ført opp her."),)
    elif rett.første:
        relatert = ((rett.første, "Skrevet slik her."),)
    return Treff(sted, melding, f"Skriv «{skriv}», eller rett det der det er ført opp.", relatert)


def _enheter_i_løpende_tekst(g: Grunnlag) -> Iterator[Treff]:
    """Yield names of units of the form «sykehjem og helsehus» where just one of the words is bent."""
    enheter = {}
    for topp in g.prosjekt.enheter:
        for e in topp.flatt():
            ord_ = tuple(o.casefold() for o in e.navn.split())
            if len(ord_) == 3 and ord_[1] == "og" and all(o.isalpha() for o in ord_):  # noqa: PLR2004 - «a og b»
                nøkkel = stamme(ord_[0]), stamme(ord_[2])
                # Where no text has them, there is nothing to look for.
                if all(s in g.ordliste for s in nøkkel):
                    enheter[nøkkel] = (ord_, e)
    if not enheter:
        return
    mønster = re.compile("|".join(rf"\b{a}\w*\s+og\s+{b}\w*" for a, b in enheter), re.IGNORECASE)
    for prosa in der(g.egne, mønster, deler=tuple(a for a, _ in enheter)):
        for m in mønster.finditer(prosa.egen):
            ord_ = tuple(m[0].casefold().split())
            funnet = enheter.get((stamme(ord_[0]), stamme(ord_[2])))
            if funnet and _ett_bøyd(funnet[0], ord_):
                e = funnet[1]
                rett = Navn(tuple(e.navn.split()), registrert="enheten", sted=e.sted, felt="navn")
                n = Navn(tuple(m[0].split()), antall=1, første=_utdrag(prosa, m))
                yield _treff(n, rett, "er en annen form av")


def _ett_bøyd(rett: tuple[str, ...], skrevet: tuple[str, ...]) -> bool:
    ulike = [(a, b) for a, b in zip(rett, skrevet, strict=True) if a != b]
    return len(ulike) == 1 and ulike[0][1] != f"{ulike[0][0]}s"


def _utdrag(prosa: Prosa, m: re.Match[str]) -> Utdrag:
    return prosa.utdrag(m.start(), m.end())


SJEKKER: tuple[Sjekk, ...] = (skrivemåte, bøyd_navn, skrivefeil)
