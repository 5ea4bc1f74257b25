package hearsay.ledger;

import hearsay.drift.DriftKind;
import hearsay.forecast.LexiconSwitch;
import hearsay.scoring.Outcome;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One stand of one speaker on one event, with everybody who reports it and what people ruled on it.
 *
 * @param witnesses in the order of publication, at least one; the first stands for all
 * @param changes what is not as in the version before
 * @param verdicts what rulings in force say of it, by number
 * @param questions that it is under
 */
public record ForecastVersion(
    List<ForecastWitness> witnesses,
    Set<DriftKind> changes,
    List<Verdict> verdicts,
    List<AskedQuestion> questions) {
  public ForecastVersion {
    witnesses = List.copyOf(witnesses);
    Objects.requireNonNull(changes);
    verdicts = List.copyOf(verdicts);
    questions = List.copyOf(questions);
    if (witnesses.isEmpty()) {
      throw new IllegalArgumentException("a version without witnesses");
    }
  }

  /** The same with words of likelihood read under another lexicon. */
  public ForecastVersion under(LexiconSwitch lexicon) {
    List<ForecastWitness> switched =
        witnesses.stream()
            .map(one -> new ForecastWitness(one.forecast().under(lexicon), one.drift(), one.tie()))
            .toList();
    return new ForecastVersion(switched, changes, verdicts, questions);
  }

  /** The name of the first witness. */
  public RecordId id() {
    return first().id();
  }

  /** The wording that stands for all. */
  public KeptForecast first() {
    return witnesses.get(0).forecast();
  }

  /** Whether a ruling says what became of it. */
  public boolean isResolved() {
    return !verdicts.isEmpty();
  }

  /** Whether rulings contradict one another. */
  public boolean isContradicted() {
    return verdicts.stream().map(Verdict::outcome).distinct().count() > 1;
  }

  /** What became of it; empty where nobody ruled, or rulings contradict one another. */
  public Optional<Outcome> outcome() {
    return isContradicted()
        ? Optional.empty()
        : verdicts.stream().map(Verdict::outcome).findFirst();
  }

  /** Whether a piece of evidence of this name is among its witnesses. */
  public boolean hasWitness(RecordId name) {
    return witnesses.stream().anyMatch(witness -> witness.forecast().id().equals(name));
  }

  /** Whether a person put it under a question. */
  public boolean isUnder(AskedQuestion question) {
    return questions.stream().anyMatch(one -> one.id().equals(question.id()));
  }

  /** Whether a witness passes. */
  public boolean passes(ForecastFilter filter) {
    return witnesses.stream().anyMatch(witness -> filter.passes(witness.forecast()));
  }
}
