package hearsay.app.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;

/**
 * What a command sees of the world outside.
 *
 * @param in standard input
 * @param out standard output
 * @param err standard error
 * @param env the environment; {@code HEARSAY_TERMINAL} holds {@code out} and {@code err} where the
 *     launcher saw that these are terminals
 * @param folder the current folder
 * @param clock what tells which day it is
 */
record Surroundings(
    InputStream in,
    OutputStream out,
    OutputStream err,
    Map<String, String> env,
    Path folder,
    Clock clock) {
  /** The width that is assumed where nobody says how wide the terminal is. */
  static final int DEFAULT_COLUMNS = 100;

  /** Narrower than this nothing can be aligned; lines then wrap as the terminal does it. */
  private static final int MIN_COLUMNS = 40;

  /** Longer lines are hard to read. */
  private static final int MAX_COLUMNS = 120;

  Surroundings {
    env = Map.copyOf(env);
  }

  /** On the day that it is, where this machine stands. */
  Surroundings(
      InputStream in, OutputStream out, OutputStream err, Map<String, String> env, Path folder) {
    this(in, out, err, env, folder, Clock.system(ZoneId.systemDefault()));
  }

  /** The day that it is. */
  LocalDate today() {
    return LocalDate.now(clock);
  }

  /** Who sits here: as {@code HEARSAY_AUTHOR} has it, else as they are logged in. */
  String user() {
    String given = env.getOrDefault("HEARSAY_AUTHOR", "");
    return given.isBlank() ? System.getProperty("user.name", "") : given;
  }

  static Surroundings ofProcess() {
    return new Surroundings(
        System.in,
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err),
        System.getenv(),
        Path.of("").toAbsolutePath());
  }

  /** How wide lines for people may be. */
  int columns() {
    String given = env.getOrDefault("COLUMNS", "").strip();
    int columns = given.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(given) : DEFAULT_COLUMNS;
    return Math.max(MIN_COLUMNS, Math.min(MAX_COLUMNS, columns));
  }

  boolean isTerminal(String stream) {
    return Arrays.asList(env.getOrDefault("HEARSAY_TERMINAL", "").split(" ")).contains(stream);
  }

  /** Whether a stream shows colors: a terminal that can, and nobody said no (no-color.org). */
  boolean hasColors(String stream) {
    boolean refused = !env.getOrDefault("NO_COLOR", "").isEmpty();
    return isTerminal(stream) && !refused && !env.getOrDefault("TERM", "").equals("dumb");
  }
}
