#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that every #include of src/ and include/ goes with the flow of the rooms.

usage: check_layers.py [--self-test] [ROOT]

The tables below are the law: which room may include which, where each library may be seen, and to which room each
public header belongs. Prints "file:line: reason" for every include that breaks it, and fails if there is one.
--self-test builds small broken trees in a scratch folder and fails unless each of them is refused.
"""

import collections
import os
import pathlib
import re
import sys
import tempfile

# The rooms in the order in which the text flows. A room may include itself and what stands here.
FLOW = ["base", "documents", "text", "names", "people", "ties", "network", "output"]
MAY_INCLUDE = {room: set(FLOW[:place]) for place, room in enumerate(FLOW)}
MAY_INCLUDE["draw"] = {"base"}
MAY_INCLUDE["store"] = set(FLOW[: FLOW.index("ties") + 1])
MAY_INCLUDE["pipeline"] = {*FLOW, "store"}
MAY_INCLUDE["train"] = set(FLOW[: FLOW.index("people") + 1])
MAY_INCLUDE["cli"] = set()  # but the public headers, all of them

# The room of each public header: where it stands in the flow. coterie.h includes all of them.
PUBLIC = {
    "api.h": "base", "error.h": "base", "options.h": "base", "span.h": "base",
    "date.h": "base",
    "document.h": "documents",
    "dates.h": "text", "lexicon.h": "text", "syntax.h": "text", "tokens.h": "text",
    "corrections.h": "names", "known.h": "names", "mentions.h": "names",
    "doubts.h": "people", "facts.h": "people", "namesakes.h": "people", "persons.h": "people",
    "references.h": "people",
    "conflicts.h": "ties", "roles.h": "ties", "ties.h": "ties",
    "network.h": "network", "measures.h": "network",
    "output.h": "output", "bundle.h": "output",
    "pipeline.h": "pipeline",
    "coterie.h": "pipeline",
}

# Where a library may be seen: beginnings of header names, beginnings of paths. GLib may be seen everywhere.
Library = collections.namedtuple("Library", "name headers homes")
LIBRARIES = [
    Library("GLib", ("glib.h", "glib/", "glib-", "gio/", "gmodule.h"), ("src/", "include/")),
    Library("igraph", ("igraph",), ("src/network/", "src/base/guard.")),
    Library("Graphviz", ("cgraph", "gvc", "graphviz/"), ("src/draw/",)),
    Library("libxml2", ("libxml/",), ("src/documents/",)),
    Library("ICU", ("unicode/",), ("src/documents/",)),
    Library("md4c", ("md4c",), ("src/documents/",)),
    Library("libarchive", ("archive",), ("src/documents/",)),
    Library("poppler", ("poppler",), ("src/documents/",)),
    Library("jansson", ("jansson",), ("src/documents/", "src/draw/")),
    Library("SQLite", ("sqlite3",), ("src/store/",)),
]

# C and POSIX, which may be seen everywhere.
PLAIN = set("""assert complex ctype errno fenv float inttypes iso646 limits locale math setjmp signal stdalign stdarg
    stdatomic stdbool stddef stdint stdio stdlib stdnoreturn string strings tgmath time uchar wchar wctype dirent dlfcn
    fcntl langinfo poll pthread sched spawn termios unistd""".split())

INCLUDE = re.compile(r'\s*#\s*include\s*(?:<([^>]+)>|"([^"]+)"|(\S.*))')
Include = collections.namedtuple("Include", "line angle quoted other")


def read_includes(path):
    with open(path, encoding="utf-8", errors="replace") as lines:
        for number, line in enumerate(lines, 1):
            match = INCLUDE.match(line)
            if match:
                yield Include(number, *match.groups())


def room_of(name):
    """The room of a file, named from the root; None for one that stands in no room."""
    parts = name.split("/")
    if parts[0] == "include":
        return PUBLIC.get(parts[-1])
    return parts[1] if len(parts) > 2 and parts[1] in MAY_INCLUDE else None


def library_of(header):
    for library in LIBRARIES:
        if header.startswith(library.headers):
            return library
    return None


def is_plain(header):
    return header.startswith("sys/") or (header.endswith(".h") and header[:-2] in PLAIN)


class Tree:
    """The sources under a root, and what is wrong with their includes."""

    def __init__(self, root):
        self.root = pathlib.Path(root)
        found = [path for folder in ("include", "src") for path in (self.root / folder).rglob("*.[ch]")]
        self.includes = {path.relative_to(self.root).as_posix(): list(read_includes(path)) for path in sorted(found)}
        self.seen = {}  # header -> {library: how it comes in}

    def resolve(self, name, include):
        """The project file that an include of the file @name means, from the root; None for another's header."""
        if include.angle:
            return "include/" + include.angle if include.angle.startswith("coterie/") else None
        beside = os.path.normpath(os.path.join(os.path.dirname(name), include.quoted))
        return beside if beside in self.includes else os.path.normpath("src/" + include.quoted)

    def libraries(self, name):
        """{library: the chain of files through which the file @name sees it}."""
        if name not in self.seen:
            self.seen[name] = {}  # ends circles
            result = {}
            for include in self.includes.get(name, ()):
                target = None if include.other else self.resolve(name, include)
                if target:
                    for library, chain in self.libraries(target).items():
                        result.setdefault(library, [target, *chain])
                elif include.angle and library_of(include.angle):
                    result.setdefault(library_of(include.angle), [])
            self.seen[name] = result
        return self.seen[name]

    def problems(self):
        for name, includes in self.includes.items():
            room = room_of(name)
            if room is None:
                where = "the table PUBLIC" if name.startswith("include/") else "a room"
                yield f"{name}:1: stands in no place of the flow; give it {where} in scripts/check_layers.py"
                continue
            for include in includes:
                reason = self.reason_against(name, room, include)
                if reason:
                    yield f"{name}:{include.line}: {reason}"
        for header in sorted(PUBLIC):
            if "include/coterie/" + header not in self.includes:
                yield f"include/coterie/{header}:1: is in the table PUBLIC of scripts/check_layers.py, but not here"

    def reason_against(self, name, room, include):
        if include.other:
            return f"include of {include.other}: only a plain <…> or \"…\" can be checked"
        target = self.resolve(name, include)
        if target is None:
            return self.reason_against_library(name, include)
        if target not in self.includes:
            return f"there is no {target}"
        other = room_of(target)
        if target == "include/coterie/coterie.h" and room != "cli":
            return "coterie.h is for users and the cli; include the header that is meant"
        if room == "cli":
            return None if target.startswith(("include/", "src/cli/")) else f"cli sees public headers only, not {target}"
        if target.startswith("src/") and name.startswith("include/"):
            return f"a public header cannot include a private one, {target}"
        if name == "include/coterie/coterie.h":
            return None
        if other is None:
            return f"{target} stands in no room"
        if other != room and other not in MAY_INCLUDE[room]:
            return f"{room} → {other} points back ({target}); {room} may include {self.named(room)}"
        for library, chain in self.libraries(target).items():
            if not name.startswith(library.homes):
                through = " and ".join([target, *chain])
                return f"brings in {library.name} through {through}; it stays in {', '.join(library.homes)}"
        return None

    @staticmethod
    def reason_against_library(name, include):
        if include.quoted:
            return f'there is no "{include.quoted}"'
        library = library_of(include.angle)
        if library is None:
            return None if is_plain(include.angle) else f"<{include.angle}> is in no table of scripts/check_layers.py"
        if not name.startswith(library.homes):
            return f"<{include.angle}>: {library.name} stays in {', '.join(library.homes)}"
        return None

    @staticmethod
    def named(room):
        return ", ".join(sorted(MAY_INCLUDE[room], key=[*FLOW, "store"].index)) or "nothing else"


