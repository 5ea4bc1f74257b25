package hearsay.intake;

import hearsay.text.Decoding;
import hearsay.text.SourceText;
import hearsay.text.TextDecoder;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * RSS and Atom feeds, an item an article. Items are cut out one at a time and understood by
 * themselves, so memory does not grow with the feed, and a bad item costs that one.
 */
final class FeedIntake {
  private static final Set<String> ROOTS = Set.of("rss", "RDF", "feed");

  private static final Pattern DECLARED_CHARSET =
      Pattern.compile("^[^<]{0,8}<\\?xml[^>]{0,200}?\\sencoding\\s*=\\s*[\"']([\\w.:+-]{1,40})");

  private final String path;
  private final FeedItem.Feed feed;

  private FeedIntake(String path, FeedItem.Feed feed) {
    this.path = path;
    this.feed = feed;
  }

  /**
   * @param now what time it is, if that is known: items of agencies may be under an embargo
   */
  static void read(String path, InputStream raw, Optional<Instant> now, Consumer<RawArticle> sink)
      throws IOException {
    BufferedInputStream in = new BufferedInputStream(raw, FeedItems.HEAD_BYTES);
    if (isWide(in)) {
      refuse(path, sink, "bad-feed", "a feed in UTF-16; save it as UTF-8");
      return;
    }
    FeedItems start = start(in);
    if (AgencyIntake.isRoot(start.root())) {
      new AgencyIntake(path, charset(start.head()), now).read(start, in, sink);
      return;
    }
    FeedItems items = new FeedItems(in, ArticleIntake.MAX_ARTICLE_BYTES);
    Optional<RecordReader.Line> item = items.next();
    if (!ROOTS.contains(items.root())) {
      refuse(
          path,
          sink,
          "unknown-format",
          "neither a feed (RSS, Atom) nor an agency's news (NewsML-G2, NITF)");
    } else if (items.hasOwnTypes()) {
      refuse(path, sink, "own-entities", "it declares entities of its own; they are not expanded");
    } else {
      new FeedIntake(path, feed(items)).read(items, item, sink);
    }
  }

  /** Cuts a feed, or a message of agencies, into its items; empty for what is one article. */
  static Optional<RecordReader> records(InputStream raw) throws IOException {
    BufferedInputStream in = new BufferedInputStream(raw, FeedItems.HEAD_BYTES);
    String root = start(in).root();
    return AgencyIntake.isRoot(root)
        ? AgencyIntake.records(root, in)
        : Optional.of(new FeedItems(in, ArticleIntake.MAX_ARTICLE_BYTES));
  }

  /** The beginning of a file, read for what it is; the file stands where it stood. */
  private static FeedItems start(BufferedInputStream in) throws IOException {
    in.mark(FeedItems.HEAD_BYTES);
    byte[] head = in.readNBytes(FeedItems.HEAD_BYTES);
    in.reset();
    FeedItems start = new FeedItems(new ByteArrayInputStream(head), FeedItems.HEAD_BYTES, Set.of());
    start.next();
    return start;
  }

  private static Optional<String> charset(byte[] head) {
    Matcher declared = DECLARED_CHARSET.matcher(new String(head, StandardCharsets.ISO_8859_1));
    return declared.find() ? Optional.of(declared.group(1)) : Optional.empty();
  }

  private static boolean isWide(BufferedInputStream in) throws IOException {
    in.mark(2);
    byte[] start = in.readNBytes(2);
    in.reset();
    boolean isMarked =
        start.length == 2 && (start[0] & 0xFF) + (start[1] & 0xFF) == 0xFF + 0xFE && start[0] < 0;
    return isMarked || (start.length == 2 && (start[0] == 0 || start[1] == 0));
  }

  private static void refuse(String path, Consumer<RawArticle> sink, String rule, String reason) {
    sink.accept(() -> Refusal.of(Origin.file(path), rule, reason));
  }

  /** What the head says; it breaks off where the first item begins. */
  private static FeedItem.Feed feed(FeedItems items) {
    byte[] head = items.head();
    Optional<String> charset = charset(head);
    String text = TextDecoder.decode(head, charset).text();
    XmlFields fields = XmlFields.of(text.substring(Math.max(0, text.indexOf('<'))));
    Optional<String> title = fields.words("title").or(() -> fields.words("channel/title"));
    return new FeedItem.Feed(title.map(Carried::line), charset);
  }

  private void read(FeedItems items, Optional<RecordReader.Line> first, Consumer<RawArticle> sink)
      throws IOException {
    int found = 0;
    for (Optional<RecordReader.Line> item = first; item.isPresent(); item = items.next()) {
      RecordReader.Line one = item.get();
      found = one.number();
      sink.accept(new FeedEntry(() -> parse(one), () -> link(one)));
    }
    if (items.isBrokenOff()) {
      refuse(path, sink, "bad-feed", "the feed breaks off behind item " + found);
    } else if (found == 0) {
      refuse(path, sink, "empty", "a feed without an item");
    }
  }

  private Optional<String> link(RecordReader.Line line) {
    String text = TextDecoder.decode(line.bytes(), feed.charset()).text();
    return line.isCut()
        ? Optional.empty()
        : new FeedItem(feed, SourceText.ofAny(text), XmlFields.of(text)).link();
  }

  private Intake parse(RecordReader.Line line) {
    Origin origin = Origin.record(path, line.number());
    if (line.isCut()) {
      return ArticleIntake.tooLarge(origin);
    }
    Decoding decoding = TextDecoder.decode(line.bytes(), feed.charset());
    XmlFields fields = XmlFields.of(decoding.text());
    if (fields.error().isPresent()) {
      return Refusal.of(
          origin, "bad-feed", "no XML from " + fields.error().get() + " of the item on");
    }
    FeedItem item = new FeedItem(feed, SourceText.ofAny(decoding.text()), fields);
    Carried carried =
        new Carried(
            origin,
            new Original(line.bytes()),
            PlainTextIntake.describe(decoding),
            item.id(),
            item.metadata(),
            Optional.of(item.facts()),
            decoding.diagnostics());
    return item.article(carried);
  }
}
