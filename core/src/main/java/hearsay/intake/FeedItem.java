package hearsay.intake;

import hearsay.text.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An item of an RSS feed or an entry of an Atom feed. */
final class FeedItem {
  /**
   * What a feed says of all its items.
   *
   * @param title what it is called
   * @param charset as it declares it
   */
  record Feed(Optional<String> title, Optional<String> charset) {}

  /** RSS names authors by their mail: the name stands behind in parentheses. */
  private static final Pattern MAIL_AND_NAME = Pattern.compile("\\S+@\\S+\\s*\\(([^()]+)\\)");

  private static final Pattern WEB = Pattern.compile("(?i)https?://[^\\s<>\"]+");

  private final Feed feed;
  private final XmlFields fields;
  private final XmlFacts facts;

  /**
   * @param piece the decoded item that the fields were read from
   */
  FeedItem(Feed feed, SourceText piece, XmlFields fields) {
    this.feed = feed;
    this.fields = fields;
    this.facts = new XmlFacts(piece, 0, fields);
  }

  /** Its own id counts only where it has no address, by which its page goes too. */
  Optional<String> id() {
    return address().isPresent() ? Optional.empty() : fields.words("guid").or(() -> words("id"));
  }

  private Optional<String> words(String path) {
    return fields.words(path);
  }

  Metadata metadata() {
    return facts().metadata(address());
  }

  /** What it says of itself, with the places in the item; its feed's title has none there. */
  PageFacts facts() {
    Optional<Fact> ofFeed =
        feed.title()
            .filter(title -> !title.isBlank())
            .map(title -> new Fact(title, title, "feed title", Optional.empty()));
    return new PageFacts(
        facts.first("title"),
        Optional.empty(),
        authors(),
        facts.date("published", "pubDate", "dc:date", "updated"),
        facts.date("updated"),
        facts.first("source/title", "source").or(() -> ofFeed),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Only addresses of the web: what else stands there leads nowhere, or runs. */
  private Optional<String> address() {
    Stream<String> atom =
        fields
            .all("link")
            .filter(link -> link.attribute("rel").matches("|alternate"))
            .map(link -> link.attribute("href"));
    Stream<String> rss = Stream.of("link", "guid", "id").flatMap(path -> words(path).stream());
    return Stream.concat(atom, rss)
        .map(String::strip)
        .filter(address -> WEB.matcher(address).matches())
        .findFirst();
  }

  /**
   * Where the item says that its page is, in its own words: they may be relative, or lead nowhere,
   * or run.
   */
  Optional<String> link() {
    Stream<String> atom =
        fields
            .all("link")
            .filter(link -> link.attribute("rel").matches("|alternate"))
            .map(link -> link.attribute("href"));
    Stream<String> guid =
        fields
            .all("guid")
            .filter(one -> !one.attribute("isPermaLink").equals("false"))
            .map(XmlFields.Field::text)
            .filter(words -> WEB.matcher(words.strip()).matches());
    return Stream.of(atom, words("link").stream(), guid)
        .flatMap(found -> found)
        .map(String::strip)
        .filter(words -> !words.isEmpty())
        .findFirst();
  }

  private List<Fact> authors() {
    List<String> outlets = feed.title().stream().toList();
    return facts.authors(outlets, FeedItem::named, List.of("author/name", "dc:creator", "author"));
  }

  private static String named(String author) {
    Matcher mail = MAIL_AND_NAME.matcher(author.strip());
    return mail.matches() ? mail.group(1) : author;
  }

  /** The fullest text that has any words in it. */
  Intake article(Carried carried) {
    Intake last = carried.refused("empty", "an item without a text");
    for (String path : List.of("content:encoded", "content", "description", "summary")) {
      Optional<XmlFields.Field> field =
          fields.all(path).filter(one -> !one.text().isBlank()).findFirst();
      if (field.isPresent() && isText(field.get())) {
        last = isHtml(field.get()) ? carried.ofHtml(words(field)) : carried.ofPlain(words(field));
        if (last instanceof Article) {
          return last;
        }
      }
    }
    return last;
  }

  private static String words(Optional<XmlFields.Field> field) {
    return field.orElseThrow().text().strip();
  }

  /** Atom may carry pictures, and documents that are no HTML. */
  private static boolean isText(XmlFields.Field field) {
    String type = field.attribute("type");
    return type.indexOf('/') < 0 || type.startsWith("text/") || type.contains("xhtml");
  }

  /** Atom says so; RSS does not, and is told by tags and entities. */
  private static boolean isHtml(XmlFields.Field field) {
    String type = field.attribute("type");
    boolean saysPlain = type.equals("text") || type.equals("text/plain");
    return type.contains("html") || (!saysPlain && Carried.isMarkup(field.text()));
  }
}
