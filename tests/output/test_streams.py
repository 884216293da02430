"""Streams are compressed before the library would, and hold the same."""

from __future__ import annotations

import io
import zlib

import pikepdf
import pydyf
from hypothesis import given
from hypothesis import strategies as st

from revisjon.output.streams import komprimer


@given(st.lists(st.binary()))
def test_content_is_the_same(biter: list[bytes]) -> None:
    strøm = pydyf.Stream(biter, {"Type": "/XObject"}, compress=True)
    pdf = pydyf.PDF()
    pdf.add_object(strøm)
    komprimer(pdf)
    assert not strøm.compress
    assert zlib.decompress(strøm.stream[0]) == b"\n".join(biter)
    assert b"/Filter /FlateDecode" in strøm.data
    assert b"/Type /XObject" in strøm.data


def test_what_is_not_to_be_compressed_is_left_alone() -> None:
    pdf = pydyf.PDF()
    pdf.add_object(strøm := pydyf.Stream([b"x"]))
    komprimer(pdf)
    assert strøm.stream == [b"x"]
    assert "Filter" not in strøm.extra


def test_no_stream_of_a_report_is_compressed_twice_or_not_at_all(lite_bytes: bytes) -> None:
    with pikepdf.open(io.BytesIO(lite_bytes)) as pdf:
        innhold = [side.Contents for side in pdf.pages]
        assert all(strøm.Filter == pikepdf.Name.FlateDecode for strøm in innhold)
        assert all(b" Tf" in strøm.read_bytes() for strøm in innhold)
