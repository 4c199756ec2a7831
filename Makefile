# Everything that is done to SiJINAK by hand. `make` lists it.
.DEFAULT_GOAL := help
PYTHON ?= python3
BIN := .venv/bin
TESTS ?= tests
INSTALLED := .venv/installed
INSTALLED_DEV := .venv/installed-dev
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check
LOCK := PIP_CONFIG_FILE=/dev/null PIP_FIND_LINKS= $(BIN)/pip-compile --quiet $(LOCK_ARGS)
NEEDS_PYTHON := Python 3.11 or newer with venv is needed; name it: make PYTHON=python3.12 …

.PHONY: help install run test check bench crash understand flows chat pictures messages revision lock tidy clean chromium

help: ## list the commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

install: $(INSTALLED) ## make .venv with everything the program needs, each file checked by its hash

run: $(INSTALLED) ## serve the chat page and the webhooks on 127.0.0.1:8000 (PORT=…), with the worker; Ctrl-C stops it
	@$(BIN)/sijinak migrate
	@exec $(BIN)/sijinak run

test: $(INSTALLED_DEV) chromium ## run the whole suite, on SQLite and on PostgreSQL (TESTS=tests/domain for a part)
	$(BIN)/python -m pytest -n 3 $(TESTS)

check: $(INSTALLED_DEV) ## ruff, mypy, and the whole suite
	$(BIN)/ruff check
	$(BIN)/mypy
	$(MAKE) test

bench: $(INSTALLED_DEV) ## measure the road of a message against what the machine can do
	$(BIN)/python -m bench

crash: $(INSTALLED_DEV) ## let 200 people write while web and worker are killed 100 times (DATABASE=postgresql, CRASH="--seed 2 …")
	$(BIN)/python -m trials.crash --database $(or $(DATABASE),sqlite) $(CRASH)

understand: $(INSTALLED_DEV) ## score what is understood of messages that nobody tuned the readers on (SETS="FILE … --mistakes")
	$(BIN)/python -m tests.understanding $(SETS)

flows: $(INSTALLED) ## draw every conversation into docs/flows
	$(BIN)/sijinak flows

chat: $(INSTALLED) ## talk with SiJINAK in this terminal
	@$(BIN)/sijinak migrate
	@exec $(BIN)/sijinak chat

pictures: $(INSTALLED_DEV) chromium ## take the pictures of pages and talks under docs/pictures
	$(BIN)/python -m tests.pictures

messages: $(INSTALLED) ## collect what SiJINAK says into locale/sijinak.pot, and bring the translations up to it
	$(BIN)/pybabel --quiet extract --mapping-file=pyproject.toml --output-file=locale/sijinak.pot \
		--project=SiJINAK --copyright-holder="The SiJINAK authors" --add-location=file --sort-by-file .
	@for catalogue in locale/*/LC_MESSAGES/sijinak.po; do \
		test -e "$$catalogue" || continue; \
		$(BIN)/pybabel --quiet update --input-file=locale/sijinak.pot --output-file="$$catalogue" \
			--locale="$$(basename "$$(dirname "$$(dirname "$$catalogue")")")" \
			--no-fuzzy-matching --ignore-obsolete --ignore-pot-creation-date; \
	done

revision: $(INSTALLED_DEV) ## write a migration for what changed in the records: make revision NAME="Ear tags"
	@test -n "$(NAME)" || { echo 'say what it adds: make revision NAME="Ear tags"'; exit 2; }
	@mkdir -p var && rm -f var/revision.db
	DATABASE_URL=sqlite:///var/revision.db $(BIN)/alembic upgrade head
	DATABASE_URL=sqlite:///var/revision.db $(BIN)/alembic revision --autogenerate --message "$(NAME)"
	@rm -f var/revision.db*

lock: $(INSTALLED_DEV) ## pin the newest versions again (LOCK_ARGS=--upgrade), with their hashes
	$(LOCK) requirements.in
	$(LOCK) requirements-dev.in

tidy: $(INSTALLED_DEV) ## lay out the Python files alike
	$(BIN)/ruff check --fix-only
	$(BIN)/ruff format

clean: ## take away .venv and what tests leave; keeps var/
	rm -rf .venv build *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis

$(INSTALLED): requirements.txt pyproject.toml
	@$(PYTHON) -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' || { echo "$(NEEDS_PYTHON)"; exit 1; }
	$(PYTHON) -m venv .venv
	$(INSTALL) --require-hashes --requirement requirements.txt
	$(INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

$(INSTALLED_DEV): $(INSTALLED) requirements-dev.txt
	$(INSTALL) --require-hashes --requirement requirements-dev.txt
	@touch $@

# The tests of the chat page need a browser. Debian's is installed where that is allowed.
chromium:
	@if command -v chromium >/dev/null; then :; \
	elif test "$$(id -u)" = 0 && command -v apt-get >/dev/null; then \
		echo "installing chromium"; \
		apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -qq -y chromium fonts-noto-color-emoji >/dev/null \
			|| echo "chromium could not be installed: the tests of the chat page are skipped"; \
	else echo "no chromium: the tests of the chat page are skipped"; fi
