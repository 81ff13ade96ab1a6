#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# What the program promises whatever is in a text: exit status, which stream, and one clear line.
# usage: test_program.sh COTERIE
set -u

coterie=$1
here=$(cd "$(dirname "$0")" && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 1
text=text.txt
printf 'John Smith met Mary Clark in London.\n\nMary Clark wrote to John Smith.\n' >$text
failures=0

fail() {
    echo "FAILED: $*"
    sed 's/^/    out: /' out
    sed 's/^/    err: /' err
    failures=$((failures + 1))
}

# status WANTED PATTERN ARGUMENT...: the exit status; a failure is one line on standard error, with
# PATTERN, and nothing on standard output.
status() {
    wanted=$1 pattern=$2
    shift 2
    "$coterie" "$@" >out 2>err </dev/null
    got=$?
    [ $got -eq "$wanted" ] || fail "status $got, not $wanted: $*"
    [ "$wanted" -eq 0 ] && return
    [ -s out ] && fail "a failure writes to standard output: $*"
    [ "$(wc -l <err)" -eq 1 ] || fail "not one line: $*"
    grep -q -e "$pattern" err || fail "'$pattern' is not said: $*"
}

# Misuse.
status 2 'no file and no command given'
status 2 "did you mean report" reprot $text
status 2 'coterie --help' zzz
status 1 'texts.txt: No such file' texts.txt
status 1 '../zzz: No such file' ../zzz
status 2 'stands first' --window sentence report $text
status 2 'unknown option' --nope $text
status 2 'unknown option' $text --nope
status 2 'no file given' --top 3
status 2 'a FILE has an empty name' ''
status 2 'a FILE has an empty name' people $text ''
status 2 'an empty name' people $text -o ''
status 2 'cannot hold the results' $text -o .
status 2 'overwrite' $text -o $text
for command in people ties report draw export extract; do
    status 2 'no file' $command
    status 2 'unknown option' $command --nope $text
    status 2 'not a whole number' $command --top -1 $text
    status 2 'not a whole number' $command --jobs 0x1 $text
    status 2 'not a whole number' $command --seed 1e3 $text
    status 2 'not a whole number' $command --min-mentions many $text
    status 2 'not a number' $command --min-weight nan $text
    status 2 'not a number from 0 to 1' $command --min-confidence 1.5 $text
    status 2 'no window' $command --window page $text
    status 2 'no weight' $command --weight heavy $text
    status 2 'missing argument' $command $text --top
    status 2 'overwrite' $command $text -o ./$text
    status 0 '' $command --help
    grep -q "^  coterie $command " out || fail "no example: $command"
    grep -q -e '--corrections' out || fail "no corrections: $command"
    grep -q -e '--jobs' out && fail "the help shows what few need: $command"
    [ "$(awk 'length > 100' out)" = "" ] || fail "a line is longer than 100: $command"
    status 0 '' $command --help-all
    grep -q -e '--jobs' out || fail "not all options: $command"
    [ "$(awk 'length > 100' out)" = "" ] || fail "a line is longer than 100: $command"
done
for command in people ties report; do
    status 2 'text, markdown, html, csv, json' $command $text -o x.pdf
    status 2 'text, markdown, html, csv, json' $command $text --format xml
done
status 2 'svg, png, pdf, dot' draw $text
status 2 'svg, png, pdf, dot' draw $text -o x.gif
status 2 'neato' draw $text --format svg --layout spiral
status 2 'community' draw $text --format svg --color-by age
status 2 'pagerank' draw $text --format svg --size-by fame
status 2 'not a whole number' draw $text --format svg --seconds 0
status 2 'UTF-8' draw $text --format svg --title "$(printf '\377')"
status 2 'gexf, graphml, json, csv, csv-nodes, csv-edges, net, dot' export $text -o x.xyz
status 2 'csv is 2 files' export $text --format csv
status 2 'csv is 2 files' export $text --format csv -o .
status 2 '1.3, 1.2' export $text --format gexf --gexf 9
status 2 'not a whole number' extract $text --evidence=x
[ "$(ls)" = "$(printf 'err\nout\n%s' $text)" ] || fail 'misuse leaves files behind'

# Failure.
status 1 'nothere.txt: No such file' people nothere.txt
status 1 'cannot write nothere/x.csv: No such file' people $text -o nothere/x.csv
status 1 'cannot write nothere/x.jsonl: No such file' extract $text -o nothere/x.jsonl
status 1 'cannot write nothere/x-nodes.csv: No such file' export $text -o nothere/x.csv
status 1 'nothere/en/given_names.tsv: No such file' people $text --data nothere
printf 'bad \377' >bad
status 1 'bad: not UTF-8 at byte 4' people bad
if [ -w /dev/full ]; then
    for command in people extract '--help' 'report --help'; do
        # shellcheck disable=SC2086
        "$coterie" $command $text >/dev/full 2>err && fail "a full device is not noticed: $command"
    done
    for format in gexf graphml json csv-nodes csv-edges net dot; do
        status 1 'cannot write /dev/full: No space left' export $text --format $format -o /dev/full
    done
fi

# Success.
status 0 '' --help
status 0 '' --version
grep -q '^coterie [0-9]' out || fail 'no version'
for command in people ties report extract; do
    status 0 '' $command $text
    [ -s out ] || fail "nothing written: $command"
    [ -s err ] && fail "a success writes messages: $command"
    cp out whole
    status 0 '' $command -o written.txt -- $text
    cmp -s whole written.txt || fail "-o writes something else: $command"
done
status 0 '' extract --evidence $text
status 0 '' export $text -o x.gexf
status 0 '' export $text -o x.json
status 0 '' export $text -o x.csv
[ -s x-nodes.csv ] && [ -s x-edges.csv ] && [ ! -e x.csv ] || fail 'a network as CSV is not two files'
cp $text y-edges.csv
status 2 'would overwrite' export y-edges.csv -o y.csv
[ ! -e y-nodes.csv ] || fail 'half of a network as CSV is left'

# HTML is XML too, whatever a text holds.
printf 'John "<b>" Smith & Mary Clark met <i>Anne & Bell ]]> -- %%s.\n' >signs.txt
for command in people ties report; do
    for input in $text signs.txt; do
        status 0 '' $command $input -o page.html
        python3 -c 'import xml.etree.ElementTree as tree; tree.parse("page.html")' 2>err ||
            fail "not well-formed: $command $input"
    done
done
grep -q '<svg' page.html || fail 'no picture in the report'
status 0 '' report $text --no-picture -o page.html
grep -q '<svg' page.html && fail 'a picture although there should be none'

# Everything at once.
status 0 '' $text
[ "$(ls text-network | tr '\n' ' ')" = \
  'corrections.txt how-it-was-made.txt network.gexf network.svg people.csv report.html report.txt text.html ties.csv ' ] ||
    fail 'not all files are in the folder'
[ "$(head -n 1 out)" = 'text-network/' ] || fail 'the folder is not named'
for file in text-network/*; do
    grep -q "^  $(basename "$file") " out || fail "nothing is said of $file"
done
grep -q '^2 persons are named' out || fail 'no findings'
(cd text-network && python3 "$here/links.py" report.html text.html) 2>err || fail 'a page leads nowhere'
grep -q 'href="text.html#d1-p1">' text-network/report.html || fail 'no place in the report leads to the text'
status 0 '' report $text -o page.html
grep -q 'text.html' page.html && fail 'a report alone leads to a text that is not there'
cp -r text-network before
status 0 '' --top 25 $text -q
[ -s out ] && fail '--quiet is not quiet: everything'
status 0 '' $text -o before/../text-network
diff -r before text-network >out || fail 'a second run changes something'
printf '# mine\nshow John Smith as "Jack"\n' >text-network/corrections.txt
cp text-network/corrections.txt mine
status 0 '' $text
cmp -s mine text-network/corrections.txt || fail 'corrections are not kept'
grep -q 'corrections.txt .*kept' out || fail 'it is not said that corrections are kept'
grep -q "^$(sha256sum mine | cut -d ' ' -f 1)  text-network/corrections.txt" text-network/how-it-was-made.txt ||
    fail 'corrections are not summed'
grep -q "^$(sha256sum $text)" text-network/how-it-was-made.txt || fail 'the text is not summed'
status 1 'written by coterie itself' people text-network
mkdir letters
cp $text letters/one.txt
(cd letters && "$coterie" . >../out 2>../err && "$coterie" . >../out 2>../err) || fail 'a folder twice'
grep -q 'letters-network/$' out && [ -f letters/letters-network/report.html ] || fail 'no folder of a folder'
"$coterie" - -o 'new folder' <$text >out 2>err || fail 'everything about standard input'
grep -q '^2 persons are named' out || fail 'the persons of standard input are not told'
[ "$(ls 'new folder' | wc -l)" -eq 9 ] || fail 'not all files of standard input'

# A picture that cannot be drawn costs the picture, and nobody takes an old one for it.
mkdir broken
printf '#!/bin/sh\ncat >/dev/null\necho "took too long" >&2\nexit 1\n' >broken/coterie-draw
chmod +x broken/coterie-draw
cp "$coterie" broken/coterie
LD_LIBRARY_PATH=$(dirname "$coterie") broken/coterie $text >out 2>err
[ $? -eq 1 ] || fail 'a missing picture is a success'
grep -q 'all is written but the picture: took too long' err || fail 'a missing picture is not told'
[ -e text-network/network.svg ] && fail 'an old picture is left'
grep -q 'could not be drawn: took too long' text-network/report.html || fail 'the report keeps silent'
grep -q 'could not be drawn: took too long' text-network/how-it-was-made.txt || fail 'the account keeps silent'

# What is there and not ours.
printf 'a file' >taken-network
cp $text taken.txt
status 1 'no folder' taken.txt
[ "$(cat taken-network)" = 'a file' ] || fail 'a file is replaced by a folder'
mkdir others
printf 'theirs' >others/report.txt
status 1 'did not write' $text -o others
[ "$(cat others/report.txt)" = 'theirs' ] || fail 'files of others are replaced'
if [ "$(id -u)" -ne 0 ]; then
    mkdir closed
    chmod 555 closed
    status 1 'ermission' $text -o closed/new
    status 1 'ermission' $text -o closed
fi

# Few.
status 0 '' report $text
[ -s out ] || fail 'no report of two persons'
grep -q 'women' out && fail 'a share of women among two persons'

# Nobody.
printf 'it rained all day .\n' >empty.txt
for command in people ties report; do
    status 0 '' $command empty.txt --format json
    [ -s out ] || fail "no output where nobody is named: $command"
    grep -q 'nobody' err || fail "no note that nobody is named: $command"
    status 0 '' $command empty.txt --format json --quiet
    [ -s err ] && fail "--quiet is not quiet: $command"
done

# A reader that goes away.
i=0
while [ $i -lt 3000 ]; do
    printf 'John Smith met Mary Clark in London.\n\n'
    i=$((i + 1))
done >long.txt
("$coterie" extract long.txt 2>err; echo $? >code) | head -n 1 >out
[ -s err ] && fail 'a broken pipe is not quiet'
[ "$(cat code)" -ne 0 ] || fail 'a broken pipe is a success'

[ $failures -eq 0 ] || exit 1
