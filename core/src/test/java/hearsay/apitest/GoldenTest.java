package hearsay.apitest;

import hearsay.Hearsay;
import java.io.IOException;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The goldens of the rule reader. */
final class GoldenTest {
  private static final Goldens GOLDENS = Goldens.in("core/src/test/resources/goldens");

  static SortedSet<String> names() {
    return GOLDENS.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void readsTheArticleAsItIsOnFile(String name) throws IOException {
    GOLDENS.check(name, Hearsay.reader());
  }

  @Test
  void findsALedgerForEveryArticleAndAnArticleForEveryLedger() {
    GOLDENS.checkPairs(3);
  }
}
