package hearsay.intake.page;

import hearsay.intake.Fact;
import hearsay.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Where facts about the article can be looked for, and how a finding becomes a {@link Fact}.
 *
 * @param tree its elements and texts
 * @param data its linked data
 * @param article the thing in it that is the article; a thing without properties where there is
 *     none
 * @param metas the meta elements that have a name and say something
 */
record PageSources(
    PageTree tree, LinkedData data, LinkedData.Value.Thing article, List<Meta> metas) {
  /**
   * A meta element.
   *
   * @param name of the property, in lower case
   */
  record Meta(String name, String content, Element element) {}

  /** Types of linked data that are an article: NewsArticle, BlogPosting, Report and others. */
  private static final List<String> ARTICLES = List.of("article", "posting", "report", "newsstory");

  /** The most meta elements that are looked at. */
  private static final int MOST_METAS = 2_000;

  static PageSources of(PageTree tree, LinkedData data) {
    return new PageSources(tree, data, article(data), metas(tree));
  }

  private static LinkedData.Value.Thing article(LinkedData data) {
    List<LinkedData.Value.Thing> articles =
        data.things().stream().filter(thing -> ARTICLES.stream().anyMatch(thing::isA)).toList();
    return articles.stream()
        .filter(thing -> thing.get("headline").isPresent() || thing.get("author").isPresent())
        .findFirst()
        .or(() -> articles.stream().findFirst())
        .orElse(new LinkedData.Value.Thing(java.util.Map.of()));
  }

  private static List<Meta> metas(PageTree tree) {
    List<Meta> metas = new ArrayList<>();
    for (int e = 0; e < tree.elementCount() && metas.size() < MOST_METAS; e++) {
      Element meta = tree.element(e);
      String content = meta.normalName().equals("meta") ? meta.attr("content").strip() : "";
      if (!content.isEmpty()) {
        for (String attribute : List.of("property", "name", "itemprop")) {
          String name = meta.attr(attribute).toLowerCase(Locale.ROOT).strip();
          if (!name.isEmpty()) {
            metas.add(new Meta(name, content, meta));
          }
        }
      }
    }
    return metas;
  }

  /** What the meta elements of a name say, in the order of the page. */
  List<Fact> meta(String name) {
    return metas.stream()
        .filter(meta -> meta.name().equals(name))
        .map(meta -> ofElement(meta.content(), "meta " + name, meta.element()))
        .flatMap(Optional::stream)
        .toList();
  }

  /** The first that says something, of some names in order of trust. */
  Optional<Fact> firstMeta(List<String> names) {
    return names.stream().flatMap(name -> meta(name).stream()).findFirst();
  }

  /** A property of the article in the linked data. */
  Optional<Fact> linked(String property) {
    return article.words(property).flatMap(words -> ofLinked(words, property));
  }

  Optional<Fact> ofLinked(LinkedData.Value.Words words, String property) {
    String meant = PageWords.oneLine(unescaped(words.text()));
    return meant.isBlank()
        ? Optional.empty()
        : Optional.of(
            new Fact(
                meant,
                words.text(),
                "json-ld " + property,
                Optional.of(tree.page().codePoints(words.place()))));
  }

  /** Some publishers escape what stands in linked data once for HTML, some twice. */
  private static String unescaped(String words) {
    String once = words.indexOf('&') < 0 ? words : Parser.unescapeEntities(words, false);
    return once.indexOf('&') < 0 ? once : Parser.unescapeEntities(once, false);
  }

  /** Words found on an element: the evidence is the element's start tag. */
  Optional<Fact> ofElement(String words, String source, Element element) {
    String meant = PageWords.oneLine(unescaped(words));
    return meant.isBlank()
        ? Optional.empty()
        : Optional.of(
            new Fact(meant, words, source, tree.startTag(element).map(tree.page()::codePoints)));
  }

  /** The text of an element: the evidence is the text itself. */
  Optional<Fact> ofText(int element, String source) {
    return ofTexts(tree.firstText(element), tree.textEnd(element), source);
  }

  /** The words of some texts in a row. */
  Optional<Fact> ofTexts(int firstText, int textEnd, String source) {
    String words = tree.words(firstText, textEnd);
    int first = firstText;
    while (first < textEnd && tree.chars(first, first + 1) == 0) {
      first++;
    }
    int last = textEnd - 1;
    while (last > first && tree.chars(last, last + 1) == 0) {
      last--;
    }
    if (words.isBlank() || first >= textEnd) {
      return Optional.empty();
    }
    int from = tree.start(first);
    int to = tree.endInPage(last);
    boolean hasPlace =
        from < to
            && tree.text(first).sourceRange().isTracked()
            && tree.text(last).sourceRange().isTracked();
    return Optional.of(
        new Fact(
            words,
            words,
            source,
            hasPlace ? Optional.of(tree.page().codePoints(new Span(from, to))) : Optional.empty()));
  }
}
