package hearsay.intake;

import java.util.Optional;

/**
 * The file that something came out of.
 *
 * @param path the file's path, as the caller names it
 * @param recordLine the line, from 1, of the record in a file of many articles; empty where the
 *     file is one article
 */
public record Origin(String path, Optional<Integer> recordLine) {
  public static Origin file(String path) {
    return new Origin(path, Optional.empty());
  }

  public static Origin record(String path, int line) {
    return new Origin(path, Optional.of(line));
  }

  @Override
  public String toString() {
    return recordLine.map(line -> path + ":" + line).orElse(path);
  }
}
