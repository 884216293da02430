"""Are the files inside the PDF those that should follow, to the byte?"""

from __future__ import annotations

from collections.abc import Iterator

from revisjon.output.selfcheck.opened import Åpnet
from revisjon.report.document import Dokument


def vedlegg(pdf: Åpnet, dokument: Dokument) -> Iterator[str]:
    """Yield files that are missing, changed, told twice or without a relation to the document."""
    filer = {fil.navn: fil for fil in pdf.filer}
    ventet = {v.navn: v for v in dokument.vedlegg}
    for navn in sorted(set(filer) ^ set(ventet)):
        yield f"filen «{navn}» {'mangler' if navn in ventet else 'skulle ikke vært med'}"
    for navn in sorted(set(filer) & set(ventet)):
        if filer[navn].innhold != ventet[navn].innhold:
            yield f"filen «{navn}» er ikke lik den i prosjektet"
        if filer[navn].forhold != ventet[navn].forhold:
            yield f"filen «{navn}» sier ikke hva den er for dokumentet"
    tilknyttet = sorted(fil.objgen for fil in pdf.pdf.Root.get("/AF", []))
    if tilknyttet != sorted(fil.objekt for fil in pdf.filer):
        yield "filene er ikke knyttet til dokumentet én gang hver"
