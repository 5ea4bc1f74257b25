package hearsay.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import hearsay.ArticleReader;
import hearsay.Question;
import hearsay.Reading;
import hearsay.drift.QuoteDrift;
import hearsay.drift.QuotedBy;
import hearsay.intake.Article;
import hearsay.json.ComparisonJson;
import hearsay.quotation.QuotationSearch;
import hearsay.reuse.ReuseReader;
import hearsay.speaker.Speaker;
import hearsay.speaker.SpeakerKey;
import hearsay.speaker.SpeakerKind;
import hearsay.statement.Attribution;
import hearsay.text.SourceText;
import hearsay.text.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Checks quotations against articles that are shown one after another. An article is read for who
 * is quoted only where one of the quotations was found in it. One thread.
 */
public final class QuotationCheck {
  /** What a check comes to. */
  public enum Verdict {
    EXACT,
    ALTERED,
    MISATTRIBUTED,
    ABSENT;

    /** As it stands in files. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A place where a quotation was found.
   *
   * @param article the article's name
   * @param speaker who says it there
   * @param isOthers whether that is another one than the given speaker
   */
  public record Finding(
      String article,
      SourceText text,
      QuotationSearch.Match match,
      Optional<String> speaker,
      boolean isOthers) {}

  private final List<QuotationLine> quotations;
  private final QuotationSearch search;
  private final Supplier<ArticleReader> readers;
  private final List<List<Finding>> findings = new ArrayList<>();
  private Optional<ArticleReader> reader = Optional.empty();

  /**
   * @param readers makes the reader, which is asked for when the first quotation was found
   */
  QuotationCheck(List<QuotationLine> quotations, Supplier<ArticleReader> readers) {
    this.quotations = quotations;
    this.readers = readers;
    this.search = new QuotationSearch(quotations.stream().map(QuotationLine::quote).toList());
    quotations.forEach(any -> findings.add(new ArrayList<>()));
  }

  /** A check of one quotation by the reader that reads ledgers. */
  public static QuotationCheck of(String quote, Optional<String> speaker) {
    QuotationLine line = new QuotationLine(1, Optional.of("1"), quote, speaker, Optional.empty());
    Supplier<ArticleReader> readers = ReaderOption.usual().readers(EnumSet.of(Question.WHO));
    return new QuotationCheck(List.of(line), readers);
  }

  /** Where one of the quotations was found, in the order in which articles were shown. */
  public List<Finding> findings(int quotation) {
    return List.copyOf(findings.get(quotation));
  }

  /** Looks for all quotations in an article. */
  public void look(String name, Article article) {
    SourceText text = article.text();
    List<QuotationSearch.Match> matches = search.find(text, ReuseReader.quotations(text));
    if (matches.isEmpty()) {
      return;
    }
    if (reader.isEmpty()) {
      reader = Optional.of(readers.get());
    }
    Reading reading = reader.get().read(article);
    for (QuotationSearch.Match match : matches) {
      Optional<Speaker> speaker = speaker(reading, match.words());
      Optional<String> given = quotations.get(match.quotation()).speaker();
      findings
          .get(match.quotation())
          .add(
              new Finding(
                  name,
                  text,
                  match,
                  speaker.map(one -> text.cut(one.name())),
                  given.isPresent()
                      && speaker.filter(one -> isOther(text, one, given.get())).isPresent()));
    }
  }

  /** Whoever says the words in the middle of a place; of several the one relayed by the others. */
  static Optional<Speaker> speaker(Reading reading, Span words) {
    int middle = words.start() + words.length() / 2;
    Optional<Integer> said = Optional.empty();
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < reading.attributions().size(); i++) {
      Attribution one = reading.attributions().get(i);
      boolean isClaimed = one.confidence() >= Reading.LEAST_CONFIDENCE;
      for (Span part : one.content()) {
        boolean holds = part.start() <= middle && middle < part.end();
        if (isClaimed && holds && part.length() < least) {
          said = Optional.of(i);
          least = part.length();
        }
      }
    }
    return said.flatMap(reading.speakers()::behind);
  }

  /** Whether a speaker has a name that shares no word with a given one. */
  private static boolean isOther(SourceText text, Speaker speaker, String given) {
    boolean hasName =
        speaker.kind() == SpeakerKind.PERSON || SpeakerKey.of(text, speaker).isPresent();
    String name = text.cut(speaker.name());
    return hasName && named(name).contradicts(named(given));
  }

  private static QuotedBy named(String name) {
    return new QuotedBy(name.toLowerCase(Locale.ROOT), true);
  }

  /** What is to be said of one of the quotations. */
  public Verdict verdict(int quotation) {
    List<Finding> found = findings.get(quotation);
    for (boolean exact : new boolean[] {true, false}) {
      List<Finding> alike = found.stream().filter(one -> one.match().isExact() == exact).toList();
      if (alike.stream().anyMatch(one -> !one.isOthers())) {
        return exact ? Verdict.EXACT : Verdict.ALTERED;
      }
      if (!alike.isEmpty()) {
        return Verdict.MISATTRIBUTED;
      }
    }
    return Verdict.ABSENT;
  }

  /** A quotation's line of output. */
  public String line(int quotation) {
    return Json.line(
        json -> {
          json.writeStartObject();
          json.writeStringField("id", quotations.get(quotation).shownId());
          json.writeStringField("verdict", verdict(quotation).label());
          json.writeArrayFieldStart("matches");
          for (Finding finding : findings.get(quotation)) {
            write(json, SourceText.of(quotations.get(quotation).quote()), finding);
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void write(JsonGenerator json, SourceText quote, Finding finding)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("article", finding.article());
    json.writeFieldName("span");
    Json.span(json, finding.text().codePoints(finding.match().words()));
    Json.optional(json, "speaker", finding.speaker());
    json.writeBooleanField("quoted", finding.match().isQuoted());
    json.writeArrayFieldStart("edits");
    for (QuoteDrift.Edit edit : finding.match().edits()) {
      ComparisonJson.edit(json, edit, quote, finding.text());
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
