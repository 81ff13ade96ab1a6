/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who is named, in texts where no careful reader would doubt it. */
#include "support/check.h"
#include "support/read.h"

#include <string.h>

static void
a_surname_goes_to_the_full_name_before_it(void **state)
{
    (void)state;
    assert_persons("Robert Hale met Susan Brown in London. Hale laughed. Brown did not.",
                   "Robert Hale=Robert Hale;Hale|Susan Brown=Susan Brown;Brown");
}

static void
a_surname_goes_to_the_full_name_after_it_if_there_is_none_before(void **state)
{
    (void)state;
    assert_persons("At last Mr. Quell came. It was Robert Quell, the painter.",
                   "Robert Quell=Quell;Robert Quell");
}

static void
namesakes_are_kept_apart(void **state)
{
    (void)state;
    assert_persons("John Hale met Mary Hale. John laughed, and Mary wept.",
                   "John Hale=John Hale;John|Mary Hale=Mary Hale;Mary");
    assert_persons("Mikhail Petrovich Smirnov met Mikhail Sergeyevich Smirnov.",
                   "Mikhail Petrovich Smirnov=Mikhail Petrovich Smirnov|Mikhail Sergeyevich "
                   "Smirnov=Mikhail Sergeyevich Smirnov");
    assert_persons(
        "Martin Prescott Jr. fought Martin Prescott Sr. for years.",
        "Martin Prescott Jr.=Martin Prescott Jr.|Martin Prescott Sr.=Martin Prescott Sr.");
}

static void
a_bare_surname_goes_to_the_namesake_named_last(void **state)
{
    (void)state;
    assert_persons("Robert Hale came. Hale sat down. Then Samuel Hale came. Hale stood.",
                   "Robert Hale=Robert Hale;Hale|Samuel Hale=Samuel Hale;Hale");
}

static void
titles_part_husband_and_wife(void **state)
{
    (void)state;
    assert_persons("Anna Hale met Boris Hale. Mr. Hale bowed. Mrs. Hale smiled.",
                   "Anna Hale=Anna Hale;Hale|Boris Hale=Boris Hale;Hale");
    assert_persons("Then Mr. Hale bowed. Then Mrs. Hale smiled, and Mr. Hale left.",
                   "Hale=Hale;Hale|Hale=Hale");
}

static void
a_daughter_called_miss_is_not_called_mrs(void **state)
{
    (void)state;
    assert_persons("Miss Amelia Hale sang. Mrs. Hale wept. Miss Hale sang on.",
                   "Amelia Hale=Amelia Hale;Hale|Hale=Hale");
}

static void
a_title_before_a_family_name_is_not_for_who_is_called_by_the_first(void **state)
{
    (void)state;
    assert_persons("Charles Hale rose. Charles left. Mr. Hale sat. Charles sang. Mr. Hale slept.",
                   "Charles Hale=Charles Hale;Charles;Charles|Hale=Hale;Hale");
    assert_persons("Mr. Charles Hale rose. Charles left. Mr. Hale sat. Charles sang.",
                   "Charles Hale=Charles Hale;Charles;Hale;Charles");
}

static void
a_title_with_a_family_name_stays_whose_it_is(void **state)
{
    (void)state;
    assert_persons("Charles Hale rose. Mr. Hale sat. Samuel Hale came. Samuel Hale ran. Mr. Hale "
                   "slept.",
                   "Charles Hale=Charles Hale;Hale;Hale|Samuel Hale=Samuel Hale;Samuel Hale");
}

static void
miss_with_the_family_name_is_the_eldest(void **state)
{
    (void)state;
    assert_persons("Miss Jemima Hale came. Miss Hale sang, and Miss Jemima wept.",
                   "Jemima Hale=Jemima Hale;Jemima|Hale=Hale");
}

static void
a_title_may_stand_before_a_first_name(void **state)
{
    (void)state;
    assert_persons("Sir Walter Hale rose. Then Sir Walter left.", "Walter Hale=Walter Hale;Walter");
}

