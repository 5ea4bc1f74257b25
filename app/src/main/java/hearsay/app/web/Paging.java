package hearsay.app.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A long list page by page.
 *
 * @param number which page, from 1
 * @param pages how many there are
 * @param asked what else the address says, ready to be added to
 */
record Paging(int number, int pages, String asked) {
  static final int LENGTH = 100;

  /** The page that an address asks for. */
  static Paging of(Visit visit, int all) {
    int pages = Math.max(1, (all + LENGTH - 1) / LENGTH);
    return new Paging(Math.min(pages, visit.number("page", 1)), pages, asked(visit.all()));
  }

  private static String asked(Map<String, List<String>> values) {
    return values.entrySet().stream()
        .filter(entry -> !entry.getKey().equals("page") && !entry.getKey().equals("ruling"))
        .flatMap(
            entry ->
                entry.getValue().stream()
                    .map(value -> Links.encoded(entry.getKey()) + "=" + Links.encoded(value) + "&"))
        .collect(Collectors.joining());
  }

  /** How many stand on the pages before. */
  int from() {
    return (number - 1) * LENGTH;
  }

  /** The part of a list that stands on this page. */
  <T> List<T> of(List<T> all) {
    int from = Math.min(all.size(), from());
    return all.subList(from, Math.min(all.size(), from + LENGTH));
  }

  Optional<String> before() {
    return number > 1 ? Optional.of("?" + asked + "page=" + (number - 1)) : Optional.empty();
  }

  Optional<String> after() {
    return number < pages ? Optional.of("?" + asked + "page=" + (number + 1)) : Optional.empty();
  }
}
