package hearsay.lab.peer;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Does one piece of work after the other, on one thread that is not the caller's, and gives up on
 * what takes too long. What is given up is told to stop and has the same time again to do so, so
 * that two pieces run at once only where one does not listen. For one caller.
 */
final class BoundedWork {
  private final Duration limit;
  private ExecutorService worker = newWorker();

  BoundedWork(Duration limit) {
    this.limit = limit;
  }

  private static ExecutorService newWorker() {
    return Executors.newSingleThreadExecutor(
        task -> {
          Thread thread = new Thread(task, "peer");
          thread.setDaemon(true);
          return thread;
        });
  }

  /**
   * Does the work.
   *
   * @throws ExecutionException where it failed
   * @throws TimeoutException where it took too long
   */
  <T> T call(Callable<T> work) throws ExecutionException, TimeoutException, InterruptedException {
    Future<T> result = worker.submit(work);
    try {
      return result.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      worker.shutdownNow();
      worker.awaitTermination(limit.toMillis(), TimeUnit.MILLISECONDS);
      worker = newWorker();
      throw e;
    }
  }
}
