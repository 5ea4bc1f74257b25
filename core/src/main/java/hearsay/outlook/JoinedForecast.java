package hearsay.outlook;

import hearsay.drift.DriftKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * One forecast in however many articles: what one speaker says of one event, with every later
 * change of mind.
 *
 * @param versions in the order in which they were published, at least one
 */
public record JoinedForecast(List<Version> versions) {
  /**
   * One stand on the event.
   *
   * @param witnesses where it is to be read, in the order of publication, at least one; the first
   *     one stands for all
   * @param changes what is not as in the version before: HEDGE another degree, NEGATION, CONDITION,
   *     HORIZON; empty for the first version
   */
  public record Version(List<Witness> witnesses, Set<DriftKind> changes) {
    public Version {
      witnesses = List.copyOf(witnesses);
      changes = ordered(changes);
      if (witnesses.isEmpty()) {
        throw new IllegalArgumentException("a version without witnesses");
      }
    }

    /** The name of the first witness. */
    public String id() {
      return witnesses.get(0).id();
    }
  }

  /**
   * One piece of evidence.
   *
   * @param id its name
   * @param drift what its wording says otherwise than that of the version's first witness: HEDGE,
   *     CONDITION or HORIZON
   * @param tie how it is known to be the same forecast
   */
  public record Witness(String id, Set<DriftKind> drift, Tie tie) {
    public Witness {
      Objects.requireNonNull(id);
      Objects.requireNonNull(tie);
      drift = ordered(drift);
    }
  }

  /**
   * How a piece of evidence is known to be of a forecast.
   *
   * @param rule by which rule
   * @param shared how many telling words of the event it shares with the forecast's first witness
   * @param together how many both have together
   */
  public record Tie(Rule rule, int shared, int together) {
    /** The rules. */
    public enum Rule {
      /** It is the first one. */
      FIRST,
      /** The same speaker, or outlet, speaks of the same event. */
      SAME_EVENT,
      /** Another article has the same sentence under the same words for its holder. */
      SAME_SENTENCE
    }
  }

  public JoinedForecast {
    versions = List.copyOf(versions);
    if (versions.isEmpty()) {
      throw new IllegalArgumentException("a forecast without versions");
    }
  }

  /** The name of the first witness of the first version. */
  public String id() {
    return versions.get(0).id();
  }

  private static Set<DriftKind> ordered(Set<DriftKind> kinds) {
    Set<DriftKind> sorted = EnumSet.noneOf(DriftKind.class);
    sorted.addAll(kinds);
    return java.util.Collections.unmodifiableSet(sorted);
  }
}
