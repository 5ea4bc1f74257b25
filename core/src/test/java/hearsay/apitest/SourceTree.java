package hearsay.apitest;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the project's own files are, for tests that read or write them. */
public final class SourceTree {
  private SourceTree() {}

  /**
   * The project's folder: the first one, from the current folder up, that has both a {@code
   * pom.xml} and a {@code core}.
   */
  public static Path root() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.isRegularFile(at.resolve("pom.xml")) && Files.isDirectory(at.resolve("core"))) {
        return at;
      }
    }
    throw new IllegalStateException("not inside the project: " + Path.of("").toAbsolutePath());
  }
}
