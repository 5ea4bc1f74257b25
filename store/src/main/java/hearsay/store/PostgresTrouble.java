package hearsay.store;

import hearsay.ledger.LedgerException;
import java.sql.SQLException;
import java.util.Optional;

/**
 * What PostgreSQL refuses, in a person's words, by its SQLSTATE. No message quotes what the server
 * or the driver said where that could hold a password or words of an article.
 */
final class PostgresTrouble {
  /** The connection has gone. */
  static final String LOST = "08006";

  private static final String RUN_AGAIN = "run this again; what was kept before is sound";

  private PostgresTrouble() {}

  /**
   * The exception for a refusal that a person can do something about.
   *
   * @throws IllegalStateException for all others: those are mistakes of this program
   */
  static LedgerException of(SQLException refusal, String ledger) {
    String state = Optional.ofNullable(refusal.getSQLState()).orElse("");
    Optional<LedgerException> known = ofState(state, refusal, ledger);
    return known
        .or(() -> ofClass(state, refusal, ledger))
        .orElseThrow(() -> new IllegalStateException("SQL that " + ledger + " refuses", refusal));
  }

  private static Optional<LedgerException> ofState(
      String state, SQLException refusal, String ledger) {
    return Optional.ofNullable(
        switch (state) {
          case "28P01", "28000", "08004" -> noEntry(ledger, refusal);
          case "3D000" ->
              new LedgerException(
                  "there is no database at " + ledger,
                  "make it with createdb, or check the name",
                  refusal);
          case "3F000" -> noSchema(ledger);
          case "42501", "25006" ->
              new LedgerException(
                  "no permission to do that at " + ledger,
                  "docs/postgresql.md says which rights reading and writing need",
                  refusal);
          case "53100", "53200" ->
              new LedgerException(
                  "the server has no room left for " + ledger,
                  "make room on its disk, then " + RUN_AGAIN,
                  refusal);
          case "53300" ->
              new LedgerException(
                  "the server of " + ledger + " has no connection free",
                  "wait until others are done, or raise its max_connections",
                  refusal);
          case "55P03", "40P01", "40001" -> Trouble.inUse(ledger, refusal);
          case "2BP01" ->
              new LedgerException(
                  "views or tables of somebody else hang on those of " + ledger,
                  "drop them, open the ledger once with this Hearsay, and make them again",
                  refusal);
          case "0A000" ->
              new LedgerException(
                  "the tables of " + ledger + " were made anew while this looked at them",
                  "run this again",
                  refusal);
          case "58030", "58P01" -> Trouble.unreadable(ledger, refusal);
          default -> null;
        });
  }

  private static Optional<LedgerException> ofClass(
      String state, SQLException refusal, String ledger) {
    return switch (state.length() < 2 ? "" : state.substring(0, 2)) {
      case "08" -> Optional.of(noAnswer(state, ledger, refusal));
      case "57" ->
          Optional.of(
              new LedgerException(
                  "the server of " + ledger + " has ended the connection, or is starting",
                  "when it runs again, " + RUN_AGAIN,
                  refusal));
      case "XX" -> Optional.of(Trouble.damaged(ledger, refusal));
      default -> Optional.empty();
    };
  }

  private static LedgerException noEntry(String ledger, SQLException refusal) {
    return new LedgerException(
        "the server does not let that user in: " + ledger,
        "check the user and the password: in PGPASSWORD, in the file of PGPASSFILE, or in the address",
        refusal);
  }

  private static LedgerException noAnswer(String state, String ledger, SQLException refusal) {
    return state.equals("08001")
        ? new LedgerException(
            "no PostgreSQL server answers at " + ledger,
            "check host and port, and that the server runs and listens there",
            refusal)
        : new LedgerException(
            "the connection to " + ledger + " is lost",
            "when it is there again, " + RUN_AGAIN,
            refusal);
  }

  /** The place for the tables is not there. */
  static LedgerException noSchema(String ledger) {
    return new LedgerException(
        "there is no schema of that name at " + ledger,
        "make it with CREATE SCHEMA, or check ?schema=");
  }

  /** A database that holds something else. */
  static LedgerException notOurs(String ledger) {
    return new LedgerException(
        ledger + " is not a ledger: there are tables of something else",
        "name another database, or a schema of its own with ?schema=NAME; this one was left as it is");
  }

  /** Nothing is there yet. */
  static LedgerException noLedger(String ledger) {
    return new LedgerException(
        "no ledger at " + ledger, "read something first: hearsay read PATH -l " + ledger);
  }

  /** An old server, or one that keeps no Unicode. */
  static LedgerException unfit(String ledger, String why) {
    return new LedgerException(ledger + " cannot hold a ledger: " + why, "use another database");
  }
}
