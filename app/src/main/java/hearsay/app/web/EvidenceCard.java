package hearsay.app.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import hearsay.intake.Article;
import hearsay.ledger.Evidence;
import hearsay.ledger.LedgerEntry;
import hearsay.text.SourceText;
import hearsay.text.Span;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A record as evidence that is taken elsewhere: a footnote, and an annotation by the Web Annotation
 * Data Model of the W3C (2017), whose positions are code points as ours are.
 *
 * @param firstSeen when the text was read first
 */
record EvidenceCard(LedgerEntry entry, Article article, Optional<Instant> firstSeen) {
  /** So many units before and after the words tell places of the same words apart. */
  private static final int AROUND = 48;

  private static final JsonFactory JSON = new JsonFactory();

  /** When the text was read, to the second, in UTC. */
  String read() {
    return firstSeen.map(at -> at.truncatedTo(ChronoUnit.SECONDS).toString()).orElse("");
  }

  /** A footnote in Markdown; what Markdown would take for its own is escaped. */
  String markdown() {
    Said said = Said.of(entry);
    String places =
        entry.content().stream()
            .map(part -> part.place().start() + "–" + part.place().end())
            .collect(Collectors.joining(", "));
    String line =
        Stream.of(
                escaped(said.by()) + ": “" + escaped(bare(said.words())) + "”",
                escaped(said.article().title()),
                escaped(said.article().outlet()),
                escaped(entry.article().metadata().published().orElse("")),
                entry.article().metadata().address().map(EvidenceCard::escaped).orElse(""),
                "code points " + places,
                "text sha256 `" + entry.article().version() + "`",
                "original sha256 `" + article.original().sha256() + "`",
                read().isEmpty() ? "" : "read " + read())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(", "));
    return "[^" + entry.id().shown() + "]: " + line + ".\n";
  }

  /** Without the marks around it: the footnote sets its own. */
  private static String bare(String words) {
    String inner = words.strip();
    boolean isMarked =
        inner.length() > 2
            && "“\"‘".indexOf(inner.charAt(0)) >= 0
            && "”\"’".indexOf(inner.charAt(inner.length() - 1)) >= 0;
    return isMarked ? inner.substring(1, inner.length() - 1) : inner;
  }

  private static String escaped(String words) {
    String oneLine = Renderer.visible(words).replaceAll("\\s+", " ").strip();
    return oneLine.replaceAll("([\\\\`*_\\[\\]<>|#])", "\\\\$1");
  }

  /** An annotation of the article's text. */
  String annotation() {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
      write(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text + "\n";
  }

  private void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("@context", "http://www.w3.org/ns/anno.jsonld");
    json.writeStringField("id", "urn:hearsay:record:" + entry.id().value());
    json.writeStringField("type", "Annotation");
    json.writeStringField("motivation", "identifying");
    if (firstSeen.isPresent()) {
      json.writeStringField("generated", read());
    }
    json.writeObjectFieldStart("body");
    json.writeStringField("type", "TextualBody");
    json.writeStringField("purpose", "identifying");
    json.writeStringField("format", "text/plain");
    Said said = Said.of(entry);
    json.writeStringField(
        "value", Renderer.visible(said.by() + " (" + said.how().kind() + ", " + said.cue() + ")"));
    json.writeEndObject();
    json.writeArrayFieldStart("target");
    for (Evidence part : entry.content()) {
      writeTarget(json, part);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writeTarget(JsonGenerator json, Evidence part) throws IOException {
    SourceText text = article.text();
    Span span = text.units(part.place());
    json.writeStartObject();
    json.writeStringField("type", "SpecificResource");
    json.writeStringField(
        "source",
        entry.article().metadata().address().orElse("urn:sha256:" + entry.article().version()));
    json.writeArrayFieldStart("selector");
    json.writeStartObject();
    json.writeStringField("type", "TextQuoteSelector");
    json.writeStringField("exact", text.cut(span));
    json.writeStringField("prefix", around(text, span.start() - AROUND, span.start()));
    json.writeStringField("suffix", around(text, span.end(), span.end() + AROUND));
    json.writeEndObject();
    json.writeStartObject();
    json.writeStringField("type", "TextPositionSelector");
    json.writeNumberField("start", part.place().start());
    json.writeNumberField("end", part.place().end());
    json.writeEndObject();
    json.writeEndArray();
    if (firstSeen.isPresent()) {
      json.writeObjectFieldStart("state");
      json.writeStringField("type", "TimeState");
      json.writeStringField("sourceDate", read());
      json.writeEndObject();
    }
    json.writeStringField("urn:hearsay:textSha256", entry.article().version());
    json.writeStringField("urn:hearsay:originalSha256", article.original().sha256());
    json.writeEndObject();
  }

  /** A stretch of the text that begins and ends with whole characters. */
  private static String around(SourceText text, int from, int to) {
    int start = Math.max(0, from);
    int end = Math.min(text.length(), to);
    if (start < end && Character.isLowSurrogate(text.charAt(start))) {
      start++;
    }
    if (start < end && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return start < end ? text.subSequence(start, end) : "";
  }
}