static void
a_namesake_in_passing_does_not_take_the_family_name(void **state)
{
    (void)state;
    assert_persons("Robert Hale sang. Hale drew, too. He knew the painter Samuel Hale. The "
                   "pictures were bad. Hale burnt them.",
                   "Robert Hale=Robert Hale;Hale;Hale|Samuel Hale=Samuel Hale");
}

static void
a_family_name_is_rather_of_who_is_near(void **state)
{
    (void)state;
    g_autoptr(GString) text = g_string_new("Samuel Hale sat. Robert Hale left. Robert went.");

    for (guint i = 0; i < 30; i++)
        g_string_append(text, " Samuel Hale worked.");
    g_string_append(text, " Samuel Hale came. Robert Hale died.");
    for (guint i = 0; i < 30; i++)
        g_string_append(text, " Then Samuel slept.");
    g_string_append(text, " Hale woke up.");
    {
        g_autofree char *persons = read_persons(text->str);

        assert_true(g_str_has_prefix(persons, "Samuel Hale=Samuel Hale;"));
        assert_non_null(strstr(persons, "Samuel;Hale|Robert Hale="));
    }
}

static void
letters_that_scanners_take_for_two_are_seen_through(void **state)
{
    (void)state;
    assert_persons("Ivan Smirnov left. Ivan Srnirnov stayed, and Mr. Srnirnov wrote.",
                   "Ivan Srnirnov=Ivan Smirnov;Ivan Srnirnov;Srnirnov");
}

static void
names_side_by_side_are_two_persons(void **state)
{
    (void)state;
    assert_persons("Robert Hale, Jr., the son of Robert Hale, sailed. Robert Hale wept.",
                   "Robert Hale, Jr.=Robert Hale, Jr.|Robert Hale=Robert Hale;Robert Hale");
    assert_persons("Robert Hale and Robert W. Hale came. Robert W. Hale spoke.",
                   "Robert Hale=Robert Hale|Robert W. Hale=Robert W. Hale;Robert W. Hale");
    assert_persons("Robert Hale, also known as R. W. Hale, came.",
                   "Robert Hale=Robert Hale;R. W. Hale");
}

static void
kin_of_one_family_name_are_two_persons(void **state)
{
    (void)state;
    assert_persons(
        "Hale was born in Leeds. His father was the painter Martin Hale. Hale drew well.",
        "Hale=Hale;Hale|Martin Hale=Martin Hale");
    assert_persons("Dr. Hale is married to Susan Brown Hale. Hale teaches.",
                   "Hale=Hale;Hale|Susan Brown Hale=Susan Brown Hale");
    assert_persons("Peter Josiah Hale was a judge. Hale was the son of Peter Hale of Leeds.",
                   "Peter Josiah Hale=Peter Josiah Hale;Hale|Peter Hale=Peter Hale");
    assert_persons(
        "Hale lived in Leeds, the son of Dr. James Hale and Mildred Stone Hale. Hale wrote.",
        "Hale=Hale;Hale|James Hale=James Hale|Mildred Stone Hale=Mildred Stone Hale");
    assert_persons("Robert Hale was the third son of Thomas Hale. He was succeeded by his only son "
                   "Thomas.",
                   "Robert Hale=Robert Hale|Thomas Hale=Thomas Hale|Thomas=Thomas");
    assert_persons(
        "George Hale was the youngest son of Sir Victor Hale. His brother Victor went to "
        "sea.",
        "George Hale=George Hale|Victor Hale=Victor Hale|Victor=Victor");
    assert_persons("Victor Hale and Alice Stone had three sons: Victor, George and Thomas.",
                   "Victor Hale=Victor Hale|Alice Stone=Alice Stone|Victor=Victor|George=George|"
                   "Thomas=Thomas");
}

