package hearsay.speaker;

import hearsay.text.Span;
import hearsay.text.WordRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Words that say what somebody is, cut into a role and what it is held at: <i>chairman</i> of
 * <i>Morna Line</i>, <i>ministry</i> <i>spokesman</i>.
 *
 * @param run the paragraph
 * @param from the first word
 * @param to behind the last word
 */
record NounGroup(WordRun run, int from, int to) {
  Span span() {
    return run.span(from, to);
  }

  /** As a credential. */
  Credential credential() {
    if (SpeakerWords.RELATIVE.has(run.word(from))) {
      return new Credential(span(), Optional.empty(), Optional.empty());
    }
    int start = from;
    while (start < to - 1 && SpeakerWords.DETERMINER.has(run.word(start))) {
      start++;
    }
    int end = headEnd(start);
    Optional<Span> organization = end < to ? heldAt(end + 1) : Optional.empty();
    int role = start;
    if (organization.isEmpty()) {
      int body = organizationEnd(start, end);
      if (body > start) {
        organization = Optional.of(withoutPossessive(start, body));
        role = body;
      }
    }
    return new Credential(
        span(), role < end ? Optional.of(run.span(role, end)) : Optional.empty(), organization);
  }

  /** Behind the last word that belongs to the head: before a preposition, a comma or who. */
  private int headEnd(int start) {
    int i = start;
    while (i < to && !(i > start && SpeakerWords.PREPOSITION.has(run.word(i)))) {
      i++;
    }
    return i;
  }

  /** A body behind a preposition, up to a relative clause or another verb's words. */
  private Optional<Span> heldAt(int start) {
    if (start >= to || SpeakerWords.RELATIVE.has(run.word(start - 1))) {
      return Optional.empty();
    }
    int i = start;
    boolean named = false;
    while (i < to && !SpeakerWords.RELATIVE.has(run.word(i)) && run.isWord(i)) {
      named |= run.isCapitalized(i) || SpeakerWords.BODY.has(NameFinder.plain(run.word(i)));
      i++;
    }
    return named ? Optional.of(withoutPossessive(start, i)) : Optional.empty();
  }

  /** Behind the capitals that a role begins with, where a lower-case word or a title follows. */
  private int organizationEnd(int start, int end) {
    int i = start;
    while (i < end - 1 && run.isCapitalized(i) && !SpeakerWords.TITLE.has(run.word(i))) {
      i++;
      if (isOwner(i - 1)) {
        return i;
      }
    }
    boolean body = i > start && isBody(NameFinder.plain(run.word(i - 1)));
    return body && PersonNouns.has(run.word(end - 1)) ? i : start;
  }

  private static boolean isBody(String word) {
    return SpeakerWords.BODY.has(word) || SpeakerWords.PLACE.has(word);
  }

  private boolean isOwner(int i) {
    return NameFinder.isPossessive(run.word(i));
  }

  private Span withoutPossessive(int start, int end) {
    Span span = run.span(start, end);
    return isOwner(end - 1) ? new Span(span.start(), span.end() - 2) : span;
  }

  /** What tells it apart from others of the same role. */
  List<String> contrasts() {
    return run.words().subList(from, to).stream().filter(SpeakerWords.CONTRAST::has).toList();
  }

  /** Whether it says what publishes: <i>the news agency</i>. */
  boolean isMedium() {
    return SpeakerWords.MEDIUM.has(run.word(to - 1));
  }

  /** Whether it says whose somebody is: <i>her husband</i>. */
  boolean isOwned() {
    return SpeakerWords.OWNER.has(run.word(from));
  }

  /** The nouns for a person that it is about; what a preposition brings in is somebody else. */
  List<String> nouns() {
    List<String> nouns = new ArrayList<>();
    int i = run.is(from, "who") ? complement() : from;
    for (; i < to; i++) {
      String word = run.word(i);
      boolean led = i == from || run.is(i, "to") || run.is(i, "as");
      if (SpeakerWords.PREPOSITION.has(word) && !led) {
        break;
      }
      if (PersonNouns.has(word)) {
        nouns.add(word);
      }
    }
    return nouns;
  }

  /**
   * Where a relative clause says what somebody is: <i>who was a judge, who resigned as mayor</i>.
   */
  private int complement() {
    for (int i = from + 1; i < to && i < from + 4; i++) {
      boolean says = SpeakerWords.COPULA.has(run.word(i)) || run.is(i, "as");
      if (says && !run.is(i + 1, "not")) {
        return i + 1;
      }
    }
    return to;
  }
}
