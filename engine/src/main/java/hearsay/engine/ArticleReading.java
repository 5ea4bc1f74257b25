package hearsay.engine;

import hearsay.ArticleReader;
import hearsay.CorpusLinker;
import hearsay.Reading;
import hearsay.intake.Article;
import hearsay.intake.Intake;
import hearsay.intake.Origin;
import hearsay.intake.RawArticle;
import hearsay.intake.Refusal;
import hearsay.json.AnnotationJson;
import hearsay.json.AnnotationPart;
import hearsay.json.JsonText;
import hearsay.ledger.LedgerException;
import hearsay.reuse.ArticleVersion;
import hearsay.reuse.Published;
import hearsay.reuse.QuotationSpeakers;
import hearsay.reuse.QuotedWords;
import hearsay.reuse.ReuseArticle;
import hearsay.reuse.ReuseReader;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * From bytes to what is known of each article alone: the part that is mapped. One a slot; the model
 * behind it is loaded once a process. What cannot be read, for whatever reason, becomes a row of
 * the refused, and the stream goes on.
 */
final class ArticleReading {
  private final ArticleReader reader;
  private final AnnotationJson format =
      new AnnotationJson(EnumSet.allOf(AnnotationPart.class), Reading.LEAST_CONFIDENCE);

  ArticleReading(ArticleReader reader) {
    this.reader = reader;
  }

  /**
   * Reads one article; the same bytes say the same again.
   *
   * @param file where it stands, for messages
   * @param now when it is kept
   * @param keeper keeps it as well
   * @throws LedgerException where the keeper cannot
   */
  void read(RawArticle raw, String file, Instant now, Keeping.Keeper keeper, Stage.Sink sink) {
    Origin origin = Origin.file(file);
    try {
      Intake taken = raw.parse();
      if (taken instanceof Article article) {
        origin = article.origin();
        Reading reading = reader.read(article);
        keeper.keep(reading, now);
        say(reading, sink);
      } else if (taken instanceof Refusal refusal) {
        keeper.refuse(refusal, now);
        refuse(refusal, sink);
      }
    } catch (LedgerException e) {
      throw e; // It would be missing: the run has to go on from its last checkpoint.
    } catch (RuntimeException | StackOverflowError e) {
      // A fault of ours, met by one article: it is listed, and costs nobody else anything.
      refuse(Refusal.of(origin, "fault", "reading it failed: " + e), sink);
    }
  }

  private void say(Reading reading, Stage.Sink sink) {
    Article article = reading.article();
    ArticleVersion version = CorpusLinker.version(article);
    Key id = PackedArticle.key(version);
    String row = format.annotation(article.key().value(), reading);
    Key said = Key.of(row);
    Table.RECORDS.say(id.toString(), said, row, sink);
    PackedOut draft = new PackedOut();
    PackedArticle.write(draft, draft(reading));
    draft.optional(article.metadata().title(), PackedOut::words);
    sink.say(Step.ARTICLE_READ, id, PieceName.of(said), draft.toBytes());
    SpeakerStages.say(version, article.text(), reading.speakers(), sink);
    article
        .metadata()
        .outlet()
        .ifPresent(
            outlet ->
                sink.say(
                    Step.OUTLET,
                    Key.of(outlet),
                    PieceName.of(id),
                    new PackedOut().words(outlet).toBytes()));
  }

  private static ReuseArticle draft(Reading reading) {
    Article article = reading.article();
    Optional<Published> published = article.metadata().published().flatMap(Published::parse);
    List<QuotedWords> quotations =
        QuotationSpeakers.name(
            ReuseReader.quotations(article.text()),
            article.text(),
            reading.attributions(),
            reading.speakers());
    return new ReuseArticle(
        article.key(),
        article.text(),
        article.metadata().outlet(),
        published,
        quotations,
        List.of(),
        List.of());
  }

  /** Lists what was refused; the same refusal twice is one row. */
  static void refuse(Refusal refusal, Stage.Sink sink) {
    String row =
        JsonText.line(
            json -> {
              json.writeStartObject();
              json.writeStringField("place", refusal.origin().toString());
              json.writeStringField("rule", refusal.rule());
              json.writeStringField("reason", refusal.reason());
              JsonText.optional(json, "id", refusal.id());
              json.writeEndObject();
            });
    Key id = Key.of(row);
    Table.REFUSED.say(id.toString(), id, row, sink);
  }
}
