package hearsay.store;

import static hearsay.store.Invented.NOW;

import hearsay.ledger.LedgerEntry;
import hearsay.ledger.LedgerQuery;
import hearsay.ledger.LedgerWriter;
import hearsay.ledger.QuotationFilter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Short ways to fill a ledger, to ask it, and to tamper with it. */
final class Ledgers {
  private Ledgers() {}

  static void keep(Path file, Invented... articles) {
    try (LedgerWriter writer = SqliteLedger.openWriter(file)) {
      for (Invented article : articles) {
        writer.keep(article.reading(), NOW);
      }
    }
  }

  static <T> T ask(Path file, Function<LedgerQuery, T> question) {
    try (LedgerQuery query = SqliteLedger.openQuery(file)) {
      return question.apply(query);
    }
  }

  static <T> T write(Path file, Function<LedgerWriter, T> change) {
    try (LedgerWriter writer = SqliteLedger.openWriter(file)) {
      return change.apply(writer);
    }
  }

  static List<LedgerEntry> entries(Path file, QuotationFilter filter) {
    return ask(file, query -> query.quotations(filter));
  }

  static List<String> contents(Path file, QuotationFilter filter) {
    return entries(file, filter).stream().map(Ledgers::content).toList();
  }

  static String content(LedgerEntry entry) {
    return String.join(" … ", entry.content().stream().map(part -> part.words()).toList());
  }

  static QuotationFilter saying(String words) {
    return new QuotationFilter(
        Optional.empty(), Optional.of(words), Optional.empty(), false, false, 100);
  }

  static QuotationFilter by(String speaker) {
    return new QuotationFilter(
        Optional.of(speaker), Optional.empty(), Optional.empty(), false, false, 100);
  }

  /** Runs SQL as anybody with a SQLite tool could. */
  static void tamper(Path file, String sql) {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file.toUri());
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The first column of what SQL answers. */
  static List<String> sql(Path file, String sql) {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file.toUri());
        Statement statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static VerifyReport verify(Path file) {
    return SqliteLedger.verify(file, Optional.empty());
  }

  static LedgerQuery.Totals totals(Path file) {
    return ask(file, LedgerQuery::totals);
  }
}
