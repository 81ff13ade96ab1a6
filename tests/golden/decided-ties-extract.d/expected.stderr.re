coterie extract: .*decided-ties.txt:4: no role stands between two names.*
coterie extract: .*decided-ties.txt:5: nobody is called 'Nobody Here' here
