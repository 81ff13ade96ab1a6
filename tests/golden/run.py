#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the golden cases: the program's output against what is expected, byte by byte.

usage: run.py [--program FILE] [--update] [--wrap COMMAND] [--jobs N] [CASE...]

A case is a folder NAME.d beside this file:
  args               an argument a line; {in} is the case's folder, {out} an empty scratch folder, {golden} this
                     folder, {root} the source tree
  stdin              standard input; empty if not there
  stdout.to          a path that standard output goes to instead (/dev/full)
  expected.status    exit status; 0 if not there
  expected.stdout, expected.stderr         their bytes ({in}, {out} ... put back for the paths)
  expected.stdout.re, expected.stderr.re   a regular expression a line, for that line; "..." stands for any lines
  expected.files     the names of all that is left in {out}, a line each
  expected.NAME      the bytes of {out}/NAME
NAME.b is a case whose expectation is right and whose answer is known to be wrong: it must differ.

The program is --program, else $COTERIE. --update writes the expectations anew from what the program does: those that
are there and are no regular expressions; a case without any gets expected.stdout, and expected.NAME for each file
left. --wrap runs the program under another ("valgrind -q --error-exitcode=99").
"""

import argparse
import concurrent.futures
import difflib
import os
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
STREAMS = ("stdout", "stderr")
SECONDS = 300


class Result:
    """What a run of the program left: status, standard output and error, files by name."""

    def __init__(self, status, streams, files):
        self.status, self.streams, self.files = status, streams, files


def run_case(case, program, wrap):
    with tempfile.TemporaryDirectory(prefix="golden-") as out:
        places = {"{in}": str(case), "{out}": out, "{golden}": str(HERE), "{root}": str(ROOT)}
        command = [*wrap, program, *(with_places(line, places) for line in lines_of(case / "args"))]
        environment = {**os.environ, "LC_ALL": "C.UTF-8", "TZ": "UTC", "COLUMNS": "80"}
        given, to = case / "stdin", case / "stdout.to"
        target = open(to.read_text().strip(), "wb") if to.exists() else subprocess.PIPE
        run = subprocess.run(command, input=given.read_bytes() if given.exists() else b"", stdout=target,
                             stderr=subprocess.PIPE, cwd=out, env=environment, timeout=SECONDS, check=False)
        files = {path.relative_to(out).as_posix(): without_places(path.read_bytes(), places)
                 for path in sorted(pathlib.Path(out).rglob("*")) if path.is_file()}
        streams = {"stdout": run.stdout or b"", "stderr": run.stderr}
        return Result(run.returncode, {name: without_places(data, places) for name, data in streams.items()}, files)


def with_places(text, places):
    for name, path in places.items():
        text = text.replace(name, path)
    return text


def without_places(data, places):
    for name, path in places.items():  # the case's folder before the one that holds it
        data = data.replace(path.encode(), name.encode())
    return data


def lines_of(path):
    return path.read_text(encoding="utf-8").splitlines() if path.exists() else []


def differences(case, result):
    """What differs from the case's expectations, as lines; None if it expects nothing."""
    expected = sorted(path.name for path in case.glob("expected.*"))
    if not expected:
        return None
    found = []
    status = int((case / "expected.status").read_text()) if "expected.status" in expected else 0
    if result.status != status:
        found.append(f"exit status {result.status}, not {status}")
        found += ["standard error: " + line for line in result.streams["stderr"].decode(errors="replace").splitlines()]
    for name in expected:
        what = name.removeprefix("expected.")
        path = case / name
        if what in STREAMS:
            found += diff(path.read_bytes(), result.streams[what], name)
        elif what.removesuffix(".re") in STREAMS:
            found += diff_pattern(path, result.streams[what.removesuffix(".re")])
        elif what == "files":
            found += diff(path.read_bytes(), names_of(result), name)
        elif what in result.files:
            found += diff(path.read_bytes(), result.files[what], name)
        elif what != "status":
            found.append(f"{what} was not written")
    return found


def names_of(result):
    return "".join(name + "\n" for name in result.files).encode()


