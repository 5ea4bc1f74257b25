package hearsay.speaker;

import hearsay.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Ranks those who can be meant at a place by how near and how prominent they are: centering in the
 * manner of Grosz, Joshi and Weinstein (1995), as a conditional logit (McFadden 1974) over the
 * candidates and nobody. What it says of a candidate is a probability; {@code docs/accuracy.md} has
 * the figures.
 */
final class Ranking {
  /** So many sentences back somebody can be meant. */
  private static final int REACH = 6;

  /** The most for what is less likely: a doubt. */
  private static final double DOUBTFUL = 0.45;

  private final ArticlePeople people;

  /**
   * Somebody who can be meant.
   *
   * @param clues those that hold, at the naming that speaks most for it
   * @param weight of these clues
   */
  record Candidate(Figure figure, Map<RankingClue, Double> clues, double weight) {
    Candidate {
      clues = Map.copyOf(clues);
    }
  }

  /** Those who can be meant, the likeliest first, and what they were weighed with. */
  record Field(List<Candidate> candidates, RankingWeights weights) {
    Field {
      candidates = List.copyOf(candidates);
    }

    /** Without some of the candidates. */
    Field only(Predicate<Figure> can) {
      return new Field(candidates.stream().filter(one -> can.test(one.figure())).toList(), weights);
    }

    /**
     * The likeliest, with its probability, or as a doubt where that is low; the second is the
     * runner-up.
     *
     * @param most the most that this kind of link is worth, 0 to 1
     */
    Optional<FigureLink> choose(String rule, double most) {
      if (candidates.isEmpty()) {
        return Optional.empty();
      }
      Candidate best = candidates.get(0);
      double all = Math.exp(weights.ofNobody() - best.weight());
      for (Candidate one : candidates) {
        all += Math.exp(one.weight() - best.weight());
      }
      Optional<Figure> second = candidates.stream().skip(1).findFirst().map(Candidate::figure);
      double probability = 1 / all;
      double confidence =
          probability < weights.likely() ? Math.min(probability, DOUBTFUL) : probability;
      return Optional.of(new FigureLink(best.figure(), Math.min(most, confidence), rule, second));
    }
  }

  Ranking(ArticlePeople people) {
    this.people = people;
  }

  /** Who can be meant by <i>he</i> or <i>she</i> at a place. */
  Field ofPronoun(Span source, Gender gender) {
    return rank(source, figure -> figure.canBe(gender), RankingWeights.PRONOUN);
  }

  /** Who can be meant by a definite noun that fits nobody known: <i>the electrician</i>. */
  Field ofEpithet(Span source, Gender gender) {
    return rank(
        source,
        figure -> figure.canBe(gender) && figure.isNamed() && figure.isSurelyPerson(),
        RankingWeights.EPITHET);
  }

  /** Where a source stands. */
  private record Place(
      int sentence,
      int paragraph,
      Optional<Figure> lastSpeaker,
      boolean behindQuotation,
      Set<Figure> inWords) {}

  private Field rank(Span source, Predicate<Figure> can, RankingWeights weights) {
    int start = source.start();
    Place at =
        new Place(
            people.scene().sentence(start),
            people.scene().toldParagraph(start),
            people.discourse().lastSpeaker(start),
            people.scene().isRightBehindQuotation(start),
            people.namedBy(source));
    Set<Figure> agents =
        people
            .discourse()
            .beginOfSentence(start)
            .filter(Discourse.Event::agent)
            .map(Discourse.Event::figure)
            .collect(Collectors.toSet());
    List<Discourse.Event> namings =
        people
            .discourse()
            .before(start)
            .takeWhile(event -> at.sentence() - event.sentence() <= REACH)
            .filter(event -> can.test(event.figure()) && !agents.contains(event.figure()))
            .toList();
    Map<Figure, Candidate> best = new LinkedHashMap<>();
    for (Discourse.Event naming : namings) {
      boolean latest = naming.sentence() == namings.get(0).sentence();
      Candidate one = weighed(naming, latest, at, weights);
      best.merge(one.figure(), one, Ranking::heavier);
    }
    Field field =
        new Field(
            best.values().stream()
                .sorted(
                    Comparator.comparingDouble(Candidate::weight)
                        .reversed()
                        .thenComparingInt(one -> one.figure().number()))
                .toList(),
            weights);
    people.ranked(() -> seen(source, field));
    return field;
  }

