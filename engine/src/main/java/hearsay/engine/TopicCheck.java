package hearsay.engine;

import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.SecurityDisabledException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Asks for a topic before a run begins, so that what is wrong is said at once and plainly. */
final class TopicCheck {
  private static final int MILLIS = 10_000;

  private TopicCheck() {}

  static void check(KafkaTopic topic) {
    Properties properties = topic.properties();
    properties.put("request.timeout.ms", MILLIS / 2);
    properties.put("default.api.timeout.ms", MILLIS);
    try (Admin admin = Admin.create(properties)) {
      admin
          .describeTopics(List.of(topic.name()))
          .allTopicNames()
          .get(MILLIS + 2_000, TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw why(topic, e.getCause());
    } catch (TimeoutException | KafkaException e) {
      throw why(topic, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw why(topic, e);
    }
  }

  private static EngineException why(KafkaTopic topic, Throwable e) {
    if (e instanceof UnknownTopicOrPartitionException) {
      return new EngineException(
          "there is no topic " + topic.name() + " at " + topic.brokers(),
          "Make it, or name another",
          e);
    }
    if (e instanceof org.apache.kafka.common.errors.AuthenticationException
        || e instanceof AuthorizationException
        || e instanceof SecurityDisabledException) {
      return new EngineException(
          "the broker at " + topic.brokers() + " does not let us in: " + e.getMessage(),
          "Look at the file that --kafka-settings names",
          e);
    }
    if (e instanceof TimeoutException
        || e instanceof org.apache.kafka.common.errors.TimeoutException) {
      return new EngineException(
          "no Kafka broker answers at " + topic.brokers(),
          "Start one, or name the one that runs; where it wants a password or TLS, name a file of"
              + " settings with --kafka-settings",
          e);
    }
    return new EngineException(
        "Kafka at " + topic.brokers() + ": " + e.getMessage(), "See --debug", e);
  }
}
