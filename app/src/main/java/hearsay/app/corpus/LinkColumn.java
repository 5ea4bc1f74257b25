package hearsay.app.corpus;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import hearsay.drift.DriftKind;
import hearsay.drift.QuoteDrift;
import hearsay.reuse.Clue;
import hearsay.reuse.Direction;
import hearsay.reuse.Link;
import hearsay.reuse.LinkedPair;
import hearsay.reuse.Passage;
import hearsay.reuse.Relation;
import hearsay.reuse.Strength;
import hearsay.text.CodePointSpan;
import hearsay.text.SourceText;
import hearsay.text.Span;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A link as a ledger keeps it: a JSON array of its parts in one order, places in code points of the
 * two texts, no words.
 *
 * @param a the text of the first article
 * @param b the text of the second
 */
record LinkColumn(SourceText a, SourceText b) {
  private static final JsonFactory JSON = new JsonFactory();

  // out

  String write(Link link) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartArray();
      json.writeString(link.relation().name());
      json.writeNumber(link.containmentA());
      json.writeNumber(link.containmentB());
      json.writeString(link.direction().name());
      json.writeStartArray();
      for (Passage passage : link.passages()) {
        span(json, a, Optional.of(passage.a()));
        span(json, b, Optional.of(passage.b()));
      }
      json.writeEndArray();
      json.writeStartArray();
      for (QuoteDrift drift : link.drift()) {
        drift(json, drift);
      }
      json.writeEndArray();
      json.writeStartArray();
      for (Clue clue : link.clues()) {
        json.writeString(clue.kind().name());
        json.writeString(clue.says().name());
        span(json, a, clue.a());
        span(json, b, clue.b());
      }
      json.writeEndArray();
      json.writeEndArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private void drift(JsonGenerator json, QuoteDrift drift) throws IOException {
    span(json, a, Optional.of(drift.a()));
    span(json, b, Optional.of(drift.b()));
    kinds(json, drift.kinds());
    json.writeStartArray();
    for (QuoteDrift.Edit edit : drift.edits()) {
      span(json, a, edit.a());
      span(json, b, edit.b());
      kinds(json, edit.kinds());
      json.writeBoolean(edit.ellipsis());
    }
    json.writeEndArray();
  }

  private static void kinds(JsonGenerator json, Collection<DriftKind> kinds) throws IOException {
    json.writeStartArray();
    for (DriftKind kind : kinds.stream().sorted().toList()) {
      json.writeString(kind.name());
    }
    json.writeEndArray();
  }

  private static void span(JsonGenerator json, SourceText text, Optional<Span> span)
      throws IOException {
    if (span.isEmpty()) {
      json.writeNull();
    } else {
      CodePointSpan place = text.codePoints(span.get());
      json.writeArray(new int[] {place.start(), place.end()}, 0, 2);
    }
  }

  // in

  /**
   * @throws IllegalArgumentException where the column holds no link between two such texts
   */
  Link read(LinkedPair pair, String column) {
    try (JsonParser json = JSON.createParser(column)) {
      expect(json, JsonToken.START_ARRAY);
      Relation relation = Relation.valueOf(text(json));
      double containmentA = number(json);
      double containmentB = number(json);
      Direction direction = Direction.valueOf(text(json));
      boolean isWhole = relation == Relation.COPY || relation == Relation.REWRITE;
      if (isWhole && pair.strength() != Strength.STRONG) {
        throw new IOException(relation + ", " + pair.strength());
      }
      return new Link(
          pair.a(),
          pair.b(),
          relation,
          containmentA,
          containmentB,
          passages(json),
          drift(json),
          direction,
          pair.strength(),
          clues(json));
    } catch (IOException e) {
      throw new IllegalArgumentException("no link: " + column, e);
    }
  }

  private static String text(JsonParser json) throws IOException {
    expect(json, JsonToken.VALUE_STRING);
    return json.getText();
  }

  private static double number(JsonParser json) throws IOException {
    expect(json, JsonToken.VALUE_NUMBER_FLOAT);
    return json.getDoubleValue();
  }

  private List<Passage> passages(JsonParser json) throws IOException {
    List<Passage> passages = new ArrayList<>();
    expect(json, JsonToken.START_ARRAY);
    while (json.nextToken() != JsonToken.END_ARRAY) {
      Span inA = span(json, a).orElseThrow(IOException::new);
      json.nextToken();
      passages.add(new Passage(inA, span(json, b).orElseThrow(IOException::new)));
    }
    return passages;
  }

  private List<QuoteDrift> drift(JsonParser json) throws IOException {
    List<QuoteDrift> drift = new ArrayList<>();
    expect(json, JsonToken.START_ARRAY);
    while (json.nextToken() != JsonToken.END_ARRAY) {
      Span inA = span(json, a).orElseThrow(IOException::new);
      json.nextToken();
      Span inB = span(json, b).orElseThrow(IOException::new);
      drift.add(new QuoteDrift(inA, inB, kinds(json), edits(json)));
    }
    return drift;
  }

  private List<QuoteDrift.Edit> edits(JsonParser json) throws IOException {
    List<QuoteDrift.Edit> edits = new ArrayList<>();
    expect(json, JsonToken.START_ARRAY);
    while (json.nextToken() != JsonToken.END_ARRAY) {
      Optional<Span> inA = span(json, a);
      json.nextToken();
      Optional<Span> inB = span(json, b);
      Set<DriftKind> kinds = kinds(json);
      edits.add(new QuoteDrift.Edit(inA, inB, kinds, Boolean.TRUE.equals(json.nextBooleanValue())));
    }
    return edits;
  }

  private static Set<DriftKind> kinds(JsonParser json) throws IOException {
    EnumSet<DriftKind> kinds = EnumSet.noneOf(DriftKind.class);
    expect(json, JsonToken.START_ARRAY);
    while (json.nextToken() != JsonToken.END_ARRAY) {
      kinds.add(DriftKind.valueOf(json.getText()));
    }
    return kinds;
  }

  private List<Clue> clues(JsonParser json) throws IOException {
    List<Clue> clues = new ArrayList<>();
    expect(json, JsonToken.START_ARRAY);
    while (json.nextToken() != JsonToken.END_ARRAY) {
      Clue.Kind kind = Clue.Kind.valueOf(json.getText());
      Direction says = Direction.valueOf(text(json));
      json.nextToken();
      Optional<Span> inA = span(json, a);
      json.nextToken();
      clues.add(new Clue(kind, says, inA, span(json, b)));
    }
    return clues;
  }

  /** The span that begins with the current token; empty where that is null. */
  private static Optional<Span> span(JsonParser json, SourceText text) throws IOException {
    if (json.currentToken() == JsonToken.VALUE_NULL) {
      return Optional.empty();
    }
    int start = json.nextIntValue(-1);
    int end = json.nextIntValue(-1);
    expect(json, JsonToken.END_ARRAY);
    return Optional.of(text.units(new CodePointSpan(start, end)));
  }

  private static void expect(JsonParser json, JsonToken token) throws IOException {
    if (json.nextToken() != token) {
      throw new IOException("no " + token + " at " + json.currentLocation().getColumnNr());
    }
  }
}
