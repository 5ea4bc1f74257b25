package hearsay.app.corpus;

import hearsay.credit.Credit;
import hearsay.ledger.CoveredArticle;
import hearsay.ledger.KeptReuse;
import hearsay.ledger.Voice;
import hearsay.reuse.ArticleVersion;
import hearsay.reuse.TextPrints;
import hearsay.text.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the comparing of articles depends on but their words, as digits: where these are the same,
 * comparing again finds the same. Who is credited depends on which outlets are known, so that is
 * read again where the outlets are others.
 */
final class ComparedFacts {
  /** Another number where the same articles would be linked otherwise. */
  private static final String MAKER = "links-4." + TextPrints.VERSION;

  private static final int DIGITS = 16;

  private final LinkedLedger ledger;
  private final String outlets;

  ComparedFacts(LinkedLedger ledger) {
    this.ledger = ledger;
    TreeSet<String> names = new TreeSet<>();
    for (ArticleVersion version : ledger.versions()) {
      ledger.summary(version).metadata().outlet().ifPresent(names::add);
    }
    this.outlets = digits(String.join("\n", names));
  }

  private static String digits(String words) {
    return Sha256.hex(words.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
  }

  /** The state that comparing versions with these facts leads to. */
  String state(Map<ArticleVersion, String> facts) {
    return MAKER + " " + outlets + " " + digits(new TreeMap<>(facts).toString());
  }

  /** Whether what is kept is whole, of today's making, and of articles that are all still there. */
  boolean continues(KeptReuse kept) {
    String[] parts = kept.state().split(" ", -1);
    return parts.length == 3
        && parts[0].equals(MAKER)
        && parts[2].equals(digits(new TreeMap<>(kept.facts()).toString()))
        && ledger.versions().containsAll(kept.facts().keySet());
  }

  /** Whether what is kept was made when the same outlets were known. */
  boolean hasOutletsOf(KeptReuse kept) {
    return kept.state().split(" ", -1)[1].equals(outlets);
  }

  /**
   * The facts of all articles; of those that are kept, credits are taken from there if they hold.
   */
  Map<ArticleVersion, String> of(KeptReuse kept) {
    boolean holds = !kept.state().isEmpty() && hasOutletsOf(kept);
    Map<ArticleVersion, String> facts = new HashMap<>();
    for (ArticleVersion version : ledger.versions()) {
      String known = kept.facts().get(version);
      String credits = holds && known != null ? known.substring(DIGITS) : credits(version);
      facts.put(version, own(ledger.covered(version)) + credits);
    }
    return facts;
  }

  private static String own(CoveredArticle article) {
    StringBuilder said = new StringBuilder();
    said.append(article.article().metadata().outlet()).append('\n');
    said.append(article.article().metadata().published()).append('\n').append(article.published());
    for (Voice voice : article.voices()) {
      said.append('\n').append(voice);
    }
    return digits(said.toString());
  }

  private String credits(ArticleVersion version) {
    List<Credit> credits = ledger.article(version).credits();
    return digits(credits.toString());
  }
}
