package hearsay.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code hearsay compare} keeps what it once reached: the floors of {@code reuse-floors.tsv}. What
 * is scored is what the command writes.
 */
final class ReuseGateTest {
  private static final double LEAST_DECIDED = 0.55;
  private static final double MOST_WRONG = 0.02;

  @TempDir private Path folder;

  private record Floor(String id, String pile, String path, double floor, boolean most) {
    boolean isBroken(double figure) {
      return most ? figure > floor : figure < floor;
    }
  }

  @Test
  void noFigureOfComparingFalls() throws IOException, InterruptedException {
    Path gold = gold("bench/score_reuse.py").resolveSibling("../gold/reuse").normalize();
    Path generated = gold.resolve("generated.docs.jsonl.gz");
    Path events = gold.resolve("same-event.docs.jsonl.gz");
    Map<String, JsonNode> scores =
        Map.of(
            "reuse",
            Scorer.score(
                folder,
                gold("bench/score_reuse.py"),
                gold.resolve("generated"),
                compare(generated)),
            "stories",
            Scorer.score(
                folder,
                gold("bench/score_stories.py"),
                events,
                compare(events, generated, "--stories")));
    List<String> fallen = new ArrayList<>();
    for (Floor floor : floors()) {
      JsonNode figure = scores.get(floor.pile()).at(floor.path());
      assertThat(figure.isNumber()).as(floor.id()).isTrue();
      System.out.printf(
          Locale.ROOT,
          "reuse %s %.4f (floor %.3f)%n",
          floor.id(),
          figure.asDouble(),
          floor.floor());
      if (floor.isBroken(figure.asDouble())) {
        fallen.add(floor.id() + " is " + figure + ", its floor " + floor.floor());
      }
    }
    assertThat(fallen).isEmpty();
  }

  @Test
  void anArrowIsRarelyWrong() throws IOException, InterruptedException {
    Path pairs = gold("gold/reuse/generated.pairs.jsonl.gz");
    Map<String, String> found = new HashMap<>();
    for (JsonNode link : rows(compare(pairs.resolveSibling("generated.docs.jsonl.gz")))) {
      found.put(
          link.get("a").asText() + " " + link.get("b").asText(), link.get("direction").asText());
    }
    int direct = 0;
    int right = 0;
    int wrong = 0;
    for (JsonNode pair : rows(pairs)) {
      String a = pair.get("a").asText();
      String b = pair.get("b").asText();
      if (pair.get("direct").asBoolean()) {
        boolean inOrder = a.compareTo(b) < 0;
        String arrow = found.getOrDefault(inOrder ? a + " " + b : b + " " + a, "");
        direct++;
        right += arrow.equals(inOrder ? "a-to-b" : "b-to-a") ? 1 : 0;
        wrong += arrow.equals(inOrder ? "b-to-a" : "a-to-b") ? 1 : 0;
      }
    }
    System.out.printf(
        Locale.ROOT, "direction: %d of %d decided, %d wrong%n", right + wrong, direct, wrong);
    assertThat((double) (right + wrong) / direct).isGreaterThanOrEqualTo(LEAST_DECIDED);
    assertThat((double) wrong / (right + wrong)).isLessThanOrEqualTo(MOST_WRONG);
  }

  @Test
  void familiesJoinWhatWasTakenAndHardlyAnyStrangers() throws IOException, InterruptedException {
    Path pairs = gold("gold/reuse/generated.pairs.jsonl.gz");
    FamilyCount count =
        FamilyCount.of(
            rows(compare(pairs.resolveSibling("generated.docs.jsonl.gz"), "--families")),
            rows(pairs),
            rows(pairs.resolveSibling("generated.quotes.jsonl.gz")));
    System.out.println("families: " + count);
    assertThat((double) count.strangers() / count.pairs()).isLessThanOrEqualTo(0.03);
    assertThat((double) count.together() / count.quotations()).isGreaterThanOrEqualTo(0.85);
  }

  @Test
  void independentWriteUpsOfOneEventAreNoCopies() throws IOException, InterruptedException {
    List<JsonNode> links = rows(compare(gold("gold/reuse/same-event.docs.jsonl.gz")));
    assertThat(links).isNotEmpty();
    assertThat(links)
        .extracting(link -> link.get("relation").asText())
        .doesNotContain("copy", "rewrite");
  }

  @Test
  void theTwoSeedsOfOneInterviewAreLinkedWithoutAnArrow() throws IOException, InterruptedException {
    List<JsonNode> links = rows(compare(gold("gold/seeds/seeds.jsonl")));
    assertThat(links).hasSize(1);
    assertThat(links.get(0).get("a").asText()).startsWith("000_");
    assertThat(links.get(0).get("b").asText()).startsWith("001_");
    assertThat(links.get(0).get("direction").asText()).isEqualTo("common-origin");
    assertThat(links.get(0).get("strength").asText()).isEqualTo("strong");
    assertThat(links.get(0).get("drift").toString()).contains("\"hedge\"").contains("\"trimmed\"");
  }

  /** A file beside the project; without it the test is skipped, and says so. */
  private static Path gold(String name) {
    Optional<Path> file = Workplace.shared(name);
    boolean ready = file.isPresent() && Scorer.hasPython();
    if (!ready) {
      System.out.println("SKIPPED reuse gate: no ../shared with the gold, or no python3");
    }
    Assumptions.assumeTrue(ready);
    return file.orElseThrow();
  }

  /** What {@code hearsay compare} writes for some files; options behind them. */
  private Path compare(Object... args) throws IOException, InterruptedException {
    Path out = folder.resolve("compared.jsonl");
    List<String> line = new ArrayList<>(List.of("compare", "-o", out.toString()));
    Arrays.stream(args).map(Object::toString).forEach(line::add);
    Scorer.hearsay(folder, line);
    return out;
  }

  private static List<JsonNode> rows(Path file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<JsonNode> rows = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file);
        InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        rows.add(json.readTree(line));
      }
    }
    return rows;
  }

  private static List<Floor> floors() throws IOException {
    return Files.readAllLines(Workplace.project().resolve("lab/reuse-floors.tsv")).stream()
        .filter(line -> !line.startsWith("#") && !line.startsWith("id\t"))
        .map(line -> Arrays.asList(line.split("\t", -1)))
        .map(
            cells ->
                new Floor(
                    cells.get(0),
                    cells.get(1),
                    cells.get(2),
                    Double.parseDouble(cells.get(3)),
                    cells.get(4).equals("yes")))
        .toList();
  }
}
