package hearsay.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Web archives, well-meant and not. */
final class WarcIntakeTest {
  private static final String FERRY = "https://www.skerry.example/news/ferry?from=feed";
  private static final String NIGHT = "2031-03-05T22:41:07Z";
  private static final String TEXT =
      "The ferry ran aground off Skerry Point on Monday night, the pilot said.\n\n"
          + "“We heard it before we saw it,” said Ada Munk, who keeps the light.";
  private static final String HTML = "200 OK\r\nContent-Type: text/html; charset=utf-8";

  private static InventedArchive archive() {
    return new InventedArchive()
        .record("warcinfo", "Content-Type: application/warc-fields\r\n", utf8("software: x\r\n"))
        .record("request", InventedArchive.fields(FERRY, NIGHT), utf8("GET / HTTP/1.1\r\n\r\n"))
        .page(FERRY, NIGHT, InventedArchive.PAGE)
        .record("metadata", "Content-Type: application/warc-fields\r\n", utf8("via: y\r\n"))
        .page("https://quay.example/ice", "2031-04-01T00:00:00Z", page("The ice is gone."));
  }

  private static String page(String sentence) {
    return "<html><body><p>" + sentence + "</p></body></html>";
  }

  private static byte[] utf8(String words) {
    return Files.utf8(words);
  }

  private static List<Intake> read(byte[] warc, ArchiveSlice slice) {
    List<RawArticle> raw = new ArrayList<>();
    try {
      new ArticleIntake(IntakeOptions.DEFAULTS.with(slice))
          .read("a.warc.gz", new ByteArrayInputStream(warc), raw::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return raw.stream().map(RawArticle::parse).toList();
  }

  private static List<String> told(List<Intake> read) {
    return read.stream()
        .map(
            intake ->
                intake instanceof Refusal refusal
                    ? refusal.origin() + " " + refusal.rule()
                    : intake instanceof Remark remark
                        ? remark.message()
                        : intake.origin() + " = " + ((Article) intake).text())
        .toList();
  }

  private static List<String> told(byte[] warc) {
    return told(Files.read("a.warc", warc));
  }

  private static Article answered(String headers, byte[] body) {
    return Files.article(
        "a.warc", new InventedArchive().answer(FERRY, NIGHT, headers, body).plain());
  }

  private static List<String> rules(Article article) {
    return article.diagnostics().stream().map(diagnostic -> diagnostic.rule()).toList();
  }

  @Test
  void anAnswerWithAPageIsAnArticleHoweverTheArchiveIsPacked() {
    InventedArchive archive = archive();
    for (byte[] bytes :
        List.of(archive.plain(), archive.packedByRecord(), archive.packedAsAWhole())) {
      assertThat(told(bytes)).containsExactly("a.warc:3 = " + TEXT, "a.warc:5 = The ice is gone.");
    }
  }

  @Test
  void aPageGoesByWhereItWasFetchedAndSaysWhen() {
    Article ferry = (Article) Files.read("a.warc", archive().plain()).get(0);
    assertThat(ferry.key().value()).isEqualTo("url:" + FERRY);
    assertThat(ferry.metadata().address()).contains(FERRY);
    assertThat(ferry.metadata().title()).contains("Ferry aground");
    Capture capture = ferry.extraction().facts().orElseThrow().capture().orElseThrow();
    assertThat(capture.address().source()).isEqualTo("WARC-Target-URI");
    assertThat(capture.fetched().orElseThrow().value()).isEqualTo(NIGHT);
    assertThat(capture.fetched().orElseThrow().source()).isEqualTo("WARC-Date");
    assertThat(capture.pageSha256()).isEqualTo(hearsay.text.Sha256.hex(utf8(InventedArchive.PAGE)));
    MappingLaw.check(ferry, InventedArchive.PAGE);
  }

  @Test
  void anAddressThatThePageClaimsDoesNotMakeItAnotherPagesVersion() {
    String page =
        "<html><head><link rel='canonical' href='https://pier.example/other'></head><body>"
            + "<p>It rained on the pier.</p></body></html>";
    Article article = answered(HTML, utf8(page));
    assertThat(article.key().value()).isEqualTo("url:" + FERRY);
    assertThat(article.extraction().facts().orElseThrow().canonical().orElseThrow().value())
        .isEqualTo("https://pier.example/other");
  }

  @Test
  void whatIsNoPageIsCountedAndTold() {
    byte[] warc =
        archive()
            .record(
                "revisit",
                InventedArchive.fields(FERRY, NIGHT)
                    + "WARC-Profile: http://netpreserve.org/warc/1.1/revisit/identical-payload-digest\r\n"
                    + "WARC-Refers-To-Target-URI: "
                    + FERRY
                    + "\r\n",
                InventedArchive.block(HTML, new byte[0]))
            .answer(FERRY, NIGHT, "404 Not Found\r\nContent-Type: text/html", utf8(page("Gone.")))
            .answer(FERRY, NIGHT, "301 Moved\r\nLocation: /", new byte[0])
            .answer(FERRY, NIGHT, "200 OK\r\nContent-Type: image/png", new byte[100_000])
            .record("response", InventedArchive.fields("dns:skerry.example", NIGHT), utf8("x"))
            .packedByRecord();
    assertThat(told(warc))
        .containsExactly(
            "a.warc:3 = " + TEXT,
            "a.warc:5 = The ice is gone.",
            "2 pages; passed by: 1 met again unchanged, as when they were fetched before, 1 of"
                + " other kinds than pages, 2 answered with an error or a redirection");
  }

  @Test
  void aPageThatWasSavedWithoutItsAnswerIsReadToo() {
    byte[] warc =
        new InventedArchive()
            .record(
                "resource",
                "WARC-Target-URI: <" + FERRY + ">\r\nContent-Type: text/html\r\n",
                utf8(InventedArchive.PAGE))
            .plain();
    Article article = Files.article("a.warc", warc);
    assertThat(article.text().toString()).isEqualTo(TEXT);
    assertThat(article.metadata().address()).contains(FERRY);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "skerry.example, -, -, 3",
        "SKERRY.example, -, -, 3",
        "kerry.example, -, -, -",
        "quay.example, -, -, 5",
        "-, 2031-03-05, 2031-03-05, 3",
        "-, 2031-03-06, -, 5",
        "-, -, 2031-03-04, -",
        "quay.example, 2031-04-01, 2031-04-30, 5"
      })
  void aSliceTakesWhatItAsksFor(String host, LocalDate from, LocalDate to, Integer record) {
    ArchiveSlice slice =
        new ArchiveSlice(
            Optional.ofNullable(host), Optional.ofNullable(from), Optional.ofNullable(to));
    List<Intake> read = read(archive().packedByRecord(), slice);
    assertThat(read.stream().filter(Article.class::isInstance).map(Intake::origin))
        .isEqualTo(record == null ? List.of() : List.of(Origin.record("a.warc.gz", record)));
    assertThat(told(read)).last().asString().contains("outside what was asked for");
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.Quay.example:8080/x, www.quay.example",
    "http://quay.example@pier.example/, pier.example",
    "http://quay.example\\@pier.example/, quay.example",
    "https://[::1]:80/x, [::1]",
    "https://quay.example., quay.example",
    "quay.example/x, ''"
  })
  void theHostOfAnAddressIsWhereItLeads(String address, String host) {
    assertThat(ArchiveSlice.hostOf(address)).isEqualTo(host);
  }

