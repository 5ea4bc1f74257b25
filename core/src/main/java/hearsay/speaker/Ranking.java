package hearsay.speaker;

import hearsay.text.Span;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Ranks those who can be meant at a place by how near and how prominent they are: centering in the
 * manner of Grosz, Joshi and Weinstein (1995), as a sum of weights. Weights and distances were set
 * by hand on the forty development articles of the speakers' set; {@code docs/accuracy.md} has the
 * figures.
 */
final class Ranking {
  /** So many sentences back somebody can be meant. */
  private static final int REACH = 6;

  /** Two candidates closer than this are both possible. */
  private static final double CLOSE = 0.75;

  private static final double SENTENCE = -0.45;
  private static final double PARAGRAPH = -0.8;
  private static final double SPEAKS = 0.9;
  private static final double SPOKE_LAST = 0.3;
  private static final double SUBJECT = 0.6;
  private static final double SUBJECT_BEFORE = 0.5;
  private static final double QUOTED = -1.2;
  private static final double GENDER_UNKNOWN = -0.3;
  private static final double PERHAPS_NO_PERSON = -0.8;
  private static final double UNKNOWN_NAME = -0.3;
  private static final double ALREADY_DESCRIBED = -0.6;
  private static final double SAME_PARAGRAPH = 1.6;

  private final ArticlePeople people;

  /** Somebody who can be meant, and how likely in relation to the others. */
  record Candidate(Figure figure, double score) {}

  Ranking(ArticlePeople people) {
    this.people = people;
  }

  /** Who can be meant by <i>he</i> or <i>she</i> at a place, the likeliest first. */
  List<Candidate> ofPronoun(Span source, Gender gender) {
    return rank(source, figure -> figure.canBe(gender), this::asPronoun);
  }

  /** Who can be meant by a definite noun that fits nobody known: <i>the electrician</i>. */
  List<Candidate> ofEpithet(Span source, Gender gender) {
    return rank(
        source,
        figure -> figure.canBe(gender) && figure.isNamed() && figure.isSurelyPerson(),
        (event, at) -> asPronoun(event, at) + asEpithet(event, at));
  }

  private interface Weight {
    double of(Discourse.Event event, Place at);
  }

  /** Where a source stands. */
  private record Place(int sentence, int paragraph, Optional<Figure> lastSpeaker) {}

  private List<Candidate> rank(Span source, Predicate<Figure> can, Weight weight) {
    int start = source.start();
    Place at =
        new Place(
            people.scene().sentence(start),
            people.scene().toldParagraph(start),
            people.discourse().lastSpeaker(start));
    Map<Figure, Double> best = new LinkedHashMap<>();
    Set<Figure> agents =
        people
            .discourse()
            .beginOfSentence(start)
            .filter(Discourse.Event::agent)
            .map(Discourse.Event::figure)
            .collect(Collectors.toSet());
    people
        .discourse()
        .before(start)
        .takeWhile(event -> at.sentence() - event.sentence() <= REACH)
        .filter(event -> can.test(event.figure()) && !agents.contains(event.figure()))
        .forEach(event -> best.merge(event.figure(), weight.of(event, at), Math::max));
    return best.entrySet().stream()
        .map(entry -> new Candidate(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparingDouble(Candidate::score)
                .reversed()
                .thenComparingInt(one -> one.figure().number()))
        .toList();
  }

  private double asPronoun(Discourse.Event event, Place at) {
    Figure figure = event.figure();
    double score =
        SENTENCE * (at.sentence() - event.sentence())
            + PARAGRAPH * (at.paragraph() - event.paragraph());
    score += at.lastSpeaker().filter(last -> last == figure).isPresent() ? SPOKE_LAST : 0;
    score += event.speaks() ? SPEAKS : 0;
    score += event.subject() ? SUBJECT : 0;
    score += figure.isSurelyPerson() ? nearSubject(event, at) : 0;
    score += event.quoted() ? QUOTED : 0;
    score += figure.gender() == Gender.UNKNOWN ? GENDER_UNKNOWN : 0;
    score += figure.isSurelyPerson() ? 0 : figure.isFullName() ? UNKNOWN_NAME : PERHAPS_NO_PERSON;
    return score;
  }

  /** The subject of the sentence before comes near to whoever spoke last. */
  private static double nearSubject(Discourse.Event event, Place at) {
    if (!event.subject() || event.quoted()) {
      return 0;
    }
    return at.sentence() - event.sentence() == 1 ? SUBJECT_BEFORE : 0;
  }

  private double asEpithet(Discourse.Event event, Place at) {
    double score = event.figure().nouns().isEmpty() ? 0 : ALREADY_DESCRIBED;
    return score + (event.paragraph() == at.paragraph() ? SAME_PARAGRAPH : 0);
  }

  /**
   * The first of some candidates; the nearer the second comes, the less sure.
   *
   * @param most how sure if there is no second
   */
  Optional<FigureLink> choose(List<Candidate> candidates, String rule, double most) {
    if (candidates.isEmpty()) {
      return Optional.empty();
    }
    Candidate best = candidates.get(0);
    if (candidates.size() == 1) {
      return Optional.of(new FigureLink(best.figure(), most, rule, Optional.empty()));
    }
    Candidate next = candidates.get(1);
    double gap = best.score() - next.score();
    double confidence = gap < CLOSE ? most * 0.5 : Math.min(most, most * (0.55 + 0.3 * gap));
    return Optional.of(new FigureLink(best.figure(), confidence, rule, Optional.of(next.figure())));
  }
}
