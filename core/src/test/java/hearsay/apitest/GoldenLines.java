package hearsay.apitest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import hearsay.Reading;
import hearsay.statement.Attribution;
import hearsay.text.CodePointSpan;
import hearsay.text.SourceText;
import hearsay.text.Span;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;

/**
 * A reading as it stands in a golden: one JSON object a line for each attribution, with the words
 * and the code points of its parts and the reader's decisions. Confidences are left out: they move
 * with every fit, and what they must be is the accuracy gate's affair.
 */
final class GoldenLines {
  private static final JsonFactory JSON = new JsonFactory();

  private GoldenLines() {}

  /** The lines of a reading, in its order. */
  static String of(Reading reading) throws IOException {
    StringWriter lines = new StringWriter();
    for (Attribution attribution : reading.attributions()) {
      JsonGenerator json = JSON.createGenerator(lines);
      write(json, reading.article().text(), attribution, reading.attributions());
      json.flush();
      lines.write('\n');
    }
    return lines.toString();
  }

  private static void write(
      JsonGenerator json, SourceText text, Attribution attribution, List<Attribution> lines)
      throws IOException {
    json.writeStartObject();
    json.writeFieldName("source");
    if (attribution.source().isPresent()) {
      write(json, text, attribution.source().get());
    } else {
      json.writeNull();
    }
    json.writeFieldName("cue");
    write(json, text, attribution.cue());
    json.writeArrayFieldStart("content");
    for (Span part : attribution.content()) {
      write(json, text, part);
    }
    json.writeEndArray();
    json.writeStringField("kind", attribution.kind().name().toLowerCase(Locale.ROOT));
    json.writeStringField("cueClass", attribution.manner().cueClass());
    json.writeBooleanField("denied", attribution.manner().denied());
    json.writeFieldName("told");
    if (attribution.manner().told().isPresent()) {
      write(json, text, attribution.manner().told().get());
    } else {
      json.writeNull();
    }
    if (attribution.within().isPresent()) {
      json.writeNumberField("withinLine", 1 + lines.indexOf(attribution.within().get()));
    }
    json.writeStringField("rule", attribution.reason().rule());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, SourceText text, Span span) throws IOException {
    CodePointSpan place = text.codePoints(span);
    json.writeStartObject();
    json.writeStringField("words", text.cut(span));
    json.writeArrayFieldStart("span");
    json.writeNumber(place.start());
    json.writeNumber(place.end());
    json.writeEndArray();
    json.writeEndObject();
  }
}
