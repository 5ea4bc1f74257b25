package hearsay.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import hearsay.intake.Article;
import hearsay.intake.Capture;
import hearsay.intake.Extraction;
import hearsay.intake.Fact;
import hearsay.intake.PageFacts;
import hearsay.intake.Paragraph;
import hearsay.intake.ParagraphKind;
import hearsay.text.CodePointSpan;
import hearsay.text.Diagnostic;
import hearsay.text.SourceText;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The output of {@code hearsay extract}: see {@code docs/formats.md}. */
final class ExtractionJson {
  private ExtractionJson() {}

  static String error(String id, String error) {
    return Json.line(
        json -> {
          json.writeStartObject();
          json.writeStringField("id", SourceText.repair(id));
          json.writeStringField("error", error);
          json.writeEndObject();
        });
  }

  static String page(String id, Article article) {
    return Json.line(
        json -> {
          Optional<PageFacts> facts = article.extraction().facts();
          json.writeStartObject();
          json.writeStringField("id", SourceText.repair(id));
          writeFacts(json, article, facts);
          json.writeStringField("text", article.text().toString());
          writeParagraphs(json, article);
          json.writeFieldName("coverage");
          json.writeNumber(String.format(Locale.ROOT, "%.3f", article.extraction().coverage()));
          writeEvidence(json, facts);
          writeDiagnostics(json, article.diagnostics());
          json.writeEndObject();
        });
  }

  private static void writeFacts(JsonGenerator json, Article article, Optional<PageFacts> facts)
      throws IOException {
    Json.optional(json, "url", article.metadata().address());
    Json.optional(json, "canonical", value(facts.flatMap(PageFacts::canonical)));
    Json.optional(json, "title", article.metadata().title().or(() -> titleLine(article)));
    Json.optional(json, "standfirst", value(facts.flatMap(PageFacts::standfirst)));
    json.writeArrayFieldStart("authors");
    for (String author : article.metadata().authors()) {
      json.writeString(author);
    }
    json.writeEndArray();
    Json.optional(
        json,
        "published",
        facts.isPresent() ? value(facts.get().published()) : article.metadata().published());
    Json.optional(json, "modified", value(facts.flatMap(PageFacts::modified)));
    Json.optional(json, "outlet", article.metadata().outlet());
    Json.optional(json, "language", value(facts.flatMap(PageFacts::language)));
    Optional<Fact> fetched = facts.flatMap(PageFacts::capture).flatMap(Capture::fetched);
    if (fetched.isPresent()) {
      json.writeStringField("fetched", fetched.get().value());
    }
  }

  private static Optional<String> value(Optional<Fact> fact) {
    return fact.map(Fact::value);
  }

  /** The first line of a plain text that is its headline. */
  private static Optional<String> titleLine(Article article) {
    return article.extraction().paragraphs().stream()
        .filter(paragraph -> paragraph.kind() == ParagraphKind.TITLE)
        .map(paragraph -> article.text().cut(paragraph.span()))
        .findFirst();
  }

  private static void writeParagraphs(JsonGenerator json, Article article) throws IOException {
    Extraction extraction = article.extraction();
    json.writeArrayFieldStart("paragraphs");
    for (Paragraph paragraph : extraction.paragraphs()) {
      CodePointSpan span = article.text().codePoints(paragraph.span());
      json.writeStartObject();
      json.writeNumberField("start", span.start());
      json.writeNumberField("end", span.end());
      json.writeStringField("kind", paragraph.kind().label());
      Json.optionalSpan(json, "origin", Optional.of(article.map().toOrigin(span)));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeEvidence(JsonGenerator json, Optional<PageFacts> facts)
      throws IOException {
    json.writeObjectFieldStart("evidence");
    if (facts.isPresent()) {
      PageFacts all = facts.get();
      write(json, "title", all.title());
      write(json, "standfirst", all.standfirst());
      writeAuthors(json, all.authors());
      write(json, "published", all.published());
      write(json, "modified", all.modified());
      write(json, "outlet", all.outlet());
      write(json, "language", all.language());
      write(json, "canonical", all.canonical());
      write(json, "url", all.capture().map(Capture::address));
      write(json, "fetched", all.capture().flatMap(Capture::fetched));
      if (all.capture().isPresent()) {
        json.writeStringField("pageSha256", all.capture().get().pageSha256());
      }
    }
    json.writeEndObject();
  }

  private static void writeAuthors(JsonGenerator json, List<Fact> authors) throws IOException {
    if (!authors.isEmpty()) {
      json.writeArrayFieldStart("authors");
      for (Fact author : authors) {
        write(json, author);
      }
      json.writeEndArray();
    }
  }

  private static void write(JsonGenerator json, String field, Optional<Fact> fact)
      throws IOException {
    if (fact.isPresent()) {
      json.writeFieldName(field);
      write(json, fact.get());
    }
  }

  private static void write(JsonGenerator json, Fact fact) throws IOException {
    json.writeStartObject();
    json.writeStringField("source", fact.source());
    json.writeStringField("raw", fact.raw());
    Json.optionalSpan(json, "span", fact.place());
    json.writeEndObject();
  }

  private static void writeDiagnostics(JsonGenerator json, List<Diagnostic> diagnostics)
      throws IOException {
    json.writeArrayFieldStart("diagnostics");
    for (Diagnostic diagnostic : diagnostics) {
      json.writeStartObject();
      json.writeStringField("rule", diagnostic.rule());
      json.writeStringField("message", diagnostic.message());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
