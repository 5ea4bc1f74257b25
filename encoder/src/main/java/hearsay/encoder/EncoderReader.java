package hearsay.encoder;

import hearsay.statement.PassiveCue;
import hearsay.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a run of words with the network and joins what it finds. */
final class EncoderReader {
  private final Network network;
  private final boolean byLinks;

  /**
   * @param byLinks whether to join pieces by the network's links
   */
  EncoderReader(Network network, boolean byLinks) {
    this.network = network;
    this.byLinks = byLinks;
  }

  /** The attributions of an article that stand in no other. */
  List<Draft> outermost(Words words) {
    ArticleScores scores = ArticleScores.of(words, Window.over(words), network);
    return drafts(words, scores, Draft.Support.ENCODER);
  }

  /** The attributions within each of some stretches that are read by themselves. */
  List<List<Draft>> within(Words words, List<Window> stretches) {
    return ArticleScores.ofEach(words, stretches, network).stream()
        .map(scores -> drafts(words, scores, Draft.Support.INNER))
        .toList();
  }

  private List<Draft> drafts(Words words, ArticleScores scores, Draft.Support support) {
    List<Draft> drafts = new ArrayList<>();
    for (Decoder.Found found : new Decoder(scores, new LongQuotations(words), byLinks).join()) {
      List<Span> content = contents(words, found);
      if (!content.isEmpty()) {
        drafts.add(
            new Draft(
                source(words, found),
                span(words, found.cue()),
                content,
                Optional.empty(),
                found.score(),
                support,
                support.id(),
                Optional.empty()));
      }
    }
    return drafts;
  }

  /** Who speaks; not who is spoken to, which the network mixes up in passives. */
  private static Optional<Span> source(Words words, Decoder.Found found) {
    Span cue = span(words, found.cue());
    return found
        .source()
        .map(piece -> span(words, piece))
        .filter(source -> !PassiveCue.isSpokenTo(words.text(), source, cue));
  }

  private static Span span(Words words, Piece piece) {
    return words.span(piece.from(), piece.to());
  }

  /**
   * The contents in text order, without what links them to the cue. Pieces that were cut apart
   * within a paragraph are one. What stands in another paragraph than the cue belongs to it only in
   * quotation marks: that alone runs on.
   */
  private static List<Span> contents(Words words, Decoder.Found found) {
    int home = words.paragraphOf(found.cue().from());
    List<Span> spans = new ArrayList<>();
    Piece before = null;
    for (Piece piece : found.contents()) {
      if (words.paragraphOf(piece.from()) != home && !words.isQuoted(piece.from())) {
        continue;
      }
      Optional<Span> span = trimmed(words.text(), span(words, piece));
      if (span.isEmpty()) {
        continue;
      }
      boolean goesOn = before != null && before.to() == piece.from();
      if (goesOn && words.isOneParagraph(before.from(), piece.from())) {
        spans.set(spans.size() - 1, spans.get(spans.size() - 1).cover(span.get()));
      } else {
        spans.add(span.get());
      }
      before = piece;
    }
    return spans;
  }

  private static Optional<Span> trimmed(CharSequence text, Span span) {
    int start = span.start();
    int end = span.end();
    while (start < end && isLink(text.charAt(start))) {
      start++;
    }
    while (start < end && isLink(text.charAt(end - 1))) {
      end--;
    }
    return start < end ? Optional.of(new Span(start, end)) : Optional.empty();
  }

  private static boolean isLink(char c) {
    return c == ',' || c == ':' || c == ';' || Character.isWhitespace(c);
  }
}
