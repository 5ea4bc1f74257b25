package hearsay.app.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Standard output or standard error: UTF-8 and LF whatever the locale says, buffered, and without
 * the silence of a {@code PrintStream} when writing fails. One thread at a time.
 */
final class Output {
  private final OutputStream out;
  private final boolean colors;

  Output(OutputStream out, boolean colors) {
    this.out = new BufferedOutputStream(out, 1 << 16);
    this.colors = colors;
  }

  boolean hasColors() {
    return colors;
  }

  /** Writes one line that is safe to show: see {@link SafeText}. */
  void line(String line) {
    print(line + "\n");
  }

  void blank() {
    print("\n");
  }

  void print(String text) {
    write(text.getBytes(StandardCharsets.UTF_8));
  }

  void write(byte[] bytes) {
    try {
      out.write(bytes);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  void flush() {
    try {
      out.flush();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** The words in a style, where there are colors. */
  String styled(Style style, String words) {
    return colors ? style.on(words) : words;
  }

  private static RuntimeException failed(IOException e) {
    String reason = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    return reason.contains("broken pipe")
        ? new ClosedPipeException(e)
        : new UncheckedIOException("cannot write the output", e);
  }
}
