# Greenroom. POSIX make features only: GNU make 3.81 and BSD make read this as well.
# The work is done by the scripts in .house; each may be run by itself.

# Passed on to greenroom by `make run`, and to greenroom-bench by `make bench`.
ARGS =
# Seconds for `make fuzz`.
FUZZ = 300

# PREFIX and DESTDIR reach .house/install through the environment, where no quote in a path can hurt.

help:
	@echo 'make run         build what is missing, then open the room (ARGS="..." is passed on)'
	@echo 'make test        run every test; the last line says N passed, N failed, N skipped'
	@echo 'make test-full   the same, and what needs tmux, sanitizers or root; says what it skipped'
	@echo 'make fuzz        score random text and JSON for five minutes; FUZZ=seconds for longer or shorter'
	@echo 'make check       floors of the house, format of the sources, packs, key tables in README'
	@echo 'make bench       measure speed and size against their limits (ARGS=--strict fails when over)'
	@echo 'make example     sit the example session again, after a change to packs, listening or scoring'
	@echo 'make weights     learn the weights of the scorer again from the rated answers'
	@echo 'make facts       learn again what speaks for a fact, from the wordings of the packs'
	@echo 'make calibrate   cross-validate the scorer and print how far it agrees with the raters'
	@echo 'make release     build the program, optimised'
	@echo 'make man         write the manual page to .build/man, from the help of each command'
	@echo 'make completions write what bash, zsh and fish complete to .build/completions'
	@echo 'make install     all of these, then copy them and the packs below PREFIX (DESTDIR is honoured)'
	@echo 'make check-env   look for what a build needs; name or install what is missing'
	@echo 'make clean       remove what was built'

run:
	@sh .house/check-env --quiet
	@sh .house/release --quiet
	@exec sh .house/run $(ARGS)

test:
	@sh .house/check-env --quiet
	@sh .house/test

test-full:
	@sh .house/check-env --quiet
	@sh .house/test-full

fuzz:
	@sh .house/check-env --quiet
	@sh .house/fuzz $(FUZZ)

check:
	@sh .house/check-env --quiet
	@sh .house/check

bench:
	@sh .house/check-env --quiet
	@sh .house/release --quiet greenroom greenroom-bench
	@.build/release/greenroom-bench $(ARGS)

example:
	@sh .house/check-env --quiet
	@sh .house/example

weights:
	@sh .house/check-env --quiet
	@sh .house/release --quiet greenroom-train
	@.build/release/greenroom-train weights

facts:
	@sh .house/check-env --quiet
	@sh .house/release --quiet greenroom-train
	@.build/release/greenroom-train facts

calibrate:
	@sh .house/check-env --quiet
	@sh .house/release --quiet greenroom-train
	@.build/release/greenroom-train report

release:
	@sh .house/check-env --quiet
	@sh .house/release

man: release
	@mkdir -p .build/man
	@sh .house/man > .build/man/greenroom.1
	@echo 'Wrote .build/man/greenroom.1; man -l shows it.'

completions: release
	@sh .house/completions .build/completions
	@echo 'Wrote .build/completions: greenroom (bash), _greenroom (zsh), greenroom.fish.'

install: release man completions
	@sh .house/install

check-env:
	@sh .house/check-env

clean:
	rm -rf .build

.PHONY: help run test test-full fuzz check bench example weights facts calibrate release man completions install check-env clean
