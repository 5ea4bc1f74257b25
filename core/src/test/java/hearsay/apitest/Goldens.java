package hearsay.apitest;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.ArticleReader;
import hearsay.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The goldens of one reader: each {@code NAME.article} of a folder, a plain text file, is read as a
 * user's would be and must give its {@code NAME.ledger.jsonl}, byte for byte; and it must give the
 * same in every wrapping ({@link ReadingLaws}).
 *
 * <p>A change of the reader that is meant changes goldens: {@code mvn test -Dtest=*GoldenTest
 * -Dgoldens.write=true}, with {@code -pl} and the module, writes them anew, and the difference is
 * read line by line before it is committed. The same command gives a new article its ledger.
 *
 * @param folder holds the pairs and nothing else
 */
public record Goldens(Path folder) {
  private static final String ARTICLE = ".article";
  private static final String LEDGER = ".ledger.jsonl";

  /** The goldens in a folder of the project. */
  public static Goldens in(String folder) {
    return new Goldens(SourceTree.root().resolve(folder));
  }

  /** The articles' names. */
  public SortedSet<String> names() {
    return namesOf(ARTICLE);
  }

  private SortedSet<String> namesOf(String ending) {
    SortedSet<String> names = new TreeSet<>();
    for (String file : files()) {
      if (file.endsWith(ending)) {
        names.add(file.substring(0, file.length() - ending.length()));
      }
    }
    return names;
  }

  private List<String> files() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(folder.toString(), e);
    }
  }

  /** Reads an article and compares; writes first where that was asked for. */
  public void check(String name, ArticleReader reader) throws IOException {
    String text = Files.readString(folder.resolve(name + ARTICLE), StandardCharsets.UTF_8);
    Reading reading = ReadingLaws.checkAll(reader, text);
    Path ledger = folder.resolve(name + LEDGER);
    if (Boolean.getBoolean("goldens.write")) {
      Files.writeString(ledger, GoldenLines.of(reading), StandardCharsets.UTF_8);
    }
    assertThat(ledger).exists();
    assertThat(GoldenLines.of(reading))
        .as(name)
        .isEqualTo(Files.readString(ledger, StandardCharsets.UTF_8));
  }

  /** Fails on an article without a ledger, a ledger without an article, or too few of both. */
  public void checkPairs(int fewest) {
    assertThat(files()).allMatch(file -> file.endsWith(ARTICLE) || file.endsWith(LEDGER));
    if (!Boolean.getBoolean("goldens.write")) {
      assertThat(namesOf(LEDGER)).isEqualTo(names());
    }
    assertThat(names()).hasSizeGreaterThanOrEqualTo(fewest);
  }
}
