coterie people: --check is for coterie report
