"""Slips of the pen: doubled words, and marks that are doubled, missing or of two kinds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import eq

from revisjon.checks.basis import Tekstgrunnlag, en_gang
from revisjon.checks.catalogue import Treff, tekstsjekk
from revisjon.checks.language.texts import lest, ordene, små
from revisjon.diagnostics import Alvor
from revisjon.patterns import uttrykk
from revisjon.prose import Prosa, Tekster, Utdrag, der

_ALDRI_TO = ordene(
    """
    og at å som en et ei ein eit ikke ikkje eller men når hvis dersom vi ved fra frå mot hos blant mellom
    innen innan gjennom gjennem samt ifølge ifølgje dette disse desse
    uten utan også både sin sitt sine deres deira kommunen kommunens revisjonen rapporten tjenesten tenesta
    planen virksomheten verksemda ledelsen leiinga ansatte tilsette kommunestyret kontrollutvalget
    kontrollutvalet kommunedirektøren opplæring kompetanse
    """
)
"""Words that no sentence has twice in a row. «I i», «det det» and «har har» can be right."""
_LANGT_ORD = 7
"""A word of so many small letters is repeated by mistake only."""
_DOBBELT = uttrykk(r"(?<![\w-])(?P<ord>[^\W\d_]+)[ \t]*\n?[ \t]*(?<=\s)(?P=ord)(?![\w-])", re.IGNORECASE)
_TETT = uttrykk(r"[,;.](?<=[a-zæøå].)[^\W\d_]")
"""Begins with a character that is seldom met, so that it is looked for fast."""
_UTEN_ROM = uttrykk(r"(?<![\w./@:-])[a-zæøå]{3,}(?P<tegn>[,;])(?=[A-ZÆØÅa-zæøå]{2,}(?![\w@]*[./@]\w))")
_PUNKTUM_UTEN_ROM = uttrykk(
    r"(?<![\w./@:-])[a-zæøå]{3,}\.(?=(?:Det|De|Den|Dette|Vi|Kommunen|Revisjonen|I|For|På|Når|Dei|Ein|En|Det)(?![\w.]))"
)
_DOBBELT_TEGN = uttrykk(r"(?<=\w)(?:,,+|;;+|\.\.(?!\.)|,\.|\.,(?=\s)|;,|,;|[ \t]+[,;](?=\s))(?![.,])")
_PAR = uttrykk(r"[,;.](?<=[,;. \t].)")
"""Stands in each text with such a mark, and is found fast, as above."""
_ORDET_FØR = 14
_FORKORTET = uttrykk(
    r"(?:^|[\s(])(?:[^\W\d][\w.]{0,4}|\d{1,2}(?:\.\d{1,2})?|[^\W\d_]+(?:nr|pkt|tlf|avd|adr|stk))\Z"
)
_RETTE = uttrykk(r"[\"“”]")
_VINKEL = uttrykk(r"[«»]")
_ANFØRSEL = uttrykk(r"[«»\"“”]")
_AVSNITT = uttrykk(r"\n[ \t]*\n")
_PROSENTTEGN = uttrykk(r"(?<=\d)(?P<rom>[ \u00a0\u202f]?)%")
_I_SETNING = uttrykk(r"[a-zæøå]{2,}[ \n](?:ca\. )?\d+(?:,\d+)?[ \u00a0]?%(?=[.,]?\s+[^\W\d])")
"""A percent sign in running prose, and not in a table."""
_PROSENT = uttrykk(r"\d[ \n\u00a0](?:prosent|pst)\b")
_FLEST = 5


@tekstsjekk("M009", "Ordet står to ganger")
def dobbelt_ord(g: Tekstgrunnlag) -> Iterator[Treff]:
    """Samme ord står to ganger etter hverandre.

    Hvorfor:
        Øyet hopper lett over et ord som er gjentatt, særlig ved linjeskift. Bare lange ord, og korte som
        aldri kan stå to ganger på rad, blir meldt. «Det det» og «i i» kan være riktig.

    Eksempel:
        Kommunen opplyser at at planen er vedtatt.

    Retting:
        Ta bort det ene ordet.
    """
    gjentar = {tekst for tekst, liten in små(g).items() if _har_to_like(liten)}
    for prosa in lest(g) if gjentar else ():
        if prosa.egen not in gjentar:
            continue
        for m in _DOBBELT.finditer(prosa.egen):
            ordet = m["ord"].casefold()
            galt = ordet in _ALDRI_TO or (len(ordet) >= _LANGT_ORD and m["ord"].islower())
            if galt and _like_skrevet(prosa, m):
                yield Treff(
                    prosa.utdrag(*m.span()), f"Ordet «{ordet}» står to ganger på rad.", "Ta bort det ene."
                )


def _har_to_like(liten: str) -> bool:
    ordene_i = liten.split()
    return any(map(eq, ordene_i, ordene_i[1:]))


def _like_skrevet(prosa: Prosa, m: re.Match[str]) -> bool:
    """Tell whether the file has the same there: nothing, as a reference to a source, stands between."""
    return prosa.verdi[m.start() : m.end()] == m[0]


@tekstsjekk("M010", "Det mangler mellomrom etter tegnet")
def uten_mellomrom(g: Tekstgrunnlag) -> Iterator[Treff]:
    """Etter et komma, semikolon eller punktum mangler det mellomrom.

    Hvorfor:
        Feilen ser slurvet ut, og den hindrer at linjen kan brytes der.

    Eksempel:
        Kommunen har planer,rutiner og mål.

    Retting:
        Sett inn et mellomrom.
    """
    for prosa in der(lest(g), _TETT):
        for mønster in (_UTEN_ROM, _PUNKTUM_UTEN_ROM):
            for m in mønster.finditer(prosa.egen):
                if _like_skrevet(prosa, m):
                    tegn = m[0][-1]
                    melding = f"Det mangler mellomrom etter «{m[0]}»."
                    yield Treff(prosa.utdrag(*m.span()), melding, f"Sett inn et mellomrom etter «{tegn}».")


@tekstsjekk("M011", "To skilletegn på rad, eller mellomrom foran komma")
def dobbelt_tegn(g: Tekstgrunnlag) -> Iterator[Treff]:
    """To skilletegn står sammen, eller det er mellomrom foran komma.

    Hvorfor:
        Slikt blir igjen når noe er tatt ut av en setning. Det kan bety at mer enn tegnet skulle vært borte.

    Eksempel:
        Planen er vedtatt,, men ikke kjent.

    Retting:
        La ett tegn stå, uten mellomrom foran, og se om setningen er hel.
    """
    for prosa in der(lest(g), _PAR):
        for m in _DOBBELT_TEGN.finditer(prosa.egen):
            før = prosa.egen[max(0, m.start() - _ORDET_FØR) : m.start()]
            # «mv.,», «saksnr.,» and «osv..» are another matter: the full stop belongs to the word.
            if _like_skrevet(prosa, m) and not (m[0][0] == "." and _FORKORTET.search(før)):
                hva = "mellomrom foran" if m[0][0].isspace() else "to tegn:"
                vist = m[0].strip() or m[0]
                yield Treff(
                    prosa.utdrag(*m.span()),
                    f"Her er det {hva} «{vist}».",
                    "La ett tegn stå, rett etter ordet.",
                )


@tekstsjekk("M012", "Det er brukt to slags anførselstegn", Alvor.HINT)
def to_slags_anførsel(g: Tekstgrunnlag) -> Iterator[Treff]:
    """Rapporten bruker både «vinkler» og "rette" eller “bøyde” anførselstegn.

    Hvorfor:
        Norske anførselstegn er «slike». Blandingen kommer av innlimt tekst. Sitater inne i sitater er
        unntatt.

    Grunnlag:
        Språkrådets regler for tegnsetting.

    Eksempel:
        Målet er «trygge tjenester» og "gode dager".

    Retting:
        Bruk « og » i hele rapporten.
    """
    vinkler: Utdrag | None = None
    andre: list[Utdrag] = []
    for prosa in _med_anførsel(g):
        if vinkler is None and (m := _VINKEL.search(prosa.uten_kode)):
            vinkler = prosa.utdrag(*m.span())
        if len(andre) <= _FLEST and (m := _RETTE.search(_utenfor(prosa.uten_kode))):
            andre.append(prosa.utdrag(*m.span()))
    if vinkler and andre:
        yield Treff(
            andre[0],
            f"Her står {andre[0].tekst} som anførselstegn, men andre steder « og ».",
            "Bruk « og » overalt.",
            ((vinkler, "Her er det brukt vinkler."), *((sted, "Og her.") for sted in andre[1:])),
        )


@en_gang
def _med_anførsel(g: Tekstgrunnlag) -> Tekster:
    return Tekster(der(lest(g), _ANFØRSEL, "uten_kode"))


def _utenfor(tekst: str) -> str:
    """Return the text with what stands between « and » blanked: marks of another kind belong there."""
    return re.sub(r"«[^«»]*»", lambda m: " " * len(m[0]), tekst)


@tekstsjekk("M013", "Anførselstegnet er ikke lukket")
def ulukket(g: Tekstgrunnlag) -> Iterator[Treff]:
    """Et sitat begynner uten å slutte, eller slutter uten å begynne.

    Hvorfor:
        Leseren kan ikke se hva som er sitat, og hva som er revisjonens ord.

    Eksempel:
        Lederen sa at «planen er god, men lite kjent.

    Retting:
        Sett inn tegnet som mangler.
    """
    for prosa in der(_med_anførsel(g), _VINKEL, "uten_kode"):
        # A quotation may hold another, but not one in a later paragraph.
        åpne: list[int] = []
        for m in _VINKEL.finditer(prosa.uten_kode):
            if m[0] == "«":
                if åpne and _AVSNITT.search(prosa.ren, åpne[-1], m.start()):
                    yield from (_ulukket(prosa, start, "»") for start in åpne)
                    åpne = []
                åpne.append(m.start())
            elif åpne:
                åpne.pop()
            else:
                yield _ulukket(prosa, m.start(), "«")
        yield from (_ulukket(prosa, start, "»") for start in åpne)


def _ulukket(prosa: Prosa, start: int, mangler: str) -> Treff:
    melding = f"Anførselstegnet {prosa.ren[start]} har ikke noe {mangler} som hører til."
    return Treff(prosa.utdrag(start, start + 1), melding, f"Sett inn {mangler} der sitatet skal skilles ut.")


@tekstsjekk("M014", "Prosent er skrevet på to måter", Alvor.HINT)
def to_slags_prosent(g: Tekstgrunnlag) -> Iterator[Treff]:
    """Rapporten skriver både «prosent» og «%» i løpende tekst.

    Hvorfor:
        I løpende tekst er «prosent» det vanlige, og «%» hører hjemme i tabeller og figurer. Det viktigste er
        at rapporten gjør det på én måte.

    Eksempel:
        I 2024 svarte 40 prosent ja. I 2025 svarte 55 % ja.

    Retting:
        Skriv «prosent» i teksten.
    """
    ord_: Utdrag | None = None
    tegn: list[Utdrag] = []
    for prosa in lest(g):
        if ord_ is None and (m := _PROSENT.search(prosa.egen)):
            ord_ = prosa.utdrag(*m.span())
        if len(tegn) <= _FLEST and "%" in prosa.verdi and (m := _I_SETNING.search(prosa.egen)):
            tegn.append(prosa.utdrag(m.end() - 1, m.end()))
    if ord_ and tegn:
        yield Treff(
            tegn[0],
            "Her står «%», men andre steder «prosent».",
            "Skriv «prosent» i løpende tekst.",
            ((ord_, "Her står ordet."), *((sted, "Og «%» her.") for sted in tegn[1:])),
        )


@tekstsjekk("M015", "Det mangler mellomrom foran prosenttegnet", Alvor.HINT)
def prosent_uten_rom(g: Tekstgrunnlag) -> Iterator[Treff]:
    """Prosenttegnet står rett etter tallet.

    Hvorfor:
        På norsk skal det være mellomrom mellom tallet og «%».

    Grunnlag:
        Språkrådets regler for tall og måltall.

    Eksempel:
        Andelen var 55% i 2025.

    Retting:
        Skriv «55 %» eller «55 prosent».
    """
    steder: list[Utdrag] = []
    for prosa in lest(g):
        if "%" in prosa.verdi:
            steder += [prosa.utdrag(*m.span()) for m in _PROSENTTEGN.finditer(prosa.egen) if not m["rom"]]
    if steder:
        flere = tuple((sted, "Og her.") for sted in steder[1 : _FLEST + 1])
        yield Treff(
            steder[0], "Det mangler mellomrom foran «%».", "Skriv mellomrom mellom tall og «%».", flere
        )
