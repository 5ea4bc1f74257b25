package hearsay.json;

import hearsay.speaker.Identity;
import hearsay.speaker.SpeakerEvidence.Place;
import java.util.Locale;
import java.util.function.Function;

/** One speaker over many articles, on a line: see {@code docs/formats.md}. */
public final class IdentityJson {
  private IdentityJson() {}

  /**
   * A speaker with the places where it is named.
   *
   * @param key the key of an article, by what {@link Place#article()} has for it
   */
  public static String of(Identity identity, Function<String, String> key) {
    return JsonText.line(
        json -> {
          json.writeStartObject();
          json.writeStringField("speaker", identity.id());
          json.writeStringField("name", identity.name());
          json.writeStringField("kind", identity.kind().name().toLowerCase(Locale.ROOT));
          json.writeArrayFieldStart("places");
          for (Place place : identity.places()) {
            json.writeStartObject();
            json.writeStringField("article", key.apply(place.article()));
            json.writeNumberField("start", place.start());
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }
}
