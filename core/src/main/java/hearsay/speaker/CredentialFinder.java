package hearsay.speaker;

import hearsay.statement.SayingWords;
import hearsay.text.WordRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds what stands around a name and says who that is: the nouns before it (<i>Admiralty spokesman
 * Ivan Ott</i>), the apposition before it (<i>her husband, Luka</i>), and the appositions and
 * relative clauses behind it. Looks at a bounded stretch on both sides.
 */
final class CredentialFinder {
  private static final int LONGEST_BEFORE = 7;
  private static final int LONGEST_BEHIND = 30;

  private final WordRun run;

  CredentialFinder(WordRun run) {
    this.run = run;
  }

  /**
   * Word groups around a name, in text order.
   *
   * @param before the name before it: a body's that stands right there belongs to the role
   */
  List<NounGroup> around(Name name, Optional<Name> before) {
    List<NounGroup> groups = new ArrayList<>();
    int first = run.firstEndingAfter(name.span().start());
    int core = run.firstEndingAfter(name.core().start());
    int body = before.map(one -> beginOfBody(one, first)).orElse(first);
    addBefore(groups, first, core, body);
    addBehind(groups, run.firstEndingAfter(name.span().end()));
    return groups;
  }

  private int beginOfBody(Name body, int first) {
    boolean adjacent = run.firstEndingAfter(body.span().end()) == first;
    return adjacent && body.sort() == Name.Sort.BODY
        ? run.firstEndingAfter(body.span().start())
        : first;
  }

  private void addBefore(List<NounGroup> groups, int first, int core, int body) {
    if (run.is(first - 1, ",")) {
      int begin = beginOf(first - 1);
      boolean opened = SpeakerWords.DETERMINER.has(run.word(begin)) || isOwned(begin, first - 1);
      if (begin < first - 1 && opened && PersonNouns.has(run.word(first - 2))) {
        groups.add(new NounGroup(run, begin, first - 1));
        return;
      }
    }
    int begin = roleBefore(body, first);
    boolean nouns = begin < first && isRole(run.word(first - 1));
    boolean held = begin < first && !nouns && holdsRole(begin, first);
    int from = nouns || held ? begin : first;
    while (from < core && isCourtesy(from)) {
      from++;
    }
    if (from < core && !isPossessiveEnd(core)) {
      groups.add(new NounGroup(run, from, core));
    }
  }

  private boolean isCourtesy(int i) {
    return SpeakerWords.COURTESY.has(run.word(i)) || !run.isWord(i);
  }

  private boolean isPossessiveEnd(int core) {
    return !run.isWord(core - 1) && !run.is(core - 1, ".");
  }

