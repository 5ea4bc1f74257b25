package hearsay.encoder;

import java.util.List;

/**
 * A network that knows one thing, and says it at once: the word before {@code said} is a source,
 * the words behind it up to the end of the sentence are its content. For texts that are too large
 * for a real one.
 */
final class SaidNetwork implements Network {
  private static final List<String> PIECES =
      List.of("said", ".", "reed", "quill", "the", "pier", "was", "lost", "“", "”", ",");
  private static final int SAID = Vocabularies.first();
  private static final int END = SAID + 1;
  private static final int LINK = (WindowScores.WIDTH - Tags.COUNT) / 4;
  private static final float SURE = 12;

  /** What it reads. */
  static Model model() {
    return new Model(new SaidNetwork(), Vocabularies.of(PIECES), Confidence.none());
  }

  @Override
  public float[] run(WindowInput input) {
    int words = input.words();
    float[] rows = new float[(words + 1) * WindowScores.WIDTH];
    for (int w = 0; w <= words; w++) {
      rows[w * WindowScores.WIDTH] = SURE / 2;
    }
    int wire = 0;
    for (int w = 1; w + 1 < words; w++) {
      if (piece(input, w) == SAID && piece(input, w - 1) != END) {
        wire = (wire + 1) % LINK;
        tag(rows, w - 1, Tags.begin(Tags.SOURCE), 3, wire);
        tag(rows, w, Tags.begin(Tags.CUE), 1, wire);
        tag(rows, w, Tags.begin(Tags.CUE), 2, wire);
        int tag = Tags.begin(Tags.CONTENT);
        while (w + 1 < words && piece(input, w + 1) != END) {
          tag(rows, ++w, tag, 0, wire);
          tag = Tags.inside(Tags.CONTENT);
        }
      }
    }
    return rows;
  }

  private static int piece(WindowInput input, int word) {
    return input.pieces()[input.firstPiece()[word]];
  }

  private static void tag(float[] rows, int word, int tag, int link, int wire) {
    int row = (word + 1) * WindowScores.WIDTH;
    rows[row + tag] = SURE;
    rows[row + Tags.COUNT + link * LINK + wire] = SURE;
  }

  @Override
  public WindowScores.Nearness nearness() {
    float[] source = new float[2 * WindowScores.FARTHEST + 2];
    source[source.length - 1] = SURE / 2;
    return new WindowScores.Nearness(new float[2 * WindowScores.FARTHEST + 1], source);
  }

  @Override
  public void close() {}
}
