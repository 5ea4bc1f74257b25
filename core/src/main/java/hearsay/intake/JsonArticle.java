package hearsay.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import hearsay.text.Diagnostic;
import hearsay.text.OffsetMap;
import hearsay.text.SourceText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An article object as in {@code docs/formats.md}: {@code id}, {@code text}, and what it may say of
 * itself. Other fields are passed over.
 *
 * @param id as given; numbers are taken as written
 * @param text as given, possibly empty, possibly ill-formed Unicode
 */
public record JsonArticle(Optional<String> id, String text, Metadata metadata) {
  /** Either an article or an error. The id is there as soon as it was read before the error. */
  public record Parsed(JsonArticle article, Optional<String> id, Optional<String> error) {}

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(ArticleIntake.MAX_ARTICLE_BYTES)
                  .build())
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .build();

  /**
   * The article that it is, or why it is none.
   *
   * @param charset what its bytes were read as, for a person to read
   */
  Intake taken(Origin origin, Original original, String charset) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    SourceText whole = PlainTextIntake.repaired(text, diagnostics);
    Optional<Refusal> refusal = PlainTextIntake.refuse(origin, whole.toString());
    if (refusal.isPresent()) {
      return new Refusal(
          origin, refusal.get().rule(), refusal.get().reason(), id.map(SourceText::repair));
    }
    return new Article(
        ArticleKey.of(id, metadata.outlet(), metadata.address(), origin.toString()),
        origin,
        metadata,
        whole,
        OffsetMap.identity(whole.codePointCount()),
        original,
        charset,
        diagnostics);
  }

  /** Reads one object out of UTF-8 bytes that hold nothing else. */
  public static Parsed parse(byte[] utf8) {
    return parse(utf8, FieldNames.OWN);
  }

  /**
   * The same of an object whose fields may be called otherwise.
   *
   * @param names which of its fields are meant, where that is not told by their own names
   */
  public static Parsed parse(byte[] utf8, FieldNames names) {
    Fields fields = new Fields(names);
    if (isWide(utf8)) {
      return fields.failed("not UTF-8");
    }
    try (JsonParser parser = JSON.createParser(utf8)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return fields.failed("not a JSON object");
      }
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        parser.nextToken();
        fields.take(name, parser);
      }
      if (parser.nextToken() != null) {
        return fields.failed("more than one JSON value on a line");
      }
    } catch (JsonProcessingException e) {
      return fields.failed(describe(e));
    } catch (IOException e) {
      return fields.failed("not UTF-8");
    }
    return fields.text.isPresent() ? fields.done() : fields.failed("no \"text\"");
  }

  /** Whether the parser would take the bytes for UTF-16 or UTF-32, going by the first four. */
  private static boolean isWide(byte[] bytes) {
    for (int i = 0; i < Math.min(4, bytes.length); i++) {
      if (bytes[i] == 0 || bytes[i] == (byte) 0xFE || bytes[i] == (byte) 0xFF) {
        return true;
      }
    }
    return false;
  }

  private static String describe(JsonProcessingException e) {
    String where = e.getLocation() == null ? "" : " at column " + e.getLocation().getColumnNr();
    boolean ended = e instanceof com.fasterxml.jackson.core.io.JsonEOFException;
    if (ended) {
      return "bad JSON: it ends in the middle" + where;
    }
    return e instanceof JsonParseException
        ? "bad JSON" + where
        : "JSON that is nested too deeply or too long" + where;
  }

  /** What was read so far. Confined to one call. */
  private static final class Fields {
    private final FieldNames names;
    private Optional<String> id = Optional.empty();
    private Optional<String> text = Optional.empty();
    private Optional<String> title = Optional.empty();
    private Optional<String> outlet = Optional.empty();
    private Optional<String> address = Optional.empty();
    private Optional<String> published = Optional.empty();
    private List<String> authors = List.of();

    Fields(FieldNames names) {
      this.names = names;
    }

    void take(String name, JsonParser parser) throws IOException {
      switch (names.meaning(name)) {
        case "id" -> id = scalar(parser);
        case "text" ->
            text = parser.currentToken() == JsonToken.VALUE_STRING ? scalar(parser) : skip(parser);
        case "title" -> title = scalar(parser);
        case "outlet" -> outlet = scalar(parser);
        case "url" -> address = scalar(parser);
        case "published" -> published = scalar(parser);
        case "dct", "date" -> {
          Optional<String> alias = scalar(parser);
          published = published.or(() -> alias);
        }
        case "authors" -> authors = strings(parser);
        default -> skip(parser);
      }
    }

    private static Optional<String> scalar(JsonParser parser) throws IOException {
      return switch (parser.currentToken()) {
        case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Optional.of(parser.getText());
        default -> skip(parser);
      };
    }

    private static Optional<String> skip(JsonParser parser) throws IOException {
      parser.skipChildren();
      return Optional.empty();
    }

    private static List<String> strings(JsonParser parser) throws IOException {
      if (parser.currentToken() != JsonToken.START_ARRAY) {
        return scalar(parser).map(List::of).orElse(List.of());
      }
      List<String> strings = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        scalar(parser).ifPresent(strings::add);
      }
      return strings;
    }

    Parsed failed(String error) {
      return new Parsed(null, id, Optional.of(error));
    }

    Parsed done() {
      Metadata metadata = new Metadata(title, outlet, address, authors, published);
      return new Parsed(new JsonArticle(id, text.orElseThrow(), metadata), id, Optional.empty());
    }
  }
}
