package hearsay.engine;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.rest.RestClient;
import org.apache.flink.runtime.rest.messages.DashboardConfigurationHeaders;
import org.apache.flink.runtime.util.EnvironmentInformation;
import org.apache.flink.util.ConfigurationException;

/** Asks a cluster what it is before anything is sent to it. */
final class ClusterCheck {
  private static final int SECONDS = 10;

  private ClusterCheck() {}

  static void check(Cluster cluster) {
    String there = version(cluster);
    String here = EnvironmentInformation.getVersion();
    if (!there.equals(here)) {
      throw new EngineException(
          "the cluster at "
              + cluster
              + " runs Flink "
              + there
              + ", and this program is for "
              + here,
          "Run it on a cluster of Flink " + here,
          null);
    }
  }

  private static String version(Cluster cluster) {
    try {
      RestClient client = new RestClient(new Configuration(), Runnable::run);
      try {
        return client
            .sendRequest(
                cluster.host(), cluster.port(), DashboardConfigurationHeaders.getInstance())
            .get(SECONDS, TimeUnit.SECONDS)
            .getFlinkVersion();
      } finally {
        client.shutdown(Duration.ofSeconds(1));
      }
    } catch (ExecutionException
        | TimeoutException
        | IOException
        | ConfigurationException
        | IllegalArgumentException e) {
      throw nobody(cluster, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw nobody(cluster, e);
    }
  }

  private static EngineException nobody(Cluster cluster, Exception e) {
    return new EngineException(
        "no Flink cluster answers at " + cluster,
        "Name host and REST port of a JobManager that runs (8081 unless told otherwise)",
        e);
  }
}
