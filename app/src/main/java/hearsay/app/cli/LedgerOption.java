package hearsay.app.cli;

import hearsay.app.corpus.LinkedLedger;
import hearsay.ledger.LedgerException;
import hearsay.ledger.LedgerQuery;
import hearsay.ledger.LedgerWriter;
import hearsay.store.SqliteLedger;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which ledger a command works on. */
final class LedgerOption {
  private static final String DEFAULT = "hearsay.db";

  @Option(
      names = {"-l", "--ledger"},
      paramLabel = "FILE",
      defaultValue = DEFAULT,
      description = "The ledger (default: ${DEFAULT-VALUE} in the current folder).")
  private Path file;

  /** The ledger's file; need not be there yet. */
  Path path(Cli cli) {
    return cli.surroundings().folder().resolve(file).toAbsolutePath().normalize();
  }

  /** The ledger's file, which must be there. */
  Path existing(Cli cli) {
    Path ledger = path(cli);
    if (!Files.exists(ledger)) {
      throw new LedgerException(
          "there is no ledger " + file, "Make one with: hearsay read PATH..., or name it with -l");
    }
    return ledger;
  }

  LedgerQuery openQuery(Cli cli) {
    Path ledger = existing(cli);
    sayWhich(cli);
    return SqliteLedger.openQuery(ledger);
  }

  LedgerWriter openWriter(Cli cli) {
    Path ledger = existing(cli);
    sayWhich(cli);
    return SqliteLedger.openWriter(ledger);
  }

  /** The articles of an open ledger joined; what that finds is kept for the next time. */
  LinkedLedger linked(Cli cli, LedgerQuery query) {
    Path ledger = path(cli);
    return LinkedLedger.of(query, change -> SqliteLedger.writeIfFree(ledger, change));
  }

  /** One line on standard error, so that listings stay clean. */
  void sayWhich(Cli cli) {
    Output err = cli.err();
    err.line(err.styled(Style.DIM, "ledger: " + SafeText.ofOneLine(file.toString())));
    err.flush();
  }

  LedgerPaths paths(Cli cli) {
    return LedgerPaths.of(path(cli), cli.surroundings().folder());
  }
}
