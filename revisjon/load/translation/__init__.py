"""The auditor's own texts in other målformer: the files in `oversettelser/`, and one of them laid over."""
