package hearsay.app.cli;

import hearsay.app.corpus.LinkedLedger;
import hearsay.intake.Metadata;
import hearsay.reuse.ArticleVersion;
import hearsay.text.Span;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names places in the articles of a ledger as people see them. */
record Places(LinkedLedger ledger, LedgerPaths paths) {
  /** File, line and outlet, and the day that the article gives. */
  String of(ArticleVersion version, Span span) {
    String path = ledger.summary(version).origin().path();
    return joined(paths.shown(path, ledger.line(version, span)), version);
  }

  /** The same without a line. */
  String of(ArticleVersion version) {
    return joined(paths.shown(ledger.summary(version).origin()), version);
  }

  private String joined(String place, ArticleVersion version) {
    Metadata metadata = ledger.summary(version).metadata();
    return Stream.of(
            place, metadata.outlet().orElse(""), metadata.published().map(Briefing::day).orElse(""))
        .map(SafeText::ofOneLine)
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(" · "));
  }
}
