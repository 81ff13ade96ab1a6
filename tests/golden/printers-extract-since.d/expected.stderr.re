coterie extract: 14 mentions and 9 roles without a date left out, as only some time is asked for
