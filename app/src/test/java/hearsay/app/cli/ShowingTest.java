package hearsay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How words are made safe and made to fit, and how results keep their order. */
final class ShowingTest {
  @ParameterizedTest
  @CsvSource({"abc, 3", "é, 1", "e\u0301, 1", "港町, 4", "😀, 2", "“x”, 3"})
  void knowsHowWideWordsAre(String words, int columns) {
    assertThat(DisplayWidth.of(words)).isEqualTo(columns);
  }

  @Property
  void whatIsMadeToFitFitsAndBreaksNoCodePoint(
      @ForAll String words, @ForAll @IntRange(min = 2, max = 60) int width) {
    String whole = hearsay.text.SourceText.repair(words);
    String fitted = DisplayWidth.fit(whole, width);
    assertThat(DisplayWidth.of(fitted)).isLessThanOrEqualTo(width);
    assertThat(hearsay.text.SourceText.repair(fitted)).isEqualTo(fitted);
    assertThat(String.join("", DisplayWidth.wrap(whole, width)).replace(" ", ""))
        .isEqualTo(whole.replace(" ", ""));
  }

  @Property
  void safeTextHoldsNoControlsAndKeepsItsLength(@ForAll String words) {
    String safe = SafeText.of(words);
    assertThat(safe).hasSameSizeAs(words);
    assertThat(safe.chars().anyMatch(c -> SafeText.isUnsafe((char) c))).isFalse();
  }

  @Test
  void remembersWhatItHasSeen() {
    long seed = 99;
    Random random = new Random(seed);
    KeysSeen seen = new KeysSeen();
    Set<String> oracle = new HashSet<>();
    for (int i = 0; i < 20_000; i++) {
      String key = "id:/" + random.nextInt(12_000);
      assertThat(seen.add(key)).as("%s, seed %d", key, seed).isEqualTo(oracle.add(key));
    }
  }

  @Test
  void resultsComeInTheOrderOfTheTasks() {
    List<Integer> taken = new ArrayList<>();
    new InOrder<Integer>(4, () -> false)
        .run(
            tasks -> {
              for (int i = 0; i < 500; i++) {
                int n = i;
                tasks.accept(() -> n);
              }
            },
            taken::add);
    assertThat(taken).hasSize(500).isSorted();
  }

  @Test
  void aFailureAnywhereReachesTheCaller() {
    assertThatThrownBy(
            () ->
                new InOrder<Integer>(2, () -> false)
                    .run(tasks -> tasks.accept(() -> Integer.parseInt("x")), n -> {}))
        .isInstanceOf(NumberFormatException.class);
    assertThatThrownBy(
            () ->
                new InOrder<Integer>(2, () -> false)
                    .run(
                        tasks -> {
                          throw new IOException("gone");
                        },
                        n -> {}))
        .hasRootCauseMessage("gone");
  }

  @Test
  void aStopEndsTheRunEarly() {
    List<Integer> taken = new ArrayList<>();
    new InOrder<Integer>(2, () -> taken.size() >= 3)
        .run(
            tasks -> {
              for (int i = 0; ; i++) {
                int n = i;
                tasks.accept(() -> n);
              }
            },
            taken::add);
    assertThat(taken).hasSize(3);
  }

  @Test
  void aClosedPipeIsNoError() {
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    Surroundings surroundings =
        new Surroundings(
            new ByteArrayInputStream(
                "{\"id\": \"a\", \"text\": \"b\"}".getBytes(StandardCharsets.UTF_8)),
            closed,
            OutputStream.nullOutputStream(),
            Map.of(),
            Path.of("").toAbsolutePath());
    assertThat(Cli.run(List.of("annotate"), surroundings)).isZero();
  }
}
