package hearsay.fetch;

import hearsay.alignment.TextEdits;
import hearsay.intake.Article;
import hearsay.text.SourceText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something that watching noticed.
 *
 * @param at when, by our clock
 * @param feed the address of the feed
 * @param address what it is about: a page, or the feed itself; where it is none, in its own words
 * @param article what was read, if anything was
 * @param change what was edited, for {@link Kind#CHANGED}
 * @param rule a stable short name of a trouble; blank where there is none
 * @param reason one clear sentence on it; blank where there is none
 */
public record WatchEvent(
    Kind kind,
    Instant at,
    String feed,
    String address,
    Optional<Kept> article,
    Optional<Change> change,
    String rule,
    String reason) {
  /** The kinds of event. */
  public enum Kind {
    /** An article that the ledger did not hold. */
    NEW,
    /** An article whose text is another than last time. */
    CHANGED,
    /** A page that was there is there no more; what was read of it stays. */
    GONE,
    /** An article that a person took out. It was not kept. */
    TAKEN_DOWN,
    /** Something was not gone to, or not read. */
    REFUSED,
    /** Something was gone to and did not come. */
    FAILED,
    /** Something else that people should know. */
    NOTED
  }

  /**
   * An article in the ledger.
   *
   * @param records how many attributions were found in it
   */
  public record Kept(Article article, int records) {}

  /** What was edited, word by word. */
  public record Change(SourceText before, SourceText after, List<TextEdits.Edit> edits) {
    public Change {
      edits = List.copyOf(edits);
    }

    static Change between(SourceText before, SourceText after) {
      return new Change(before, after, TextEdits.between(before.toString(), after.toString()));
    }
  }

  /** Whether this is something that a run should not end well with. */
  public boolean isTrouble() {
    return kind == Kind.REFUSED || kind == Kind.FAILED;
  }
}
