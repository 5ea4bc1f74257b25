package hearsay.engine;

import hearsay.engine.Stage.Sink;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The tables that a run leaves. Every row is known by what it says, never by when it came. */
public enum Table {
  /** What was read in each article, as {@code annotate} writes it. */
  RECORDS,
  /** Pairs of articles that share words, as {@code compare} writes them. */
  LINKS,
  /** Quotations that are forms of one utterance, as {@code compare --families} writes them. */
  FAMILIES,
  /** Articles about one event, as {@code compare --stories} writes them. */
  STORIES,
  /** Articles that links join, and how many origins they have. */
  ORIGINS,
  /** What was not read, and why. */
  REFUSED;

  /** As it stands in names of files. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The key of a row among those of all tables. */
  String key(String id) {
    return label() + "/" + id;
  }

  /**
   * Says a row.
   *
   * @param id its own
   * @param by who says it; where several do, one of them is heard
   */
  void say(String id, String by, String row, Sink sink) {
    sink.say(Step.ROW, key(id), by, row.strip().getBytes(StandardCharsets.UTF_8));
  }
}