  private static byte[] chunked(byte[] body, int size) {
    ByteArrayOutputStream chunks = new ByteArrayOutputStream();
    for (int i = 0; i < body.length; i += size) {
      int n = Math.min(size, body.length - i);
      chunks.writeBytes(utf8(Integer.toHexString(n) + "\r\n"));
      chunks.write(body, i, n);
      chunks.writeBytes(utf8("\r\n"));
    }
    chunks.writeBytes(utf8("0\r\n\r\n"));
    return chunks.toByteArray();
  }

  private static byte[] deflated(byte[] body) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
      out.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  @Test
  void theCodingsOfTheTransferAreTakenOff() {
    byte[] page = utf8(InventedArchive.PAGE);
    byte[] brotli = Base64.getDecoder().decode(InventedArchive.PAGE_IN_BROTLI);
    String chunkedGzip = HTML + "\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip";
    List<Article> articles =
        List.of(
            answered(HTML + "\r\nTransfer-Encoding: chunked", chunked(page, 7)),
            answered(HTML + "\r\nContent-Encoding: gzip", Files.gzip(page)),
            answered(chunkedGzip, chunked(Files.gzip(page), 50)),
            answered(HTML + "\r\nContent-Encoding: br", brotli),
            answered(HTML + "\r\nContent-Encoding: deflate", deflated(page)),
            answered(HTML + "\r\nContent-Encoding: br, gzip", Files.gzip(brotli)));
    for (Article article : articles) {
      assertThat(article.text().toString()).isEqualTo(TEXT);
      assertThat(article.diagnostics()).isEmpty();
    }
  }

