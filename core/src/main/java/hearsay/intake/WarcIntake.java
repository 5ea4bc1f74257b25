package hearsay.intake;

import hearsay.text.Sha256;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Web archives, an answer with a page an article. An article's key and address are where the page
 * was fetched from, so a page that was fetched again is a version of it. What else an archive holds
 * is counted and told at the end.
 */
final class WarcIntake {
  private WarcIntake() {}

  /** Cuts an archive, packed as a whole, by records, or not at all. */
  static WarcRecords records(InputStream in, ArchiveSlice slice) throws IOException {
    BufferedInputStream bytes = new BufferedInputStream(in, 1 << 16);
    Stretches stretches =
        ArticleIntake.isGzip(bytes)
            ? new GzipMembers(new CappedInflation.Packed(bytes, in))
            : Stretches.whole(bytes);
    return new WarcRecords(stretches, ArticleIntake.MAX_ARTICLE_BYTES, slice);
  }

  static void read(String path, InputStream in, ArchiveSlice slice, Consumer<RawArticle> sink)
      throws IOException {
    WarcRecords records = records(in, slice);
    for (Optional<RecordReader.Line> next = records.next();
        next.isPresent();
        next = records.next()) {
      RecordReader.Line one = next.get();
      sink.accept(() -> parse(path, one));
    }
    tell(path, records.tally()).forEach(told -> sink.accept(() -> told));
  }

  private static List<Intake> tell(String path, ArchiveTally tally) {
    Origin origin = Origin.file(path);
    if (tally.records() == 0) {
      return List.of(Refusal.of(origin, "bad-archive", "no record of a web archive in it"));
    }
    List<Intake> told = new ArrayList<>();
    tally.told().ifPresent(words -> told.add(new Remark(origin, "archive-passed-by", words)));
    if (tally.damages() > 0) {
      String places =
          tally.damages() == 1
              ? "one place"
              : String.format(Locale.ROOT, "%,d places", tally.damages());
      told.add(
          Refusal.of(
              origin,
              "broken-archive",
              "damaged or cut off in " + places + "; what could be read was"));
    }
    return told;
  }

  private static Intake parse(String path, RecordReader.Line line) {
    Origin origin = Origin.record(path, line.number());
    if (line.isCut()) {
      return ArticleIntake.tooLarge(origin);
    }
    ArchivedPage page;
    try {
      page = ArchivedPage.of(line.bytes());
    } catch (ArchivedPage.UnknownCoding e) {
      return Refusal.of(origin, "unknown-coding", e.getMessage());
    } catch (IOException e) {
      return Refusal.of(origin, "bad-record", "no answer with a page that can be understood");
    }
    if (page.bytes().length > ArticleIntake.MAX_ARTICLE_BYTES) {
      return ArticleIntake.tooLarge(origin);
    }
    WarcHead head = WarcHead.of(line.bytes());
    Capture capture =
        new Capture(
            new Fact(head.target(), head.target(), "WARC-Target-URI", Optional.empty()),
            head.date().map(date -> new Fact(date, date, "WARC-Date", Optional.empty())),
            Sha256.hex(page.bytes()));
    return HtmlIntake.readCaptured(origin, new Original(line.bytes()), page, capture);
  }
}
