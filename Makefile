# From a fresh checkout to a finished report:
#
#   make                         builds the report that this folder holds
#   make PYTHON=python3.12 test  uses another Python
#
# Paths are relative, so the folder may have spaces in its name. Where packages come from is pip's own
# business (PIP_INDEX_URL, PIP_FIND_LINKS, PIP_NO_INDEX); what they must be stands in the lock, by hash.

PYTHON ?= python3
ARGS ?=

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
tom :=
# Named after the Python it was made with: another PYTHON makes the environment anew.
MILJO := $(VENV)/.python-$(subst /,_,$(subst $(tom) $(tom),_,$(PYTHON)))

.DEFAULT_GOAL := rapport
.DELETE_ON_ERROR:
.SUFFIXES:
.PHONY: rapport test lint bench nettsted lock clean help bibliotek

rapport: $(VENV)/.revisjon ## bygg den endelige rapporten (når du ikke sier noe annet)
	@$(BIN)/revisjon bygg --utgave endelig $(ARGS)
	@printf 'Rapporten ligger her: %s\n' "$$PWD/build/rapport.pdf"

test: $(VENV)/.utvikling ## kjør testene; velg ut med ARGS="-k ord"
	@$(BIN)/python -m pytest -n auto $(ARGS)

lint: $(VENV)/.utvikling ## se etter feil i koden: ruff og mypy
	@$(BIN)/ruff check --quiet .
	@$(BIN)/ruff format --quiet --check .
	@$(BIN)/mypy --no-error-summary

bench: $(VENV)/.utvikling ## mål hvor lang tid arbeidet tar
	@$(BIN)/python bench/run.py $(ARGS)
	@$(BIN)/python bench/sjekk.py
	@$(BIN)/python bench/regler.py
	@$(BIN)/python bench/pdf.py
	@$(BIN)/python bench/formater.py
	@$(BIN)/python bench/portefølje.py
	@$(BIN)/python bench/editor.py

nettsted: $(VENV)/.nettsted ## lag brukerveiledningen som nettsted i build/nettsted
	@$(BIN)/sphinx-build -q -W --keep-going -b html docs build/nettsted
	@printf 'Nettstedet ligger her: %s\n' "$$PWD/build/nettsted/index.html"

clean: ## fjern alt som er laget: miljø, bygg og mellomlagre
	@rm -rf $(VENV) .venv-lock build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
	@find . -type d -name __pycache__ -prune -exec rm -rf {} +

help: ## vis denne oversikten
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' Makefile

# --- what the targets above stand on -------------------------------------------------------------

bibliotek:
	@PYTHON='$(PYTHON)' sh skript/systembibliotek.sh

$(MILJO): | bibliotek
	@'$(PYTHON)' -m venv --clear $(VENV)
	@touch '$@'

$(VENV)/.pakker: requirements.lock $(MILJO)
	@echo 'Installerer pakkene i requirements.lock. Første gang tar det et minutt.'
	@$(PIP) install --require-hashes -r requirements.lock
	@touch $@

# Without isolation the build backend is the locked one, not the newest.
$(VENV)/.revisjon: pyproject.toml $(VENV)/.pakker
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.utvikling: requirements-dev.lock $(VENV)/.revisjon
	@echo 'Installerer det testene trenger, fra requirements-dev.lock.'
	@$(PIP) install --require-hashes -r requirements-dev.lock
	@touch $@

$(VENV)/.nettsted: requirements-docs.lock $(MILJO)
	@$(PIP) install --require-hashes -r requirements-docs.lock
	@touch $@

# --- the locks -----------------------------------------------------------------------------------

LOCK := CUSTOM_COMPILE_COMMAND='make lock' .venv-lock/bin/pip-compile --quiet --upgrade --generate-hashes \
	--strip-extras --annotation-style line \
	--no-emit-index-url --no-emit-find-links --no-emit-trusted-host

lock: ## forny låsefilene ut fra pyproject.toml
	@'$(PYTHON)' -m venv --clear .venv-lock
	@.venv-lock/bin/python -m pip --disable-pip-version-check --quiet install 'pip-tools>=7.6,<8'
	@$(LOCK) --output-file requirements.lock pyproject.toml skript/lock.in
	@$(LOCK) --extra dev --constraint requirements.lock \
		--output-file requirements-dev.lock pyproject.toml skript/lock.in
	@$(LOCK) --extra docs --constraint requirements-dev.lock \
		--output-file requirements-docs.lock pyproject.toml skript/lock.in