  @Test
  void codingsAndLengthsThatLieAreNotBelieved() {
    byte[] page = utf8(InventedArchive.PAGE);
    List<Article> articles =
        List.of(
            answered(HTML + "\r\nContent-Encoding: gzip", page),
            answered(HTML + "\r\nContent-Encoding: br", page),
            answered(HTML + "\r\nTransfer-Encoding: chunked", page),
            answered(HTML, Files.gzip(page)),
            answered(HTML + "\r\nContent-Length: 10", page),
            answered(HTML + "\r\nContent-Length: 99999999999", page));
    assertThat(articles).extracting(article -> article.text().toString()).containsOnly(TEXT);
    assertThat(rules(articles.get(0))).containsExactly("coding-declared-wrongly");
    assertThat(rules(articles.get(1))).containsExactly("coding-declared-wrongly");
  }

  @Test
  void aPackedPageThatBreaksOffIsReadSoFar() {
    byte[] gzip = Files.gzip(utf8(InventedArchive.PAGE + " ".repeat(50_000) + "<p>End.</p>"));
    Article article =
        answered(HTML + "\r\nContent-Encoding: gzip", Arrays.copyOf(gzip, gzip.length - 20));
    assertThat(article.text().toString()).startsWith(TEXT);
    assertThat(rules(article)).contains("payload-broken-off");
  }

  @Test
  void aLyingCharsetIsToldByTheBytes() {
    byte[] page = page("Die Fähre läuft über.").getBytes(Charset.forName("windows-1252"));
    Article article = answered(HTML, page);
    assertThat(article.text().toString()).isEqualTo("Die Fähre läuft über.");
    assertThat(rules(article)).contains("charset-declared-wrongly");
  }

  @Test
  void aBombInAnAnswerIsRefusedAndSoIsAnUnknownCoding() {
    byte[] bomb = Files.gzip(new byte[ArticleIntake.MAX_ARTICLE_BYTES + 10]);
    byte[] warc =
        new InventedArchive()
            .answer(FERRY, NIGHT, HTML + "\r\nContent-Encoding: gzip", bomb)
            .answer(FERRY, NIGHT, HTML + "\r\nContent-Encoding: gzip, gzip", Files.gzip(bomb))
            .answer(FERRY, NIGHT, HTML + "\r\nContent-Encoding: zstd", utf8("x"))
            .page(FERRY, NIGHT, page("It rained."))
            .plain();
    assertThat(told(warc))
        .containsExactly(
            "a.warc:1 too-large",
            "a.warc:2 too-large",
            "a.warc:3 unknown-coding",
            "a.warc:4 = It rained.");
  }

  @Test
  void anArchiveThatUnpacksTooFarIsLeftInTime() {
    byte[] bomb =
        new InventedArchive()
            .page(FERRY, NIGHT, page("It rained."))
            .answer(FERRY, NIGHT, "200 OK\r\nContent-Type: image/png", new byte[80 << 20])
            .packedByRecord();
    assertThat(told(bomb)).containsExactly("a.warc:1 = It rained.", "a.warc unpacks-too-far");
    byte[] nested = zip("archive/a.warc.gz", bomb);
    assertThat(told(Files.read("a.wacz", nested)))
        .startsWith(
            "a.wacz/archive/a.warc.gz:1 = It rained.", "a.wacz/archive/a.warc.gz unpacks-too-far");
  }

  @Test
  void anArchiveThatIsCutAnywhereGivesWhatItHadAndAtMostOneRefusal() {
    InventedArchive archive = archive();
    byte[] plain = archive.plain();
    byte[] packed = archive.packedByRecord();
    int firstEnd = ends(archive.records(), 3);
    int packedEnd = ends(archive.records().stream().map(Files::gzip).toList(), 3);
    for (int length = 1; length < plain.length; length += 5) {
      cut(plain, length, firstEnd);
    }
    for (int length = 1; length < packed.length; length++) {
      boolean isBetween = isEndOfMember(archive, length);
      long refusals = cut(packed, length, packedEnd);
      assertThat(refusals).as("cut to " + length).isEqualTo(isBetween ? 0 : 1);
    }
  }

  private static boolean isEndOfMember(InventedArchive archive, int length) {
    List<byte[]> members = archive.records().stream().map(Files::gzip).toList();
    for (int i = 1; i <= members.size(); i++) {
      if (ends(members, i) == length) {
        return true;
      }
    }
    return false;
  }

  private static int ends(List<byte[]> pieces, int count) {
    return pieces.stream().limit(count).mapToInt(piece -> piece.length).sum();
  }

