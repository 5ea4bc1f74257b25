package hearsay.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import hearsay.intake.page.AuthorNames;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * An item in ninjs, the JSON of the IPTC, versions 1 to 3: names are compared without case and
 * signs, as {@code body_text} became {@code bodies} with a content type, and {@code versioncreated}
 * became {@code versionCreated}. Confined to one call.
 */
final class NinjsItem {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(ArticleIntake.MAX_ARTICLE_BYTES)
                  .build())
          .build();

  /** Values by name; that of an object in a list goes by the list's name and its content type. */
  private final Map<String, String> values = new TreeMap<>();

  private NinjsItem() {}

  /** Reads an object; empty for one that is no ninjs. */
  static Optional<AgencyItem> parse(byte[] utf8) {
    NinjsItem item = new NinjsItem();
    try (JsonParser parser = JSON.createParser(utf8)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = bare(parser.currentName());
        item.take(name, parser);
      }
    } catch (IOException e) {
      return Optional.empty(); // broken JSON is told by whoever read it as an article
    }
    return item.isNinjs() ? Optional.of(item.item()) : Optional.empty();
  }

  private static String bare(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  private void take(String name, JsonParser parser) throws IOException {
    JsonToken token = parser.nextToken();
    if (token == JsonToken.START_ARRAY) {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        takeElement(name, parser);
      }
    } else {
      takeElement(name, parser);
    }
  }

  /** A value, or an object with a value in it. */
  private void takeElement(String name, JsonParser parser) throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      keep(name, parser);
      return;
    }
    NinjsItem inner = new NinjsItem();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String field = bare(parser.currentName());
      parser.nextToken();
      inner.keep(field, parser);
    }
    Optional<String> value = inner.first("value", "name");
    String type = inner.values.getOrDefault("contenttype", "");
    value.ifPresent(words -> values.putIfAbsent(type.isEmpty() ? name : name + " " + type, words));
  }

  private void keep(String name, JsonParser parser) throws IOException {
    boolean isScalar = parser.currentToken().isScalarValue();
    if (isScalar && parser.currentToken() != JsonToken.VALUE_NULL) {
      values.putIfAbsent(name, parser.getText());
    } else {
      parser.skipChildren();
    }
  }

  private Optional<String> first(String... names) {
    return Stream.of(names)
        .flatMap(name -> Optional.ofNullable(values.get(name)).stream())
        .filter(value -> !value.isBlank())
        .findFirst();
  }

  /** It has a status or a version's date, or a body under one of the names that only ninjs has. */
  private boolean isNinjs() {
    return body().isPresent()
        || values.containsKey("pubstatus")
        || values.containsKey("versioncreated");
  }

  private Optional<AgencyItem.Body> body() {
    Optional<AgencyItem.Body> html =
        first("bodyxhtml", "bodyhtml", "bodies application/xhtml+xml", "bodies text/html")
            .map(words -> new AgencyItem.Body(words, true));
    return html.or(
        () ->
            first("bodytext", "bodies text/plain", "bodies")
                .map(words -> new AgencyItem.Body(words, false)));
  }

  private AgencyItem item() {
    Optional<Fact> outlet =
        fact("provider", "source", "infosources", "copyrightholder", "creditline");
    AuthorNames names = new AuthorNames(outlet.map(Fact::value).stream().toList());
    List<Fact> authors =
        fact("byline", "by").stream()
            .flatMap(by -> names.in(by.value()).stream().filter(names::isPerson).map(by::as))
            .toList();
    PageFacts facts =
        new PageFacts(
            fact("headline", "headlines text/plain", "headlines", "headlinemain", "title"),
            Optional.empty(),
            authors,
            date("firstcreated", "contentcreated", "versioncreated"),
            date("versioncreated"),
            outlet,
            fact("language"),
            Optional.empty(),
            Optional.empty());
    return new AgencyItem(
        first("uri", "guid", "altids"),
        facts,
        values.getOrDefault("pubstatus", ""),
        first("embargoed", "embargoeduntil"),
        body());
  }

  private Optional<Fact> fact(String... names) {
    for (String name : names) {
      Optional<String> raw = first(name);
      if (raw.isPresent() && !Carried.line(raw.get()).isEmpty()) {
        return Optional.of(
            new Fact(Carried.line(raw.get()), raw.get(), "ninjs " + name, Optional.empty()));
      }
    }
    return Optional.empty();
  }

  private Optional<Fact> date(String... names) {
    return fact(names).map(fact -> fact.as(CarriedDate.of(fact.value())));
  }
}
