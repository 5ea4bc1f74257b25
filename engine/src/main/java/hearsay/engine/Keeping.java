package hearsay.engine;

import hearsay.Reading;
import hearsay.intake.Refusal;
import hearsay.ledger.LedgerWriter;
import hearsay.store.LedgerPlace;
import java.io.Serializable;
import java.nio.file.Path;
import java.time.Instant;

/**
 * Whether what is read is kept in a ledger too, as {@code hearsay read} does. Each slot keeps what
 * it reads, before the checkpoint that passes it by; what is read again after a failure is known by
 * its content and adds nothing.
 *
 * @param ledger the address of a ledger that many may write; empty where nothing is kept
 * @param now when the run begins, the same for a replay: articles are kept at that time, or later
 *     where they came later
 */
public record Keeping(String ledger, Instant now) implements Serializable {
  /** Nothing is kept. */
  public static Keeping none(Instant now) {
    return new Keeping("", now);
  }

  boolean isAsked() {
    return !ledger.isEmpty();
  }

  /**
   * Opens the ledger, where one is written.
   *
   * @throws hearsay.ledger.LedgerException where it cannot be written
   */
  Keeper open() {
    return isAsked() ? new InLedger(place().openWriter()) : Keeper.NOWHERE;
  }

  /** Whether many may write it: a file has one writer. */
  boolean isShared() {
    return place().isServed();
  }

  /** Its name for people, without a password. */
  String shown() {
    return place().shown();
  }

  /** As {@link #shown}: the address may hold a password. */
  @Override
  public String toString() {
    return isAsked() ? shown() : "nothing is kept";
  }

  private LedgerPlace place() {
    return LedgerPlace.of(ledger, Path.of("").toAbsolutePath(), System.getenv());
  }

  /** Takes what was read. Confined to one thread. */
  interface Keeper extends AutoCloseable {
    /** Keeps nothing. */
    Keeper NOWHERE =
        new Keeper() {
          @Override
          public void keep(Reading reading, Instant at) {
            // There is no ledger.
          }

          @Override
          public void refuse(Refusal refusal, Instant at) {
            // There is no ledger.
          }

          @Override
          public void close() {
            // There is no ledger.
          }
        };

    /** Has it durable when this returns. */
    void keep(Reading reading, Instant at);

    /** The same for what was refused. */
    void refuse(Refusal refusal, Instant at);

    @Override
    void close();
  }

  private record InLedger(LedgerWriter writer) implements Keeper {
    @Override
    public void keep(Reading reading, Instant at) {
      writer.keep(reading.kept(), at);
      writer.flush();
    }

    @Override
    public void refuse(Refusal refusal, Instant at) {
      writer.refuse(refusal, at);
      writer.flush();
    }

    @Override
    public void close() {
      writer.close();
    }
  }
}
