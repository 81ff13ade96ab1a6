coterie report: .*paper\.pdf.*PDF.*
