package hearsay.lab.training;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import hearsay.encoder.OnnxNetwork;
import hearsay.encoder.Window;
import hearsay.encoder.WindowInput;
import hearsay.encoder.WindowScores;
import hearsay.encoder.WordPiece;
import hearsay.encoder.Words;
import hearsay.intake.PlainParagraphs;
import hearsay.lab.GoldArticle;
import hearsay.text.SentenceFinder;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Checks that the written graph says what the trained network says: in full precision the same
 * numbers, in eight bits nearly always the same tags.
 */
final class Equality {
  /** In full precision no score may differ by more. */
  private static final double LARGEST_DIFFERENCE = 1e-3;

  /** In eight bits so many of the words may have another best tag. */
  private static final double MOST_CHANGED = 0.02;

  private static final int ARTICLES = 20;
  private static final int TAGS = 7;

  private final WordPiece vocabulary;
  private double largest;
  private int words;
  private int changed;

  Equality(WordPiece vocabulary) {
    this.vocabulary = vocabulary;
  }

  void check(Network torch, OnnxNetwork full, OnnxNetwork inBytes, List<GoldArticle> articles) {
    SentenceFinder sentences = new SentenceFinder();
    for (GoldArticle article : articles.subList(0, Math.min(ARTICLES, articles.size()))) {
      Words all =
          Words.find(article.text(), PlainParagraphs.own(article.text()), vocabulary, sentences);
      for (Window window : Window.over(all)) {
        WindowInput input = WindowInput.of(all, window);
        compare(trained(torch, input), full.run(input), inBytes.run(input));
      }
    }
    System.out.printf(
        Locale.ROOT,
        "equality: largest difference in full precision %.2e, tags changed in eight bits %.4f%n",
        largest,
        (double) changed / words);
    if (largest > LARGEST_DIFFERENCE || changed > MOST_CHANGED * words) {
      throw new IllegalStateException("the written graph is not the trained network");
    }
  }

  private static float[] trained(Network torch, WindowInput input) {
    int[] none = new int[input.words() + 1];
    Arrays.fill(none, Example.IGNORED);
    Batch batch = Batch.of(List.of(new Example(input, none, none, none)));
    try (NDManager scope = torch.manager().newSubManager()) {
      NDList results = torch.run(batch, 0, Lesson.NONE, Noise.NONE, scope);
      return results.get(Network.HEAD).toFloatArray();
    }
  }

  private void compare(float[] trained, float[] full, float[] inBytes) {
    for (int i = 0; i < trained.length; i++) {
      largest = Math.max(largest, Math.abs(trained[i] - full[i]));
    }
    for (int row = WindowScores.WIDTH; row < full.length; row += WindowScores.WIDTH) {
      words++;
      changed += best(full, row) == best(inBytes, row) ? 0 : 1;
    }
  }

  private static int best(float[] scores, int from) {
    int best = 0;
    for (int t = 1; t < TAGS; t++) {
      best = scores[from + t] > scores[from + best] ? t : best;
    }
    return best;
  }
}
