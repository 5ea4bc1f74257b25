package hearsay.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import hearsay.ArticleReader;
import hearsay.Question;
import hearsay.Reading;
import hearsay.drift.QuoteDrift;
import hearsay.drift.QuotedBy;
import hearsay.intake.Article;
import hearsay.json.ComparisonJson;
import hearsay.ledger.ArticleSummary;
import hearsay.ledger.LedgerQuery;
import hearsay.quotation.QuotationSearch;
import hearsay.reuse.ReuseReader;
import hearsay.speaker.Speaker;
import hearsay.speaker.SpeakerKey;
import hearsay.speaker.SpeakerKind;
import hearsay.text.SourceText;
import hearsay.text.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Checks quotations against articles that are shown one after another. Who is quoted in an article
 * is asked only where one of the quotations was found in it: of a ledger, with what people ruled;
 * else of a reader. One thread.
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

  /**
   * Who says something.
   *
   * @param name as the article has it, or as a person set it
   * @param isNamed whether that is a name, and no description
   */
  record Sayer(String name, boolean isNamed) {
    /** Whether it is a name that shares no word with a given one. */
    boolean isOther(String given) {
      return isNamed && named(name).contradicts(named(given));
    }

    private static QuotedBy named(String name) {
      return new QuotedBy(name.toLowerCase(Locale.ROOT), true);
    }
  }

  /** Who says what in one article. */
  interface Sayers {
    /**
     * Whoever says the words in the middle of a place; of several the one relayed by the others.
     */
    Optional<Sayer> saying(Span words);
  }

  /** A stretch of what somebody says. */
  record Part<T>(Span place, T said) {
    /** What is said in the shortest of the stretches that hold the middle of some words. */
    static <T> Optional<T> innermost(Stream<Part<T>> parts, Span words) {
      int middle = words.start() + words.length() / 2;
      return parts
          .filter(part -> part.place().start() <= middle && middle < part.place().end())
          .min(Comparator.comparingInt(part -> part.place().length()))
          .map(Part::said);
    }
  }

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

  /** A check of one quotation in a ledger. */
  public static QuotationCheck of(String quote, Optional<String> speaker) {
    QuotationLine line = new QuotationLine(1, Optional.of("1"), quote, speaker, Optional.empty());
    Supplier<ArticleReader> readers = ReaderOption.usual().readers(EnumSet.of(Question.WHO));
    return new QuotationCheck(List.of(line), readers);
  }

  /** Where one of the quotations was found, in the order in which articles were shown. */
  public List<Finding> findings(int quotation) {
    return List.copyOf(findings.get(quotation));
  }

  /** Looks for all quotations in an article, which is read where one of them is found. */
  public void look(String name, Article article) {
    look(name, article.text(), () -> read(article));
  }

  /** Looks for all quotations in an article of a ledger; who says them is what the ledger keeps. */
  public void look(LedgerQuery query, ArticleSummary article) {
    query
        .text(article.key(), article.version())
        .ifPresent(
            text -> look(article.key().value(), text, () -> KeptSayers.of(query, article, text)));
  }

  private void look(String name, SourceText text, Supplier<Sayers> sayers) {
    List<QuotationSearch.Match> matches = search.find(text, ReuseReader.quotations(text));
    if (matches.isEmpty()) {
      return;
    }
    Sayers known = sayers.get();
    for (QuotationSearch.Match match : matches) {
      Optional<Sayer> sayer = known.saying(match.words());
      Optional<String> given = quotations.get(match.quotation()).speaker();
      boolean isOthers =
          given.isPresent() && sayer.filter(one -> one.isOther(given.get())).isPresent();
      findings
          .get(match.quotation())
          .add(new Finding(name, text, match, sayer.map(Sayer::name), isOthers));
    }
  }

  private Sayers read(Article article) {
    if (reader.isEmpty()) {
      reader = Optional.of(readers.get());
    }
    Reading reading = reader.get().read(article);
    return words -> speaker(reading, words).map(one -> sayer(reading.article().text(), one));
  }

  private static Sayer sayer(SourceText text, Speaker speaker) {
    boolean isNamed =
        speaker.kind() == SpeakerKind.PERSON || SpeakerKey.of(text, speaker).isPresent();
    return new Sayer(text.cut(speaker.name()), isNamed);
  }

  /** The same as {@link Sayers#saying}, by a reading. */
  static Optional<Speaker> speaker(Reading reading, Span words) {
    Stream<Part<Integer>> parts =
        IntStream.range(0, reading.attributions().size())
            .filter(i -> reading.attributions().get(i).confidence() >= Reading.LEAST_CONFIDENCE)
            .boxed()
            .flatMap(
                i ->
                    reading.attributions().get(i).content().stream()
                        .map(place -> new Part<>(place, i)));
    return Part.innermost(parts, words).flatMap(reading.speakers()::behind);
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
