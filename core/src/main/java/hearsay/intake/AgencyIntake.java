package hearsay.intake;

import hearsay.lexicon.RuleTable;
import hearsay.text.Decoding;
import hearsay.text.SourceText;
import hearsay.text.TextDecoder;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * News of agencies in XML: NewsML-G2 (an item, or a message of many) and NITF. Read by the parser
 * of the JDK without document types, as feeds are: nothing outside the file is opened, and a file
 * that declares entities is refused.
 */
final class AgencyIntake {
  private static final String MESSAGE = "newsMessage";
  private static final String ITEM = "newsItem";
  private static final String NITF = "nitf";

  /** A body of NITF in an item of NewsML-G2 lies eight deep. */
  private static final int MOST_DEPTH = 12;

  private static final String INLINE = "contentSet/inlineXML/";
  private static final Set<String> BODIES =
      Set.of(
          INLINE + "html/body",
          INLINE + "body",
          INLINE + "div",
          INLINE + "article",
          INLINE + "nitf/body/body.content",
          "body/body.content");

  private static final XmlFields.Shape SHAPE =
      new XmlFields.Shape(
          MOST_DEPTH,
          true,
          BODIES,
          Set.of(
              "contentMeta/headline",
              "contentMeta/by",
              "body/body.head/hedline/hl1",
              "body/body.head/byline",
              "body/body.head/byline/person"),
          RuleTable.load(AgencyIntake.class, "nitf-elements.tsv").rows().stream()
              .collect(Collectors.toMap(RuleTable.Row::id, row -> row.cell("html"))));

  private static final String NITF_ISSUE = "head/docdata/date.issue";

  private final String path;
  private final Optional<String> charset;
  private final Optional<Instant> now;

  AgencyIntake(String path, Optional<String> charset, Optional<Instant> now) {
    this.path = path;
    this.charset = charset;
    this.now = now;
  }

  /** Whether XML with this outermost element is news of an agency. */
  static boolean isRoot(String root) {
    return Set.of(MESSAGE, ITEM, NITF).contains(root);
  }

  /** Cuts a message into its items; what is one item is one record. */
  static Optional<RecordReader> records(String root, InputStream in) throws IOException {
    int most = ArticleIntake.MAX_ARTICLE_BYTES;
    if (root.equals(MESSAGE)) {
      return Optional.of(new FeedItems(in, most, Set.of(ITEM)));
    }
    byte[] bytes = in.readNBytes(most + 1);
    boolean[] isGiven = new boolean[1];
    return Optional.of(
        () -> {
          boolean isNext = !isGiven[0];
          isGiven[0] = true;
          return isNext
              ? Optional.of(new RecordReader.Line(1, bytes, bytes.length > most))
              : Optional.empty();
        });
  }

  /**
   * Reads a file to its end.
   *
   * @param start its beginning, read for what it is
   */
  void read(FeedItems start, InputStream in, Consumer<RawArticle> sink) throws IOException {
    Origin file = Origin.file(path);
    if (start.hasOwnTypes()) {
      sink.accept(
          () ->
              Refusal.of(
                  file, "own-entities", "it declares entities of its own; they are not expanded"));
      return;
    }
    RecordReader records = records(start.root(), in).orElseThrow();
    int found = 0;
    for (Optional<RecordReader.Line> next = records.next();
        next.isPresent();
        next = records.next()) {
      RecordReader.Line one = next.get();
      found = one.number();
      sink.accept(() -> parse(one, start.root()));
    }
    int last = found;
    if (records instanceof FeedItems items && items.isBrokenOff()) {
      sink.accept(() -> Refusal.of(file, "bad-feed", "the message breaks off behind item " + last));
    } else if (last == 0) {
      sink.accept(() -> Refusal.of(file, "empty", "a message without an item"));
    }
  }

