package hearsay.forecast;

import hearsay.lexicon.RuleTable;
import hearsay.text.WordClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Brings words of likelihood to figures: a number in the text, else a listed phrase, else a listed
 * compound, else what is derived from a row, else nothing but a tag.
 *
 * <p>What is derived, with its error on pairs that surveys asked about: <i>very, highly,
 * extremely</i> take half the distance to the nearer end (mean error 2.4 points over 11 pairs); a
 * negation of X is (100 - x) / 2, never 100 - x (mean error 3.9 points against 11.0).
 */
final class VerbalProbabilities {
  /** The words of this step, by what they do: {@code probability-words.tsv}. */
  enum Part implements WordClass {
    /** Carry no degree: <i>a, the, is</i>. */
    FILLER,
    INTENSIFIER,
    /** Keep the middle and widen the range: <i>pretty, quite</i>. */
    SOFTENER,
    /** Before an end of the scale: <i>almost, nearly</i>. */
    ALMOST,
    NEGATION,
    MODAL,
    /** Nouns that stand for one another: <i>chances, prospects, odds</i>. */
    CHANCE,
    /** Degrees that no survey asked about, with such a noun: <i>slim, bleak</i>. */
    BLEAK,
    /** Say that it changes: <i>more, less, growing</i>. */
    DIRECTION,
    /** Say that half and half is meant: <i>coin-toss</i>. */
    EVEN;

    private static final Map<Part, Set<String>> WORDS =
        RuleTable.wordSets(Part.class, "probability-words.tsv");

    @Override
    public boolean has(String word) {
      return WORDS.get(this).contains(word);
    }
  }

  /** What a softener adds to a range on either side, in points: a convention, not a measurement. */
  private static final double WIDER = 5;

  /** Slim chances: about 10, from 5 to 25, out of the surveyed slight, remote and little ones. */
  private static final ProbabilityLexicon.Row BLEAK_CHANCE =
      new ProbabilityLexicon.Row("slim-chance", "slim chance", 5, Optional.of(10.0), 25);

  private final ProbabilityLexicon lexicon;
  private final List<ProbabilityLexicon> chain;

  VerbalProbabilities(ProbabilityLexicon lexicon) {
    this.lexicon = lexicon;
    this.chain = lexicon.chain();
  }

  /** What the likelihood of a draft means; empty where it has none. */
  Optional<VerbalProbability> of(Scope scope, Draft draft) {
    if (draft.likelihood().isEmpty()) {
      return Optional.empty();
    }
    if (draft.trigger().frame() == Frame.OPEN) {
      return Optional.of(tag(VerbalProbability.Rule.NO_COMMITMENT));
    }
    return Optional.of(of(LikelihoodWords.of(scope, draft)));
  }

  /** What words mean, in lower case and in their order. */
  VerbalProbability of(List<String> words) {
    Optional<Double> number = SaidNumber.percent(words);
    if (number.isPresent()) {
      return new VerbalProbability(
          number,
          number,
          number,
          "text",
          "number",
          Optional.empty(),
          VerbalProbability.Rule.NUMBER);
    }
    List<String> bare = words.stream().filter(word -> !Part.FILLER.has(word)).toList();
    if (isLowerBound(bare)) {
      return tag(VerbalProbability.Rule.LOWER_BOUND_ONLY);
    }
    if (bare.stream().anyMatch(Part.DIRECTION::has)) {
      return tag(VerbalProbability.Rule.DIRECTION);
    }
    List<String> degree = withoutModal(bare);
    return look(degree, VerbalProbability.Rule.LISTED)
        .or(() -> compound(degree))
        .or(() -> derived(degree))
        .orElseGet(() -> tag(VerbalProbability.Rule.TAG_ONLY));
  }

  private VerbalProbability tag(VerbalProbability.Rule rule) {
    return VerbalProbability.tag(rule, lexicon.id());
  }

  /** <i>cannot rule out, not impossible</i>. */
  private static boolean isLowerBound(List<String> words) {
    String said = String.join(" ", words);
    boolean out =
        said.contains("rule out") || said.contains("ruled out") || said.contains("exclude");
    boolean twice = said.contains("impossible") || said.contains("inconceivable");
    boolean denied = words.stream().anyMatch(Part.NEGATION::has);
    return denied && (out || twice);
  }

  /** A modal counts where nothing else says how likely. */
  static List<String> withoutModal(List<String> words) {
    List<String> degree = words.stream().filter(word -> !Part.MODAL.has(word)).toList();
    boolean onlySmall = degree.stream().allMatch(word -> Part.NEGATION.has(word));
    return degree.isEmpty() || onlySmall
        ? words.stream().filter(word -> !Part.NEGATION.has(word)).toList()
        : degree;
  }

