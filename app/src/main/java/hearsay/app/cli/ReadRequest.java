package hearsay.app.cli;

import hearsay.ArticleReader;
import hearsay.intake.IntakeOptions;
import hearsay.store.LedgerPlace;
import hearsay.store.PileWalker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * What {@code hearsay read} was asked to do.
 *
 * @param roots files and folders, each as {@link PileWalker#named} has it
 * @param threads how many read
 * @param strict whether a refusal makes the exit status 1
 * @param json whether to answer in JSON
 * @param intake how files are taken in
 * @param web what to fetch
 * @param readers makes a reader for one thread
 */
record ReadRequest(
    LedgerPlace ledger,
    List<Path> roots,
    int threads,
    boolean strict,
    boolean json,
    IntakeOptions intake,
    Web web,
    Supplier<ArticleReader> readers) {
  /**
   * What is read from the web, after the files.
   *
   * @param addresses as the user wrote them
   */
  record Web(List<String> addresses, WebOption.Manner manner) {
    static final Web NOTHING =
        new Web(List.of(), new WebOption.Manner(false, "", Duration.ofSeconds(1)));

    Web {
      addresses = List.copyOf(addresses);
    }
  }

  ReadRequest {
    roots = List.copyOf(roots);
    if (threads < 1) {
      throw new IllegalArgumentException("reading with " + threads + " threads");
    }
  }
}
