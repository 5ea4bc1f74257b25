package hearsay.engine;

import java.nio.file.Path;
import java.util.List;

/**
 * A cluster that a run is sent to.
 *
 * @param host where its JobManager answers
 * @param port of its REST interface
 * @param jars what is sent with the program
 */
public record Cluster(String host, int port, List<Path> jars) {
  public Cluster {
    jars = List.copyOf(jars);
  }

  @Override
  public String toString() {
    return host + ":" + port;
  }
}
