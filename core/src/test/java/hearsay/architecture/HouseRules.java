package hearsay.architecture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rules of the house about who may use what, what things are called and how long they are. Each
 * rule gives its violations as lines for a person. A use is an import or a fully qualified name in
 * the code; comments and strings do not count.
 */
final class HouseRules {
  static final int MAX_FILE_LINES = 600;
  static final int MAX_METHOD_LINES = 60;

  /** The packages of core and their levels; the empty name is the root package. */
  private static final Map<String, Integer> LEVELS =
      Map.ofEntries(
          Map.entry("text", 0),
          Map.entry("lexicon", 1),
          Map.entry("intake", 2),
          Map.entry("time", 2),
          Map.entry("statement", 2),
          Map.entry("speaker", 3),
          Map.entry("alignment", 2),
          Map.entry("forecast", 3),
          Map.entry("drift", 3),
          Map.entry("scoring", 4),
          Map.entry("credit", 4),
          Map.entry("outlook", 4),
          Map.entry("reuse", 5),
          Map.entry("story", 6),
          Map.entry("quotation", 6),
          Map.entry("origin", 6),
          Map.entry("ledger", 7),
          Map.entry("", 8),
          Map.entry("json", 9));

  /** What each module may use of the others. */
  private static final Map<String, Set<String>> MODULES =
      Map.of(
          "core", Set.of(),
          "model", Set.of(),
          "encoder", Set.of("core", "model"),
          "store", Set.of("core"),
          "fetch", Set.of("core"),
          "engine", Set.of("core", "encoder", "store"),
          "app", Set.of("core", "encoder", "store", "fetch"),
          "lab", Set.of("core", "model", "encoder", "store", "fetch", "engine", "app"));

  /** A library with one room: the names that it goes by, and who may use them. */
  private record OneRoom(String names, String room, Predicate<SourceFile> isRoom) {}

  private static final List<OneRoom> LIBRARIES =
      List.of(
          new OneRoom(
              "org\\.jsoup|org\\.netpreserve|com\\.rometools",
              "core's hearsay.intake",
              file -> isIn(file, "core", "hearsay.intake")),
          new OneRoom(
              "java\\.sql|javax\\.sql|org\\.sqlite|org\\.postgresql|org\\.duckdb",
              "store",
              file -> file.module().equals("store")),
          new OneRoom("ai\\.onnxruntime", "encoder", file -> file.module().equals("encoder")),
          new OneRoom(
              "com\\.sun\\.net\\.httpserver|io\\.javalin|org\\.eclipse\\.jetty|io\\.undertow"
                  + "|jakarta\\.servlet|io\\.helidon|io\\.netty|io\\.vertx",
              "app's web package",
              file -> file.module().equals("app") && hasSegment(file.packageName(), "web")),
          new OneRoom("crawlercommons", "fetch", file -> file.module().equals("fetch")),
          new OneRoom(
              "java\\.net(?!\\.(?:URI|URISyntaxException|URLDecoder|URLEncoder)\\b)|javax\\.net"
                  + "|java\\.nio\\.channels(?=\\.\\w*(?:Socket|Datagram))|java\\.rmi|javax\\.naming",
              "fetch",
              file ->
                  file.module().equals("fetch")
                      || (file.module().equals("app") && hasSegment(file.packageName(), "web"))),
          new OneRoom(
              "opennlp", "core's hearsay.text", file -> isIn(file, "core", "hearsay.text")));

  /** What core does without: files, sockets, logs, the clock, the default locale, threads. */
  private static final Pattern OUTSIDE_WORLD =
      Pattern.compile(
          "\\bjava\\.io\\.(?:File\\w*|RandomAccessFile)\\b|\\bjava\\.nio\\.file\\b"
              + "|\\bjava\\.util\\.logging\\b|\\borg\\.slf4j\\b|\\bjava\\.net\\.(?!URI\\b)[\\w*]+"
              + "|\\bjava\\.lang\\.System\\.Logger\\b|\\bSystem\\.(?:currentTimeMillis|nanoTime|getenv)\\b"
              + "|\\b(?:Instant|Year|YearMonth|\\w+Date|\\w+Time|\\w+DateTime)\\.now\\b|\\bClock\\.system\\w*"
              + "|\\bnew Date\\(\\s*\\)|\\bLocale\\.getDefault\\b|\\.to(?:Lower|Upper)Case\\(\\s*\\)"
              + "|\\bThread\\w*\\b|\\bjava\\.util\\.concurrent\\.(?!atomic\\b)[\\w.]+|\\.parallel(?:Stream)?\\(");

  private static final Pattern OF_HEARSAY =
      Pattern.compile("\\bhearsay(?:\\.[a-z]\\w*)*(?=\\.[A-Z*]|\\s*;)");
  private static final Pattern PUBLIC_TYPE =
      Pattern.compile(
          "\\bpublic\\s+(?:(?:static|final|sealed|non-sealed|abstract|strictfp)\\s+)*"
              + "(?:class|interface|enum|record|@interface)\\s+(\\w+)");
  private static final Pattern ANNOTATIONS =
      Pattern.compile("(?:\\s++|@[\\w.]++(?:\\s*+\\((?:[^()]++|\\([^()]*+\\))*+\\))?)*+");
  private static final Set<String> DRAWERS =
      Set.of("util", "utils", "common", "commons", "helper", "helpers", "misc", "manager", "base");

  private HouseRules() {}

