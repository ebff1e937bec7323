# VoiceClass. "make learn" builds what is needed and starts; "make test" proves whatever can be proven.

BUILD := swift build --configuration release --static-swift-stdlib --quiet --product voiceclass
PROGRAM := .build/release/voiceclass
SOURCES := $(shell find Sources Package.swift -type f)
NOT_BUILT := VoiceClass could not be built, for the reason above; the first build needs the network, for two libraries.
# Given to the program, as in: make learn ARGS="--language hi"
ARGS :=

.PHONY: learn build release test lint format accept bench torture cues deb kit packages-test kiosk-test lrs-test

# Starts the trainer.
learn: release
	@$(PROGRAM) learn $(ARGS)

# The program as it is given to learners: it needs no Swift on the PC.
release:
	@Scripts/prepare
	@$(MAKE) --silent --no-print-directory $(PROGRAM)

# Make alone sees that nothing has changed, so that a lesson starts without asking Swift.
$(PROGRAM): $(SOURCES)
	@if [ -e $@ ]; then echo "Building what has changed."; \
	else echo "Building, this takes about two minutes the first time."; fi
	@mkdir -p .build
	@$(BUILD) >.build/release.log 2>&1 || { cat .build/release.log >&2; echo "$(NOT_BUILT)" >&2; exit 1; }
	@touch $@

# The program and its tests, for those who work on it.
build:
	@Scripts/prepare --tests
	swift build --build-tests

# Everything, without network once it is built, without ears. The last line is the test runner's own.
test:
	@Scripts/prepare --tests
	@Scripts/test-prepare
	@$(MAKE) --no-print-directory lint
	swift build --build-tests
	swift test --disable-xctest </dev/null

lint:
	@Scripts/prepare
	swift format lint --strict --parallel --recursive Package.swift Sources Tests Benchmarks

format:
	@Scripts/prepare
	swift format --in-place --parallel --recursive Package.swift Sources Tests Benchmarks

# Takes what the golden sessions sound like now for what they should, and shows the difference. Read it before you commit.
accept:
	@Scripts/prepare --tests
	-VOICECLASS_ACCEPT=1 swift test --disable-xctest --filter 'GoldenSession|HelpTests|ListingTests|DoctorTests|DemonstrationTests|StatementMakerTests' </dev/null
	@git --no-pager diff -- Tests/Transcripts Tests/CommandTests/Golden Tests/TrainerTests/Demonstration/Golden
	@git status --short -- Tests/Transcripts Tests/CommandTests/Golden Tests/TrainerTests/Demonstration/Golden
	@echo "That is what has changed. Nothing above means nothing has."

# How fast it is on this PC, and what it costs, beside others that speak. Close everything else first.
bench: release
	@Benchmarks/run

