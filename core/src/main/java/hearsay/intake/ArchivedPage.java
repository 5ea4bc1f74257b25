package hearsay.intake;

import hearsay.text.Diagnostic;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.netpreserve.jwarc.BrotliUtils;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/**
 * The page in a record of a web archive, with the codings of the transfer taken off. The record's
 * own length is believed, not that of HTTP, and a coding is believed as far as the bytes bear it
 * out: archives often hold decoded pages under the headers that they were sent with.
 *
 * @param bytes of the page; one more than an article may have where it is too large
 * @param charset as the answer declares it
 * @param diagnostics what was noticed on the way
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
record ArchivedPage(byte[] bytes, Optional<String> charset, List<Diagnostic> diagnostics) {
  private static final int SUCCESS = 200;

  /** 203 is the last of those whose body is the page. */
  private static final int LAST_SUCCESS = 203;

  /** Nobody packs a page more often in earnest. */
  private static final int MOST_CODINGS = 3;

  private static final int SNIFFED_BYTES = 512;

  /** A coding that nobody here can take off. */
  static final class UnknownCoding extends IOException {
    private static final long serialVersionUID = 1;

    UnknownCoding(String coding) {
      super("packed as " + coding + ", which is not read");
    }
  }

  /** Why a record holds no page, by its first bytes; empty where it may well hold one. */
  static Optional<ArchiveTally.Reason> reasonAgainst(byte[] start) {
    try (WarcReader reader = reader(start)) {
      WarcRecord record = record(reader);
      if (!(record instanceof WarcResponse response)) {
        return isHtml(record.headers().first("Content-Type"))
            ? Optional.empty()
            : Optional.of(ArchiveTally.Reason.NO_PAGE);
      }
      HttpResponse http = response.http();
      if (http.status() < SUCCESS || http.status() > LAST_SUCCESS) {
        return Optional.of(ArchiveTally.Reason.NO_SUCCESS);
      }
      Optional<String> type = http.headers().first("Content-Type");
      boolean isPage = isHtml(type) || (type.isEmpty() && looksLikeHtml(start));
      return isPage ? Optional.empty() : Optional.of(ArchiveTally.Reason.NO_PAGE);
    } catch (IOException | RuntimeException e) {
      return Optional.empty(); // whoever reads it will say what is wrong
    }
  }

  private static boolean isHtml(Optional<String> type) {
    String name = type.orElse("").strip().toLowerCase(Locale.ROOT);
    return name.startsWith("text/html") || name.startsWith("application/xhtml+xml");
  }

  private static boolean looksLikeHtml(byte[] start) {
    int from = bodyStart(start, bodyStart(start, 0));
    int to = Math.min(start.length, from + SNIFFED_BYTES);
    String words = new String(start, from, to - from, StandardCharsets.ISO_8859_1);
    return words.toLowerCase(Locale.ROOT).matches("(?s)\\W{0,3}\\s*(?:<!doctype html|<html).*");
  }

  private static WarcReader reader(byte[] record) throws IOException {
    return new WarcReader(Channels.newChannel(new ByteArrayInputStream(record)));
  }

  private static WarcRecord record(WarcReader reader) throws IOException {
    return reader.next().orElseThrow(() -> new IOException("no record"));
  }

  /**
   * Takes the page out of a record.
   *
   * @throws IOException where it is no record, or its page is packed in an unknown way
   */
  static ArchivedPage of(byte[] bytes) throws IOException {
    try (WarcReader reader = reader(bytes)) {
      WarcRecord record = record(reader);
      List<Diagnostic> diagnostics = new ArrayList<>();
      checkLength(record, bytes, diagnostics);
      int block = bodyStart(bytes, 0);
      if (record instanceof WarcResponse response) {
        HttpResponse http = response.http();
        byte[] body = Arrays.copyOfRange(bytes, bodyStart(bytes, block), bytes.length);
        byte[] page = decoded(http, unchunked(http, body, diagnostics), diagnostics);
        return new ArchivedPage(page, charset(http.headers().first("Content-Type")), diagnostics);
      }
      return new ArchivedPage(
          Arrays.copyOfRange(bytes, block, bytes.length),
          charset(record.headers().first("Content-Type")),
          diagnostics);
    } catch (RuntimeException e) {
      // The parser has several for what it does not expect.
      throw new IOException("no record that can be understood", e);
    }
  }

  private static void checkLength(WarcRecord record, byte[] bytes, List<Diagnostic> diagnostics) {
    int there = bytes.length - bodyStart(bytes, 0);
    boolean isShort = WarcHead.of(bytes).length() > there;
    if (isShort || record.headers().first("WARC-Truncated").isPresent()) {
      diagnostics.add(
          Diagnostic.of("record-cut-off", "the archive holds the beginning of the page alone"));
    }
  }

  private static Optional<String> charset(Optional<String> type) {
    return type.flatMap(
        value ->
            MailHead.of("content-type: " + value.replaceAll("\\s+", " ")).parameter("charset"));
  }

  /** Behind the first empty line from a place on; the end where there is none. */
  static int bodyStart(byte[] bytes, int from) {
    for (int i = from; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        int next = i + 1 < bytes.length && bytes[i + 1] == '\r' ? i + 2 : i + 1;
        if (next < bytes.length && bytes[next] == '\n') {
          return next + 1;
        }
      }
    }
    return bytes.length;
  }

  private static byte[] unchunked(HttpResponse http, byte[] body, List<Diagnostic> diagnostics)
      throws IOException {
    String coding = http.headers().first("Transfer-Encoding").orElse("");
    if (!coding.toLowerCase(Locale.ROOT).contains("chunked")) {
      return body;
    }
    return read(http.body().stream(), body, diagnostics);
  }

  private static byte[] decoded(HttpResponse http, byte[] body, List<Diagnostic> diagnostics)
      throws IOException {
    String header = String.join(",", http.headers().all("Content-Encoding"));
    List<String> codings = new ArrayList<>(List.of(header.toLowerCase(Locale.ROOT).split(",")));
    codings.replaceAll(String::strip);
    codings.removeIf(coding -> coding.isEmpty() || coding.equals("identity"));
    byte[] page = body;
    for (int i = codings.size() - 1; i >= Math.max(0, codings.size() - MOST_CODINGS); i--) {
      page = decoded(codings.get(i), page, diagnostics);
    }
    return codings.isEmpty() && isGzip(page) ? decoded("gzip", page, diagnostics) : page;
  }

  private static byte[] decoded(String coding, byte[] page, List<Diagnostic> diagnostics)
      throws IOException {
    InputStream packed = new ByteArrayInputStream(page);
    return switch (coding) {
      case "gzip", "x-gzip" ->
          isGzip(page)
              ? read(new GZIPInputStream(packed), page, diagnostics)
              : wrong(page, diagnostics);
      case "deflate" -> read(inflater(page), page, diagnostics);
      case "br" ->
          read(
              Channels.newInputStream(BrotliUtils.brotliChannel(Channels.newChannel(packed))),
              page,
              diagnostics);
      default -> throw new UnknownCoding(coding);
    };
  }

  /** HTTP means zlib by deflate, and some servers send it bare. */
  private static InputStream inflater(byte[] page) {
    boolean isBare = page.length > 0 && (page[0] & 0x0F) != 8;
    return new InflaterInputStream(new ByteArrayInputStream(page), new Inflater(isBare));
  }

  private static boolean isGzip(byte[] page) {
    return page.length > 1 && page[0] == 0x1f && page[1] == (byte) 0x8b;
  }

  /** What comes out of a coding, as far as it goes; what went in where nothing comes out. */
  private static byte[] read(InputStream in, byte[] packed, List<Diagnostic> diagnostics) {
    ByteArrayOutputStream page = new ByteArrayOutputStream(4 * packed.length);
    byte[] buffer = new byte[1 << 14];
    try (in) {
      int n = in.read(buffer);
      while (n >= 0 && page.size() <= ArticleIntake.MAX_ARTICLE_BYTES) {
        page.write(buffer, 0, n);
        n = in.read(buffer);
      }
    } catch (IOException | RuntimeException e) {
      // Several decoders, each with exceptions of its own for what is damaged.
      if (page.size() == 0) {
        return wrong(packed, diagnostics);
      }
      diagnostics.add(
          Diagnostic.of(
              "payload-broken-off", "the packed page is damaged or cut off; read so far"));
    }
    return page.toByteArray();
  }

  private static byte[] wrong(byte[] packed, List<Diagnostic> diagnostics) {
    diagnostics.add(
        Diagnostic.of("coding-declared-wrongly", "the page is not packed as its answer says"));
    return packed;
  }
}
