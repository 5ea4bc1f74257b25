package hearsay.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A PostgreSQL server of the tests' own: made in a new folder, on a free port of 127.0.0.1, and
 * gone with this process. One serves all tests of a process; each takes a database of its own.
 */
public final class PostgresServer {
  /** The one that may do anything, and its password. */
  public static final String OWNER = "keeper";

  /** With a sign that has to be escaped in an address. */
  public static final String PASSWORD = "open/sesame";

  private static final String IN_ADDRESS = "open%2Fsesame";
  private static final String SMALL = "small";
  private static final int SECONDS = 60;

  private static Optional<PostgresServer> running = Optional.empty();
  private static boolean wasLookedFor;

  private final Path programs;
  private final Path folder;
  private final int port;
  private final AtomicInteger databases = new AtomicInteger();

  private PostgresServer(Path programs, Path folder, int port) {
    this.programs = programs;
    this.folder = folder;
    this.port = port;
  }

  /**
   * The server of this process, started when it is first asked for; empty where no PostgreSQL is
   * installed, which is told in one line.
   */
  public static synchronized Optional<PostgresServer> shared() {
    if (!wasLookedFor) {
      wasLookedFor = true;
      Optional<Path> programs = programs();
      if (programs.isEmpty()) {
        System.out.println(
            "skipped: tests with PostgreSQL, because no initdb is installed here"
                + " (Debian: apt install postgresql)");
      }
      running = programs.map(PostgresServer::start);
    }
    return running;
  }

