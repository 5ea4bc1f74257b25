package hearsay.app.cli;

import hearsay.forecast.LexiconSwitch;
import hearsay.forecast.LikelihoodPhrase;
import hearsay.forecast.ProbabilityLexicon;
import hearsay.ledger.Evidence;
import hearsay.ledger.ForecastEntry;
import hearsay.ledger.ForecastFilter;
import hearsay.ledger.ForecastVersion;
import hearsay.ledger.KeptForecast;
import hearsay.scoring.RuledForecast;
import hearsay.scoring.ScoreCard;
import hearsay.speaker.Identity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The forecasts of a ledger that were ruled on, each once, and their cards. */
public final class RuledForecasts {
  /**
   * Which of them.
   *
   * @param speaker every word of this stands in the name of the speaker
   * @param outlet every word of this stands in the name of an outlet that reports it
   * @param withPossible whether words of mere possibility count for a score
   */
  public record Selection(
      Optional<String> speaker, Optional<String> outlet, boolean withPossible) {}

  /** One of them. */
  public record Ruled(ForecastEntry entry, ForecastVersion version, RuledForecast forecast) {
    /** Whose forecast it is, as far as anybody says. */
    public String holder() {
      return ForecastText.holder(entry);
    }
  }

  private final List<Ruled> all = new ArrayList<>();
  private final Selection selection;

  private RuledForecasts(Selection selection) {
    this.selection = selection;
  }

  /**
   * Those of some forecasts.
   *
   * @param lexicon under which their words of likelihood are read
   */
  static RuledForecasts of(
      List<ForecastEntry> entries, Selection selection, ProbabilityLexicon lexicon) {
    RuledForecasts ruled = new RuledForecasts(selection);
    LexiconSwitch meaning = new LexiconSwitch(lexicon);
    for (ForecastEntry entry : entries) {
      for (ForecastVersion version : entry.versions()) {
        if (version.isResolved() && ruled.isSelected(entry, version)) {
          ForecastVersion read = version.under(meaning);
          ruled.all.add(new Ruled(entry, read, forecast(read)));
        }
      }
    }
    return ruled;
  }

  private boolean isSelected(ForecastEntry entry, ForecastVersion version) {
    boolean isSpeaker = selection.speaker().filter(name -> !isBy(entry, version, name)).isEmpty();
    return isSpeaker && selection.outlet().filter(name -> !isIn(version, name)).isEmpty();
  }

  private static boolean isBy(ForecastEntry entry, ForecastVersion version, String name) {
    ForecastFilter filter =
        new ForecastFilter(
            Optional.of(name),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return entry.isHeldBy(name) || version.passes(filter);
  }

  private static boolean isIn(ForecastVersion version, String name) {
    List<String> wanted = words(name);
    return version.witnesses().stream()
        .flatMap(witness -> witness.forecast().article().metadata().outlet().stream())
        .anyMatch(outlet -> words(outlet).containsAll(wanted));
  }

  private static List<String> words(String name) {
    return Arrays.asList(name.toLowerCase(Locale.ROOT).strip().split("\\s+"));
  }

  private static RuledForecast forecast(ForecastVersion version) {
    KeptForecast first = version.first();
    return new RuledForecast(
        LikelihoodPhrase.of(first.words().likelihood().map(Evidence::words).orElse("")),
        first.kind(),
        first.probability(),
        version.outcome());
  }

  /** All of them, by the day on which they were due. */
  public List<Ruled> all() {
    return List.copyOf(all);
  }

  /** Whether one counts for a score. */
  public boolean isScored(Ruled one) {
    return one.forecast().isScored(selection.withPossible());
  }

  ScoreCard card(ProbabilityLexicon lexicon) {
    return card(all, lexicon);
  }

  private ScoreCard card(List<Ruled> ruled, ProbabilityLexicon lexicon) {
    return ScoreCard.of(
        ruled.stream().map(Ruled::forecast).toList(), lexicon, selection.withPossible());
  }

  /** The cards of those of whom so many were ruled on; namesakes are told apart by their digits. */
  Map<String, ScoreCard> cardsBySpeaker(ProbabilityLexicon lexicon, int least) {
    Map<String, List<Ruled>> byId = new LinkedHashMap<>();
    for (Ruled one : all) {
      String id = one.entry().speaker().map(Identity::id).orElse(ForecastText.holder(one.entry()));
      byId.computeIfAbsent(id, any -> new ArrayList<>()).add(one);
    }
    Map<String, ScoreCard> cards = new LinkedHashMap<>();
    byId.forEach(
        (id, ruled) -> {
          if (ruled.size() >= least) {
            String name = ForecastText.holder(ruled.get(0).entry());
            cards.put(cards.containsKey(name) ? name + " " + id : name, card(ruled, lexicon));
          }
        });
    return cards;
  }
}
