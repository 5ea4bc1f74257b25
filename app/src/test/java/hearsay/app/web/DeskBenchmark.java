package hearsay.app.web;

import com.sun.management.OperatingSystemMXBean;
import hearsay.app.cli.Desk;
import hearsay.store.LedgerPlace;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long the desk takes for each kind of page of a ledger, asked over HTTP on this machine, one
 * request after the other, each about another article, speaker or record as long as there are some.
 * What to ask about is found as a person finds it: by following links from the lists.
 *
 * <p>No test, but a program that is started by hand. Usage: {@code DeskBenchmark LEDGER REQUESTS
 * [DAY [links]]}; the day is what the desk takes for today. With {@code links} only the pages that
 * come of comparing are asked for.
 */
final class DeskBenchmark {
  private static final long SEED = 20261123;
  private static final long GLANCE_NANOS = 500_000_000;
  private static final int LIST_PAGES = 12;
  private static final int MOST_ARTICLES = 40;
  private static final String HEAD =
      "| page | subjects | median, ms | 95th percentile, ms | slowest, ms | processor, ms | KB |\n"
          + "| --- | --- | --- | --- | --- | --- | --- |";
  private static final int LONGEST_WAIT_SECONDS = 3_600;

  private final HttpClient client = HttpClient.newHttpClient();
  private final Random random = new Random(SEED);
  private final String base;
  private final String cookie;

  private DeskBenchmark(String address) throws IOException, InterruptedException {
    base = address.substring(0, address.indexOf("/enter"));
    HttpResponse<String> entered =
        client.send(
            HttpRequest.newBuilder(URI.create(address)).build(),
            HttpResponse.BodyHandlers.ofString());
    cookie = entered.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    Path ledger = Path.of(args[0]).toAbsolutePath();
    int requests = Integer.parseInt(args[1]);
    LocalDate today = args.length > 2 ? LocalDate.parse(args[2]) : LocalDate.of(2030, 6, 1);
    Desk.Request request =
        new Desk.Request(
            LedgerPlace.ofFile(ledger),
            ledger.getParent(),
            "127.0.0.1",
            0,
            Optional.empty(),
            "nobody",
            () -> today,
            Exception::printStackTrace);
    try (Desk.Opened desk = new JavalinDesk().open(request)) {
      DeskBenchmark benchmark = new DeskBenchmark(desk.address());
      System.out.println(HEAD);
      String part = args.length > 3 ? args[3] : "all";
      benchmark.waitFor("/");
      if (!part.equals("links")) {
        benchmark.waitFor("/speakers", "/forecasts");
        benchmark.measure(requests, benchmark.ofRecords());
        benchmark.waitFor("/timeline");
        benchmark.measure(requests, benchmark.ofEvents());
      }
      benchmark.waitFor("/stories");
      benchmark.measure(requests, benchmark.ofLinks());
    }
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(base + path)).header("Cookie", cookie).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /** What is worked out once: how long until it is there. */
  private void waitFor(String... paths) throws IOException, InterruptedException {
    for (String path : paths) {
      long start = System.nanoTime();
      long slowest = 0;
      int status;
      do {
        long asked = System.nanoTime();
        status = get(path).statusCode();
        slowest = Math.max(slowest, System.nanoTime() - asked);
        if (status != 200) {
          LockSupport.parkNanos(GLANCE_NANOS);
        }
      } while (status == 503 && seconds(start) < LONGEST_WAIT_SECONDS);
      System.out.printf(
          Locale.ROOT,
          "| %s, worked out anew in %.1f s | | | | %.0f | | | %d%n",
          path,
          seconds(start),
          slowest / 1e6,
          status);
    }
  }

  /** What this process used of the processors, the asking included. */
  private static long processorNanos() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private Set<String> links(List<String> pages, String pattern)
      throws IOException, InterruptedException {
    Set<String> found = new LinkedHashSet<>();
    Pattern href = Pattern.compile("href=\"(" + pattern + ")\"");
    for (String page : pages) {
      Matcher matcher = href.matcher(get(page).body());
      while (matcher.find()) {
        found.add(matcher.group(1).replace("&amp;", "&").replaceAll("#.*", ""));
      }
    }
    return found;
  }

  private List<String> paged(String list) {
    List<String> pages = new ArrayList<>();
    for (int i = 0; i < LIST_PAGES; i++) {
      // The first page, the next ones, and some far behind.
      int number = i < LIST_PAGES / 2 ? i + 1 : 1 + random.nextInt(60);
      pages.add(list + (list.contains("?") ? "&" : "?") + "page=" + number);
    }
    return pages;
  }

  private List<String> outlets() {
    List<String> outlets = new ArrayList<>();
    for (int i = 1; i <= 40; i++) {
      outlets.add("/search?outlet=Made+Post+" + i);
    }
    return outlets;
  }

