"""Files that follow inside the PDF: the case as data, for those who want to compute with it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

from revisjon.output.carried import TILSTAND
from revisjon.output.data import lag_json, som_json
from revisjon.report.document import Dokument, Vedlegg
from revisjon.report.editions import UTGAVER

DATANAVN = "sporbarhet.json"


def maskinlesbart(
    dokument: Dokument, kilder: Mapping[str, bytes], tilstand: Mapping[str, object] = MappingProxyType({})
) -> tuple[Vedlegg, ...]:
    """Return the document's data and the project's own files, whose content is kept to the byte.

    `tilstand` is what another report of the same audit can be compared with; empty where there is none.

    An edition with facts alone is without the files, which hold what the auditor makes of the facts; so is
    the one that is sent to be answered, for they may hold the answer. For the public edition `kilder` are the
    files that its redaction has written.
    """
    data, _ = lag_json(dokument)
    utgave = UTGAVER[dokument.utgave]
    if utgave.bare_fakta or utgave.ubesvart:
        kilder = {}
    alt = [Vedlegg(DATANAVN, data, "application/json", "Data", "Vurderingene og kjeden bak dem")]
    if tilstand:
        hva = "Det rapporten sammenlignes etter"
        alt.append(Vedlegg(TILSTAND, som_json(tilstand), "application/json", "Data", hva))
    return (
        *alt,
        *(
            Vedlegg(navn, innhold, "application/yaml", "Source", f"Prosjektfilen {navn}")
            for navn, innhold in sorted(kilder.items())
        ),
    )


def legg_ved(pdf: Any, vedlegg: Iterable[Vedlegg], dato: str) -> None:  # noqa: ANN401 - pydyf is not typed
    """Put files in a PDF that is about to be written. `dato` is ISO 8601; it stands for when they were made.

    WeasyPrint's own way guesses the type from the settings of the machine, and lists each file twice.
    """
    import pydyf  # noqa: PLC0415 - comes with WeasyPrint, and is asked for only when a PDF is made

    tid = pydyf.String(f"D:{dato.replace('-', '')}") if dato else None
    navn, filer = pydyf.Array(), pydyf.Array()
    for v in sorted(vedlegg, key=lambda v: v.navn):
        sjekksum = hashlib.md5(v.innhold, usedforsecurity=False).hexdigest()
        mål = {"Size": len(v.innhold), "CheckSum": f"<{sjekksum}>"} | ({"ModDate": tid} if tid else {})
        slag = f"/{v.type.replace('/', '#2f')}"
        hode = {"Type": "/EmbeddedFile", "Subtype": slag, "Params": pydyf.Dictionary(mål)}
        strøm = pydyf.Stream([v.innhold], pydyf.Dictionary(hode), compress=True)
        pdf.add_object(strøm)
        fil = pydyf.Dictionary(
            {
                "Type": "/Filespec",
                "F": pydyf.String(v.navn),
                "UF": pydyf.String(v.navn),
                "EF": pydyf.Dictionary({"F": strøm.reference, "UF": strøm.reference}),
                "Desc": pydyf.String(v.beskrivelse),
                "AFRelationship": f"/{v.forhold}",
            }
        )
        pdf.add_object(fil)
        navn += [pydyf.String(v.navn), fil.reference]
        filer.append(fil.reference)
    if filer:
        pdf.catalog.setdefault("Names", pydyf.Dictionary())["EmbeddedFiles"] = pydyf.Dictionary(
            {"Names": navn}
        )
        pdf.catalog["AF"] = filer
