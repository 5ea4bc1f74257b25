package hearsay.intake.page;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.lexicon.RuleTable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class IsoDateTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2031-03-05                          | 2031-03-05",
        "2031-3-5                            | 2031-03-05",
        "2031-03-05T08:15:30Z                | 2031-03-05T08:15:30Z",
        "2031-03-05T08:15:30.123+0100        | 2031-03-05T08:15:30+01:00",
        "2031-03-05 8:15 -05:00              | 2031-03-05T08:15:00-05:00",
        "2031-03-05T99:99                    | 2031-03-05",
        "2031/03/05                          | 2031-03-05",
        "20310305                            | 2031-03-05",
        "20310305T081500Z                    | 2031-03-05",
        "2031年3月5日 8時                      | 2031-03-05",
        "05.03.2031, 08:15                   | 2031-03-05",
        "25/03/2031                          | 2031-03-25",
        "03/25/2031                          | 2031-03-25",
        "Wed, 05 Mar 2031 08:15:00 GMT       | 2031-03-05",
        "Updated: March 5th, 2031 at eight   | 2031-03-05",
        "5. März 2031                        | 2031-03-05",
        "5 de marzo de 2031                  | 2031-03-05",
        "le 1er mars 2031                    | 2031-03-01",
      })
  void readsTheDatesOfPages(String words, String expected) {
    assertThat(IsoDate.find(words)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "03/04/2031",
        "2031-02-30",
        "2031-13-01",
        "1823-01-01",
        "9999-01-01",
        "12345678901234",
        "5 Foo 2031",
        "1. 2. 3",
        "99999999",
        "0000-00-00"
      })
  void readsNothingElse(String words) {
    assertThat(IsoDate.find(words)).isEmpty();
  }

  @Test
  void isSoonDoneWithAnything() {
    assertThat(IsoDate.find("1".repeat(100_000))).isEmpty();
    assertThat(IsoDate.find("1 a ".repeat(29))).isEmpty();
  }

  static Stream<RuleTable.Row> months() {
    return RuleTable.load(IsoDate.class, "months.tsv").rows().stream();
  }

  @ParameterizedTest
  @MethodSource("months")
  void everyNameOfAMonthIsRead(RuleTable.Row month) {
    String expected = "2031-%02d-04".formatted(Integer.parseInt(month.cell("number")));
    assertThat(IsoDate.find(month.cell("example"))).contains(expected);
    for (String name : month.words("names")) {
      assertThat(IsoDate.find("4. " + name + " 2031")).as(name).contains(expected);
    }
  }
}
