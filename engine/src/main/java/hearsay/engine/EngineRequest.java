package hearsay.engine;

import java.util.Optional;

/**
 * One run, validated.
 *
 * @param in where articles come from
 * @param out where rows go
 * @param slots so many articles are read at the same time; 1 or more
 * @param tickMillis in a stream, how long evidence may wait before it is settled
 * @param keeping what time it is, for embargoes and dates that lie ahead, and whether what is read
 *     is kept in a ledger too
 * @param recovery how a run goes on when something fails
 * @param cluster where it runs; empty for this process
 */
public record EngineRequest(
    ArticleSource in,
    RowSink out,
    Mode mode,
    int slots,
    int tickMillis,
    Readers readers,
    Keeping keeping,
    Recovery recovery,
    Optional<Cluster> cluster) {
  /** How the program runs. */
  public enum Mode {
    /** A pile with an end: each key is settled once. */
    BATCH,
    /** A stream: keys are settled again as evidence comes. */
    STREAMING
  }

  boolean isStream() {
    return mode == Mode.STREAMING;
  }
}
