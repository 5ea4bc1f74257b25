package hearsay.engine;

import hearsay.engine.Stage.Sink;
import hearsay.json.OriginsJson;
import hearsay.origin.ProvenanceGraph;
import hearsay.reuse.Link;
import hearsay.reuse.ReuseArticle;
import java.util.List;
import java.util.SortedMap;

/** What is settled about articles that hang together: how many origins they have. */
final class OriginStages {
  private OriginStages() {}

  static void components(String key, SortedMap<String, byte[]> evidence, Sink sink) {
    Union union = new Union();
    for (byte[] link : evidence.values()) {
      PackedIn in = new PackedIn(link);
      union.join(in.words(), in.words());
    }
    union.forEach(
        (article, component) ->
            sink.say(
                Step.ARTICLE, article, "component", new PackedOut().words(component).toBytes()));
  }

  static void article(String key, SortedMap<String, byte[]> evidence, Sink sink) {
    byte[] article = evidence.get("article");
    if (article == null) {
      return;
    }
    FamilyStages.send(key, evidence, article, sink);
    byte[] component = evidence.get("component");
    if (component != null) {
      String name = new PackedIn(component).words();
      sink.say(Step.ORIGIN, name, "a:" + key, article);
      evidence.subMap("l:", "l;").forEach((id, link) -> sink.say(Step.ORIGIN, name, id, link));
    }
  }

  static void origin(String key, SortedMap<String, byte[]> evidence, Sink sink) {
    List<ReuseArticle> articles =
        evidence.subMap("a:", "a;").values().stream().map(PairStages::article).toList();
    List<Link> links = evidence.subMap("l:", "l;").values().stream().map(PairStages::link).toList();
    if (articles.size() > 1) {
      ProvenanceGraph graph = ProvenanceGraph.of(articles, links);
      Table.ORIGINS.say(OriginsJson.id(graph), key, OriginsJson.of(graph), sink);
    }
  }
}
