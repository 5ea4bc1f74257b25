package hearsay.reuse;

import java.util.Locale;

/** How much a link says about where words come from. */
public enum Strength {
  /** One text has words of the other, or both have them from one text. */
  STRONG,
  /** Probably so. */
  PROBABLE,
  /** The same utterance is in both; two who heard it would write the same. */
  WEAK;

  /** As it stands in files. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
