package hearsay.app.web;

import hearsay.app.cli.CommandJson;
import hearsay.app.cli.Desk;
import hearsay.ledger.LedgerException;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.util.JavalinBindException;
import java.util.Map;

/** The desk on a server of its own: what comes in goes through the gate to a page or a deed. */
public final class JavalinDesk implements Desk {
  /** A form is smaller; only dropped files are larger. */
  static final int MOST_FORM_BYTES = 1 << 20;

  private static final int MOST_HEADER_BYTES = 1 << 15;

  /** Made by the service loader. */
  public JavalinDesk() {}

  @Override
  public Opened open(Request request) {
    return new Running(request);
  }

  /** One desk from its opening to its end. */
  private static final class Running implements Opened {
    private final Request request;
    private final Gate gate;
    private final LiveLedger ledger;
    private final WholeLedger whole;
    private final Javalin server;
    private final Renderer renderer = new Renderer();

    Running(Request request) {
      this.request = request;
      boolean isForOthers =
          !request.address().equals("localhost")
              && !request.address().startsWith("127.")
              && !request.address().equals("::1");
      this.gate = new Gate(request.password(), isForOthers);
      this.ledger = new LiveLedger(request.ledger());
      this.whole = new WholeLedger(ledger);
      this.server = Javalin.create(this::configure);
      start();
    }

    private void start() {
      try {
        server.start(request.address(), request.port());
      } catch (JavalinBindException e) {
        close();
        throw new LedgerException(
            "cannot listen on " + request.address() + ", port " + request.port(),
            "choose another port with --port, or leave it out",
            e);
      }
    }

    private void configure(JavalinConfig config) {
      config.startup.showJavalinBanner = false;
      config.startup.showOldJavalinVersionWarning = false;
      config.startup.startupWatcherEnabled = false;
      config.http.maxRequestSize = MOST_FORM_BYTES;
      config.jetty.multipartConfig.maxFileSize(ImportPage.MOST_MEGABYTES, SizeUnit.MB);
      config.jetty.multipartConfig.maxTotalRequestSize(ImportPage.MOST_MEGABYTES, SizeUnit.MB);
      config.jetty.multipartConfig.maxInMemoryFileSize(1, SizeUnit.MB);
      config.jetty.modifyHttpConfiguration(
          http -> {
            http.setSendServerVersion(false);
            http.setRequestHeaderSize(MOST_HEADER_BYTES);
          });
      Door door = new Door(gate, renderer, request);
      config.routes.before(door::check);
      config.routes.get("/enter", door::enter);
      config.routes.post("/enter", door::enterByPassword);
      config.routes.get("/static/{name}", new Door.Static()::send);
      Map<String, Page> pages = Pages.all();
      pages.forEach(
          (path, page) -> config.routes.get(path, ctx -> door.show(ctx, visit(ctx), page)));
      Deeds.all()
          .forEach(
              (path, deed) -> config.routes.post(path, ctx -> door.act(ctx, visit(ctx), deed)));
      config.routes.post("/import", ctx -> door.act(ctx, visit(ctx), new Import(ctx)));
      config.routes.exception(Exception.class, door::fail);
      config.routes.error(404, door::notFound);
    }

    private Visit visit(Context ctx) {
      Visit.Place place =
          new Visit.Place(
              ledger,
              whole,
              new CommandJson(request.ledger(), request.folder()),
              request.author(),
              request.today().get());
      return new Visit(place, Door.values(ctx), Door.wantsJson(ctx));
    }

    @Override
    public String address() {
      boolean isEverywhere = request.address().equals("0.0.0.0") || request.address().equals("::");
      String host = isEverywhere ? "127.0.0.1" : request.address();
      String shown = host.contains(":") ? "[" + host + "]" : host;
      return "http://" + shown + ":" + server.port() + "/enter?token=" + gate.token();
    }

    @Override
    public void close() {
      server.stop();
      whole.close();
      ledger.close();
    }
  }

  /** Whether a request only looks. */
  static boolean isLook(Context ctx) {
    return ctx.method().equals(HandlerType.GET) || ctx.method().equals(HandlerType.HEAD);
  }

  /** Whether a request may change something. */
  static boolean isDeed(Context ctx) {
    return ctx.method().equals(HandlerType.POST);
  }
}
