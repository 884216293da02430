"""An assessed project to a document: views, words, templates, numbers.

In come `VurdertProsjekt` and `Maler`; out come one `Dokument` and what is wrong with it. Nothing here
rules on anything, and only `templates.les_maler` touches the disk.

No names are gathered here: who only draws figures, as `revisjon sjekk` does, need not wait for Jinja and the
Markdown reader. The front door is `compose.compose`.
"""
