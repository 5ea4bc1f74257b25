package hearsay.app.cli;

import hearsay.ArticleReader;
import hearsay.Reading;
import hearsay.alignment.Words;
import hearsay.intake.Article;
import hearsay.intake.ArticleIntake;
import hearsay.intake.Intake;
import hearsay.intake.Refusal;
import hearsay.ledger.LedgerException;
import hearsay.reuse.QuotedWords;
import hearsay.reuse.ReuseReader;
import hearsay.speaker.SpeakerKey;
import hearsay.text.SourceText;
import hearsay.text.Span;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A text that somebody is about to publish, and its quotations, to be checked one by one. Marks
 * around a single word are no quotation.
 *
 * @param quotations in text order
 */
record Draft(Article article, List<DraftQuotation> quotations) {
  private static final int FEWEST_WORDS = 2;

  /**
   * A quotation of a draft.
   *
   * @param span from its first mark to its last
   * @param line what is to be checked
   */
  record DraftQuotation(Span span, QuotationLine line) {}

  Draft {
    quotations = List.copyOf(quotations);
  }

  /**
   * Reads a draft; whoever is named for a quotation is who is to have said it.
   *
   * @throws LedgerException where the file is no article, or more than one
   */
  static Draft read(Path file, String shown, ArticleReader reader) {
    List<Intake> taken = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file)) {
      new ArticleIntake().read(shown, in, raw -> taken.add(raw.parse()));
    } catch (IOException e) {
      throw refused(shown, "it cannot be opened");
    }
    if (taken.size() != 1) {
      throw refused(shown, "it holds " + Counted.of(taken.size(), "article"));
    }
    if (taken.get(0) instanceof Refusal refusal) {
      throw refused(shown, refusal.reason());
    }
    return of((Article) taken.get(0), reader);
  }

  private static LedgerException refused(String shown, String why) {
    return new LedgerException(
        "no draft: " + shown + ": " + why, "Name one text or page: hearsay check --draft FILE");
  }

  private static Draft of(Article article, ArticleReader reader) {
    SourceText text = article.text();
    Reading reading = reader.read(article);
    List<DraftQuotation> found = new ArrayList<>();
    for (QuotedWords quotation : ReuseReader.quotations(text)) {
      String words = quotation.parts().stream().map(text::cut).collect(Collectors.joining(" "));
      if (Words.of(words, List.of(), List.of()).size() >= FEWEST_WORDS) {
        Optional<String> speaker =
            QuotationCheck.speaker(reading, quotation.parts().get(0))
                .filter(one -> SpeakerKey.of(text, one).isPresent())
                .map(one -> text.cut(one.name()));
        int number = found.size() + 1;
        Optional<String> id = Optional.of(Integer.toString(number));
        found.add(
            new DraftQuotation(
                quotation.range(),
                new QuotationLine(number, id, words, speaker, Optional.empty())));
      }
    }
    return new Draft(article, found);
  }

  List<QuotationLine> lines() {
    return quotations.stream().map(DraftQuotation::line).toList();
  }
}
