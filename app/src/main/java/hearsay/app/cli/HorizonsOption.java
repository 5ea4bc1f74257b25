package hearsay.app.cli;

import hearsay.store.FileTrouble;
import hearsay.time.HorizonTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which table says how far open words of time reach. */
final class HorizonsOption {
  /** No table has so many bytes; a larger file is a mistake. */
  private static final long MAX_BYTES = 1 << 20;

  @Option(
      names = "--horizons",
      paramLabel = "FILE",
      description =
          "How far \"in the coming weeks\" reaches: a table of your own, in the form of"
              + " docs/formats.md, instead of the shipped one.")
  private String horizons;

  /**
   * The table that was asked for.
   *
   * @param folder where the names of files count from
   * @throws ParameterException where the file cannot be read or breaks its law
   */
  HorizonTable read(Path folder, CommandSpec spec) {
    if (horizons == null) {
      return HorizonTable.shipped();
    }
    try {
      Path file = folder.resolve(horizons).normalize();
      if (Files.size(file) > MAX_BYTES) {
        throw new IOException(horizons + " is larger than a megabyte");
      }
      return HorizonTable.of(horizons, Files.readAllLines(file));
    } catch (IOException | IllegalArgumentException | IllegalStateException e) {
      throw new ParameterException(spec.commandLine(), "--horizons: " + FileTrouble.of(e), e);
    }
  }
}
