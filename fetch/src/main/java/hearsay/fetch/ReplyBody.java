package hearsay.fetch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * Reads the body of an answer: how long it is (RFC 9112, section 6), and what it is packed in (RFC
 * 9110, section 8.4). It holds no more than the limits allow, packed or not. A connection is never
 * used for a second answer, so a length that lies can only spoil its own page.
 */
final class ReplyBody {
  private static final int STEP = 1 << 13;
  private static final int MAX_CHUNK_LINE = 1000;

  private final InputStream in;
  private final ReplyHead head;
  private final Limits limits;

  ReplyBody(InputStream in, ReplyHead head, Limits limits) {
    this.in = in;
    this.head = head;
    this.limits = limits;
  }

  byte[] read() throws IOException {
    return unpack(raw());
  }

  private byte[] raw() throws IOException {
    String coding = head.all("transfer-encoding").strip().toLowerCase(Locale.ROOT);
    if (coding.equals("chunked")) {
      return chunks();
    }
    if (!coding.isEmpty() && !coding.equals("identity")) {
      throw FetchTrouble.failed("bad-answer", "it sends its page in a way that nobody asked for");
    }
    List<String> lengths =
        head.headers().getOrDefault("content-length", List.of()).stream().distinct().toList();
    return lengths.isEmpty() ? rest() : exactly(length(lengths));
  }

  private static long length(List<String> lengths) throws IOException {
    String length = lengths.get(0);
    if (lengths.size() > 1 || !length.matches("[0-9]{1,18}")) {
      throw FetchTrouble.failed("bad-answer", "it does not say clearly how long its page is");
    }
    return Long.parseLong(length);
  }

  private byte[] rest() throws IOException {
    byte[] bytes = in.readNBytes(limits.rawBytes() + 1);
    if (bytes.length > limits.rawBytes()) {
      throw tooLarge();
    }
    return bytes;
  }

  private byte[] exactly(long length) throws IOException {
    if (length > limits.rawBytes()) {
      throw tooLarge();
    }
    byte[] bytes = in.readNBytes((int) length);
    if (bytes.length < length) {
      throw FetchTrouble.failed(
          "cut-off", "it ended after " + bytes.length + " of " + length + " bytes");
    }
    return bytes;
  }

  private byte[] chunks() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream(STEP);
    for (long size = chunkSize(); size > 0; size = chunkSize()) {
      if (size > limits.rawBytes() - body.size()) {
        throw tooLarge();
      }
      byte[] chunk = in.readNBytes((int) size);
      if (chunk.length < size) {
        throw FetchTrouble.failed("cut-off", "it ended after " + body.size() + " bytes");
      }
      body.writeBytes(chunk);
      if (!line().isEmpty()) {
        throw FetchTrouble.failed("bad-answer", "a part of its page is longer than it said");
      }
    }
    return body.toByteArray(); // what may follow are headers that nobody here asks for
  }

  private long chunkSize() throws IOException {
    String size = line().split(";", 2)[0].strip();
    if (!size.matches("[0-9a-fA-F]{1,8}")) {
      throw FetchTrouble.failed("bad-answer", "a part of its page has no length");
    }
    return Long.parseLong(size, 16);
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    int b = in.read();
    while (b >= 0 && b != '\n' && line.length() < MAX_CHUNK_LINE) {
      line.append((char) b);
      b = in.read();
    }
    if (b != '\n') {
      throw FetchTrouble.failed("cut-off", "it ended in the middle of its page");
    }
    return line.toString().strip();
  }

  private byte[] unpack(byte[] raw) throws IOException {
    String packing = head.all("content-encoding").strip().toLowerCase(Locale.ROOT);
    return switch (packing) {
      case "", "identity" -> raw;
      case "gzip", "x-gzip" -> raw.length == 0 ? raw : capped(GZIPInputStream::new, raw);
      case "deflate" -> capped(ReplyBody::inflated, raw);
      default ->
          throw FetchTrouble.failed(
              "bad-answer", "its page is packed in a way that nobody asked for");
    };
  }

  /** Unpacks a stream. */
  private interface Unpacking {
    InputStream of(InputStream packed) throws IOException;
  }

  /** The standard means zlib; some servers send the bare stream (RFC 9110, section 8.4.1.2). */
  private static InputStream inflated(InputStream packed) throws IOException {
    packed.mark(2);
    int first = packed.read();
    int second = packed.read();
    packed.reset();
    boolean isZlib = second >= 0 && (first & 0x0F) == 8 && (first << 8 | second) % 31 == 0;
    return new InflaterInputStream(packed, new Inflater(!isZlib));
  }

  private byte[] capped(Unpacking unpacking, byte[] raw) throws IOException {
    try (InputStream unpacked = unpacking.of(new ByteArrayInputStream(raw))) {
      byte[] bytes = unpacked.readNBytes(limits.bytes() + 1);
      if (bytes.length > limits.bytes()) {
        throw FetchTrouble.failed(
            "unpacks-too-far", "its page unpacks to more than " + shown(limits.bytes()));
      }
      return bytes;
    } catch (ZipException | EOFException e) {
      throw FetchTrouble.failed("bad-answer", "its packed page is damaged or cut off");
    }
  }

  private FetchTrouble tooLarge() {
    return FetchTrouble.failed("too-large", "its page is larger than " + shown(limits.rawBytes()));
  }

  private static String shown(int bytes) {
    return bytes >= 1 << 20 ? (bytes >> 20) + " MB" : bytes + " bytes";
  }
}
