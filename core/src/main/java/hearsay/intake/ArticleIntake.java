package hearsay.intake;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Takes in one file: finds out what it is, and cuts it into the bytes of its articles, one at a
 * time. A file of many articles is never held in memory whole. Safe to share between threads.
 */
public final class ArticleIntake {
  /**
   * The largest single article, in bytes, packed or not. The longest reports that newspapers print
   * are under a million; what is larger is a dump that should be taken apart first.
   */
  public static final int MAX_ARTICLE_BYTES = 16 << 20;

  /** The kinds of file that are read, by the end of the name. */
  public enum Format {
    TEXT,
    HTML,
    JSON_LINES;

    /**
     * What a file is by its name, with or without {@code .gz}; empty where the name says nothing.
     */
    public static Optional<Format> ofName(String path) {
      String name = path.toLowerCase(Locale.ROOT);
      if (name.endsWith(".gz")) {
        name = name.substring(0, name.length() - 3);
      }
      if (name.endsWith(".txt")) {
        return Optional.of(TEXT);
      }
      if (name.endsWith(".html") || name.endsWith(".htm")) {
        return Optional.of(HTML);
      }
      return name.endsWith(".jsonl") || name.endsWith(".ndjson")
          ? Optional.of(JSON_LINES)
          : Optional.empty();
    }
  }

  /**
   * Reads a file to its end.
   *
   * @param path the file's path, as it is to stand in keys and messages
   * @param in its bytes; the caller closes it
   * @param sink gets each article's bytes in the order of the file, ready to be parsed
   * @throws IOException where the bytes cannot be read; what was handed on before is sound
   */
  public void read(String path, InputStream in, Consumer<RawArticle> sink) throws IOException {
    Optional<Format> format = Format.ofName(path);
    if (format.isEmpty()) {
      Refusal refusal =
          Refusal.of(
              Origin.file(path),
              "unknown-format",
              "not a kind of file that is read (.txt, .html, .jsonl, also .gz)");
      sink.accept(() -> refusal);
    } else if (format.get() == Format.JSON_LINES) {
      readRecords(path, in, sink);
    } else {
      byte[] bytes = in.readNBytes(MAX_ARTICLE_BYTES + 1);
      sink.accept(() -> readWhole(path, format.get(), bytes));
    }
  }

  private static void readRecords(String path, InputStream in, Consumer<RawArticle> sink)
      throws IOException {
    BufferedInputStream packed = new BufferedInputStream(in, 1 << 16);
    try {
      JsonLinesIntake.read(
          path, isGzip(packed) ? new GZIPInputStream(packed, 1 << 16) : packed, sink);
    } catch (ZipException | EOFException e) {
      sink.accept(() -> brokenGzip(path));
    }
  }

  private static Intake readWhole(String path, Format format, byte[] bytes) {
    Origin origin = Origin.file(path);
    if (bytes.length > MAX_ARTICLE_BYTES) {
      return tooLarge(origin);
    }
    byte[] unpacked;
    try (BufferedInputStream packed = new BufferedInputStream(new ByteArrayInputStream(bytes))) {
      unpacked =
          isGzip(packed) ? new GZIPInputStream(packed).readNBytes(MAX_ARTICLE_BYTES + 1) : bytes;
    } catch (IOException e) {
      return brokenGzip(path);
    }
    if (unpacked.length > MAX_ARTICLE_BYTES) {
      return tooLarge(origin);
    }
    Original original = new Original(bytes);
    return format == Format.HTML
        ? HtmlIntake.read(origin, original, unpacked)
        : PlainTextIntake.read(origin, original, unpacked);
  }

  private static boolean isGzip(BufferedInputStream in) throws IOException {
    in.mark(2);
    int first = in.read();
    int second = in.read();
    in.reset();
    return first == 0x1f && second == 0x8b;
  }

  private static Refusal tooLarge(Origin origin) {
    return Refusal.of(
        origin,
        "too-large",
        "larger than " + (MAX_ARTICLE_BYTES >> 20) + " MB, the limit for one article");
  }

  private static Refusal brokenGzip(String path) {
    return Refusal.of(Origin.file(path), "broken-gzip", "the packed data is damaged or cut off");
  }
}
