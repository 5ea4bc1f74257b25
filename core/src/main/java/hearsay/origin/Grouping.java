package hearsay.origin;

import hearsay.reuse.ArticleVersion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Articles that are joined pair by pair into groups, whatever the order of the pairs. */
final class Grouping {
  private final Map<ArticleVersion, ArticleVersion> parents = new HashMap<>();

  Grouping(Collection<ArticleVersion> articles) {
    articles.forEach(article -> parents.put(article, article));
  }

  boolean has(ArticleVersion article) {
    return parents.containsKey(article);
  }

  /** Puts two articles into one group. Articles that are not of this grouping are passed over. */
  void join(ArticleVersion one, ArticleVersion other) {
    if (has(one) && has(other)) {
      ArticleVersion a = root(one);
      ArticleVersion b = root(other);
      parents.put(a.compareTo(b) < 0 ? b : a, a.compareTo(b) < 0 ? a : b);
    }
  }

  private ArticleVersion root(ArticleVersion article) {
    ArticleVersion at = article;
    while (!parents.get(at).equals(at)) {
      parents.put(at, parents.get(parents.get(at)));
      at = parents.get(at);
    }
    return at;
  }

  /** All articles of one's group, in order. */
  List<ArticleVersion> groupOf(ArticleVersion article) {
    ArticleVersion root = root(article);
    return parents.keySet().stream().filter(one -> root(one).equals(root)).sorted().toList();
  }

  /** The groups by their first members, each in order. */
  List<List<ArticleVersion>> groups() {
    Map<ArticleVersion, List<ArticleVersion>> groups = new TreeMap<>();
    parents.keySet().stream()
        .sorted()
        .forEach(
            article -> groups.computeIfAbsent(root(article), k -> new ArrayList<>()).add(article));
    return List.copyOf(groups.values());
  }
}
