package hearsay;

import hearsay.statement.AttributionReader;
import hearsay.statement.RuleAttributionReader;

/** The front door of the library. */
public final class Hearsay {
  private Hearsay() {}

  /** Which reader {@link #reader()} is, without making one. */
  public static String readerVersion() {
    return RuleAttributionReader.VERSION;
  }

  /**
   * A reader with everything that this version knows. Not safe for use by two threads at once; make
   * one for each.
   */
  public static ArticleReader reader() {
    return new ArticleReader(attributionReader());
  }

  /**
   * The reader of attributions that {@link #reader()} uses. Not safe for use by two threads at
   * once.
   */
  public static AttributionReader attributionReader() {
    return new RuleAttributionReader();
  }
}
