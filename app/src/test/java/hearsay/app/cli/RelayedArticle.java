package hearsay.app.cli;

import hearsay.Reading;
import hearsay.apitest.InvariantCheck;
import hearsay.intake.Article;
import hearsay.intake.ArticleKey;
import hearsay.intake.Metadata;
import hearsay.intake.Origin;
import hearsay.intake.Original;
import hearsay.statement.Attribution;
import hearsay.statement.Manner;
import hearsay.statement.QuotationKind;
import hearsay.statement.Reason;
import hearsay.store.SqliteLedger;
import hearsay.text.OffsetMap;
import hearsay.text.SourceText;
import hearsay.text.Span;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An invented article with its reading: the Post relays Reuters, Reuters the ministry, and Tom Ash
 * denies it to Harbour FM.
 */
final class RelayedArticle {
  static final String TEXT =
      """
      🚢 The Post reported, citing Reuters, that the ministry said the pier is lost.

      Tom Ash told Harbour FM that he rejects it: the pier stands.
      """;

  private static final SourceText WORDS = SourceText.of(TEXT);

  private RelayedArticle() {}

  /**
   * The four records, in text order.
   *
   * @param confidences theirs
   */
  static Reading reading(double... confidences) {
    Attribution post =
        attribution(
            "The Post",
            "reported",
            "that the ministry said the pier is lost",
            Manner.of("reports"),
            Optional.empty(),
            confidences[0]);
    Attribution reuters =
        attribution(
            "Reuters",
            "citing",
            "that the ministry said the pier is lost",
            Manner.of("reports"),
            Optional.of(post),
            confidences[1]);
    Attribution ministry =
        attribution(
            "the ministry",
            "said",
            "the pier is lost",
            Manner.of("states"),
            Optional.of(reuters),
            confidences[2]);
    Attribution ash =
        attribution(
            "Tom Ash",
            "rejects",
            "it: the pier stands",
            new Manner("denies", true, Optional.of(place("Harbour FM"))),
            Optional.empty(),
            confidences[3]);
    return InvariantCheck.check(
        new Reading(article(), "invented-1", List.of(post, reuters, ministry, ash), List.of()));
  }

  /** Makes a ledger that holds it. */
  static void keep(Path ledger) {
    try (var writer = SqliteLedger.openWriter(ledger)) {
      writer.keep(reading(0.9, 0.9, 0.9, 0.9).kept(), Instant.parse("2031-03-01T10:00:00Z"));
    }
  }

  private static Attribution attribution(
      String source,
      String cue,
      String content,
      Manner manner,
      Optional<Attribution> within,
      double confidence) {
    return new Attribution(
        Optional.of(place(source)),
        place(cue),
        List.of(place(content)),
        QuotationKind.INDIRECT,
        manner,
        within,
        confidence,
        new Reason("after-subject-verb", Optional.empty()));
  }

  private static Span place(String words) {
    int start = TEXT.indexOf(words);
    return new Span(start, start + words.length());
  }

  private static Article article() {
    return new Article(
        new ArticleKey("id:The Quay/r"),
        Origin.file("pile/r.txt"),
        new Metadata(
            Optional.of("Pier lost"),
            Optional.of("The Quay"),
            Optional.empty(),
            List.of(),
            Optional.of("2031-02-28")),
        WORDS,
        OffsetMap.identity(WORDS.codePointCount()),
        new Original(TEXT.getBytes(StandardCharsets.UTF_8)),
        "UTF-8 (utf 8 valid)",
        List.of());
  }
}
