package hearsay.outlook;

import hearsay.forecast.ForecastKind;
import hearsay.forecast.VerbalProbability;
import hearsay.time.Horizon;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What one article knows of one forecast, as far as it helps to know the forecast again in another
 * article.
 *
 * @param id its name; the same name is the same evidence
 * @param article the article's version, by any name that is used for it always
 * @param holder whose it is
 * @param wording what it says
 * @param negative whether it says that the event will not come about
 * @param kind prediction, plan or open question
 * @param probability what its words of likelihood mean
 * @param due the last days by three readings
 * @param published the first day on which the article can have been published
 */
public record ForecastEvidence(
    String id,
    String article,
    Holder holder,
    Wording wording,
    boolean negative,
    ForecastKind kind,
    Optional<VerbalProbability> probability,
    Optional<Horizon.Ends> due,
    Optional<LocalDate> published) {
  /**
   * Whose forecast it is.
   *
   * @param speaker by a name that is used for this speaker always; empty where nobody knows who it
   *     is
   * @param words as the article names the holder; empty where it is the article itself
   * @param outlet who published it
   */
  public record Holder(Optional<String> speaker, String words, Optional<String> outlet) {
    public Holder {
      Objects.requireNonNull(speaker);
      Objects.requireNonNull(words);
      Objects.requireNonNull(outlet);
    }

    /** Whom to look for elsewhere: the speaker, or the outlet where the article itself speaks. */
    Optional<String> key() {
      Optional<String> own =
          words.isEmpty() ? outlet.map(name -> "outlet " + name) : Optional.empty();
      return speaker.map(name -> "speaker " + name).or(() -> own);
    }
  }

  /**
   * The words of a forecast by what they say; empty where there are none.
   *
   * @param event what would come about, with its subject, without the words of the other three
   * @param condition if what
   * @param horizon by when
   */
  public record Wording(String event, String condition, String horizon) {
    public Wording {
      Objects.requireNonNull(event);
      Objects.requireNonNull(condition);
      Objects.requireNonNull(horizon);
    }
  }

  public ForecastEvidence {
    Objects.requireNonNull(id);
    Objects.requireNonNull(article);
    Objects.requireNonNull(holder);
    Objects.requireNonNull(wording);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(probability);
    Objects.requireNonNull(due);
    Objects.requireNonNull(published);
  }
}
