"""Find what the text language does not have, each with the advice on what to write instead."""

from __future__ import annotations

import re
from collections.abc import Iterator

from revisjon.markup.grammar import Referanse, Skrivefeil

_BESKYTTET = re.compile(r"\\[^\n]")
_TEGN = re.compile(r"[^\n]")
_LISTE = re.compile(r"[ \t>]*(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)")
_INNRYKK = re.compile(r"(?: {4}| {0,3}\t)[ \t]*\S")

_MØNSTRE = (
    (
        r"^[ \t]*(?P<gjerde>```+|~~~+)[^\n]*(?:\n(?:.*\n)*?[ \t]*(?P=gjerde)[`~]*[ \t]*$|[\s\S]*)",
        "Teksten har en kodeblokk.",
        "Ta bort linjene med ``` eller ~~~; rapporten har ikke kode.",
    ),
    (
        r"!\[[^\]\n]*\]\([^)\n]*\)",
        "Teksten har et bilde.",
        "Beskriv bildet under «figurer», og plasser det med ![#id] i et eget avsnitt.",
    ),
    (
        r"<!--[\s\S]*?(?:-->|\Z)|</?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]*)?/?>|<[?!][A-Za-z\[][^<>]*>",
        "Teksten har HTML, som ikke kan brukes her.",
        "Bruk *kursiv*, **halvfet**, lister og tomme linjer. Skal tegnet stå i rapporten, skriv \\<.",
    ),
    (
        r"^ {0,3}#{1,6}(?:[ \t][^\n]*)?$|^ {0,3}(?=[^\s\-=])[^\n]+\n {0,3}(?:=+|-+)[ \t]*$",
        "Teksten har en overskrift.",
        (
            "Overskrifter står i egne felt, som «overskrift» og «underoverskrift» på et funn. "
            "Er det en kommentar, må den stå utenfor teksten."
        ),
    ),
    (
        r"^ {0,3}([-*_])[ \t]*(?:\1[ \t]*){2,}$",
        "Teksten har en skillelinje.",
        "Ta den bort. En tom linje skiller avsnitt.",
    ),
    (
        r"(?P<tegn>`+)(?!`)[^`\n]*(?<!`)(?P=tegn)(?!`)|`+",
        "Teksten har en aksent grav (`), som ellers markerer kode.",
        "Skriv «…» rundt ord og ’ som apostrof. Skal tegnet stå i rapporten, skriv \\`.",
    ),
    (
        r"^ {0,3}\[[^\]\n]+\]:[ \t]+\S[^\n]*",
        "Teksten har en lenke som er skrevet for seg.",
        "Skriv lenken der den hører hjemme: [tekst](https://adresse).",
    ),
    (
        r"(?<=\])\((?!\s*<?(?:https?://|mailto:))[^\s()]*\)",
        "Lenken har en adresse som ikke kan brukes i en rapport.",
        "Skriv hele adressen, med https:// eller mailto: først.",
    ),
)
_REGLER = tuple((re.compile(m, re.MULTILINE | re.IGNORECASE), melding, råd) for m, melding, råd in _MØNSTRE)
"""In this order: what one rule has found, the next ones do not see."""
_LENKE = re.compile(r"\[[^\[\]]*\]\((?=https?://|mailto:)", re.IGNORECASE)
_TEGN_FOR_FORM = ("`", "<", "~~~", "](", "]:")
_LINJE_AV_FORM = re.compile(r"[ \t]*(?:[#\t_]| {4}|[-=*][ \t]*[-=*]|[-=]+[ \t]*$)", re.MULTILINE)


def finn(tekst: str, refs: tuple[Referanse, ...]) -> tuple[Skrivefeil, ...]:
    """Return every unlawful piece of `tekst`, whose references are `refs`."""
    if not _mistenkelig(tekst):
        return ()
    synlig = _BESKYTTET.sub("xx", tekst)
    for ref in refs:
        synlig = _dekk(synlig, ref.start, ref.slutt)
    funnet: list[Skrivefeil] = []
    for mønster, melding, råd in _REGLER:
        for treff in mønster.finditer(synlig):
            start = treff.start() + len(treff[0]) - len(treff[0].lstrip())
            slutt = treff.start() + len(treff[0].rstrip())
            funnet.append(Skrivefeil(start, slutt, melding, råd))
            synlig = _dekk(synlig, start, slutt)
    funnet += [*_innrykk(synlig), *_referanse_i_lenke(synlig, refs)]
    return tuple(sorted(funnet, key=lambda f: (f.start, f.slutt)))


def _mistenkelig(tekst: str) -> bool:
    """Tell whether a text may break a rule: most are prose, and need not be held against each of them."""
    if any(tegn in tekst for tegn in _TEGN_FOR_FORM):
        return True
    linjer = tekst.split("\n") if "\n" in tekst else (tekst,)
    return any(map(_LINJE_AV_FORM.match, linjer))


def _dekk(tekst: str, start: int, slutt: int) -> str:
    """Blot out a piece; lines and positions stay."""
    return tekst[:start] + _TEGN.sub("x", tekst[start:slutt]) + tekst[slutt:]


def _referanse_i_lenke(synlig: str, refs: tuple[Referanse, ...]) -> Iterator[Skrivefeil]:
    """Yield references in a link's text: a link leads to one place only."""
    for lenke in _LENKE.finditer(synlig) if refs else ():
        for ref in refs:
            if lenke.start() < ref.start < lenke.end():
                melding = "Teksten i lenken har en referanse."
                yield Skrivefeil(ref.start, ref.slutt, melding, "Sett referansen før eller etter lenken.")


def _innrykk(tekst: str) -> Iterator[Skrivefeil]:
    """Yield lines that Markdown elsewhere would print as code; a list may indent as it likes."""
    plass, i_liste, etter_tom = 0, False, True
    for linje in tekst.split("\n"):
        innrykket = _INNRYKK.match(linje)
        if _LISTE.match(linje):
            i_liste = i_liste or not innrykket
        elif linje.strip() and linje[:1] not in " \t":
            i_liste = False
        if innrykket and etter_tom and not i_liste:
            yield Skrivefeil(
                plass + len(linje) - len(linje.lstrip()),
                plass + len(linje.rstrip()),
                "Avsnittet er rykket inn fire tegn eller mer.",
                "Begynn linjen i venstre marg. Et sitat begynner med >, et listepunkt med -.",
            )
        etter_tom = not linje.strip()
        plass += len(linje) + 1
