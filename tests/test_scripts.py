#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests of the test runners and scripts themselves, with small programs that stand for coterie and answer as told."""

import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

TESTS = pathlib.Path(__file__).resolve().parent
SCRIPTS = TESTS.parent / "scripts"


def write(path, text, executable=False):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    if executable:
        path.chmod(0o755)
    return path


def run(*command, **variables):
    environment = {**os.environ, **variables}
    done = subprocess.run([sys.executable, *map(str, command)], capture_output=True, text=True, env=environment,
                          check=False)
    return done.returncode, done.stdout + done.stderr


class Folder(unittest.TestCase):
    """A test with a scratch folder whose name has a space."""

    def setUp(self):
        scratch = tempfile.TemporaryDirectory(prefix="scripts test ")
        self.addCleanup(scratch.cleanup)
        self.folder = pathlib.Path(scratch.name)

    def program(self, body):
        return write(self.folder / "program", "#!/bin/sh\n" + body, executable=True)


class Golden(Folder):
    def run_case(self, files, body, name="case.d", options=()):
        for file, text in files.items():
            write(self.folder / "cases" / name / file, text)
        return run(TESTS / "golden" / "run.py", "--cases", self.folder / "cases", "--program", self.program(body), *options)

    def test_equal_output_passes(self):
        status, text = self.run_case({"args": "", "expected.stdout": "hello\n"}, "echo hello")
        self.assertEqual((status, text), (0, "1 passed, 0 failed\n"))

    def test_other_output_fails_with_a_difference(self):
        status, text = self.run_case({"args": "", "expected.stdout": "hello\n"}, "echo goodbye")
        self.assertEqual(status, 1)
        self.assertIn("-hello", text)
        self.assertIn("+goodbye", text)

    def test_a_missing_last_line_break_fails(self):
        self.assertEqual(self.run_case({"args": "", "expected.stdout": "hello\n"}, "printf hello")[0], 1)

    def test_an_unexpected_status_fails(self):
        self.assertEqual(self.run_case({"args": "", "expected.stdout": ""}, "exit 1")[0], 1)
        self.assertEqual(self.run_case({"args": "", "expected.status": "1\n"}, "exit 0")[0], 1)
        self.assertEqual(self.run_case({"args": "", "expected.status": "1\n"}, "exit 1")[0], 0)

    def test_a_crash_fails(self):
        self.assertEqual(self.run_case({"args": "", "expected.status": "1\n"}, "kill -SEGV $$")[0], 1)

    def test_arguments_keep_spaces_and_places_are_put_in_and_back(self):
        body = 'printf "%s\\n" "$#" "$1" "$2"'
        files = {"args": "two words\n{in}/x.txt\n", "expected.stdout": "2\ntwo words\n{in}/x.txt\n"}
        self.assertEqual(self.run_case(files, body)[0], 0)

    def test_patterns_match_whole_lines(self):
        self.assertEqual(self.run_case({"args": "", "expected.stderr.re": "oh .*\n"}, "echo oh no >&2")[0], 0)
        self.assertEqual(self.run_case({"args": "", "expected.stderr.re": "oh\n"}, "echo oh no >&2")[0], 1)
        self.assertEqual(self.run_case({"args": "", "expected.stderr.re": "oh .*\n"}, "echo oh no >&2; echo x >&2")[0], 1)
        self.assertEqual(self.run_case({"args": "", "expected.stderr.re": "oh .*\n...\n"}, "echo oh no >&2; echo x >&2")[0], 0)

    def test_files_are_compared_and_counted(self):
        files = {"args": "{out}/a.txt\n", "expected.a.txt": "a\n", "expected.files": "a.txt\n"}
        self.assertEqual(self.run_case(files, 'echo a > "$1"')[0], 0)
        self.assertEqual(self.run_case(files, 'echo b > "$1"')[0], 1)
        self.assertEqual(self.run_case(files, 'echo a > "$1"; echo > rest')[0], 1)
        self.assertEqual(self.run_case(files, "true")[0], 1)

    def test_standard_input_and_a_full_device_reach_the_program(self):
        self.assertEqual(self.run_case({"args": "", "stdin": "hi\n", "expected.stdout": "hi\n"}, "cat")[0], 0)
        full = {"args": "", "stdin": "hi\n", "stdout.to": "/dev/full\n", "expected.status": "1\n"}
        self.assertEqual(self.run_case(full, "cat 2>/dev/null", name="full.d")[0], 0)

    def test_a_known_wrong_case_must_be_wrong(self):
        files = {"args": "", "expected.stdout": "right\n"}
        self.assertEqual(self.run_case(files, "echo wrong", name="case.b")[0], 0)
        self.assertEqual(self.run_case(files, "echo right", name="case.b")[0], 1)

    def test_a_case_without_expectations_fails_until_it_is_written(self):
        self.assertEqual(self.run_case({"args": ""}, "echo hello")[0], 1)
        self.assertEqual(self.run_case({"args": ""}, "echo hello", options=["--update"])[0], 0)
        self.assertEqual(self.run_case({"args": ""}, "echo hello")[0], 0)
        self.assertEqual((self.folder / "cases/case.d/expected.stdout").read_text(), "hello\n")

    def test_no_case_at_all_fails(self):
        (self.folder / "cases").mkdir()
        self.assertEqual(run(TESTS / "golden" / "run.py", "--cases", self.folder / "cases", "--program", "/bin/true")[0], 1)


