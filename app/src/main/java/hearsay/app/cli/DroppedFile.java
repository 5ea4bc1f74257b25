package hearsay.app.cli;

import hearsay.intake.IntakeOptions;
import hearsay.ledger.LedgerQuery;
import hearsay.ledger.LedgerWriter;
import hearsay.store.LedgerPlace;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A file that was handed in instead of named: its bytes come from somewhere else than a path.
 *
 * @param name what it is called. Nothing is ever opened by this name: it says of what kind the file
 *     is, and what its articles are called where they have no better name
 * @param content its bytes
 */
public record DroppedFile(String name, Content content) {
  /** Opens the bytes of a file. */
  public interface Content {
    /** A new stream from the first byte on. */
    InputStream open() throws IOException;
  }

  private static final String FOLDER = "dropped/";
  private static final int LONGEST_NAME = 120;

  /** What the ledger calls it: a file of that name that is dropped again has new versions. */
  String keptAs() {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String safe = SafeText.ofOneLine(last);
    int from = Math.max(0, safe.length() - LONGEST_NAME); // its end says of what kind it is
    return FOLDER + (safe.isEmpty() ? "unnamed" : safe.substring(from));
  }

  /**
   * Reads files into a ledger as {@code hearsay read} does; makes the ledger where there is none.
   *
   * @throws hearsay.ledger.LedgerException where the ledger cannot be written
   */
  public static ReadReport readAll(LedgerPlace ledger, List<DroppedFile> files) throws IOException {
    ReadRequest request =
        new ReadRequest(
            ledger,
            List.of(),
            Runtime.getRuntime().availableProcessors(),
            false,
            false,
            IntakeOptions.DEFAULTS.at(Instant.now()),
            ReadRequest.Web.NOTHING,
            ReaderOption.usual().readersForLedger());
    Path folder = ledger.folder();
    Surroundings nobody =
        new Surroundings(
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            OutputStream.nullOutputStream(),
            Map.of(),
            folder);
    try (LedgerWriter writer = ledger.openWriter();
        LedgerQuery query = ledger.openQuery();
        ReadProgress progress = ReadProgress.of(nobody, List.of())) {
      LedgerPaths paths = LedgerPaths.of(ledger, folder);
      return new PileReader(request, writer, query, paths, progress).read(files, () -> false);
    }
  }
}
