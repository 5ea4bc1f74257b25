package hearsay.app.corpus;

import hearsay.ledger.KeptReuse;
import hearsay.ledger.LedgerQuery;
import hearsay.reuse.ArticleVersion;
import hearsay.reuse.Link;
import hearsay.reuse.LinkedPair;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The links that a ledger keeps, asked for article by article: no look at the whole is taken. Links
 * with versions that are current no more are passed over. One thread.
 */
final class KeptLinks implements ArticleLinks {
  private final LinkedLedger ledger;
  private final LedgerQuery query;
  private final Map<LinkedPair, String> columns = new HashMap<>();

  KeptLinks(LinkedLedger ledger, LedgerQuery query) {
    this.ledger = ledger;
    this.query = query;
  }

  @Override
  public List<LinkedPair> pairs() {
    return query.keptReuse().links().stream().map(this::seen).toList();
  }

  @Override
  public List<LinkedPair> pairsOf(ArticleVersion version) {
    return query.joined().links(version).stream()
        .map(this::seen)
        .filter(pair -> ledger.isHere(pair.a()) && ledger.isHere(pair.b()))
        .toList();
  }

  private LinkedPair seen(KeptReuse.KeptLink link) {
    columns.put(link.pair(), link.link());
    return link.pair();
  }

  /**
   * What a pair of these shares.
   *
   * @throws IllegalArgumentException where what is kept of it is damaged
   */
  @Override
  public Link link(LinkedPair pair) {
    return new LinkColumn(ledger.text(pair.a()), ledger.text(pair.b()))
        .read(pair, columns.getOrDefault(pair, ""));
  }
}