class Lines(Folder):
    """What the two runners of lines make of a program's answer; a kind of line says which, and what its table is."""
    RUNNER = TABLE = None

    def answer(self, lines, table=None):
        write(self.folder / "answer", "".join(json.dumps(line) + "\n" for line in lines))
        file = write(self.folder / "table.tsv", table or self.TABLE)
        program = self.program(f"cat '{self.folder}/answer'")
        return run(TESTS / "golden" / self.RUNNER, "--file", file, "--program", program)[0]


class Sentences(Lines):
    RUNNER = "sentences.py"
    TABLE = "Anna met Carl Holm; Holm left.\tAnna|Carl Holm=Carl Holm;Holm\n"
    LINES = [{"type": "document", "id": "1"}, {"type": "person", "document": "1", "id": "a", "name": "Anna"},
             {"type": "person", "document": "1", "id": "c", "name": "Carl Holm"},
             {"type": "mention", "document": "1", "person": "a", "start": 0, "end": 4},
             {"type": "mention", "document": "1", "person": "c", "start": 9, "end": 18},
             {"type": "mention", "document": "1", "person": "c", "start": 20, "end": 24}]

    def test_the_right_persons_pass(self):
        self.assertEqual(self.answer(self.LINES), 0)

    def test_a_missing_mention_fails(self):
        self.assertEqual(self.answer(self.LINES[:-1]), 1)

    def test_a_mention_too_many_fails(self):
        self.assertEqual(self.answer([*self.LINES, {**self.LINES[3], "start": 5, "end": 8}]), 1)

    def test_a_mention_of_the_other_person_fails(self):
        self.assertEqual(self.answer([*self.LINES[:-1], {**self.LINES[-1], "person": "a"}]), 1)

    def test_another_shown_name_fails(self):
        self.assertEqual(self.answer([*self.LINES[:2], {**self.LINES[2], "name": "Karl"}, *self.LINES[3:]]), 1)

    def test_a_known_wrong_sentence_must_be_wrong(self):
        marked = self.TABLE.replace("\n", "\tb\n")
        self.assertEqual(self.answer(self.LINES, marked), 1)
        self.assertEqual(self.answer(self.LINES[:-1], marked), 0)

    def test_a_mention_that_the_sentence_lacks_is_refused(self):
        self.assertEqual(self.answer(self.LINES, "Anna left.\tBerta\n"), 1)


