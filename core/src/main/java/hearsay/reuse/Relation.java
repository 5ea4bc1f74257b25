package hearsay.reuse;

import java.util.Locale;

/** How two texts share words. */
public enum Relation {
  /** Nearly all of one stands in the other, in order and word for word. */
  COPY,
  /** Much of one stands in the other, reordered or reworded. */
  REWRITE,
  /** The same quotations in different articles. Alone, no evidence of copying. */
  SHARED_QUOTES,
  /** Some of one stands in the other. */
  SHARED_PASSAGE;

  /** As it stands in files. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
