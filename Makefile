# On a machine that has only Python >= 3.11 and make: `make demo`, `make test`. A second call installs nothing.
PYTHON ?= python3
BIN := .venv/bin
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-input
LOCK := --require-hashes --only-binary :all:

.PHONY: help demo serve test check bench mutants lock clean
help:  ## list what can be made
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-8s %s\n", $$1, $$2}'

demo: .venv/runtime  ## set everything up, then 3,569 real customers through the line
	@$(BIN)/rapport demo

serve: .venv/runtime  ## the HTTP endpoint and the reviewer's desk on this machine's loopback address
	@$(BIN)/rapport serve

test: .venv/development  ## set everything up, then the tests
	@$(BIN)/python -m pytest

check: .venv/development  ## lint, types, storeys, docs in step with code
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m tests.docs.regenerate --check

bench: .venv/development  ## speed and memory, as ratios within one run
	@$(BIN)/python -m tests.bench

mutants: .venv/development  ## would the tests notice small mistakes in the guard? 400 of them, drawn with SEED
	@$(BIN)/python -m tests.mutants --seed $(or $(SEED),1) --sample 400

# The newest versions that are at least seven days old; hashes, but no index address.
UV := uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header \
      --no-annotate --exclude-newer $$(date -u -d '7 days ago' +%Y-%m-%d) --extra models --extra guardrails --extra charts --extra build
lock:  ## write both lock files anew (needs uv)
	$(UV) pyproject.toml -o requirements.lock
	$(UV) --extra dev -c requirements.lock pyproject.toml -o requirements-dev.lock

.venv/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Rapport needs Python 3.11 or newer: make PYTHON=python3.12 demo")'
	@echo "Setting up .venv (once; every package is checked against its hash) ..." >&2
	@$(PYTHON) -m venv .venv && touch $@

.venv/runtime: .venv/python requirements.lock pyproject.toml
	@$(INSTALL) $(LOCK) -r requirements.lock
	@$(INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

.venv/development: .venv/runtime requirements-dev.lock
	@$(INSTALL) $(LOCK) -r requirements-dev.lock
	@touch $@

clean:  ## remove what was set up
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
