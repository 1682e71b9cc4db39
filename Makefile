# factlint: everything that is made goes through here. `make` alone lists what can be made.

PYTHON ?= python3
WORKERS ?= 2
VENV := .venv
BIN := $(VENV)/bin
# Empty files whose time tells whether the environment is as old as what describes it.
USABLE := $(VENV)/.usable
READY := $(VENV)/.ready
PIP := $(BIN)/python -m pip --disable-pip-version-check
EXTENSION := vscode-client
TOOLS := $(EXTENSION)/node_modules/.package-lock.json
FROZEN := $(EXTENSION)/dist/server/factlint
# What goes into the frozen server; __pycache__ comes and goes.
PARTS = $(shell find server/factlint rules $(EXTENSION)/freeze -type f ! -path '*/__pycache__/*')
SOURCES := $(foreach file,$(sort $(wildcard seeds/*.txt)),--source $(file))

.DEFAULT_GOAL := help
.PHONY: help demo test test-editors lint format picture schema constraints site wheel vsix vsix-linux-x64 clean

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / {printf "  make %-14s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

$(USABLE): pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(PIP) install --quiet --constraint constraints.txt --upgrade pip
	$(PIP) install --quiet --constraint constraints.txt --editable .
	touch $@

$(READY): $(USABLE)
	$(PIP) install --quiet --constraint constraints.txt --group dev
	touch $@

demo: $(USABLE) ## Check the drafts on the 2023 NATO summit against five articles about it
	@echo
	@echo "Five articles on the NATO summit in Vilnius are the sources; the drafts in seeds/drafts say some things otherwise."
	@echo "Each finding shows the line of the draft, the sentence of the source that says otherwise, and the fix."
	@echo
	@$(BIN)/factlint check $(SOURCES) seeds/drafts || [ $$? -eq 1 ]

test: $(READY) ## Run all tests that need no editor (WORKERS=2 processes)
	$(BIN)/python -m pytest -n $(WORKERS) --dist loadfile --ignore tests/editors

test-editors: $(READY) ## Install real editors into .editors/ and run the tests in them
	@if command -v objdump >/dev/null; then $(MAKE) --no-print-directory $(FROZEN); \
	else echo "The server cannot be frozen here: objdump (binutils) is missing"; fi
	@for install in tests/editors/*/install.sh; do sh $$install || [ $$? -eq 75 ] || exit 1; done
	$(BIN)/python -m pytest tests/editors

lint: $(READY) ## Check style, types and the order of the stages
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(READY) ## Put imports and layout right
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

picture: $(USABLE) ## Draw the pictures of the terminal and the report for the README
	$(BIN)/python docs/make_picture.py
	-$(BIN)/python docs/make_report_picture.py

schema: $(USABLE) ## Write the JSON schema of factlint.toml
	$(BIN)/python -m factlint.config.schema > server/factlint/config/schema.json.new
	mv server/factlint/config/schema.json.new server/factlint/config/schema.json

constraints: $(READY) ## Write constraints.txt from what is installed
	sed '/^[^#]/d' constraints.txt > constraints.new
	$(PIP) freeze --all --exclude factlint --exclude setuptools >> constraints.new
	mv constraints.new constraints.txt

site: $(READY) ## Build the documentation site in build/site
	NO_MKDOCS_2_WARNING=1 $(BIN)/python -m mkdocs build --quiet --strict

wheel: $(READY) ## Build the wheel in dist/
	$(BIN)/python -m build --wheel --no-isolation --outdir dist

$(TOOLS): $(EXTENSION)/package-lock.json
	cd $(EXTENSION) && npm ci --ignore-scripts
	touch $@

$(FROZEN): $(READY) $(PARTS)
	$(BIN)/python $(EXTENSION)/freeze/freeze.py

vsix: $(TOOLS) ## Pack the extension of VS Code in dist/ (needs Node.js 20)
	mkdir -p dist
	cd $(EXTENSION) && npm run --silent package -- --out ../dist/

vsix-linux-x64: $(TOOLS) $(FROZEN) ## Pack the extension with the server inside, for Linux without Python
	mkdir -p dist
	cd $(EXTENSION) && npm run --silent package:linux-x64 -- --out ../dist/

clean: ## Remove what was made, all but the environment
	rm -rf build dist $(EXTENSION)/build $(EXTENSION)/dist .factlint .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find server tests docs benchmarks training -name __pycache__ -prune -exec rm -rf {} +
