package hearsay.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PostgresSqlTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "SELECT a FROM t WHERE b = ?               | SELECT a FROM t WHERE b = ?",
        "WHERE ?1 IS NULL OR a = ?1                | WHERE CAST(? AS TEXT) IS NULL OR a = ?",
        "WHERE a IS ?1 AND b IS NOT ?1             | WHERE a IS NOT DISTINCT FROM ? AND b IS DISTINCT FROM ?",
        "WHERE a IS NULL AND b IS NOT NULL         | WHERE a IS NULL AND b IS NOT NULL",
        "WHERE a IS DISTINCT FROM b                | WHERE a IS DISTINCT FROM b",
        "SELECT start, end, p.end FROM p           | SELECT start, \"end\", p.\"end\" FROM p",
        "CASE WHEN end > 1 THEN 2 END, end         | CASE WHEN \"end\" > 1 THEN 2 END, \"end\"",
        "SELECT 'the end?' -- end? it is           | SELECT 'the end?' -- end? it is",
        "SELECT \"end\" FROM temp.t                | SELECT \"end\" FROM pg_temp.t",
        "SELECT temp FROM t                        | SELECT temp FROM t",
        "instr(a, 'b'), group_concat(c, ' ')       | strpos(a, 'b'), string_agg(c, ' ')",
        "date(a), date                             | ledger_day(a), date",
        "SELECT a FROM (SELECT b FROM c) WHERE d   | SELECT a FROM (SELECT b FROM c) AS nested WHERE d",
        "(SELECT a FROM (SELECT b FROM c))         | (SELECT a FROM (SELECT b FROM c) AS nested)",
        "JOIN (SELECT b FROM c) AS d ON e          | JOIN (SELECT b FROM c) AS d ON e",
        "JOIN (SELECT b FROM c) d ON e             | JOIN (SELECT b FROM c) d ON e",
      })
  void saysTheSameInTheOtherWords(String sqlite, String postgres) {
    assertThat(PostgresSql.of(sqlite).sql()).isEqualTo(postgres);
  }

  @Test
  void aValueThatIsUsedTwiceIsBoundTwice() {
    assertThat(PostgresSql.of("SELECT ?2, ?1, ?2").arguments()).isEqualTo(List.of(1, 0, 1));
    assertThat(PostgresSql.of("SELECT ?, '?', ?").arguments()).isEqualTo(List.of(0, 1));
  }
}
