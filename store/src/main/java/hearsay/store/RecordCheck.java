package hearsay.store;

import hearsay.intake.ArticleKey;
import hearsay.ledger.Evidence.Role;
import hearsay.ledger.RecordId;
import hearsay.statement.Attribution;
import hearsay.statement.Manner;
import hearsay.statement.QuotationKind;
import hearsay.statement.Reason;
import hearsay.text.CodePointSpan;
import hearsay.text.SourceText;
import hearsay.text.Span;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts every part of every record again, names every record again, and follows every chain. Used by
 * one thread.
 */
final class RecordCheck {
  private final Database database;
  private final Problems problems;
  private int records;
  private int spans;

  RecordCheck(Database database, Problems problems) {
    this.database = database;
    this.problems = problems;
  }

  int records() {
    return records;
  }

  int spans() {
    return spans;
  }

  /** One stored part. */
  private record Part(Role role, CodePointSpan place, String words) {
    static Part of(ResultSet row) throws SQLException {
      return new Part(
          Role.valueOf(row.getString(1)),
          new CodePointSpan(row.getInt(2), row.getInt(3)),
          row.getString(4));
    }
  }

  /**
   * Checks the records of a version.
   *
   * @param isSound whether the text is the one that the records were made of; otherwise their names
   *     cannot come out the same
   */
  void check(ArticleKey article, long version, SourceText text, boolean isSound) {
    database.each(
        "SELECT id, record, within FROM attribution WHERE version = ? ORDER BY record",
        row -> {
          records++;
          String name = "article " + article + ", record " + row.getString(2);
          checkChain(name, row.getLong(3), version);
          List<Part> parts = parts(row.getLong(1));
          boolean isCut = cutAll(name, parts, text);
          if (isCut && isSound) {
            checkName(name, row.getString(2), article, text, parts);
          }
        },
        version);
  }

  /** A record that another one stands within, and what it stands within itself; 0 for nothing. */
  private record Relayer(String record, long version, long within) {}

  /** A relayer that is not there at all is what the check of the file's references finds. */
  private void checkChain(String name, long nearest, long version) {
    long within = nearest;
    for (int links = 1; within != 0; links++) {
      Optional<Relayer> relayer = relayer(within);
      if (relayer.isPresent() && relayer.get().version() != version) {
        problems.add(
            "%s: it stands within record %s of another version"
                .formatted(name, relayer.get().record()));
        return;
      }
      if (links >= Attribution.DEEPEST) {
        problems.add(
            "%s: it stands within more than %d records, or within itself"
                .formatted(name, Attribution.DEEPEST - 1));
        return;
      }
      within = relayer.map(Relayer::within).orElse(0L);
    }
  }

  private Optional<Relayer> relayer(long attribution) {
    return database.first(
        "SELECT record, version, within FROM attribution WHERE id = ?",
        row -> new Relayer(row.getString(1), row.getLong(2), row.getLong(3)),
        attribution);
  }

  private List<Part> parts(long attribution) {
    return database.list(
        "SELECT role, start, end, words FROM part WHERE attribution = ? ORDER BY role, ordinal",
        Part::of,
        attribution);
  }

  private boolean cutAll(String name, List<Part> parts, SourceText text) {
    boolean isCut = true;
    for (Part part : parts) {
      spans++;
      isCut &= cut(name, part, text);
    }
    return isCut;
  }

  private boolean cut(String name, Part part, SourceText text) {
    String place = part.role() + " at " + part.place().start() + "-" + part.place().end();
    if (part.place().end() > text.codePointCount()) {
      problems.add(
          "%s: its %s ends beyond the text of %d".formatted(name, place, text.codePointCount()));
      return false;
    }
    String found = text.cut(text.units(part.place()));
    if (!found.equals(part.words())) {
      problems.add(
          "%s: its %s should be %s, but the text has %s"
              .formatted(name, place, Problems.quote(part.words()), Problems.quote(found)));
      return false;
    }
    return true;
  }

  private void checkName(
      String name, String record, ArticleKey article, SourceText text, List<Part> parts) {
    try {
      String made = RecordId.of(article, text, attribution(parts, text)).value();
      if (!made.equals(record)) {
        problems.add(name + ": its places and words give the name " + made);
      }
    } catch (IllegalArgumentException e) {
      problems.add(name + ": its parts are no attribution: " + e.getMessage());
    }
  }

  /** What a name is made of; the rest of an attribution does not go into it. */
  private static Attribution attribution(List<Part> parts, SourceText text) {
    List<Span> cues = spans(parts, Role.CUE, text);
    if (cues.size() != 1) {
      throw new IllegalArgumentException(cues.size() + " cues");
    }
    int told = spans(parts, Role.TOLD, text).size();
    if (told > 1) {
      throw new IllegalArgumentException(told + " that were told");
    }
    return new Attribution(
        spans(parts, Role.SOURCE, text).stream().findFirst(),
        cues.get(0),
        spans(parts, Role.CONTENT, text),
        QuotationKind.DIRECT,
        Manner.of(""),
        Optional.empty(),
        0,
        new Reason("", Optional.empty()));
  }

  private static List<Span> spans(List<Part> parts, Role role, SourceText text) {
    List<Span> spans = new ArrayList<>();
    for (Part part : parts) {
      if (part.role() == role) {
        spans.add(text.units(part.place()));
      }
    }
    return spans;
  }
}