class Roles(Lines):
    RUNNER = "roles.py"
    TABLE = "Anna wrote to Carl Holm in 1902.\tAnna>wrote_to>Carl Holm @1902\n"
    PERSONS = [{"type": "document", "id": "1"}, {"type": "person", "document": "1", "id": "a", "name": "Anna"},
               {"type": "person", "document": "1", "id": "c", "name": "Carl Holm"}]
    LETTER = {"type": "relation", "document": "1", "source": "a", "role": "wrote_to", "target": "c",
              "evidence": [[0, 24]], "date": "1902-05", "assertion": "asserted"}
    MEETING = {**LETTER, "role": "met"}

    def expect(self, cell, *relations):
        return self.answer([*self.PERSONS, *relations], f"Anna wrote to Carl Holm in 1902.\t{cell}\n")

    def test_the_right_role_passes(self):
        self.assertEqual(self.answer([*self.PERSONS, self.LETTER]), 0)

    def test_a_missing_role_fails(self):
        self.assertEqual(self.answer(self.PERSONS), 1)

    def test_a_role_too_many_fails(self):
        self.assertEqual(self.answer([*self.PERSONS, self.LETTER, self.MEETING]), 1)
        self.assertEqual(self.expect("-", self.MEETING), 1)

    def test_only_symmetric_roles_may_be_turned_round(self):
        self.assertEqual(self.expect("Carl Holm>met>Anna", self.MEETING), 0)
        self.assertEqual(self.expect("Carl Holm>wrote_to>Anna", self.LETTER), 1)

    def test_what_is_denied_or_reported_is_no_assertion(self):
        denied = {**self.MEETING, "type": "claim", "assertion": "denied"}
        self.assertEqual(self.expect("~Anna>met>Carl Holm", denied), 0)
        self.assertEqual(self.expect("?Anna>met>Carl Holm", denied), 1)
        self.assertEqual(self.expect("Anna>met>Carl Holm", denied), 1)

    def test_a_date_may_be_more_exact_and_not_another(self):
        for date, status in (("1902", 0), ("1903", 1), ("", 1)):
            self.assertEqual(self.answer([*self.PERSONS, {**self.LETTER, "date": date}]), status)

    def test_a_role_in_brackets_may_be_said_or_not(self):
        self.assertEqual(self.expect("(Anna>met>Carl Holm)"), 0)
        self.assertEqual(self.expect("(Anna>met>Carl Holm)", self.MEETING), 0)
        self.assertEqual(self.expect("(Anna>met>Carl Holm)", self.LETTER), 1)

    def test_nothing_is_no_answer_where_nobody_is_found(self):
        self.assertEqual(self.expect("-"), 0)
        self.assertEqual(self.answer(self.PERSONS[:-1], "Anna wrote to Carl Holm.\t-\n"), 1)

    def test_unknown_roles_and_names_are_refused(self):
        self.assertEqual(self.expect("Anna>liked>Carl Holm", self.LETTER), 1)
        self.assertEqual(self.expect("Anna>met>Berta", self.LETTER), 1)


class Determinism(Folder):
    def check(self, body):
        text = write(self.folder / "text.txt", "One.\n\nTwo.\n")
        return run(TESTS / "determinism.py", "--program", self.program(SAVE + body), text)

    def test_the_same_bytes_pass(self):
        self.assertEqual(self.check("echo same | save")[0], 0)

    def test_a_locale_that_shows_fails(self):
        status, text = self.check('echo "$LC_ALL" | save')
        self.assertEqual(status, 1)
        self.assertIn("plain C locale", text)

    def test_jobs_that_show_fail(self):
        self.assertIn("two jobs", self.check('echo "$jobs" | save')[1])

    def test_a_clock_fails(self):
        self.assertIn("once more", self.check("date +%N | save")[1])

    def test_a_failing_program_fails(self):
        self.assertEqual(self.check("exit 1")[0], 1)


# reads --jobs and -o; save writes standard input to where -o says
SAVE = """
for argument in "$@"; do
    [ "$previous" = -o ] && file=$argument
    [ "$previous" = --jobs ] && jobs=$argument
    previous=$argument
done
save() { if [ -n "$file" ]; then cat > "$file"; else cat; fi; }
"""


class Checks(Folder):
    def test_layers_refuse_broken_trees(self):
        status, text = run(SCRIPTS / "check_layers.py", "--self-test")
        self.assertEqual(status, 0, text)

    def test_layers_of_this_tree_are_sound(self):
        self.assertEqual(run(SCRIPTS / "check_layers.py"), (0, ""))

    def test_counts_come_from_the_record(self):
        record = write(self.folder / "r.xml", '<testsuite><testcase status="run"/><testcase status="fail"/>'
                       '<testcase status="notrun"><skipped message="SKIP_RETURN_CODE=77"/></testcase>'
                       '<testcase status="notrun"><skipped message="Unable to find executable"/></testcase></testsuite>')
        status, text = run(SCRIPTS / "count_tests.py", record)
        self.assertEqual((status, text.splitlines()[-1]), (1, "1 passed, 2 failed"))

    def test_scores_fall_and_rise(self):
        sys.path.insert(0, str(SCRIPTS))
        import score_gold
        one, other = {"g": dict.fromkeys(score_gold.COLUMNS, 0.5)}, {"g": dict.fromkeys(score_gold.COLUMNS, 0.5)}
        self.assertEqual(score_gold.compare(one, other), ([], []))
        other["g"] = {**other["g"], "conll": 0.494, "edges": 0.4951, "degree": None, "mentions": 0.506}
        falls, rises = score_gold.compare(one, other)
        self.assertEqual([line.split()[1] for line in falls], ["conll", "degree"])
        self.assertEqual([line.split()[1] for line in rises], ["mentions"])


if __name__ == "__main__":
    unittest.main()