static void
nobody_is_his_grandfather_or_the_wife_of_his_father(void **state)
{
    (void)state;
    assert_persons("Michael Hale had a son, Martin Hale. Martin's son, Mike Hale, sailed.",
                   "Michael Hale=Michael Hale|Martin Hale=Martin Hale;Martin|Mike Hale=Mike Hale");
    assert_persons("Princess Louise was the daughter of Frederick Hale and his wife, Louise.",
                   "Louise=Louise|Frederick Hale=Frederick Hale|Louise=Louise");
    assert_persons("The throne went to Alexander's son Alexander IV.",
                   "Alexander=Alexander|Alexander IV=Alexander IV");
}

static void
a_list_of_kin_ends_with_the_line(void **state)
{
    (void)state;
    assert_persons(
        "Ada Hale, daughter of Karl and Vera\n\nDr. Robert Hale, of Leeds, husband of Ada",
        "Ada Hale=Ada Hale;Ada|Karl=Karl|Vera=Vera|Robert Hale=Robert Hale");
}

static void
a_second_first_name_may_be_the_usual_one(void **state)
{
    (void)state;
    assert_persons("Mary Anne Hale was born in Leeds. Anne Hale painted.",
                   "Mary Anne Hale=Mary Anne Hale;Anne Hale");
    assert_persons("William Henry Hale is the father of Henry Hale.",
                   "William Henry Hale=William Henry Hale|Henry Hale=Henry Hale");
}

static void
a_peer_is_called_by_his_title(void **state)
{
    (void)state;
    assert_persons("John Buchan, 1st Baron Tweedsmuir, came. Tweedsmuir wrote.",
                   "John Buchan=John Buchan;Tweedsmuir;Tweedsmuir");
    assert_persons("Thomas Petre, 6th Baron Petre, was a son of Robert Petre, 3rd Baron Petre.",
                   "Thomas Petre=Thomas Petre;Petre|Robert Petre=Robert Petre;Petre");
}

static void
kin_named_in_passing_do_not_take_the_family_name(void **state)
{
    (void)state;
    assert_persons(
        "Franz Hale was a skier. He beat his sisters Leila Hale, Ida Hale and Rosa Hale. "
        "Hale won.",
        "Franz Hale=Franz Hale;Hale|Leila Hale=Leila Hale|Ida Hale=Ida Hale|Rosa "
        "Hale=Rosa Hale");
    assert_persons("Susan Brown is the wife of the former minister Robert Hale. Hale wrote.",
                   "Susan Brown=Susan Brown|Robert Hale=Robert Hale;Hale");
}

static void
a_family_name_with_particles_is_one(void **state)
{
    (void)state;
    assert_persons("Pedro de la Vega rose, and then Mr. de la Vega left the room.",
                   "Pedro de la Vega=Pedro de la Vega;de la Vega");
}

static void
the_first_of_two_family_names_is_enough(void **state)
{
    (void)state;
    assert_persons("Pedro Endara Galimany rose. Then Mr. Endara left.",
                   "Pedro Endara Galimany=Pedro Endara Galimany;Endara");
    assert_persons("Pedro Endara Galimany rose. Then Endara Galimany left.",
                   "Pedro Endara Galimany=Pedro Endara Galimany;Endara Galimany");
}

static void
a_surname_in_the_feminine_goes_to_the_wife(void **state)
{
    (void)state;
    assert_persons("Lev Sedov and Natalia Sedova came. Sedova spoke, and then Sedov spoke.",
                   "Lev Sedov=Lev Sedov;Sedov|Natalia Sedova=Natalia Sedova;Sedova");
}

static void
a_first_name_goes_to_the_bearer_near_by(void **state)
{
    (void)state;
    assert_persons("Robert Hale and Susan Brown met. Later Susan told Robert a story.",
                   "Robert Hale=Robert Hale;Robert|Susan Brown=Susan Brown;Susan");
    assert_persons("Robert Hale came. Everybody liked Bob, and Bob knew it.",
                   "Robert Hale=Robert Hale;Bob;Bob");
}