  private Optional<VerbalProbability> look(List<String> words, VerbalProbability.Rule rule) {
    String phrase = String.join(" ", words);
    for (ProbabilityLexicon one : chain) {
      Optional<ProbabilityLexicon.Row> row = one.row(phrase);
      if (row.isPresent()) {
        return Optional.of(probability(one, row.get(), rule));
      }
    }
    return Optional.empty();
  }

  private static VerbalProbability probability(
      ProbabilityLexicon lexicon, ProbabilityLexicon.Row row, VerbalProbability.Rule rule) {
    return new VerbalProbability(
        Optional.of(row.low()),
        row.median(),
        Optional.of(row.high()),
        lexicon.id(),
        lexicon.interval(),
        Optional.of(row.id()),
        rule);
  }

  /** The same with one noun of chance for another, one intensifier or <i>almost</i> for another. */
  private Optional<VerbalProbability> compound(List<String> words) {
    List<List<String>> forms = new ArrayList<>();
    forms.add(words);
    exchange(forms, Part.CHANCE, List.of("chance", "probability", "possibility"));
    exchange(forms, Part.INTENSIFIER, List.of("highly", "very", "extremely"));
    exchange(forms, Part.ALMOST, List.of("almost", "virtually"));
    return forms.stream()
        .skip(1)
        .flatMap(form -> look(form, VerbalProbability.Rule.COMPOUND).stream())
        .findFirst();
  }

  private static void exchange(List<List<String>> forms, Part part, List<String> others) {
    for (List<String> form : List.copyOf(forms)) {
      if (form.stream().anyMatch(part::has)) {
        for (String other : others) {
          forms.add(form.stream().map(word -> part.has(word) ? other : word).toList());
        }
      }
    }
  }

  private Optional<VerbalProbability> derived(List<String> words) {
    boolean bleak = words.stream().anyMatch(Part.BLEAK::has);
    if (bleak && lexicon.kind() == ProbabilityLexicon.Kind.SURVEY) {
      return Optional.of(probability(lexicon, BLEAK_CHANCE, VerbalProbability.Rule.DERIVED));
    }
    return words.size() < 2
        ? nominal(words)
        : prefixed(words.get(0), words.subList(1, words.size())).or(() -> nominal(words));
  }

  /**
   * <i>a good chance</i> where only <i>very good chance</i> is listed is not guessed: no figure.
   */
  private Optional<VerbalProbability> nominal(List<String> words) {
    List<String> alone = words.stream().filter(word -> !Part.CHANCE.has(word)).toList();
    return alone.size() == words.size() || alone.isEmpty()
        ? Optional.empty()
        : look(alone, VerbalProbability.Rule.COMPOUND);
  }

  private Optional<VerbalProbability> prefixed(String first, List<String> rest) {
    Optional<VerbalProbability> inner =
        look(rest, VerbalProbability.Rule.DERIVED).or(() -> compound(rest)).or(() -> nominal(rest));
    if (Part.INTENSIFIER.has(first)) {
      return inner.map(VerbalProbabilities::intensified);
    }
    if (Part.SOFTENER.has(first)) {
      return inner.map(VerbalProbabilities::softened).or(() -> derived(rest));
    }
    return Part.NEGATION.has(first) ? inner.map(VerbalProbabilities::negated) : Optional.empty();
  }

  private static VerbalProbability intensified(VerbalProbability inner) {
    double end = middle(inner) > 50 ? 100 : 0;
    return moved(
        inner,
        (inner.low().orElseThrow() + end) / 2,
        inner.median().map(median -> (median + end) / 2),
        (inner.high().orElseThrow() + end) / 2);
  }

  private static double middle(VerbalProbability inner) {
    double middle = (inner.low().orElseThrow() + inner.high().orElseThrow()) / 2;
    return inner.median().orElse(middle);
  }

  private static VerbalProbability softened(VerbalProbability inner) {
    return moved(
        inner,
        Math.max(0, inner.low().orElseThrow() - WIDER),
        inner.median(),
        Math.min(100, inner.high().orElseThrow() + WIDER));
  }

  private static VerbalProbability negated(VerbalProbability inner) {
    return moved(
        inner,
        (100 - inner.high().orElseThrow()) / 2,
        inner.median().map(median -> (100 - median) / 2),
        (100 - inner.low().orElseThrow()) / 2);
  }

  private static VerbalProbability moved(
      VerbalProbability inner, double low, Optional<Double> median, double high) {
    return new VerbalProbability(
        Optional.of(low),
        median,
        Optional.of(high),
        inner.lexicon(),
        inner.interval(),
        inner.row(),
        VerbalProbability.Rule.DERIVED);
  }
}
