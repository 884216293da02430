"""Which recommendation a list means: by id, by the number it was printed with, or by its wording."""

from __future__ import annotations

import re
from collections.abc import Mapping

from revisjon.diagnostics import mente_du, ramset_opp
from revisjon.followup.importing.cells import Uklar
from revisjon.model import Anbefaling
from revisjon.records import dataclass

_INNLEDNING = re.compile(r"(?:anbefalinge?n?|tilrådinga?|nr|nummer)\b[\s.:]*", re.IGNORECASE)
_MED_DEL = re.compile(r"(?P<hel>.*?)\s*[.\s(]?\s*(?P<del>[a-zæøå])\)?", re.IGNORECASE)
_SIFRE = re.compile(r"\d+$")


@dataclass(frozen=True, slots=True)
class Anbefalinger:
    """The recommendations of a project, and the numbers that they were printed with."""

    alle: Mapping[str, Anbefaling]
    numre: Mapping[str, str]
    """Number by id."""

    def finn(self, skrevet: str) -> tuple[str, str]:
        """Return the id of the recommendation that is meant, and of its part or nothing. Raises `Uklar`."""
        rent = " ".join(skrevet.split()).rstrip(" .:")
        kort = _INNLEDNING.sub("", rent, count=1) if _INNLEDNING.match(rent) else rent
        if id_ := self._en(kort) or self._ordlyd(rent):
            return id_, ""
        if (treff := _MED_DEL.fullmatch(kort)) and (id_ := self._en(treff["hel"])):
            return id_, self.del_(id_, treff["del"])
        råd = mente_du(kort, self.alle) or f"Den kan være {ramset_opp(self.alle, 'eller') or 'ingen ennå'}."
        raise Uklar(f"Anbefalingen «{skrevet}» finnes ikke.", råd)

    def del_(self, id_: str, skrevet: str) -> str:
        """Return the id of a part of a recommendation. Raises `Uklar`."""
        deler = [d.id for d in self.alle[id_].deler]
        rent = skrevet.casefold().strip(" .)(")
        if rent in deler:
            return rent
        har = f"har delene {ramset_opp(deler)}" if deler else "har ingen deler"
        raise Uklar(f"«{id_}» har ingen del «{skrevet}».", f"«{id_}» {har}.")

    def _en(self, skrevet: str) -> str:
        etter_form = {id_.casefold(): id_ for id_ in self.alle}
        if id_ := etter_form.get(skrevet.casefold()):
            return id_
        if not skrevet.isdecimal():
            return ""
        nr = str(int(skrevet))
        trykt = [id_ for id_, n in self.numre.items() if n == nr]
        i_id = [id_ for id_ in self.alle if (m := _SIFRE.search(id_)) and str(int(m[0])) == nr]
        mulige = [*dict.fromkeys((*trykt, *i_id))]
        if len(mulige) > 1:
            råd = f"Skriv kjennemerket: {ramset_opp(mulige, 'eller')}."
            raise Uklar(f"«{skrevet}» kan være flere anbefalinger.", råd)
        return "".join(mulige)

    def _ordlyd(self, skrevet: str) -> str:
        form = _ordene(skrevet)
        like = [a.id for a in self.alle.values() if form and form in (_ordene(a.kort), _ordene(a.tekst))]
        return like[0] if len(like) == 1 else ""


def _ordene(tekst: str) -> str:
    return " ".join(re.findall(r"\w+", tekst.casefold()))
