package hearsay.intake;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Web archives that nobody ever fetched, record by record. */
final class InventedArchive {
  static final String PAGE =
      "<html><head><title>Ferry aground</title></head><body>"
          + "<p>The ferry ran aground off Skerry Point on Monday night, the pilot said.</p>"
          + "<p>“We heard it before we saw it,” said Ada Munk, who keeps the light.</p>"
          + "</body></html>";

  /** {@link #PAGE} in brotli, by the coder of another program. */
  static final String PAGE_IN_BROTLI =
      "G94AQBwHdiy8sEodcM/cVqpHFz404emmD58HThw+29A9YgJydjYIj5G4pwcBYwUWBUmARSUtskgP"
          + "er3hc5olOaQgvIiGo4LUcjznAVk+ugcm7c163qWLUJuk8AhrDc8QYKmhm6KYVjqnSNToDJfP4sc6"
          + "6uV8vt55TiJRNnlvxqINibRzsp+7EsqvI7G7YTD7OmMSFi8D";

  private final List<byte[]> records = new ArrayList<>();

  /** Any record. */
  InventedArchive record(String type, String fields, byte[] block) {
    return record(type, fields, block, block.length);
  }

  /** A record that may lie about its length. */
  InventedArchive record(String type, String fields, byte[] block, long declared) {
    ByteArrayOutputStream record = new ByteArrayOutputStream();
    record.writeBytes(
        ascii(
            "WARC/1.1\r\nWARC-Type: " + type + "\r\nWARC-Record-ID: <urn:uuid:" + id() + ">\r\n"));
    record.writeBytes(ascii(fields + "Content-Length: " + declared + "\r\n\r\n"));
    record.writeBytes(block);
    record.writeBytes(ascii("\r\n\r\n"));
    records.add(record.toByteArray());
    return this;
  }

  private String id() {
    return String.format("00000000-0000-4000-8000-%012d", records.size());
  }

  /** An answer to a request. */
  InventedArchive answer(String address, String date, String headers, byte[] body) {
    return record("response", fields(address, date), block(headers, body));
  }

  static String fields(String address, String date) {
    return "WARC-Target-URI: "
        + address
        + "\r\nWARC-Date: "
        + date
        + "\r\nContent-Type: application/http; msgtype=response\r\n";
  }

  static byte[] block(String headers, byte[] body) {
    ByteArrayOutputStream block = new ByteArrayOutputStream();
    block.writeBytes(ascii("HTTP/1.1 " + headers + "\r\n\r\n"));
    block.writeBytes(body);
    return block.toByteArray();
  }

  /** A page in HTML. */
  InventedArchive page(String address, String date, String html) {
    return answer(
        address, date, "200 OK\r\nContent-Type: text/html; charset=utf-8", Files.utf8(html));
  }

  private static byte[] ascii(String words) {
    return words.getBytes(StandardCharsets.ISO_8859_1);
  }

  List<byte[]> records() {
    return records;
  }

  byte[] plain() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    records.forEach(all::writeBytes);
    return all.toByteArray();
  }

  /** Each record packed by itself, as the standard asks. */
  byte[] packedByRecord() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    records.forEach(record -> all.writeBytes(Files.gzip(record)));
    return all.toByteArray();
  }

  byte[] packedAsAWhole() {
    return Files.gzip(plain());
  }
}