def diff(expected, actual, name):
    if expected == actual:
        return []
    one, other = (data.decode("utf-8", "backslashreplace").splitlines() for data in (expected, actual))
    lines = list(difflib.unified_diff(one, other, name, "the program", lineterm=""))
    return lines or [f"{name} differs in its line ends"]


def diff_pattern(path, actual):
    text = actual.decode("utf-8", "backslashreplace")
    lines = lines_of(path)
    pattern = "".join(r"(?:.*\n)*" if line == "..." else f"(?:{line})\n" for line in lines)
    if re.fullmatch(pattern, text):
        return []
    return [f"does not match {path.name}:", *("  " + line for line in lines), "the program:",
            *("  " + line for line in text.splitlines() or ["(nothing)"])]


def update(case, result):
    """Rewrites a case's expectations; returns the names of those that changed. A crash is never what is expected."""
    if result.status < 0:
        raise SystemExit(f"{case.name}: ended by signal {-result.status}, which is nothing to expect")
    present = {path.name for path in case.glob("expected.*")}
    new = {"expected.stdout": result.streams["stdout"], "expected.stderr": result.streams["stderr"],
           "expected.files": names_of(result)}
    new.update({"expected." + name: data for name, data in result.files.items()})
    if not present:
        present = {"expected." + name for name in result.files} or {"expected.stdout"}
    if result.status != 0:
        new["expected.status"] = f"{result.status}\n".encode()
        present.add("expected.status")
    changed = []
    for name in sorted(present & new.keys()):
        path = case / name
        if not path.exists() or path.read_bytes() != new[name]:
            path.write_bytes(new[name])
            changed.append(name)
    if result.status == 0 and (case / "expected.status").exists():
        (case / "expected.status").unlink()
        changed.append("expected.status")
    return changed


def judge(case, options):
    """(whether the case is as it should be, lines to print)."""
    try:
        result = run_case(case, options.program, options.wrap)
    except subprocess.TimeoutExpired:
        return False, [f"FAILED {case.name}", f"    longer than {SECONDS} s"]
    if options.update and case.suffix == ".d":
        changed = update(case, result)
        return True, [f"wrote {case.name}: {', '.join(changed)}"] if changed else []
    found = differences(case, result)
    if found is None:
        return False, [f"FAILED {case.name}", "    expects nothing yet; scripts/update_golden.sh writes it"]
    if case.suffix == ".b":
        return bool(found), [] if found else [f"FAILED {case.name}", "    is right now: rename it to .d"]
    return not found, [f"FAILED {case.name}", *("    " + line for line in found)] if found else []


def choose_cases(names, folder):
    if not names:
        return sorted(path for path in folder.iterdir() if path.suffix in (".d", ".b") and path.is_dir())
    cases = [next((folder / (name.rstrip("/") + end) for end in ("", ".d", ".b")
                   if (folder / (name.rstrip("/") + end) / "args").exists()), None) for name in names]
    if None in cases:
        sys.exit(f"run.py: no case {names[cases.index(None)]!r}")
    return cases


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default=os.environ.get("COTERIE"))
    parser.add_argument("--cases", type=pathlib.Path, default=HERE, help=argparse.SUPPRESS)
    parser.add_argument("--update", action="store_true")
    parser.add_argument("--wrap", type=shlex.split, default=[])
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("case", nargs="*")
    options = parser.parse_args()
    if not options.program:
        sys.exit("run.py: which program? give --program, or set COTERIE")
    options.program = str(pathlib.Path(options.program).resolve())
    if not os.access(options.program, os.X_OK):
        sys.exit(f"run.py: no program at {options.program}")
    cases = choose_cases(options.case, options.cases.resolve())
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        outcomes = list(pool.map(lambda case: judge(case, options), cases))
    for _, lines in outcomes:
        print("\n".join(lines), end="\n" if lines else "")
    passed = sum(right for right, _ in outcomes)
    print(f"{passed} passed, {len(cases) - passed} failed")
    return 0 if passed == len(cases) and cases else 1


if __name__ == "__main__":
    sys.exit(main())
