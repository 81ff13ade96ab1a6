#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks pages that belong together: well-formed as XML, no id twice, every link leads to something in one of them.

usage: links.py FILE...
"""

import sys
import urllib.parse
import xml.etree.ElementTree as tree


def main(names):
    pages = {name: tree.parse(name).getroot() for name in names}
    ids = {name: [node.get("id") for node in page.iter() if node.get("id")] for name, page in pages.items()}
    faults = [f"{name}: an id twice" for name in names if len(ids[name]) != len(set(ids[name]))]
    known = {name: set(found) for name, found in ids.items()}
    for name, page in pages.items():
        for link in (node.get("href") for node in page.iter() if node.get("href")):
            file, _, anchor = link.partition("#")
            target = known.get(file or name)
            if target is None or (anchor and urllib.parse.unquote(anchor) not in target):
                faults.append(f"{name}: {link} leads nowhere")
    print(*faults, sep="\n", end="\n" if faults else "", file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
