package hearsay.intake.page;

import hearsay.intake.Fact;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * Finds the address that the page wants to be known by: the canonical link, else {@code og:url},
 * else the linked data's. Only addresses of the web count: a page can declare anything, also a
 * script.
 */
final class AddressFinder {
  private AddressFinder() {}

  static Optional<Fact> find(PageSources sources) {
    return canonical(sources)
        .or(() -> sources.firstMeta(List.of("og:url")).filter(AddressFinder::isOfTheWeb))
        .or(() -> sources.linked("url").filter(AddressFinder::isOfTheWeb))
        .or(() -> sources.linked("mainEntityOfPage").filter(AddressFinder::isOfTheWeb));
  }

  static Optional<Fact> canonical(PageSources sources) {
    PageTree tree = sources.tree();
    for (int e = 0; e < tree.elementCount(); e++) {
      Element link = tree.element(e);
      if (link.normalName().equals("link")
          && link.attr("rel").toLowerCase(Locale.ROOT).equals("canonical")) {
        Optional<Fact> fact =
            sources
                .ofElement(link.attr("href"), "link canonical", link)
                .filter(AddressFinder::isOfTheWeb);
        if (fact.isPresent()) {
          return fact;
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isOfTheWeb(Fact fact) {
    String address = fact.value().toLowerCase(Locale.ROOT);
    return address.startsWith("http://") || address.startsWith("https://");
  }
}