  private boolean isOwned(int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (NameFinder.isPossessive(run.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** The first word of the nouns that end before an index. */
  private int beginOf(int end) {
    int i = end;
    while (i > 0 && i > end - LONGEST_BEFORE && isOfGroup(i - 1)) {
      i--;
      if (SpeakerWords.DETERMINER.has(run.word(i))) {
        return i;
      }
    }
    return i;
  }

  /**
   * The first word of the nouns before a name; a body and its preposition may stand between: <i>a
   * fellow at Tern Institute Ida Colm</i>.
   */
  private int roleBefore(int body, int first) {
    int begin = beginOf(body);
    boolean capitals = body < first || (begin < first && run.isCapitalized(first - 1));
    boolean preposition = begin > 1 && SpeakerWords.HELD_AT.has(run.word(begin - 1));
    if (preposition && capitals) {
      int noun = beginOf(begin - 1);
      return noun < begin - 1 && PersonNouns.has(run.word(begin - 2)) ? noun : begin;
    }
    return begin;
  }

  private static boolean isRole(String word) {
    return PersonNouns.has(word) || SpeakerWords.MEDIUM.has(word);
  }

  private boolean holdsRole(int begin, int first) {
    for (int i = begin; i < first - 1; i++) {
      if (SpeakerWords.HELD_AT.has(run.word(i)) && i > begin) {
        return PersonNouns.has(run.word(i - 1));
      }
    }
    return false;
  }

  private boolean isOfGroup(int i) {
    String word = run.word(i);
    boolean joined = run.is(i, "-") || run.is(i, "’") || run.is(i, "'");
    return joined
        || (run.isWord(i)
            && !SpeakerWords.PREPOSITION.has(word)
            && !SpeakerWords.NOT_IN_GROUP.has(word)
            && !(SayingWords.isVerb(word) && !PersonNouns.has(word)));
  }

  /**
   * What a sentence says of its subject: <i>Colm is a surveyor, Colm was elected as the county’s
   * sheriff</i>.
   */
  private void addPredicate(List<NounGroup> groups, int behind) {
    boolean is = SpeakerWords.COPULA.has(run.word(behind)) && opensGroup(behind + 1);
    int from = is ? behind + 1 : behindAs(behind);
    int end = from;
    while (end < run.size() && end < from + LONGEST_BEFORE && isOfGroup(end)) {
      end++;
    }
    boolean denied = run.is(from, "no") || run.is(from, "not");
    boolean role = end > from + 1 && PersonNouns.isKnown(run.word(end - 1));
    if (from > behind && opensGroup(from) && role && !denied) {
      groups.add(new NounGroup(run, from, end));
    }
  }

  private boolean opensGroup(int i) {
    return SpeakerWords.DETERMINER.has(run.word(i)) || run.isCapitalized(i) || isOwner(i);
  }

  private boolean isOwner(int i) {
    return NameFinder.isPossessive(run.word(i));
  }

  /** Behind <i>as</i> and a verb of office; the same index where there is none. */
  private int behindAs(int behind) {
    boolean office = false;
    for (int i = behind; i < behind + LONGEST_BEFORE && run.isWord(i); i++) {
      if (run.is(i, "as") && office) {
        return i + 1;
      }
      office |= SpeakerWords.OF_OFFICE.has(run.word(i));
    }
    return behind;
  }

  private void addBehind(List<NounGroup> groups, int behind) {
    addPredicate(groups, behind);
    int i = behind;
    if (isPlace(i)) {
      int end = i + 1;
      while (end < run.size() && (run.isOfName(end) || run.is(end, "the") || run.is(end, "of"))) {
        end++;
      }
      groups.add(new NounGroup(run, i, end));
      i = end;
    }
    for (int rounds = 0; rounds < 3 && run.is(i, ","); rounds++) {
      int end = endOf(i + 1);
      boolean closed = end < run.size();
      if (!closed || !(isAge(i + 1, end) || begins(i + 1, end))) {
        return;
      }
      if (!isAge(i + 1, end)) {
        groups.add(new NounGroup(run, i + 1, end));
      }
      i = end;
    }
  }

  /** <i>Lee Garrow, of Westmarch Police</i>. */
  private boolean isPlace(int from) {
    boolean preposition = run.is(from, "of") || run.is(from, "from");
    return preposition && run.isCapitalized(run.is(from + 1, "the") ? from + 2 : from + 1);
  }

  private boolean isAge(int from, int end) {
    String word = run.word(from);
    return end == from + 1
        && !word.isEmpty()
        && word.length() <= 3
        && (Character.isDigit(word.charAt(0)) || SpeakerWords.SMALL_NUMBER.has(word));
  }

  /** The end of a stretch between commas or before the end of a sentence. */
  private int endOf(int from) {
    int i = from;
    while (i < run.size() && i < from + LONGEST_BEHIND && !isEnd(i)) {
      i++;
    }
    return i < run.size() && isEnd(i) ? i : run.size();
  }

  private boolean isEnd(int i) {
    boolean mark = !run.isWord(i) && ",;:.?!”\"“()—–".contains(run.word(i));
    boolean abbreviation =
        run.is(i, ".") && run.isAttached(i) && i > 0 && run.word(i - 1).length() <= 2;
    return mark && !abbreviation;
  }

  /**
   * Whether a noun before a word is the subject of saying, and no apposition: <i>asked by Colm, the
   * witness agreed ...</i>; not <i>Colm, a surveyor accused of ...</i>.
   */
  private boolean saysSomething(int verb) {
    return SayingWords.isVerb(run.word(verb)) && !SpeakerWords.PREPOSITION.has(run.word(verb + 1));
  }

  /** Whether words between commas say who somebody is. */
  private boolean begins(int from, int end) {
    if (run.is(from, "whose") || isPlace(from)) {
      return end > from + 1;
    }
    if (run.is(from, "who")) {
      boolean says = SayingWords.isVerb(run.word(from + 1)) && !run.is(from + 2, "for");
      return end > from + 1 && !says;
    }
    for (int i = from; i < end && i < from + LONGEST_BEFORE; i++) {
      String word = run.word(i);
      if (PersonNouns.has(word)) {
        return i + 1 >= end || !(run.isCapitalized(i + 1) || saysSomething(i + 1));
      }
      boolean verb =
          (SayingWords.isVerb(word) && !word.endsWith("ed")) || SpeakerWords.COPULA.has(word);
      if (verb || (i == from && SpeakerWords.PREPOSITION.has(word))) {
        return false;
      }
    }
    return false;
  }
}
