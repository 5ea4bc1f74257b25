package hearsay.engine;

import java.io.Serializable;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A topic, and how to get at it.
 *
 * @param brokers {@code HOST:PORT}, several with commas between them
 * @param name the topic's
 * @param settings for Kafka's clients: how to be let in, mostly
 */
public record KafkaTopic(String brokers, String name, Map<String, String> settings)
    implements Serializable {
  private static final Pattern PLACE =
      Pattern.compile("(?:kafka://)?([^/,\\s]+:\\d{1,5}(?:,[^/,\\s]+:\\d{1,5})*)/([\\w.-]{1,249})");

  public KafkaTopic {
    settings = Map.copyOf(settings);
  }

  /**
   * Reads {@code HOST:PORT/TOPIC}, with or without {@code kafka://} before it.
   *
   * @return empty where it is not of this shape
   */
  public static Optional<KafkaTopic> parse(String place, Map<String, String> settings) {
    Matcher parts = PLACE.matcher(place);
    return parts.matches()
        ? Optional.of(new KafkaTopic(parts.group(1), parts.group(2), settings))
        : Optional.empty();
  }

  /** What a client of Kafka is made with. */
  Properties properties() {
    Properties properties = new Properties();
    properties.putAll(settings);
    properties.put("bootstrap.servers", brokers);
    return properties;
  }

  @Override
  public String toString() {
    return "kafka://" + brokers + "/" + name;
  }
}