  private static long cut(byte[] whole, int length, int firstEnd) {
    List<Intake> read = Files.read("a.warc", Arrays.copyOf(whole, length));
    long refusals =
        read.stream()
            .filter(Refusal.class::isInstance)
            .filter(intake -> intake.origin().recordLine().isEmpty())
            .count();
    assertThat(refusals).as("cut to " + length).isLessThanOrEqualTo(1);
    if (length >= firstEnd) {
      assertThat(((Article) read.get(0)).text().toString()).isEqualTo(TEXT);
    }
    return refusals;
  }

  @Test
  void aPageThatIsCutOffIsReadAsFarAsItGoesAndSaysSo() {
    byte[] warc = new InventedArchive().page(FERRY, NIGHT, InventedArchive.PAGE).plain();
    List<Intake> read = Files.read("a.warc", Arrays.copyOf(warc, warc.length - 60));
    Article article = (Article) read.get(0);
    assertThat(article.text().toString()).startsWith("The ferry ran aground");
    assertThat(rules(article)).contains("record-cut-off");
    assertThat(((Refusal) read.get(1)).rule()).isEqualTo("broken-archive");
  }

  @Test
  void aDamagedMemberCostsItsRecord() {
    InventedArchive archive = archive();
    byte[] packed = archive.packedByRecord();
    int start = ends(archive.records().stream().map(Files::gzip).toList(), 2);
    for (int i = start + 12; i < start + 200; i += 7) {
      byte[] bad = packed.clone();
      bad[i] ^= (byte) 0x5F;
      assertThat(told(bad)).as("byte " + i).contains("a.warc broken-archive");
      assertThat(told(bad).stream().filter(line -> line.endsWith(" = The ice is gone.")))
          .as("byte " + i)
          .hasSize(1);
    }
  }

  @Test
  void aLyingLengthCostsItsRecordWhereRecordsArePackedAlone() {
    byte[] block = InventedArchive.block(HTML, utf8(page("It rained.")));
    for (long declared : List.of(10_000_000_000L, Long.MAX_VALUE / 10, block.length + 9L, 12L)) {
      byte[] warc =
          new InventedArchive()
              .record("response", InventedArchive.fields(FERRY, NIGHT), block, declared)
              .page(FERRY, NIGHT, page("It froze."))
              .packedByRecord();
      assertThat(told(warc))
          .as("declared " + declared)
          .contains("a.warc:2 = It froze.", "a.warc broken-archive");
    }
  }

  @Test
  void aLyingLengthInAnUnpackedArchiveIsToldAndNothingIsHeld() {
    byte[] block = InventedArchive.block(HTML, utf8(page("It rained.")));
    String fields = InventedArchive.fields(FERRY, NIGHT);
    byte[] large = new InventedArchive().record("response", fields, block, 10_000_000_000L).plain();
    assertThat(told(large)).containsExactly("a.warc:1 = It rained.", "a.warc broken-archive");
    byte[] small =
        new InventedArchive()
            .record("request", fields, block, 12)
            .page(FERRY, NIGHT, page("It froze."))
            .plain();
    assertThat(told(small)).containsExactly("a.warc:2 = It froze.", "a.warc broken-archive");
    byte[] none =
        new InventedArchive()
            .record("response", fields + "Content-Length: x\r\n", block, 0)
            .page(FERRY, NIGHT, page("It froze."))
            .plain();
    assertThat(told(none)).contains("a.warc:2 = It froze.");
  }

  @Test
  void whatIsNoArchiveIsRefused() {
    assertThat(told(utf8(""))).containsExactly("a.warc bad-archive");
    assertThat(told(utf8("It rained."))).containsExactly("a.warc bad-archive");
    assertThat(told(utf8("WARC/1.1\r\n"))).containsExactly("a.warc bad-archive");
    assertThat(told(Files.gzip(utf8("x".repeat(300_000))))).containsExactly("a.warc bad-archive");
    assertThat(told(utf8("WARC/1.1\r\n" + "a: b\r\n".repeat(100_000))))
        .containsExactly("a.warc bad-archive");
  }

  @Test
  void anyByteThatIsWrongCostsNoMoreThanItsRecord() {
    InventedArchive archive = archive();
    byte[] plain = archive.plain();
    int before = ends(archive.records(), 2);
    for (int i = before; i < ends(archive.records(), 3); i++) {
      byte[] bad = plain.clone();
      bad[i] ^= (byte) (i % 2 == 0 ? 0x5F : 0x0A);
      assertThat(Files.read("a.warc", bad)).as("byte " + i).isNotEmpty();
    }
  }