static void
a_first_name_goes_to_the_bearer_of_its_title(void **state)
{
    (void)state;
    assert_persons(
        "Prince Robert Hale came. Robert Brown came, too. Prince Robert left. Robert sang.",
        "Robert Hale=Robert Hale;Robert|Robert Brown=Robert Brown;Robert");
}

static void
initials_and_spellings_are_one_person(void **state)
{
    (void)state;
    assert_persons(
        "Yuri Larin wrote to R. J. Hale. Yu. Larin read what Robert James Hale answered.",
        "Yuri Larin=Yuri Larin;Yu. Larin|Robert James Hale=R. J. Hale;Robert James Hale");
    assert_persons("Leon Trotsky spoke. Then Trotzky went, and Trotskii slept.",
                   "Leon Trotsky=Leon Trotsky;Trotzky;Trotskii");
}

static void
names_in_letters_are_shown_as_they_are_spoken(void **state)
{
    (void)state;
    assert_persons(
        "To: Hale, Robert; Quell, Anna\n\nAnna Quell@FIRM wrote to Mr. Hale. Thanks. AQ\n",
        "Robert Hale=Hale, Robert;Hale|Anna Quell=Quell, Anna;Anna Quell@FIRM;AQ");
    assert_persons("Robert Hale, Jr. came.", "Robert Hale, Jr.=Robert Hale, Jr.");
    assert_persons("ROBERT O'BRIEN-LEE spoke. LOUIS XIV slept.",
                   "Robert O'Brien-Lee=ROBERT O'BRIEN-LEE|Louis XIV=LOUIS XIV");
    assert_persons("The reigns of Louis XIV, XV were long.", "Louis XIV, XV=Louis XIV, XV");
    assert_persons("ROBERT HALE spoke. ROBERT HALE slept. Robert Hale came.",
                   "Robert Hale=ROBERT HALE;ROBERT HALE;Robert Hale");
    assert_persons("JOHN MCDONALD spoke. JOHN MCDONALD slept. John McDonald came.",
                   "John McDonald=JOHN MCDONALD;JOHN MCDONALD;John McDonald");
}

static void
a_patronymic_leads_to_its_bearer(void **state)
{
    (void)state;
    assert_persons("Lev Davidovich Bronstein came. Lev Davidovich slept.",
                   "Lev Davidovich Bronstein=Lev Davidovich Bronstein;Lev Davidovich");
    assert_persons(
        "Ivan Petrovich came with Ivan Sergeyevich. Ivan Petrovich slept.",
        "Ivan Petrovich=Ivan Petrovich;Ivan Petrovich|Ivan Sergeyevich=Ivan Sergeyevich");
}

static void
numbers_part_rulers(void **state)
{
    (void)state;
    assert_persons("Henry VII built what Henry VIII lost. Henry VIII fled.",
                   "Henry VII=Henry VII|Henry VIII=Henry VIII;Henry VIII");
}

static void
a_pseudonym_that_is_announced_is_the_same_person(void **state)
{
    (void)state;
    assert_persons("Josif Bronstein, known as Viktor Petrov, came. Petrov slept.",
                   "Viktor Petrov=Josif Bronstein;Viktor Petrov;Petrov");
    assert_persons("Josif Bronstein (1886 - 28 December 1959), known as Viktor Petrov, came.",
                   "Josif Bronstein=Josif Bronstein;Viktor Petrov");
    assert_persons("Josif Bronstein met Viktor Petrov. Petrov slept.",
                   "Josif Bronstein=Josif Bronstein|Viktor Petrov=Viktor Petrov;Petrov");
}

