package hearsay.intake.page;

import hearsay.intake.Fact;
import hearsay.intake.page.LinkedData.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds who wrote the article: people, and only where no person is named the body that signs for
 * it.
 *
 * <p>The order: linked data, then meta elements, then microdata and links of the kind {@code
 * author}, then a byline near the headline. Linked data knows several authors apart and says which
 * of them are people; meta elements hold the same in one string; what stands in the page may also
 * be the author of a comment or of another article, so it counts only near the headline. A source
 * that names only the outlet itself is passed over for a later one that names a person.
 */
final class AuthorFinder {
  /** The most authors that are kept; longer lists are of a whole desk. */
  private static final int MOST_AUTHORS = 40;

  /** How far around the headline a byline is looked for, in elements. */
  private static final int NEAR = 120;

  private static final int LONGEST_BYLINE = 120;

  private final PageSources sources;
  private final Headline headline;
  private final AuthorNames names;
  private final int bodyText;
  private final Map<String, Value.Thing> byId = new LinkedHashMap<>();

  /** A name, and whether it is a person's. */
  private record Named(Fact fact, boolean isPerson) {}

  /**
   * @param bodyText the first text of the body: what stands behind it is no byline
   */
  AuthorFinder(PageSources sources, Headline headline, List<String> outlets, int bodyText) {
    this.bodyText = bodyText;
    this.sources = sources;
    this.headline = headline;
    this.names = new AuthorNames(outlets);
    for (Value.Thing thing : sources.data().things()) {
      thing.words("@id").ifPresent(id -> byId.putIfAbsent(id.text(), thing));
    }
  }

  List<Fact> find() {
    List<Named> bodies = new ArrayList<>();
    for (List<Named> found : List.of(linked(), meta(), marked(), byline())) {
      if (found.stream().anyMatch(Named::isPerson)) {
        return distinct(found, true);
      }
      bodies.addAll(bodies.isEmpty() ? found : List.of());
    }
    return distinct(bodies, false);
  }

  private static List<Fact> distinct(List<Named> named, boolean onlyPeople) {
    Map<String, Fact> distinct = new LinkedHashMap<>();
    for (Named one : named) {
      if ((one.isPerson() || !onlyPeople) && distinct.size() < MOST_AUTHORS) {
        distinct.putIfAbsent(PageWords.bare(one.fact().value()), one.fact());
      }
    }
    return List.copyOf(distinct.values());
  }

  private List<Named> linked() {
    List<Named> found = new ArrayList<>();
    for (String property : MetaNames.AUTHOR.linked()) {
      for (Value author : sources.article().get(property).map(LinkedData::all).orElse(List.of())) {
        found.addAll(linked(author, "author"));
      }
      if (!found.isEmpty()) {
        return found;
      }
    }
    return found;
  }

  private List<Named> linked(Value author, String property) {
    if (author instanceof Value.Words words) {
      return sources.ofLinked(words, property).map(fact -> split(fact, true)).orElse(List.of());
    }
    Value.Thing thing = author instanceof Value.Thing one ? described(one) : null;
    if (thing == null) {
      return List.of();
    }
    boolean maybePerson = !thing.isA("organization") && !thing.isA("website");
    List<Named> found = new ArrayList<>();
    for (Value name : thing.get("name").map(LinkedData::all).orElse(List.of())) {
      if (name instanceof Value.Words words) {
        sources.ofLinked(words, property).ifPresent(fact -> found.addAll(split(fact, maybePerson)));
      }
    }
    return found;
  }

  /** The thing itself, or the one that it only names by its id. */
  private Value.Thing described(Value.Thing thing) {
    return thing.get("name").isPresent()
        ? thing
        : thing.words("@id").map(id -> byId.getOrDefault(id.text(), thing)).orElse(thing);
  }

  private List<Named> meta() {
    for (String name : MetaNames.AUTHOR.names()) {
      List<Named> found = new ArrayList<>();
      for (Fact fact : sources.meta(name)) {
        found.addAll(split(fact, true));
      }
      if (found.stream().anyMatch(Named::isPerson)) {
        return found;
      }
    }
    return List.of();
  }

  private List<Named> split(Fact fact, boolean maybePerson) {
    return names.in(fact.value()).stream()
        .map(name -> new Named(fact.as(name), maybePerson && names.isPerson(name)))
        .toList();
  }

  private List<Named> marked() {
    PageTree tree = sources.tree();
    List<Named> found = new ArrayList<>();
    for (int e = start(); e < end(); e++) {
      boolean isAuthor =
          tree.element(e).attr("rel").contains("author")
              || tree.element(e).attr("itemprop").equals("author");
      if (isAuthor && isShort(e)) {
        sources.ofText(e, "rel author").ifPresent(fact -> found.addAll(split(fact, true)));
      }
    }
    return found;
  }

  /** The first line near the headline that begins like a byline and names a person. */
  private List<Named> byline() {
    for (int e = start(); e < end(); e++) {
      if (isShort(e) && names.isByline(firstWords(e))) {
        List<Named> found =
            sources.ofText(e, "byline").map(fact -> split(fact, true)).orElse(List.of());
        if (found.stream().anyMatch(AuthorFinder::isFullName)) {
          return found;
        }
      }
    }
    return List.of();
  }

  /** What the first text of an element says; all of it would be read for nothing mostly. */
  private String firstWords(int element) {
    PageTree tree = sources.tree();
    int first = tree.firstText(element);
    while (first < tree.textEnd(element) - 1 && tree.chars(first, first + 1) == 0) {
      first++;
    }
    return tree.text(first).getWholeText().strip();
  }

  private static boolean isFullName(Named named) {
    String name = named.fact().value();
    return named.isPerson() && name.indexOf(' ') > 0 && !Character.isLowerCase(name.charAt(0));
  }

  private boolean isShort(int element) {
    int length =
        sources.tree().chars(sources.tree().firstText(element), sources.tree().textEnd(element));
    boolean isBefore = sources.tree().firstText(element) <= bodyText;
    return isBefore && length > 0 && length <= LONGEST_BYLINE;
  }

  private int start() {
    return Math.max(0, headline.element() - NEAR);
  }

  private int end() {
    int from = headline.isOnPage() ? sources.tree().end(headline.element()) : 0;
    return headline.isOnPage() ? Math.min(sources.tree().elementCount(), from + NEAR) : 0;
  }
}
