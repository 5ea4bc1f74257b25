package hearsay.json;

import com.fasterxml.jackson.core.JsonGenerator;
import hearsay.Reading;
import hearsay.credit.Credit;
import hearsay.credit.CreditFinder;
import hearsay.intake.Article;
import hearsay.intake.Paragraph;
import hearsay.speaker.Outlets;
import hearsay.statement.Attribution;
import hearsay.text.Diagnostic;
import hearsay.text.SourceText;
import hearsay.text.Span;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The output of {@code hearsay annotate}: see {@code docs/formats.md}.
 *
 * @param parts which parts to write
 * @param minConfidence records below this are left out; the others keep their ids
 */
public record AnnotationJson(Set<AnnotationPart> parts, double minConfidence) {
  /** Knows no outlets but by their names: each article is read alone. */
  private static final CreditFinder CREDITS = new CreditFinder(List.of());

  /** An article on a line of its own, under an id. */
  public String annotation(String id, Reading reading) {
    return JsonText.line(
        json -> {
          json.writeStartObject();
          json.writeStringField("id", SourceText.repair(id));
          for (AnnotationPart part : AnnotationPart.values()) {
            if (parts.contains(part)) {
              write(json, part, reading);
            }
          }
          json.writeEndObject();
        });
  }

  private void write(JsonGenerator json, AnnotationPart part, Reading reading) throws IOException {
    switch (part) {
      case ATTRIBUTIONS -> writeAttributions(json, reading);
      case DIAGNOSTICS -> writeDiagnostics(json, reading);
      case SPEAKERS -> SpeakersJson.write(json, reading);
      case TIMEXES -> TimesJson.write(json, reading);
      case FORECASTS -> ForecastsJson.write(json, reading, minConfidence);
      case PUBLISHED -> TimesJson.writePublished(json, reading);
      case CREDITS -> writeCredits(json, reading.article().text());
      case BOILERPLATE -> writeBoilerplate(json, reading.article());
      default -> {
        json.writeArrayFieldStart(part.toString());
        json.writeEndArray();
      }
    }
  }

  private void writeAttributions(JsonGenerator json, Reading reading) throws IOException {
    json.writeArrayFieldStart("attributions");
    List<Attribution> attributions = reading.attributions();
    for (int i = 0; i < attributions.size(); i++) {
      if (isWritten(attributions.get(i))) {
        writeAttribution(json, i, reading);
      }
    }
    json.writeEndArray();
  }

  private boolean isWritten(Attribution attribution) {
    return attribution.confidence() >= minConfidence;
  }

  /** The ids count all records of a reading, written or not. */
  static String id(int index) {
    return "A" + (index + 1);
  }

  private void writeAttribution(JsonGenerator json, int index, Reading reading) throws IOException {
    Attribution attribution = reading.attributions().get(index);
    Optional<Span> told = attribution.manner().told();
    SourceText text = reading.article().text();
    json.writeStartObject();
    json.writeStringField("id", id(index));
    writeSpans(json, "source", attribution.source().stream().toList(), text);
    writeSpans(json, "cue", List.of(attribution.cue()), text);
    writeSpans(json, "content", attribution.content(), text);
    json.writeStringField("kind", attribution.kind().name().toLowerCase(Locale.ROOT));
    json.writeStringField("cueClass", attribution.manner().cueClass());
    SpeakersJson.writeLink(json, reading.speakers().links().get(index));
    JsonText.optional(json, "told", told.map(text::cut));
    json.writeBooleanField("denied", attribution.manner().denied());
    JsonText.optional(
        json,
        "within",
        attribution.relayer(minConfidence).map(outer -> id(reading.attributions().indexOf(outer))));
    JsonText.confidence(json, attribution.confidence());
    JsonText.optionalSpan(json, "toldSpan", told.map(text::codePoints));
    JsonText.optional(json, "toldOutlet", told.map(text::cut).flatMap(Outlets::known));
    SpeakersJson.writeDoubt(json, reading.speakers().links().get(index));
    json.writeEndObject();
  }

  private static void writeSpans(JsonGenerator json, String name, List<Span> spans, SourceText text)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (Span span : spans) {
      JsonText.span(json, text.codePoints(span));
    }
    json.writeEndArray();
  }

  private static void writeCredits(JsonGenerator json, SourceText text) throws IOException {
    json.writeArrayFieldStart("credits");
    for (Credit credit : CREDITS.find(text)) {
      json.writeStartObject();
      json.writeFieldName("span");
      JsonText.span(json, text.codePoints(credit.span()));
      JsonText.optional(json, "names", Optional.of(credit.names()).filter(name -> !name.isEmpty()));
      json.writeStringField("kind", credit.kind().label());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeBoilerplate(JsonGenerator json, Article article) throws IOException {
    json.writeArrayFieldStart("boilerplate");
    for (Paragraph paragraph : article.extraction().paragraphs()) {
      if (!paragraph.kind().isText()) {
        json.writeStartObject();
        json.writeFieldName("span");
        JsonText.span(json, article.text().codePoints(paragraph.span()));
        json.writeStringField("kind", paragraph.kind().label());
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  private static void writeDiagnostics(JsonGenerator json, Reading reading) throws IOException {
    json.writeArrayFieldStart("diagnostics");
    for (Diagnostic diagnostic : reading.diagnostics()) {
      json.writeStartObject();
      json.writeStringField("rule", diagnostic.rule());
      json.writeStringField("message", diagnostic.message());
      SourceText text = reading.article().text();
      JsonText.optionalSpan(json, "span", diagnostic.place().map(text::codePoints));
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
