package hearsay.app.cli;

import hearsay.ledger.Signature;
import java.time.Instant;
import picocli.CommandLine.Option;

/** Who decides: the name that stands in the log under a ruling. */
final class AuthorOption {
  @Option(
      names = "--by",
      paramLabel = "NAME",
      description =
          "Who decides (default: HEARSAY_AUTHOR, else the name that you are logged in as).")
  private String name;

  /** Signs a ruling that is made now. */
  Signature sign(Cli cli, String note) {
    return new Signature(author(cli), Instant.now(), note);
  }

  /** The name alone. */
  String author(Cli cli) {
    return name == null ? cli.surroundings().user() : name;
  }
}
