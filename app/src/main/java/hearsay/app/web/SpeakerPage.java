package hearsay.app.web;

import hearsay.app.cli.RuledForecasts;
import hearsay.app.cli.ScoreSheet;
import hearsay.ledger.Appearance;
import hearsay.ledger.ForecastEntry;
import hearsay.ledger.ForecastVersion;
import hearsay.ledger.LedgerEntry;
import hearsay.ledger.Person;
import hearsay.ledger.RecordId;
import hearsay.speaker.Outlets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One speaker: names, credentials, and everything said, in order. */
final class SpeakerPage implements Page {
  private static final int NAMESAKES = 8;
  private static final int MOST_FORECASTS = 25;
  private static final int MOST_ARTICLES = 100;
  private static final long PATIENCE_MILLIS = 1_200;

  /** What the page shows. */
  record View(
      SpeakersPage.Line who,
      List<Counted> forms,
      int pronouns,
      List<Credential> credentials,
      List<Counted> told,
      List<Said> said,
      Paging paging,
      Ahead ahead,
      List<ArticleRef> articles,
      int moreArticles,
      List<SpeakersPage.Line> others) {}

  /**
   * What the speaker says will come.
   *
   * @param isKnown whether it was worked out; where not, it will be in a moment
   * @param first the first of them by the day on which they are due
   * @param all how many there are
   * @param scored what became of those that were ruled on; empty where none was
   */
  record Ahead(boolean isKnown, List<Foretold> first, int all, Optional<Scored> scored) {}

  /** Words and how often. */
  record Counted(String words, long count) {}

  /** What makes somebody worth asking, and when articles said so. */
  record Credential(String words, String days, ArticleRef first) {}

  @Override
  public Answer answer(Visit visit) {
    return visit.with(
        WholeLedger::people, "Speakers are being put together.", who -> answer(visit, who));
  }

  private static Answer answer(Visit visit, Who who) {
    Optional<Person> found =
        visit
            .value("id")
            .flatMap(who::byId)
            .or(() -> visit.value("of").flatMap(SpeakerPage::record).flatMap(who::saying));
    if (found.isEmpty()) {
      return Answer.Wrong.notFound(
          "Nobody is known by that.",
          "Who said it may not be sure enough, or a ruling has changed who is who.");
    }
    Person person = found.get();
    List<RecordId> records = records(person);
    if (visit.wantsJson()) {
      return Answer.Plain.json(visit.json().speaker(person, entries(visit, records)));
    }
    return new Answer.Shown("speaker", person.identity().name(), view(visit, who, person));
  }

  private static Optional<RecordId> record(String typed) {
    return typed.matches("[0-9a-f]{16}") ? Optional.of(new RecordId(typed)) : Optional.empty();
  }

  /** Everything that somebody says, by the day of the article. */
  private static List<RecordId> records(Person person) {
    return Stream.concat(
            person.appearances().stream().flatMap(one -> one.records().stream()),
            person.set().stream())
        .toList();
  }

  private static List<LedgerEntry> entries(Visit visit, List<RecordId> records) {
    return records.stream()
        .flatMap(record -> visit.query().records(record.value()).stream())
        .toList();
  }

  private static View view(Visit visit, Who who, Person person) {
    List<RecordId> records = records(person);
    Paging paging = Paging.of(visit, records.size());
    List<LedgerEntry> entries = entries(visit, paging.of(records));
    return new View(
        SpeakersPage.line(person),
        counted(person.appearances().stream().flatMap(one -> one.forms().stream())),
        person.appearances().stream().mapToInt(Appearance::pronouns).sum(),
        credentials(person),
        counted(
            entries.stream()
                .flatMap(entry -> entry.told().stream())
                .map(told -> Outlets.canonical(told.words()))),
        entries.stream().map(Said::of).toList(),
        paging,
        visit
            .ifKnown(WholeLedger::forecasts, PATIENCE_MILLIS)
            .map(board -> ahead(visit, board, records))
            .orElse(new Ahead(false, List.of(), 0, Optional.empty())),
        articles(person),
        Math.max(0, person.articles() - MOST_ARTICLES),
        others(who, person));
  }

  private static List<ArticleRef> articles(Person person) {
    return person.appearances().stream()
        .map(Appearance::article)
        .distinct()
        .limit(MOST_ARTICLES)
        .map(ArticleRef::of)
        .toList();
  }

  private static Ahead ahead(Visit visit, Board board, List<RecordId> records) {
    List<ForecastVersion> versions = board.versions(records);
    ScoreSheet sheet =
        ScoreSheet.of(
            List.of(new ForecastEntry(Optional.empty(), versions)),
            new ScoreSheet.Asked(
                new RuledForecasts.Selection(Optional.empty(), Optional.empty(), false),
                Scored.lexicon(ScoreSheet.USUAL_LEXICON),
                Optional.empty(),
                Integer.MAX_VALUE));
    return new Ahead(
        true,
        versions.stream()
            .limit(MOST_FORECASTS)
            .map(one -> Foretold.of(one, visit.today()))
            .toList(),
        versions.size(),
        Optional.of(Scored.of(sheet, visit)).filter(scored -> scored.ruled() > 0));
  }

  private static List<Counted> counted(Stream<String> words) {
    Map<String, Long> counts =
        words.collect(
            Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .map(entry -> new Counted(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static List<Credential> credentials(Person person) {
    Map<String, List<Appearance>> byWords = new LinkedHashMap<>();
    for (Appearance appearance : person.appearances()) {
      for (Appearance.KeptCredential credential : appearance.credentials()) {
        byWords.computeIfAbsent(credential.words(), any -> new ArrayList<>()).add(appearance);
      }
    }
    return byWords.entrySet().stream()
        .map(entry -> credential(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static Credential credential(String words, List<Appearance> where) {
    List<String> days =
        where.stream()
            .flatMap(one -> one.article().metadata().published().stream())
            .map(ArticleRef::day)
            .distinct()
            .sorted()
            .toList();
    String span =
        days.isEmpty()
            ? "no date"
            : days.size() == 1 ? days.get(0) : days.get(0) + " to " + days.get(days.size() - 1);
    return new Credential(words, span, ArticleRef.of(where.get(0).article()));
  }

  /** Who may be the same. */
  private static List<SpeakersPage.Line> others(Who who, Person person) {
    return who.namesakes(person).limit(NAMESAKES).map(SpeakersPage::line).toList();
  }
}
