# Aloft. `make` alone lists what there is.
#
# One build serves all: release with testing enabled. The product, the demo, the benchmarks and the tests use the same
# flags, so that nothing is compiled twice.
SHELL := /bin/bash
FLAGS := -c release -Xswiftc -enable-testing
# What a script generates is laid out by that script.
SWIFT_FILES = $(shell git ls-files '*.swift' ':!:*/Generated/*')

.DEFAULT_GOAL := help
.PHONY: help setup release viewer demo stop-demo test lint format bench bench-codecs bench-dimse bench-ingest bench-parse bench-pictures bench-seal bench-settle bench-stored bench-vault bench-web clean-data
# Instances and patients of `make bench-vault`, and options of the other benchmarks.
PATIENTS ?= 100000
INSTANCES ?= 1000000
BENCH ?=
# Where `make viewer` makes the folder ohif: beside the data folder, where the server looks for it.
VIEWER ?= .demo

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## install what is needed (Debian packages, Python packages in .venv); quick when it is all there
	@Scripts/setup.sh

release: setup ## build the server and command line: .build/release/aloft
	swift build $(FLAGS)

viewer: setup ## fetch the OHIF viewer, which `aloft serve` serves at /ohif/ (VIEWER=FOLDER; .demo, where the demo has its data)
	@.venv/bin/python Scripts/viewer.py $(VIEWER)

demo: release viewer ## start a server in .demo/ with real studies in it, and show what it does
	@Scripts/demo.sh

stop-demo: ## stop the demo's server; .demo/ stays
	@Scripts/demo.sh stop

test: ## run all suites (SUITES="PacksTests test_kill" for some); prints each one's share of the time
	@Scripts/setup.sh --orthanc --browser
	swift build --build-tests $(FLAGS)
	@Scripts/test.sh $(SUITES)

lint: ## check the layout of the Swift files
	@swift format lint --strict --parallel $(SWIFT_FILES)

format: ## lay the Swift files out
	@swift format --in-place --parallel $(SWIFT_FILES)

bench: bench-parse bench-seal bench-codecs bench-pictures bench-vault bench-ingest ## measure everything (see Benchmarks/README.md); about half an hour

bench-ingest: release ## durable ingest beside Orthanc (BENCH="--count 200 --repeat 1" for less)
	@Scripts/setup.sh --orthanc
	.venv/bin/python Benchmarks/ingest.py $(BENCH)

bench-dimse: release ## C-STORE, C-GET, C-MOVE, C-FIND beside Orthanc and dcmqrscp; an hour (BENCH="--quick" for less)
	@Scripts/setup.sh --orthanc
	.venv/bin/python Benchmarks/dimse.py $(BENCH)

bench-parse: release ## reading headers and writing files beside pydicom and DCMTK
	@Scripts/setup.sh --dcmtk
	.venv/bin/python Benchmarks/parse.py

bench-codecs: release ## JPEG 2000 and HTJ2K beside Debian's own tools, and 10,000 frames of each codec in a row
	.venv/bin/python Benchmarks/codecs.py $(BENCH)

bench-pictures: release ## rendered pictures beside Orthanc
	@Scripts/setup.sh --orthanc
	.venv/bin/python Benchmarks/pictures.py $(BENCH)

bench-seal: release ## sealing and opening real CT slices, beside OpenSSL's own measurement
	.venv/bin/python Benchmarks/seal.py

bench-settle: release ## reading fresh, settled and recompressed series, and the rates of settling and recompressing
	@Scripts/setup.sh --dcmtk
	.venv/bin/python Benchmarks/settle.py $(BENCH)

bench-stored: release ## what real files take, beside Orthanc
	@Scripts/setup.sh --orthanc
	.venv/bin/python Benchmarks/stored.py

bench-vault: release ## a vault of model patients: memory, start, searches, bytes (PATIENTS=1000000)
	.build/release/AloftBench vault --patients $(PATIENTS) --instances $(INSTANCES)

bench-web: release ## DICOMweb beside Orthanc's plugin and nginx; an hour (BENCH="--quick" for less)
	@Scripts/setup.sh --orthanc
	@PATH=$$PATH:/usr/sbin; command -v wrk > /dev/null && command -v nginx > /dev/null || { echo "apt-get install wrk nginx-light"; exit 1; }
	.venv/bin/python Benchmarks/web.py $(BENCH)

clean-data: ## stop the demo and delete its folder and key; builds and .venv stay
	@Scripts/demo.sh stop
	rm -rf .demo
