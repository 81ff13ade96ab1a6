/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sentences whose names leave no doubt; those that do stand in golden/sentences.tsv. */
#include "names/mentions_private.h"
#include "support/check.h"
#include "support/read.h"

static void
assert_mentions(const char *text, const char *expected)
{
    g_autofree char *mentions = read_mentions(text);

    assert_string_equal(mentions, expected);
}

static void
full_names_are_found(void **state)
{
    (void)state;
    assert_mentions("Robert Hale met Susan Brown and K. B. Berman-Yurin in the garden.",
                    "Robert Hale|Susan Brown|K. B. Berman-Yurin");
}

static void
titles_stand_before_the_name_and_not_in_it(void **state)
{
    (void)state;
    assert_mentions(
        "Mrs. Hale wrote to Dr. Samuel Pike, and Grand Duke Konstantin answered Lt. Col. "
        "Barnaby Croft.",
        "Mrs.+Hale|Dr.+Samuel Pike|Grand Duke+Konstantin|Lt. Col.+Barnaby Croft");
}

static void
a_first_name_behind_a_throne_is_a_person(void **state)
{
    (void)state;
    assert_mentions("He wrote to Queen Victoria in 1860.", "Queen+Victoria");
    assert_mentions("They walked down Prince Albert Road to King George Hospital.", "");
}

static void
a_nickname_or_maiden_name_stands_within_a_name(void **state)
{
    (void)state;
    assert_mentions("Martha (Cummings) Bradley is a writer.", "Martha (Cummings) Bradley");
    assert_mentions("Robert (Bob) Hale met Carl \"C.C.\" Swift.",
                    "Robert (Bob) Hale|Carl \"C.C.\" Swift");
    assert_mentions("Martha Cummings (Leeds) met Robert Hale.", "Martha Cummings|Robert Hale");
}

static void
a_throne_without_a_name_is_nobody(void **state)
{
    (void)state;
    assert_mentions("The Prince Consort met the Queen Mother and the Princess Royal.", "");
}

static void
a_year_of_a_school_is_nobody(void **state)
{
    (void)state;
    assert_mentions("It was given by Robert Hale, Davidson class of 1914.", "Robert Hale");
}

static void
particles_belong_to_the_name(void **state)
{
    (void)state;
    assert_mentions("Ludwig van Heerden and Captain Charles de Villiers met von Strasser.",
                    "Ludwig van Heerden|Captain+Charles de Villiers|von Strasser");
}

static void
numbers_of_rulers_belong_to_the_name(void **state)
{
    (void)state;
    assert_mentions("Nicholas II never met Henry VIII or Pope Clement VII.",
                    "Nicholas II|Henry VIII|Pope+Clement VII");
}

static void
epithets_of_rulers_belong_to_the_name(void **state)
{
    (void)state;
    assert_mentions("They spoke of Catherine the Great and of Ivan the Terrible.",
                    "Catherine the Great|Ivan the Terrible");
}

static void
suffixes_belong_to_the_name_with_their_comma(void **state)
{
    (void)state;
    assert_mentions("Martin Prescott Jr. and Samuel Tolliver, Sr. met John Hale III.",
                    "Martin Prescott Jr.|Samuel Tolliver, Sr.|John Hale III");
}

static void
possessive_marks_are_outside_of_the_name(void **state)
{
    (void)state;
    assert_mentions("Robert Hale's wife and Susan Adams' son met Patrick O’Brien’s sister.",
                    "Robert Hale|Susan Adams|Patrick O’Brien");
}

static void
words_that_begin_a_sentence_are_outside_of_the_name(void **state)
{
    (void)state;
    assert_mentions("When Robert Hale came, nobody spoke. Yesterday Susan Brown left.",
                    "Robert Hale|Susan Brown");
}

static void
nationalities_are_outside_of_the_name(void **state)
{
    (void)state;
    assert_mentions("The Russian General L. G. Kornilov met the French painter Henri Dupont.",
                    "General+L. G. Kornilov|Henri Dupont");
}

static void
a_name_may_go_on_over_a_line(void **state)
{
    (void)state;
    assert_mentions("It was in the last days of that long summer that Robert\n"
                    "Hale wrote to his sister and asked her to come to him.",
                    "Robert Hale");
}

