package hearsay.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearsay.ledger.LedgerException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PostgresAddressTest {
  private static final Map<String, String> ENV = Map.of("PGUSER", "ida", "PGHOST", "db.example");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "postgresql://ana:s3cret@h.example:6000/news | postgresql://ana@h.example:6000/news",
        "postgres://ana@h.example/news               | postgresql://ana@h.example/news",
        "POSTGRESQL://h.example/news                 | postgresql://ida@h.example/news",
        "postgresql:///news                          | postgresql://ida@db.example/news",
        "postgresql://                               | postgresql://ida@db.example/ida",
        "postgresql://ana:p%40%3A%2F@[::1]/news?schema=desk | postgresql://ana@[::1]/news?schema=desk",
        "postgresql://h.example/news?user=bo&password=s3cret | postgresql://bo@h.example/news",
      })
  void saysWhereWithoutThePassword(String given, String shown) {
    assertThat(PostgresAddress.isOne(given)).isTrue();
    assertThat(PostgresAddress.of(given, ENV)).hasToString(shown);
  }

  @Test
  void thePasswordGoesToTheDriverAlone() {
    PostgresAddress address =
        PostgresAddress.of("postgresql://a:p%40%3A%2F+@h/new%20s?sslmode=require", ENV);
    assertThat(address.properties())
        .containsEntry("password", "p@:/+")
        .containsEntry("sslmode", "require");
    assertThat(address.driverAddress()).isEqualTo("jdbc:postgresql://h:5432/new%20s");
    assertThat(PostgresAddress.of("postgresql://h/b", Map.of("PGPASSWORD", "s3cret")).properties())
        .containsEntry("password", "s3cret");
    assertThat(PostgresAddress.of("postgresql://h/b", Map.of()).properties())
        .doesNotContainKey("password");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql://a:s3cret@h:99999/b",
        "postgresql://a:s3cret@h:x/b",
        "postgresql://a:s3cret@h/b?socketFactory=java.lang.String",
        "postgresql://a:s3cret@h/b?schema=a;b",
        "postgresql://a:s3cret%zz@h/b",
        "postgresql://a:s3cret @h/b",
        "postgresql://a:s3cret@h1,h2/b",
        "postgresql://a:s3cret@%2Fvar%2Frun/b",
      })
  void whatCannotBeUnderstoodIsSaidWithoutThePassword(String given) {
    assertThatThrownBy(() -> PostgresAddress.of(given, ENV))
        .isInstanceOf(LedgerException.class)
        .hasMessageStartingWith("that is no address of a PostgreSQL ledger: ")
        .hasMessageNotContaining("s3cret")
        .hasNoCause();
  }

  @ParameterizedTest
  @ValueSource(strings = {"hearsay.db", "postgresql.db", "postgresql:x", "/a/postgresql://x", ""})
  void otherNamesAreFiles(String name) {
    assertThat(PostgresAddress.isOne(name)).isFalse();
  }
}
