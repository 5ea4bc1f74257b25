package hearsay.app.web;

import hearsay.app.cli.Desk;
import hearsay.ledger.LedgerException;
import hearsay.ledger.LedgerQuery;
import hearsay.ledger.Ruling;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What comes in from the network, and how answers go out. Safe to share between threads. */
final class Door {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
  private static final String JSON = "json";
  private static final String ANSWERED = "answered";

  private final Gate gate;
  private final Renderer renderer;
  private final String ledger;
  private final Consumer<Exception> onFault;

  Door(Gate gate, Renderer renderer, Desk.Request request) {
    this.gate = gate;
    this.renderer = renderer;
    this.ledger = request.ledger().shown();
    this.onFault = request.onFault();
  }

  /** Runs before everything else: nothing below is reached by whom it does not let in. */
  void check(Context ctx) {
    putHeaders(ctx);
    String host = ctx.header("Host");
    if (!gate.isOwnHost(host, ctx.req().getLocalPort())) {
      stop(ctx, HttpStatus.MISDIRECTED_REQUEST, "The desk does not go by this name.");
    } else if (!JavalinDesk.isLook(ctx) && !JavalinDesk.isDeed(ctx)) {
      stop(ctx, HttpStatus.METHOD_NOT_ALLOWED, "The desk takes GET and POST.");
    } else if (JavalinDesk.isDeed(ctx)) {
      checkDeed(ctx, host);
    } else if (!isOpenToAll(ctx) && !gate.isIn(ctx.cookie(cookie(ctx)))) {
      turnAway(ctx, HttpStatus.FORBIDDEN);
    }
  }

  private void checkDeed(Context ctx, String host) {
    long length = ctx.req().getContentLengthLong();
    long most = ctx.isMultipartFormData() ? ImportPage.MOST_BYTES : JavalinDesk.MOST_FORM_BYTES;
    if (!gate.isOwnOrigin(ctx.header("Origin"), host)) {
      stop(ctx, HttpStatus.FORBIDDEN, "Only pages of the desk may change anything.");
    } else if (length < 0) {
      stop(ctx, HttpStatus.LENGTH_REQUIRED, "The length has to be said.");
    } else if (length > most) {
      stop(ctx, HttpStatus.CONTENT_TOO_LARGE, "That is more than the desk takes at once.");
    } else if (!ctx.path().equals("/enter") && !gate.isIn(ctx.cookie(cookie(ctx)))) {
      turnAway(ctx, HttpStatus.FORBIDDEN);
    }
  }

  private static boolean isOpenToAll(Context ctx) {
    return ctx.path().equals("/enter") || ctx.path().startsWith("/static/");
  }

  private static void putHeaders(Context ctx) {
    ctx.header("Content-Security-Policy", POLICY);
    ctx.header("X-Content-Type-Options", "nosniff");
    ctx.header("Referrer-Policy", "same-origin");
    ctx.header("Cross-Origin-Opener-Policy", "same-origin");
    ctx.header("Cross-Origin-Resource-Policy", "same-origin");
    ctx.header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    ctx.header("Cache-Control", "no-store");
    ctx.header("Vary", "Accept, Cookie");
  }

  private static void stop(Context ctx, HttpStatus status, String words) {
    ctx.status(status).contentType("text/plain; charset=utf-8").result(words + "\n");
    ctx.skipRemainingHandlers();
  }

  private void turnAway(Context ctx, HttpStatus status) {
    if (wantsJson(ctx)) {
      stop(ctx, status, "Open the desk at the address that hearsay open printed.");
      return;
    }
    ctx.status(status).html(render("enter", "Not in yet", ctx, gate.hasPassword()));
    ctx.skipRemainingHandlers();
  }

  /** Cookies know no ports: a name of its own lets several desks be open. */
  private static String cookie(Context ctx) {
    return "desk-" + ctx.req().getLocalPort();
  }

  /** Exchanges the token for a cookie, and goes to an address without it. */
  void enter(Context ctx) {
    Optional<String> session = gate.enter(ctx.queryParam("token"));
    session.ifPresent(value -> ctx.cookie(sessionCookie(ctx, value)));
    if (session.isPresent() || gate.isIn(ctx.cookie(cookie(ctx)))) {
      ctx.redirect("/", HttpStatus.SEE_OTHER);
    } else {
      turnAway(ctx, HttpStatus.FORBIDDEN);
    }
  }

  void enterByPassword(Context ctx) {
    Optional<String> session = gate.enterByPassword(ctx.formParam("password"));
    if (session.isPresent()) {
      ctx.cookie(sessionCookie(ctx, session.get()));
      ctx.redirect("/", HttpStatus.SEE_OTHER);
    } else {
      turnAway(ctx, HttpStatus.FORBIDDEN);
    }
  }

  private static Cookie sessionCookie(Context ctx, String session) {
    Cookie cookie = new Cookie(cookie(ctx), session);
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setSameSite(SameSite.STRICT);
    return cookie;
  }

  /** What the address and the form say, and the parts of the path that differ. */
  static Map<String, List<String>> values(Context ctx) {
    Map<String, List<String>> values = new LinkedHashMap<>(ctx.queryParamMap());
    if (JavalinDesk.isDeed(ctx) && !ctx.isMultipartFormData()) {
      values.putAll(ctx.formParamMap());
    }
    ctx.pathParamMap().forEach((name, value) -> values.put(name, List.of(value)));
    return values;
  }

