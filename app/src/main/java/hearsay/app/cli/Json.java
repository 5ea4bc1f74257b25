package hearsay.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import hearsay.json.JsonText;
import hearsay.text.CodePointSpan;
import java.io.IOException;
import java.util.Optional;

/** What commands print as JSON, through {@link JsonText}. */
final class Json {
  private Json() {}

  /** One value on one line, its line end included. */
  static String line(JsonText.Body body) {
    return JsonText.line(body);
  }

  /** One value on as many lines as it likes. */
  static String pretty(JsonText.Body body) {
    return JsonText.pretty(body);
  }

  /** What stands in a filter's output for a line that cannot be read. */
  static String error(int line, Optional<String> id, String error) {
    return line(
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

  static void optional(JsonGenerator json, String name, Optional<String> value) throws IOException {
    JsonText.optional(json, name, value);
  }

  static void optionalSpan(JsonGenerator json, String name, Optional<CodePointSpan> span)
      throws IOException {
    JsonText.optionalSpan(json, name, span);
  }

  static void span(JsonGenerator json, CodePointSpan span) throws IOException {
    JsonText.span(json, span);
  }

  static void confidence(JsonGenerator json, double confidence) throws IOException {
    JsonText.confidence(json, confidence);
  }
}
