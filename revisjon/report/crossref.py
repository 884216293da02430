"""Fill the empty cross references: «tabell 2», «kapittel 3.3.1», with a capital where a sentence starts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from xml.etree.ElementTree import Element

from revisjon.report.numbered import Problem
from revisjon.report.outline import Sted
from revisjon.report.tree import UTENFOR, Foreldre, biter, er, nærmeste_id, stor

_I_LINJEN = frozenset(
    ("a", "abbr", "b", "cite", "em", "i", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "u")
)
_SETNINGSSLUTT = re.compile(r"[.!?…][»”\")]*\s+$")
# After these a sentence goes on. Those that may also end one («osv.», «m.m.») are not among them.
_FORKORTELSE = re.compile(
    r"(?:^|[\s(«–])(?:jf|jfr|jmf|bl\.a|f\.eks|t\.d|m\.a|ca|dvs|d\.v\.s|nr|evt|inkl|ekskl|hhv|kap|pkt|s|sml|eks|"
    r"pga|ifm|iht|mht|cf|e\.g|i\.e|app|sec|fig|tab)\.\s+$",
    re.IGNORECASE,
)


def fyll_kryss(
    lenker: Iterable[Element], steder: Mapping[str, Sted | None], foreldre: Foreldre, ord_: Mapping[str, str]
) -> Iterator[Problem]:
    """Give each cross reference its text; yield those that lead nowhere."""
    for lenke in lenker:
        id_ = lenke.get("href", "").removeprefix("#")
        for barn in list(lenke):
            lenke.remove(barn)
        sted = steder.get(id_)
        if sted is None:
            # Left in sight, as written: nobody shall take an unfinished sentence for a finished one.
            lenke.text = f"[#{id_}]"
            yield Problem(
                "ukjent kryssreferanse", nærmeste_id(lenke, foreldre), _ukjent(id_, kjent=id_ in steder)
            )
        else:
            lenke.text = kryssord(sted, ord_, først=først_i_setning(lenke, foreldre))


def kryssord(sted: Sted, ord_: Mapping[str, str], *, først: bool) -> str:
    """Return the words of a cross reference, which stay on one line."""
    if sted.slag == "tittel":
        return f"«{sted.tekst}»"
    ordet = ord_[sted.slag]
    return f"{stor(ordet) if først else ordet}\u00a0{sted.tekst}"


def først_i_setning(lenke: Element, foreldre: Foreldre) -> bool:
    """Tell whether nothing, or the end of a sentence, comes before the link in its paragraph."""
    før = ""
    for bit in _bakover(lenke, foreldre):
        før = bit + før
        if før.strip():
            return bool(_SETNINGSSLUTT.search(før)) and not _FORKORTELSE.search(før)
    return True


def _bakover(el: Element, foreldre: Foreldre) -> Iterator[str]:
    """Yield the text before `el` in its paragraph, piece by piece, the nearest first."""
    while (forelder := foreldre.get(el)) is not None:
        søsken = list(forelder)
        for bror in reversed(søsken[: søsken.index(el)]):
            yield bror.tail or ""
            if bror.tag not in _I_LINJEN and bror.tag != "br":
                return
            if not er(bror, *UTENFOR):
                yield "".join(biter(bror))
        yield forelder.text or ""
        if forelder.tag not in _I_LINJEN or er(forelder, "fn"):
            return
        el = forelder


def _ukjent(id_: str, *, kjent: bool) -> str:
    if kjent:
        return (
            f"Det er ikke noe nummer å vise til for «{id_}», som står før den første overskriften. Skriv om."
        )
    return f"Teksten viser til «{id_}», som ikke er med i dokumentet. Rett id-en, eller ta det med."
