package hearsay.app.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** The few files that pages refer to, by their names: no other name leads anywhere. */
final class Assets {
  /** A file as it is sent. */
  record Asset(String contentType, String text) {}

  private final Map<String, Asset> all =
      Map.of(
          "desk.css", load("desk.css", "text/css; charset=utf-8"),
          "desk.js", load("desk.js", "text/javascript; charset=utf-8"),
          "mark.svg", load("mark.svg", "image/svg+xml"));

  Optional<Asset> find(String name) {
    return Optional.ofNullable(all.get(name));
  }

  private static Asset load(String name, String contentType) {
    try (InputStream in = Assets.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the product lacks " + name);
      }
      return new Asset(contentType, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }
}
