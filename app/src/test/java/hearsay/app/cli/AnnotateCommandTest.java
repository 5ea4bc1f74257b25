package hearsay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The filter {@code hearsay annotate}, as {@code CONTRACT.md} has it. */
final class AnnotateCommandTest {
  private static final String ARTICLE = "{\"id\": \"x\", \"text\": \"" + Pile.QUOTATION + "\"}\n";

  @TempDir private Path folder;

  private CommandRun annotate(String in, String... args) {
    return annotate(in.getBytes(StandardCharsets.UTF_8), args);
  }

  private CommandRun annotate(byte[] in, String... args) {
    List<String> all = new ArrayList<>(List.of("annotate"));
    all.addAll(List.of(args));
    return CommandRun.withInput(folder, in, Map.of(), all.toArray(String[]::new));
  }

  @Test
  void writesEveryPartOfTheContract() {
    CommandRun run = annotate(ARTICLE);
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .startsWith("{\"id\":\"x\",\"attributions\":[{\"id\":\"A1\",\"source\":[[33,43]],")
        .contains("\"cue\":[[28,32]],\"content\":[[0,27]],\"kind\":\"direct\"")
        .contains(
            "\"speaker\":\"S1\",\"told\":null,\"denied\":false,\"within\":null,\"confidence\":")
        .contains("\"speakers\":[{\"id\":\"S1\",\"name\":")
        .contains("}],\"timexes\":[],\"forecasts\":[{\"id\":\"F1\",\"statement\":[")
        .contains("\"kind\":\"prediction\",\"holder\":[33,43],\"attribution\":\"A1\"")
        .contains("\"lexicon\":\"capphrase-2026\",\"interval\":\"p10-p90\"")
        .endsWith(
            "\"confidence\":0.90,\"rule\":\"will\"}],\"credits\":[],\"boilerplate\":[],"
                + "\"published\":null,\"diagnostics\":[]}\n");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void saysWhatIsNotTheArticlesOwn() {
    String article =
        "{\"id\": \"b\", \"text\": \"The pier fell.\\n\\nREAD MORE: Reed says piers"
            + " fall\\n\\nSource: Quillon\"}\n";
    CommandRun run = annotate(article, "--only", "attributions,boilerplate");
    assertThat(run.out())
        .isEqualTo(
            "{\"id\":\"b\",\"attributions\":[],\"boilerplate\":[{\"span\":[16,47],\"kind\":\"teaser\"},"
                + "{\"span\":[49,64],\"kind\":\"credit\"}]}\n");
  }

  @Test
  void takesALexiconByNameOrAFile() throws IOException {
    CommandRun scale = annotate(ARTICLE, "--only", "forecasts", "--lexicon", "icd203");
    assertThat(scale.out()).contains("\"lexicon\":\"icd203-2015\"").contains("\"tag-only\"");
    Files.writeString(folder.resolve("own.tsv"), lexicon("80", "90"));
    CommandRun own = annotate(ARTICLE, "--only", "forecasts", "--lexicon", "own.tsv");
    assertThat(own.out()).contains("\"low\":80,\"median\":null,\"high\":90,\"lexicon\":\"own-1\"");
  }

  @Test
  void takesATableOfHorizonsOfOnesOwn() throws IOException {
    String article =
        "{\"id\": \"h\", \"published\": \"2031-05-14\", \"text\": \"The pier will fall in the coming weeks.\"}\n";
    assertThat(annotate(article, "--only", "forecasts").out()).contains("\"usual\":\"2031-06-25\"");
    Files.writeString(folder.resolve("own.tsv"), horizons("2w"));
    assertThat(annotate(article, "--only", "forecasts", "--horizons", "own.tsv").out())
        .contains("\"usual\":\"2031-05-28\"")
        .contains("\"convention\":\"mine-1/coming-weeks\"");
  }

  @Test
  void refusesATableOfHorizonsThatBreaksItsLaw() throws IOException {
    Files.writeString(folder.resolve("own.tsv"), horizons("9w"));
    CommandRun falling = annotate(ARTICLE, "--horizons", "own.tsv");
    assertThat(falling.status()).isEqualTo(2);
    assertThat(falling.err()).contains("coming-weeks").contains("do not rise");
    Files.writeString(folder.resolve("own.tsv"), horizons("soon"));
    assertThat(annotate(ARTICLE, "--horizons", "own.tsv").status()).isEqualTo(2);
    assertThat(annotate(ARTICLE, "--horizons", "nobody.tsv").status()).isEqualTo(2);
  }

  private static String horizons(String usual) {
    return "id\tfrom\tstrict\tusual\tlenient\texample\tlatest\n"
        + "table-version\tmine-1\t0d\t0d\t0d\t\t\n"
        + "coming-weeks\t0d\t1w\t"
        + usual
        + "\t4w\t\t\n";
  }

  @Test
  void refusesALexiconThatBreaksItsLaw() throws IOException {
    Files.writeString(folder.resolve("own.tsv"), lexicon("80", "190"));
    CommandRun own = annotate(ARTICLE, "--lexicon", "own.tsv");
    assertThat(own.status()).isEqualTo(2);
    assertThat(own.err()).contains("row will").contains("not 190");
    CommandRun none = annotate(ARTICLE, "--lexicon", "nobody");
    assertThat(none.status()).isEqualTo(2);
    assertThat(none.err()).contains("capphrase").contains("not nobody");
  }

  private static String lexicon(String low, String high) {
    StringBuilder lines = new StringBuilder("id\tphrase\tvariants\tlow\tmedian\thigh\n");
    for (String meta :
        List.of(
            "@name\town",
            "@version\t1",
            "@source\tmade up",
            "@licence\tnone",
            "@kind\tbands",
            "@interval\tscale")) {
      lines.append(meta).append("\t\t\t\t\n");
    }
    return lines + "will\twill happen\twill\t" + low + "\t\t" + high + "\n";
  }

  @Test
  void countsCodePoints() {
    CommandRun run =
        annotate(
            "{\"id\": \"x\", \"text\": \"😀😀 𝔘\\n\\n" + Pile.QUOTATION + "\"}\n",
            "--only",
            "attributions");
    assertThat(run.out()).contains("\"source\":[[39,49]]").contains("\"content\":[[6,33]]");
  }

  @Test
  void writesOnlyWhatIsAskedFor() {
    assertThat(annotate(ARTICLE, "--only", "timexes,published").out())
        .isEqualTo("{\"id\":\"x\",\"timexes\":[],\"published\":null}\n");
    assertThat(annotate(ARTICLE, "--only", "nonsense").status()).isEqualTo(2);
  }

  @Test
  void anOutletThatWasToldGoesByOneName() {
    String article =
        "{\"id\": \"t\", \"text\": \"\u201cThe pier is gone,\u201d Nora Quill told the BBC News.\"}";
    assertThat(annotate(article, "--only", "attributions").out())
        .contains("\"toldOutlet\":\"BBC\"");
  }

  @Test
  void creditsNameWhomTheArticleRestsOn() {
    String article =
        "{\"id\": \"t\", \"text\": \"The pier is gone, first reported by Harbor Wire.\\nSource: read on\"}";
    assertThat(annotate(article, "--only", "credits").out())
        .isEqualTo(
            "{\"id\":\"t\",\"credits\":[{\"span\":[18,47],\"names\":\"Harbor Wire\","
                + "\"kind\":\"first-reported\"},{\"span\":[49,64],\"names\":null,"
                + "\"kind\":\"source-line\"}]}\n");
  }

  @Test
  void timesAndTheDayOfPublicationStandWithTheirWords() {
    String article =
        "{\"id\": \"t\", \"published\": \"2031-03-04\", \"text\": \"It opened on Friday.\"}";
    assertThat(annotate(article, "--only", "timexes,published").out())
        .isEqualTo(
            "{\"id\":\"t\",\"timexes\":[{\"id\":\"T1\",\"start\":13,\"end\":19,\"type\":\"DATE\","
                + "\"value\":\"2031-02-28\",\"mod\":null,\"earliest\":\"2031-02-28\","
                + "\"latest\":\"2031-02-28\",\"edtf\":\"2031-02-28\",\"certainty\":\"inferred\","
                + "\"anchor\":\"publication\",\"anchorSpan\":null}],"
                + "\"published\":{\"earliest\":\"2031-03-04\",\"latest\":\"2031-03-04\",\"evidence\":[]}}\n");
  }

  @Test
  void leavesOutWhatIsLessSure() {
    assertThat(annotate(ARTICLE, "--only", "attributions", "--min-confidence", "1").out())
        .isEqualTo("{\"id\":\"x\",\"attributions\":[]}\n");
    assertThat(annotate(ARTICLE, "--min-confidence", "1.5").status()).isEqualTo(2);
  }

  @Test
  void aBadLineStandsInItsPlaceAndTheRestGoesOn() {
    CommandRun run =
        annotate(
            "{\"id\": \"a\", \"text\": \"x\"}\n\n{\"id\": \"b\", \"text\": tru\n[]\n{\"id\": \"d\"}\n"
                + ARTICLE,
            "--only",
            "timexes");
    assertThat(run.status()).isEqualTo(1);
    List<String> lines = run.out().lines().toList();
    assertThat(lines).hasSize(5);
    assertThat(lines.get(0)).isEqualTo("{\"id\":\"a\",\"timexes\":[]}");
    assertThat(lines.get(1)).startsWith("{\"line\":3,\"id\":\"b\",\"error\":\"bad JSON");
    assertThat(lines.get(2)).startsWith("{\"line\":4,\"error\":");
    assertThat(lines.get(3)).isEqualTo("{\"line\":5,\"id\":\"d\",\"error\":\"no \\\"text\\\"\"}");
    assertThat(lines.get(4)).isEqualTo("{\"id\":\"x\",\"timexes\":[]}");
  }

  @Test
  void anArticleWithoutAnIdIsCalledByItsLine() {
    assertThat(annotate("\n{\"text\": \"\"}\n", "--only", "timexes").out())
        .isEqualTo("{\"id\":\"line 2\",\"timexes\":[]}\n");
  }

  @Test
  void nothingInIsNothingOut() {
    assertThat(annotate("")).isEqualTo(new CommandRun(0, "", ""));
  }

  @Test
  void recognizesGzipByItsBytes() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(ARTICLE.getBytes(StandardCharsets.UTF_8));
    }
    assertThat(annotate(packed.toByteArray(), "-").out()).isEqualTo(annotate(ARTICLE).out());
    CommandRun cut = annotate(java.util.Arrays.copyOf(packed.toByteArray(), 40));
    assertThat(cut.status()).isEqualTo(1);
    assertThat(cut.err()).contains("cannot read standard input to its end").doesNotContain("fault");
  }

  @Test
  void readsFilesAndWritesOne() throws IOException {
    Pile.write(folder.resolve("in.jsonl"), ARTICLE);
    CommandRun run = annotate("", "in.jsonl", "in.jsonl", "-o", "out.jsonl");
    assertThat(run).isEqualTo(new CommandRun(0, "", ""));
    String one = annotate(ARTICLE).out();
    assertThat(Files.readString(folder.resolve("out.jsonl"))).isEqualTo(one + one);
    assertThat(annotate("", "in.jsonl", "-o", "./in.jsonl").status()).isEqualTo(2);
    assertThat(annotate("", "gone.jsonl").status()).isEqualTo(1);
  }

  @Test
  void theSameBytesWhateverTheThreadsAndTheNeighbours() throws IOException {
    long seed = 20311123;
    System.out.println("pile of seed " + seed);
    List<String> articles =
        new ArrayList<>(Files.readAllLines(Pile.generate(folder.resolve("w.jsonl"), 120, seed)));
    List<String> one =
        annotate(String.join("\n", articles), "--threads", "1").out().lines().toList();
    List<String> four =
        annotate(String.join("\n", articles), "--threads", "4").out().lines().toList();
    assertThat(four).isEqualTo(one).hasSize(120);
    Collections.shuffle(articles, new Random(seed));
    assertThat(annotate(String.join("\n", articles)).out().lines().toList())
        .containsExactlyInAnyOrderElementsOf(one);
  }

  @Test
  void everyRecordPointsIntoItsText() throws IOException {
    Path pile = Pile.generate(folder.resolve("w.jsonl"), 20, 5);
    List<String> annotations = annotate(Files.readString(pile)).out().lines().toList();
    assertThat(annotations).hasSize(20).allSatisfy(AnnotateCommandTest::assertIsJson);
  }

  private static void assertIsJson(String line) {
    try (JsonParser parser = new JsonFactory().createParser(line)) {
      assertThat(parser.nextToken()).isEqualTo(JsonToken.START_OBJECT);
      parser.skipChildren();
      assertThat(parser.nextToken()).isNull();
    } catch (IOException e) {
      throw new AssertionError(line, e);
    }
  }

  @Test
  void noControlCharacterComesOutRaw() {
    CommandRun run = annotate("{\"id\": \"\\u001b[2J\u009b\u007f\", \"text\": \"\"}");
    assertThat(run.out()).contains("\\u001B[2J\\u009b\\u007f").doesNotContain("\u009b", "\u007f");
  }
}
