package hearsay.forecast;

import hearsay.time.HorizonTable;
import java.util.Objects;

/**
 * What no text says and every figure rests on: what words of likelihood mean, and how far open
 * words of time reach. Both are tables with a version, which a user may put others in the place of.
 */
public record Conventions(ProbabilityLexicon lexicon, HorizonTable horizons) {
  public Conventions {
    Objects.requireNonNull(lexicon);
    Objects.requireNonNull(horizons);
  }

  /** The default lexicon and the shipped table of horizons. */
  public static Conventions shipped() {
    return new Conventions(ProbabilityLexicon.shipped(), HorizonTable.shipped());
  }
}