static void
pseudonyms_are_listed_within_brackets(void **state)
{
    (void)state;
    assert_persons("Josif Bronstein (alias Viktor Petrov, Karl Stone or Emil Berg) came.",
                   "Josif Bronstein=Josif Bronstein;Viktor Petrov;Karl Stone;Emil Berg");
    assert_persons("Josif Bronstein (alias Viktor Petrov), Karl Stone and Emil Berg came.",
                   "Josif Bronstein=Josif Bronstein;Viktor Petrov|Karl Stone=Karl Stone|"
                   "Emil Berg=Emil Berg");
}

static void
a_phrase_that_does_not_link_two_names_announces_nothing(void **state)
{
    (void)state;
    assert_persons("Josif Bronstein, by that nickname with the same scorn Viktor Petrov, came.",
                   "Josif Bronstein=Josif Bronstein|Viktor Petrov=Viktor Petrov");
    assert_persons("Josif Bronstein heard the nickname “Viktor Petrov” at once.",
                   "Josif Bronstein=Josif Bronstein|Viktor Petrov=Viktor Petrov");
    assert_persons("Josif Bronstein, and the future Viktor Petrov, came.",
                   "Josif Bronstein=Josif Bronstein|Viktor Petrov=Viktor Petrov");
    assert_persons("Josif Bronstein, whose nickname was “Viktor Petrov”, came.",
                   "Josif Bronstein=Josif Bronstein;Viktor Petrov");
}

static void
two_first_names_are_his_whose_name_begins_with_them(void **state)
{
    (void)state;
    assert_persons("Johann Christian played. Then Johann Christian Quell bowed.",
                   "Johann Christian Quell=Johann Christian;Johann Christian Quell");
    assert_persons("Johann Christian played for Johann Christian Quell and Johann Christian Stone.",
                   "Johann Christian=Johann Christian|Johann Christian Quell=Johann Christian "
                   "Quell|Johann Christian Stone=Johann Christian Stone");
}

static void
an_article_before_a_family_name_may_be_left_out(void **state)
{
    (void)state;
    assert_persons("Ayman al-Zawahiri spoke to them. Nobody liked Zawahiri.",
                   "Ayman al-Zawahiri=Ayman al-Zawahiri;Zawahiri");
}

static void
a_family_name_may_stand_first(void **state)
{
    (void)state;
    assert_persons("Mao Zedong met Park Geun-hye. Chairman Mao spoke. Ms. Park smiled.",
                   "Mao Zedong=Mao Zedong;Mao|Park Geun-hye=Park Geun-hye;Park");
    assert_persons("President Xi Jinping met Kim Dae-jung in Rome. There Mr. Xi told Mr. Kim so.",
                   "Xi Jinping=Xi Jinping;Xi|Kim Dae-jung=Kim Dae-jung;Kim");
    assert_persons("Kim Philby met Wong Kwok-kin. In Rome Wong Kwok-hing met Mr. Philby.",
                   "Kim Philby=Kim Philby;Philby|Wong Kwok-kin=Wong Kwok-kin|Wong "
                   "Kwok-hing=Wong Kwok-hing");
}

static void
a_name_by_birth_is_the_womans(void **state)
{
    (void)state;
    assert_persons("Anna Hale (née Stone) wrote to Otto Quell.",
                   "Anna Hale=Anna Hale;Stone|Otto Quell=Otto Quell");
    assert_persons("Anna Hale, the wife of Otto Quell, née Stone, came.",
                   "Anna Hale=Anna Hale;Stone|Otto Quell=Otto Quell");
    assert_persons("There they met Quell's wife (née Stone). Nobody had told Quell.",
                   "Quell=Quell;Quell|Stone=Stone");
}

static void
the_first_letters_of_a_name_are_its_bearers(void **state)
{
    (void)state;
    assert_persons("JFQ was young. John Fergus Quell had won, and nobody but JFQ had hoped for it.",
                   "John Fergus Quell=JFQ;John Fergus Quell;JFQ");
    assert_persons("John Fergus Quell met Jane F. Quade. Nobody knows who told JFQ.",
                   "John Fergus Quell=John Fergus Quell|Jane F. Quade=Jane F. Quade|JFQ=JFQ");
}

