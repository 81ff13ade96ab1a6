coterie extract: .*decided-ties.txt:4: no role stands between two names
coterie extract: .*decided-ties.txt:5: no document names both
