#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the texts of roles.tsv through `coterie extract`, all in one go, and compares the roles between their persons.

usage: roles.py [--program FILE] [--mark] [--file TSV]

How a line is written, and what --mark does, stands in lines.py. Expected are roles, parted by "|", or a dash for none:

    Ada Hale>met>Jo Pike        asserted; a symmetric role in either order
    ~Ada Hale>met>Jo Pike       denied
    ?Ada Hale>met>Jo Pike       reported: rumour, charge, confession
    Ada Hale>met>Jo Pike @1902  with its date; one that is more exact is right too ("1902-05")
    (Ada Hale>met>Jo Pike)      may be said or not, in whatever way

A person is right if the name that is shown holds the name here, whatever the case; the text must hold it as well. A
line is wrong if one of the roles that are not in brackets is missing, if any other is found, or if fewer than two persons
are found: where nobody is seen, saying nothing is no answer.
"""

import collections
import pathlib
import re
import sys

import lines

DIRECTED = frozenset("parent influenced superior succeeded supported opposed wrote_to wrote_about arrested killed "
                     "betrayed".split())
SYMMETRIC = frozenset("spouse partner sibling relative friend met colleague".split())
ASSERTIONS = {"": "asserted", "~": "denied", "?": "reported"}
SIGNS = {assertion: sign for sign, assertion in ASSERTIONS.items()}

Role = collections.namedtuple("Role", "source role target assertion date optional")
Answer = collections.namedtuple("Answer", "persons roles")

ROLE = re.compile(r"(?P<open>\()?(?P<sign>[~?]?)(?P<source>[^>]+)>(?P<role>\w+)>(?P<target>[^>@]+?)"
                  r"(?: *@(?P<date>[-/~?0-9]+))?(?(open)\))")


def parse_role(cell, text):
    match = ROLE.fullmatch(cell.strip())
    if not match:
        raise ValueError(f"{cell!r} is not a role: SOURCE>ROLE>TARGET")
    if match["role"] not in DIRECTED | SYMMETRIC:
        raise ValueError(f"{match['role']!r} is no role")
    for name in (match["source"], match["target"]):
        if name not in text:
            raise ValueError(f"{name!r} is not in the text")
    return Role(match["source"], match["role"], match["target"], ASSERTIONS[match["sign"]], match["date"] or "",
                bool(match["open"]))


def parse_roles(cell, text):
    return [parse_role(part, text) for part in cell.split("|")] if cell != "-" else []


def roles_of(records, _text):
    names = {record["id"]: record["name"] for record in records if record["type"] == "person"}
    roles = [Role(names.get(record["source"], ""), record["role"], names.get(record["target"], ""),
                  record["assertion"], record.get("date", ""), False)
             for record in records if record["type"] in ("relation", "claim")]
    return Answer(len(names), roles)


def fits(expected, found):
    """Whether the role found is the one expected, whatever is said of it."""
    def is_between(source, target):
        return (expected.source.casefold() in source.casefold() and expected.target.casefold() in target.casefold())
    return expected.role == found.role and (
        is_between(found.source, found.target)
        or (found.role in SYMMETRIC and is_between(found.target, found.source)))


def agrees(expected, found):
    return fits(expected, found) and (expected.optional or (
        expected.assertion == found.assertion and found.date.startswith(expected.date)))


def is_right(expected, answer):
    return (answer.persons >= 2
            and all(any(agrees(role, found) for found in answer.roles) for role in expected if not role.optional)
            and all(any(agrees(role, found) for role in expected) for found in answer.roles))


def written(roles):
    """Of what is expected, or of an answer."""
    persons = f" (persons: {roles.persons})" if isinstance(roles, Answer) else ""
    parts = []
    for role in roles.roles if isinstance(roles, Answer) else roles:
        part = f"{SIGNS[role.assertion]}{role.source}>{role.role}>{role.target}"
        part += f" @{role.date}" if role.date else ""
        parts.append(f"({part})" if role.optional else part)
    return (" | ".join(parts) or "nothing") + persons


if __name__ == "__main__":
    sys.exit(lines.main(lines.Kind(__doc__, pathlib.Path(__file__).with_name("roles.tsv"),
                                   parse_roles, roles_of, is_right, written)))
