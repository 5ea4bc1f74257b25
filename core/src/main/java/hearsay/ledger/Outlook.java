package hearsay.ledger;

import hearsay.forecast.LexiconSwitch;
import hearsay.forecast.ProbabilityLexicon;
import hearsay.outlook.ForecastLinker;
import hearsay.outlook.JoinedForecast;
import hearsay.speaker.Identity;
import hearsay.speaker.SpeakerKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What is said to come, by the articles of a ledger: their forecasts joined by {@link
 * ForecastLinker}, with the speakers of {@link People} behind them and the rulings of people laid
 * over. Worked out anew from the whole whenever it is asked.
 */
public final class Outlook {
  private final List<ForecastEntry> entries = new ArrayList<>();
  private final List<AskedQuestion> questions;

  private final Map<String, KeptForecast> kept = new LinkedHashMap<>();
  private final Map<String, Identity> speakers = new HashMap<>();

  private Outlook(
      List<KeptForecast> forecasts,
      People people,
      List<Ruling> log,
      UnaryOperator<KeptForecast> shown) {
    questions = AskedQuestion.of(log);
    Holders holders = new Holders(people);
    ForecastLinker linker = new ForecastLinker();
    for (KeptForecast forecast : forecasts) {
      kept.put(forecast.id().value(), shown.apply(forecast));
      Optional<Identity> speaker = holders.behind(forecast);
      speaker.ifPresent(one -> speakers.put(forecast.id().value(), one));
      linker.add(forecast.evidence(speaker.map(Identity::id)));
    }
    linker.settle().forEach(joined -> entries.add(entry(joined)));
    entries.sort(ForecastEntry.BY_DUE_DAY);
  }

  /** Joins what a ledger holds. */
  public static Outlook of(LedgerQuery query) {
    return of(query, UnaryOperator.identity());
  }

  /**
   * The same with words of likelihood read under another lexicon. What is one forecast, and what is
   * a version of it, goes by the lexicon under which it was read in the first place.
   */
  public static Outlook of(LedgerQuery query, ProbabilityLexicon lexicon) {
    LexiconSwitch meaning = new LexiconSwitch(lexicon);
    return of(query, forecast -> forecast.under(meaning));
  }

  private static Outlook of(LedgerQuery query, UnaryOperator<KeptForecast> shown) {
    return new Outlook(query.forecasts(), People.of(query), query.rulings(), shown);
  }

  /** Who is behind forecasts, by records and by names. */
  private static final class Holders {
    private final Map<RecordId, Identity> byRecord = new HashMap<>();
    private final Map<String, Set<Identity>> byName = new HashMap<>();

    Holders(People people) {
      for (Person person : people.all()) {
        person.appearances().stream()
            .flatMap(appearance -> appearance.records().stream())
            .forEach(record -> byRecord.put(record, person.identity()));
        person.set().forEach(record -> byRecord.put(record, person.identity()));
        SpeakerKind kind = person.identity().kind();
        if (kind == SpeakerKind.PERSON || kind == SpeakerKind.ORGANIZATION) {
          byName
              .computeIfAbsent(plain(person.identity().name()), any -> new LinkedHashSet<>())
              .add(person.identity());
        }
      }
    }

    private static String plain(String name) {
      String words = name.toLowerCase(Locale.ROOT).strip();
      return words.startsWith("the ") ? words.substring("the ".length()) : words;
    }

    /**
     * Whoever said it; where nobody is quoted, whoever bears the whole name of the holder, if that
     * is one only.
     */
    Optional<Identity> behind(KeptForecast forecast) {
      if (forecast.reporter().isPresent()) {
        return Optional.ofNullable(byRecord.get(forecast.reporter().get().record()));
      }
      return forecast
          .words()
          .holder()
          .map(holder -> byName.getOrDefault(plain(holder.words()), Set.of()))
          .filter(found -> found.size() == 1)
          .map(found -> found.iterator().next());
    }
  }

  private ForecastEntry entry(JoinedForecast joined) {
    List<ForecastVersion> versions = joined.versions().stream().map(this::version).toList();
    Optional<Identity> speaker =
        joined.versions().stream()
            .flatMap(version -> version.witnesses().stream())
            .flatMap(witness -> Optional.ofNullable(speakers.get(witness.id())).stream())
            .findFirst();
    return new ForecastEntry(speaker, versions);
  }

  private ForecastVersion version(JoinedForecast.Version version) {
    List<ForecastWitness> witnesses =
        version.witnesses().stream()
            .map(one -> new ForecastWitness(kept.get(one.id()), one.drift(), one.tie()))
            .toList();
    List<RecordId> ids = witnesses.stream().map(one -> one.forecast().id()).toList();
    List<AskedQuestion> asked =
        questions.stream()
            .filter(
                question -> question.members().stream().anyMatch(it -> ids.contains(it.forecast())))
            .toList();
    return new ForecastVersion(witnesses, version.changes(), verdicts(witnesses, asked), asked);
  }

  private static List<Verdict> verdicts(
      List<ForecastWitness> witnesses, List<AskedQuestion> asked) {
    boolean negative = witnesses.get(0).forecast().negative();
    List<Verdict> verdicts = new ArrayList<>();
    witnesses.forEach(
        one -> one.forecast().resolution().ifPresent(it -> verdicts.add(Verdict.of(it))));
    asked.forEach(
        question -> question.resolution().ifPresent(it -> verdicts.add(Verdict.of(it, negative))));
    verdicts.sort(Comparator.comparingLong(verdict -> verdict.ruling().number()));
    return verdicts;
  }

  /** All forecasts, by the day on which something is to be ruled on. */
  public List<ForecastEntry> entries() {
    return List.copyOf(entries);
  }

  /** The questions that stand, in the order in which they were asked. */
  public List<AskedQuestion> questions() {
    return questions;
  }

  /** The version that has a witness of this name. */
  public Optional<ForecastVersion> version(RecordId witness) {
    return entries.stream()
        .flatMap(entry -> entry.versions().stream())
        .filter(version -> version.hasWitness(witness))
        .findFirst();
  }

  /** The questions whose id begins so. */
  public List<AskedQuestion> questions(String idPrefix) {
    return questions.stream().filter(one -> one.id().startsWith(idPrefix)).toList();
  }
}
