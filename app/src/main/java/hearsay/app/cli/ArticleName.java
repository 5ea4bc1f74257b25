package hearsay.app.cli;

import hearsay.intake.ArticleKey;
import hearsay.ledger.LedgerException;
import hearsay.ledger.LedgerQuery;
import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.stream.Collectors;

/** Finds the one article that a person means by what they typed. */
final class ArticleName {
  private static final int SHOWN = 8;

  private ArticleName() {}

  /**
   * @param typed a key, an id, an address, a path from the current folder or from the ledger's, the
   *     end of a path, or a part of a title, a file's name or an id
   */
  static ArticleKey find(LedgerQuery query, LedgerPaths paths, String typed) {
    List<ArticleKey> found = candidates(query, paths, typed);
    if (found.isEmpty()) {
      throw new LedgerException(
          "no article fits: " + typed,
          "Name it by its id, its address, or a part of its title or file name: hearsay brief --json lists them");
    }
    if (found.size() > 1) {
      String some =
          found.stream().limit(SHOWN).map(ArticleKey::value).collect(Collectors.joining("  "));
      throw new LedgerException(
          Counted.of(found.size(), "article") + " fit: " + typed, "Say which: " + some);
    }
    return found.get(0);
  }

  /** All articles that somebody may mean. */
  static List<ArticleKey> candidates(LedgerQuery query, LedgerPaths paths, String typed) {
    List<ArticleKey> found = query.find(typed);
    return found.isEmpty() ? query.find(asKept(paths, typed)) : found;
  }

  private static String asKept(LedgerPaths paths, String typed) {
    try {
      return paths.kept(paths.currentFolder().resolve(typed).normalize());
    } catch (InvalidPathException e) {
      return typed;
    }
  }
}
