package hearsay.engine;

import hearsay.intake.Origin;
import hearsay.intake.RawArticle;
import hearsay.intake.Refusal;
import hearsay.store.FileIntake;
import hearsay.store.FileTrouble;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/**
 * Goes through one file in a thread of its own and hands out its articles when they are asked for,
 * a few ahead. What breaks it off is the last thing that it hands out. To be used by one thread,
 * which closes it.
 */
final class Cutting implements AutoCloseable {
  private static final int AHEAD = 4;

  private final BlockingQueue<Optional<RawArticle>> cut = new ArrayBlockingQueue<>(AHEAD);
  private final Source source;
  private final FilePart file;
  private final Thread thread;
  private volatile Error trouble;
  private boolean isAtEnd;
  private long seen;

  /** Goes through a file from front to back. */
  interface Source {
    void read(Consumer<RawArticle> sink) throws IOException;
  }

  private Cutting(Source source, FilePart file) {
    this.source = source;
    this.file = file;
    this.thread = new Thread(this::run, "cutting " + file.name());
  }

  static Cutting of(FileIntake intake, FilePart file) {
    return of(sink -> intake.read(Path.of(file.path()), file.name(), bytes -> bytes, sink), file);
  }

  static Cutting of(Source source, FilePart file) {
    Cutting cutting = new Cutting(source, file);
    cutting.thread.setDaemon(true);
    cutting.thread.start();
    return cutting;
  }

  /**
   * The next article of this share of the file; empty at its end.
   *
   * @throws IOException where the thread that asks is interrupted
   */
  Optional<RawArticle> next() throws IOException {
    if (isAtEnd) {
      return Optional.empty();
    }
    try {
      Optional<RawArticle> next = cut.take();
      isAtEnd = next.isEmpty();
      if (isAtEnd && trouble != null) {
        throw trouble;
      }
      return next;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for " + file.name(), e);
    }
  }

  private void run() {
    try {
      try {
        cut();
      } catch (CancellationException e) {
        throw e;
      } catch (IOException e) {
        refuse("unreadable", "cannot be read (" + FileTrouble.of(e) + ")");
      } catch (RuntimeException | StackOverflowError e) {
        // A fault of ours, met by one file: it is listed, and costs no other file anything.
        refuse("fault", "cutting it failed: " + e);
      }
      hand(Optional.empty());
    } catch (CancellationException e) {
      // Nobody asks any more.
    } catch (Error e) {
      // Not of the file, but of the machine: whoever asks has to hear of it.
      trouble = e;
      hand(Optional.empty());
    }
  }

  private void cut() throws IOException {
    if (file.asRefusal().isPresent()) {
      Refusal refusal = file.asRefusal().get();
      hand(Optional.of(() -> refusal));
      return;
    }
    source.read(
        raw -> {
          if (seen++ % file.parts() == file.part()) {
            hand(Optional.of(raw));
          }
        });
  }

  private void refuse(String rule, String reason) {
    Refusal refusal = Refusal.of(Origin.file(file.name()), rule, reason);
    hand(Optional.of(() -> refusal));
  }

  private void hand(Optional<RawArticle> raw) {
    try {
      cut.put(raw);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException(file.name());
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
