package hearsay.forecast;

import hearsay.text.SourceText;
import hearsay.text.WordRun;
import java.util.List;
import java.util.Optional;

/**
 * Says what words of likelihood that were read under one lexicon mean under another one. The words
 * that a record keeps can be fewer than those that were read (a noun of chance may stand apart); so
 * they are believed where they give the kept figures again, and otherwise the phrase of the kept
 * row stands for them.
 */
public final class LexiconSwitch {
  private final VerbalProbabilities now;
  private final ProbabilityLexicon lexicon;

  /**
   * @param lexicon under which words are read from now on
   */
  public LexiconSwitch(ProbabilityLexicon lexicon) {
    this.lexicon = lexicon;
    this.now = new VerbalProbabilities(lexicon);
  }

  /**
   * What words mean now. A number of the text stays what it is, and so does what says no degree.
   *
   * @param words the words of likelihood
   * @param kept what they were read as
   */
  public VerbalProbability of(String words, VerbalProbability kept) {
    return switch (kept.rule()) {
      case NUMBER -> kept;
      case LOWER_BOUND_ONLY, NO_COMMITMENT, DIRECTION ->
          VerbalProbability.tag(kept.rule(), lexicon.id());
      default -> now.of(faithful(words, kept));
    };
  }

  private static List<String> faithful(String words, VerbalProbability kept) {
    List<String> said = words(words);
    Optional<ProbabilityLexicon> before = named(kept.lexicon());
    if (before.isEmpty() || isSame(new VerbalProbabilities(before.get()).of(said), kept)) {
      return said;
    }
    boolean isRow =
        kept.rule() == VerbalProbability.Rule.LISTED
            || kept.rule() == VerbalProbability.Rule.COMPOUND;
    return kept.row()
        .filter(any -> isRow)
        .flatMap(row -> phrase(before.get(), row))
        .map(LexiconSwitch::words)
        .orElse(said);
  }

  private static Optional<ProbabilityLexicon> named(String id) {
    return ProbabilityLexicon.names().stream()
        .flatMap(name -> ProbabilityLexicon.shipped(name).stream())
        .filter(lexicon -> lexicon.id().equals(id))
        .findFirst();
  }

  private static boolean isSame(VerbalProbability one, VerbalProbability other) {
    return one.low().equals(other.low())
        && one.high().equals(other.high())
        && one.row().equals(other.row());
  }

  private static Optional<String> phrase(ProbabilityLexicon lexicon, String row) {
    return lexicon.rows().stream()
        .filter(one -> one.id().equals(row))
        .map(ProbabilityLexicon.Row::phrase)
        .findFirst();
  }

  private static List<String> words(String words) {
    SourceText text = SourceText.of(words);
    return WordRun.of(text, 0, text.length()).words();
  }
}
