package hearsay.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Runs tasks on several threads and hands their results on in the order in which the tasks were
 * given: one thread gives, a few work, the caller's thread takes. The line between them is bounded,
 * so memory does not grow with the work.
 *
 * <p>Made for one run. {@link #run} is called once, by one thread.
 */
final class InOrder<T> {
  /** Gives the tasks, one after another, on a thread of its own. */
  interface Source<T> {
    void give(Consumer<Callable<T>> tasks) throws IOException;
  }

  /** Takes the results, one after another, on the caller's thread. */
  interface Sink<T> {
    void take(T result);

    /** Nothing is ready at the moment: a good time to flush. */
    default void idle() {}
  }

  /**
   * Results that may wait for each worker: enough to ride over one slow article, few enough to
   * hold.
   */
  private static final int WAITING_PER_THREAD = 8;

  private static final int STOP_CHECK_MILLIS = 100;

  private final int threads;
  private final BooleanSupplier stop;
  private final BlockingQueue<Optional<Future<T>>> line;
  private final AtomicReference<Throwable> failure = new AtomicReference<>();

  /**
   * @param threads how many work
   * @param stop asked between results; once it says yes, the run ends early and in order
   */
  InOrder(int threads, BooleanSupplier stop) {
    this.threads = threads;
    this.stop = stop;
    this.line = new ArrayBlockingQueue<>(threads * WAITING_PER_THREAD);
  }

  /** Runs until the source is done, the sink or a task throws, or a stop is asked for. */
  void run(Source<T> source, Sink<T> sink) {
    ExecutorService workers = Executors.newFixedThreadPool(threads, InOrder::daemon);
    Thread giver = daemon(() -> giveAll(source, workers));
    giver.start();
    try {
      takeAll(sink);
    } finally {
      giver.interrupt();
      workers.shutdownNow();
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "hearsay-worker");
    thread.setDaemon(true);
    return thread;
  }

  private void giveAll(Source<T> source, ExecutorService workers) {
    try {
      source.give(task -> enqueue(Optional.of(workers.submit(task))));
    } catch (CancellationException e) {
      return; // the taker has gone
    } catch (IOException | RuntimeException | Error e) {
      failure.set(e);
    }
    enqueueQuietly();
  }

  private void enqueue(Optional<Future<T>> next) {
    try {
      line.put(next);
    } catch (InterruptedException e) {
      throw new CancellationException();
    }
  }

  private void enqueueQuietly() {
    try {
      enqueue(Optional.empty());
    } catch (CancellationException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void takeAll(Sink<T> sink) {
    try {
      Optional<Future<T>> next = next(sink);
      while (next.isPresent()) {
        sink.take(result(next.get()));
        next = next(sink);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    rethrow(failure.get());
  }

  /** The next in line; empty at the end, or where a stop is asked for. */
  private Optional<Future<T>> next(Sink<T> sink) throws InterruptedException {
    Optional<Future<T>> next = line.peek();
    boolean ready = next != null && (next.isEmpty() || next.get().isDone());
    if (!ready) {
      sink.idle();
    }
    next = null;
    while (next == null && !stop.getAsBoolean()) {
      next = line.poll(STOP_CHECK_MILLIS, TimeUnit.MILLISECONDS);
    }
    return next == null ? Optional.empty() : next;
  }

  private T result(Future<T> future) throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      rethrow(e.getCause());
      throw new IllegalStateException(e.getCause());
    }
  }

  private static void rethrow(Throwable failure) {
    if (failure instanceof RuntimeException unchecked) {
      throw unchecked;
    }
    if (failure instanceof Error error) {
      throw error;
    }
    if (failure instanceof IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