static void
a_misspelled_surname_is_seen_through(void **state)
{
    (void)state;
    assert_persons("Andrei Vishnevetsky spoke. All heard Mr. Vishnevatsky speak.",
                   "Andrei Vishnevetsky=Andrei Vishnevetsky;Vishnevatsky");
    assert_persons("Mihkail Petrovich Hale spoke. Mikhail Petrovich Hale slept.",
                   "Mihkail Petrovich Hale=Mihkail Petrovich Hale;Mikhail Petrovich Hale");
}

static void
gender_is_told_by_name_title_and_pronoun(void **state)
{
    (void)state;
    assert_genders("Robert Hale met Susan Brown.", "Robert Hale m|Susan Brown f");
    assert_genders("Mr. Quell met Mrs. Tibbet.", "Quell m|Tibbet f");
    assert_genders("T. Quellish came. She slept, and her dog slept too.", "T. Quellish f");
    assert_genders("T. Quellish came. He slept, and his dog slept too.", "T. Quellish m");
    assert_genders("T. Quellish came. The dog slept.", "T. Quellish u");
    assert_genders("T. Quellish, who slept, came. They left.", "T. Quellish u");
}

static void
gender_is_told_by_a_word_of_kinship(void **state)
{
    (void)state;
    assert_genders("Robert Hale came. His sister, T. Quellish, had left, and he wept.",
                   "Robert Hale m|T. Quellish f");
    assert_genders("Susan Brown is the daughter of T. Quellish. She sings.",
                   "Susan Brown f|T. Quellish u");
    assert_genders("Robert Hale came. His sister, Charles, had left.", "Robert Hale m|Charles f");
    assert_genders("Susan Brown left a widow Robert Hale had known.",
                   "Susan Brown f|Robert Hale m");
    assert_genders("Robert Hale came. His sons, Martin Hale and T. Quellish, had left.",
                   "Robert Hale m|Martin Hale m|T. Quellish m");
    assert_genders("Robert Hale came. His son, Martin Hale, and T. Quellish had left.",
                   "Robert Hale m|Martin Hale m|T. Quellish u");
}

static void
pronouns_do_not_overrule_a_name(void **state)
{
    (void)state;
    assert_genders("Susan Brown came. He slept. Susan Brown left. He slept.", "Susan Brown f");
}

static void
pronouns_that_disagree_tell_nothing(void **state)
{
    (void)state;
    assert_genders("T. Quellish came. He slept. T. Quellish left. She slept.", "T. Quellish u");
}

static void
persons_and_places_follow_the_text(void **state)
{
    (void)state;
    g_autoptr(Reading) reading =
        read_text("Robert Hale came.\n\nSusan Brown wept. Then Hale left her.");
    const CoteriePlace *hale = coterie_persons_place(reading->persons, 2);

    assert_int_equal(coterie_persons_count(reading->persons), 2);
    assert_int_equal(coterie_persons_place_count(reading->persons), 3);
    assert_int_equal(hale->person, 0);
    assert_int_equal(hale->paragraph, 1);
    assert_int_equal(hale->sentence, 2);
    assert_int_equal(hale->word, 7);
    assert_int_equal(hale->span.offset, 42);
    assert_int_equal(hale->span.length, 4);
    assert_int_equal(hale->sentence_span.offset, 37);
    assert_int_equal(hale->paragraph_span.offset, 19);
}

static void
a_text_without_names_has_nobody(void **state)
{
    (void)state;
    assert_persons("", "");
    assert_persons("It rained. Nobody came.", "");
}

