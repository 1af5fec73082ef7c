# make demo   the main job on sample data        make test   lint, types, tests, coverage
# Both set up what they need: a .venv with the locked dependencies, and system packages.

VENV := .venv
BIN := $(VENV)/bin
INSTALLED := $(VENV)/.installed
RALPH := build/ralph/.installed
LAYERS := */domain/*,*/services/*,*/pe_online/*,*/store/*

.PHONY: demo window test fresh lint format bench torture faults damage mutants fuzz bundle screenshots translations lock clean

demo: $(INSTALLED)
	@$(BIN)/peonline --data-dir $(CURDIR)/build demo
	@$(BIN)/python tests/sources/demo.py $(CURDIR)/build

# The window itself, on the user's own data.
window: $(INSTALLED)
	@$(BIN)/peonline-desktop

test: lint $(RALPH)
	@sh .ci/system-packages test
	@rm -f .coverage .coverage.*
	sh .ci/with-keyring $(BIN)/coverage run -m pytest
	@$(BIN)/coverage combine -q
	$(BIN)/coverage report --include="$(LAYERS)" --fail-under=95

# README's two commands on a fresh clone of HEAD in a bare Debian 12 and a bare Debian 13, with
# the times. Needs root and debootstrap; takes about half an hour.
fresh:
	@sh packaging/fresh.sh

lint: $(INSTALLED)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

format: $(INSTALLED)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: $(INSTALLED)
	$(BIN)/python benchmarks/import_results.py

# Attacks delivery for TORTURE_MINUTES (20), from where the last run ended (docs/reliability.md).
torture: $(INSTALLED)
	@sh .ci/system-packages test
	sh .ci/with-keyring $(BIN)/python tests/delivery/torture.py
	PYTHONPATH=tests:tests/services:tests/ui:tests/delivery $(BIN)/python tests/sources/soak.py

# Lets every SQL statement of an import, a poll and a run fail in six ways; takes a quarter of an
# hour where files are in memory (TMPDIR=/dev/shm).
faults: $(INSTALLED)
	@sh .ci/system-packages test
	PYTHONPATH=tests:tests/ui:tests/delivery sh .ci/with-keyring $(BIN)/python tests/delivery/statement_faults.py

# Walks past DAMAGE_COPIES (500) copies of a database in which bytes were flipped.
damage: $(INSTALLED)
	@sh .ci/system-packages test
	PYTHONPATH=tests:tests/ui:tests/neighbours sh .ci/with-keyring $(BIN)/python tests/neighbours/lying.py

# Breaks domain and answer reader in some two thousand ways, one at a time; takes about an hour.
mutants: $(INSTALLED)
	@test -x build/mutmut/bin/python || python3 -m venv build/mutmut
	@build/mutmut/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-mutants.lock
	build/mutmut/bin/python tests/mutation/mutants.py

# The window and the command as one folder that needs no Python: dist/peonline-desktop. As
# root with debootstrap it is also started in a bare Debian (BARE=yes).
bundle:
	@sh packaging/bundle.sh
	@test -z "$(BARE)" || sh packaging/bare_debian.sh

# Feeds each reader FUZZ inputs (100,000), guided by coverage, for at most FUZZ_SECONDS (900)
# each; a share of it is among the tests. On Linux, for atheris.
fuzz: $(INSTALLED)
	@test -x build/fuzz/venv/bin/python || python3 -m venv build/fuzz/venv
	@build/fuzz/venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-fuzz.lock
	@build/fuzz/venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@for target in $$($(BIN)/python tests/fuzz/harness.py); do \
		build/fuzz/venv/bin/python tests/fuzz/run.py $$target $${FUZZ:-100000} $${FUZZ_SECONDS:-900} || exit 1; \
	done

# Pictures of every tab and dialog: build/screenshots; those of the manual go to docs/images.
screenshots: $(INSTALLED)
	@sh tests/ui/screenshots.sh

# Takes the texts of the window into resources/translations/*.ts, and makes what Qt reads of
# them. Texts that are new stand there as unfinished: write their translation, then run again.
# qt_*.ts hold what Qt's own translations lack.
translations: $(INSTALLED)
	@for language in nl en fr; do \
		plural=$$(test $$language = nl && echo -pluralonly); \
		file=resources/translations/peonline_$$language; \
		$(BIN)/pyside6-lupdate $$(find peonline_desktop/ui -name '*.py' | sort) -ts $$file.ts \
			-source-language nl -target-language $$language -no-obsolete -locations none $$plural && \
		$(BIN)/pyside6-lrelease $$file.ts -qm $$file.qm || exit 1; \
	done
	@for language in nl fr; do \
		file=resources/translations/qt_$$language; \
		$(BIN)/pyside6-lrelease $$file.ts -qm $$file.qm || exit 1; \
	done

# Needs uv (pip install uv); the locks name no package index.
lock:
	uv pip compile --universal --generate-hashes --no-emit-index-url --no-emit-find-links \
		--extra dev --no-header --python-version 3.11 pyproject.toml -o requirements.lock
	uv pip compile --universal --generate-hashes --no-emit-index-url --no-emit-find-links \
		--extra dev --extra mutants --no-header --python-version 3.11 pyproject.toml -o requirements-mutants.lock
	uv pip compile --universal --generate-hashes --no-emit-index-url --no-emit-find-links \
		--extra dev --extra fuzz --no-header --python-version 3.11 -c requirements.lock pyproject.toml -o requirements-fuzz.lock
	uv pip compile --universal --generate-hashes --no-emit-index-url --no-emit-find-links \
		--extra bundle --no-header --python-version 3.11 pyproject.toml -o requirements-bundle.lock
	uv pip compile --universal --generate-hashes --no-emit-index-url --no-emit-find-links \
		--no-header --python-version 3.11 requirements-ralph.in -o requirements-ralph.lock

$(INSTALLED): requirements.lock pyproject.toml
	@sh .ci/system-packages demo
	@test -x $(BIN)/python || python3 -m venv $(VENV)
	@echo "Installing the locked dependencies into $(VENV) …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $(INSTALLED)

# A real learning record store that tests ask, in an environment of its own.
$(RALPH): requirements-ralph.lock
	@test -x build/ralph/bin/python || python3 -m venv build/ralph
	@echo "Installing Ralph LRS for the tests into build/ralph …"
	@build/ralph/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-ralph.lock
	@touch $(RALPH)

clean:
	rm -rf $(VENV) build dist .coverage .coverage.* .mypy_cache .ruff_cache
