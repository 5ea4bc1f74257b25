package hearsay.intake;

import hearsay.intake.page.AuthorNames;
import hearsay.text.CodePointSpan;
import hearsay.text.SourceText;
import hearsay.text.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What a piece of XML says of its article, each value with the place where it stands in the decoded
 * piece. Places in it are named by paths: {@code head/title} is an element's words, {@code
 * head/pubdata@name} an attribute, whose place is not known.
 */
final class XmlFacts {
  private final SourceText piece;
  private final int lead;
  private final XmlFields fields;

  /**
   * @param piece the decoded piece
   * @param lead how many units of it stand before what the fields were read from
   */
  XmlFacts(SourceText piece, int lead, XmlFields fields) {
    this.piece = piece;
    this.lead = lead;
    this.fields = fields;
  }

  /** The first of some paths that says anything. */
  Optional<Fact> first(String... paths) {
    return Stream.of(paths).flatMap(path -> all(path).stream()).findFirst();
  }

  /** The same of a date, in ISO 8601 where it can be read. */
  Optional<Fact> date(String... paths) {
    return first(paths).map(fact -> fact.as(CarriedDate.of(fact.value())));
  }

  /**
   * The people of the first of some paths that names any.
   *
   * @param outlets whose own names are no authors
   * @param named gives the words that name them
   */
  List<Fact> authors(List<String> outlets, UnaryOperator<String> named, List<String> paths) {
    AuthorNames names = new AuthorNames(outlets);
    return paths.stream()
        .map(path -> people(names, named, path))
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private List<Fact> people(AuthorNames names, UnaryOperator<String> named, String path) {
    Set<String> known = new HashSet<>();
    return all(path).stream()
        .flatMap(
            fact ->
                names.in(Carried.line(named.apply(fact.raw()))).stream()
                    .filter(name -> names.isPerson(name) && known.add(name))
                    .map(fact::as))
        .toList();
  }

  /** All that a path says, in order. */
  List<Fact> all(String path) {
    int at = path.indexOf('@');
    String element = at < 0 ? path : path.substring(0, at);
    return fields
        .all(element)
        .flatMap(
            field ->
                (at < 0
                        ? fact(path, field.text(), field.place())
                        : fact(path, field.attribute(path.substring(at + 1)), Optional.empty()))
                    .stream())
        .toList();
  }

  /** A finding; empty where it says nothing. */
  Optional<Fact> fact(String source, String raw, Optional<Span> place) {
    String value = Carried.line(raw);
    return value.isEmpty()
        ? Optional.empty()
        : Optional.of(new Fact(value, raw.strip(), source, place.map(this::inPiece)));
  }

  private CodePointSpan inPiece(Span span) {
    return piece.codePoints(new Span(span.start() + lead, span.end() + lead));
  }
}
