package hearsay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Web archives on the command line. */
final class WebArchiveTest {
  @TempDir private Path folder;

  private static byte[] record(String type, String address, String date, String block)
      throws IOException {
    byte[] bytes = block.getBytes(StandardCharsets.UTF_8);
    String head =
        "WARC/1.1\r\nWARC-Type: "
            + type
            + "\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>"
            + "\r\nWARC-Target-URI: "
            + address
            + "\r\nWARC-Date: "
            + date
            + "\r\nContent-Length: "
            + bytes.length
            + "\r\n\r\n";
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(head.getBytes(StandardCharsets.UTF_8));
      gzip.write(bytes);
      gzip.write("\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    }
    return packed.toByteArray();
  }

  private static byte[] page(String address, String date, String sentence) throws IOException {
    String head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n";
    String body = "<html><body><p>" + sentence + "</p></body></html>";
    return record("response", address, date, head + body);
  }

  @BeforeEach
  void writeTheArchive() throws IOException {
    ByteArrayOutputStream archive = new ByteArrayOutputStream();
    String pier = "https://pier.example/dam";
    archive.writeBytes(page(pier, "2031-03-05T10:00:00Z", "The dam holds, the keeper said."));
    archive.writeBytes(page(pier, "2031-04-02T10:00:00Z", "The dam leaks, the keeper said."));
    archive.writeBytes(
        page("https://quay.example/ice", "2031-03-06T10:00:00Z", "The ice is gone, she said."));
    archive.writeBytes(record("revisit", pier, "2031-05-01T10:00:00Z", "HTTP/1.1 200 OK\r\n\r\n"));
    Files.write(folder.resolve("crawl.warc.gz"), archive.toByteArray());
  }

  @Test
  void extractWritesASliceAndTellsWhatWasPassedBy() {
    CommandRun run =
        CommandRun.in(
            folder, "extract", "crawl.warc.gz", "--host", "pier.example", "--to", "2031-03");
    assertThat(run.status()).isZero();
    assertThat(run.out().lines()).hasSize(1);
    assertThat(run.out())
        .startsWith("{\"id\":\"crawl.warc.gz#1\",\"url\":\"https://pier.example/dam\"")
        .contains("\"fetched\":\"2031-03-05T10:00:00Z\"", "\"source\":\"WARC-Date\"")
        .contains("\"pageSha256\":\"");
    assertThat(run.err())
        .isEqualTo(
            "crawl.warc.gz: 1 page; passed by: 1 met again unchanged, as when they were fetched"
                + " before, 2 outside what was asked for\n");
  }

  @Test
  void readKeepsAnotherFetchAsAVersionAndFindsTheRecordsAgain() {
    CommandRun run = CommandRun.in(folder, "read", "crawl.warc.gz", "--reader", "rules");
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("1 met again unchanged");
    CommandRun verified = CommandRun.in(folder, "verify", "--originals");
    assertThat(verified.status()).isZero();
    assertThat(verified.out()).contains("2 originals compared, 0 no longer there");
    assertThat(CommandRun.in(folder, "show", "url:https://pier.example/dam").out())
        .contains("The dam leaks");
  }

  @Test
  void aSliceThatMakesNoSenseIsWrongUsage() {
    for (String[] slice :
        new String[][] {
          {"--from", "soon"}, {"--host", "a b"}, {"--from", "2032", "--to", "2031"}
        }) {
      String[] args = new String[slice.length + 2];
      args[0] = "extract";
      args[1] = "crawl.warc.gz";
      System.arraycopy(slice, 0, args, 2, slice.length);
      assertThat(CommandRun.in(folder, args).status()).isEqualTo(2);
    }
  }
}
