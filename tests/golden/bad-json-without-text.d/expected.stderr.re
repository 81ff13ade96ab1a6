coterie people: .*texts\.jsonl:1: .*text.*