# A million gestures over all apps, in each language: no silence, no lost focus, no growing; and how fast a gesture is
# on the largest screen. Then a million files that nobody would write: nothing is told outside of a file, and none takes
# longer than a tenth of a second. Then the ways through all tasks, each from a thousand states of the phone. Then ten
# thousand learners who got lost and do what the hints tell them. What they say goes to Benchmarks/gestures.txt,
# fuzz.txt, routes.txt and hints.txt. A year of a class's records, made up, is opened and told (records.txt), and a
# thousand learners' records are brought to a server and back (server.txt). Twenty thousand texts that nobody would
# write are spoken, and the speech engine must not end at one (speech-fuzz.txt). Every voice is measured for being as
# loud as the others (loudness.txt), and what can go wrong with the sound is played on real servers (failures.txt);
# speech is interrupted ten thousand times. Then a program that keeps records is killed a thousand times. Every part of
# the course is written as sound in each format, twice (export.txt). At last the tests are run with all of what `make
# test` tries a share of.
torture:
	@Scripts/prepare --tests
	swift build --configuration release --product gestures
	.build/release/gestures >.build/gestures.txt || { cat .build/gestures.txt; exit 1; }
	@mv .build/gestures.txt Benchmarks/gestures.txt
	@cat Benchmarks/gestures.txt
	swift build --configuration release --product fuzz
	.build/release/fuzz >.build/fuzz.txt || { cat .build/fuzz.txt; exit 1; }
	@mv .build/fuzz.txt Benchmarks/fuzz.txt
	@cat Benchmarks/fuzz.txt
	swift build --configuration release --product routes-bench
	.build/release/routes-bench 1000 >.build/routes.txt || { cat .build/routes.txt; exit 1; }
	@mv .build/routes.txt Benchmarks/routes.txt
	@tail -1 Benchmarks/routes.txt
	swift build --configuration release --product hints-bench
	.build/release/hints-bench 10000 >.build/hints.txt || { cat .build/hints.txt; exit 1; }
	@mv .build/hints.txt Benchmarks/hints.txt
	@cat Benchmarks/hints.txt
	swift build --configuration release --product speech-bench
	.build/release/speech-bench soup 20000 >.build/speech-fuzz.txt || { cat .build/speech-fuzz.txt; exit 1; }
	@mv .build/speech-fuzz.txt Benchmarks/speech-fuzz.txt
	@cat Benchmarks/speech-fuzz.txt
	swift build --configuration release --quiet --product records-bench
	.build/release/records-bench >.build/records.txt || { cat .build/records.txt; exit 1; }
	@mv .build/records.txt Benchmarks/records.txt
	@cat Benchmarks/records.txt
	.build/release/records-bench server >.build/server.txt || { cat .build/server.txt; exit 1; }
	@mv .build/server.txt Benchmarks/server.txt
	@cat Benchmarks/server.txt
	swift build --configuration release --product loudness
	.build/release/loudness >.build/loudness.txt || { cat .build/loudness.txt; exit 1; }
	@mv .build/loudness.txt Benchmarks/loudness.txt
	@tail -1 Benchmarks/loudness.txt
	swift build --configuration release --product failures
	.build/release/failures >.build/failures.txt || { cat .build/failures.txt; exit 1; }
	@mv .build/failures.txt Benchmarks/failures.txt
	@cat Benchmarks/failures.txt
	swift build --build-tests
	VOICECLASS_INTERRUPTIONS=10000 swift test --skip-build --disable-xctest --filter InterruptionTests </dev/null
	VOICECLASS_KILLS=1000 swift test --skip-build --disable-xctest --filter PowerCutTests </dev/null
	@$(MAKE) --no-print-directory release
	Benchmarks/Export/run >.build/export.txt || { cat .build/export.txt; exit 1; }
	@mv .build/export.txt Benchmarks/export.txt
	@cat Benchmarks/export.txt
	VOICECLASS_WHOLE=1 swift test --skip-build --disable-xctest </dev/null

# Makes the sound files of the cues anew, from their recipe.
cues: release
	@$(PROGRAM) cues

# The Debian packages, in .build/deb.
deb: release
	@Packaging/prepare dpkg-dev
	@Packaging/deb

# A folder for a USB stick, .build/kit, from which a volunteer puts VoiceClass on PCs without a network.
kit: deb
	@Packaging/prepare dpkg-dev espeak-ng
	@Packaging/kit/build

# Puts the kit on a bare Debian 12 and a bare Debian 13, without a network, and takes it away again. It needs root, and
# the network to get those two the first time.
packages-test: kit
	@Packaging/prepare debootstrap lintian appstream desktop-file-utils man-db shellcheck
	@Tests/Packaging/run

# Switches on a whole PC that starts with VoiceClass, in an emulator: it is asked for its loudspeaker, killed fifty times,
# and switched off. It needs root, and the network the first time.
kiosk-test: kit
	@Packaging/prepare debootstrap qemu-system-x86 e2fsprogs
	@Tests/Packaging/boot

# Sends what a played lesson left to a real Learning Record Store, several times, and counts there. It needs the network
# the first time.
lrs-test: release
	@Packaging/prepare python3-venv curl
	@Tests/Statements/run
