package hearsay.engine;

import hearsay.engine.Stage.Sink;
import java.util.Locale;

/** The tables that a run leaves. Every row is known by what it says, never by when it came. */
public enum Table {
  /** What was read in each article, as {@code annotate} writes it. */
  RECORDS,
  /** Pairs of articles that share words, as {@code compare} writes them. */
  LINKS,
  /** Quotations that are forms of one utterance, as {@code compare --families} writes them. */
  FAMILIES,
  /** Who speaks in several articles, and where each is named. */
  SPEAKERS,
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

  /**
   * Says a row.
   *
   * @param id its own
   * @param by who says it; where several do, one of them is heard
   */
  void say(String id, Key by, String row, Sink sink) {
    byte[] said = new PackedOut().words(label()).words(id).words(row.strip()).toBytes();
    sink.say(Step.ROW, Key.of(label() + "/" + id), PieceName.of(by), said);
  }

  /** The row in what {@link #say} says. */
  static String row(byte[] said) {
    PackedIn in = new PackedIn(said);
    in.words();
    in.words();
    return in.words();
  }
}
