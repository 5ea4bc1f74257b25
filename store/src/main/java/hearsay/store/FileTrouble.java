package hearsay.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why a file could not be read or written, in words for people and without the file's name. */
public final class FileTrouble {
  private FileTrouble() {}

  /** One short reason. */
  public static String of(Exception e) {
    Throwable cause = e.getCause() instanceof IOException inner ? inner : e;
    if (cause instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (cause instanceof NoSuchFileException) {
      return "it is gone";
    }
    if (cause instanceof FileSystemException file && file.getReason() != null) {
      return file.getReason();
    }
    return String.valueOf(cause.getMessage());
  }
}
