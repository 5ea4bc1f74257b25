package hearsay.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.enumerate.FileEnumerator;
import org.apache.flink.core.fs.Path;

/**
 * Lists a folder for Flink, by the rules by which {@code read} goes through folders. Flink
 * remembers the paths that it was given: a file that changed is a new one, and what is the same in
 * it says nothing new.
 */
final class PileSplits implements FileEnumerator {
  /** A folder that is followed may hold files that are being written. */
  private static final Duration QUIET = Duration.ofSeconds(2);

  private final int shares;
  private final boolean isFollowed;

  private PileSplits(int shares, boolean isFollowed) {
    this.shares = shares;
    this.isFollowed = isFollowed;
  }

  /**
   * Lists folders.
   *
   * @param shares into how many shares a large file is cut
   * @param isFollowed whether files that were touched in the last two seconds are left for later
   */
  static Provider lister(int shares, boolean isFollowed) {
    return () -> new PileSplits(shares, isFollowed);
  }

  @Override
  public Collection<FileSourceSplit> enumerateSplits(Path[] folders, int wanted)
      throws IOException {
    Instant until = isFollowed ? Instant.now().minus(QUIET) : Instant.MAX;
    try {
      Pile pile = Pile.of(java.nio.file.Path.of(folders[0].getPath()), shares, until);
      List<Path> paths = pile.files().stream().map(FilePart::toPath).toList();
      return paths.stream()
          .map(path -> new FileSourceSplit(path.getName(), path, 0, 1, 0, 1))
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
