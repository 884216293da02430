"""The claims that a file makes of itself, in its XMP metadata."""

from __future__ import annotations

from typing import Any

from revisjon.output.tags.recording import UkjentInnmat

_SLUTT = b"</rdf:RDF>"
_PÅSTAND = (
    '<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" pdfuaid:part="1"/>\n'
)
# PDF/A allows only properties that it knows or that the file itself describes.
_SKJEMA = """<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
"""


def påstå_ua(metadata: Any) -> None:  # noqa: ANN401 - pydyf is not typed
    """Add PDF/UA-1 to the claims of a PDF/A file; WeasyPrint can make one claim only.

    Raises `UkjentInnmat` where the metadata are not as expected.
    """
    (xmp,) = metadata.stream
    if xmp.count(_SLUTT) != 1 or b"pdfaid" not in xmp:
        raise UkjentInnmat("metadataene er skrevet på en annen måte enn ventet")
    metadata.stream = [xmp.replace(_SLUTT, f"{_PÅSTAND}{_SKJEMA}".encode() + _SLUTT)]
