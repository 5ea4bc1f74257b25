package hearsay.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Looks ten times a second at the folder where a stream saves what it knows: how large the largest
 * checkpoint is, and how long they take, from their folder to the file that completes them.
 */
final class CheckpointWatch implements Runnable {
  private static final int PAUSE_MILLIS = 100;

  private final Path folder;
  private final Thread thread = new Thread(this, "checkpoint watch");
  private final SortedMap<Integer, Long> took = new TreeMap<>();
  private long largest;
  private volatile boolean isOver;

  private CheckpointWatch(Path folder) {
    this.folder = folder;
  }

  /** Begins to look. */
  static CheckpointWatch of(Path folder) {
    CheckpointWatch watch = new CheckpointWatch(folder);
    watch.thread.setDaemon(true);
    watch.thread.start();
    return watch;
  }

  /** Ends it; what was seen, for people, where there were checkpoints. */
  Optional<String> end() throws InterruptedException {
    isOver = true;
    thread.join();
    List<Long> times = took.values().stream().sorted().toList();
    return times.isEmpty()
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "  %d checkpoints, the largest %,d bytes; half within %.1f s, nine in ten within"
                    + " %.1f s, the longest %.1f s",
                times.size(),
                largest,
                at(times, 0.5),
                at(times, 0.9),
                at(times, 1)));
  }

  /** The smallest time that such a share of all keep to, in seconds. */
  private static double at(List<Long> times, double share) {
    return times.get((int) Math.ceil(share * times.size()) - 1) / 1e3;
  }

  @Override
  public void run() {
    try {
      while (!isOver) {
        look();
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() {
    // A checkpoint of a state on disk is in files that several share, beside its own.
    try (Stream<Path> all = Files.walk(folder, 2)) {
      long shared = 0;
      long own = 0;
      for (Path one : all.toList()) {
        String name = one.getFileName().toString();
        if (name.equals("shared")) {
          shared += bytes(one);
        } else if (name.startsWith("chk-")) {
          own = Math.max(own, bytes(one));
          time(one, Integer.parseInt(name.substring("chk-".length())));
        }
      }
      largest = Math.max(largest, shared + own);
    } catch (NoSuchFileException e) {
      // There is none yet, or none any more.
    } catch (IOException | UncheckedIOException e) {
      // It is being written or taken away.
    }
  }

  private void time(Path checkpoint, int number) throws IOException {
    Path complete = checkpoint.resolve("_metadata");
    if (!took.containsKey(number) && Files.exists(complete)) {
      long began =
          Files.readAttributes(checkpoint, BasicFileAttributes.class).creationTime().toMillis();
      took.put(number, Files.getLastModifiedTime(complete).toMillis() - began);
    }
  }

  private static long bytes(Path checkpoint) throws IOException {
    try (Stream<Path> files = Files.walk(checkpoint)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }
}