static void
a_bare_surname_is_found_where_a_full_name_shows_it(void **state)
{
    (void)state;
    assert_mentions("Robert Quellish came. All evening Quellish was silent, and so Quellish left.",
                    "Robert Quellish|Quellish|Quellish");
}

static void
no_name_goes_on_behind_a_short_line(void **state)
{
    (void)state;
    assert_mentions("Thanks,\nSandra\nKathy Holt wrote on that Monday:\nDear Otto, call me.\nBest\n"
                    "Vince\nVince Holt",
                    "Sandra|Kathy Holt|Otto|Vince|Vince Holt");
}

static void
a_signature_ends_before_a_name_of_several_words(void **state)
{
    (void)state;
    assert_mentions("We look forward to it. Regards, Sandra Kathy Holt has suggested it.",
                    "Sandra|Kathy Holt");
    assert_mentions("Please make the change. Thanks, Laurie Ellis Director.", "Laurie Ellis");
}

static void
titles_of_works_name_nobody(void **state)
{
    (void)state;
    assert_mentions("Ann Pike, the author of Lincoln: A Life (1988), praised John Hale.",
                    "Ann Pike|John Hale");
}

static void
firms_and_laws_that_are_named_as_persons_name_nobody(void **state)
{
    (void)state;
    assert_mentions("Jane Moore left Goldman Sachs for Johnson & Johnson, and bought it at Macy's.",
                    "Jane Moore");
    assert_mentions("The Taft-Hartley Act, the Molotov–Ribbentrop Pact and a Mercedes-Benz made "
                    "John Hale furious.",
                    "John Hale");
    assert_mentions("He wore a suit by Calvin Klein when Robert Hale came.", "Robert Hale");
}

static void
who_bears_the_name_of_a_firm_is_named_where_the_text_speaks_of_him(void **state)
{
    (void)state;
    assert_mentions("Calvin Klein sold his firm. Robert Hale had sold his to Calvin Klein.",
                    "Calvin Klein|Robert Hale|Calvin Klein");
    assert_mentions("His uncle Philip Morris lent the money to Robert Hale.",
                    "Philip Morris|Robert Hale");
    assert_mentions("It was Louis Vuitton, who was born in the Jura, and Robert Hale.",
                    "Louis Vuitton|Robert Hale");
    assert_mentions("The firm owes much to Louis Vuitton (1821-1892).", "Louis Vuitton");
    assert_mentions("The case of Mr. Calvin Klein is closed.", "Mr.+Calvin Klein");
}

static void
what_is_left_of_the_name_of_a_firm_names_nobody(void **state)
{
    (void)state;
    assert_mentions("Arthur Andersen audited the books. Then Andersen said that all was well.", "");
    assert_mentions("Arthur Andersen audited the books. Then Paul Andersen said that Andersen was "
                    "no kin of theirs.",
                    "Paul Andersen|Andersen");
}

static void
the_first_letters_of_a_name_name_its_bearer(void **state)
{
    (void)state;
    assert_mentions("John Fergus Quell came to power. JFQ was young, and the BBC loved JFQ.",
                    "John Fergus Quell|JFQ|JFQ");
    assert_mentions("John Quell came to power. The GPS was new, and JQS was an agency.",
                    "John Quell");
    assert_mentions("Benjamin Bradley Carter worked for the BBC.", "Benjamin Bradley Carter");
}

static void
who_is_listed_behind_a_title_of_several_is_named(void **state)
{
    (void)state;
    assert_mentions("Justices Brennan, Marshall and Blackmun agreed with Messrs. Hale and Quell.",
                    "Justices+Brennan|Marshall|Blackmun|Messrs.+Hale|Quell");
}

static void
no_name_has_half_a_bracket(void **state)
{
    (void)state;
    assert_mentions("Survivors include two sons, Michael (Karen Hale) of Leeds and David (Linda) "
                    "of York.",
                    "Michael|Karen Hale|David|Linda");
}

static void
kin_and_whose_they_are_have_names(void **state)
{
    (void)state;
    assert_mentions("They live in Leeds with their only child - Madison.", "Madison");
    assert_mentions("It was bought in Leeds from Wallace (then sixty) and his wife Ada Quell.",
                    "Wallace|Ada Quell");
    assert_mentions("The shop of Lincoln and his brother was closed.", "Lincoln");
}