static void
the_same_text_gives_the_same_persons(void **state)
{
    (void)state;
    static const char text[] =
        "Robert Hale met R. Hale, Bob Brown, Mr. Brown, Mrs. Hale and Hale. Ivan "
        "Petrovich, Ivan Brown and Ivan knew Brown, Bob and Ivan Hale.";
    g_autofree char *once = read_persons(text);
    g_autofree char *twice = read_persons(text);

    assert_true(strlen(once) > 40);
    assert_string_equal(once, twice);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_surname_goes_to_the_full_name_before_it),
        cmocka_unit_test(a_surname_goes_to_the_full_name_after_it_if_there_is_none_before),
        cmocka_unit_test(namesakes_are_kept_apart),
        cmocka_unit_test(a_bare_surname_goes_to_the_namesake_named_last),
        cmocka_unit_test(titles_part_husband_and_wife),
        cmocka_unit_test(a_daughter_called_miss_is_not_called_mrs),
        cmocka_unit_test(a_title_before_a_family_name_is_not_for_who_is_called_by_the_first),
        cmocka_unit_test(a_title_with_a_family_name_stays_whose_it_is),
        cmocka_unit_test(miss_with_the_family_name_is_the_eldest),
        cmocka_unit_test(a_title_may_stand_before_a_first_name),
        cmocka_unit_test(a_namesake_in_passing_does_not_take_the_family_name),
        cmocka_unit_test(a_family_name_is_rather_of_who_is_near),
        cmocka_unit_test(letters_that_scanners_take_for_two_are_seen_through),
        cmocka_unit_test(names_side_by_side_are_two_persons),
        cmocka_unit_test(kin_of_one_family_name_are_two_persons),
        cmocka_unit_test(nobody_is_his_grandfather_or_the_wife_of_his_father),
        cmocka_unit_test(a_list_of_kin_ends_with_the_line),
        cmocka_unit_test(a_second_first_name_may_be_the_usual_one),
        cmocka_unit_test(a_peer_is_called_by_his_title),
        cmocka_unit_test(kin_named_in_passing_do_not_take_the_family_name),
        cmocka_unit_test(a_family_name_with_particles_is_one),
        cmocka_unit_test(the_first_of_two_family_names_is_enough),
        cmocka_unit_test(a_surname_in_the_feminine_goes_to_the_wife),
        cmocka_unit_test(a_first_name_goes_to_the_bearer_near_by),
        cmocka_unit_test(a_first_name_goes_to_the_bearer_of_its_title),
        cmocka_unit_test(initials_and_spellings_are_one_person),
        cmocka_unit_test(names_in_letters_are_shown_as_they_are_spoken),
        cmocka_unit_test(a_patronymic_leads_to_its_bearer),
        cmocka_unit_test(numbers_part_rulers),
        cmocka_unit_test(a_pseudonym_that_is_announced_is_the_same_person),
        cmocka_unit_test(pseudonyms_are_listed_within_brackets),
        cmocka_unit_test(a_phrase_that_does_not_link_two_names_announces_nothing),
        cmocka_unit_test(two_first_names_are_his_whose_name_begins_with_them),
        cmocka_unit_test(an_article_before_a_family_name_may_be_left_out),
        cmocka_unit_test(a_family_name_may_stand_first),
        cmocka_unit_test(a_name_by_birth_is_the_womans),
        cmocka_unit_test(the_first_letters_of_a_name_are_its_bearers),
        cmocka_unit_test(a_misspelled_surname_is_seen_through),
        cmocka_unit_test(gender_is_told_by_name_title_and_pronoun),
        cmocka_unit_test(gender_is_told_by_a_word_of_kinship),
        cmocka_unit_test(pronouns_do_not_overrule_a_name),
        cmocka_unit_test(pronouns_that_disagree_tell_nothing),
        cmocka_unit_test(persons_and_places_follow_the_text),
        cmocka_unit_test(a_text_without_names_has_nobody),
        cmocka_unit_test(the_same_text_gives_the_same_persons),
    };
    return cmocka_run_group_tests(tests, read_setup, read_teardown);
}
