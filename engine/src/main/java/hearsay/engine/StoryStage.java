package hearsay.engine;

import hearsay.engine.Stage.Sink;
import hearsay.json.ComparisonJson;
import hearsay.story.StoryCluster;
import hearsay.story.StoryEvidence;
import hearsay.story.StoryLinker;

/**
 * Stories. How rare a term is depends on all articles, and which two groups are joined on all other
 * groups, so this step is not cut by key: it is fed with the terms of articles and no texts.
 */
final class StoryStage {
  private StoryStage() {}

  static byte[] evidence(StoryEvidence article) {
    PackedOut out = new PackedOut();
    PackedArticle.write(out, article.version());
    out.list(
        article.terms(),
        (o, term) -> o.words(term.words()).number(term.times()).number(term.asName()));
    return out.optional(article.published(), PackedArticle::write).toBytes();
  }

  private static StoryEvidence evidence(byte[] bytes) {
    PackedIn in = new PackedIn(bytes);
    return new StoryEvidence(
        PackedArticle.version(in),
        in.list(i -> new StoryEvidence.Term(i.words(), i.number(), i.number())),
        in.optional(PackedArticle::published));
  }

  static void stories(Key key, Pieces evidence, Sink sink) {
    StoryLinker linker = new StoryLinker();
    evidence.values().forEach(one -> linker.add(evidence(one)));
    for (StoryCluster story : linker.settle()) {
      Table.STORIES.say(story.id(), key, ComparisonJson.story(story), sink);
    }
  }
}
