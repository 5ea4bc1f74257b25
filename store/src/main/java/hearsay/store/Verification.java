package hearsay.store;

import hearsay.intake.ArticleKey;
import hearsay.ledger.LedgerException;
import hearsay.text.Sha256;
import hearsay.text.SourceText;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;

/**
 * Checks a whole ledger: the file, its rows, and that every record still says what its text says.
 * One version is in memory at a time. Used once, by one thread.
 */
final class Verification {
  private final Database database;
  private final Problems problems = new Problems();
  private final RecordCheck records;
  private final TimeCheck times;
  private final ForecastCheck forecasts;
  private int versions;

  Verification(Database database) {
    this.database = database;
    this.records = new RecordCheck(database, problems);
    this.times = new TimeCheck(database, problems);
    this.forecasts = new ForecastCheck(database, problems);
  }

  VerifyReport run(Optional<Function<String, Path>> originals) {
    OriginalsCheck files = new OriginalsCheck(database, problems);
    try {
      checkFile();
      checkSearchIndex();
      checkTexts();
      checkStoredBytes();
      originals.ifPresent(files::run);
    } catch (LedgerException | IllegalStateException e) {
      problems.add("the check could not go on: " + e.getMessage());
    }
    return new VerifyReport(
        articles(),
        versions,
        records.records(),
        records.spans() + times.spans() + forecasts.spans(),
        files.compared(),
        files.missing(),
        problems.all());
  }

  private int articles() {
    try {
      return (int) database.number("SELECT count(*) FROM article");
    } catch (LedgerException | IllegalStateException e) {
      return 0; // what is wrong with the file stands among the problems
    }
  }

  private void checkFile() {
    database.dialect().check(database, problems);
    database.each(
        """
        SELECT key FROM article
        WHERE NOT EXISTS
          (SELECT 1 FROM version WHERE version.id = current AND version.article = article.id)
        ORDER BY key
        """,
        row -> problems.add("article " + row.getString(1) + ": none of its versions is current"));
  }

  private void checkSearchIndex() {
    SearchIndex.Lack lack = database.search().lack();
    if (lack.texts() + lack.quotations() > 0) {
      problems.add(
          "the search index lacks %d texts and %d quotations"
              .formatted(lack.texts(), lack.quotations()));
    }
  }

  private void checkTexts() {
    database.each(
        """
        SELECT version.id, key, number, text_sha256, offset_map, page_lines, text
        FROM version JOIN article ON article.id = version.article
        ORDER BY key, number
        """,
        this::checkVersion);
  }

  private void checkVersion(ResultSet row) throws SQLException {
    versions++;
    String name = "article " + row.getString("key") + ", version " + row.getInt("number");
    String stored = row.getString("text");
    if (!SourceText.repair(stored).equals(stored)) {
      problems.add(name + ": its text has characters that no text has");
      return;
    }
    SourceText text = SourceText.of(stored);
    boolean isSound = text.sha256().equals(row.getString("text_sha256"));
    if (!isSound) {
      problems.add(
          "%s: its text was changed; it is %s now, not %s"
              .formatted(name, shown(text.sha256()), shown(row.getString("text_sha256"))));
    }
    checkMap(name, row.getString("offset_map"), row.getString("page_lines"), text);
    ArticleKey article = new ArticleKey(row.getString("key"));
    records.check(article, row.getLong("id"), text, isSound);
    forecasts.check(article, row.getLong("id"), text, isSound);
    times.check(name, row.getLong("id"), text);
  }

  private static String shown(String sha256) {
    return sha256.substring(0, Math.min(12, sha256.length()));
  }

  private void checkMap(String name, String map, String lines, SourceText text) {
    try {
      if (lines != null) {
        Columns.lines(lines);
      }
      if (map == null) {
        return;
      }
      int covered = Columns.map(map).textLength();
      if (covered != text.codePointCount()) {
        problems.add(
            "%s: its offset map covers %d characters of %d"
                .formatted(name, covered, text.codePointCount()));
      }
    } catch (IllegalArgumentException e) {
      problems.add(name + ": its offset map cannot be read: " + e.getMessage());
    }
  }

  private void checkStoredBytes() {
    database.each(
        """
        SELECT sha256, size, packed,
          (SELECT min(key) FROM version JOIN article ON article.id = version.article
            WHERE version.original = original.id) AS key
        FROM original ORDER BY key NULLS FIRST, sha256
        """,
        row -> {
          String name = "article " + row.getString("key");
          try {
            byte[] bytes = Gzip.unpack(row.getBytes("packed"));
            if (bytes.length != row.getInt("size")
                || !Sha256.hex(bytes).equals(row.getString("sha256"))) {
              problems.add(name + ": its original bytes were changed in the ledger");
            }
          } catch (IOException e) {
            problems.add(name + ": its original bytes cannot be unpacked: " + e.getMessage());
          }
        });
  }
}
