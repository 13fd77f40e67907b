# make help tells what there is.
SHELL := /bin/bash
.DEFAULT_GOAL := help
PY := .venv/bin/python
CLI := $(PY) -m rustavi_hoa.cli
PORT ?= 8000
HTTPS ?=
export HOA_PORT ?= $(PORT)

.PHONY: help run test check e2e bench chaos migration backup restore forms screens words venv venv-dev

help: ## this list
	@grep -hE '^[a-z][a-z0-9-]*:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

run: venv ## start the platform (PORT=8000; HTTPS=1 for phones on the local network)
	@HOA_HTTPS=$(HTTPS) exec $(CLI) start

test: venv-dev ## every kind of test; installs what they need, a browser too
	@tools/test all

check: venv-dev ## ruff, mypy, import contracts, quick tests; no browser, no database server
	@tools/test quick

e2e: venv-dev ## the browser tests alone (ONLY="-k words" narrows)
	@tools/test e2e $(ONLY)

bench: venv-dev ## speed and size beside their peers (PLANT=10x must turn lines red)
	@PLANT=$(or $(PLANT),1) $(PY) -m bench

chaos: venv-dev ## kill -9, full disk, jumping clock, bad network under use (KILLS=20 is quick; SEED=7 throws the same dice)
	@KILLS=$(KILLS) SEED=$(SEED) PLANT=$(PLANT) $(PY) -m chaos $(ONLY)

migration: venv-dev ## a new migration from the tables (WHAT="add a column")
	@test -n "$$WHAT" || { echo 'Say what changes: make migration WHAT="add a column"'; exit 2; }
	@unset HOA_DATABASE_URL; export HOA_HOME=$$(mktemp -d); trap 'rm -rf "$$HOA_HOME"' EXIT; \
	  $(CLI) migrate && $(PY) -m alembic revision --autogenerate -m "$$WHAT"

backup: venv ## database, files and keys into one sealed FILE=..., while people work (docs/operations.md)
	@test -n "$(FILE)" || { echo 'Say where to: make backup FILE=/backups/2026-11-23.age'; exit 2; }
	@$(CLI) backup "$(FILE)"

restore: venv ## bring FILE=... back with KEY=... (the secret half); REPLACE=1 replaces what stands there
	@test -n "$(FILE)" || { echo 'Say what: make restore FILE=... KEY=...'; exit 2; }
	@$(CLI) restore "$(FILE)" $(if $(KEY),--key "$(KEY)") $(if $(REPLACE),--replace)

forms: venv ## the empty import form with examples and drop-downs
	@$(CLI) make-forms

screens: venv-dev ## pictures of every screen in both languages into docs/screens/
	@tools/test screens

words: venv ## every sentence of the platform in both languages, as a table
	@$(CLI) words

.PHONY: audit
audit: venv-dev ## packages: pinned, unchanged, without known vulnerabilities
	@$(PY) -m tools.audit

venv:
	@tools/setup requirements.txt

venv-dev:
	@tools/setup requirements-dev.txt
