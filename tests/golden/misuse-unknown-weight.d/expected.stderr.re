coterie ties: .*heavy.*
