package hearsay.app.corpus;

import hearsay.reuse.ArticleVersion;
import hearsay.reuse.Link;
import hearsay.reuse.LinkedPair;
import java.util.List;

/** Which articles share words. */
interface ArticleLinks {
  /** The pairs that share words, by their articles. */
  List<LinkedPair> pairs();

  /** The pairs that an article is one of, in order. */
  List<LinkedPair> pairsOf(ArticleVersion version);

  /** What a pair of these shares. */
  Link link(LinkedPair pair);
}
