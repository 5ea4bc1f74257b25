package hearsay.speaker;

import hearsay.lexicon.Lexicon;
import hearsay.lexicon.RuleTable;
import hearsay.text.Span;
import hearsay.text.WordRun;
import java.util.Optional;

/**
 * Says how a source without a name is described, and why it is not named, out of its own words and
 * the rest of its sentence and the next.
 */
final class AnonymityFinder {
  /** Words behind the source that are looked through for a reason. */
  private static final int REACH = 90;

  private static final Lexicon NUMBERS =
      new Lexicon(RuleTable.load(AnonymityFinder.class, "counts.tsv"), "words", "id");

  private final Scene scene;

  AnonymityFinder(Scene scene) {
    this.scene = scene;
  }

  Anonymity find(Span source) {
    WordRun words = WordRun.of(scene.text(), source.start(), source.end());
    Optional<Span> rank = Optional.empty();
    Optional<Span> proximity = Optional.empty();
    for (int i = 0; i < words.size(); i++) {
      if (rank.isEmpty() && SpeakerWords.RANK.has(words.word(i))) {
        rank = Optional.of(words.spans().get(i));
      }
      if (proximity.isEmpty() && isProximity(words, i)) {
        proximity = Optional.of(new Span(words.spans().get(i).start(), source.end()));
      }
    }
    return new Anonymity(source, rank, proximity, reason(source), number(words));
  }

  private static boolean isProximity(WordRun words, int i) {
    boolean knowledge =
        words.is(i, "with") && (words.is(i + 1, "knowledge") || words.is(i + 2, "knowledge"));
    return knowledge || (i > 0 && SpeakerWords.PROXIMITY.has(words.word(i)));
  }

  /** How many they are: <i>two officials, one of them</i>. */
  private static Optional<Integer> number(WordRun words) {
    for (int i = 0; i < words.size() && !SpeakerWords.PREPOSITION.has(words.word(i)); i++) {
      Optional<String> number = NUMBERS.classOf(words.word(i));
      if (number.isPresent()) {
        return number.map(Integer::valueOf);
      }
    }
    return Optional.empty();
  }

  /** What follows <i>because</i> behind words that refuse a name. */
  private Optional<Span> reason(Span source) {
    int end = Math.min(scene.paragraphEnd(source.start()), source.start() + 8 * REACH);
    WordRun words = WordRun.of(scene.text(), source.start(), end);
    boolean nameless = false;
    for (int i = 0; i < words.size() && i < REACH; i++) {
      nameless |= SpeakerWords.NAMELESS.has(words.word(i));
      if (nameless && SpeakerWords.REASON.has(words.word(i))) {
        int last = i;
        while (last + 1 < words.size() && !isEnd(words, last + 1)) {
          last++;
        }
        return last > i + 1 ? Optional.of(words.span(i, last + 1)) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean isEnd(WordRun words, int i) {
    return !words.isWord(i) && ",;:.?!”\"“—–()".contains(words.word(i));
  }
}
