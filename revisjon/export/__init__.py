"""The assessed project as data for others: JSON with a published schema, a workbook, OSCAL."""
