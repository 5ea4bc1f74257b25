package hearsay.app.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a ledger is gone through for boilerplate. */
final class LearnedBoilerplateTest {
  @ParameterizedTest
  @CsvSource({
    "4, 4, false",
    "5, 1, true",
    "2000, 1, true",
    "2000, 0, false",
    "50000, 499, false",
    "50000, 500, true",
    "200001, 200001, false"
  })
  void aLargeLedgerIsGoneThroughWhenManyArticlesAreNew(int articles, long added, boolean isDue) {
    assertThat(LearnedBoilerplate.isDue(articles, added)).isEqualTo(isDue);
  }
}
