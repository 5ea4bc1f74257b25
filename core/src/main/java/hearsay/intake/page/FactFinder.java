package hearsay.intake.page;

import hearsay.intake.Fact;
import hearsay.intake.PageFacts;
import hearsay.intake.page.PageTree.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Collects what a page says of its article; each finder argues its own order of sources. */
final class FactFinder {
  private final PageSources sources;
  private final Optional<Fact> title;

  FactFinder(PageSources sources) {
    this.sources = sources;
    this.title = findTitle();
  }

  /** What helps to find the text: asked before the text is known. */
  MainText.Hints hints() {
    String description =
        sources
            .firstMeta(List.of("og:description", "description"))
            .or(() -> sources.linked("description"))
            .map(Fact::value)
            .orElse("");
    return new MainText.Hints(title.map(Fact::value), description);
  }

  /** All facts of a page whose text was found. */
  PageFacts find(MainText found) {
    Headline headline = Headline.find(sources.tree(), title.map(Fact::value));
    int bodyText =
        found.body().isEmpty()
            ? sources.tree().textCount()
            : found.cut().firstKept(found.body().get(0).block());
    DateFinder dates = new DateFinder(sources, headline, bodyText);
    return new PageFacts(
        title,
        standfirst(found),
        new AuthorFinder(sources, headline, outlets(), bodyText).find(),
        dates.published(),
        dates.modified(),
        outlet(),
        language(),
        AddressFinder.find(sources),
        Optional.empty());
  }

  private Optional<Fact> findTitle() {
    Element element = sources.tree().first("title").orElse(null);
    Optional<Fact> pageTitle =
        element == null ? Optional.empty() : sources.ofElement(element.text(), "title", element);
    return new TitleFinder(sources, pageTitle, outlets()).find();
  }

  private Optional<Fact> standfirst(MainText found) {
    List<Block> blocks = found.standfirst();
    return blocks.isEmpty()
        ? Optional.empty()
        : sources.ofTexts(
            blocks.get(0).firstText(), blocks.get(blocks.size() - 1).textEnd(), "standfirst");
  }

  /**
   * The outlet by {@code og:site_name}, else the publisher of the linked data, else what apps show.
   */
  private Optional<Fact> outlet() {
    return sources
        .firstMeta(List.of("og:site_name"))
        .or(this::publisher)
        .or(() -> sources.firstMeta(List.of("application-name", "apple-mobile-web-app-title")));
  }

  private Optional<Fact> publisher() {
    return sources.article().get("publisher").stream()
        .flatMap(value -> LinkedData.all(value).stream())
        .filter(LinkedData.Value.Thing.class::isInstance)
        .flatMap(value -> ((LinkedData.Value.Thing) value).words("name").stream())
        .flatMap(words -> sources.ofLinked(words, "publisher").stream())
        .findFirst();
  }

  private List<String> outlets() {
    List<String> names = new ArrayList<>();
    outlet().ifPresent(fact -> names.add(fact.value()));
    publisher().ifPresent(fact -> names.add(fact.value()));
    sources.meta("application-name").forEach(fact -> names.add(fact.value()));
    return names;
  }

  private Optional<Fact> language() {
    Element html = sources.tree().first("html").orElse(null);
    Optional<Fact> declared =
        html == null ? Optional.empty() : sources.ofElement(html.attr("lang"), "html lang", html);
    return declared
        .or(() -> sources.linked("inLanguage"))
        .or(() -> sources.firstMeta(List.of("og:locale", "content-language", "language")))
        .flatMap(fact -> tag(fact.value()).map(fact::as));
  }

  /** A language tag, with a hyphen between its parts. */
  private static Optional<String> tag(String words) {
    String tag = words.replace('_', '-');
    return tag.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")
        ? Optional.of(tag)
        : Optional.empty();
  }
}
