package hearsay.engine;

import static hearsay.engine.Runs.assertSame;
import static org.assertj.core.api.Assertions.assertThat;

import hearsay.ArticleReader;
import hearsay.Hearsay;
import hearsay.intake.ArticleIntake;
import hearsay.statement.AttributionReader;
import hearsay.text.SourceText;
import hearsay.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no archive should hold and every archive does: it costs itself and nothing else. */
final class BadInputTest {
  private static final String POISON = "a very peculiar kettle";

  private static final String WORDS =
      "The ferry to Skarrow was held in port on Friday after its ramp jammed for the second time"
          + " this month. “We will not sail with a ramp that may fall,” said Ilse Brandt, who runs"
          + " the crossing. Some forty cars were sent round by the causeway, which floods at high"
          + " tide and is closed after dark.";

  @TempDir private Path folder;

  private static String article(String id, String text, String published) {
    return "{\"id\": \"%s\", \"outlet\": \"The Skarrow Light\", \"published\": \"%s\", \"text\": \"%s\"}"
        .formatted(id, published, text);
  }

  private static List<String> sound() {
    return List.of(
        article("a", WORDS, "2026-03-06"),
        article("b", "By our reporter in port. " + WORDS, "2026-03-07"),
        article("c", "The baker of Nesse has sold his mill.", "2026-03-07"));
  }

  private EngineRequest request(String name, String mode, List<String> lines) throws IOException {
    Path pile = Files.createDirectories(folder.resolve(name));
    Files.write(pile.resolve("pile.jsonl"), lines);
    return Runs.request(pile, folder.resolve(name + "-out"), mode, 2, 20);
  }

  /** Reads by the rules, and falls over one article. */
  private static final class Stumbling implements AttributionReader {
    private final AttributionReader rules = Hearsay.attributionReader();

    @Override
    public Found read(SourceText text, List<Span> paragraphs) {
      if (text.toString().contains(POISON)) {
        throw new IllegalStateException("stumbled");
      }
      return rules.read(text, paragraphs);
    }

    @Override
    public String version() {
      return rules.version();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"BATCH", "STREAMING"})
  void listsWhatCannotBeReadAndReadsTheRest(String mode) throws IOException {
    Map<Table, SortedSet<String>> expected = Runs.tables(request("sound", mode, sound()));
    assertThat(expected.get(Table.LINKS)).hasSize(1);
    List<String> lines = new ArrayList<>(sound());
    lines.add(0, "{\"id\": \"broken\", \"text\": ");
    lines.add(1, article("poison", POISON, "2026-03-06"));
    lines.add(2, article("large", "x".repeat(ArticleIntake.MAX_ARTICLE_BYTES), "2026-03-06"));
    lines.add(article("empty", "", "2026-03-06"));
    EngineRequest request = request("pile", mode, lines);
    Files.write(Runs.pile(request).resolve("torn.parquet"), new byte[] {'P', 'A', 'R', '1', 0});
    Map<Table, SortedSet<String>> found =
        Runs.tables(Runs.with(request, () -> new ArticleReader(new Stumbling())));
    SortedSet<String> refused = found.put(Table.REFUSED, expected.get(Table.REFUSED));
    assertSame(found, expected);
    assertThat(refused).hasSize(5);
    assertThat(refused).anyMatch(row -> row.contains("\"fault\"") && row.contains("stumbled"));
    assertThat(refused).anyMatch(row -> row.contains("torn.parquet"));
    assertThat(refused).anyMatch(row -> row.contains("16 MB"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"BATCH", "STREAMING"})
  void aDuplicateIsOneArticle(String mode) throws IOException {
    Map<Table, SortedSet<String>> expected = Runs.tables(request("once", mode, sound()));
    EngineRequest twice = request("twice", mode, sound());
    Files.write(Runs.pile(twice).resolve("again.jsonl"), sound());
    assertSame(Runs.tables(twice), expected);
  }

  @Test
  void runningAgainIntoTheSameFolderChangesNothing() throws IOException {
    EngineRequest request = request("pile", "STREAMING", sound());
    Map<Table, SortedSet<String>> expected = Runs.tables(request);
    assertSame(Runs.tables(request), expected);
  }

  @Test
  void whatCameWithTwoDatesIsReadTheSameInAnyOrder() throws IOException {
    String backdated = article("a", WORDS, "1899-01-01");
    List<String> lines = new ArrayList<>(sound());
    lines.add(backdated);
    Map<Table, SortedSet<String>> last = Runs.tables(request("last", "STREAMING", lines));
    lines.remove(backdated);
    lines.add(0, backdated);
    assertSame(Runs.tables(request("first", "STREAMING", lines)), last);
    assertThat(last.get(Table.RECORDS)).hasSize(3);
  }

  @ParameterizedTest
  @EnumSource(EngineRequest.Mode.class)
  void aFloodOfCopiesIsLinkedAsOnTheLocalPath(EngineRequest.Mode mode) throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 90; i++) {
      String own = "Desk number " + i + " adds that the tide table of day " + i + " is wrong. ";
      lines.add(
          article(
              "copy-" + i, own + WORDS + " " + WORDS.replace("Skarrow", "Nesse"), "2026-03-06"));
    }
    EngineRequest request = request("flood", mode.name(), lines);
    assertSame(Runs.tables(request), LocalPath.tables(request));
  }

  private static String words(Random random, int count) {
    return Stream.generate(
            () ->
                random
                    .ints(7, 'a', 'z')
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining()))
        .limit(count)
        .collect(Collectors.joining(" ", "Then ", ". "));
  }

  /**
   * Much of each text stands in hundreds of others. What stands in sixteen texts besides is
   * evidence where these are eight copies of eight, and common where they are sixteen.
   */
  @ParameterizedTest
  @EnumSource(EngineRequest.Mode.class)
  void copiesAmongManyThatShareManyWordsAreToldAsOnTheLocalPath(EngineRequest.Mode mode)
      throws IOException {
    Random random = new Random(20261123);
    String common = words(random, 120);
    String shared = "“" + words(random, 8).strip() + "” said Ilse Brandt. ";
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 240; i++) {
      lines.add(article("stranger-" + i, common + words(random, 120), "2026-03-06"));
    }
    for (int i = 0; i < 12; i++) {
      String own = common + words(random, 120) + shared;
      lines.add(article("own-" + i, own, "2026-03-06"));
      lines.add(article("copy-" + i, own + words(random, 12), "2026-03-07"));
    }
    EngineRequest request = request("template", mode.name(), lines);
    Map<Table, SortedSet<String>> expected = LocalPath.tables(request);
    assertThat(expected.get(Table.LINKS)).hasSizeGreaterThan(100);
    assertSame(Runs.tables(request), expected);
  }
}
