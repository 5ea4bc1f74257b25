package hearsay.encoder;

import hearsay.apitest.Goldens;
import java.io.IOException;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The goldens of the model that comes with the product; a new model changes them. */
final class GoldenTest {
  private static final Goldens GOLDENS =
      Goldens.in("encoder/src/test/resources/hearsay/encoder/goldens");

  static SortedSet<String> names() {
    return GOLDENS.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void readsTheArticleAsItIsOnFile(String name) throws IOException {
    GOLDENS.check(name, Shipped.reader());
  }

  @Test
  void findsALedgerForEveryArticleAndAnArticleForEveryLedger() {
    GOLDENS.checkPairs(6);
  }
}