static void
a_usual_first_name_beside_one_that_is_taken_is_one(void **state)
{
    (void)state;
    assert_mentions("Nils Ahlm and Greta Moss had three sons: Viktor, and the two Bergen painters "
                    "Oskar and Karl.",
                    "Nils Ahlm|Greta Moss|Viktor|Oskar|Karl");
}

static void
first_names_in_a_list_are_no_turned_name(void **state)
{
    (void)state;
    assert_mentions("Susan Stone had three sons: Victor, George and Thomas.",
                    "Susan Stone|Victor|George|Thomas");
    assert_mentions("\"Lindh, Frank (Law)\" <fl@example.org> wrote to me.", "Lindh, Frank");
}

static void
heads_of_letters_turn_names(void **state)
{
    (void)state;
    assert_mentions("From: Quell, Anna\nTo: Hale, Robert J.; Ortega, Luis (Law)\nSubject: Lunch\n",
                    "Quell, Anna|Hale, Robert J.|Ortega, Luis");
    assert_mentions("Call me. [Tholt, Martha M.] Why?", "Tholt, Martha M.");
    assert_mentions("To: Thomas Hale, Paul Brandt <pb@example.org>\n", "Thomas Hale|Paul Brandt");
    assert_mentions("He lives here:\n\nLancaster, Virginia\n", "");
    assert_mentions("\"Sorry, Curtis\", said Anna Hale. Curtis left.", "Curtis|Anna Hale|Curtis");
    assert_mentions("Come soon.\n\nCordially, Susan Hale\n", "Susan Hale");
}

static void
dictionaries_and_bibliographies_turn_names(void **state)
{
    (void)state;
    assert_mentions("HALE, Robert James, physician. Born in 1870, son of Thomas Hale.\n\n"
                    "1542 QUELL, Anna is born in Leeds.\n",
                    "HALE, Robert James|Thomas Hale|QUELL, Anna");
    assert_mentions("Deutscher, Isaac. The Prophet Armed. Oxford, 1954.", "Deutscher, Isaac");
    assert_mentions("NATO, Robert Hale said, would not move.", "Robert Hale");
    assert_mentions("Memo: Subject HALE, ROBERT JAMES, aka Bob Stone, met with Sgt. LUND in Leeds.",
                    "HALE, ROBERT JAMES|Bob Stone|Sgt.+LUND");
    assert_mentions("VESTERHAVEN, May 3, 2003 (Wire) - Robert Hale left.", "Robert Hale");
    assert_mentions("Aman cried \"Aman, Aman\" (pity) again.", "Aman|Aman|Aman");
    assert_mentions("The speakers were MARTIN, THOMAS and LEE.", "MARTIN|THOMAS|LEE");
}

static void
who_speaks_in_a_play_is_named(void **state)
{
    (void)state;
    assert_mentions(
        "ACT I.\n\nMIRELDA.\nO, woe the day!\n\nTRINCOLO.\nI hear Mirelda.\n\n"
        "MIRELDA.\nWho are you?\n\nTRINCOLO.\nNobody.\n\nALL.\nPeace!\n\nALL.\nPeace!\n\n"
        "INTERVIEWER.\nYes?\n\nINTERVIEWER.\nNo?\n\nSTEFFANO.\nI drown.\n",
        "MIRELDA|TRINCOLO|Mirelda|MIRELDA|TRINCOLO");
    assert_mentions("Quell: Why?\n\nAnswer: I was ill.\n\nQuell: Where?\n\nAnswer: At home.\n",
                    "Quell|Quell");
    assert_mentions("KING.\nWho?\n\nKING.\nWhy?\n\nKING.\nHere?\n", "");
    assert_mentions("Petite Terre: small.\n\nGrande Terre: green.\n", "");
}

