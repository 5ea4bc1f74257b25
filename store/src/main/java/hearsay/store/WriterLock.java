package hearsay.store;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/**
 * The right to be a ledger's one writer, from opening to closing.
 *
 * <p>How it works: SQLite's own lock is free for a moment between two batches, in which a second
 * writer could slip in. So a writer also holds the system's lock on a small file beside the ledger,
 * which falls with the process, however it ends. The file is deleted while it is still locked;
 * whoever was waiting on the deleted file sees that its own mark is not in the file of that name,
 * and begins again.
 */
final class WriterLock implements SqlWriter.Hold {
  private static final int STEP_MILLIS = 50;

  private final Path file;
  private final FileChannel channel;

  private WriterLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Takes the lock, or waits for it.
   *
   * @throws hearsay.ledger.LedgerException where another writer holds it all that time
   */
  static WriterLock take(Path ledger, int patienceMillis) {
    for (int waited = 0; ; waited += STEP_MILLIS) {
      Optional<WriterLock> lock = tryTake(ledger);
      if (lock.isPresent()) {
        return lock.get();
      }
      if (waited >= patienceMillis) {
        throw Trouble.inUse(ledger, null);
      }
      pause(ledger);
    }
  }

  /** Takes the lock if nobody holds it. */
  static Optional<WriterLock> tryTake(Path ledger) {
    Path file = ledger.resolveSibling(ledger.getFileName() + "-writer");
    try {
      FileChannel channel = FileChannel.open(file, CREATE, READ, WRITE);
      if (lock(channel) && carriesOwnMark(channel, file)) {
        return Optional.of(new WriterLock(file, channel));
      }
      channel.close();
      return Optional.empty();
    } catch (AccessDeniedException e) {
      throw Trouble.noPermission(ledger, e);
    } catch (IOException e) {
      throw Trouble.unreadable(ledger, e);
    }
  }

  private static boolean lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false; // another writer in this very process
    }
  }

  private static boolean carriesOwnMark(FileChannel channel, Path file) throws IOException {
    byte[] mark = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
    channel.truncate(0).write(ByteBuffer.wrap(mark), 0);
    try {
      return Arrays.equals(mark, Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  private static void pause(Path ledger) {
    try {
      Thread.sleep(STEP_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Trouble.inUse(ledger, e);
    }
  }

  @Override
  public void close() {
    try (channel) {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw Trouble.unreadable(file, e);
    }
  }
}
