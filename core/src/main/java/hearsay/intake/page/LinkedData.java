package hearsay.intake.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import hearsay.text.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The linked data (JSON-LD) of a page: the things that it describes, each value with its place in
 * the page.
 *
 * <p>Pages write it carelessly, so control characters, comments and trailing commas are let pass,
 * and of a script that breaks off the part before the break counts. Depth and number of values are
 * capped.
 */
final class LinkedData {
  /** Deeper nesting is no description of an article. */
  private static final int MAX_DEPTH = 64;

  /** The most values that are kept of one page; the largest seen in 220 news pages have 6,000. */
  static final int MAX_VALUES = 50_000;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxStringLength(1 << 20)
                  .build())
          .build();

  /** A value of JSON; names repeat at most once per thing. */
  sealed interface Value {
    /**
     * A string, number or truth value as it reads.
     *
     * @param place in units of the page
     */
    record Words(String text, Span place) implements Value {}

    /** A list in its order. */
    record Many(List<Value> values) implements Value {}

    /** Something with properties. */
    record Thing(Map<String, Value> properties) implements Value {
      Optional<Value> get(String name) {
        return Optional.ofNullable(properties.get(name));
      }

      /** The words of a property, the first where it has many. */
      Optional<Words> words(String name) {
        return get(name).flatMap(LinkedData::firstWords);
      }

      /** Whether one of its types ends like this, in any case. */
      boolean isA(String ending) {
        return get("@type").stream()
            .flatMap(types -> all(types).stream())
            .anyMatch(
                type ->
                    type instanceof Words words
                        && words
                            .text()
                            .regionMatches(
                                true,
                                words.text().length() - ending.length(),
                                ending,
                                0,
                                ending.length()));
      }
    }
  }

  private final String page;
  private final List<Value> roots = new ArrayList<>();
  private int values;
  private boolean isCut;

  private LinkedData(String page) {
    this.page = page;
  }

  static LinkedData read(String page, List<SlimPage.ScriptData> scripts) {
    LinkedData data = new LinkedData(page);
    for (SlimPage.ScriptData script : scripts) {
      data.read(script);
    }
    return data;
  }

  /** Whether a cap left something unread. */
  boolean isCut() {
    return isCut;
  }

  /** Everything described at the top: lists and graphs are opened. */
  List<Value.Thing> things() {
    List<Value.Thing> things = new ArrayList<>();
    for (Value root : roots) {
      for (Value value : all(root)) {
        if (value instanceof Value.Thing thing) {
          things.add(thing);
          thing.get("@graph").ifPresent(graph -> addThings(graph, things));
          thing.get("mainEntity").ifPresent(entity -> addThings(entity, things));
          thing.get("mainEntityOfPage").ifPresent(entity -> addThings(entity, things));
        }
      }
    }
    return things;
  }

  private static void addThings(Value value, List<Value.Thing> things) {
    for (Value one : all(value)) {
      if (one instanceof Value.Thing thing) {
        things.add(thing);
      }
    }
  }

  /** A value as a list: of one, where it is no list; lists in lists are opened once. */
  static List<Value> all(Value value) {
    if (!(value instanceof Value.Many many)) {
      return List.of(value);
    }
    List<Value> opened = new ArrayList<>();
    for (Value one : many.values()) {
      if (one instanceof Value.Many inner) {
        opened.addAll(inner.values());
      } else {
        opened.add(one);
      }
    }
    return opened;
  }

  private static Optional<Value.Words> firstWords(Value value) {
    return all(value).stream()
        .filter(Value.Words.class::isInstance)
        .map(Value.Words.class::cast)
        .filter(words -> !words.text().isBlank())
        .findFirst();
  }

  private void read(SlimPage.ScriptData script) {
    int start = script.start();
    int brace = start;
    while (brace < script.end() && page.charAt(brace) != '{' && page.charAt(brace) != '[') {
      brace++;
    }
    if (brace == script.end()) {
      return;
    }
    try (JsonParser parser = JSON.createParser(page.substring(brace, script.end()))) {
      new Builder(parser, brace).build();
    } catch (IOException e) {
      isCut = true;
    }
  }

  /** Builds values without recursion; what was built before an error stays. */
  private final class Builder {
    private final JsonParser parser;
    private final int offset;
    private final List<Open> open = new ArrayList<>();

    Builder(JsonParser parser, int offset) {
      this.parser = parser;
      this.offset = offset;
    }

    /** A list or thing whose end has not come. */
    private record Open(List<Value> list, Map<String, Value> properties) {
      void add(String name, Value value) {
        if (list != null) {
          list.add(value);
        } else {
          properties.putIfAbsent(name, value);
        }
      }
    }

    void build() throws IOException {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (values++ > MAX_VALUES) {
          isCut = true;
          return;
        }
        if (token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY) {
          open.remove(open.size() - 1);
          if (open.isEmpty()) {
            return;
          }
        } else if (token != JsonToken.FIELD_NAME) {
          take(token);
        }
      }
    }

    private void take(JsonToken token) throws IOException {
      String name = parser.currentName();
      if (token == JsonToken.START_OBJECT) {
        Map<String, Value> properties = new LinkedHashMap<>();
        put(name, new Value.Thing(properties));
        open.add(new Open(null, properties));
      } else if (token == JsonToken.START_ARRAY) {
        List<Value> list = new ArrayList<>();
        put(name, new Value.Many(list));
        open.add(new Open(list, null));
      } else if (token != JsonToken.VALUE_NULL) {
        String text = parser.getText();
        int start = offset + (int) parser.currentTokenLocation().getCharOffset();
        int end = offset + (int) parser.currentLocation().getCharOffset();
        put(name, new Value.Words(text, new Span(start, Math.max(start + 1, end))));
      }
    }

    private void put(String name, Value value) {
      if (open.isEmpty()) {
        roots.add(value);
      } else {
        open.get(open.size() - 1).add(name, value);
      }
    }
  }
}
