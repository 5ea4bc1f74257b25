package hearsay.app.web;

import hearsay.app.corpus.LedgerDrift;
import hearsay.app.corpus.LinkedLedger;
import hearsay.drift.DriftKind;
import hearsay.drift.QuoteDrift;
import hearsay.ledger.ArticleSummary;
import hearsay.quotation.FamilyChange;
import hearsay.quotation.FamilyDrift;
import hearsay.quotation.FamilyMember;
import hearsay.quotation.QuotationFamily;
import hearsay.text.SourceText;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Quotations that changed in a way that turns their meaning, the latest first.
 *
 * @param first the first of them
 * @param all how many there are
 */
record DriftAlarms(List<Line> first, int all) {
  static final int KEPT = 12;
  private static final int LONGEST = 160;

  /**
   * The gravest change of one utterance.
   *
   * @param speakers to whom it is attributed, one of them or the other
   * @param was the words of the fullest form that changed; empty where some were put in, or where
   *     the change is none of words
   * @param became what stands there instead
   * @param by who has it: the first of them where dates tell, else one of them
   * @param isFirst whether dates tell that
   */
  record Line(
      String words,
      String speakers,
      List<String> kinds,
      Optional<String> was,
      Optional<String> became,
      String by,
      boolean isFirst,
      int articles,
      String day,
      String address) {}

  static DriftAlarms of(LinkedLedger ledger, List<LedgerDrift.ChangedFamily> families) {
    return of(ledger, families, families.size());
  }

  /**
   * @param families the latest of them at least
   * @param all how many there are
   */
  static DriftAlarms of(LinkedLedger ledger, List<LedgerDrift.ChangedFamily> families, int all) {
    List<LedgerDrift.ChangedFamily> latest =
        families.stream()
            .sorted(
                Comparator.comparing(
                        (LedgerDrift.ChangedFamily one) -> LedgerDrift.day(ledger, one))
                    .reversed()
                    .thenComparing(one -> one.family().id()))
            .limit(KEPT)
            .toList();
    return new DriftAlarms(latest.stream().map(one -> line(ledger, one)).toList(), all);
  }

  private static FamilyMember carrier(FamilyChange change) {
    return change.first().member().orElseGet(() -> change.carriers().get(0).b());
  }

  private static Line line(LinkedLedger ledger, LedgerDrift.ChangedFamily changed) {
    QuotationFamily family = changed.family();
    FamilyChange change = changed.changes().get(0);
    FamilyMember by = carrier(change);
    ArticleSummary article = ledger.summary(by.article());
    FamilyDrift drift = change.carriers().get(0);
    SourceText before = ledger.text(drift.a().article());
    SourceText after = ledger.text(drift.b().article());
    Optional<QuoteDrift.Edit> edit = change.edit();
    return new Line(
        brief(family.fullest().words().cut(ledger.text(family.fullest().article()))),
        String.join(" or ", changed.speakers()),
        change.kinds().stream().map(DriftKind::label).toList(),
        edit.flatMap(QuoteDrift.Edit::a).map(before::cut).map(DriftAlarms::brief),
        edit.flatMap(QuoteDrift.Edit::b).map(after::cut).map(DriftAlarms::brief),
        article.metadata().outlet().orElseGet(() -> ArticleRef.of(article).title()),
        change.first().member().isPresent(),
        (int) family.members().stream().map(FamilyMember::article).distinct().count(),
        LedgerDrift.day(ledger, changed),
        Links.family(family.id()));
  }

  private static String brief(String words) {
    return words.codePointCount(0, words.length()) <= LONGEST
        ? words
        : words.substring(0, words.offsetByCodePoints(0, LONGEST)) + "…";
  }
}
