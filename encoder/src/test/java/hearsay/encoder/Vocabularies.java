package hearsay.encoder;

import java.util.ArrayList;
import java.util.List;

/** Small vocabularies for tests, with the marks at the places that the encoder's have. */
final class Vocabularies {
  private static final int FIRST_FREE = 104;

  private Vocabularies() {}

  /** These pieces, numbered from {@link #first()}. */
  static WordPiece of(List<String> pieces) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < FIRST_FREE; i++) {
      all.add("[unused" + i + "]");
    }
    all.addAll(pieces);
    return new WordPiece(all);
  }

  /** The number of the first piece of a small vocabulary. */
  static int first() {
    return FIRST_FREE;
  }
}
