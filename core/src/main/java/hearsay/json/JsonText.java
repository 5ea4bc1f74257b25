package hearsay.json;

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
public final class JsonText {
  /** Writes one value. */
  public interface Body {
    void write(JsonGenerator json) throws IOException;
  }

  private static final JsonFactory FACTORY = new JsonFactory();

  private JsonText() {}

  /** One value on one line, its line end included. */
  public static String line(Body body) {
    return write(body, false);
  }

  /** One value on as many lines as it likes. */
  public static String pretty(Body body) {
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
    return escapeUnsafe(text.append("\n").toString());
  }

  /**
   * The generator escapes what JSON says must be; DEL, the controls above 0x7F and what turns the
   * direction of text are left. They stand in strings only, and in few texts.
   */
  private static String escapeUnsafe(String text) {
    StringBuilder safe = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\n' && isUnsafe(c)) {
        safe = safe == null ? new StringBuilder(text.length()).append(text, 0, i) : safe;
        safe.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else if (safe != null) {
        safe.append(c);
      }
    }
    return safe == null ? text : safe.toString();
  }

  /** Whether a character may do something to a terminal other than be shown. */
  public static boolean isUnsafe(char c) {
    if (c >= ' ' && c <= '~') {
      return false;
    }
    boolean turnsDirection =
        (c >= '\u202A' && c <= '\u202E')
            || (c >= '\u2066' && c <= '\u2069')
            || c == '\u200E'
            || c == '\u200F'
            || c == '\u061C';
    return Character.isISOControl(c) || turnsDirection;
  }

  /** A field that may be null. */
  public static void optional(JsonGenerator json, String name, Optional<String> value)
      throws IOException {
    json.writeStringField(name, value.orElse(null));
  }

  /** A field that is a span or null. */
  public static void optionalSpan(JsonGenerator json, String name, Optional<CodePointSpan> span)
      throws IOException {
    json.writeFieldName(name);
    if (span.isPresent()) {
      span(json, span.get());
    } else {
      json.writeNull();
    }
  }

  /** A span: where it begins, and where it ends, the end not included. */
  public static void span(JsonGenerator json, CodePointSpan span) throws IOException {
    json.writeArray(new int[] {span.start(), span.end()}, 0, 2);
  }

  /** A confidence with two decimals: more would claim more than it knows. */
  public static void confidence(JsonGenerator json, double confidence) throws IOException {
    json.writeFieldName("confidence");
    json.writeNumber(String.format(Locale.ROOT, "%.2f", confidence));
  }
}