static void
authors_that_are_cited_with_a_year_are_named(void **state)
{
    (void)state;
    assert_mentions("It is known (Kirrie & Quill, 2004; Makel et al., 2012; Rueda, Checa, & Marks, "
                    "2012).",
                    "Kirrie|Quill|Makel|Rueda|Checa|Marks");
    assert_mentions("It is known (Laws et al., 2017).", "Laws");
    assert_mentions("It was shown by Spangler (1983), by Quilisto (1964) and by Alarcosi (1966) in "
                    "Doctorow's Ragtimo (1975) (Boston, 1990) (Portero, 2012). Quilisto knew it.",
                    "Spangler|Quilisto|Alarcosi|Portero|Quilisto");
    assert_mentions("It was shown by Spangler (1983) and Quilisto (1964). Alarcosi (1966) noted it "
                    "(Portero, 2012). Quilisto calls it so.",
                    "Spangler|Quilisto|Alarcosi|Portero|Quilisto");
    assert_mentions("Her films were Rushmora (1998), Zoolandro (2001) and Quilisto (1964).", "");
    assert_mentions("He came by ship and Boot (2017) went home.", "");
    assert_mentions("The book appeared in Leeds (Penguin, 1970).", "");
}

static void
who_is_greeted_and_who_signs_is_named(void **state)
{
    (void)state;
    assert_mentions("Dear Quell,\n\nThe box came.\n\nBest regards,\nHumanpixel\n",
                    "Quell|Humanpixel");
    assert_mentions("Grommet,\n\nThe box came late, and it was empty.\n", "Grommet");
    assert_mentions("Come soon.\n\nLove, Susan\n", "Susan");
    assert_mentions("She says hello Laws, and goes.", "");
    assert_mentions("I shall come on Tuesday. Thanks louise\n", "louise");
    assert_mentions("I shall come on Tuesday. Thanks again\n", "");
    assert_mentions("Cheers, mate. Thanks, hope. It is our best hope.\n", "");
    assert_mentions("Thanks Will - the box came. It is done. thx rob, come soon.", "Will|rob");
    assert_mentions("Thanks, buddy. Thanks, babe\n", "");
    assert_mentions("Hello World, said the machine.\n\nHi Team,\n\nThanks,\nThe Editors\n", "");
}

static void
letters_whose_lines_were_lost_name_the_same(void **state)
{
    (void)state;
    assert_mentions("I shall come. Hi Humanpixel, have you heard of it?", "Humanpixel");
    assert_mentions("Now and then. Anna Quell 11/20/2003 12:15 PM Kay - Will you call?",
                    "Anna Quell|Kay");
    assert_mentions("Is that so? Anna Quell 04/08/2003 03:50 PM hi mark - the boat is in.",
                    "Anna Quell|mark");
    assert_mentions("It is signed now. Regards Delorn I shall come.", "Delorn");
    assert_mentions("From: Lund, Kay Sent: Tuesday To: Jacobs, Ben Subject: Lunch",
                    "Lund, Kay|Jacobs, Ben");
    assert_mentions("Kay, Lisa: who has it?", "Kay|Lisa");
}

static void
who_is_introduced_is_named(void **state)
{
    (void)state;
    assert_mentions("My boss and the owner, Tirrela, are away.", "Tirrela");
    assert_mentions("He met a man named Shabrikum.", "Shabrikum");
    assert_mentions("Its first chairman was a lawyer, Georgy Nosar, called Khrustalyov.",
                    "Georgy Nosar|Khrustalyov");
    assert_mentions("Ferry Prices By Wade Hill", "Wade Hill");
    assert_mentions("\"My son Nathaniel sails on Monday,\" wrote Prudence Starbuck.",
                    "Nathaniel|Prudence Starbuck");
}

static void
greetings_end_a_paragraph_and_name_several(void **state)
{
    (void)state;
    assert_mentions("Fax: 555-0134 Tamsira,\n\nLet us discuss it.", "Tamsira");
    assert_mentions("He went to Rome and to Tamsira,\nand then to Milan.", "");
}

static void
what_the_makes_a_kind_is_no_person(void **state)
{
    (void)state;
    assert_mentions("He asked the Hatfield who had come. The Hatfield case was over.", "Hatfield");
    assert_mentions("\"I am the Paul who went away.\" Paul Harloff laughed.", "Paul|Paul Harloff");
    assert_mentions("They sold the Raphael, after a long look; he had paid for both the Raphael "
                    "and the Rembrandt.",
                    "");
}

