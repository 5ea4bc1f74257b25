package hearsay.quotation;

import hearsay.drift.QuotedBy;
import hearsay.reuse.ArticleVersion;
import hearsay.text.Span;
import java.util.Comparator;
import java.util.Optional;

/**
 * One place where an utterance is quoted.
 *
 * @param words the quoted stretch, marks included
 * @param speaker whom the article attributes it to, if that is known
 */
public record FamilyMember(ArticleVersion article, Span words, Optional<QuotedBy> speaker)
    implements Comparable<FamilyMember> {
  private static final Comparator<FamilyMember> ORDER =
      Comparator.comparing(FamilyMember::article).thenComparing(FamilyMember::words);

  /** By article, then by place. */
  @Override
  public int compareTo(FamilyMember other) {
    return ORDER.compare(this, other);
  }
}
