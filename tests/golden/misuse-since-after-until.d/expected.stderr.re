coterie ties: --since 1918 is after --until 1917-12
