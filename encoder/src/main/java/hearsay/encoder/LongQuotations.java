package hearsay.encoder;

import hearsay.encoder.ArticleScores.Pointing;
import hearsay.statement.Quotation;
import hearsay.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The quotations that run over several paragraphs and have both their marks. Whatever stands in one
 * of them, one speaker said in one go, though the network sees a paragraph far from the speaker by
 * itself.
 */
final class LongQuotations {
  /** A part of a quotation, in words. */
  private record Part(int quotation, int from, int to) {}

  private final List<Quotation> quotations;
  private final NavigableMap<Integer, Part> parts = new TreeMap<>();

  LongQuotations(Words words) {
    quotations =
        words.quotations().stream().filter(one -> one.isWhole() && one.parts().size() > 1).toList();
    for (int q = 0; q < quotations.size(); q++) {
      for (Span part : quotations.get(q).parts()) {
        int from = words.wordAfter(part.start());
        parts.put(from, new Part(q, from, words.wordFrom(part.end())));
      }
    }
  }

  /**
   * The contents in text order, those of one quotation together with its first.
   *
   * @param alone which stand by themselves all the same
   */
  List<List<Pointing>> group(List<Pointing> contents, Predicate<Pointing> alone) {
    List<List<Pointing>> groups = new ArrayList<>();
    Map<Integer, List<Pointing>> byQuotation = new LinkedHashMap<>();
    for (Pointing content : contents) {
      int quotation = alone.test(content) ? -1 : of(content.piece());
      List<Pointing> group = quotation < 0 ? null : byQuotation.get(quotation);
      if (group == null) {
        group = new ArrayList<>();
        groups.add(group);
        if (quotation >= 0) {
          byQuotation.put(quotation, group);
        }
      }
      group.add(content);
    }
    return groups;
  }

  /** Whether two pieces stand in one quotation. */
  boolean isOneOf(Piece piece, Piece other) {
    return of(piece) >= 0 && of(piece) == of(other);
  }

  /** The number of the quotation that a piece stands in as a whole, or -1. */
  private int of(Piece piece) {
    Map.Entry<Integer, Part> part = parts.floorEntry(piece.from());
    return part != null && piece.to() <= part.getValue().to() ? part.getValue().quotation() : -1;
  }
}