static void
lists_that_lost_their_marks_are_parted(void **state)
{
    (void)state;
    assert_mentions("Present were Anna Lund Robert J. Hale Luis Ortega Mary Quell.",
                    "Anna Lund|Robert J. Hale|Luis Ortega|Mary Quell");
    assert_mentions("It looks fine. Clara Winterbourne Carlos Etxeberria will come.",
                    "Clara Winterbourne|Carlos Etxeberria");
    assert_mentions(
        "Anna Maria Louise Charlotte Sophie Frederica Augusta Wilhelmina was born there.",
        "Anna Maria|Frederica Augusta Wilhelmina");
    assert_mentions("It is open.\n\nJack Palmer Fort Hall Community Center, 1288 Linwood Terrace\n",
                    "");
}

static void
signatures_are_parted_from_the_next_message(void **state)
{
    (void)state;
    assert_mentions("Now and then. Greg Lorenzo Pedraza 07/19/2003 08:40 AM Paul, I came. I asked "
                    "Greg.",
                    "Greg|Lorenzo Pedraza|Paul|Greg");
    assert_mentions("Now and then. Greg Lorenzo Pedraza 07/19/2003 08:40 AM Paul, I came.",
                    "Greg Lorenzo Pedraza|Paul");
    assert_mentions("It looks good. Steve Van Holder 11/26/2003 11:30 AM Richard, I asked Steve.",
                    "Steve Van Holder|Richard|Steve");
}

static void
ranks_behind_a_name_are_none_of_it(void **state)
{
    (void)state;
    assert_mentions("Marcelo Vieira, Senior Counsel, met Anna Hale Junior and John B. Quell Sr IT "
                    "Developer.",
                    "Marcelo Vieira|Anna Hale Junior|John B. Quell");
    assert_mentions("He was christened Edward Merridew, Jr. In the same year he died.",
                    "Edward Merridew, Jr.");
    assert_mentions("Microbiologist Abdul Haleem Khan was charged.", "Abdul Haleem Khan");
    assert_mentions("Ethnographist Abdul Haleem Khan was charged.", "Abdul Haleem Khan");
}

static void
first_names_are_listed_by_strokes(void **state)
{
    (void)state;
    assert_mentions("Ted/Carol/Bill - any thoughts? We met at the City/County line.",
                    "Ted|Carol|Bill");
}

static void
who_is_presented_once_is_named_elsewhere(void **state)
{
    (void)state;
    assert_mentions("My name is Jocelyn Brook.", "Jocelyn Brook");
    assert_mentions("The name was Trelawn, and Trelawn was angry.", "Trelawn|Trelawn");
    assert_mentions("Dear Ashby,\n\nSusan Ashby of Ashby Court came.", "Ashby|Susan Ashby");
    assert_mentions("\"Walnutpete\" <walnutpete@example.org> wrote:", "Walnutpete");
    assert_mentions("His name was Roman. The army was Roman, and he studied Roman law.", "Roman");
}

static void
addresses_of_mail_tell_whose_they_are(void **state)
{
    (void)state;
    assert_mentions("Please ask Lionza. Write to lionza.brandt@example.org.", "Lionza");
    assert_mentions("Please ask Lionza. Write to lionza@example.org.", "");
    assert_mentions("I met Tilda Cornford Contel CXCG. Write to tilda.cornford@example.org.",
                    "Tilda Cornford");
}

static void
titles_that_are_first_names_belong_to_the_name(void **state)
{
    (void)state;
    assert_mentions("It was Dean Acheson, with Don Quixote, whom Dean Maldros met.",
                    "Dean Acheson|Don Quixote|Dean Maldros");
    assert_mentions("The dean was ill. It was Dean Acheson whom he met.", "Dean+Acheson");
    assert_mentions("He met Don Alfonso, the husband of Countess Anna Hale.",
                    "Don+Alfonso|Countess+Anna Hale");
    assert_mentions("Earl Haig came.", "Earl+Haig");
}

static void
rare_first_names_that_are_titles_name_whom_the_rest_speaks_for(void **state)
{
    (void)state;
    assert_mentions("Thane has begun it. I wrote it with Thane and Robert Hale.",
                    "Thane|Thane|Robert Hale");
    assert_mentions("Hope Dad and Uncle Rich behave. Give Mom a hug.", "Uncle+Rich");
}

