package hearsay.engine;

import hearsay.ArticleReader;
import hearsay.CorpusLinker;
import hearsay.Reading;
import hearsay.intake.Article;
import hearsay.intake.Intake;
import hearsay.intake.IntakeOptions;
import hearsay.intake.Refusal;
import hearsay.json.AnnotationJson;
import hearsay.json.AnnotationPart;
import hearsay.json.ComparisonJson;
import hearsay.json.OriginsJson;
import hearsay.origin.ProvenanceGraph;
import hearsay.reuse.ArticleVersion;
import hearsay.reuse.Link;
import hearsay.reuse.ReuseArticle;
import hearsay.reuse.Strength;
import hearsay.speaker.SpeakerEvidence;
import hearsay.speaker.SpeakerLinker;
import hearsay.store.FileIntake;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The oracle: the same files read one after the other, and joined in memory. */
final class LocalPath {
  private final ArticleReader reader;
  private final FileIntake intake;
  private final CorpusLinker linker = new CorpusLinker();
  private final SpeakerLinker speakers = new SpeakerLinker();
  private final Map<Table, SortedSet<String>> tables = new EnumMap<>(Table.class);
  private final AnnotationJson format =
      new AnnotationJson(EnumSet.allOf(AnnotationPart.class), Reading.LEAST_CONFIDENCE);

  private LocalPath(EngineRequest request) {
    reader = request.readers().get();
    intake = new FileIntake(IntakeOptions.DEFAULTS.at(request.keeping().now()));
    for (Table table : Table.values()) {
      tables.put(table, new TreeSet<>());
    }
  }

  /** Every row of every table. */
  static Map<Table, SortedSet<String>> tables(EngineRequest request) throws IOException {
    LocalPath local = new LocalPath(request);
    for (FilePart file : Pile.of(Runs.pile(request), 1).files()) {
      local.intake.read(
          Path.of(file.path()), file.name(), bytes -> bytes, raw -> local.take(raw.parse()));
    }
    local.join();
    return local.tables;
  }

  private void put(Table table, String line) {
    tables.get(table).add(line.strip());
  }

  private void take(Intake taken) {
    if (taken instanceof Article article) {
      Reading reading = reader.read(article);
      put(Table.RECORDS, format.annotation(article.key().value(), reading));
      linker.add(reading);
      ArticleVersion version = CorpusLinker.version(article);
      String place = version.key().value() + "\n" + version.sha256();
      SpeakerEvidence.of(place, article.text(), reading.speakers()).forEach(speakers::add);
    } else if (taken instanceof Refusal refusal) {
      ArticleReading.refuse(refusal, (to, key, name, said) -> put(Table.REFUSED, Table.row(said)));
    }
  }

  private void join() {
    Map<ArticleVersion, ReuseArticle> articles = linker.articles();
    ComparisonJson json = new ComparisonJson(version -> articles.get(version).text());
    List<Link> links = linker.links();
    links.forEach(link -> put(Table.LINKS, json.link(link)));
    linker.families().forEach(family -> put(Table.FAMILIES, json.family(family)));
    speakers.settle().forEach(one -> put(Table.SPEAKERS, SpeakerStages.row(one)));
    linker.stories().forEach(story -> put(Table.STORIES, ComparisonJson.story(story)));
    Map<ArticleVersion, List<Link>> linksOf = new HashMap<>();
    links.forEach(link -> linksOf.computeIfAbsent(link.a(), any -> new ArrayList<>()).add(link));
    for (List<ArticleVersion> component : components(links)) {
      List<Link> within =
          component.stream()
              .flatMap(version -> linksOf.getOrDefault(version, List.of()).stream())
              .toList();
      ProvenanceGraph graph =
          ProvenanceGraph.of(component.stream().map(articles::get).toList(), within);
      put(Table.ORIGINS, OriginsJson.of(graph));
    }
  }

  /** What strong and probable links join, step by step. */
  private static List<List<ArticleVersion>> components(List<Link> links) {
    Map<ArticleVersion, List<ArticleVersion>> near = new TreeMap<>();
    for (Link link : links) {
      if (link.strength() != Strength.WEAK) {
        near.computeIfAbsent(link.a(), any -> new ArrayList<>()).add(link.b());
        near.computeIfAbsent(link.b(), any -> new ArrayList<>()).add(link.a());
      }
    }
    List<List<ArticleVersion>> components = new ArrayList<>();
    SortedSet<ArticleVersion> seen = new TreeSet<>();
    for (ArticleVersion start : near.keySet()) {
      if (seen.add(start)) {
        List<ArticleVersion> component = new ArrayList<>(List.of(start));
        Deque<ArticleVersion> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
          for (ArticleVersion next : near.get(open.remove())) {
            if (seen.add(next)) {
              component.add(next);
              open.add(next);
            }
          }
        }
        components.add(component);
      }
    }
    return components;
  }
}
