package hearsay.statement;

import hearsay.lexicon.RuleTable;
import hearsay.text.Span;
import hearsay.text.WordRun;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Reads the phrases that say to whom or where: <i>in a statement to reporters, on X, speaking to
 * the Bay Herald</i>.
 *
 * @param run the words around the cue
 * @param taken what belongs to a part of the attribution, and to no phrase
 * @param written whether the cue is one of writing, so that <i>in the Lantern</i> is an outlet
 */
record ToldPhrase(WordRun run, Predicate<Span> taken, boolean written) {
  private record Medium(Set<String> prepositions, Set<String> nouns) {}

  private static final List<Medium> MEDIA =
      RuleTable.load(ToldPhrase.class, "told-media.tsv").rows().stream()
          .map(
              row ->
                  new Medium(Set.copyOf(row.words("prepositions")), Set.copyOf(row.words("nouns"))))
          .toList();

  /** The longest group around a medium, in words: <i>a long and unusually frank interview</i>. */
  private static final int LONGEST = 8;

  /** So many words of time may stand before the phrase: <i>on Friday, 3 May 2019, in</i>. */
  private static final int LONGEST_TIME = 6;

  private static final String MARKS = ",\"”’'»";

  /** The words told of by a phrase that begins here, behind a comma and a time. */
  Optional<Span> at(int first) {
    return aside(skipSubject(skipMarks(skipTime(skipMarks(first)))));
  }

  /** To the verb of a clause that has no other words: <i>who was speaking, while talking</i>. */
  private int skipSubject(int i) {
    String word = run.word(i);
    boolean clause = FunctionWords.RELATIVE.has(word) || FunctionWords.CONJUNCTION.has(word);
    int verb = run.is(i + 1, MannerWords.ASIDE) ? i + 1 : i + 2;
    return clause && run.is(verb, MannerWords.ASIDE) ? verb : i;
  }

  private int skipMarks(int i) {
    boolean mark = i < run.size() && !run.isWord(i) && MARKS.contains(run.word(i));
    return mark ? skipMarks(i + 1) : i;
  }

  private int skipTime(int first) {
    int i = first;
    while (i - first < LONGEST_TIME) {
      if (isTime(i) || (run.isWord(i) && run.word(i).endsWith("ly"))) {
        i++;
      } else if (FunctionWords.ADJUNCT.has(run.word(i)) && isTime(i + 1)) {
        i += 2;
      } else {
        return i;
      }
    }
    return i;
  }

  private boolean isTime(int i) {
    boolean number = run.isWord(i) && Character.isDigit(run.word(i).charAt(0));
    return number || run.is(i, MannerWords.TIME);
  }

  private Optional<Span> aside(int i) {
    if (run.is(i, MannerWords.ASKED) && run.is(i + 1, "by")) {
      return listener(i + 2);
    }
    if (!run.is(i, MannerWords.ASIDE)) {
      return prepositional(i);
    }
    int next = skipTime(i + 1);
    return run.is(next, MannerWords.TO_WHOM) ? listener(next + 1) : prepositional(next);
  }

  /** A name or a known audience. */
  Optional<Span> listener(int i) {
    return pronoun(i).or(() -> group(i).filter(NounGroup::canListen).map(NounGroup::span));
  }

  /** The object of a verb of telling. */
  Optional<Span> object(int i) {
    Optional<Span> group = group(i).filter(NounGroup::canBeTold).map(NounGroup::span);
    return FunctionWords.DETERMINER.has(run.word(i))
        ? group.or(() -> pronoun(i))
        : pronoun(i).or(() -> group);
  }

  private Optional<Span> pronoun(int i) {
    boolean possessive = FunctionWords.DETERMINER.has(run.word(i)) && group(i).isPresent();
    return run.is(i, MannerWords.ADDRESSEE) && !possessive && !taken.test(run.spans().get(i))
        ? Optional.of(run.spans().get(i))
        : Optional.empty();
  }

  private Optional<NounGroup> group(int i) {
    return NounGroup.at(run, i, taken);
  }

  /** What stands behind a preposition, if it is a medium, an outlet or a platform. */
  Optional<Span> prepositional(int i) {
    if (!run.isWord(i)) {
      return Optional.empty();
    }
    String preposition = run.word(i);
    for (Medium medium : MEDIA) {
      int end = medium.prepositions().contains(preposition) ? mediumEnd(i + 1, medium) : 0;
      if (end > 0) {
        return Optional.of(listenerOf(end).orElse(run.span(i + 1, end)));
      }
    }
    return isOutletPreposition(preposition)
        ? group(i + 1).filter(this::isOutlet).map(NounGroup::span)
        : Optional.empty();
  }

  private static boolean isOutletPreposition(String word) {
    return MEDIA.stream().anyMatch(medium -> medium.prepositions().contains(word));
  }

  private boolean isOutlet(NounGroup group) {
    boolean named = written && group.hasArticle() && run.isCapitalized(group.from() + 1);
    return group.isOutlet() || (named && !isPlaceOrTime(group.from() + 1));
  }

  private boolean isPlaceOrTime(int i) {
    return run.is(i, MannerWords.PLACE) || run.is(i, MannerWords.TIME);
  }

  /** The index behind the last noun that is this medium; 0 if there is none. */
  private int mediumEnd(int from, Medium medium) {
    int end = 0;
    for (int i = from; i < Math.min(run.size(), from + LONGEST); i++) {
      boolean inner = run.is(i, "of") && run.is(i - 1, MannerWords.QUANTITY);
      boolean second = i > from && FunctionWords.DETERMINER.has(run.word(i));
      boolean gerund = i == from && run.word(i).endsWith("ing");
      boolean stops = second || gerund || (NounGroup.stops(run, i) && !inner);
      if (stops || taken.test(run.spans().get(i))) {
        break;
      }
      end = medium.nouns().contains(run.word(i)) ? i + 1 : end;
    }
    return end;
  }

  /** Who is behind a medium: <i>an interview with the Herald, a video posted on Facebook</i>. */
  private Optional<Span> listenerOf(int medium) {
    int i = skipTime(run.is(medium, MannerWords.PUBLISHED) ? medium + 1 : medium);
    if (run.is(i, MannerWords.TO_WHOM)) {
      return object(i + 1);
    }
    return FunctionWords.PREPOSITION.has(run.word(i))
        ? group(i + 1).filter(NounGroup::isOutlet).map(NounGroup::span)
        : Optional.empty();
  }
}