  private static boolean isIn(SourceFile file, String module, String name) {
    String own = file.packageName();
    return file.module().equals(module) && (own.equals(name) || own.startsWith(name + "."));
  }

  private static boolean hasSegment(String name, String segment) {
    return List.of(name.split("\\.")).contains(segment);
  }

  /** Packages of core use lower levels only. */
  static List<String> arrowsBetweenPackages(SourceFile file) {
    if (file.isTest() || !file.module().equals("core")) {
      return List.of();
    }
    String own = room(file.packageName());
    List<String> found = new ArrayList<>();
    if (!LEVELS.containsKey(own)) {
      found.add(file.path() + ": the package \"" + own + "\" has no level");
      return found;
    }
    for (String used : packagesUsed(file)) {
      Integer level = LEVELS.get(room(used));
      if (!room(used).equals(own) && level != null && level >= LEVELS.get(own)) {
        found.add(
            "%s: %s (level %d) uses %s (level %d)"
                .formatted(file.path(), file.packageName(), LEVELS.get(own), used, level));
      }
    }
    return found;
  }

  /** {@code statement} for {@code hearsay.statement} and all below; empty for {@code hearsay}. */
  private static String room(String packageName) {
    String[] parts = packageName.split("\\.");
    return parts.length < 2 ? "" : parts[1];
  }

  private static Set<String> packagesUsed(SourceFile file) {
    Set<String> used = new TreeSet<>();
    Matcher matcher = OF_HEARSAY.matcher(file.uses());
    while (matcher.find()) {
      used.add(matcher.group());
    }
    return used;
  }

  /** Modules use the modules that they are built on, and no package is in two modules. */
  static List<String> arrowsBetweenModules(List<SourceFile> files) {
    List<String> found = new ArrayList<>();
    Map<String, String> homes = new TreeMap<>();
    for (SourceFile file : files) {
      if (!file.isTest()) {
        String before = homes.putIfAbsent(file.packageName(), file.module());
        if (before != null && !before.equals(file.module())) {
          found.add(
              file.path() + ": the package " + file.packageName() + " is in " + before + " too");
        }
      }
    }
    for (SourceFile file : files) {
      Set<String> allowed = MODULES.get(file.module());
      if (allowed == null) {
        found.add(file.path() + ": the module \"" + file.module() + "\" has no place in the plan");
      } else if (!file.isTest()) {
        for (String used : packagesUsed(file)) {
          String home = homes.getOrDefault(used, file.module());
          if (!home.equals(file.module()) && !allowed.contains(home)) {
            found.add(file.path() + ": " + file.module() + " uses " + used + " of " + home);
          }
        }
      }
    }
    return found;
  }

  /** Each library stays in its one room. */
  static List<String> libraries(SourceFile file) {
    List<String> found = new ArrayList<>();
    String uses = file.uses();
    for (OneRoom library : LIBRARIES) {
      Matcher used =
          Pattern.compile("(?<![\\w.])(?:" + library.names() + ")\\.(?:\\w+|\\*)").matcher(uses);
      if (!file.isTest() && !library.isRoom().test(file) && used.find()) {
        found.add(file.path() + ": " + used.group() + " is for " + library.room() + " only");
      }
    }
    return found;
  }

  /** Core knows nothing of the machine that it runs on. */
  static List<String> outsideWorld(SourceFile file) {
    Matcher used = OUTSIDE_WORLD.matcher(file.uses());
    List<String> found = new ArrayList<>();
    while (!file.isTest() && file.module().equals("core") && used.find()) {
      found.add(file.path() + ": core does without " + used.group());
    }
    return found;
  }

  /** Nothing is named after a drawer. */
  static List<String> names(SourceFile file) {
    List<String> words = new ArrayList<>(Arrays.asList(file.packageName().split("\\.")));
    String[] parts = file.typeName().split("(?<=[a-z0-9])(?=[A-Z])");
    words.add(parts[parts.length - 1]);
    if (parts[0].equals("Base")) {
      words.add(parts[0]);
    }
    return words.stream()
        .filter(word -> DRAWERS.contains(word.toLowerCase(java.util.Locale.ROOT)))
        .map(word -> file.path() + ": \"" + word + "\" is a drawer, not a name")
        .toList();
  }

  /** No file and no method is longer than a person can hold in mind. */
  static List<String> sizes(SourceFile file) {
    List<String> found = new ArrayList<>();
    long lines = file.content().lines().count();
    if (lines > MAX_FILE_LINES) {
      found.add(file.path() + ": " + lines + " lines");
    }
    for (Methods.Method method : Methods.find(file.code())) {
      if (method.lines() > MAX_METHOD_LINES) {
        found.add(
            "%s:%d: %s has %d lines"
                .formatted(file.path(), method.line(), method.name(), method.lines()));
      }
    }
    return found;
  }

  /** Every public type says what it is. */
  static List<String> javadoc(SourceFile file) {
    JavaCode code = file.code();
    List<String> found = new ArrayList<>();
    Matcher type = PUBLIC_TYPE.matcher(code.text());
    while (type.find()) {
      int start = type.start();
      boolean isSaid =
          code.javadocs().stream()
              .filter(comment -> comment[1] <= start)
              .anyMatch(
                  comment ->
                      ANNOTATIONS.matcher(code.text().substring(comment[1], start)).matches());
      if (!isSaid) {
        found.add("%s: %s has no Javadoc".formatted(file.path(), type.group(1)));
      }
    }
    return found;
  }
}
