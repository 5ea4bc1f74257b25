package hearsay.app.cli;

import hearsay.Reading;
import hearsay.app.cli.QuotationCheck.Part;
import hearsay.app.cli.QuotationCheck.Sayer;
import hearsay.app.cli.QuotationCheck.Sayers;
import hearsay.ledger.ArticleSummary;
import hearsay.ledger.LedgerEntry;
import hearsay.ledger.LedgerQuery;
import hearsay.ledger.QuotationFilter;
import hearsay.ledger.SpokenBy;
import hearsay.speaker.SpeakerKey;
import hearsay.speaker.SpeakerKind;
import hearsay.text.SourceText;
import hearsay.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who says what in an article, as a ledger keeps it, with what people ruled. */
record KeptSayers(SourceText text, List<LedgerEntry> entries) implements Sayers {
  static KeptSayers of(LedgerQuery query, ArticleSummary article, SourceText text) {
    QuotationFilter filter = QuotationFilter.ofArticle(article.key(), false, false);
    return new KeptSayers(text, query.quotations(filter));
  }

  @Override
  public Optional<Sayer> saying(Span words) {
    Stream<Part<LedgerEntry>> parts =
        entries.stream()
            .filter(entry -> entry.confidence() >= Reading.LEAST_CONFIDENCE)
            .flatMap(
                entry ->
                    entry.content().stream()
                        .map(part -> new Part<>(text.units(part.place()), entry)));
    return Part.innermost(parts, words)
        .flatMap(LedgerEntry::speaker)
        .filter(SpokenBy::isSure)
        .map(KeptSayers::sayer);
  }

  private static Sayer sayer(SpokenBy by) {
    boolean isNamed =
        by.kind()
            .filter(kind -> kind != SpeakerKind.PERSON)
            .map(kind -> SpeakerKey.of(by.name(), kind).isPresent())
            .orElse(true);
    return new Sayer(by.name(), isNamed);
  }
}