  static boolean wantsJson(Context ctx) {
    String accept = String.valueOf(ctx.header("Accept"));
    boolean byHeader = accept.contains("application/json") && !accept.contains("text/html");
    return byHeader || JSON.equals(ctx.queryParam("format"));
  }

  /** Shows a page. */
  void show(Context ctx, Visit visit, Page page) {
    try (visit) {
      boolean needsLedger = !(page instanceof ImportPage);
      if (needsLedger && !visit.ledger().isThere()) {
        ctx.html(render("empty", "Nothing read yet", ctx, ImportPage.limits()));
      } else {
        send(ctx, visit, page.answer(visit));
      }
    }
  }

  /** Does a deed, and sends the visitor on. */
  void act(Context ctx, Visit visit, Deed deed) {
    try (visit) {
      send(ctx, visit, deed.done(visit));
    }
  }

  private void send(Context ctx, Visit visit, Answer answer) {
    if (answer instanceof Answer.Shown shown) {
      Frame frame = frame(ctx, shown.title(), notice(visit), visit.isOld());
      ctx.html(renderer.render(shown.template(), frame, shown.page()));
    } else if (answer instanceof Answer.Plain plain) {
      ctx.contentType(plain.contentType()).result(plain.text());
      plain
          .fileName()
          .ifPresent(n -> ctx.header("Content-Disposition", "attachment; filename=\"" + n + "\""));
    } else if (answer instanceof Answer.GoTo there) {
      ctx.redirect(there.address(), HttpStatus.SEE_OTHER);
    } else if (answer instanceof Answer.Wrong wrong) {
      sendWrong(ctx, wrong);
    } else if (answer instanceof Answer.NotYet notYet) {
      sendNotYet(ctx, notYet);
    }
  }

  private void sendWrong(Context ctx, Answer.Wrong wrong) {
    ctx.status(wrong.status());
    ctx.attribute(ANSWERED, true);
    if (wantsJson(ctx)) {
      ctx.contentType("text/plain; charset=utf-8").result(wrong.message() + "\n");
    } else {
      ctx.html(render("wrong", title(wrong.status()), ctx, wrong));
    }
  }

  private static String title(int status) {
    return switch (status) {
      case 404 -> "Not here";
      case 400 -> "That cannot be";
      default -> "The ledger cannot be used";
    };
  }

  private void sendNotYet(Context ctx, Answer.NotYet notYet) {
    ctx.status(HttpStatus.SERVICE_UNAVAILABLE).header("Retry-After", "2");
    if (wantsJson(ctx)) {
      ctx.contentType("text/plain; charset=utf-8").result(notYet.what() + "\n");
    } else {
      Frame frame =
          new Frame(
              "One moment", ctx.path(), ledger, Optional.empty(), Optional.empty(), false, true);
      ctx.html(renderer.render("notyet", frame, notYet));
    }
  }

  private String render(String template, String title, Context ctx, Object page) {
    return renderer.render(template, frame(ctx, title, Optional.empty(), false), page);
  }

  private Frame frame(Context ctx, String title, Optional<Frame.Notice> notice, boolean isOld) {
    String asked = ctx.req().getQueryString();
    String twin = ctx.path() + "?" + (asked == null ? "" : asked + "&") + "format=" + JSON;
    return new Frame(title, ctx.path(), ledger, Optional.of(twin), notice, isOld, false);
  }

  /** What was just done, where the address says so. */
  private static Optional<Frame.Notice> notice(Visit visit) {
    int number = visit.number("ruling", 0);
    return number == 0 ? Optional.empty() : notice(visit.query(), number);
  }

  private static Optional<Frame.Notice> notice(LedgerQuery query, int number) {
    return query.rulings().stream()
        .filter(ruling -> ruling.number() == number)
        .findFirst()
        .map(
            ruling ->
                new Frame.Notice(
                    "Ruling " + number + ": " + action(ruling) + ". " + ruling.words(),
                    ruling.action() == Ruling.Action.UNDO || ruling.undone().isPresent()
                        ? Optional.empty()
                        : Optional.of(ruling.number())));
  }

  /** A ruling's action in words. */
  static String action(Ruling ruling) {
    return ruling.action().name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** What no route knows; a page that was not found has said so itself. */
  void notFound(Context ctx) {
    if (ctx.attribute(ANSWERED) == null) {
      sendWrong(ctx, Answer.Wrong.notFound("There is no such page.", "Begin with the briefing."));
    }
  }

  /** Whatever goes wrong becomes a page that says so, and never a trace. */
  void fail(Exception e, Context ctx) {
    if (e instanceof LedgerException known) {
      sendWrong(ctx, new Answer.Wrong(503, known.getMessage(), known.advice()));
    } else if (e instanceof BadRequest bad) {
      sendWrong(ctx, Answer.Wrong.badRequest(bad.getMessage(), "Go back and try again."));
    } else {
      onFault.accept(e);
      sendWrong(
          ctx,
          new Answer.Wrong(
              500,
              "The desk has a fault: " + e.getClass().getSimpleName(),
              "The ledger is whole. Please report what you did."));
    }
  }

  /** Sends the files that pages refer to. */
  static final class Static {
    private final Assets assets = new Assets();

    void send(Context ctx) {
      Optional<Assets.Asset> asset = assets.find(ctx.pathParam("name"));
      if (asset.isPresent()) {
        ctx.header("Cache-Control", "private, max-age=60");
        ctx.contentType(asset.get().contentType()).result(asset.get().text());
      } else {
        ctx.attribute(ANSWERED, true);
        ctx.status(HttpStatus.NOT_FOUND).result("There is no such file.\n");
      }
    }
  }
}
