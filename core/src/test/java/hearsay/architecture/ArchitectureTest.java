package hearsay.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.apitest.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The rules of the house against every Java file of every module that exists. That each rule can
 * fail is shown in {@link HouseRulesTest}.
 */
final class ArchitectureTest {
  private static List<SourceFile> files;

  @BeforeAll
  static void readEveryJavaFile() throws IOException {
    Path root = SourceTree.root();
    List<SourceFile> found = new ArrayList<>();
    try (Stream<Path> folders = Files.list(root)) {
      for (Path module :
          folders.filter(at -> Files.isRegularFile(at.resolve("pom.xml"))).sorted().toList()) {
        Path sources = module.resolve("src");
        if (Files.isDirectory(sources)) {
          try (Stream<Path> paths = Files.walk(sources)) {
            for (Path path :
                paths.filter(at -> at.toString().endsWith(".java")).sorted().toList()) {
              found.add(read(root, module, path));
            }
          }
        }
      }
    }
    files = List.copyOf(found);
  }

  private static SourceFile read(Path root, Path module, Path path) throws IOException {
    String shown = root.relativize(path).toString().replace('\\', '/');
    boolean isTest = module.relativize(path).startsWith(Path.of("src", "test"));
    return new SourceFile(module.getFileName().toString(), shown, isTest, Files.readString(path));
  }

  private static void assertNothing(Function<SourceFile, List<String>> rule) {
    assertThat(files.stream().flatMap(file -> rule.apply(file).stream())).isEmpty();
  }

  @Test
  void seesTheSourcesOfCore() {
    assertThat(files)
        .extracting(SourceFile::path)
        .contains("core/src/main/java/hearsay/text/Span.java");
  }

  @Test
  void packagesOfCoreUseLowerLevelsOnly() {
    assertNothing(HouseRules::arrowsBetweenPackages);
  }

  @Test
  void modulesUseOnlyWhatTheyAreBuiltOn() {
    assertThat(HouseRules.arrowsBetweenModules(files)).isEmpty();
  }

  @Test
  void everyLibraryStaysInItsRoom() {
    assertNothing(HouseRules::libraries);
  }

  @Test
  void coreKnowsNoFilesNoClockNoThreadsAndNoLocale() {
    assertNothing(HouseRules::outsideWorld);
  }

  @Test
  void nothingIsNamedAfterADrawer() {
    assertNothing(HouseRules::names);
  }

  @Test
  void filesAndMethodsAreShort() {
    assertNothing(HouseRules::sizes);
  }

  @Test
  void publicTypesSayWhatTheyAre() {
    assertNothing(HouseRules::javadoc);
  }
}
