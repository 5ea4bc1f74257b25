package hearsay.story;

import hearsay.reuse.ArticleVersion;
import hearsay.reuse.Published;
import java.nio.IntBuffer;
import java.util.List;
import java.util.Optional;

/**
 * What one article, or several that are taken for one, add to the evidence on stories.
 *
 * @param versions by their order; the first stands for all
 * @param uses the terms in the order of letters: a number, then how often it comes in the upper 16
 *     bits and how often as a name in the lower ones
 */
record StoryDraft(List<ArticleVersion> versions, IntBuffer uses, Optional<Published> published) {
  /** What is used more often counts as much. */
  private static final int MOST = 0xffff;

  static int use(StoryEvidence.Term term) {
    return Math.min(term.times(), MOST) << 16 | Math.min(term.asName(), MOST);
  }

  int size() {
    return uses.limit() / 2;
  }

  /** The number of a term. */
  int term(int i) {
    return uses.get(2 * i);
  }

  int times(int i) {
    return uses.get(2 * i + 1) >>> 16;
  }

  /** Whether a term is mostly a name here. */
  boolean isName(int i) {
    return 2 * (uses.get(2 * i + 1) & MOST) >= times(i);
  }
}
