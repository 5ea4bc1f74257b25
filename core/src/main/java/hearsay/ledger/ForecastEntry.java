package hearsay.ledger;

import hearsay.speaker.Identity;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One forecast of a ledger: whose it is, and every version of it with its witnesses.
 *
 * @param speaker who is behind it over all articles; empty where that is not known
 * @param versions in the order of publication, at least one
 */
public record ForecastEntry(Optional<Identity> speaker, List<ForecastVersion> versions) {
  /** By the day on which something is to be ruled on, those without one last. */
  public static final Comparator<ForecastEntry> BY_DUE_DAY =
      Comparator.comparing((ForecastEntry one) -> one.dueDay().orElse(LocalDate.MAX))
          .thenComparing(one -> one.versions().get(0).first(), KeptForecast.BY_DUE_DAY);

  public ForecastEntry {
    Objects.requireNonNull(speaker);
    versions = List.copyOf(versions);
    if (versions.isEmpty()) {
      throw new IllegalArgumentException("a forecast without versions");
    }
  }

  /** The name of the first witness of the first version. */
  public RecordId id() {
    return versions.get(0).id();
  }

  /** The stand that was taken last. */
  public ForecastVersion latest() {
    return versions.get(versions.size() - 1);
  }

  /** The first day on which a version that nobody ruled on is due, else that of the latest one. */
  public Optional<LocalDate> dueDay() {
    return versions.stream()
        .filter(version -> !version.isResolved())
        .flatMap(version -> version.first().dueDay().stream())
        .min(Comparator.naturalOrder())
        .or(() -> latest().first().dueDay());
  }

  /** The name of whoever is behind it, else the words that name the holder; empty for nobody. */
  public Optional<String> holder() {
    Optional<String> asNamed = versions.get(0).first().holder();
    return asNamed.isEmpty() ? asNamed : speaker.map(Identity::name).or(() -> asNamed);
  }

  /** Whether every word of a name stands in that of whoever is behind it. */
  public boolean isHeldBy(String name) {
    return speaker.filter(who -> FoldedWords.has(who.name(), name)).isPresent();
  }

  /** In how many articles it stands. */
  public int articles() {
    return (int)
        versions.stream()
            .flatMap(version -> version.witnesses().stream())
            .map(witness -> witness.forecast().article().key())
            .distinct()
            .count();
  }
}
