coterie export: .*csv is 2 files.*
