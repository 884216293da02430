"""`Dokument` → files. Knows the document only, never the model.

Nothing is imported here: a command that only wants the names of the formats must start fast.
"""
