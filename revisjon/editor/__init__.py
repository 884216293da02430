"""What an editor is told about a project while it is written: problems, places, names, proposals.

All of it but the server itself is pure: trees and a position in, records out. The server speaks the
Language Server Protocol by an optional package, so only `convert`, `server` and `features` import it.
"""
