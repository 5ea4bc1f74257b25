package hearsay.statement;

import hearsay.lexicon.RuleTable;
import hearsay.text.Span;
import hearsay.text.WordRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What somebody said, brought in by a noun that belongs to him: <i>the mayor's words that the pier
 * would stand</i>.
 *
 * @param source whose noun it is, with the ending of the possessive
 * @param content from <i>that</i> to the end
 */
public record NominalClaim(Span source, Span cue, Span content) {
  private static final Set<String> NOUNS =
      RuleTable.load(NominalClaim.class, "claim-nouns.tsv").rows().stream()
          .flatMap(row -> row.words("words").stream())
          .collect(Collectors.toUnmodifiableSet());

  /** The longest naming of the owner, in words. */
  private static final int LONGEST_OWNER = 6;

  static boolean isNoun(String word) {
    return NOUNS.contains(word);
  }

  /** The claims in a stretch of one sentence, in text order. Linear in the stretch. */
  public static List<NominalClaim> find(CharSequence text, Span stretch) {
    WordRun run = WordRun.of(text, stretch.start(), stretch.end());
    List<NominalClaim> found = new ArrayList<>();
    for (int i = 1; i + 2 < run.size(); i++) {
      if (NOUNS.contains(run.word(i)) && run.is(i + 1, "that") && run.isWord(i + 2)) {
        int noun = i;
        owner(run, i - 1)
            .ifPresent(
                owner ->
                    found.add(
                        new NominalClaim(
                            owner, run.spans().get(noun), run.span(noun + 1, end(run, noun)))));
      }
    }
    return found;
  }

  /** The words of a possessive that end right before a noun. */
  private static Optional<Span> owner(WordRun run, int last) {
    if (FunctionWords.POSSESSIVE.has(run.word(last))) {
      return Optional.of(run.spans().get(last));
    }
    if (!run.word(last).endsWith("'s")) {
      return Optional.empty();
    }
    int from = last;
    while (from > 0 && last - from < LONGEST_OWNER && goesOn(run, from)) {
      from--;
    }
    return Optional.of(run.span(from, last + 1));
  }

  /** Whether the word before belongs to the name or the noun group as well. */
  private static boolean goesOn(WordRun run, int from) {
    return run.isCapitalized(from)
        ? run.isCapitalized(from - 1) || FunctionWords.DETERMINER.has(run.word(from - 1))
        : !FunctionWords.DETERMINER.has(run.word(from))
            && run.isWord(from - 1)
            && !FunctionWords.PREPOSITION.has(run.word(from - 1))
            && !FunctionWords.CONJUNCTION.has(run.word(from - 1));
  }

  /** The end of the stretch, without the marks that close it. */
  private static int end(WordRun run, int noun) {
    int end = run.size();
    while (end > noun + 2 && !run.isWord(end - 1)) {
      end--;
    }
    return end;
  }
}
