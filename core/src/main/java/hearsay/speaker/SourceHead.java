package hearsay.speaker;

import hearsay.text.Span;
import hearsay.text.WordRun;
import java.util.Optional;

/** Finds the name that a source is about, if it is about one. */
final class SourceHead {
  private SourceHead() {}

  /**
   * The first name in a source that is not brought in by something else: not an owner (<i>Marl's
   * lawyer</i>), not part of another noun (<i>the ministry spokesman</i>), not behind a preposition
   * or within a relative clause.
   */
  static Optional<Name> of(ArticlePeople people, Span source) {
    WordRun run = SourceLinker.words(people, source);
    int limit = relative(run);
    for (Name name : people.cast().within(source)) {
      int first = run.firstEndingAfter(name.span().start());
      if (first >= limit) {
        return Optional.empty();
      }
      if (isHead(run, name, first)) {
        return Optional.of(name);
      }
    }
    return within(people, source, run);
  }

  /** Whether a source is two people: <i>Ida Colm and her deputy, Piet Holm</i>. */
  static boolean isOfTwo(ArticlePeople people, Span source) {
    WordRun run = SourceLinker.words(people, source);
    int limit = relative(run);
    boolean person = false;
    for (Name name : people.cast().within(source)) {
      int first = run.firstEndingAfter(name.span().start());
      boolean named = people.cast().of(name).kind() == SpeakerKind.PERSON;
      if (person && named && first < limit && isBehindAnd(run, first)) {
        return true;
      }
      person |= first < limit && isHead(run, name, first) && (named || name.isUncertain());
    }
    return false;
  }

  private static boolean isBehindAnd(WordRun run, int first) {
    int i = first - 1;
    while (i > 0
        && (SpeakerWords.DETERMINER.has(run.word(i))
            || PersonNouns.has(run.word(i))
            || run.is(i, ","))) {
      i--;
    }
    return run.is(i, "and") || run.is(i, "&");
  }

  /**
   * The name that a source of capitals is a part of: <i>Marl</i> in the headline <i>Marl Could</i>.
   */
  private static Optional<Name> within(ArticlePeople people, Span source, WordRun run) {
    boolean capitals = run.size() > 0;
    for (int i = 0; i < run.size(); i++) {
      capitals &= run.isCapitalized(i);
    }
    return capitals ? people.cast().named(source, run.word(run.size() - 1)) : Optional.empty();
  }

  private static boolean isHead(WordRun run, Name name, int first) {
    int last = behind(run, name.span().end());
    if (isOwner(run, last) && last < run.size()) {
      return false;
    }
    boolean article = name.isSingle() && (run.is(first - 1, "a") || run.is(first - 1, "an"));
    boolean people = name.isSingle() && run.is(first - 1, "the") && isOfPeople(name);
    if (article || people) {
      return false;
    }
    int next = run.is(last, ".") && run.isWord(last + 1) ? last + 1 : last;
    boolean modifies =
        run.isWord(next) && !SpeakerWords.PREPOSITION.has(run.word(next)) && !run.is(next, "and");
    int before = first - 1;
    while (before > 0 && SpeakerWords.DETERMINER.has(run.word(before))) {
      before--;
    }
    boolean brought =
        before >= 0
            && SpeakerWords.PREPOSITION.has(run.word(before))
            && !isBesideName(run, name, first);
    return !modifies && !brought;
  }

  /** The first word that begins at or behind an offset; a possessive ending belongs to its word. */
  private static int behind(WordRun run, int offset) {
    int i = run.firstEndingAfter(offset);
    return i < run.size() && run.spans().get(i).start() < offset ? i + 1 : i;
  }

  /** Whether a role at a body comes before a name: <i>fellow at Tern Institute Ida Colm</i>. */
  private static boolean isBesideName(WordRun run, Name name, int first) {
    return name.sort() == Name.Sort.PERSON
        && first > 0
        && SpeakerWords.BODY.has(run.word(first - 1));
  }

  private static boolean isOwner(WordRun run, int last) {
    boolean mark = run.is(last, "’") || run.is(last, "'");
    return mark || (last > 0 && NameFinder.isPossessive(run.word(last - 1)));
  }

  private static int relative(WordRun run) {
    for (int i = 1; i < run.size(); i++) {
      if (SpeakerWords.RELATIVE.has(run.word(i))) {
        return i;
      }
    }
    return run.size();
  }

  /** Whether a name is that of a people: <i>the Dutchman, the Brazilian</i>. */
  static boolean isOfPeople(Name name) {
    return Demonym.is(name.words().get(0));
  }
}
