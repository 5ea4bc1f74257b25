package hearsay.engine;

import hearsay.engine.PieceName.Kind;
import hearsay.engine.Stage.Sink;
import hearsay.json.OriginsJson;
import hearsay.origin.ProvenanceGraph;
import hearsay.reuse.Link;
import hearsay.reuse.ReuseArticle;
import java.util.List;

/** What is settled about articles that hang together: how many origins they have. */
final class OriginStages {
  private OriginStages() {}

  static void components(Key key, Pieces evidence, Sink sink) {
    Union.of(evidence).say(Step.ARTICLE, Kind.COMPONENT, sink);
  }

  static void article(Key key, Pieces evidence, Sink sink) {
    byte[] article = evidence.get(Kind.ARTICLE);
    if (article == null) {
      return;
    }
    FamilyStages.send(key, evidence, article, sink);
    byte[] component = evidence.get(Kind.COMPONENT);
    if (component != null) {
      Key whole = new PackedIn(component).key();
      sink.say(Step.ORIGIN, whole, new PieceName(Kind.ARTICLE, key), article);
      evidence.of(Kind.LINK).forEach((name, link) -> sink.say(Step.ORIGIN, whole, name, link));
    }
  }

  static void origin(Key key, Pieces evidence, Sink sink) {
    List<ReuseArticle> articles =
        evidence.of(Kind.ARTICLE).values().stream().map(PairStages::article).toList();
    List<Link> links = evidence.of(Kind.LINK).values().stream().map(PairStages::link).toList();
    if (articles.size() > 1) {
      ProvenanceGraph graph = ProvenanceGraph.of(articles, links);
      Table.ORIGINS.say(OriginsJson.id(graph), key, OriginsJson.of(graph), sink);
    }
  }
}
