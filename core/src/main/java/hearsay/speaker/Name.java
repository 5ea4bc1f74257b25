package hearsay.speaker;

import hearsay.text.Span;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One place where a name stands.
 *
 * @param span with its titles
 * @param core without them
 * @param words of the core, as they stand
 * @param titles in lower case, without periods
 * @param suffix <i>jr, iii</i> in lower case, or empty
 * @param sort what the name itself says of whom it names
 * @param paragraph the number of the paragraph
 */
record Name(
    Span span,
    Span core,
    List<String> words,
    List<String> titles,
    String suffix,
    Sort sort,
    int paragraph) {
  private static final Pattern MARKS = Pattern.compile("\\p{M}");
  private static final Pattern ENDING = Pattern.compile("(?:iy|ii|yy|ij|yi)(?=$|-)");
  private static final Pattern ARTICLE = Pattern.compile("^(?:el|al)-");

  /** What a name is of. */
  enum Sort {
    PERSON,
    /** Two people of one name: <i>Mr and Mrs Reed</i>. */
    COUPLE,
    BODY,
    EITHER
  }

  Name {
    words = List.copyOf(words);
    titles = List.copyOf(titles);
  }

  String last() {
    return fold(words.get(words.size() - 1));
  }

  String first() {
    return fold(words.get(0));
  }

  boolean isSingle() {
    return words.size() == 1;
  }

  /** What its titles and its first name say; a surname says nothing. */
  Gender gender() {
    boolean hasGiven = !isSingle() || isGivenAlone();
    return hasGiven ? genderOfTitle().or(Gender.ofGivenName(words.get(0))) : genderOfTitle();
  }

  Gender genderOfTitle() {
    Gender gender = Gender.UNKNOWN;
    for (String title : titles) {
      gender = gender.or(Gender.ofTitle(title)).or(Gender.ofNoun(title));
    }
    return gender;
  }

  /** Whether nothing says what it is of. */
  boolean isUncertain() {
    return sort == Sort.EITHER && isSingle();
  }

  /** Whether a title says that its one word is a first name. */
  boolean isGivenAlone() {
    return isSingle() && titles.stream().anyMatch(SpeakerWords.GIVEN_TITLE::has);
  }

  /**
   * A word as it is compared: without case, accents and the commonest doubts of transliteration.
   */
  static String fold(String word) {
    String plain =
        MARKS
            .matcher(Normalizer.normalize(word, Normalizer.Form.NFD))
            .replaceAll("")
            .toLowerCase(Locale.ROOT)
            .replace('’', '\'');
    String ending = ENDING.matcher(plain).replaceAll("y");
    return ARTICLE.matcher(ending).replaceAll("al-").replace("kh", "h");
  }
}
