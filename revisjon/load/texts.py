"""Check the inline references of all texts, and where tables and figures are placed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from revisjon.diagnostics import Alvor, Diagnose, Plass, Relatert, mente_du
from revisjon.load import codes
from revisjon.load.anchors import Uteblitt
from revisjon.load.ids import INNEBYGDE, KRYSSBARE, Lang, Register
from revisjon.load.unknown import SLAG, feil_slag, ukjent
from revisjon.markup import Referanse, feil, referanser, ulovlig
from revisjon.source import plass_i_skalar

_SLAG = {
    "kilde": ("kilde",),
    "tall": ("tall",),
    "kriterium": ("kriterium",),
    "plassering": ("tabell", "figur"),
}
_TEGN = {"kilde": "@", "tall": "=", "kriterium": "§", "plassering": "#", "kryss": "#"}


def sjekk_tekster(register: Register) -> Iterator[Diagnose]:
    """Yield a diagnosis for each misspelt or unknown reference, and for what no text may hold."""
    kryssmål = register.kryssmål()
    for lang in register.tekster:
        yield from _form(lang)
        refs = referanser(lang.tekst)
        if not refs:
            continue
        yield from _noter(lang, refs)
        for ref in refs:
            yield from _mål(register, kryssmål, lang, ref)
            yield from _stedet(lang, ref)


def sjekk_linjer(register: Register) -> Iterator[Diagnose]:
    """Yield references in fields that are printed as they stand, so that they would be printed too."""
    for lang in register.linjer:
        for ref in referanser(lang.tekst):
            plass = _plass(lang, ref.start, ref.slutt)
            vist = lang.tekst[ref.start : ref.slutt]
            melding = f"Dette feltet skrives ut som det står, så leseren vil se {vist}."
            råd = "Skriv det ut, eller flytt det til en tekst som kan ha henvisninger."
            yield Diagnose(codes.HENVISNING_I_FELT, plass, melding, råd, Alvor.ADVARSEL)


def sjekk_plassering(register: Register) -> Iterator[Diagnose]:
    """Yield a diagnosis for each table and figure that stands nowhere, or in two places."""
    plassert: dict[str, tuple[Lang, Referanse]] = {}
    for lang in register.tekster:
        for ref in referanser(lang.tekst):
            if ref.slag == "plassering":
                yield from _plasser(plassert, lang, ref)
    uplassert: dict[str, str] = {}
    for slag in () if register.ulest else ("tabell", "figur"):
        for id_, plass in register.ider.get(slag, {}).items():
            # The tables of the follow-up are in no report: numbers are read from them.
            i_rapporten = not plass.fil.startswith("oppfolging/")
            if i_rapporten and id_ not in plassert and id_ not in register.plassert:
                melding = (
                    f"{SLAG[slag].bestemt} «{id_}» er ikke plassert noe sted og blir ikke med i rapporten."
                )
                råd = f"Skriv ![#{id_}] i et eget avsnitt der den skal stå."
                yield Diagnose(codes.UPLASSERT, plass, melding, råd, Alvor.ADVARSEL)
                uplassert[id_] = råd
    if uplassert:
        yield from _vist_til(register, uplassert)


def _vist_til(register: Register, uplassert: Mapping[str, str]) -> Iterator[Diagnose]:
    """Yield each cross reference to a table or figure that will not be in the report, with its repair."""
    for lang in register.tekster:
        for ref in referanser(lang.tekst):
            if ref.slag == "kryss" and (råd := uplassert.get(ref.ider[0])):
                melding = f"Teksten viser til «{ref.ider[0]}», som ikke er plassert noe sted."
                yield Diagnose(codes.UPLASSERT, idplass(lang, ref, ref.ider[0]), melding, råd)


def _form(lang: Lang) -> Iterator[Diagnose]:
    for kode, funnet in ((codes.SKRIVEFEIL, feil(lang.tekst)), (codes.ULOVLIG_TEKST, ulovlig(lang.tekst))):
        for f in funnet:
            yield Diagnose(kode, _plass(lang, f.start, f.slutt), f.melding, f.råd)


def _stedet(lang: Lang, ref: Referanse) -> Iterator[Diagnose]:
    """Yield what cannot stand in this kind of field."""
    hvor = {"note": "en note", "linje": "dette feltet"}.get(lang.skrives, "en celle" if lang.i_celle else "")
    if ref.slag == "plassering" and hvor:
        melding = f"En tabell eller figur kan ikke stå i {hvor}."
        råd = f"Sett ![#{ref.ider[0]}] i et eget avsnitt i en tekst."
        yield Diagnose(codes.ULOVLIG_TEKST, _plass(lang, ref.start, ref.slutt), melding, råd)
    elif ref.slag == "note" and lang.skrives == "note" and ref.form != "definisjon":
        melding = "Dette feltet skrives ut som en note, og en note kan ikke ha en note i seg."
        råd = "Skriv innholdet rett inn i teksten. En kilde kan nevnes med [@kilde]."
        yield Diagnose(codes.ULOVLIG_TEKST, _plass(lang, ref.start, ref.slutt), melding, råd)


def _mål(register: Register, kryssmål: set[str], lang: Lang, ref: Referanse) -> Iterator[Diagnose]:
    if ref.slag == "note":
        return
    for id_ in ref.ider:
        annet = register.slag_av(id_)
        # The place is looked up only where something is wrong: that takes longer than all else here.
        if ref.slag == "kryss":
            if id_ not in kryssmål and not register.kan_finnes(id_, KRYSSBARE):
                yield _ukjent_kryss(id_, annet, kryssmål, idplass(lang, ref, id_))
        elif annet is not None and annet not in _SLAG[ref.slag]:
            yield feil_slag(id_, annet, _SLAG[ref.slag], idplass(lang, ref, id_), i_tekst=True)
        elif annet is None and not register.kan_finnes(id_, _SLAG[ref.slag]):
            yield ukjent(id_, _SLAG[ref.slag], register.ider, idplass(lang, ref, id_))


def viser_til_deler(register: Register) -> frozenset[str]:
    """Return the parts that texts refer to and a report may be without, by their ids."""
    vist = {
        id_
        for lang in register.tekster
        for ref in referanser(lang.tekst)
        if ref.slag == "kryss"
        for id_ in ref.ider
    }
    return frozenset(id_ for id_ in vist if id_ in INNEBYGDE or "." in id_)


def sjekk_deler(register: Register, uteblitt: Mapping[str, Uteblitt]) -> Iterator[Diagnose]:
    """Yield a diagnosis for each cross reference to a part that this report will not have."""
    for lang in register.tekster:
        for ref in referanser(lang.tekst):
            for id_ in ref.ider if ref.slag == "kryss" else ():
                if id_ in uteblitt:
                    melding = f"Rapporten får ikke delen «{id_}», fordi {uteblitt[id_].fordi}."
                    yield Diagnose(codes.UKJENT_ID, idplass(lang, ref, id_), melding, uteblitt[id_].råd)


def _ukjent_kryss(id_: str, annet: str | None, kryssmål: set[str], plass: Plass) -> Diagnose:
    if annet == "problemstilling":
        melding = f"«{id_}» er en problemstilling, som ikke har noe eget sted i rapporten."
        råd = "Vis til kapitlet som svarer på den, med [#kapittel.problemstilling] eller [#kapittel]."
        return Diagnose(codes.FEIL_SLAG, plass, melding, råd)
    if annet is not None:
        melding = f"«{id_}» er {SLAG[annet].ubestemt}, som ikke har noe eget sted i rapporten."
        tegn = SLAG[annet].tegn.format(id_)
        if annet == "punkt":
            tegn = f"[§{id_.rpartition('.')[0]}]"
        return Diagnose(codes.FEIL_SLAG, plass, melding, f"Skriv {tegn or 'navnet'} i stedet.")
    råd = mente_du(id_, kryssmål) or "Vis til et kapittel, en tabell, en figur, et funn eller en fast del."
    return Diagnose(codes.UKJENT_ID, plass, f"Det finnes ikke noe «{id_}» å vise til i rapporten.", råd)


def _noter(lang: Lang, refs: tuple[Referanse, ...]) -> Iterator[Diagnose]:
    kall = {r.ider[0]: r for r in refs if r.slag == "note" and r.form != "definisjon"}
    definisjoner = {r.ider[0]: r for r in refs if r.slag == "note" and r.form == "definisjon"}
    for nøkkel, ref in kall.items():
        if nøkkel not in definisjoner:
            nær = mente_du(nøkkel, [d for d in definisjoner if d not in kall])
            råd = nær or f"Skriv teksten i et eget avsnitt i samme felt: «[^{nøkkel}]: …»."
            melding = f"Fotnoten [^{nøkkel}] har ingen tekst."
            yield Diagnose(codes.NOTE_MANGLER, _plass(lang, ref.start, ref.slutt), melding, råd)
    for nøkkel, ref in definisjoner.items():
        if nøkkel not in kall and not mente_du(nøkkel, [k for k in kall if k not in definisjoner]):
            melding = f"Fotnoteteksten [^{nøkkel}] er ikke brukt, og blir borte."
            råd = f"Skriv [^{nøkkel}] der noten skal stå, eller ta bort teksten."
            yield Diagnose(codes.NOTE_MANGLER, _plass(lang, ref.start, ref.slutt), melding, råd)


def _plasser(plassert: dict[str, tuple[Lang, Referanse]], lang: Lang, ref: Referanse) -> Iterator[Diagnose]:
    id_ = ref.ider[0]
    først, den_første = plassert.setdefault(id_, (lang, ref))
    if den_første is ref and først is lang:
        return
    # The places are looked up only here: nearly every table is placed once.
    før, plass = (_plass(x, r.start, r.slutt) for x, r in ((først, den_første), (lang, ref)))
    if før != plass:
        yield Diagnose(
            codes.FLERE_PLASSERINGER,
            plass,
            f"«{id_}» er plassert to steder.",
            f"Behold ![#{id_}] ett sted, og vis til den med [#{id_}] ellers.",
            relatert=(Relatert(før, "Den er først plassert her."),),
        )


def idplass(lang: Lang, ref: Referanse, id_: str) -> Plass:
    """Return the place of one id in a reference that may hold several."""
    treff = re.search(rf"{_TEGN[ref.slag]}{re.escape(id_)}(?![\w.-]*\w)", lang.tekst[ref.start : ref.slutt])
    start = ref.start + (treff.start() + 1 if treff else 0)
    return _plass(lang, start, start + len(id_)) if treff else _plass(lang, ref.start, ref.slutt)


def _plass(lang: Lang, start: int, slutt: int) -> Plass:
    """Return the place in the file of a piece of a text, by which occurrence of its like it is."""
    nål = lang.tekst[start:slutt].split("\n", maxsplit=1)[0]
    return plass_i_skalar(lang.kilde, lang.skalar, nål, lang.tekst.count(nål, 0, start))
