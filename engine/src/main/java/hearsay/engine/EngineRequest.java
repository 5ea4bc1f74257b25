package hearsay.engine;

import java.nio.file.Path;
import java.time.Instant;

/**
 * One run, validated.
 *
 * @param in a folder or a file with articles
 * @param out a folder for the tables
 * @param slots so many articles are read at the same time; 1 or more
 * @param tickMillis in a stream, how long evidence may wait before it is settled
 * @param now what time it is, for embargoes and dates that lie ahead
 */
public record EngineRequest(
    Path in, Path out, Mode mode, int slots, int tickMillis, Readers readers, Instant now) {
  /** How the program runs. */
  public enum Mode {
    /** A pile with an end: each key is settled once. */
    BATCH,
    /** A stream: keys are settled again as evidence comes. */
    STREAMING
  }
}
