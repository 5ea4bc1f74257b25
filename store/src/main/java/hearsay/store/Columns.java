package hearsay.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import hearsay.ledger.Retrieval;
import hearsay.text.CodePointSpan;
import hearsay.text.OffsetMap;
import hearsay.text.PageLines;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Values that stand in one column as JSON, so that any tool can read them. */
final class Columns {
  private static final JsonFactory JSON = new JsonFactory();

  private interface Writing {
    void write(JsonGenerator json) throws IOException;
  }

  private Columns() {}

  static String ofNames(List<String> names) {
    return write(json -> json.writeArray(names.toArray(new String[0]), 0, names.size()));
  }

  static List<String> names(String column) {
    List<String> names = new ArrayList<>();
    try (JsonParser json = JSON.createParser(column)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.VALUE_STRING) {
        names.add(json.getText());
      }
    } catch (IOException e) {
      throw notReadable(column, e);
    }
    return names;
  }

  static String ofRedirects(List<Retrieval.Redirect> redirects) {
    return write(
        json -> {
          json.writeStartArray();
          for (Retrieval.Redirect redirect : redirects) {
            json.writeStartArray();
            json.writeNumber(redirect.status());
            json.writeString(redirect.from());
            json.writeEndArray();
          }
          json.writeEndArray();
        });
  }

  static List<Retrieval.Redirect> redirects(String column) {
    List<Retrieval.Redirect> redirects = new ArrayList<>();
    try (JsonParser json = JSON.createParser(column)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.START_ARRAY) {
        int status = json.nextIntValue(0);
        redirects.add(new Retrieval.Redirect(status, json.nextTextValue()));
        json.nextToken();
      }
    } catch (IOException e) {
      throw notReadable(column, e);
    }
    return redirects;
  }

  static String ofMap(OffsetMap map) {
    return write(
        json -> {
          json.writeStartArray();
          for (OffsetMap.Run run : map.runs()) {
            int[] row = {run.textLength(), run.originStart(), run.originLength()};
            json.writeArray(row, 0, run.atomic() ? 3 : 2);
          }
          json.writeEndArray();
        });
  }

  /**
   * @throws IllegalArgumentException where the column does not hold a map
   */
  static OffsetMap map(String column) {
    OffsetMap.Builder map = new OffsetMap.Builder();
    for (List<Integer> run : rows(column)) {
      if (run.size() == 2) {
        map.equal(run.get(0), run.get(1));
      } else if (run.size() == 3) {
        map.atomic(run.get(0), run.get(1), run.get(2));
      } else {
        throw new IllegalArgumentException("a run of " + run.size() + " numbers");
      }
    }
    return map.build();
  }

  static String ofLines(PageLines lines) {
    return write(
        json -> {
          json.writeStartArray();
          for (PageLines.Step step : lines.steps()) {
            json.writeArray(new int[] {step.start(), step.line()}, 0, 2);
          }
          json.writeEndArray();
        });
  }

  /**
   * @throws IllegalArgumentException where the column does not hold lines
   */
  static PageLines lines(String column) {
    return new PageLines(
        rows(column).stream().map(row -> new PageLines.Step(row.get(0), row.get(1))).toList());
  }

  static String ofSpans(List<CodePointSpan> spans) {
    return write(
        json -> {
          json.writeStartArray();
          for (CodePointSpan span : spans) {
            json.writeArray(new int[] {span.start(), span.end()}, 0, 2);
          }
          json.writeEndArray();
        });
  }

  private static List<List<Integer>> rows(String column) {
    List<List<Integer>> rows = new ArrayList<>();
    try (JsonParser json = JSON.createParser(column)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.START_ARRAY) {
        List<Integer> row = new ArrayList<>();
        while (json.nextToken() == JsonToken.VALUE_NUMBER_INT) {
          row.add(json.getIntValue());
        }
        rows.add(row);
      }
    } catch (IOException e) {
      throw notReadable(column, e);
    }
    return rows;
  }

  private static String write(Writing writing) {
    StringWriter column = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(column)) {
      writing.write(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return column.toString();
  }

  private static IllegalArgumentException notReadable(String column, IOException cause) {
    String shown = column.substring(0, Math.min(40, column.length()));
    return new IllegalArgumentException("not JSON as the ledger writes it: " + shown, cause);
  }
}
