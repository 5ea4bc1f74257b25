package hearsay.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule of the house finds what breaks it, and lets pass what only looks so. */
final class HouseRulesTest {
  private static SourceFile core(String room, String code) {
    String name = room.isEmpty() ? "hearsay" : "hearsay." + room;
    return SourceFile.main(
        "core", name.replace('.', '/') + "/Some.java", "package " + name + ";\n" + code);
  }

  private static SourceFile module(String module, String code) {
    String name = "hearsay." + module;
    return SourceFile.main(
        module, name.replace('.', '/') + "/Some.java", "package " + name + ";\n" + code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text      | import hearsay.intake.Article;",
        "text      | import hearsay.lexicon.Lexicon;",
        "statement | import hearsay.intake.Article;",
        "intake    | import static hearsay.statement.Reason.of;",
        "intake    | import hearsay.time.*;",
        "speaker   | import hearsay.forecast.Forecast;",
        "ledger    | import hearsay.Reading;",
        "text      | class A { hearsay.ledger.RecordId id; }",
        "text      | class A { hearsay . ledger\\n  . RecordId id; }",
        "text      | class A { hearsay.Reading r; }",
        "drawer    | class A {}",
      })
  void findsAnArrowThatDoesNotPointDown(String room, String code) {
    assertThat(HouseRules.arrowsBetweenPackages(core(room, code.replace("\\n", "\n")))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "intake    | import hearsay.text.Span;",
        "''        | import hearsay.ledger.KeptReading;",
        "ledger    | import hearsay.statement.Attribution;",
        "statement | import hearsay.statement.Reason;",
        "statement | class A { hearsay.statement.Reason r; }",
        "text      | // see hearsay.ledger.RecordId",
        "text      | /** {@link hearsay.ledger.RecordId} */ class A {}",
        "text      | class A { String s = \"hearsay.ledger.RecordId\"; }",
        "text      | class A { String s = \"\"\"\\n hearsay.ledger.RecordId \"x\" \\\\\"\"\" \"\"\"; }",
      })
  void letsAnArrowPassThatPointsDownOrIsNone(String room, String code) {
    assertThat(HouseRules.arrowsBetweenPackages(core(room, code.replace("\\n", "\n")))).isEmpty();
  }

  @Test
  void findsAModuleThatUsesOneThatItIsNotBuiltOn() {
    SourceFile core = core("text", "class A { hearsay.store.SqliteLedger l; }");
    SourceFile store = module("store", "import hearsay.text.Span;");
    SourceFile app = module("app", "import hearsay.store.SqliteLedger; import hearsay.lab.Gate;");
    SourceFile lab = module("lab", "import hearsay.app.Main; import hearsay.text.Span;");
    assertThat(HouseRules.arrowsBetweenModules(List.of(core, store, app, lab)))
        .containsExactly(
            "core/src/main/java/hearsay/text/Some.java: core uses hearsay.store of store",
            "app/src/main/java/hearsay/app/Some.java: app uses hearsay.lab of lab");
    assertThat(HouseRules.arrowsBetweenModules(List.of(store, lab))).isEmpty();
  }

  @Test
  void findsAPackageInTwoModulesAndAModuleThatIsNotPlanned() {
    SourceFile twin = SourceFile.main("store", "hearsay/text/Other.java", "package hearsay.text;");
    assertThat(HouseRules.arrowsBetweenModules(List.of(core("text", ""), twin))).hasSize(1);
    assertThat(HouseRules.arrowsBetweenModules(List.of(module("shed", "")))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import org.jsoup.nodes.Document;",
        "import org.netpreserve.jwarc.WarcReader;",
        "import com.rometools.rome.io.SyndFeedInput;",
        "import java.sql.Connection;",
        "import javax.sql.DataSource;",
        "import org.sqlite.SQLiteConfig;",
        "import ai.onnxruntime.OrtEnvironment;",
        "import com.sun.net.httpserver.HttpServer;",
        "import io.javalin.Javalin;",
        "import opennlp.tools.util.Span;",
        "import crawlercommons.robots.SimpleRobotRules;",
        "import java.net.http.HttpClient;",
        "import java.net.Socket;",
        "import java.net.URL;",
        "import java.net.*;",
        "import javax.net.ssl.SSLSocketFactory;",
        "import java.nio.channels.SocketChannel;",
        "class A { java.net.InetAddress a; }",
        "class A { opennlp.tools.util.Span s; }",
        "class A { java.sql.Date d; }",
      })
  void findsALibraryOutsideItsRoom(String code) {
    assertThat(HouseRules.libraries(core("statement", code))).hasSize(1);
    assertThat(HouseRules.libraries(module("lab", code))).hasSize(1);
  }

