package hearsay.intake.page;

import hearsay.intake.Fact;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * Finds when the article was first published and when it was last changed.
 *
 * <p>The order: linked data, then meta elements, then microdata, then the first {@code time}
 * element near the headline, then the address, then a date printed near the headline. The first two
 * are written by the system that published the article; a {@code time} element may belong to a
 * teaser or to the day's date, so it counts only between the headline and the text; an address has
 * no time of day; printed words are read last because they need reading. What cannot be read as a
 * date is passed over.
 */
final class DateFinder {
  private static final Pattern ADDRESS =
      Pattern.compile("/((?:19|20)\\d{2})[/-]?([01]\\d)[/-]?([0-3]\\d)(?:/|-|_|\\b)");

  /** How far around the headline and the text's beginning a date is looked for, in elements. */
  private static final int NEAR = 80;

  /** Longer words near the headline are no line with a date. */
  private static final int LONGEST_LINE = 120;

  private final PageSources sources;
  private final int from;
  private final int to;

  /**
   * @param headline where the article begins
   * @param bodyText the first text of the body
   */
  DateFinder(PageSources sources, Headline headline, int bodyText) {
    this.sources = sources;
    int body =
        bodyText < sources.tree().textCount() ? sources.tree().owner(bodyText) : headline.element();
    int start = headline.isOnPage() ? Math.min(headline.element(), body) : body;
    this.from = Math.max(0, start - NEAR);
    this.to = Math.min(sources.tree().elementCount(), Math.max(body, start) + NEAR);
  }

  Optional<Fact> published() {
    return linked(MetaNames.PUBLISHED.linked())
        .or(() -> meta(MetaNames.PUBLISHED.names()))
        .or(() -> microdata(MetaNames.PUBLISHED.linked().get(0)))
        .or(this::timeElement)
        .or(this::address)
        .or(this::printed);
  }

  Optional<Fact> modified() {
    return linked(MetaNames.MODIFIED.linked())
        .or(() -> meta(MetaNames.MODIFIED.names()))
        .or(() -> microdata(MetaNames.MODIFIED.linked().get(0)));
  }

  private Optional<Fact> linked(List<String> properties) {
    return first(properties.stream().flatMap(property -> sources.linked(property).stream()));
  }

  private Optional<Fact> meta(List<String> names) {
    return first(names.stream().flatMap(name -> sources.meta(name).stream()));
  }

  private static Optional<Fact> first(Stream<Fact> facts) {
    return facts.flatMap(fact -> dated(fact).stream()).findFirst();
  }

  private static Optional<Fact> dated(Fact fact) {
    return IsoDate.find(fact.value()).map(fact::as);
  }

  private Optional<Fact> microdata(String property) {
    PageTree tree = sources.tree();
    for (int e = 0; e < tree.elementCount(); e++) {
      Element element = tree.element(e);
      if (element.attr("itemprop").contains(property)) {
        String words = element.attr(element.hasAttr("datetime") ? "datetime" : "content");
        Optional<Fact> fact =
            words.isBlank()
                ? sources.ofText(e, "itemprop " + property)
                : sources.ofElement(words, "itemprop " + property, element);
        Optional<Fact> dated = fact.flatMap(DateFinder::dated);
        if (dated.isPresent()) {
          return dated;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Fact> timeElement() {
    for (int e = from; e < to; e++) {
      Element element = sources.tree().element(e);
      if (element.normalName().equals("time")) {
        int index = e;
        Optional<Fact> found =
            sources
                .ofElement(element.attr("datetime"), "time", element)
                .flatMap(DateFinder::dated)
                .or(() -> sources.ofText(index, "time").flatMap(DateFinder::dated));
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Fact> address() {
    return sources
        .firstMeta(List.of("og:url"))
        .or(() -> AddressFinder.canonical(sources))
        .flatMap(
            fact -> {
              Matcher date = ADDRESS.matcher(fact.value());
              return date.find()
                  ? IsoDate.find(date.group(1) + "-" + date.group(2) + "-" + date.group(3))
                      .map(fact::as)
                  : Optional.<Fact>empty();
            });
  }

  private Optional<Fact> printed() {
    PageTree tree = sources.tree();
    for (int e = from; e < to; e++) {
      int length = tree.chars(tree.firstText(e), tree.textEnd(e));
      if (length > 0 && length <= LONGEST_LINE) {
        Optional<Fact> dated = sources.ofText(e, "line").flatMap(DateFinder::dated);
        if (dated.isPresent()) {
          return dated;
        }
      }
    }
    return Optional.empty();
  }
}
