package hearsay.app.cli;

import hearsay.store.LedgerPlace;
import hearsay.store.VerifyReport;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code hearsay verify}: whether every record still points at its words. */
@Command(
    name = "verify",
    description = {
      "Check the ledger: cut every record again out of the stored text, hash texts and stored bytes"
          + " again, and name whatever does not match."
    },
    sortOptions = false,
    footer = {"", "Exit status: 0 when everything matches, 1 when something does not."})
final class VerifyCommand implements Callable<Integer> {
  @ParentCommand private Cli cli;
  @Mixin private LedgerOption ledger;

  @Option(
      names = "--originals",
      description =
          "Also compare with the files where they still stand. A file that has moved is no problem.")
  private boolean originals;

  @Override
  public Integer call() {
    LedgerPlace place = ledger.existing(cli);
    ledger.sayWhich(cli);
    LedgerPaths paths = ledger.paths(cli);
    Function<String, Path> finder = paths::file;
    VerifyReport report = place.verify(originals ? Optional.of(finder) : Optional.empty());
    Output out = cli.out();
    report.problems().forEach(p -> out.line(out.styled(Style.WARNING, SafeText.ofOneLine(p))));
    out.line(summary(report));
    return report.problems().isEmpty() ? 0 : 1;
  }

  private static String summary(VerifyReport report) {
    String checked =
        String.join(
            ", ",
            Counted.of(report.articles(), "article"),
            Counted.of(report.versions(), "version"),
            Counted.of(report.records(), "record"),
            Counted.of(report.spans(), "stretch", "stretches") + " of text");
    int looked = report.originalsCompared() + report.originalsMissing();
    String originals =
        looked == 0
            ? ""
            : "; "
                + Counted.of(report.originalsCompared(), "original")
                + " compared, "
                + Counted.number(report.originalsMissing())
                + " no longer there";
    String result =
        report.problems().isEmpty()
            ? "Everything matches: "
            : Counted.of(report.problems().size(), "problem") + ": ";
    return result + checked + originals;
  }
}
