package hearsay.app.web;

import hearsay.app.cli.CommandRun;
import hearsay.app.cli.Desk;
import hearsay.store.LedgerPlace;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A desk that is open on some ledger, with one visitor who was let in. */
final class OpenDesk implements AutoCloseable {
  static final String PILE = Path.of("../samples/harbour").toAbsolutePath().normalize().toString();
  static final LocalDate TODAY = LocalDate.of(2031, 4, 2);

  private final Desk.Opened desk;
  private final HttpClient client = HttpClient.newHttpClient();
  private final String base;
  private final String cookie;
  private final List<Exception> faults = Collections.synchronizedList(new ArrayList<>());

  private OpenDesk(LedgerPlace ledger, boolean goesIn) throws IOException, InterruptedException {
    desk =
        new JavalinDesk()
            .open(
                new Desk.Request(
                    ledger,
                    ledger.folder(),
                    "127.0.0.1",
                    0,
                    Optional.empty(),
                    "Ida Colm",
                    () -> TODAY,
                    faults::add));
    base = desk.address().substring(0, desk.address().indexOf("/enter"));
    cookie = goesIn ? goIn() : "";
  }

  static OpenDesk on(Path ledger) throws IOException, InterruptedException {
    return on(LedgerPlace.ofFile(ledger));
  }

  static OpenDesk on(LedgerPlace ledger) throws IOException, InterruptedException {
    return new OpenDesk(ledger, true);
  }

  /** Nobody has come in yet: its address still works. */
  static OpenDesk untouched(Path ledger) throws IOException, InterruptedException {
    return new OpenDesk(LedgerPlace.ofFile(ledger), false);
  }

  /** A ledger of the bundled pile, read by the quotation rules, which is quick. */
  static Path sample(Path folder) {
    CommandRun run =
        CommandRun.in(folder, "read", PILE, "--reader", "rules", "--ledger", "desk.db");
    if (run.status() != 0) {
      throw new IllegalStateException(run.err());
    }
    return folder.resolve("desk.db");
  }

  private String goIn() throws IOException, InterruptedException {
    HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(desk.address())).build());
    return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
  }

  /** Where one goes to be let in. */
  String address() {
    return desk.address();
  }

  String base() {
    return base;
  }

  String cookie() {
    return cookie;
  }

  /** What went wrong without words for it. */
  List<Exception> faults() {
    return List.copyOf(faults);
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path)).header("Cookie", cookie);
  }

  HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  /** A page, whatever its status; waits for what is being worked out. */
  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer = send(request(path).build());
    for (int i = 0; i < 20 && answer.headers().firstValue("Retry-After").isPresent(); i++) {
      answer = send(request(path).build());
    }
    return answer;
  }

  /** A page's body. */
  String page(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer = get(path);
    if (answer.statusCode() != 200) {
      throw new AssertionError(path + ": " + answer.statusCode() + "\n" + answer.body());
    }
    return answer.body();
  }

  /** The same page for programs. */
  String json(String path) throws IOException, InterruptedException {
    return send(request(path).header("Accept", "application/json").build()).body();
  }

  /** Sends a form as a page of the desk does. */
  HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
    return send(form(path, form).header("Origin", base).build());
  }

  HttpRequest.Builder form(String path, String form) {
    return request(path)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(form));
  }

  @Override
  public void close() {
    desk.close();
  }
}
