package hearsay.forecast;

import hearsay.text.Span;
import java.util.ArrayList;
import java.util.List;

/** The words of a draft that say how likely it is: its likelihood, and what belongs to it. */
final class LikelihoodWords {
  private LikelihoodWords() {}

  static List<String> of(Scope scope, Draft draft) {
    Span span = draft.likelihood().orElseThrow();
    int from = scope.run().firstEndingAfter(span.start());
    int to = scope.run().firstEndingAfter(span.end() - 1) + 1;
    List<String> words = new ArrayList<>();
    for (int i = degreeBefore(scope, draft, from); i < to; i++) {
      String word = scope.run().word(i);
      words.add(TriggerTable.suffix(word).orElse(word));
    }
    boolean apart = draft.trigger().frame() == Frame.CHANCE && from > draft.trigger().to();
    if (apart) {
      words.add(scope.word(draft.trigger().from()));
    }
    return words;
  }

  /** Adverbs and negations before a word of likelihood: <i>is not very likely to</i>. */
  private static int degreeBefore(Scope scope, Draft draft, int from) {
    boolean adjective =
        draft.trigger().frame() == Frame.STATE || draft.trigger().frame() == Frame.PREDICATE;
    int i = from;
    while (adjective && scope.isInside(i - 1) && isDegree(scope, i - 1)) {
      i--;
    }
    return i;
  }

  private static boolean isDegree(Scope scope, int i) {
    return VerbalProbabilities.Part.DIRECTION.has(scope.word(i))
        || ForecastWords.isAdverb(scope.run(), i);
  }
}
