package hearsay.app.cli;

import hearsay.app.corpus.DriftFilter;
import hearsay.app.corpus.LedgerDrift;
import hearsay.app.corpus.LinkedLedger;
import hearsay.drift.DriftKind;
import hearsay.ledger.LedgerQuery;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code hearsay drift}: how quotations changed on their way. */
@Command(
    name = "drift",
    description = {
      "Show how quotations changed between articles, word by word: a hedge that went, a number that"
          + " is another, words that were cut.",
      "Every change is shown against the fullest form, with who has it and who had it first by date of"
          + " publication; where dates do not tell, nobody is named. Then headlines that quote what"
          + " does not stand so in the text below them."
    },
    sortOptions = false,
    footer = {
      "",
      "A KIND is wording, trimmed, spliced, hedge, number, negation, condition, horizon, speaker or"
          + " typography; without --kind all but typography are shown."
    })
final class DriftCommand implements Callable<Integer> {
  @ParentCommand private Cli cli;
  @Mixin private LedgerOption ledger;

  @Option(
      names = "--kind",
      split = ",",
      paramLabel = "KIND",
      description = "Only changes of this kind; several with commas.")
  private List<DriftKind> kinds = List.of();

  @Option(
      names = {"-s", "--speaker"},
      paramLabel = "NAME",
      description = "Only of somebody in whose name every word of NAME stands.")
  private String speaker;

  @Option(names = "--why", description = "Show every form in full, and all who have a change.")
  private boolean why;

  @Option(
      names = "--json",
      description = "Print JSON Lines: a family a line, then a headline a line.")
  private boolean json;

  @Override
  public Integer call() {
    DriftFilter filter =
        new DriftFilter(
            kinds.isEmpty() ? DriftFilter.USUAL.kinds() : Set.copyOf(kinds),
            Optional.ofNullable(speaker));
    try (LedgerQuery query = ledger.openQuery(cli)) {
      LinkedLedger linked = ledger.linked(cli, query);
      LedgerDrift drift = LedgerDrift.of(linked, filter);
      if (json) {
        DriftJson format = new DriftJson(linked);
        drift.families().forEach(family -> cli.out().print(format.line(family)));
        drift.headlines().forEach(headline -> cli.out().print(format.line(headline)));
      } else {
        new DriftText(cli, new Places(linked, ledger.paths(cli)), why).print(drift);
      }
    }
    return 0;
  }
}
