package hearsay.engine;

import hearsay.credit.CreditFinder;
import hearsay.engine.PieceName.Kind;
import hearsay.quotation.QuotedForm;
import hearsay.reuse.ReuseArticle;
import hearsay.reuse.ReuseReader;
import hearsay.reuse.TextPrints;
import hearsay.story.StoryArticle;
import hearsay.story.StoryEvidence;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;

/**
 * By article: its credits, and what follows from them. Whether a name is an outlet's depends on
 * which outlets there are, so every instance hears of all; where that changes, all its articles are
 * read for credits again, and what they say otherwise is handed on.
 */
final class Crediting extends KeyedBroadcastProcessFunction<Key, Change, Change, Change> {
  private static final long serialVersionUID = 1;

  private static final MapStateDescriptor<Key, byte[]> NAMES =
      new MapStateDescriptor<>(
          "outlets", ValueType.KEY, PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO);

  private final Rest rest;
  private transient Evidence evidence;

  /** Made of the names that were asked for last. */
  private transient ReuseReader reader;

  private transient List<String> outlets;

  Crediting(Rest rest) {
    this.rest = rest;
  }

  /** What the names of all outlets are sent to. */
  static MapStateDescriptor<Key, byte[]> names() {
    return NAMES;
  }

  @Override
  public void open(OpenContext context) {
    evidence = Evidence.ofMany(getRuntimeContext());
  }

  @Override
  public void processElement(Change change, ReadOnlyContext context, Collector<Change> out)
      throws Exception {
    evidence.take(change, context.timerService(), rest);
  }

  @Override
  public void onTimer(long time, OnTimerContext context, Collector<Change> out) throws Exception {
    byte[] names = context.getBroadcastState(NAMES).get(Key.ALL);
    rest.work(
        context.timerService(),
        () ->
            settle(
                context.getCurrentKey(), names, (to, change) -> context.output(to.tag(), change)));
  }

  private void settle(Key article, byte[] names, BiConsumer<Step, Change> out) throws Exception {
    Map<PieceName, byte[]> later = evidence.since();
    Pieces settled = evidence.settled();
    Pieces all = evidence.settle(settled, later);
    ReuseReader asked = reader(names);
    say(article, all, asked).handOn(say(article, settled, asked), out);
  }

  /** What is not settled yet is left to its timer, which will know the new names. */
  @Override
  public void processBroadcastElement(Change change, Context context, Collector<Change> out)
      throws Exception {
    ReuseReader before = reader(context.getBroadcastState(NAMES).get(change.key()));
    ReuseReader now = reader(change.value());
    context.getBroadcastState(NAMES).put(change.key(), change.value());
    context.applyToKeyedState(
        Evidence.packed(),
        (Key article, ValueState<byte[]> state) -> {
          Pieces settled = evidence.settled();
          say(article, settled, now)
              .handOn(say(article, settled, before), (to, one) -> context.output(to.tag(), one));
        });
  }

  private static Said say(Key article, Pieces drafts, ReuseReader reader) {
    Said said = new Said();
    say(article, drafts, reader, said);
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
  static void say(Key id, Pieces drafts, ReuseReader reader, Stage.Sink sink) {
    if (drafts.isEmpty()) {
      return;
    }
    PackedIn in = new PackedIn(drafts.value(0));
    ReuseArticle draft = PackedArticle.article(in);
    StoryArticle story =
        new StoryArticle(
            draft.version(), draft.text(), in.optional(PackedIn::words), draft.published());
    sink.say(Step.STORIES, Key.ALL, PieceName.of(id), StoryStage.evidence(StoryEvidence.of(story)));
    ReuseArticle article =
        reader.read(
            draft.key(), draft.text(), draft.outlet(), draft.published(), draft.quotations());
    TextPrints prints = TextPrints.of(article);
    Key text = Key.of(prints.fingerprint());
    byte[] packed = PairStages.article(article);
    PieceName name = new PieceName(Kind.ARTICLE, id);
    sink.say(Step.TEXT, text, name, TextStages.evidence(article.version(), prints));
    sink.say(Step.CARRIERS, text, name, packed);
    sink.say(Step.ARTICLE, id, PieceName.of(Kind.ARTICLE), packed);
    for (QuotedForm form : QuotedForm.of(article)) {
      Key words = FamilyStages.words(form);
      sink.say(
          Step.QUOTED,
          words,
          FamilyStages.name(article.version(), form.part()),
          FamilyStages.evidence(article.version(), form));
    }
  }
}
