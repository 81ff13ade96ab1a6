coterie ties: .*1.*
