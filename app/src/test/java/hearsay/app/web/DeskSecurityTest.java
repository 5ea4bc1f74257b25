package hearsay.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.app.cli.CommandRun;
import hearsay.app.cli.Desk;
import hearsay.store.LedgerPlace;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is let in, and what cannot be done to a desk. */
final class DeskSecurityTest {
  @TempDir private static Path folder;
  private static Path ledger;
  private static OpenDesk desk;

  @BeforeAll
  static void open() throws Exception {
    ledger = OpenDesk.sample(folder);
    desk = OpenDesk.on(ledger);
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  private static String rulings() {
    return CommandRun.in(folder, "log", "--ledger", "desk.db", "--json").out();
  }

  @Test
  void theAddressLetsInOneBrowserOnce() throws Exception {
    try (OpenDesk other = OpenDesk.untouched(ledger)) {
      HttpRequest come = HttpRequest.newBuilder(URI.create(other.address())).build();
      HttpResponse<String> first = other.send(come);
      assertThat(first.statusCode()).isEqualTo(303);
      assertThat(first.headers().firstValue("Location")).contains("/");
      assertThat(first.headers().firstValue("Set-Cookie").orElseThrow())
          .contains("HttpOnly", "SameSite=Strict", "Path=/");
      assertThat(other.send(come).statusCode()).isEqualTo(403);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/article?key=x", "/search?q=storm", "/log", "/import"})
  void whoWasNotLetInSeesNothing(String path) throws Exception {
    HttpRequest stranger = HttpRequest.newBuilder(URI.create(desk.base() + path)).build();
    HttpResponse<String> answer = desk.send(stranger);
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("This desk is locked").doesNotContain("Tolland", "Sallow");
    HttpRequest forged =
        HttpRequest.newBuilder(URI.create(desk.base() + path))
            .header("Cookie", desk.cookie().replaceAll("=.*", "=guessed"))
            .build();
    assertThat(desk.send(forged).statusCode()).isEqualTo(403);
  }

  /** Sends raw lines: the client of the library lets nobody choose the host. */
  private static String raw(String head) throws IOException {
    URI base = URI.create(desk.base());
    try (Socket socket = new Socket(base.getHost(), base.getPort());
        OutputStream out = socket.getOutputStream();
        InputStream in = socket.getInputStream()) {
      out.write(head.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
      out.flush();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"evil.example", "evil.example:PORT", "127.0.0.1.evil.example:PORT", ""})
  void aNameThatWasMadeToPointHereOpensNothing(String host) throws Exception {
    String port = Integer.toString(URI.create(desk.base()).getPort());
    String answer =
        raw(
            "GET / HTTP/1.1\nHost: "
                + host.replace("PORT", port)
                + "\nCookie: "
                + desk.cookie()
                + "\nConnection: close\n\n");
    assertThat(answer.lines().findFirst().orElseThrow()).containsAnyOf(" 421 ", " 400 ");
    assertThat(answer).doesNotContain("Briefing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "http://evil.example", "null", "http://127.0.0.1:1"})
  void anotherSitesPageChangesNothing(String origin) throws Exception {
    String before = rulings();
    HttpRequest.Builder form = desk.form("/undo", "number=1");
    if (!origin.isEmpty()) {
      form.header("Origin", origin);
    }
    assertThat(desk.send(form.build()).statusCode()).isEqualTo(403);
    assertThat(rulings()).isEqualTo(before);
  }

  @Test
  void lookingChangesNothing() throws Exception {
    byte[] before = Files.readAllBytes(ledger);
    String rulings = rulings();
    for (String path : Deeds.all().keySet()) {
      int status = desk.get(path + "?record=0&id=0&number=1&note=x").statusCode();
      assertThat(status).as(path).isEqualTo(404);
    }
    for (String path : List.of("/", "/speakers", "/forecasts", "/timeline", "/search?q=storm")) {
      desk.page(path);
    }
    assertThat(Files.readAllBytes(ledger)).isEqualTo(before);
    assertThat(rulings()).isEqualTo(rulings);
  }

  @Test
  void everyAnswerForbidsWhatPagesDoNotNeed() throws Exception {
    for (String path : List.of("/", "/nowhere", "/static/desk.css", "/record/zz", "/search")) {
      HttpResponse<String> answer = desk.get(path);
      assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
          .as(path)
          .startsWith("default-src 'none'")
          .doesNotContain("unsafe", "http:", "https:", "*");
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(answer.headers().firstValue("Server")).isEmpty();
    }
  }

  @Test
  void noPageAsksAnybodyElseForAnything() throws Exception {
    Pattern reference = Pattern.compile("\\b(?:src|href|action|srcset|data|poster)=\"([^\"]*)\"");
    for (String path :
        List.of("/", "/speakers", "/forecasts", "/timeline", "/stories", "/search?q=storm")) {
      String page = desk.page(path);
      Matcher matcher = reference.matcher(page);
      int found = 0;
      while (matcher.find()) {
        found++;
        assertThat(matcher.group(1)).as(path).matches("(?:/(?!/)|[?#]).*");
      }
      assertThat(found).isGreaterThan(10);
      assertThat(page).doesNotContain("<script>", " style=\"", " onclick=", "javascript:");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/static/../../etc/passwd",
        "/static/%2e%2e%2f%2e%2e%2fetc%2fpasswd",
        "/static/desk.css%00.svg",
        "/article?key=path%3A..%2F..%2F..%2Fetc%2Fpasswd",
        "/record/..%2f..%2fdesk.db"
      })
  void noPathOfARequestReachesTheDisk(String path) throws Exception {
    HttpResponse<String> answer = desk.get(path);
    assertThat(answer.statusCode()).isBetween(400, 404);
    assertThat(answer.body()).doesNotContain("root:", "SQLite format");
  }

  @Test
  void tooMuchIsTurnedAwayUnread() throws Exception {
    String port = Integer.toString(URI.create(desk.base()).getPort());
    String head =
        "POST /import HTTP/1.1\nHost: 127.0.0.1:%s\nOrigin: %s\nCookie: %s\n"
            .formatted(port, desk.base(), desk.cookie());
    // Not sent: whoever is still sending when the desk hangs up may not hear its answer.
    String form =
        "Content-Type: application/x-www-form-urlencoded\nContent-Length: %d\n"
            .formatted(JavalinDesk.MOST_FORM_BYTES + 1);
    String undo = head.replace("/import", "/undo");
    assertThat(raw(undo + form + "Connection: close\n\n")).startsWith("HTTP/1.1 413");
    String huge = "Content-Type: multipart/form-data; boundary=b\nContent-Length: 9999999999\n";
    assertThat(raw(head + huge + "Connection: close\n\n")).startsWith("HTTP/1.1 413");
    String endless = "Content-Type: multipart/form-data; boundary=b\nTransfer-Encoding: chunked\n";
    assertThat(raw(head + endless + "Connection: close\n\n0\n\n")).startsWith("HTTP/1.1 411");
  }

  @Test
  void aDeedLeadsBackToTheDeskOnly() throws Exception {
    for (String away : List.of("https://evil.example/", "//evil.example", "/\\evil.example")) {
      HttpResponse<String> answer = desk.post("/undo", "number=999&back=" + Links.encoded(away));
      assertThat(answer.headers().firstValue("Location").orElse("/log")).startsWith("/log");
    }
  }

  @Test
  void thePasswordLetsInWhoHasIt() {
    Gate gate = new Gate(Optional.of("correct horse battery"), true);
    assertThat(gate.enterByPassword("wrong horse battery")).isEmpty();
    Optional<String> session = gate.enterByPassword("correct horse battery");
    assertThat(gate.isIn(session.orElseThrow())).isTrue();
    assertThat(gate.isIn("")).isFalse();
    assertThat(gate.isOwnHost("192.168.1.5:80", 80)).isTrue();
    assertThat(gate.isOwnHost("evil.example:80", 80)).isFalse();
    assertThat(new Gate(Optional.empty(), false).isOwnHost("192.168.1.5:80", 80)).isFalse();
    assertThat(new Gate(Optional.empty(), false).enterByPassword("")).isEmpty();
  }

  @Test
  void aDeskForOthersAsksForItsPassword() throws Exception {
    Desk.Request request =
        new Desk.Request(
            LedgerPlace.ofFile(ledger),
            folder,
            "0.0.0.0",
            0,
            Optional.of("correct horse battery"),
            "Ida Colm",
            () -> OpenDesk.TODAY,
            any -> {});
    try (Desk.Opened open = new JavalinDesk().open(request)) {
      String base = open.address().substring(0, open.address().indexOf("/enter"));
      HttpClient client = HttpClient.newHttpClient();
      HttpResponse<String> locked =
          client.send(
              HttpRequest.newBuilder(URI.create(base + "/")).build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(locked.statusCode()).isEqualTo(403);
      assertThat(locked.body()).contains("type=\"password\"");
      assertThat(entered(client, base, "wrong+horse+battery").headers().firstValue("Set-Cookie"))
          .isEmpty();
      HttpResponse<String> in = entered(client, base, "correct+horse+battery");
      String cookie = in.headers().firstValue("Set-Cookie").orElseThrow();
      assertThat(cookie).contains("HttpOnly", "SameSite=Strict");
      HttpResponse<String> page =
          client.send(
              HttpRequest.newBuilder(URI.create(base + "/log"))
                  .header("Cookie", cookie.split(";")[0])
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(page.statusCode()).isEqualTo(200);
    }
  }

  private static HttpResponse<String> entered(HttpClient client, String base, String password)
      throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(base + "/enter"))
            .header("Origin", base)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("password=" + password))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