  private Intake parse(RecordReader.Line line, String root) {
    Origin origin = Origin.record(path, line.number());
    if (line.isCut()) {
      return ArticleIntake.tooLarge(origin);
    }
    Decoding decoding = TextDecoder.decode(line.bytes(), charset);
    String xml = decoding.text();
    int lead = Math.max(0, xml.indexOf('<'));
    XmlFields fields = XmlFields.of(xml.substring(lead), SHAPE);
    if (fields.error().isPresent()) {
      return Refusal.of(
          origin, "bad-feed", "no XML from " + fields.error().get() + " of the item on");
    }
    XmlFacts facts = new XmlFacts(SourceText.ofAny(xml), lead, fields);
    AgencyItem item = root.equals(NITF) ? nitf(fields, facts) : newsItem(fields, facts);
    return item.article(
        new AgencyItem.Source(
            origin,
            new Original(line.bytes()),
            PlainTextIntake.describe(decoding),
            decoding.diagnostics()),
        now);
  }

  private static AgencyItem newsItem(XmlFields fields, XmlFacts facts) {
    Optional<Fact> outlet =
        facts.first(
            "itemMeta/provider/name",
            "itemMeta/provider@literal",
            "itemMeta/provider@qcode",
            "contentMeta/infoSource/name",
            "contentMeta/infoSource@literal");
    List<Fact> authors =
        facts.authors(
            names(outlet),
            UnaryOperator.identity(),
            List.of("contentMeta/by", "contentMeta/creator/name", "contentMeta/contributor/name"));
    Optional<Fact> title =
        facts.first(
            "contentMeta/headline", "itemMeta/title", INLINE + "nitf/body/body.head/hedline/hl1");
    Optional<Fact> published =
        facts.date(
            "itemMeta/firstCreated", "contentMeta/contentCreated", "itemMeta/versionCreated");
    PageFacts all =
        new PageFacts(
            title,
            Optional.empty(),
            authors,
            published,
            facts.date("itemMeta/versionCreated"),
            outlet,
            facts.first("contentMeta/language@tag"),
            Optional.empty(),
            Optional.empty());
    Optional<AgencyItem.Body> plain =
        fields.words("contentSet/inlineData").map(text -> new AgencyItem.Body(text, false));
    return new AgencyItem(
        Optional.of(fields.rootAttribute("guid")),
        all,
        fields
            .all("itemMeta/pubStatus")
            .map(status -> status.attribute("qcode"))
            .findFirst()
            .orElse(""),
        fields.all("itemMeta/embargoed").map(XmlFields.Field::text).findFirst(),
        body(fields).or(() -> plain));
  }

  private static AgencyItem nitf(XmlFields fields, XmlFacts facts) {
    Optional<Fact> outlet =
        facts.first(
            "head/pubdata@name",
            "body/body.head/distributor",
            "body/body.head/distributor/org",
            "head/docdata/doc.copyright@holder",
            "head/docdata/del-list/from-src@src-name");
    PageFacts all =
        new PageFacts(
            facts.first("body/body.head/hedline/hl1", "head/title"),
            Optional.empty(),
            facts.authors(
                names(outlet),
                UnaryOperator.identity(),
                List.of("body/body.head/byline/person", "body/body.head/byline")),
            facts.date(
                NITF_ISSUE + "@norm",
                "head/pubdata@date.publication",
                "body/body.head/dateline/story.date@norm"),
            facts.date("head/revision-history@norm"),
            outlet,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return new AgencyItem(
        facts.first("head/docdata/doc-id@id-string").map(Fact::value),
        all,
        fields
            .all("head/docdata")
            .map(data -> data.attribute("management-status"))
            .findFirst()
            .orElse(""),
        fields
            .all("head/docdata/date.release")
            .map(release -> release.attribute("norm"))
            .filter(release -> !release.isBlank())
            .findFirst(),
        body(fields));
  }

  private static List<String> names(Optional<Fact> outlet) {
    return outlet.map(Fact::value).stream().toList();
  }

  private static Optional<AgencyItem.Body> body(XmlFields fields) {
    return BODIES.stream()
        .sorted()
        .flatMap(body -> fields.first(body).stream())
        .map(field -> new AgencyItem.Body(field.text(), true))
        .findFirst();
  }
}
