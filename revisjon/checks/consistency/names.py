"""One name for one thing: names that are written almost, but not quite, as elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from revisjon.checks.basis import Grunnlag, Tekstgrunnlag, en_gang
from revisjon.checks.consistency.wording import stamme
from revisjon.model import Prosjekt, Sted
from revisjon.patterns import uttrykk
from revisjon.prose import Utdrag

_ORD = uttrykk(r"[^\W\d_](?:[\w'’-]*[^\W_])?-?")
_MELLOM = uttrykk(r"[ \t]*\n?[ \t]*(?=[^\W\d_])")
_STOR = uttrykk(r"[A-ZÆØÅ](?<![\w'’-].)[\w-]*")
"""What stands before is looked at last: a search for a capital is far faster than one at every place."""
BINDEORD = frozenset(
    {"og", "for", "i", "av", "om", "til", "på", "ved", "med", "mellom", "the", "of", "de", "del"}
)
_ORGAN = frozenset(
    {
        *("kommun", "fylkeskommun", "bydel", "avdeling", "seksjon", "enhet", "eining", "etat", "skol"),
        *("sykehjem", "sjukeheim", "sykehus", "sjukehus", "helsehus", "univers", "høgskol", "høyskol"),
    }
)
FLEST_ORD = 6
_FØRST = frozenset(
    {
        *(
            "i",
            "på",
            "det",
            "den",
            "de",
            "dei",
            "for",
            "en",
            "et",
            "ein",
            "eit",
            "vi",
            "som",
            "når",
            "hvis",
            "om",
        ),
        *(
            "dette",
            "disse",
            "desse",
            "alle",
            "både",
            "ifølge",
            "ifølgje",
            "fra",
            "frå",
            "til",
            "med",
            "ved",
            "av",
        ),
        *(
            "men",
            "og",
            "etter",
            "blant",
            "også",
            "her",
            "der",
            "da",
            "hva",
            "hvor",
            "hvordan",
            "kva",
            "korleis",
        ),
    }
)
"""With these a sentence begins, and no name."""


@dataclass(slots=True)
class Navn:
    """One spelling of a name, with how often it is written."""

    ord: tuple[str, ...]
    antall: int = 0
    midt: int = 0
    """How often inside a sentence, where a capital means something."""
    registrert: str = ""
    """What it is registered as, as «enheten»; empty where it is only written in texts."""
    sted: Sted | None = None
    felt: str = ""
    første: Utdrag | None = None
    """Where a text has it first, inside a sentence if it ever is."""

    @property
    def tekst(self) -> str:
        """The name as it is written."""
        return " ".join(self.ord)


@en_gang
def navn_i(g: Tekstgrunnlag) -> Mapping[tuple[str, ...], Navn]:
    """Return every spelling in texts and registers, by its words."""
    ut: dict[tuple[str, ...], Navn] = {}
    if isinstance(g, Grunnlag):
        for ord_, hva, sted, felt in _registrerte(g.prosjekt):
            if 1 <= len(ord_) <= FLEST_ORD and ord_ not in ut:
                ut[ord_] = Navn(ord_, registrert=hva, sted=sted, felt=felt)
    kjente = frozenset(ord_[0].casefold() for ord_ in ut if len(ord_) > 2)  # noqa: PLR2004 - long ones
    for tekst, numre in g.egne.like("egen").items():
        antall = len(numre)
        for ord_, start, slutt, midt in _rekker(tekst, kjente):
            navn = ut.get(ord_) or ut.setdefault(ord_, Navn(ord_))
            if navn.første is None or (midt and not navn.midt):
                navn.første = g.egne[numre[0]].utdrag(start, slutt)
            navn.antall += antall
            navn.midt += midt * antall
    return ut


def er_navn(ord_: tuple[str, ...]) -> bool:
    """Tell whether words that were written with a capital inside a sentence are plainly a name."""
    bærende = [o for o in ord_ if o not in BINDEORD]
    if len(ord_) == 1:
        return sum(t.isupper() for t in ord_[0]) > 1 and not ord_[0].isupper() and "-" not in ord_[0]
    if len(bærende) < 2 or ord_[-1] in BINDEORD:  # noqa: PLR2004 - one word is no name of several
        return False
    organ = len(ord_) == 2 and stamme(ord_[1]) in _ORGAN  # noqa: PLR2004 - «Vik kommune»
    return organ or all(o[:1].isupper() for o in bærende)


def bokstaver(ord_: Iterable[str]) -> str:
    """Return the letters alone, small: the same however words are joined and capitals set."""
    alle = "".join(ord_).casefold()
    return alle if alle.isalpha() else "".join(filter(str.isalpha, alle))


def eieform(ord_: tuple[str, ...]) -> tuple[str, ...]:
    """Return a name without the s of the genitive."""
    siste = ord_[-1]
    uten = siste[:-1].rstrip("'’") if siste.endswith("s") and len(siste) > 3 else siste  # noqa: PLR2004
    return (*ord_[:-1], uten)


def _registrerte(p: Prosjekt) -> Iterator[tuple[tuple[str, ...], str, Sted, str]]:
    """Yield the names that the project has registered, most binding first."""
    for r in p.oppdrag.reviderte:
        yield _i_ord(r.navn), "den reviderte", r.sted, "navn"
    for topp in p.enheter:
        for e in topp.flatt():
            yield _i_ord(e.navn), "enheten", e.sted, "navn"
    sett = {""}
    for k in p.kilder.values():
        for felt in ("tittel", "korttittel", "utgiver"):
            verdi = getattr(k, felt)
            if verdi in sett:
                continue
            sett.add(verdi)
            if not any(map(str.isdigit, verdi)):
                yield _i_ord(verdi), "kilden" if felt != "utgiver" else "utgiveren", k.sted, felt
    if p.revisor:
        yield _i_ord(p.revisor.navn), "revisor", p.revisor.sted, "navn"


def _i_ord(navn: str) -> tuple[str, ...]:
    # A title in two parts, with punctuation between, is not looked for as one name.
    deler = _ORD.findall(navn)
    return tuple(deler) if " ".join(deler) == " ".join(navn.split()) else ()


def _går_videre(ord_: list[str], kjente: frozenset[str]) -> bool:
    """Tell whether a name may go on after these words: «Vik kommune», «Aldring og mestring», «Nordre Vik»."""
    if len(ord_) == 1 or ord_[-1] in BINDEORD or ord_[-1][:1].isupper():
        return True
    return ord_[0].casefold() in kjente


def _rekker(ren: str, kjente: frozenset[str]) -> Iterator[tuple[tuple[str, ...], int, int, bool]]:
    """Yield runs of one to six words that begin with a capital; `kjente` are first words of long names."""
    for m in _STOR.finditer(ren):
        først = _begynner_setning(ren, m.start())
        if først and m[0].casefold() in _FØRST:
            continue
        ord_: list[str] = []
        sted = m.start()
        for _ in range(FLEST_ORD):
            treff = _ORD.match(ren, sted)
            if treff is None:
                break
            ord_.append(treff[0])
            # A capital that begins a sentence says nothing of a word alone.
            if not (først and len(ord_) == 1):
                yield tuple(ord_), m.start(), treff.end(), not først
            mellom = _MELLOM.match(ren, treff.end()) if _går_videre(ord_, kjente) else None
            if mellom is None or mellom.end() == treff.end():
                break
            sted = mellom.end()


def _begynner_setning(ren: str, start: int) -> bool:
    før = ren[max(0, start - 60) : start]
    strippet = før.rstrip()
    return not strippet or strippet[-1] in '.!?:»”"•*' or før.count("\n", len(strippet)) > 1
