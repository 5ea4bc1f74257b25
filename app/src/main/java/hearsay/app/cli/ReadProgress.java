package hearsay.app.cli;

import hearsay.store.PileWalker;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * A progress bar on standard error, where that is a terminal and the work takes long. Bytes may be
 * watched on one thread and articles counted on another.
 */
final class ReadProgress implements AutoCloseable {
  /** Work that is done sooner than this shows no bar. */
  private static final long LONG_WORK_NANOS = 1_000_000_000L;

  private static final int UPDATE_MILLIS = 250;

  private final Surroundings surroundings;
  private final long totalBytes;
  private final long startNanos = System.nanoTime();
  private final AtomicLong bytes = new AtomicLong();
  private ProgressBar bar;
  private long articles;

  private ReadProgress(Surroundings surroundings, long totalBytes) {
    this.surroundings = surroundings;
    this.totalBytes = totalBytes;
  }

  /** For reading these files and folders; looks through them first if there is a terminal. */
  static ReadProgress of(Surroundings surroundings, List<Path> roots) throws IOException {
    if (!surroundings.isTerminal("err")) {
      return new ReadProgress(surroundings, 0);
    }
    SizeCounter sizes = new SizeCounter();
    PileWalker walker = new PileWalker(sizes);
    for (Path root : roots) {
      walker.walk(root);
    }
    return new ReadProgress(surroundings, sizes.bytes);
  }

  /** The stream, with what is read from it counted. */
  InputStream watch(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read() throws IOException {
        int b = super.read();
        bytes.addAndGet(b < 0 ? 0 : 1);
        return b;
      }

      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = super.read(buffer, offset, length);
        bytes.addAndGet(Math.max(0, n));
        return n;
      }
    };
  }

  /** One more article is in the ledger. */
  void articleDone() {
    articles++;
    boolean isLong = System.nanoTime() - startNanos > LONG_WORK_NANOS;
    if (bar == null && isLong && surroundings.isTerminal("err")) {
      bar = makeBar();
    }
    if (bar != null) {
      bar.stepTo(bytes.get());
      bar.setExtraMessage(articles + " articles");
    }
  }

  private ProgressBar makeBar() {
    PrintStream err = new PrintStream(surroundings.err(), true, StandardCharsets.UTF_8);
    return new ProgressBarBuilder()
        .setTaskName("reading")
        .setInitialMax(totalBytes)
        .setUnit(" MB", 1_000_000)
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(UPDATE_MILLIS)
        .setConsumer(new ConsoleProgressBarConsumer(err, surroundings.columns() - 1))
        .clearDisplayOnFinish()
        .build();
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }

  /** Adds up the sizes of the files that will be read. */
  private static final class SizeCounter implements PileWalker.Visitor {
    private long bytes;

    @Override
    public void file(Path file) throws IOException {
      bytes += Files.size(file);
    }

    @Override
    public void passOver(Path file) {}

    @Override
    public void again(Path folder, Path real) {}

    @Override
    public void refuse(Path place, String rule, String reason) {}
  }
}
