package hearsay.reuse;

import java.util.Locale;

/** Which way words went between two articles. */
public enum Direction {
  A_TO_B,
  B_TO_A,
  /** Both have them from somewhere else, and neither from the other. */
  COMMON_ORIGIN,
  /** Nothing in the texts says. */
  UNKNOWN;

  /** As it stands in files. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
