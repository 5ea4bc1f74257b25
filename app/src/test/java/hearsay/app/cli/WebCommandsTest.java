package hearsay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Reading and watching addresses from the command line, on a server of this machine. */
@Timeout(120)
final class WebCommandsTest {
  private static final String PAGE =
      "<html><head><title>%s</title></head><body><article><p>%s</p>"
          + "<p>“The planks were rotten,” said Nora Quill, the keeper of the pier.</p>"
          + "</article></body></html>";

  @TempDir private Path folder;
  private final Map<String, String> pages = new ConcurrentHashMap<>();
  private HttpServer server;
  private String site;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    site = "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String page = pages.get(exchange.getRequestURI().toString());
    if (page != null && page.startsWith("-> ")) {
      exchange.getResponseHeaders().set("Location", page.substring(3));
      exchange.sendResponseHeaders(302, -1);
    } else if (page == null) {
      exchange.sendResponseHeaders(404, -1);
    } else {
      String type = page.startsWith("<rss") ? "application/rss+xml" : "text/html";
      exchange.getResponseHeaders().set("Content-Type", type);
      byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, bytes.length);
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(bytes);
      }
    }
    exchange.close();
  }

  private CommandRun run(String command, String... args) {
    List<String> all =
        new ArrayList<>(List.of(command, "--allow-private", "--delay", "0", "--reader", "rules"));
    all.addAll(List.of(args));
    return CommandRun.in(folder, all.toArray(String[]::new));
  }

  private void putFeed(String... links) {
    pages.put(
        "/feed",
        "<rss><channel><title>The Gull</title><item><link>"
            + String.join("</link></item><item><link>", links)
            + "</link></item></channel></rss>");
  }

  @Test
  void readsAnAddressAndKeepsTheWayToIt() {
    pages.put("/short", "-> /a");
    pages.put("/a", PAGE.formatted("Pier shut", "The pier is shut."));
    CommandRun run = run("read", site + "/short");
    assertThat(run.status()).as(run.out() + run.err()).isZero();
    assertThat(run.out()).contains("1 article new", "Nora Quill", site + "/a");
    CommandRun show = CommandRun.in(folder, "show", site + "/a");
    assertThat(show.out()).contains("fetched 20", "by way of " + site + "/short (302)");
    assertThat(CommandRun.in(folder, "show", site + "/a", "--json").out())
        .contains("\"retrieval\"", "\"requested\"", "\"sha256\"");
    CommandRun original = CommandRun.in(folder, "show", site + "/a", "--original");
    assertThat(original.out()).isEqualTo(pages.get("/a"));
    CommandRun verify = CommandRun.in(folder, "verify", "--originals");
    assertThat(verify.status()).isZero();
    assertThat(verify.out()).contains("1 article, 1 version").doesNotContain("no longer there");
    assertThat(run("read", site + "/short").out()).contains("0 articles new", "1 unchanged");
  }

  @Test
  void readsFilesAndAddressesTogether() throws IOException {
    Pile.write(folder.resolve("a.txt"), Pile.QUOTATION);
    pages.put("/a", PAGE.formatted("Pier shut", "The pier is shut."));
    assertThat(run("read", "a.txt", site + "/a").out()).contains("2 articles new");
  }

  @Test
  void anAddressThatIsRefusedIsALineAndOne() throws IOException {
    Pile.write(folder.resolve("a.txt"), Pile.QUOTATION);
    CommandRun run = run("read", "a.txt", "file:///etc/passwd", site + "/gone");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out())
        .contains("1 article new", "2 refused")
        .containsPattern("file:///etc/passwd +only http and https are followed, not file")
        .containsPattern("/gone +the server answers with status 404");
  }

  @Test
  void thisMachineIsNotGoneToUnlessTheUserSaysSo() {
    pages.put("/a", PAGE.formatted("Pier shut", "The pier is shut."));
    CommandRun run = CommandRun.in(folder, "read", site + "/a", "--reader", "rules");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).contains("127.0.0.1: this machine itself (RFC 1122)");
  }

  @Test
  void watchesOnceAndSaysWhatIsNewAndWhatWasEdited() {
    putFeed("/a", "javascript:alert(1)");
    pages.put("/a", PAGE.formatted("Pier shut", "Two planks were lost, the town said."));
    CommandRun first = run("watch", site + "/feed", "--once");
    assertThat(first.status()).as("a link was refused").isEqualTo(1);
    assertThat(first.out())
        .containsPattern("Z  new +" + site + "/a\n  Pier shut · 1 statement\n")
        .containsPattern("refused +javascript:alert\\(1\\)\n")
        .contains("Watched: 1 feed, 1 new, 0 changed, 1 refused or failed");
    pages.put("/a", PAGE.formatted("Pier shut", "Two planks were lost, the mayor said."));
    makeEverythingDue();
    CommandRun second = run("watch", site + "/feed", "--once");
    assertThat(second.status()).isZero();
    assertThat(second.out())
        .containsPattern("changed +" + site + "/a\n")
        .contains("Two planks were lost, the [-town-] {+mayor+} said.")
        .contains("0 new, 1 changed");
    assertThat(CommandRun.in(folder, "show", site + "/a").out()).contains("version 2 of 2");
  }

  @Test
  void watchesInJson() {
    putFeed("/a");
    pages.put("/a", PAGE.formatted("Pier", "“The 😀 pier is \u009b31m shut,” she said."));
    run("watch", site + "/feed", "--once");
    pages.put("/a", PAGE.formatted("Pier", "“The 😀 pier is \u009b31m lost,” she said."));
    makeEverythingDue();
    String json = run("watch", site + "/feed", "--once", "--json").out();
    assertThat(json.lines()).hasSize(1);
    assertThat(json)
        .startsWith("{\"event\":\"changed\",\"at\":\"")
        .contains("\"before\":{\"span\":[20,26],\"words\":\"shut,”\"}")
        .doesNotContain("\u009b");
  }

  /** As if a day had gone by. */
  private void makeEverythingDue() {
    String url = "jdbc:sqlite:" + folder.resolve("hearsay.db");
    try (var connection = java.sql.DriverManager.getConnection(url);
        var statement = connection.createStatement()) {
      statement.execute("UPDATE watched SET due = '2020-01-01T00:00:00Z' WHERE due < '9000'");
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aTakedownTakesThePageToo() throws IOException {
    putFeed("/a");
    pages.put("/a", PAGE.formatted("Pier shut", "The zwixel is shut."));
    run("watch", site + "/feed", "--once");
    assertThat(CommandRun.in(folder, "remove", site + "/a").status()).isZero();
    assertThat(Files.readString(folder.resolve("hearsay.db"), StandardCharsets.ISO_8859_1))
        .doesNotContain("zwixel");
    assertThat(run("watch", site + "/feed", "--once").out()).contains("taken down");
    assertThat(Files.readString(folder.resolve("hearsay.db"), StandardCharsets.ISO_8859_1))
        .doesNotContain("zwixel");
  }

  @Test
  void aPoliteEndWhileItWaitsEndsAtOnceAndCleanly() throws Exception {
    putFeed("/a");
    pages.put("/a", PAGE.formatted("Pier shut", "The pier is shut."));
    Path out = folder.resolve("out.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "watch",
                site + "/feed",
                "--allow-private",
                "--delay",
                "0",
                "--reader",
                "rules")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    boolean ended = false;
    while (!ended && !Files.readString(out).contains("  new ")) {
      ended = process.waitFor(20, TimeUnit.MILLISECONDS);
    }
    process.destroy();
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).as(Files.readString(out)).isTrue();
    assertThat(process.exitValue()).isEqualTo(128 + 15);
    assertThat(CommandRun.in(folder, "verify").status()).isZero();
    CommandRun again = run("watch", site + "/feed", "--once");
    assertThat(again.out()).contains("0 new, 0 changed, 0 refused");
  }

  @Test
  void wrongUsageIsTwo() {
    for (String[] args :
        new String[][] {
          {"watch", "https://gull.example/", "--every", "5s"},
          {"watch", "https://gull.example/", "--every", "0m"},
          {"watch", "https://gull.example/", "--delay", "0"},
          {"watch", "https://gull.example/", "--delay", "601"},
          {"watch", "https://gull.example/", "--user-agent", "x\ny"},
          {"watch"},
          {"read", "https://gull.example/", "--user-agent", "(nobody)"},
        }) {
      CommandRun run = CommandRun.in(folder, args);
      assertThat(run.status()).as(String.join(" ", args)).isEqualTo(2);
      assertThat(run.err()).hasLineCount(2);
    }
    assertThat(folder.resolve("hearsay.db")).doesNotExist();
  }
}