  @Test
  void letsALibraryStandInItsRoom() {
    assertThat(HouseRules.libraries(core("intake", "import org.jsoup.Jsoup;"))).isEmpty();
    assertThat(HouseRules.libraries(core("text", "import opennlp.tools.util.Span;"))).isEmpty();
    assertThat(HouseRules.libraries(module("store", "import java.sql.Date;"))).isEmpty();
    assertThat(HouseRules.libraries(module("encoder", "import ai.onnxruntime.OrtUtil;"))).isEmpty();
    assertThat(HouseRules.libraries(module("fetch", "import java.net.Socket;"))).isEmpty();
    assertThat(HouseRules.libraries(module("lab", "import java.net.URI;"))).isEmpty();
    assertThat(HouseRules.libraries(module("store", "import java.nio.channels.FileLock;")))
        .isEmpty();
    String server = "package hearsay.app.web;\nimport com.sun.net.httpserver.HttpServer;";
    assertThat(HouseRules.libraries(SourceFile.main("app", "hearsay/app/web/Some.java", server)))
        .isEmpty();
    assertThat(HouseRules.libraries(core("text", "class A { int x; } // java.sql.Date"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import java.io.File;",
        "import java.io.FileInputStream;",
        "import java.nio.file.Path;",
        "import java.util.logging.Logger;",
        "import java.net.URL;",
        "import java.net.http.HttpClient;",
        "import java.net.*;",
        "class A { Object o = Instant.now(); }",
        "class A { Object o = java.time.LocalDate.now(); }",
        "class A { long t = System.currentTimeMillis(); }",
        "class A { long t = System\n.nanoTime(); }",
        "class A { Object l = Locale.getDefault(); }",
        "class A { String s = \"X\".toLowerCase(); }",
        "class A { Object t = new Thread(); }",
        "class A { Object t = ThreadLocal.withInitial(A::new); }",
        "import java.util.concurrent.ExecutorService;",
        "class A { Object s = List.of().parallelStream(); }",
      })
  void findsCoreLookingOutside(String code) {
    assertThat(HouseRules.outsideWorld(core("text", code))).hasSize(1);
    assertThat(HouseRules.outsideWorld(module("app", code))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import java.net.URI;",
        "import java.io.InputStream;",
        "/** Safe to share between threads: Thread. */ class A {}",
        "class A { String s = \"Thread\".toLowerCase(Locale.ROOT); }",
        "class A { char quote = '\"'; /* Thread */ char c = '\\''; }",
      })
  void letsCorePassThatOnlySpeaksOfIt(String code) {
    assertThat(HouseRules.outsideWorld(core("text", code))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TextUtil",
        "Utils",
        "SpanHelper",
        "LedgerManager",
        "BaseReader",
        "Misc",
        "ReaderBase"
      })
  void findsADrawer(String type) {
    assertThat(
            HouseRules.names(
                SourceFile.main("core", "hearsay/text/" + type + ".java", "package hearsay.text;")))
        .hasSize(1);
  }

  @Test
  void findsADrawerAmongThePackages() {
    assertThat(HouseRules.names(core("util", ""))).hasSize(1);
    assertThat(HouseRules.names(core("text.common", ""))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Database", "CommonWords", "Span", "Baseline", "Utility", "package-info"})
  void letsANamePassThatOnlySoundsLikeADrawer(String type) {
    assertThat(
            HouseRules.names(
                SourceFile.main("core", "hearsay/text/" + type + ".java", "package hearsay.text;")))
        .isEmpty();
  }

  @Test
  void findsAFileThatIsTooLong() {
    assertThat(HouseRules.sizes(core("text", "\n".repeat(HouseRules.MAX_FILE_LINES)))).hasSize(1);
    assertThat(HouseRules.sizes(core("text", "\n".repeat(HouseRules.MAX_FILE_LINES - 1))))
        .isEmpty();
  }

  /** The headers of methods and constructors; each is given a body that is just too long. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "void run()",
        "public static <T extends A> List<T> run(T t, int[] x) throws A, B",
        "@Test @Tag(\"x\") void run()",
        "@CsvSource({\"{a\", \"b}\"}) void run(String s)",
        "@Tag(name = \"x\") void run()",
        "Some()",
        "public Some",
        "synchronized void run()",
        "@Override\n  public String run(\n      int a,\n      int b)\n      ",
      })
  void findsAMethodThatIsTooLong(String header) {
    String filler = "\n    call(x -> { return new int[] {1}; });";
    String justRight = header + " {" + filler.repeat(HouseRules.MAX_METHOD_LINES - 2) + "\n  }";
    String oneMore = header + " {" + filler.repeat(HouseRules.MAX_METHOD_LINES - 1) + "\n  }";
    assertThat(HouseRules.sizes(core("text", "class Some {\n  int x;\n  " + oneMore + "\n}\n")))
        .hasSize(1);
    if (!header.contains("\n")) {
      assertThat(HouseRules.sizes(core("text", "class Some {\n  int x;\n  " + justRight + "\n}\n")))
          .isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class A { int[] x = {B}; }",
        "record A(int x) {B}",
        "record A(int x) implements C<D> {B}",
        "enum A {B}",
        "class A { // void run() {B}\n }",
        "class A { /* void run() {B} */ }",
        "class A { String s = \"\"\"\n void run() {B} \"quoted\" \\\"\"\" \"\"\"; }",
        "class A { Object o = new Object() {B}; }",
        "class A { Runnable r = () -> {B}; }",
        "class A { char open = '{'; }B",
      })
  void takesNothingElseForAMethod(String code) {
    String body = code.replace("B", "\n".repeat(HouseRules.MAX_METHOD_LINES + 5));
    assertThat(HouseRules.sizes(core("text", body))).isEmpty();
  }

  @Test
  void getsThroughAnAnnotationOfAnyLength() {
    String table = "@CsvSource(textBlock = \"\"\"\n" + "a | b\n".repeat(20_000) + "\"\"\")\n";
    JavaCode code =
        JavaCode.of("/** x */\n" + table + "public class A {\n" + table + "void run() {}\n}");
    assertThat(Methods.find(code)).extracting(Methods.Method::lines).containsExactly(1);
    assertThat(HouseRules.javadoc(core("text", code.text().replaceFirst(" {8}", "/** x */"))))
        .isEmpty();
  }

  @Test
  void countsFromTheNameToTheClosingBrace() {
    JavaCode code =
        JavaCode.of("class A {\n  /** x */\n  @Test\n  void run() {\n    a(\"}\");\n  }\n}\n");
    assertThat(Methods.find(code)).containsExactly(new Methods.Method("run", 4, 3));
  }

  @Test
  void countsAMethodOnceWhateverStandsInItsBody() {
    JavaCode code =
        JavaCode.of(
            """
            class A {
              int run(int x) {
                if (x > 0) { call(); } else if (x < 0) { call(); }
                for (int i : new int[] {1, 2}) { call(y -> { return 1; }); }
                try (In in = open()) { x++; } catch (E e) { x--; } finally { x = 0; }
                synchronized (this) { do { x++; } while (x < 9); }
                return switch (x) { case 1 -> { yield 2; } default -> 3; };
              }
              static { call(); }
              A() {}
            }
            """);
    assertThat(Methods.find(code)).extracting(Methods.Method::name).containsExactly("run", "A");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "public final class A {}",
        "/* no Javadoc */ public class A {}",
        "// no\npublic record A(int x) {}",
        "/** Of the other. */ class B {}\npublic interface A {}",
        "/** Outside. */ public class B { public enum A { X } }",
        "/** Of the import. */ import x.Y; public sealed interface A {}",
      })
  void findsAPublicTypeThatSaysNothing(String code) {
    assertThat(HouseRules.javadoc(core("text", code)))
        .hasSize(1)
        .allMatch(line -> line.contains(" A "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/** Said. */ public final class A {}",
        "/** Said. */\n@SuppressWarnings({\"x\", \"y(z)\"})\n@Other(a = @Inner(1))\npublic record A(int x) {}",
        "class A {}",
        "/** Said. */ public class B { /** Said. */ public enum A { X } }",
        "class A { String s = \"public class B\"; }",
      })
  void letsAPublicTypePassThatSaysWhatItIs(String code) {
    assertThat(HouseRules.javadoc(core("text", code))).isEmpty();
  }
}
