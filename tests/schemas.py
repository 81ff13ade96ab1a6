#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that what the program writes as JSON is what data/schemas says.

usage: schemas.py --program FILE TEXT...

For each form the program is run on each text, and on none and on JSON Lines, and what it writes is validated. Then the
schemas themselves are tried: one that nothing was validated against fails, and so does one that lets pass an instance
with a member too many, a member too few or a value of another kind, wherever that is in it. Definitions of one name are
the same in all schemas, each of which stands alone. Needs python3-jsonschema.
"""

import argparse
import copy
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

import jsonschema

SCHEMAS = pathlib.Path(__file__).resolve().parent.parent / "data" / "schemas"
ENDING = ".schema.json"

# What prints each form; {text} is a text.
COMMANDS = {
    "people": [["people", "--format", "json", "{text}"]],
    "suggestions": [["people", "--suggest", "--format", "json", "{text}"]],
    "ties": [["ties", "--format", "json", "{text}"], ["ties", "--format", "json", "--ties", "roles", "{text}"], ["ties", "--format", "json", "--window", "sentence", "{text}"]],
    "report": [["report", "--format", "json", "{text}"], ["report", "--format", "json", "--top", "3", "{text}"],
               ["report", "--format", "json", "--ties", "all", "--assertion", "all", "{text}"],
               ["report", "--format", "json", "--without", "subject", "--window", "scene", "{text}"]],
    "node-link": [["export", "--format", "json", "{text}"], ["export", "--format", "json", "--ties", "all", "{text}"]],
    "extract": [["extract", "{text}"], ["extract", "--evidence=2", "{text}"]],
    "drawing": [["draw", "--format", "dot", "{text}"], ["draw", "--format", "svg", "--color-by", "none", "{text}"],
                ["draw", "--format", "svg", "--ties", "roles", "{text}"],
                ["draw", "--format", "png", "--layout", "circo", "--title", "A title", "{text}"]],
}

# What is asked of persons, in a text that names them.
ASKED = {
    "explain": [["explain", "--format", "json", "--person", "Eleanor Whitcombe", "{letters}"],
                ["explain", "--format", "json", "--person", "edward-thornley", "{homonyms}"],
                ["explain", "--format", "json", "--person", "Pell", "--and", "Lucas Varley", "{letters}"],
                ["explain", "--format", "json", "--person", "Gerald Whitcombe", "--and", "Lucas Varley", "{letters}"],
                ["explain", "--format", "json", "--ties", "roles", "--person", "Felix Orne", "--and", "Agnes Pruett",
                 "{printers}"]],
    "conflicts": [["report", "--check", "--format", "json", "{clashes}"]],
    "path": [["path", "--format", "json", "--from", "Gerald Whitcombe", "--to", "Hannah Lidgate", "{letters}"],
             ["path", "--format", "json", "--from", "Gerald Whitcombe", "--to", "Hannah Lidgate", "--window", "2",
              "{letters}"]],
}
GOLDEN = pathlib.Path(__file__).resolve().parent / "golden"
ASKED_OF = {"{letters}": str(GOLDEN / "letters.txt"), "{homonyms}": str(GOLDEN / "homonyms-births.d"),
            "{printers}": str(GOLDEN / "printers.txt"), "{clashes}": str(GOLDEN / "clashes.txt")}

# Lines of an extraction that are described before every program prints them, or that need other options.
LINES = [
    {"type": "entity", "document": "d", "kind": "organisation", "name": "The Anchor Inn", "start": 40, "end": 54},
    {"type": "relation", "document": "d", "source": "ann-lee", "role": "wrote_to", "target": "bo", "evidence": [[10, 90]],
     "date": "1871-05", "assertion": "asserted"},
    {"type": "relation", "document": "d", "source": "ann-lee", "role": "met", "target": "bo", "evidence": [],
     "decisions": ["corrections.txt:3"], "assertion": "asserted"},
    {"type": "claim", "document": "d", "source": "ann-lee", "role": "betrayed", "target": "bo-2", "evidence": [[10, 90]],
     "date": "1871", "assertion": "denied"},
    {"type": "text", "document": "d", "text": "Ann Lee slept."},
]


class Forms:
    """The validators by the names of their schemas, the instances that each has passed, and what is wrong."""

    def __init__(self):
        self.schemas = {path.name.removesuffix(ENDING): json.loads(path.read_text(encoding="utf-8"))
                        for path in sorted(SCHEMAS.iterdir())}
        for schema in self.schemas.values():
            jsonschema.Draft202012Validator.check_schema(schema)
        self.validators = {name: jsonschema.Draft202012Validator(schema) for name, schema in self.schemas.items()}
        self.passed = {name: [] for name in self.schemas}
        self.faults = []

    def validate(self, name, instance, where):
        if self.validators[name].is_valid(instance):
            self.passed[name].append(instance)
            return
        error = jsonschema.exceptions.best_match(self.validators[name].iter_errors(instance))
        place = "/".join(map(str, error.absolute_path))
        self.faults.append(f"{where}: not as {name}{ENDING} says, at /{place}: {error.message[:200]}")

    def must_refuse(self, name, instance, what):
        if self.validators[name].is_valid(instance):
            self.faults.append(f"{name}{ENDING} lets pass {what}")


def prepare(program, folder):
    """A copy of the program, which finds beside it something that catches a drawing on its way to coterie-draw."""
    catcher = folder / "coterie-draw"
    catcher.write_text(f"#!/bin/sh\ncat >'{folder}/drawing'\necho drawn\n")
    catcher.chmod(0o755)
    return shutil.copy2(program, folder / "coterie")


def run(program, arguments):
    """The JSON that a run leaves: a value, or lines of them."""
    done = subprocess.run([program, *arguments, "--quiet"], capture_output=True, check=True)
    if arguments[0] == "draw":
        return [json.loads(program.with_name("drawing").read_text(encoding="utf-8"))]
    if arguments[0] == "extract":
        return [json.loads(line) for line in done.stdout.decode().split("\n")[:-1]]
    return [json.loads(done.stdout)]


def validate_outputs(forms, program, texts):
    with tempfile.TemporaryDirectory(prefix="schemas ") as scratch:
        folder = pathlib.Path(scratch)
        program = prepare(program, folder)
        nobody, lines = folder / "nobody.txt", folder / "some.jsonl"
        nobody.write_text("it rained all day.\n")
        lines.write_text('{"id": 7, "text": "Mary Clark met John Smith."}\n{"text": "John Smith slept."}\n')
        for name, commands in COMMANDS.items():
            for command in commands:
                for text in [*texts, nobody, lines]:
                    arguments = [part.replace("{text}", str(text)) for part in command]
                    for instance in run(program, arguments):
                        forms.validate(name, instance, " ".join(command[:-1]) + f" {text}")
        for name, commands in ASKED.items():
            for command in commands:
                arguments = [ASKED_OF.get(part, part)
                             for part in command]
                for instance in run(program, arguments):
                    forms.validate(name, instance, " ".join(command))
    for line in LINES:
        forms.validate("extract", line, f"the {line['type']} line")


def places(value, path=()):
    """Every place in a JSON value, of arrays the first element only."""
    yield path
    if isinstance(value, dict):
        for key in value:
            yield from places(value[key], (*path, key))
    elif isinstance(value, list) and value:
        yield from places(value[0], (*path, 0))


def changed(instance, path, change):
    """A copy of @instance in which @change(parent, key) has been done at @path."""
    root = [copy.deepcopy(instance)]
    parent, key = root, 0
    for step in path:
        parent, key = parent[key], step
    change(parent, key)
    return root[0]


def break_everywhere(forms, name, instance, optional):
    """Breaks an instance in each of its places in turn."""
    def add(parent, key):
        parent[key]["undocumented"] = 1

    def remove(parent, key):
        del parent[key]

    def replace(parent, key):
        parent[key] = {} if isinstance(parent[key], list) else [True]

    for path in places(instance):
        parent = instance
        for step in path[:-1]:
            parent = parent[step]
        value = parent[path[-1]] if path else instance
        where = "/" + "/".join(map(str, path))
        forms.must_refuse(name, changed(instance, path, replace), f"another kind of value at {where}")
        if isinstance(value, dict):
            forms.must_refuse(name, changed(instance, path, add), f"a member too many at {where}")
        if isinstance(parent, dict) and path and path[-1] not in optional:
            forms.must_refuse(name, changed(instance, path, remove), f"a missing {where}")


# Measures that there are only where roles tie.
DIRECTED = {"in_degree", "out_degree", "directed_pagerank", "hub", "authority"}

# Members that need not be there: what is not known is left out, roles are there where they tie, and coterie-draw has
# defaults.
OPTIONAL = {
    "ties": {"roles"},
    "report": {"roles", "kinds", "directed", "reciprocity", "one_way_reciprocity", *DIRECTED},
    "node-link": {"windows", "key", "kind", "role", "assertion", "count", "symmetric", *DIRECTED},
    "extract": {"date"},
    "explain": {"quote"},  # where the texts are not kept
    "path": {"quote"},
    "drawing": {"layout", "title", "description", "size", "color", "weight", "notes", "nodes", "edges", "note", "label",
                "integral", "groups", "group", "cited", "roles"},
}


def try_schemas(forms):
    for name, instances in forms.passed.items():
        if not instances:
            forms.faults.append(f"nothing was validated against {name}{ENDING}")
        kinds = {instance.get("type"): instance for instance in instances}  # the lines of an extraction are of many
        largest = [max(instances, key=lambda one: len(json.dumps(one)))] if instances else []
        for instance in kinds.values() if name == "extract" else largest:
            break_everywhere(forms, name, instance, OPTIONAL.get(name, ()))


def unused_lines(forms):
    seen = {instance["type"] for instance in forms.passed["extract"]}
    described = {choice["$ref"].rsplit("/", 1)[1] for choice in forms.schemas["extract"]["oneOf"]}
    forms.faults += [f"no {line} line was validated" for line in sorted(described - seen)]


def compare_definitions(forms):
    """One thing has one description, though schemas stand alone. The ties of an extraction are things of their own."""
    shared = {"id", "gender", "count", "positive", "share", "weight", "measure", "span", "tie", "evidence", "convention",
              "conventions"}
    first = {}
    for name, schema in sorted(forms.schemas.items()):
        for key in shared & schema["$defs"].keys():
            definition = schema["$defs"][key]
            if (name, key) != ("extract", "tie") and definition != first.setdefault(key, definition):
                forms.faults.append(f"{name}{ENDING} describes {key} in its own way")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("text", nargs="+")
    options = parser.parse_args()
    forms = Forms()
    validate_outputs(forms, options.program, options.text)
    try_schemas(forms)
    unused_lines(forms)
    compare_definitions(forms)
    print("\n".join(forms.faults), end="\n" if forms.faults else "")
    print(f"{sum(map(len, forms.passed.values()))} passed, {len(forms.faults)} failed")
    return 1 if forms.faults else 0


if __name__ == "__main__":
    sys.exit(main())
