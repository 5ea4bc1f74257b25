package hearsay.lab;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the project and, beside it, the gold and its scorers stand. */
public final class Workplace {
  private Workplace() {}

  /**
   * The project's folder: the nearest one above the current folder that holds the samples.
   *
   * @throws IllegalStateException where there is none
   */
  public static Path project() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.isDirectory(folder.resolve("samples/harbour"))) {
      folder = folder.getParent();
    }
    if (folder == null) {
      throw new IllegalStateException("run this inside the project");
    }
    return folder;
  }

  /** A file of the folder {@code shared} beside the project, where it is there. */
  public static Optional<Path> shared(String path) {
    Path file = project().resolveSibling("shared").resolve(path);
    return Files.exists(file) ? Optional.of(file) : Optional.empty();
  }
}