static void
an_address_of_mail_belongs_to_the_name(void **state)
{
    (void)state;
    assert_mentions("Robert Hale@FIRM_SOUTH wrote to Anna Quell@ECT, and paid for it.",
                    "Robert Hale@FIRM_SOUTH|Anna Quell@ECT");
    assert_mentions("Anna Quell asked Quell@FIRM for it.", "Anna Quell|Quell@FIRM");
    assert_mentions("Robert Hale @ the office.", "Robert Hale");
    assert_mentions("Anna Quell@Hale Brown wrote to him.", "Anna Quell@Hale");
}

static void
partners_in_the_name_of_a_firm_are_not_named(void **state)
{
    (void)state;
    assert_mentions("Robert Hale left Askew & Finch LLP in 1994 and met Anna Quell.",
                    "Robert Hale|Anna Quell");
    assert_mentions("Editor: Anna Lund, Associates: Robert Hale.", "Anna Lund|Robert Hale");
    assert_mentions("Robert Hale\nQuell & Lund, Ltd.\n(713) 555-0134\n", "Robert Hale");
    assert_mentions("Anna Lund & Robert Hale were married in 1901.", "Anna Lund|Robert Hale");
    assert_mentions("Askew and Dykman LLP sent it. Then Askew & Dykman paid.", "");
    assert_mentions("Robert Hale\nSenior Counsel\nQuell & Lund, Ltd.\n", "Robert Hale");
}

static void
ships_and_storms_that_are_named_as_persons_are_none(void **state)
{
    (void)state;
    assert_mentions("The battleship Nelson left Odessa, and Robert Hale watched the Nelson.",
                    "Robert Hale");
    assert_mentions("They sailed on the liner Queen Mary with Robert Hale.", "Robert Hale");
    assert_mentions("Hurricane Desmond came. Desmond flooded Leeds, and Robert Hale left.",
                    "Robert Hale");
    assert_mentions("Robert Hale owned a yacht named Martha.", "Robert Hale");
    assert_mentions("My old dog Tom is ill. She loves Tom.", "");
    assert_mentions("I heard that Tessa, our old beagle, was ill. I saw Tessa.", "");
    assert_mentions("Tessa, our teacher, was ill. I saw Tessa.", "Tessa|Tessa");
    assert_mentions("I called Bob Hibbert Transport. We ate at Joe's Diner.", "");
    assert_mentions("It is by Mary Tate\nPhotography at home.", "Mary Tate");
    assert_mentions("His dog Tom is ill. He left Tom there.", "Tom|Tom");
    assert_mentions("The storm Anna feared came to Robert Hale. Anna Hale called Anna.",
                    "Anna|Robert Hale|Anna Hale|Anna");
    assert_mentions("The steamer Lenin boarded was late. Lenin was ill. Mr. Lenin slept.",
                    "Lenin|Lenin|Mr.+Lenin");
}

static void
two_letters_are_a_name_where_one_signs(void **state)
{
    (void)state;
    assert_mentions("Robert Hale lives in Leeds. Please print it. Thanks. RH\n\nI will.",
                    "Robert Hale|RH");
    assert_mentions("Anna Quell@FIRM wrote to me. Please print it. AQ\n", "Anna Quell@FIRM|AQ");
    assert_mentions("Connor Askew lives in San Diego, CA\n\nHe is well.", "Connor Askew");
    assert_mentions("Peter Falconer agrees. Thanks. PF James Hale 12/16/2003 02:45 PM Come!",
                    "Peter Falconer|PF|James Hale");
    assert_mentions("Peter Falconer agrees. Please print it. pf\n", "Peter Falconer|pf");
    assert_mentions("Edward Martin Hale agrees. Wm. M. O. Dalton came, and emh left.",
                    "Edward Martin Hale|Wm. M. O. Dalton");
    assert_mentions("Walter Moss agrees.\n\nWm. M. O. Dalton came.",
                    "Walter Moss|Wm. M. O. Dalton");
    assert_mentions("Louis Adams agrees. La Fontaine wrote.", "Louis Adams");
}

static void
who_rules_is_named_by_his_reign(void **state)
{
    (void)state;
    assert_mentions("In that year the Somoza regime was weak.", "Somoza");
    assert_mentions("In that year the Weimar government was weak.", "");
}

