package hearsay.app.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import hearsay.text.CodePointSpan;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;

/** Writes JSON values as text that is safe to show: no control character stands in it raw. */
final class Json {
  /** Writes one value. */
  interface Body {
    void write(JsonGenerator json) throws IOException;
  }

  private static final JsonFactory FACTORY = new JsonFactory();

  private Json() {}

  /** One value on one line, its line end included. */
  static String line(Body body) {
    return write(body, false);
  }

  /** One value on as many lines as it likes. */
  static String pretty(Body body) {
    return write(body, true);
  }

  private static String write(Body body, boolean pretty) {
    StringWriter text = new StringWriter(512);
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      if (pretty) {
        json.setPrettyPrinter(
            new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
      }
      body.write(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return escapeUnsafe(text.append("\n").getBuffer());
  }

  /**
   * The generator escapes what JSON says must be; DEL, the controls above 0x7F and what turns the
   * direction of text are left. They stand in strings only.
   */
  private static String escapeUnsafe(CharSequence text) {
    StringBuilder safe = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\n' && SafeText.isUnsafe(c)) {
        safe.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        safe.append(c);
      }
    }
    return safe.toString();
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
    json.writeStringField(name, value.orElse(null));
  }

  static void optionalSpan(JsonGenerator json, String name, Optional<CodePointSpan> span)
      throws IOException {
    json.writeFieldName(name);
    if (span.isPresent()) {
      span(json, span.get());
    } else {
      json.writeNull();
    }
  }

  static void span(JsonGenerator json, CodePointSpan span) throws IOException {
    json.writeArray(new int[] {span.start(), span.end()}, 0, 2);
  }

  /** A confidence with two decimals: more would claim more than it knows. */
  static void confidence(JsonGenerator json, double confidence) throws IOException {
    json.writeFieldName("confidence");
    json.writeNumber(String.format(Locale.ROOT, "%.2f", confidence));
  }
}
