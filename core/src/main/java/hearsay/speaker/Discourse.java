package hearsay.speaker;

import hearsay.text.Span;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Who is talked of where: every naming of somebody, in text order. Looking back is bounded, so that
 * the whole stays linear. Confined to one reading.
 */
final class Discourse {
  /** Namings that are looked back over at most. */
  private static final int LOOK_BACK = 250;

  /**
   * Somebody named at a place.
   *
   * @param speaks whether it is the source of an attribution
   * @param quoted whether it stands within quotation marks
   * @param agent whether somebody else is the subject of its sentence, to whom it did something:
   *     <i>cross-examined by Colm, the witness ...</i>
   */
  record Event(
      Figure figure,
      Span span,
      int sentence,
      int paragraph,
      boolean speaks,
      boolean quoted,
      boolean agent) {}

  private final Scene scene;
  private final TreeMap<Integer, Event> events = new TreeMap<>();
  private final TreeMap<Integer, Event> speaking = new TreeMap<>();

  Discourse(Scene scene) {
    this.scene = scene;
  }

  void add(Figure figure, Span span, boolean speaks) {
    int start = span.start();
    boolean quoted = scene.isQuoted(span);
    Event event =
        new Event(
            figure,
            span,
            scene.sentence(start),
            scene.toldParagraph(start),
            speaks,
            quoted,
            scene.isAgent(start));
    events.put(start, event);
    if (speaks) {
      speaking.put(start, event);
    }
  }

  /** Whether no person is named before it in its sentence; what stands in quotations aside. */
  boolean isSubject(Event event) {
    return beginOfSentence(event.span().start())
        .noneMatch(one -> one.figure().isOnePerson() && (event.quoted() || !one.quoted()));
  }

  /** The namings before a place, the latest first. */
  Stream<Event> before(int offset) {
    return inOrder(events.headMap(offset, false).descendingMap().values()).limit(LOOK_BACK);
  }

  /** The namings behind a place, up to the end of its sentence. */
  Stream<Event> restOfSentence(int offset) {
    return inOrder(events.subMap(offset, scene.sentenceEnd(offset)).values()).limit(LOOK_BACK);
  }

  /**
   * A part of a tree map as a stream that does not ask for its size, which is counted one by one.
   */
  static <T> Stream<T> inOrder(Collection<T> part) {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(part.iterator(), Spliterator.ORDERED), false);
  }

  /** The namings of a sentence before a place, the latest first. */
  Stream<Event> beginOfSentence(int offset) {
    int start = scene.sentenceStart(offset);
    return before(offset).takeWhile(event -> event.span().start() >= start);
  }

  /** The figure of some sort that was named last before a place. */
  Optional<Figure> latest(int offset, Predicate<Figure> sort) {
    return before(offset).map(Event::figure).filter(sort).findFirst();
  }

  /** Who spoke last before a place. */
  Optional<Figure> lastSpeaker(int offset) {
    return lastSpeech(offset).map(Event::figure);
  }

  /** Where somebody spoke last before a place. */
  Optional<Event> lastSpeech(int offset) {
    return Optional.ofNullable(speaking.lowerEntry(offset)).map(Map.Entry::getValue);
  }
}