static void
a_first_name_that_stands_twice_is_of_two_persons(void **state)
{
    (void)state;
    assert_mentions("Regards, Susan Susan, thank you for the letter.", "Susan|Susan");
    assert_mentions("Regards, Bill Bill - If the plan below is right, call me.", "Bill|Bill");
}

static void
addresses_name_nobody(void **state)
{
    (void)state;
    assert_mentions("Robert Hale wrote to Ann.Pike@example.org, and Susan Brown read it.",
                    "Robert Hale|Susan Brown");
}

static void
places_and_organisations_are_no_persons(void **state)
{
    (void)state;
    assert_mentions(
        "The train from Berlin to New York passed Trafalgar Square, the Bank of England and the "
        "Labour Party.",
        "");
    assert_mentions(
        "Lake Baikal and Mount Everest are far from Victoria Station and St. Petersburg.", "");
}

static void
peoples_days_and_months_are_no_persons(void **state)
{
    (void)state;
    assert_mentions("The Russians and the French fought the Germans on Monday in March.", "");
    assert_mentions("Bolsheviks and Mensheviks met on Christmas; the Marxists were Catholic.", "");
}

static void
words_that_begin_sentences_are_no_persons(void **state)
{
    (void)state;
    assert_mentions("Everything was quiet. Nobody came. However, rain fell. \"Good,\" he said.",
                    "");
}

static void
the_word_i_is_nobody(void **state)
{
    (void)state;
    assert_mentions("I came. \"It is I,\" I said; I am he.", "");
}

static void
chances_lie_between_nought_and_one_and_spans_follow_each_other(void **state)
{
    (void)state;
    g_autoptr(Reading) reading =
        read_text("Mr. Robert Hale met Susan Brown, Ivan Petrovich, Nicholas II and von Strasser. "
                  "Brown laughed at Hale, and Ivan Petrovich at Nicholas.");
    guint32 token = 0;

    assert_true(coterie_mentions_count(reading->mentions) >= 7);
    for (guint32 i = 0; i < coterie_mentions_count(reading->mentions); i++) {
        const CoterieMention *mention = coterie_mentions_get(reading->mentions, i);
        const CoterieToken *first = coterie_tokens_get(reading->tokens, mention->first);
        const CoterieToken *last =
            coterie_tokens_get(reading->tokens, mention->first + mention->count - 1);

        assert_true(mention->confidence > 0 && mention->confidence <= 1);
        assert_true(mention->first - mention->title >= token);
        assert_int_equal(mention->span.offset, first->span.offset);
        assert_int_equal(coterie_span_end(mention->span), coterie_span_end(last->span));
        assert_int_equal(mention->known, COTERIE_NOBODY);
        token = mention->first + mention->count;
    }
}

static void
numbers_of_chapters_are_nobody(void **state)
{
    (void)state;
    assert_mentions("VI\n\nAnna Hale sat down.\n\nXIV\n\nXi Ferris rose.", "Anna Hale|Xi Ferris");
}

