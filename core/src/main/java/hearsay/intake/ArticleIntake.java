package hearsay.intake;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    TEXT(".txt"),
    HTML(".html .htm"),
    JSON_LINES(".jsonl .ndjson"),
    JSON(".json"),
    CSV(".csv"),
    TSV(".tsv"),
    FEED(".rss .atom .xml"),
    MAIL(".eml"),
    MAILBOX(".mbox"),
    WARC(".warc"),
    WACZ(".wacz"),
    /** Read by the room that has an engine for it, not here. */
    PARQUET(".parquet"),
    ZIP(".zip");

    private static final String PACKED = ".gz";

    private final String endings;

    /**
     * @param endings one or several, between blanks
     */
    Format(String endings) {
      this.endings = endings;
    }

    private Stream<String> endings() {
      return Stream.of(endings.split(" "));
    }

    /**
     * What a file is by its name, with or without {@code .gz}; empty where the name says nothing.
     */
    public static Optional<Format> ofName(String path) {
      String lower = path.toLowerCase(Locale.ROOT);
      String name =
          lower.endsWith(PACKED) ? lower.substring(0, lower.length() - PACKED.length()) : lower;
      return Stream.of(values())
          .filter(format -> format.endings().anyMatch(name::endsWith))
          .findFirst();
    }

    /** All endings, for a person to read. */
    static String all() {
      return Stream.of(values()).flatMap(Format::endings).collect(Collectors.joining(", "));
    }
  }

  private static final Set<Format> ONE_ARTICLE = EnumSet.of(Format.TEXT, Format.HTML, Format.MAIL);

  private final IntakeOptions options;
  private final FutureDates future;

  public ArticleIntake() {
    this(IntakeOptions.DEFAULTS);
  }

  public ArticleIntake(IntakeOptions options) {
    this.options = options;
    this.future = new FutureDates(options.now());
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
    cut(path, in, raw -> sink.accept(checked(raw)));
  }

  /**
   * An article as {@link #read} hands it on, for whoever cuts a file in another way: names that are
   * too long to be kept are refused, dates that are yet to come are noted.
   */
  public RawArticle checked(RawArticle raw) {
    return () -> future.noted(LongNames.refused(raw.parse()));
  }

  private void cut(String path, InputStream in, Consumer<RawArticle> sink) throws IOException {
    Optional<Format> format = Format.ofName(path);
    if (format.isEmpty()) {
      Refusal refusal =
          Refusal.of(
              Origin.file(path),
              "unknown-format",
              "not a kind of file that is read (" + Format.all() + ", also .gz)");
      sink.accept(() -> refusal);
    } else if (format.get() == Format.PARQUET) {
      sink.accept(
          () ->
              Refusal.of(
                  Origin.file(path),
                  "needs-a-file",
                  "a Parquet table is read as a file of its own, not packed and not in an archive"));
    } else {
      readAs(new Kind(format.get(), Optional.empty()), path, in, sink);
    }
  }

  /**
   * What a file is by those who carry it, whatever it is called.
   *
   * @param charset as they declare it, for a file that is one article
   */
  public record Kind(Format format, Optional<String> charset) {}

  /** Reads a file of a known kind to its end, as {@link #read} does. */
  public void readAs(Kind kind, String path, InputStream in, Consumer<RawArticle> sink)
      throws IOException {
    if (ONE_ARTICLE.contains(kind.format())) {
      byte[] bytes = in.readNBytes(MAX_ARTICLE_BYTES + 1);
      sink.accept(() -> readWhole(path, kind, bytes));
    } else {
      readMany(path, kind.format(), in, sink);
    }
  }

  private void readMany(String path, Format format, InputStream in, Consumer<RawArticle> sink)
      throws IOException {
    try {
      if (format == Format.WARC) {
        WarcIntake.read(path, in, options.slice(), sink);
        return;
      }
      InputStream unpacked = unpacked(in);
      FieldNames names = options.names();
      switch (format) {
        case JSON_LINES -> JsonLinesIntake.readLines(path, unpacked, options, sink);
        case JSON -> JsonLinesIntake.readElements(path, unpacked, options, sink);
        case FEED -> FeedIntake.read(path, unpacked, options.now(), sink);
        case MAILBOX -> MailIntake.readMailbox(path, unpacked, sink);
        case ZIP, WACZ -> new ZipIntake(this, path, sink).read(unpacked);
        default -> TableIntake.read(path, unpacked, format == Format.CSV, names, sink);
      }
    } catch (CappedInflation.OutOfProportion e) {
      sink.accept(() -> Refusal.of(Origin.file(path), "unpacks-too-far", e.getMessage()));
    } catch (ZipException | EOFException e) {
      sink.accept(() -> brokenGzip(path));
    }
  }

  /**
   * Cuts a file of many into its records without understanding them, as {@link #read} does.
   *
   * @return empty for a file that is one article, and for an archive
   */
  public static Optional<RecordReader> records(String path, InputStream in) throws IOException {
    Format format = Format.ofName(path).orElse(Format.TEXT);
    return switch (format) {
      case WARC -> Optional.of(WarcIntake.records(in, ArchiveSlice.ALL));
      case JSON_LINES -> Optional.of(new LineReader(unpacked(in), MAX_ARTICLE_BYTES));
      case JSON -> Optional.of(new JsonElements(unpacked(in), MAX_ARTICLE_BYTES));
      case MAILBOX -> Optional.of(new MboxLetters(unpacked(in), MAX_ARTICLE_BYTES));
      case FEED -> FeedIntake.records(unpacked(in));
      case CSV, TSV ->
          Optional.of(
              TableIntake.rows(
                  new BufferedInputStream(unpacked(in), 1 << 16), format == Format.CSV));
      default -> Optional.empty();
    };
  }

  private static InputStream unpacked(InputStream in) throws IOException {
    BufferedInputStream bytes = new BufferedInputStream(in, 1 << 16);
    if (!isGzip(bytes)) {
      return bytes;
    }
    CappedInflation.Packed packed = new CappedInflation.Packed(bytes, in);
    return new CappedInflation(packed, new GZIPInputStream(packed, 1 << 16));
  }

  private static Intake readWhole(String path, Kind kind, byte[] bytes) {
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
    return switch (kind.format()) {
      case HTML -> HtmlIntake.read(origin, original, unpacked, kind.charset());
      case MAIL -> MailIntake.read(origin, original, unpacked);
      default -> PlainTextIntake.read(origin, original, unpacked, kind.charset());
    };
  }

  static boolean isGzip(BufferedInputStream in) throws IOException {
    in.mark(2);
    int first = in.read();
    int second = in.read();
    in.reset();
    return first == 0x1f && second == 0x8b;
  }

  static Refusal tooLarge(Origin origin) {
    return Refusal.of(
        origin,
        "too-large",
        "larger than " + (MAX_ARTICLE_BYTES >> 20) + " MB, the limit for one article");
  }

  private static Refusal brokenGzip(String path) {
    return Refusal.of(Origin.file(path), "broken-gzip", "the packed data is damaged or cut off");
  }
}
