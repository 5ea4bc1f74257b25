package hearsay.lab;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/**
 * Makes a packed archive of any size out of words that nobody ever said, seeded, to see that memory
 * does not grow with what is taken in: pages in a web archive packed by records, or articles as
 * JSON Lines packed as a whole. Letters are drawn evenly, so it packs to about six tenths; real
 * news packs to a fourth.
 *
 * <p>Usage: {@code MadeArchive warc|jsonl FILE MEGABYTES}; the size is that of the packed file.
 */
public final class MadeArchive {
  private static final long SEED = 20261123;
  private static final int PARAGRAPHS = 40;
  private static final int WORDS = 60;

  private final Random random = new Random(SEED);
  private int made;

  private MadeArchive() {}

  public static void main(String[] args) throws IOException {
    long size = Long.parseLong(args[2]) << 20;
    MadeArchive archive = new MadeArchive();
    Path file = Path.of(args[1]);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
      if (args[0].equals("warc")) {
        archive.writeRecords(out, size);
      } else {
        archive.writeLines(out, size);
      }
    }
    System.out.printf(
        Locale.ROOT, "%d articles, %d MB packed%n", archive.made, Files.size(file) >> 20);
  }

  private void writeRecords(OutputStream out, long size) throws IOException {
    long written = 0;
    while (written < size) {
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      try (OutputStream gzip = new GZIPOutputStream(packed)) {
        gzip.write(record());
      }
      out.write(packed.toByteArray());
      written += packed.size();
    }
  }

  private void writeLines(OutputStream out, long size) throws IOException {
    Counted counted = new Counted(out);
    try (OutputStream gzip = new GZIPOutputStream(counted, 1 << 16)) {
      while (counted.written < size) {
        made++;
        String text = paragraphs("", "\\n\\n");
        gzip.write(utf8("{\"id\": \"" + made + "\", \"text\": \"" + text + "\"}\n"));
      }
    }
  }

  /** Counts what is written. */
  private static final class Counted extends FilterOutputStream {
    private long written;

    Counted(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
      written += length;
    }
  }

  private byte[] record() {
    made++;
    String page =
        "<html><head><title>Number "
            + made
            + "</title></head><body><nav><a href='/'>Home</a></nav><article>"
            + paragraphs("<p>", "</p>\n")
            + "</article></body></html>";
    byte[] block = utf8("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page);
    String head =
        String.join(
            "\r\n",
            "WARC/1.1",
            "WARC-Type: response",
            "WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-%012d>",
            "WARC-Target-URI: https://made.example/%d",
            "WARC-Date: 2031-03-05T08:15:00Z",
            "Content-Length: %d",
            "",
            "");
    ByteArrayOutputStream record = new ByteArrayOutputStream();
    record.writeBytes(utf8(String.format(Locale.ROOT, head, made, made, block.length)));
    record.writeBytes(block);
    record.writeBytes(utf8("\r\n\r\n"));
    return record.toByteArray();
  }

  private String paragraphs(String before, String behind) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < PARAGRAPHS; i++) {
      text.append(before);
      for (int word = 0; word < WORDS; word++) {
        text.append(word == 0 ? "" : " ");
        for (int letters = 2 + random.nextInt(8); letters > 0; letters--) {
          text.append((char) ('a' + random.nextInt(26)));
        }
      }
      text.append('.').append(behind);
    }
    return text.toString();
  }

  private static byte[] utf8(String words) {
    return words.getBytes(StandardCharsets.UTF_8);
  }
}
