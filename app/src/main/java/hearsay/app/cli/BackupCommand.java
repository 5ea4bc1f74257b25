package hearsay.app.cli;

import hearsay.ledger.LedgerException;
import hearsay.store.LedgerPlace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code hearsay backup}: copies a ledger, also while it is in use. */
@Command(
    name = "backup",
    description = "Copy the ledger into a new file, also while it is in use.",
    sortOptions = false)
final class BackupCommand implements Callable<Integer> {
  @ParentCommand private Cli cli;
  @Mixin private LedgerOption ledger;

  @Parameters(paramLabel = "FILE", description = "The copy; must not be there yet.")
  private Path copy;

  @Override
  public Integer call() {
    LedgerPlace from = ledger.existing(cli);
    Path to = cli.surroundings().folder().resolve(copy).toAbsolutePath().normalize();
    if (Files.exists(to)) {
      throw new LedgerException(
          "there is something already at " + copy, "Name a file that is not there yet");
    }
    ledger.sayWhich(cli);
    from.backup(to);
    cli.out().line("Copied to " + SafeText.ofOneLine(copy.toString()));
    return 0;
  }
}
