package hearsay.app.cli;

import hearsay.app.corpus.LinkedLedger;
import hearsay.ledger.LedgerException;
import hearsay.ledger.LedgerQuery;
import hearsay.ledger.LedgerWriter;
import hearsay.store.LedgerPlace;
import picocli.CommandLine.Option;

/** Which ledger a command works on. */
final class LedgerOption {
  private static final String DEFAULT = "hearsay.db";

  @Option(
      names = {"-l", "--ledger"},
      paramLabel = "LEDGER",
      defaultValue = DEFAULT,
      description =
          "The ledger: a file (default: ${DEFAULT-VALUE} in the current folder), or"
              + " postgresql://USER@HOST/DATABASE.")
  private String name;

  /** Where the ledger is; need not be there yet. */
  LedgerPlace place(Cli cli) {
    return place(cli, name);
  }

  /** Where a ledger is that was named in another way. */
  static LedgerPlace place(Cli cli, String name) {
    return LedgerPlace.of(name, cli.surroundings().folder(), cli.surroundings().env());
  }

  /** Where the ledger is, if there is a file; a server says itself whether it has one. */
  LedgerPlace existing(Cli cli) {
    LedgerPlace ledger = place(cli);
    if (!ledger.isServed() && !ledger.isThere()) {
      throw new LedgerException(
          "there is no ledger " + name, "Make one with: hearsay read PATH..., or name it with -l");
    }
    return ledger;
  }

  LedgerQuery openQuery(Cli cli) {
    LedgerPlace ledger = existing(cli);
    sayWhich(cli);
    return ledger.openQuery();
  }

  LedgerWriter openWriter(Cli cli) {
    LedgerPlace ledger = existing(cli);
    sayWhich(cli);
    return ledger.openWriter();
  }

  /** The articles of an open ledger joined; what that finds is kept for the next time. */
  LinkedLedger linked(Cli cli, LedgerQuery query) {
    LedgerPlace ledger = place(cli);
    return LinkedLedger.of(query, ledger::writeIfFree);
  }

  /** One line on standard error, so that listings stay clean. */
  void sayWhich(Cli cli) {
    Output err = cli.err();
    err.line(err.styled(Style.DIM, "ledger: " + SafeText.ofOneLine(shown(cli))));
    err.flush();
  }

  /** As it was named; of a server without the password. */
  private String shown(Cli cli) {
    LedgerPlace ledger = place(cli);
    return ledger.isServed() ? ledger.shown() : name;
  }

  LedgerPaths paths(Cli cli) {
    return LedgerPaths.of(place(cli), cli.surroundings().folder());
  }
}
