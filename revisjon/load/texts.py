"""Check the inline references of all texts, and where tables and figures are placed."""

from __future__ import annotations

from collections.abc import Iterator

from revisjon.diagnostics import Alvor, Diagnose, Plass, Relatert, mente_du
from revisjon.load import codes
from revisjon.load.ids import Lang, Register, ukjent
from revisjon.markup import Referanse, Skrivefeil, feil, referanser, ulovlig
from revisjon.source import plass_i_skalar

_SLAG = {"kilde": ("kilde",), "tall": ("tall",), "kriterium": ("kriterium",), "plassering": ("tabell", "figur")}


def sjekk_tekster(register: Register) -> Iterator[Diagnose]:
    """Yield a diagnosis for each misspelt, unknown or doubled reference in a text."""
    plassert: dict[str, Plass] = {}
    kryssmål = register.kryssmål()
    for lang in register.tekster:
        tekst = str(lang.skalar.verdi)
        yield from _form(lang, tekst)
        refs = referanser(tekst)
        yield from _noter(lang, tekst, refs)
        for ref in refs:
            yield from _mål(register, kryssmål, lang, tekst, ref)
            if ref.slag == "plassering":
                yield from _plasser(plassert, ref.ider[0], _plass(lang, tekst, ref.start, ref.slutt))


def sjekk_plassering(register: Register) -> Iterator[Diagnose]:
    """Yield a warning for each table and figure that stands nowhere."""
    plassert = {
        ref.ider[0]
        for lang in register.tekster
        for ref in referanser(str(lang.skalar.verdi))
        if ref.slag == "plassering"
    }
    for slag, navn in (("tabell", "Tabellen"), ("figur", "Figuren")):
        for id_, plass in register.ider.get(slag, {}).items():
            if id_ not in plassert:
                yield Diagnose(
                    codes.UPLASSERT,
                    plass,
                    f"{navn} «{id_}» er ikke plassert noe sted og blir ikke med i rapporten.",
                    f"Skriv ![#{id_}] i et eget avsnitt der den skal stå.",
                    Alvor.ADVARSEL,
                )


def _form(lang: Lang, tekst: str) -> Iterator[Diagnose]:
    for kode, funnet in ((codes.SKRIVEFEIL, feil(tekst)), (codes.ULOVLIG_TEKST, ulovlig(tekst))):
        for skrivefeil in funnet:
            yield _skrivefeil(kode, lang, tekst, skrivefeil)


def _skrivefeil(kode: str, lang: Lang, tekst: str, f: Skrivefeil) -> Diagnose:
    return Diagnose(kode, _plass(lang, tekst, f.start, f.slutt), f.melding, f.råd)


def _mål(
    register: Register, kryssmål: set[str], lang: Lang, tekst: str, ref: Referanse
) -> Iterator[Diagnose]:
    if ref.slag == "note":
        return
    for id_ in ref.ider:
        if ref.slag == "kryss":
            if id_ not in kryssmål:
                råd = mente_du(id_, kryssmål) or "Henvis til et kapittel, en tabell, en figur eller et funn."
                plass = _plass(lang, tekst, ref.start, ref.slutt)
                yield Diagnose(codes.UKJENT_ID, plass, f"«{id_}» er ikke noe man kan henvise til.", råd)
        elif not any(id_ in register.ider.get(slag, ()) for slag in _SLAG[ref.slag]):
            yield ukjent(register, _SLAG[ref.slag], id_, _plass(lang, tekst, ref.start, ref.slutt))


def _noter(lang: Lang, tekst: str, refs: tuple[Referanse, ...]) -> Iterator[Diagnose]:
    kall = {r.ider[0]: r for r in refs if r.slag == "note" and r.form != "definisjon"}
    definisjoner = {r.ider[0]: r for r in refs if r.slag == "note" and r.form == "definisjon"}
    for nøkkel, ref in kall.items():
        if nøkkel not in definisjoner:
            råd = mente_du(nøkkel, definisjoner) or f"Legg til et avsnitt «[^{nøkkel}]: …» i samme tekst."
            yield Diagnose(
                codes.NOTE_MANGLER, _plass(lang, tekst, ref.start, ref.slutt), f"Fotnoten «{nøkkel}» har ingen tekst.", råd
            )
    for nøkkel, ref in definisjoner.items():
        if nøkkel not in kall:
            yield Diagnose(
                codes.NOTE_MANGLER,
                _plass(lang, tekst, ref.start, ref.slutt),
                f"Fotnoteteksten «{nøkkel}» er ikke brukt.",
                f"Skriv [^{nøkkel}] der noten skal stå, eller ta bort teksten.",
            )


def _plasser(plassert: dict[str, Plass], id_: str, plass: Plass) -> Iterator[Diagnose]:
    før = plassert.setdefault(id_, plass)
    if før != plass:
        yield Diagnose(
            codes.FLERE_PLASSERINGER,
            plass,
            f"«{id_}» er plassert to steder.",
            f"Behold ![#{id_}] ett sted, og henvis med [#{id_}] ellers.",
            relatert=(Relatert(før, "først plassert her"),),
        )


def _plass(lang: Lang, tekst: str, start: int, slutt: int) -> Plass:
    """Return the place in the file of a piece of a text, by which occurrence of its like it is."""
    nål = tekst[start:slutt].split("\n", maxsplit=1)[0]
    return plass_i_skalar(lang.kilde, lang.skalar, nål, tekst.count(nål, 0, start))
