package hearsay.speaker;

import hearsay.text.WordRun;
import java.util.ArrayList;
import java.util.List;

/**
 * A source that is described: <i>the retired officer, three people familiar with the talks</i>.
 *
 * @param head the noun that it is about, in lower case and as it stands
 * @param words all its words in lower case
 * @param definite whether it points at somebody known
 * @param plural whether it is about several
 * @param isOwned whether it belongs to somebody: <i>his lawyer</i>
 * @param gender what its noun, or what follows, says
 */
record Description(
    String head,
    List<String> words,
    boolean definite,
    boolean plural,
    boolean isOwned,
    Gender gender) {
  static Description of(WordRun run) {
    int from = 0;
    boolean definite = SpeakerWords.DEFINITE.has(run.word(0));
    boolean owned = definite && SpeakerWords.OWNER.has(run.word(0));
    while (from < run.size() && SpeakerWords.DETERMINER.has(run.word(from))) {
      from++;
    }
    int end = from;
    while (end < run.size() && !endsNoun(run, end, from)) {
      boolean mark = run.is(end, "’") || run.is(end, "'");
      if ((NameFinder.isPossessive(run.word(end)) || mark) && end + 1 < run.size()) {
        from = end + 1;
        definite = true;
        owned = true;
      }
      end++;
    }
    while (end > from && !run.isWord(end - 1)) {
      end--;
    }
    String last = NameFinder.plain(run.word(end > from ? end - 1 : Math.max(0, run.size() - 1)));
    int compound = last.indexOf("-of-");
    String head = compound > 0 ? last.substring(0, compound) : last;
    List<String> words = new ArrayList<>();
    for (int i = 0; i < run.size(); i++) {
      if (run.isWord(i)) {
        words.add(NameFinder.plain(run.word(i)));
      }
    }
    boolean plural = isPlural(run, head);
    Gender gender = Gender.ofNoun(singular(head, plural));
    return new Description(head, List.copyOf(words), definite, plural, owned, gender);
  }

  /** The same, with a gender if its own words say none. */
  Description or(Gender other) {
    return new Description(head, words, definite, plural, isOwned, gender.or(other));
  }

  private static String singular(String head, boolean plural) {
    return plural && head.endsWith("s") ? head.substring(0, head.length() - 1) : head;
  }

  private static boolean endsNoun(WordRun run, int i, int from) {
    boolean mark = !run.isWord(i) && !"-’'.".contains(run.word(i));
    boolean joined = i > from && run.is(i, "and") && isPeople(run.word(i - 1));
    boolean preposition = SpeakerWords.PREPOSITION.has(run.word(i));
    return mark || joined || (i > from && (preposition || isParticiple(run, i)));
  }

  /** What is done with a noun, behind it: <i>a report obtained by the paper</i>. */
  private static boolean isParticiple(WordRun run, int i) {
    String noun = run.word(i - 1);
    boolean known =
        SpeakerWords.DOCUMENT.has(noun) || SpeakerWords.GROUP.has(noun) || PersonNouns.has(noun);
    return known
        && (run.word(i).endsWith("ed") || SpeakerWords.DONE.has(run.word(i)))
        && SpeakerWords.PREPOSITION.has(run.word(i + 1));
  }

  private static boolean isPlural(WordRun run, String head) {
    boolean noun = head.endsWith("s") && !head.endsWith("ss") && !head.endsWith("us");
    boolean one = run.is(0, "a") || run.is(0, "an") || run.is(0, "one");
    return !one && (noun || SpeakerWords.GROUP.has(head));
  }

  /** The head as one of several: <i>officials</i> as <i>official</i>. */
  String singular() {
    return singular(head, plural);
  }

  /** Whether it is of the shape <i>mum-of-three</i>, which says of nobody else that she is one. */
  boolean isCompound() {
    return words.stream().anyMatch(word -> word.startsWith(head + "-of-"));
  }

  /** Whether it is about one person. */
  boolean isPerson() {
    return PersonNouns.has(singular()) || SpeakerWords.GENERIC.has(head) || isCompound();
  }

  /** Whether it is about a company, an authority or the like. */
  boolean isBody() {
    return !plural && (SpeakerWords.BODY.has(head) || SpeakerWords.CALLED_BODY.has(head));
  }

  /** Whether it is about somebody by whose side it stands: <i>my mother, her landlord</i>. */
  boolean isKin() {
    return words.stream().limit(1).anyMatch(SpeakerWords.OWNER::has) && isPerson();
  }

  /** Whether it points at somebody of whom the talk is: <i>this man, the same man</i>. */
  boolean isPointed() {
    return words.stream().limit(1).anyMatch(SpeakerWords.POINTING::has) || words.contains("same");
  }

  boolean isCouple() {
    return SpeakerWords.COUPLE.has(head);
  }

  boolean isCounted() {
    return words.stream().anyMatch(SpeakerWords.SMALL_NUMBER::has);
  }

  /** Whether its words keep a name back: <i>sources, officials familiar with the talks</i>. */
  boolean isHidden() {
    boolean near = words.stream().anyMatch(SpeakerWords.PROXIMITY::has);
    boolean high = words.stream().anyMatch(SpeakerWords.RANK::has);
    boolean official = SpeakerWords.UNNAMED.has(singular());
    return SpeakerWords.HIDDEN.has(singular()) || (official && (near || high));
  }

  /** Whether it is of the shape <i>a group of residents</i>. */
  boolean isCollective() {
    int of = words.indexOf("of");
    boolean people = words.stream().skip(of + 1L).anyMatch(Description::isPeople);
    return of > 0 && SpeakerWords.COLLECTIVE.has(head) && people;
  }

  private static boolean isPeople(String word) {
    boolean plural = word.endsWith("s") && PersonNouns.has(singular(word, true));
    return plural || SpeakerWords.GROUP.has(word);
  }

  /** Whether it gives no number where it could: <i>some officials</i>. */
  boolean isVague() {
    return words.contains("some");
  }

  /** Whether all that tells it apart from others of its role is known of somebody. */
  boolean isNotContrasted(Figure figure) {
    return words.stream().filter(SpeakerWords.CONTRAST::has).allMatch(figure.nouns()::contains);
  }

  /** Whether nothing tells it apart from how somebody without a name was described first. */
  boolean isSameAs(ArticlePeople people, Figure figure) {
    List<String> first =
        figure.firstMention().stream()
            .flatMap(mention -> SourceLinker.words(people, mention.span()).words().stream())
            .toList();
    return words.stream().filter(SpeakerWords.CONTRAST::has).allMatch(first::contains);
  }
}
