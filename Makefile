# Two commands matter: `make serve` and `make test`. Both work on a fresh Debian with Python 3.11 and make.
PYTHON ?= python3.11
BIN := .venv/bin
INSTALLED := .venv/.installed

.PHONY: serve test check bench lock schema clean

serve: $(INSTALLED)
	exec $(BIN)/esep serve

test: $(INSTALLED) check chromium node
	$(BIN)/pytest

check: $(INSTALLED)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/pyright
	$(BIN)/lint-imports

bench: $(INSTALLED) node
	$(BIN)/python -m bench

schema: $(INSTALLED)
	$(BIN)/esep schema > schema.graphql

# The pages that are built: types from schema.graphql, strict checks, one script and its sums. Serving needs no Node.
.PHONY: explorer
explorer: node
	cd api/pages/explorer-src && npm run build

# Hashes of every package, and no address of any registry.
lock: $(INSTALLED)
	$(BIN)/pip install --quiet uv
	$(BIN)/uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 --generate-hashes \
		--no-emit-index-url --no-annotate --no-header --quiet --output-file requirements.lock

$(INSTALLED): requirements.lock pyproject.toml
	command -v $(PYTHON) >/dev/null || { echo "Python 3.11 is needed: set PYTHON=/path/to/python3.11"; exit 1; }
	$(PYTHON) -m venv .venv || { apt-get update -qq && apt-get install -y -qq python3-venv && $(PYTHON) -m venv .venv; }
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

.PHONY: chromium
chromium:
	@command -v chromium >/dev/null || { apt-get update -qq && apt-get install -y -qq chromium fonts-dejavu-core >/dev/null; }

# For the audits of GraphQL over HTTP, which are an npm package, and for a peer of the bench.
.PHONY: node
node:
	@command -v npm >/dev/null || { apt-get update -qq && apt-get install -y -qq nodejs npm >/dev/null; }

clean:
	rm -rf .venv
