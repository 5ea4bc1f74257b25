package hearsay.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.Reading;
import hearsay.apitest.GoldenLines;
import hearsay.apitest.ReadingLaws;
import hearsay.apitest.SourceTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * As core's goldens, read with the model that comes with the product: each {@code NAME.article}
 * must give its {@code NAME.ledger.jsonl}, byte for byte, in every wrapping.
 *
 * <p>A new model changes goldens: {@code mvn test -pl core,model,encoder -Dtest=GoldenTest
 * -Dgoldens.write=true} writes them anew, and the difference is read line by line before it is
 * committed.
 */
final class GoldenTest {
  private static final Path FOLDER =
      SourceTree.root()
          .resolve(Path.of("encoder", "src", "test", "resources", "hearsay", "encoder", "goldens"));
  private static final String ARTICLE = ".article";
  private static final String LEDGER = ".ledger.jsonl";

  static SortedSet<String> names() throws IOException {
    return namesOf(ARTICLE);
  }

  private static SortedSet<String> namesOf(String ending) throws IOException {
    SortedSet<String> names = new TreeSet<>();
    for (String file : files()) {
      if (file.endsWith(ending)) {
        names.add(file.substring(0, file.length() - ending.length()));
      }
    }
    return names;
  }

  private static List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void readsTheArticleAsItIsOnFile(String name) throws IOException {
    String text = Files.readString(FOLDER.resolve(name + ARTICLE), StandardCharsets.UTF_8);
    Reading reading = ReadingLaws.checkAll(Shipped.reader(), text);
    Path ledger = FOLDER.resolve(name + LEDGER);
    if (Boolean.getBoolean("goldens.write")) {
      Files.writeString(ledger, GoldenLines.of(reading), StandardCharsets.UTF_8);
    }
    assertThat(ledger).exists();
    assertThat(GoldenLines.of(reading))
        .as(name)
        .isEqualTo(Files.readString(ledger, StandardCharsets.UTF_8));
  }

  @Test
  void findsALedgerForEveryArticleAndAnArticleForEveryLedger() throws IOException {
    assertThat(files()).allMatch(file -> file.endsWith(ARTICLE) || file.endsWith(LEDGER));
    if (!Boolean.getBoolean("goldens.write")) {
      assertThat(namesOf(LEDGER)).isEqualTo(names());
    }
    assertThat(names()).hasSizeGreaterThanOrEqualTo(6);
  }
}
