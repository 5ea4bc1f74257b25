package hearsay.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Measures what {@code docs/scale.md} says: the local path against the engine over one pile, in one
 * process that is warm. Run by hand, with the pile's path.
 */
final class ScaleMeasure {
  private ScaleMeasure() {}

  private interface Work {
    void run() throws IOException;
  }

  public static void main(String[] args) throws IOException {
    Path pile = Path.of(args[0]).toAbsolutePath().normalize();
    Path out = Files.createTempDirectory("hearsay-scale");
    Watch watch = new Watch(out.resolve(TableFiles.CHECKPOINTS));
    Thread thread = new Thread(watch);
    thread.setDaemon(true);
    thread.start();
    EngineRequest local = Runs.request(pile, out, "BATCH", 1, 2_000);
    measure("warming up", () -> EngineJob.run(local));
    measure("local path", () -> LocalPath.tables(local));
    for (String mode : new String[] {"STREAMING", "BATCH"}) {
      for (int slots = 1; slots <= 2; slots++) {
        EngineRequest request = Runs.request(pile, out, mode, slots, 2_000);
        measure(mode + " " + slots, () -> EngineJob.run(request));
        System.out.printf(Locale.ROOT, "largest folder of checkpoints %,d%n", watch.largest);
      }
    }
  }

  private static void measure(String what, Work work) throws IOException {
    long start = System.nanoTime();
    long cpu = cpuNanos();
    work.run();
    System.out.printf(
        Locale.ROOT,
        "%-12s %7.1f s %7.1f s of processor%n",
        what,
        (System.nanoTime() - start) / 1e9,
        (cpuNanos() - cpu) / 1e9);
  }

  private static long cpuNanos() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  /** How large the folder of checkpoints ever is. */
  private static final class Watch implements Runnable {
    private final Path folder;
    private volatile long largest;

    Watch(Path folder) {
      this.folder = folder;
    }

    @Override
    public void run() {
      try {
        while (true) {
          largest = Math.max(largest, bytes());
          Thread.sleep(100);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    private long bytes() {
      try (Stream<Path> files = Files.walk(folder)) {
        return files.mapToLong(file -> file.toFile().length()).sum();
      } catch (NoSuchFileException e) {
        return 0;
      } catch (IOException | UncheckedIOException e) {
        return largest;
      }
    }
  }
}