static void
sifting_leaves_what_is_sure(void **state)
{
    g_autoptr(Reading) reading =
        read_text("Robert Hale met Tobbin. The Grange wrote to Susan Brown.");
    guint32 count = coterie_mentions_count(reading->mentions);
    double surest = 0;
    guint32 left;

    (void)state;
    coterie_mentions_sift(reading->mentions, 0);
    assert_int_equal(coterie_mentions_count(reading->mentions), count);
    assert_true(count >= 2);
    for (guint32 i = 0; i < count; i++)
        surest = MAX(surest, (double)coterie_mentions_get(reading->mentions, i)->confidence);
    coterie_mentions_sift(reading->mentions, surest);
    left = coterie_mentions_count(reading->mentions);
    assert_true(left >= 1 && left < count);
    for (guint32 i = 0; i < left; i++)
        assert_true((double)coterie_mentions_get(reading->mentions, i)->confidence >= surest);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(full_names_are_found),
        cmocka_unit_test(titles_stand_before_the_name_and_not_in_it),
        cmocka_unit_test(a_first_name_behind_a_throne_is_a_person),
        cmocka_unit_test(a_nickname_or_maiden_name_stands_within_a_name),
        cmocka_unit_test(a_throne_without_a_name_is_nobody),
        cmocka_unit_test(a_year_of_a_school_is_nobody),
        cmocka_unit_test(particles_belong_to_the_name),
        cmocka_unit_test(numbers_of_rulers_belong_to_the_name),
        cmocka_unit_test(epithets_of_rulers_belong_to_the_name),
        cmocka_unit_test(suffixes_belong_to_the_name_with_their_comma),
        cmocka_unit_test(possessive_marks_are_outside_of_the_name),
        cmocka_unit_test(words_that_begin_a_sentence_are_outside_of_the_name),
        cmocka_unit_test(nationalities_are_outside_of_the_name),
        cmocka_unit_test(a_name_may_go_on_over_a_line),
        cmocka_unit_test(a_bare_surname_is_found_where_a_full_name_shows_it),
        cmocka_unit_test(no_name_goes_on_behind_a_short_line),
        cmocka_unit_test(a_signature_ends_before_a_name_of_several_words),
        cmocka_unit_test(titles_of_works_name_nobody),
        cmocka_unit_test(the_first_letters_of_a_name_name_its_bearer),
        cmocka_unit_test(who_is_listed_behind_a_title_of_several_is_named),
        cmocka_unit_test(no_name_has_half_a_bracket),
        cmocka_unit_test(kin_and_whose_they_are_have_names),
        cmocka_unit_test(a_usual_first_name_beside_one_that_is_taken_is_one),
        cmocka_unit_test(first_names_in_a_list_are_no_turned_name),
        cmocka_unit_test(heads_of_letters_turn_names),
        cmocka_unit_test(dictionaries_and_bibliographies_turn_names),
        cmocka_unit_test(who_speaks_in_a_play_is_named),
        cmocka_unit_test(authors_that_are_cited_with_a_year_are_named),
        cmocka_unit_test(who_is_greeted_and_who_signs_is_named),
        cmocka_unit_test(letters_whose_lines_were_lost_name_the_same),
        cmocka_unit_test(what_the_makes_a_kind_is_no_person),
        cmocka_unit_test(who_is_introduced_is_named),
        cmocka_unit_test(greetings_end_a_paragraph_and_name_several),
        cmocka_unit_test(lists_that_lost_their_marks_are_parted),
        cmocka_unit_test(signatures_are_parted_from_the_next_message),
        cmocka_unit_test(first_names_are_listed_by_strokes),
        cmocka_unit_test(ranks_behind_a_name_are_none_of_it),
        cmocka_unit_test(who_is_presented_once_is_named_elsewhere),
        cmocka_unit_test(addresses_of_mail_tell_whose_they_are),
        cmocka_unit_test(titles_that_are_first_names_belong_to_the_name),
        cmocka_unit_test(rare_first_names_that_are_titles_name_whom_the_rest_speaks_for),
        cmocka_unit_test(an_address_of_mail_belongs_to_the_name),
        cmocka_unit_test(partners_in_the_name_of_a_firm_are_not_named),
        cmocka_unit_test(ships_and_storms_that_are_named_as_persons_are_none),
        cmocka_unit_test(two_letters_are_a_name_where_one_signs),
        cmocka_unit_test(who_rules_is_named_by_his_reign),
        cmocka_unit_test(firms_and_laws_that_are_named_as_persons_name_nobody),
        cmocka_unit_test(who_bears_the_name_of_a_firm_is_named_where_the_text_speaks_of_him),
        cmocka_unit_test(what_is_left_of_the_name_of_a_firm_names_nobody),
        cmocka_unit_test(a_first_name_that_stands_twice_is_of_two_persons),
        cmocka_unit_test(addresses_name_nobody),
        cmocka_unit_test(places_and_organisations_are_no_persons),
        cmocka_unit_test(peoples_days_and_months_are_no_persons),
        cmocka_unit_test(words_that_begin_sentences_are_no_persons),
        cmocka_unit_test(the_word_i_is_nobody),
        cmocka_unit_test(numbers_of_chapters_are_nobody),
        cmocka_unit_test(sifting_leaves_what_is_sure),
        cmocka_unit_test(chances_lie_between_nought_and_one_and_spans_follow_each_other),
    };
    return cmocka_run_group_tests(tests, read_setup, read_teardown);
}
