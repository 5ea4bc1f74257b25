package hearsay.app.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import hearsay.intake.RecordReader;
import hearsay.text.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A quotation that somebody wants to have checked.
 *
 * @param number the line that it stands on, from 1
 * @param quote its words; empty where there is an error
 * @param speaker who is to have said it
 * @param error what is wrong with the line
 */
record QuotationLine(
    int number,
    Optional<String> id,
    String quote,
    Optional<String> speaker,
    Optional<String> error) {
  private static final JsonFactory JSON =
      JsonFactory.builder().disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION).build();

  /** Reads an object with {@code id}, {@code quote} and {@code speaker}; others are passed over. */
  static QuotationLine of(RecordReader.Line line) {
    if (line.isCut()) {
      return new QuotationLine(
          line.number(),
          Optional.empty(),
          "",
          Optional.empty(),
          Optional.of("the line is too long"));
    }
    Fields fields = new Fields();
    Optional<String> error = fields.read(new String(line.bytes(), StandardCharsets.UTF_8));
    if (error.isEmpty() && fields.quote.isEmpty()) {
      error = Optional.of("no \"quote\"");
    }
    return new QuotationLine(
        line.number(), fields.id, fields.quote.orElse(""), fields.speaker, error);
  }

  /** The id, or what stands for it in the output. */
  String shownId() {
    return id.orElse("line " + number);
  }

  /** What was read so far. Confined to one call. */
  private static final class Fields {
    private Optional<String> id = Optional.empty();
    private Optional<String> quote = Optional.empty();
    private Optional<String> speaker = Optional.empty();

    /** What is wrong, if anything is. */
    Optional<String> read(String line) {
      try (JsonParser parser = JSON.createParser(line)) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
          return Optional.of("not a JSON object");
        }
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String name = parser.currentName();
          parser.nextToken();
          Optional<String> value = scalar(parser);
          switch (name) {
            case "id" -> id = value;
            case "quote" -> quote = value;
            case "speaker" -> speaker = value.filter(given -> !given.isBlank());
            default -> {}
          }
        }
        return parser.nextToken() == null
            ? Optional.empty()
            : Optional.of("more than one JSON value on a line");
      } catch (IOException e) {
        return Optional.of("bad JSON");
      }
    }

    private static Optional<String> scalar(JsonParser parser) throws IOException {
      boolean isScalar = parser.currentToken().isScalarValue();
      if (!isScalar || parser.currentToken() == JsonToken.VALUE_NULL) {
        parser.skipChildren();
        return Optional.empty();
      }
      return Optional.of(SourceText.repair(parser.getText()));
    }
  }
}
