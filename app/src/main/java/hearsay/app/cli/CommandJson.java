package hearsay.app.cli;

import hearsay.app.corpus.SourcesQuestion;
import hearsay.intake.Article;
import hearsay.intake.Origin;
import hearsay.json.ComparisonJson;
import hearsay.ledger.ArticleSummary;
import hearsay.ledger.Chronicle;
import hearsay.ledger.ForecastEntry;
import hearsay.ledger.LedgerEntry;
import hearsay.ledger.LedgerQuery;
import hearsay.ledger.Person;
import hearsay.ledger.Ruling;
import hearsay.quotation.QuotationFamily;
import hearsay.reuse.ArticleVersion;
import hearsay.reuse.Link;
import hearsay.store.LedgerPlace;
import hearsay.story.StoryCluster;
import hearsay.text.SourceText;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * What the commands print with {@code --json}, for whoever shows the same in another way: the pages
 * of the desk have it at their own addresses.
 */
public final class CommandJson {
  private final LedgerPaths paths;

  /**
   * @param ledger where the ledger is
   * @param folder the folder from which paths are shown
   */
  public CommandJson(LedgerPlace ledger, Path folder) {
    this.paths = LedgerPaths.of(ledger, folder);
  }

  /** Where something came from, as the commands show it: a path, and a line where there is one. */
  public String place(Origin origin) {
    return paths.shown(origin);
  }

  /** A place in a file, as the commands show it. */
  public String place(Origin origin, int line) {
    return paths.shown(origin.path(), line);
  }

  /** {@code hearsay brief --json}. */
  public String briefing(LedgerQuery query) {
    Briefing briefing = Briefing.of(query);
    return Json.pretty(json -> new BriefingJson(paths).write(json, briefing));
  }

  /** {@code hearsay show --json}. */
  public String article(
      LedgerQuery query, ArticleSummary summary, Article article, List<LedgerEntry> entries) {
    ShowCommand.Shown shown =
        new ShowCommand.Shown(
            summary, article, query.retrieval(summary.key(), summary.version()), entries);
    return ShownArticleJson.of(shown, paths);
  }

  /** {@code hearsay quotes --json}. */
  public String quotations(List<LedgerEntry> entries) {
    return lines(entries, entry -> Json.line(json -> RecordJson.write(json, entry, paths)));
  }

  /** {@code hearsay speakers --json}. */
  public String speakers(List<Person> people) {
    return lines(people, person -> Json.line(json -> SpeakersCommand.write(json, person)));
  }

  /** {@code hearsay who --json}. */
  public String speaker(Person person, List<LedgerEntry> said) {
    return Json.line(json -> PersonJson.write(json, PersonPage.of(person, said), said, paths));
  }

  /** {@code hearsay forecasts --json}. */
  public String forecasts(List<ForecastEntry> forecasts) {
    return lines(forecasts, one -> Json.line(json -> KeptForecastJson.write(json, one, paths)));
  }

  /** {@code hearsay scores --json}. */
  public String scores(ScoreSheet sheet) {
    return Json.pretty(json -> ScoresJson.write(json, sheet));
  }

  /** {@code hearsay timeline --json}. */
  public String timeline(List<Chronicle.Entry> entries) {
    return lines(entries, entry -> Json.line(json -> TimelineJson.write(json, entry, paths)));
  }

  /** {@code hearsay stories --json}. */
  public String stories(List<StoryCluster> stories) {
    return lines(stories, ComparisonJson::story);
  }

  /** {@code hearsay sources --json}. */
  public String sources(Function<ArticleVersion, SourceText> texts, SourcesQuestion answer) {
    return Json.pretty(json -> new SourcesJson(texts).write(json, answer));
  }

  /** A line of {@code hearsay compare}. */
  public String link(Function<ArticleVersion, SourceText> texts, Link link) {
    return new ComparisonJson(texts).link(link);
  }

  /** A line of {@code hearsay compare --families}. */
  public String family(Function<ArticleVersion, SourceText> texts, QuotationFamily family) {
    return new ComparisonJson(texts).family(family);
  }

  /** {@code hearsay log --json}. */
  public String log(List<Ruling> rulings) {
    return lines(rulings, ruling -> Json.line(json -> LogCommand.write(json, ruling)));
  }

  private static <T> String lines(List<T> all, Function<T, String> line) {
    StringBuilder text = new StringBuilder();
    all.forEach(one -> text.append(line.apply(one)));
    return text.toString();
  }
}
