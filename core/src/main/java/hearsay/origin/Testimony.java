package hearsay.origin;

/**
 * How well one utterance is attested. However many outlets quote it, its content has one source,
 * the speaker; the outlets are witnesses that it was said, and as many as their texts have origins.
 *
 * @param speakers how many different speakers the utterance is attributed to; 1 where nobody says
 * @param witnesses the origins of the articles that quote it
 */
public record Testimony(int speakers, Origins witnesses) {
  /** Whether more than one outlet heard it, as far as links show. */
  public boolean hasSeveralWitnesses() {
    return witnesses.low() > 1;
  }
}
