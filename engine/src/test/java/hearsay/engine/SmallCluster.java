package hearsay.engine;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.apitest.SourceTree;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The cluster of {@code src/test/cluster}, for tests: processes of their own on loopback. */
final class SmallCluster {
  private final Path folder;
  private final Properties ports = new Properties();

  private SmallCluster(Path folder) {
    this.folder = folder;
  }

  /** Starts all of it. */
  static SmallCluster start(Path folder) throws IOException, InterruptedException {
    SmallCluster cluster = new SmallCluster(folder);
    cluster.run("start", "2");
    try (Reader file = Files.newBufferedReader(folder.resolve("ports"))) {
      cluster.ports.load(file);
    }
    return cluster;
  }

  private void run(String what, String... more) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(SourceTree.root().resolve("engine/src/test/cluster/cluster").toString());
    command.add(what);
    command.add(folder.toString());
    command.addAll(List.of(more));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve(what + ".out").toFile())
            .start();
    assertThat(process.waitFor()).as("%s, see %s.out", command, what).isZero();
  }

  /** Ends one process with no time to say goodbye, and starts it again. */
  void killAndLaunch(String name) throws IOException, InterruptedException {
    run("kill", name);
    run("launch", name);
  }

  /** Starts again whatever is gone without having been killed, as under load may happen. */
  void revive() throws IOException, InterruptedException {
    run("revive");
  }

  void stop() throws IOException, InterruptedException {
    run("stop");
  }

  int port(String name) {
    return Integer.parseInt(ports.getProperty(name));
  }

  KafkaTopic topic(String name, Map<String, String> settings) {
    return new KafkaTopic("127.0.0.1:" + port("kafka"), name, settings);
  }

  KafkaTopic topic(String name) {
    return topic(name, Map.of());
  }

  /** Makes a topic of three partitions and fills it; no value where there is null. */
  KafkaTopic fill(String name, List<byte[]> values)
      throws ExecutionException, InterruptedException {
    KafkaTopic topic = topic(name);
    try (Admin admin = Admin.create(topic.properties())) {
      admin.createTopics(List.of(new NewTopic(name, 3, (short) 1))).all().get();
    }
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            topic.properties(), new ByteArraySerializer(), new ByteArraySerializer())) {
      List<Future<RecordMetadata>> sent = new ArrayList<>();
      for (int i = 0; i < values.size(); i++) {
        sent.add(producer.send(new ProducerRecord<>(name, i % 3, null, values.get(i))));
      }
      for (Future<RecordMetadata> one : sent) {
        one.get();
      }
    }
    return topic;
  }

  /** The cluster as the program knows it, with this build's classes. */
  Cluster cluster() throws IOException {
    return new Cluster("127.0.0.1", port("rest"), jars());
  }

  private List<Path> jars() throws IOException {
    List<Path> jars = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(java.io.File.pathSeparator)) {
      Path path = Path.of(entry);
      if (!entry.isEmpty() && Files.isDirectory(path)) {
        jars.add(packed(path, folder.resolve("classes-" + jars.size() + ".jar")));
      } else if (path.getFileName().toString().startsWith("hearsay-")) {
        jars.add(path.toAbsolutePath());
      }
    }
    return jars;
  }

  private static Path packed(Path classes, Path jar) throws IOException {
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        out.putNextEntry(new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, out);
      }
    }
    return jar;
  }
}
