package hearsay.app.web;

import hearsay.ledger.ArticleSummary;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An article as other pages name it.
 *
 * @param address of its page
 * @param title its title, or what its file is called
 * @param outlet empty where nobody says
 * @param day the day of publication, as far as the article says it; empty where it does not
 */
record ArticleRef(String key, String address, String title, String outlet, String day) {
  private static final int DAY = 10;
  private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  static ArticleRef of(ArticleSummary article) {
    String address =
        article.isCurrent()
            ? Links.article(article.key())
            : Links.article(article.key(), article.number());
    return new ArticleRef(
        article.key().value(),
        address,
        article.metadata().title().filter(title -> !title.isBlank()).orElseGet(() -> file(article)),
        article.metadata().outlet().orElse(""),
        article.metadata().published().map(ArticleRef::day).orElse(""));
  }

  /** The last part of the path, with the line where there are many in one file. */
  private static String file(ArticleSummary article) {
    String path = article.origin().path();
    Optional<Integer> line = article.origin().recordLine();
    return path.substring(path.lastIndexOf('/') + 1) + line.map(n -> ", line " + n).orElse("");
  }

  /** The day of a date that is written as ISO 8601 has it; other dates as they are. */
  static String day(String published) {
    return ISO_DAY.matcher(published).lookingAt() ? published.substring(0, DAY) : published;
  }

  /** Outlet and day, as far as they are known. */
  String from() {
    return Stream.of(outlet, day)
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(" · "));
  }
}