  /**
   * A server of its own, with a small disk for databases that are made for it; empty where no
   * PostgreSQL is installed or this process may not mount a disk, which is told in one line.
   *
   * @param megabytes how much there is room for
   */
  public static Optional<PostgresServer> withSmallDisk(int megabytes) {
    Optional<Path> programs = programs();
    if (programs.isEmpty() || !mayMount()) {
      System.out.println(
          "skipped: a disk that is full at PostgreSQL, because none can be mounted here");
      return Optional.empty();
    }
    try {
      PostgresServer server = make(programs.get());
      Path small = Files.createDirectory(server.folder.resolve(SMALL));
      // The disk is there for the server and its processes only, and gone with them.
      server.start(
          List.of(
              "unshare",
              "--mount",
              "sh",
              "-c",
              "mount -t tmpfs -o size="
                  + megabytes
                  + "m none small && chown postgres small"
                  + " && exec \"$0\" \"$@\""));
      server.sql("postgres", "CREATE TABLESPACE " + SMALL + " LOCATION '" + small + "'");
      return Optional.of(server);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean mayMount() {
    try {
      must(List.of("unshare", "--mount", "mount", "-t", "tmpfs", "none", "/mnt"));
      return isRoot();
    } catch (IOException | IllegalStateException e) {
      return false;
    }
  }

  /** Where initdb and pg_ctl are: where Debian puts them, or on the path. */
  private static Optional<Path> programs() {
    List<Path> folders = new ArrayList<>();
    try (Stream<Path> versions = Files.list(Path.of("/usr/lib/postgresql"))) {
      versions
          .sorted(Comparator.reverseOrder())
          .map(one -> one.resolve("bin"))
          .forEach(folders::add);
    } catch (IOException e) {
      // not a Debian, or nothing installed
    }
    for (String folder : System.getenv().getOrDefault("PATH", "").split(":")) {
      folders.add(Path.of(folder));
    }
    return folders.stream()
        .filter(folder -> Files.isExecutable(folder.resolve("initdb")))
        .filter(folder -> Files.isExecutable(folder.resolve("pg_ctl")))
        .filter(folder -> Files.isExecutable(folder.resolve("psql")))
        .findFirst();
  }

  private static PostgresServer start(Path programs) {
    try {
      PostgresServer server = make(programs);
      server.start(List.of());
      return server;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static PostgresServer make(Path programs) throws IOException {
    Path folder = Files.createTempDirectory("hearsay-postgres");
    PostgresServer server = new PostgresServer(programs, folder, freePort());
    Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
    Path password = Files.writeString(folder.resolve("password"), PASSWORD);
    if (isRoot()) {
      must(List.of("chown", "-R", "postgres", folder.toString()));
    }
    server.run(
        "initdb",
        "-D",
        "data",
        "-U",
        OWNER,
        "--pwfile=" + password,
        "-A",
        "scram-sha-256",
        "-E",
        "UTF8",
        "--locale=C.UTF-8",
        "-N");
    return server;
  }

  /**
   * @param within a program with arguments that starts another one
   */
  private void start(List<String> within) throws IOException {
    List<String> command = new ArrayList<>(within);
    command.addAll(command("pg_ctl", "-D", "data", "-l", "log", "-w", "-o", settings(), "start"));
    must(command, folder);
  }

  private String settings() {
    return "-c listen_addresses=127.0.0.1 -c port="
        + port
        + " -c unix_socket_directories='' -c shared_buffers=64MB -c fsync=off -c max_connections=40";
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  private void run(String program, String... arguments) throws IOException {
    must(command(program, arguments), folder);
  }

  private List<String> command(String program, String... arguments) {
    List<String> command = new ArrayList<>();
    if (isRoot()) { // the server refuses to run as root
      command.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"));
    }
    command.add(programs.resolve(program).toString());
    command.addAll(List.of(arguments));
    return command;
  }

  private static void must(List<String> command) throws IOException {
    must(command, Path.of("/"));
  }

  private static void must(List<String> command, Path folder) throws IOException {
    Path said = Files.createTempFile("hearsay-postgres", ".out");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    try {
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IllegalStateException(command + ": " + Files.readString(said));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      Files.delete(said);
    }
  }

  /** Ends it and whatever it did. It can be started no more. */
  private void stop() {
    try {
      run("pg_ctl", "-D", "data", "-m", "immediate", "-w", "stop");
    } catch (IOException | IllegalStateException e) {
      // it was not running
    }
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    } catch (IOException e) {
      // what is left is in the system's folder for that
    }
  }

  /** Ends all connections in the middle of what they do, and serves again: as after a crash. */
  public void crash() throws IOException {
    run("pg_ctl", "-D", "data", "-m", "immediate", "-w", "stop");
    start(List.of());
  }

  /** Kills all its processes (<i>kill -9</i>), and serves again. */
  public void kill() throws IOException {
    long number = Long.parseLong(Files.readAllLines(folder.resolve("data/postmaster.pid")).get(0));
    List<ProcessHandle> all = new ArrayList<>();
    ProcessHandle.of(number)
        .ifPresent(
            first -> {
              all.add(first);
              first.descendants().forEach(all::add);
            });
    if (all.isEmpty()) {
      throw new IllegalStateException("there is no process " + number);
    }
    all.forEach(ProcessHandle::destroyForcibly);
    for (ProcessHandle one : all) {
      one.onExit().join();
    }
    start(List.of());
  }

  /** Its port on 127.0.0.1. */
  public int port() {
    return port;
  }

  /** The address of a new, empty database, as its owner. */
  public String newDatabase() throws IOException {
    String name = "ledger" + databases.incrementAndGet();
    sql("postgres", "CREATE DATABASE " + name);
    return address(name);
  }

  /** The same on the small disk, by its name. */
  public String newSmallDatabase() throws IOException {
    String name = "small" + databases.incrementAndGet();
    sql("postgres", "CREATE DATABASE " + name + " TABLESPACE " + SMALL);
    return name;
  }

  /** The address of a database, as its owner. */
  public String address(String database) {
    return "postgresql://" + OWNER + ":" + IN_ADDRESS + "@127.0.0.1:" + port + "/" + database;
  }

  /** Whether any file of a database's tables has some words in it. */
  public boolean holds(String database, String words) throws IOException {
    sql(database, "CHECKPOINT");
    String number = sql(database, "SELECT oid FROM pg_database WHERE datname = current_database()");
    try (Stream<Path> files = Files.walk(folder.resolve("data/base/" + number))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(words)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Runs SQL as anybody with psql could; gives what it says. */
  public String sql(String database, String sql) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
                programs.resolve("psql").toString(),
                "-X",
                "-q",
                "-A",
                "-t",
                "-v",
                "ON_ERROR_STOP=1",
                "-h",
                "127.0.0.1",
                "-p",
                Integer.toString(port),
                "-U",
                OWNER,
                "-d",
                database,
                "-c",
                sql)
            .redirectErrorStream(true);
    builder.environment().put("PGPASSWORD", PASSWORD);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new IllegalStateException(sql + ": " + said);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return said.strip();
  }
}
