package hearsay.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import hearsay.Reading;
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
record AnnotationJson(Set<AnnotationPart> parts, double minConfidence) {
  String error(int line, Optional<String> id, String error) {
    return Json.line(
        json -> {
          json.writeStartObject();
          json.writeNumberField("line", line);
          if (id.isPresent()) {
            json.writeStringField("id", id.get());
          }
          json.writeStringField("error", error);
          json.writeEndObject();
        });
  }

  String annotation(String id, Reading reading) {
    return Json.line(
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
      case PUBLISHED -> json.writeNullField(part.toString());
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
      if (attributions.get(i).confidence() >= minConfidence) {
        writeAttribution(json, "A" + (i + 1), attributions.get(i), reading.article().text());
      }
    }
    json.writeEndArray();
  }

  private static void writeAttribution(
      JsonGenerator json, String id, Attribution attribution, SourceText text) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", id);
    writeSpans(json, "source", attribution.source().stream().toList(), text);
    writeSpans(json, "cue", List.of(attribution.cue()), text);
    writeSpans(json, "content", attribution.content(), text);
    json.writeStringField("kind", attribution.kind().name().toLowerCase(Locale.ROOT));
    json.writeStringField("cueClass", attribution.manner().cueClass());
    json.writeNullField("speaker");
    json.writeNullField("told");
    json.writeBooleanField("denied", false);
    json.writeNullField("within");
    Json.confidence(json, attribution.confidence());
    json.writeEndObject();
  }

  private static void writeSpans(JsonGenerator json, String name, List<Span> spans, SourceText text)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (Span span : spans) {
      Json.span(json, text.codePoints(span));
    }
    json.writeEndArray();
  }

  private static void writeDiagnostics(JsonGenerator json, Reading reading) throws IOException {
    json.writeArrayFieldStart("diagnostics");
    for (Diagnostic diagnostic : reading.diagnostics()) {
      json.writeStartObject();
      json.writeStringField("rule", diagnostic.rule());
      json.writeStringField("message", diagnostic.message());
      json.writeFieldName("span");
      if (diagnostic.place().isPresent()) {
        Json.span(json, reading.article().text().codePoints(diagnostic.place().get()));
      } else {
        json.writeNull();
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