def check(root):
    return list(Tree(root).problems())


# ------------------------------------------------------------------------------------------------ self-test

SOUND = {
    **{"include/coterie/" + header: "#include <glib.h>\n" for header in PUBLIC},
    "include/coterie/coterie.h": "".join(f"#include <coterie/{header}>\n" for header in PUBLIC if header != "coterie.h"),
    "src/base/guard.h": "#include <igraph/igraph.h>\n",
    "src/base/guard.c": '#include "base/guard.h"\n\n#include <string.h>\n',
    "src/text/tokens.c": '#include <coterie/tokens.h>\n#include <coterie/document.h>\n#include "fold.h"\n',
    "src/text/fold.h": "#include <glib.h>\n",
    "src/network/network.c": '#include "base/guard.h"\n#include <coterie/ties.h>\n',
    "src/draw/render.c": "#include <graphviz/gvc.h>\n#include <jansson.h>\n",
    "src/pipeline/crew.c": "#include <coterie/output.h>\n#include <coterie/pipeline.h>\n",
    "src/cli/main.c": '#include "cli/cli.h"\n#include <coterie/coterie.h>\n',
    "src/cli/cli.h": "#include <glib.h>\n",
}

# a file, its new text, and where and how it must be refused
BROKEN = [
    ("src/text/tokens.c", "#include <coterie/mentions.h>\n", "src/text/tokens.c:1: text → names"),
    ("src/base/number.c", "\n#include <coterie/document.h>\n", "src/base/number.c:2: base → documents"),
    ("src/names/tagger.c", '#include "people/alias.h"\n', "src/names/tagger.c:1: there is no src/people/alias.h"),
    ("include/coterie/span.h", "#include <coterie/ties.h>\n", "include/coterie/span.h:1: base → ties"),
    ("include/coterie/ties.h", '#include "base/guard.h"\n', "include/coterie/ties.h:1: a public header cannot"),
    ("include/coterie/network.h", "#include <igraph/igraph.h>\n", "include/coterie/network.h:1: <igraph/igraph.h>"),
    ("include/coterie/extra.h", "", "include/coterie/extra.h:1: stands in no place"),
    ("src/output/gexf.c", "# include <igraph.h>\n", "src/output/gexf.c:1: <igraph.h>: igraph stays"),
    ("src/output/gexf.c", '#include "base/guard.h"\n', "src/output/gexf.c:1: brings in igraph"),
    ("src/draw/main.c", "#include <coterie/output.h>\n", "src/draw/main.c:1: draw → output"),
    ("src/network/layout.c", "#include <cgraph.h>\n", "src/network/layout.c:1: <cgraph.h>: Graphviz stays"),
    ("src/cli/main.c", '#include "base/guard.h"\n', "src/cli/main.c:1: cli sees public headers only"),
    ("src/ties/ties.c", "#include <coterie/coterie.h>\n", "src/ties/ties.c:1: coterie.h is for users"),
    ("src/names/tagger.c", "#include <coterie/pipeline.h>\n", "src/names/tagger.c:1: names → pipeline"),
    ("src/names/tagger.c", "#include <sqlite3.h>\n", "src/names/tagger.c:1: <sqlite3.h>: SQLite stays"),
    ("src/text/tokens.c", "#include <unicode/ucnv.h>\n", "src/text/tokens.c:1: <unicode/ucnv.h>: ICU stays"),
    ("src/names/tagger.c", "#include <curl/curl.h>\n", "src/names/tagger.c:1: <curl/curl.h> is in no table"),
    ("src/names/tagger.c", "#include HEADER\n", "src/names/tagger.c:1: include of HEADER"),
    ("src/attic/old.c", "", "src/attic/old.c:1: stands in no place"),
]


def self_test():
    failures = 0
    for name, text, expected in [(None, None, None), *BROKEN]:
        with tempfile.TemporaryDirectory() as folder:
            for path, content in {**SOUND, **({name: text} if name else {})}.items():
                target = pathlib.Path(folder, path)
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_text(content, encoding="utf-8")
            found = check(folder)
        right = not found if name is None else any(problem.startswith(expected) for problem in found)
        if not right:
            failures += 1
            print(f"self-test: {expected or 'a sound tree'}: found {found}")
    print(f"{len(BROKEN) + 1 - failures} passed, {failures} failed")
    return failures


def main(arguments):
    if "--help" in arguments or "-h" in arguments:
        print(__doc__)
        return 0
    if arguments == ["--self-test"]:
        return 1 if self_test() else 0
    if len(arguments) > 1 or any(argument.startswith("-") for argument in arguments):
        print("usage: check_layers.py [--self-test] [ROOT]", file=sys.stderr)
        return 2
    root = arguments[0] if arguments else pathlib.Path(__file__).resolve().parent.parent
    problems = check(root)
    for problem in problems:
        print(problem)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
