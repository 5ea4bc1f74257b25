package hearsay.intake.page;

import hearsay.intake.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the headline.
 *
 * <p>The order: the headline of the linked data, which is made for others to print; else {@code
 * og:title}; else a heading of the first rank that the page's title repeats, else any; else the
 * page's title. From each, the outlet's name behind it is taken off. Two things change the order.
 * Where the linked data only repeats the page's title, which is made for search engines, and a
 * heading and {@code og:title} agree on something else, that is the headline. And where {@code
 * og:title} is the end or the beginning of it, what stands before or behind is a kicker, and the
 * shorter form is taken.
 */
final class TitleFinder {
  private static final Pattern SEPARATOR =
      Pattern.compile("\\s+[-–—|·•»:*]{1,2}\\s+|\\s*[|｜]\\s*|：");

  /** A shorter heading may agree with a title by accident, in bare characters. */
  private static final int LEAST_HEADING = 9;

  /** The part of a headline that stands for it: at least so many bare characters ... */
  private static final int LEAST_PART = 20;

  /** ... and this share of it. */
  private static final double LEAST_PART_SHARE = 0.4;

  /** An outlet's name and a section's may both stand behind a headline. */
  private static final int MOST_SUFFIXES = 3;

  private final PageSources sources;
  private final List<Fact> headings = new ArrayList<>();
  private final Optional<Fact> pageTitle;
  private final Optional<Fact> openGraph;
  private final Optional<Fact> linked;
  private final List<String> outlets;

  TitleFinder(PageSources sources, Optional<Fact> pageTitle, List<String> outlets) {
    this.sources = sources;
    this.pageTitle = pageTitle;
    this.outlets = outlets.stream().map(TitleFinder::closed).toList();
    PageTree tree = sources.tree();
    for (int e = 0; e < tree.elementCount(); e++) {
      if (Headline.isOne(tree, e)) {
        sources.ofText(e, "h1").ifPresent(headings::add);
      }
    }
    this.linked = sources.linked("headline");
    this.openGraph =
        sources.firstMeta(List.of("og:title", "twitter:title")).map(this::withoutOutlet);
  }

  private static String closed(String words) {
    return PageWords.bare(words).replace(" ", "");
  }

  Optional<Fact> find() {
    Optional<Fact> first = linked.map(this::withoutOutlet).filter(fact -> !isForSearch(fact));
    Optional<Fact> title =
        first
            .or(() -> openGraph)
            .or(this::repeatedHeading)
            .or(() -> headings.stream().findFirst())
            .or(() -> pageTitle.map(this::withoutOutlet));
    return title.map(fact -> openGraph.filter(part -> isPart(part, fact)).orElse(fact));
  }

  private boolean isForSearch(Fact headline) {
    boolean repeatsTitle =
        pageTitle.filter(title -> bare(title).startsWith(bare(headline))).isPresent();
    return repeatsTitle
        && openGraph
            .filter(og -> !bare(og).equals(bare(headline)))
            .filter(og -> headings.stream().anyMatch(h1 -> bare(h1).equals(bare(og))))
            .isPresent();
  }

  private Optional<Fact> repeatedHeading() {
    String title = pageTitle.map(TitleFinder::bare).orElse("");
    return headings.stream()
        .filter(h1 -> bare(h1).length() >= LEAST_HEADING && title.contains(bare(h1)))
        .findFirst();
  }

  private static boolean isPart(Fact part, Fact whole) {
    String inner = bare(part);
    String outer = bare(whole);
    return inner.length() >= LEAST_PART
        && inner.length() >= LEAST_PART_SHARE * outer.length()
        && (outer.startsWith(inner + " ") || outer.endsWith(" " + inner));
  }

  private static String bare(Fact fact) {
    return PageWords.bare(fact.value());
  }

  private Fact withoutOutlet(Fact title) {
    Fact cut = title;
    for (int i = 0; i < MOST_SUFFIXES; i++) {
      Optional<String> shorter = withoutLastPart(cut.value());
      if (shorter.isEmpty()) {
        return cut;
      }
      cut = cut.as(shorter.get());
    }
    return cut;
  }

  /** A title without its last part, if that is the outlet's name or the rest is a headline. */
  private Optional<String> withoutLastPart(String title) {
    Matcher separator = SEPARATOR.matcher(title);
    int start = -1;
    int end = -1;
    while (separator.find()) {
      start = separator.start();
      end = separator.end();
    }
    if (start <= 0) {
      return Optional.empty();
    }
    String head = title.substring(0, start).strip();
    String bareHead = PageWords.bare(head);
    boolean isOutlet = outlets.contains(closed(title.substring(end)));
    boolean isHeadline =
        headings.stream()
                .anyMatch(h1 -> bareHead.startsWith(bare(h1)) && bare(h1).length() >= LEAST_HEADING)
            || sources
                .linked("headline")
                .filter(fact -> bareHead.startsWith(bare(fact)))
                .isPresent();
    return !head.isBlank() && (isOutlet || isHeadline) ? Optional.of(head) : Optional.empty();
  }
}
