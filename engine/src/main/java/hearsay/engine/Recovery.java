package hearsay.engine;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.flink.runtime.checkpoint.Checkpoints;

/**
 * Where a stream keeps what it knows, how it saves it, and what it begins with.
 *
 * @param checkpoints the folder where it saves
 * @param everyMillis how often
 * @param from a checkpoint or savepoint to go on from
 * @param restarts how often it is begun again after a failure before it is given up
 * @param state where it keeps what it knows while it runs
 */
public record Recovery(
    Path checkpoints, long everyMillis, Optional<Path> from, int restarts, State state) {
  /** Where a stream keeps what it knows while it runs. A checkpoint of one is none of the other. */
  public enum State {
    /** In memory: fast, and no more than fits. */
    HEAP,
    /** On disk, by RocksDB; a checkpoint saves what is new since the one before. */
    DISK
  }

  /** The same in memory. */
  public Recovery(Path checkpoints, long everyMillis, Optional<Path> from, int restarts) {
    this(checkpoints, everyMillis, from, restarts, State.HEAP);
  }

  private static final String METADATA = "_metadata";

  /**
   * Finds what to go on from.
   *
   * @param place a checkpoint, a savepoint, or a folder of checkpoints, of which the last complete
   *     one is taken
   * @return empty where there is none
   */
  public static Optional<Path> find(Path place) throws IOException {
    if (!Files.isDirectory(place)) {
      return Optional.empty();
    }
    try (Stream<Path> all = Files.walk(place, 3)) {
      return all.filter(one -> one.getFileName().toString().equals(METADATA))
          .max(Comparator.comparing(Recovery::time).thenComparing(Comparator.naturalOrder()))
          .map(Path::getParent);
    }
  }

  private static FileTime time(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (NoSuchFileException e) {
      return FileTime.fromMillis(0); // A newer one has taken its place.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The number of the checkpoint that is gone on from; 0 for a run from the start. */
  long number() throws IOException {
    if (from.isEmpty()) {
      return 0;
    }
    Path file = from.get().resolve(METADATA);
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
        DataInputStream in = new DataInputStream(bytes)) {
      return Checkpoints.loadCheckpointMetadata(
              in, Recovery.class.getClassLoader(), from.get().toString())
          .getCheckpointId();
    } catch (IOException | IllegalStateException e) {
      throw new EngineException(
          from.get() + " is no checkpoint that can be read: " + e.getMessage(),
          "Name another checkpoint of the same folder, or begin anew without --from",
          e);
    }
  }
}