  private Map<String, List<String>> ofRecords() throws IOException, InterruptedException {
    Map<String, List<String>> kinds = new LinkedHashMap<>();
    Set<String> speakers = links(paged("/speakers"), "/speaker\\?id=[^\"]+");
    kinds.put("briefing", List.of("/"));
    kinds.put("article", List.copyOf(links(outlets(), "/article\\?key=[^\"]+")));
    kinds.put("evidence card", List.copyOf(links(outlets(), "/record/[0-9a-f]+")));
    kinds.put("speakers", paged("/speakers"));
    kinds.put("speaker", List.copyOf(speakers));
    kinds.put("search, an outlet", outlets());
    kinds.put("search, a word", words("/search?q="));
    kinds.put("search, a speaker", names(speakers));
    kinds.put("search, a word of likelihood", paged("/search?hedge=likely"));
    kinds.put("check", words("/check?quote=the+school+will+reach+the+"));
    kinds.put("forecast board", paged("/forecasts"));
    kinds.put("forecast", List.copyOf(links(paged("/forecasts"), "/forecast/[0-9a-f]+")));
    kinds.put(
        "scores and calibration", List.of("/scores", "/scores?lexicon=icd203", "/calibration"));
    kinds.put("rulings", List.of("/log"));
    kinds.put("import", List.of("/import"));
    return kinds;
  }

  private Map<String, List<String>> ofEvents() {
    Map<String, List<String>> kinds = new LinkedHashMap<>();
    kinds.put("timeline", paged("/timeline"));
    kinds.put("timeline, a word", words("/timeline?q="));
    return kinds;
  }

  private Map<String, List<String>> ofLinks() throws IOException, InterruptedException {
    Map<String, List<String>> kinds = new LinkedHashMap<>();
    List<String> articles =
        links(outlets(), "/article\\?key=[^\"]+").stream().limit(MOST_ARTICLES).toList();
    kinds.put("briefing, compared", List.of("/"));
    kinds.put("article, compared", articles);
    kinds.put("stories", paged("/stories"));
    kinds.put(
        "sources of a story", List.copyOf(links(paged("/stories"), "/sources\\?story=[^\"]+")));
    kinds.put("sources of an article", sources(articles));
    kinds.put("sources of a quotation", List.copyOf(links(articles, "/sources\\?quote=[^\"]+")));
    kinds.put("family", List.copyOf(links(articles, "/family/[^\"]+")));
    kinds.put("compare", List.copyOf(links(articles, "/compare\\?[^\"]+")));
    return kinds;
  }

  private static List<String> sources(List<String> articles) {
    return articles.stream().map(one -> one.replace("/article?key=", "/sources?article=")).toList();
  }

  private List<String> names(Set<String> speakers) throws IOException, InterruptedException {
    List<String> names = new ArrayList<>();
    for (String speaker : speakers.stream().limit(60).toList()) {
      Matcher name = Pattern.compile("<title>([^<·]+) ·").matcher(get(speaker).body());
      if (name.find()) {
        names.add("/search?speaker=" + name.group(1).strip().replace(' ', '+'));
      }
    }
    return names;
  }

  private static List<String> words(String prefix) {
    return Arrays.stream(
            new String[] {"bridge", "ferry", "canal", "brem", "tunnel", "seen", "evening"})
        .map(word -> prefix + word)
        .toList();
  }

  private void measure(int requests, Map<String, List<String>> kinds)
      throws IOException, InterruptedException {
    for (Map.Entry<String, List<String>> kind : kinds.entrySet()) {
      List<String> paths = new ArrayList<>(kind.getValue());
      Collections.shuffle(paths, random);
      if (paths.isEmpty()) {
        System.out.println("| " + kind.getKey() + " | 0 | | | | | |");
      } else {
        time(kind.getKey(), paths, requests);
      }
    }
  }

  private void time(String kind, List<String> paths, int requests)
      throws IOException, InterruptedException {
    long[] times = new long[requests];
    long[] sizes = new long[requests];
    int failed = 0;
    long worked = processorNanos();
    for (int i = 0; i < requests; i++) {
      long start = System.nanoTime();
      HttpResponse<String> answer = get(paths.get(i % paths.size()));
      times[i] = System.nanoTime() - start;
      sizes[i] = answer.body().length();
      failed += answer.statusCode() == 200 ? 0 : 1;
    }
    worked = processorNanos() - worked;
    Arrays.sort(times);
    Arrays.sort(sizes);
    System.out.printf(
        Locale.ROOT,
        "| %s | %d | %.0f | %.0f | %.0f | %.0f | %d |%s%n",
        kind,
        Math.min(paths.size(), requests),
        times[requests / 2] / 1e6,
        times[Math.max(0, (int) Math.ceil(requests * 0.95) - 1)] / 1e6,
        times[requests - 1] / 1e6,
        worked / 1e6 / requests,
        sizes[requests / 2] >> 10,
        failed == 0 ? "" : " " + failed + " were no page");
  }
}
