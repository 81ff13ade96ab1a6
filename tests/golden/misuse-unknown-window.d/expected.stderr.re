coterie report: .*chapter.*
