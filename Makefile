# Every target sets up what it needs; `make help` lists them.
SHELL := /bin/sh
.DELETE_ON_ERROR:
.PHONY: help setup run test check bench words lock clean browser static audit

PORT ?= 8501
# Any Python from 3.11; set PYTHON=/path/to/python to choose one.
PYTHON ?= $(shell for p in python3.13 python3.12 python3.11 python3; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && { echo $$p; break; }; done)
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
PIP := $(BIN)/python -m pip --disable-pip-version-check -qq

help: ## Show this list
	@sed -n 's/^\([a-z]*\):.*## /\1|/p' Makefile | while IFS='|' read -r name what; do printf '  make %-8s %s\n' "$$name" "$$what"; done

setup: $(READY) ## Create .venv and install everything from the lock

# Done again whenever the lock or the project file changes.
$(READY): requirements-dev.lock pyproject.toml | $(BIN)/python
	@echo "Installing the locked packages into $(VENV) ..."
	@$(PIP) install --require-hashes -r requirements-dev.lock
	@$(PIP) install --no-deps --no-build-isolation -e .
	@touch $@

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "Emphasis needs Python 3.11 or newer; install it, or name one with PYTHON=/path/to/python." >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) >/dev/null 2>&1 || { rm -rf $(VENV); \
		echo "$(PYTHON) cannot create a virtual environment; install its venv module (on Debian and Ubuntu: apt-get install python3-venv) and run make again." >&2; exit 1; }

run: setup ## Serve the app on http://localhost:8501 (PORT= for another port)
	@$(BIN)/emphasis serve --port $(PORT)

browser: setup
	@$(BIN)/python -m tests.chromium
	@$(BIN)/python -m tests.nginx

static: setup
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	@$(call extract,$(VENV)/emphasis.pot)
	@diff -I '^#' -I '^"POT-Creation-Date' assessment/locale/emphasis.pot $(VENV)/emphasis.pot || \
		{ echo "The interface sentences have changed: run make words and commit the result." >&2; exit 1; }
	$(BIN)/emphasis check content/

test: static browser ## Run every check and every test, those in a real browser too
	$(BIN)/pytest -n 2 --dist worksteal

# The rooms that need no page, server, database or file to look at; laws with fewer examples.
PURE := $(addprefix tests/,architecture charts content golden learning links packs scoring sheets)

check: static ## The quick part of make test, under a minute: every check, and the tests of the pure rooms
	$(BIN)/pytest -n 2 --dist worksteal -m "not browser and not slow" --hypothesis-profile=quick $(PURE)

audit: setup ## Look the locked packages up in a list of known vulnerabilities; needs the network
	@$(BIN)/python -m tests.audit

bench: setup browser ## Measure speed and weight into docs/performance.md (PART= for some, SHORT=1 for ratios alone)
ifdef SHORT
	$(BIN)/python -m tests.bench --short --check
else
	$(BIN)/python -m tests.bench $(PART) --json docs/performance.json --report docs/performance.md
endif

# The sentences of the interface, for translators.
extract = $(BIN)/pybabel --quiet extract -F babel.cfg --no-location --project=emphasis --version=1 \
	--copyright-holder="Emphasis contributors" -o $(1) assessment

words: setup ## Collect the interface sentences into assessment/locale/emphasis.pot
	@$(call extract,assessment/locale/emphasis.pot)

# UPGRADE=--upgrade takes newer versions; without it only what pyproject.toml demands changes.
compile = $(BIN)/python -m uv pip compile pyproject.toml --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" $(UPGRADE)

lock: | $(BIN)/python ## Write the lock files anew (UPGRADE=--upgrade for newer versions)
	@$(PIP) install uv
	@$(compile) -o requirements.lock
	@$(compile) --group dev -c requirements.lock -o requirements-dev.lock

clean: ## Remove the virtual environment and everything generated
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