  private RankedSource seen(Span source, Field field) {
    List<RankedSource.Candidate> candidates = new ArrayList<>();
    for (Candidate one : field.candidates()) {
      Map<String, Double> clues = new TreeMap<>();
      one.clues().forEach((clue, number) -> clues.put(clue.name(), number));
      candidates.add(new RankedSource.Candidate(one.figure().fullest().map(Name::core), clues));
    }
    boolean epithet = field.weights() == RankingWeights.EPITHET;
    return new RankedSource(source, epithet, people.scene().isQuoted(source), candidates);
  }

  private static Candidate heavier(Candidate one, Candidate other) {
    return other.weight() > one.weight() ? other : one;
  }

  private Candidate weighed(
      Discourse.Event event, boolean latest, Place at, RankingWeights weights) {
    Map<RankingClue, Double> clues = clues(event, at);
    set(clues, RankingClue.LATEST, latest);
    return new Candidate(event.figure(), clues, weights.of(clues));
  }

  private Map<RankingClue, Double> clues(Discourse.Event event, Place at) {
    Figure figure = event.figure();
    int sentences = at.sentence() - event.sentence();
    int paragraphs = at.paragraph() - event.paragraph();
    boolean surely = figure.isSurelyPerson();
    boolean subject = people.discourse().isSubject(event);
    boolean told = subject && !event.quoted();
    boolean last = at.lastSpeaker().filter(figure::equals).isPresent();
    Map<RankingClue, Double> clues = new EnumMap<>(RankingClue.class);
    clues.put(RankingClue.SENTENCES_BACK, (double) sentences);
    clues.put(RankingClue.PARAGRAPHS_BACK, (double) paragraphs);
    clues.put(RankingClue.NAMED, Math.log1p(figure.nameCount()));
    set(clues, RankingClue.NAMED_IN_WORDS, at.inWords().contains(figure));
    set(clues, RankingClue.SPOKE_LAST_BEHIND_QUOTATION, last && at.behindQuotation());
    set(clues, RankingClue.SPOKE_LAST, last);
    set(clues, RankingClue.SPEAKS, event.speaks());
    set(clues, RankingClue.SUBJECT, subject);
    set(clues, RankingClue.SUBJECT_BEFORE, surely && told && sentences == 1);
    set(clues, RankingClue.QUOTED, event.quoted());
    set(clues, RankingClue.REPORTED, people.isSaid(event.span()));
    set(clues, RankingClue.SPEAKS_IN_SENTENCE, event.speaks() && sentences == 0);
    set(clues, RankingClue.GENDER_UNKNOWN, figure.gender() == Gender.UNKNOWN);
    set(clues, RankingClue.UNKNOWN_FULL_NAME, !surely && figure.isFullName());
    set(clues, RankingClue.PERHAPS_NO_PERSON, !surely && !figure.isFullName());
    set(clues, RankingClue.SAME_SENTENCE, sentences == 0);
    set(clues, RankingClue.SAME_PARAGRAPH, paragraphs == 0);
    set(clues, RankingClue.SUBJECT_OF_PARAGRAPH, paragraphs == 0 && told);
    set(clues, RankingClue.SPEAKS_IN_PARAGRAPH, paragraphs == 0 && event.speaks());
    set(clues, RankingClue.SPEAKS_BEFORE, paragraphs == 1 && event.speaks());
    set(clues, RankingClue.GENDER_SURE, figure.isGenderSure());
    set(clues, RankingClue.UNNAMED, !figure.isNamed());
    return clues;
  }

  private static void set(Map<RankingClue, Double> clues, RankingClue clue, boolean holds) {
    if (holds) {
      clues.put(clue, 1.0);
    }
  }
}
