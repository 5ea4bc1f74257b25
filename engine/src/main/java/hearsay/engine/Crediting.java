package hearsay.engine;

import hearsay.credit.CreditFinder;
import hearsay.quotation.QuotedForm;
import hearsay.reuse.ReuseArticle;
import hearsay.reuse.ReuseReader;
import hearsay.reuse.TextPrints;
import hearsay.story.StoryArticle;
import hearsay.story.StoryEvidence;
import java.util.List;
import java.util.SortedMap;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;

/**
 * By article: its credits, and what follows from them. Whether a name is an outlet's depends on
 * which outlets there are, so every instance hears of all; where that changes, all its articles are
 * read for credits again, and what they say otherwise is handed on.
 */
final class Crediting extends KeyedBroadcastProcessFunction<String, Change, Change, Change> {
  private static final long serialVersionUID = 1;

  private static final MapStateDescriptor<String, byte[]> NAMES = Evidence.state("outlets");

  private transient Evidence evidence;

  /** Made of the names that were asked for last. */
  private transient ReuseReader reader;

  private transient List<String> outlets;

  /** What the names of all outlets are sent to. */
  static MapStateDescriptor<String, byte[]> names() {
    return NAMES;
  }

  @Override
  public void open(OpenContext context) {
    evidence = new Evidence(getRuntimeContext());
  }

  @Override
  public void processElement(Change change, ReadOnlyContext context, Collector<Change> out)
      throws Exception {
    evidence.take(change);
    context.timerService().registerEventTimeTimer(context.timerService().currentWatermark() + 1);
  }

  @Override
  public void onTimer(long time, OnTimerContext context, Collector<Change> out) throws Exception {
    byte[] names = context.getBroadcastState(NAMES).get(Step.ALL);
    Said before = say(context.getCurrentKey(), evidence.settled(), names);
    Said now = say(context.getCurrentKey(), evidence.all(), names);
    evidence.settle();
    now.handOn(before, (to, change) -> context.output(to.tag(), change));
  }

  /** What is not settled yet is left to its timer, which will know the new names. */
  @Override
  public void processBroadcastElement(Change change, Context context, Collector<Change> out)
      throws Exception {
    byte[] known = context.getBroadcastState(NAMES).get(change.key());
    context.getBroadcastState(NAMES).put(change.key(), change.value());
    context.applyToKeyedState(
        Evidence.state("evidence"),
        (String article, MapState<String, byte[]> state) -> {
          Said before = say(article, evidence.settled(), known);
          Said now = say(article, evidence.settled(), change.value());
          now.handOn(before, (to, one) -> context.output(to.tag(), one));
        });
  }

  private Said say(String article, SortedMap<String, byte[]> drafts, byte[] names) {
    Said said = new Said();
    say(article, drafts, reader(names), said);
    return said;
  }

  private ReuseReader reader(byte[] names) {
    List<String> now = names == null ? List.of() : OutletStages.names(names);
    if (!now.equals(outlets)) {
      outlets = now;
      reader = new ReuseReader(new CreditFinder(now));
    }
    return reader;
  }

  /** Where a version came with different dates or titles, one of them is taken for it. */
  static void say(
      String id, SortedMap<String, byte[]> drafts, ReuseReader reader, Stage.Sink sink) {
    if (drafts.isEmpty()) {
      return;
    }
    PackedIn in = new PackedIn(drafts.get(drafts.firstKey()));
    ReuseArticle draft = PackedArticle.article(in);
    StoryArticle story =
        new StoryArticle(
            draft.version(), draft.text(), in.optional(PackedIn::words), draft.published());
    sink.say(Step.STORIES, Step.ALL, id, StoryStage.evidence(StoryEvidence.of(story)));
    ReuseArticle article =
        reader.read(
            draft.key(), draft.text(), draft.outlet(), draft.published(), draft.quotations());
    TextPrints prints = TextPrints.of(article);
    String text = TextStages.key(prints.fingerprint());
    byte[] packed = PairStages.article(article);
    sink.say(Step.TEXT, text, id, TextStages.evidence(article.version(), prints));
    sink.say(Step.CARRIERS, text, "a:" + id, packed);
    sink.say(Step.ARTICLE, id, "article", packed);
    for (QuotedForm form : QuotedForm.of(article)) {
      String quotation = FamilyStages.id(article.version(), form.part());
      byte[] quoted = FamilyStages.evidence(article.version(), form);
      sink.say(Step.QUOTED, FamilyStages.words(form), quotation, quoted);
    }
  }
}
