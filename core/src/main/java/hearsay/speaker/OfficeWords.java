package hearsay.speaker;

import hearsay.text.WordRun;

/** Tells an office in capitals, and its field, from the name of who holds it. */
final class OfficeWords {
  private OfficeWords() {}

  /** Whether capitals name nobody, but what somebody is: <i>the Russian President</i>. */
  static boolean areOnly(WordRun run, int from, int to) {
    String last = NameFinder.last(run, to);
    boolean office =
        SpeakerWords.TITLE.has(last) || (PersonNouns.isKnown(last) && isOfWords(run, from, to));
    if (isOfficeOfField(run, from, to) || isLettersOnly(run, from, to)) {
      return true;
    }
    boolean pointed = SpeakerWords.DETERMINER.has(run.word(from - 1));
    boolean named = Gender.isGivenName(run.word(from)) && !pointed;
    return office && (pointed || to > from + 1) && !named && !NameFinder.isTitle(run.word(from));
  }

  /** <i>Superintendent</i> of Police: who that is, comes behind it. */
  private static boolean isOfficeOfField(WordRun run, int from, int to) {
    int field = run.is(to + 1, "the") ? to + 2 : to + 1;
    return to == from + 1
        && NameFinder.isTitle(run.word(from))
        && isOf(run, to)
        && run.isCapitalized(field);
  }

  private static boolean isOf(WordRun run, int i) {
    return run.is(i, "of") || run.is(i, "for");
  }

  /** <i>The Arle MP</i>, the long-serving <i>MLA</i>. */
  private static boolean isLettersOnly(WordRun run, int from, int to) {
    return SpeakerWords.OFFICE_LETTERS.has(NameFinder.last(run, to))
        && !Gender.isGivenName(run.word(from));
  }

  /** Whether all but the last of some capitals are words of the language, or say where. */
  private static boolean isOfWords(WordRun run, int from, int to) {
    for (int i = from; i < to - 1; i++) {
      String word = NameFinder.plain(run.word(i));
      boolean known =
          CommonWords.has(word)
              || SpeakerWords.BODY.has(word)
              || SpeakerWords.PLACE.has(word)
              || Demonym.is(NameFinder.cut(run, i))
              || NameFinder.isAcronym(NameFinder.cut(run, i));
      if (run.isWord(i) && !known) {
        return false;
      }
    }
    return true;
  }

  /** A person's name behind the field of an office: <i>Minister of Fisheries Ida Colm</i>. */
  static int behindField(WordRun run, int from, int to) {
    boolean office = isOf(run, from - 1) && NameFinder.isTitle(run.word(from - 2));
    if (!office || SpeakerWords.BODY.has(NameFinder.last(run, to))) {
      return from;
    }
    int i = from;
    while (i < to - 2 && !Gender.isGivenName(run.word(i)) && isOfField(run, i)) {
      i++;
    }
    return i > from || Gender.isGivenName(run.word(i)) ? i : from;
  }

  private static boolean isOfField(WordRun run, int i) {
    String word = NameFinder.plain(run.word(i));
    return CommonWords.has(word) || SpeakerWords.BODY.has(word) || SpeakerWords.PLACE.has(word);
  }
}