  private static byte[] zip(String name, byte[] member) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("datapackage.json"));
      zip.write(utf8("{\"text\": \"no article\"}"));
      zip.putNextEntry(new ZipEntry("pages/pages.jsonl"));
      zip.write(utf8("{\"text\": \"no article\"}"));
      zip.putNextEntry(new ZipEntry(name));
      zip.write(member);
      zip.putNextEntry(new ZipEntry("indexes/index.cdx.gz"));
      zip.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  @Test
  void aCollectionIsReadByItsArchivesAlone() {
    byte[] wacz = zip("archive/data.warc.gz", archive().packedByRecord());
    assertThat(told(Files.read("a.wacz", wacz)))
        .containsExactly(
            "a.wacz/archive/data.warc.gz:3 = " + TEXT,
            "a.wacz/archive/data.warc.gz:5 = The ice is gone.");
    assertThat(told(Files.read("a.wacz", zip("archive/../../data.warc.gz", archive().plain()))))
        .containsExactly("a.wacz unsafe-name");
    assertThat(told(Files.read("a.wacz", zip("archive/b.wacz", wacz))))
        .containsExactly("a.wacz empty");
    assertThat(told(Files.read("a.zip", zip("b.wacz", wacz))))
        .contains("a.zip/b.wacz nested-archive");
    assertThat(told(Files.read("a.wacz", Arrays.copyOf(wacz, wacz.length / 2))))
        .last()
        .asString()
        .containsAnyOf("broken-zip", "broken-archive");
  }

  @Test
  void theRecordsOfAnArchiveAreTheOriginalsOfItsArticles() throws IOException {
    byte[] warc = archive().packedByRecord();
    RecordReader records =
        ArticleIntake.records("a.warc.gz", new ByteArrayInputStream(warc)).orElseThrow();
    for (Intake intake : Files.read("a.warc.gz", warc)) {
      RecordReader.Line line = records.next().orElseThrow();
      assertThat(line.number()).isEqualTo(intake.origin().recordLine().orElseThrow());
      assertThat(line.bytes()).isEqualTo(((Article) intake).original().bytes());
      assertThat(new String(line.bytes(), StandardCharsets.UTF_8)).contains("WARC-Date: ");
    }
    assertThat(records.next()).isEmpty();
  }

  /** An archive that is made while it is read. */
  private static final class ManyRecords extends InputStream {
    private final byte[] page =
        Files.gzip(new InventedArchive().page(FERRY, NIGHT, page("It rained.")).plain());
    private final int records;
    private int given;
    private int at;

    ManyRecords(int records) {
      this.records = records;
    }

    @Override
    public int read() {
      throw new UnsupportedOperationException();
    }

    @Override
    public int read(byte[] bytes, int from, int length) {
      if (at == page.length) {
        at = 0;
        given++;
      }
      if (given == records) {
        return -1;
      }
      int n = Math.min(length, page.length - at);
      System.arraycopy(page, at, bytes, from, n);
      at += n;
      return n;
    }
  }

  @Test
  void aHundredThousandRecordsAreCutOneByOne() throws IOException {
    ManyRecords archive = new ManyRecords(100_000);
    int[] read = new int[1];
    int[] ahead = new int[1];
    new ArticleIntake()
        .read(
            "a.warc.gz",
            archive,
            raw -> {
              read[0]++;
              ahead[0] = Math.max(ahead[0], archive.given - read[0]);
              if (read[0] % 10_000 == 1) {
                assertThat(raw.parse()).isInstanceOf(Article.class);
              }
            });
    assertThat(read[0]).isEqualTo(100_000);
    assertThat(ahead[0]).as("records read ahead").isLessThan(1000);
  }

  @Test
  void anArchiveByAnotherWriterIsRead() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (org.netpreserve.jwarc.WarcWriter writer =
        new org.netpreserve.jwarc.WarcWriter(
            java.nio.channels.Channels.newChannel(bytes),
            org.netpreserve.jwarc.WarcCompression.GZIP)) {
      for (String sentence : Collections.nCopies(3, "It rained.")) {
        org.netpreserve.jwarc.HttpResponse http =
            new org.netpreserve.jwarc.HttpResponse.Builder(200, "OK")
                .body(org.netpreserve.jwarc.MediaType.HTML_UTF8, utf8(page(sentence)))
                .build();
        writer.write(
            new org.netpreserve.jwarc.WarcResponse.Builder(java.net.URI.create(FERRY))
                .date(java.time.Instant.parse(NIGHT))
                .body(http)
                .build());
      }
    }
    assertThat(told(bytes.toByteArray()))
        .containsExactly("a.warc:1 = It rained.", "a.warc:2 = It rained.", "a.warc:3 = It rained.");
  }
}
