package hearsay.store;

import hearsay.intake.ArticleIntake;
import hearsay.intake.IntakeOptions;
import hearsay.intake.RawArticle;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Takes in a file by the room that can: most kinds as a stream of bytes, tables in Parquet not. */
public final class FileIntake {
  private static final String PARQUET = ".parquet";

  private final IntakeOptions options;
  private final ArticleIntake intake;

  public FileIntake(IntakeOptions options) {
    this.options = options;
    this.intake = new ArticleIntake(options);
  }

  /**
   * Reads a file to its end.
   *
   * @param name as it is to stand in keys and messages
   * @param watched goes round the file's bytes
   */
  public void read(
      Path file, String name, UnaryOperator<InputStream> watched, Consumer<RawArticle> sink)
      throws IOException {
    if (file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(PARQUET)) {
      ParquetTable.read(file, name, options.names(), raw -> sink.accept(intake.checked(raw)));
      return;
    }
    try (InputStream in = watched.apply(Files.newInputStream(file))) {
      intake.read(name, in, sink);
    }
  }
}
