#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints "N passed, N failed" out of CTest's JUnit record, and before it how many tests were left out, if any were.

usage: count_tests.py RECORD.xml

Fails if a test failed, if none passed, or if there is no record (which counts as one failure).
"""

import collections
import sys
import xml.etree.ElementTree as ElementTree


def outcome(case):
    """A test that CTest could not start is a failure; one that said itself that it cannot run here is not."""
    status = case.get("status")
    skipped = case.find("skipped")
    if status == "run":
        return "passed"
    if status == "disabled" or (skipped is not None and skipped.get("message", "").startswith("SKIP_")):
        return "left out"
    return "failed"


def main(arguments):
    try:
        cases = ElementTree.parse(arguments[0]).getroot().iter("testcase")
        count = collections.Counter(map(outcome, cases))
    except (OSError, ElementTree.ParseError) as error:
        print(f"no record of the tests: {error}\n0 passed, 1 failed")
        return 1
    passed, failed = count["passed"], count["failed"]
    if count["left out"]:
        print(f"{count['left out']} left out (what they need is not here)")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
