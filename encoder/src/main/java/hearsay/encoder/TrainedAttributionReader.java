package hearsay.encoder;

import hearsay.statement.Attribution;
import hearsay.statement.AttributionReader;
import hearsay.statement.MannerFinder;
import hearsay.statement.QuotedShare;
import hearsay.statement.Reason;
import hearsay.statement.RuleAttributionReader;
import hearsay.statement.Rules;
import hearsay.text.Diagnostic;
import hearsay.text.SentenceFinder;
import hearsay.text.SourceText;
import hearsay.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Reads who said what with a trained network: tags the words of the article as sources, cues and
 * contents, joins them, lets the quotation rules vote where quotation marks are clear, and reads
 * the contents again for whom they relay. Linear in the text. Not safe for use by two threads at
 * once; the network and its vocabulary are shared.
 */
public final class TrainedAttributionReader implements AttributionReader {
  /** See {@link #version()}. */
  public static final String VERSION = "trained-2";

  /** The parts that the reader can do without, for measuring what each brings. */
  public enum Part {
    /** Joining by the network's links; else by nearness. */
    LINKS,
    /** The vote of the quotation rules. */
    RULES,
    /** Who is relayed. */
    CHAINS
  }

  private final Model model;
  private final Set<Part> parts;
  private final RuleAttributionReader rules = new RuleAttributionReader();
  private final SentenceFinder sentences = new SentenceFinder();
  private final EncoderReader reader;

  /**
   * @param model may be shared with other readers
   */
  public TrainedAttributionReader(Model model) {
    this(model, EnumSet.allOf(Part.class));
  }

  /**
   * A reader with some parts only.
   *
   * @param model may be shared with other readers
   */
  public TrainedAttributionReader(Model model, Set<Part> parts) {
    this.model = model;
    this.parts = Set.copyOf(parts);
    this.reader = new EncoderReader(model.network(), parts.contains(Part.LINKS));
  }

  /**
   * What the reason of a record means, in one sentence for a person; that of a rule as the rules
   * have it.
   */
  public static String meaning(String reason) {
    return Stream.of(Draft.Support.values())
        .filter(support -> support.id().equals(reason))
        .map(Draft.Support::meaning)
        .findFirst()
        .orElseGet(() -> Rules.meaning(reason));
  }

  /** The model that comes with the product, loaded when it is first needed and kept. */
  private static final class Shipped {
    private static final Optional<Model> MODEL = ifAvailable(Model::shipped);
  }

  /** What a loader loads; empty where ONNX Runtime cannot run it on this machine. */
  static Optional<Model> ifAvailable(Supplier<Model> loader) {
    try {
      return Optional.of(loader.get());
    } catch (OnnxNetwork.UnavailableException e) {
      return Optional.empty();
    }
  }

  /**
   * A reader on the model that comes with the product; where that cannot run on this machine, the
   * rules, with a diagnostic in every reading.
   */
  public static AttributionReader shipped() {
    return onModelOrRules(Shipped.MODEL);
  }

  /** A reader on a model; where there is none, the rules. */
  static AttributionReader onModelOrRules(Optional<Model> model) {
    return model.<AttributionReader>map(TrainedAttributionReader::new).orElseGet(RulesInstead::new);
  }

  @Override
  public String version() {
    return VERSION;
  }

  @Override
  public Found read(SourceText text, List<Span> paragraphs) {
    Words words = Words.find(text, paragraphs, model.vocabulary(), sentences);
    Found ruled = rules.read(text, paragraphs);
    List<Draft> drafts = reader.outermost(words);
    if (parts.contains(Part.RULES)) {
      drafts = Vote.of(drafts, ruled.attributions());
    }
    return new Found(finish(words, chained(words, drafts)), ruled.diagnostics());
  }

  private List<Chained> chained(Words words, List<Draft> drafts) {
    return parts.contains(Part.CHAINS)
        ? new ChainFinder(words, reader, sentences).find(drafts)
        : drafts.stream().map(draft -> new Chained(draft, Optional.empty())).toList();
  }

  private List<Attribution> finish(Words words, List<Chained> chained) {
    IdentityHashMap<Chained, Attribution> finished = new IdentityHashMap<>();
    List<Attribution> attributions = new ArrayList<>();
    for (Chained one : chained) {
      Attribution attribution = finish(words, one.draft(), one.outer().map(finished::get));
      finished.put(one, attribution);
      attributions.add(attribution);
    }
    attributions.sort(Comparator.comparing(one -> one.content().get(0)));
    return attributions;
  }

  private Attribution finish(Words words, Draft draft, Optional<Attribution> within) {
    return new Attribution(
        draft.source(),
        draft.cue(),
        draft.content(),
        draft
            .kind()
            .orElseGet(() -> QuotedShare.kind(words.text(), draft.content(), words.quotations())),
        MannerFinder.find(words.text(), draft.source(), draft.cue(), draft.content()),
        within,
        model.confidence().of(draft),
        new Reason(draft.rule(), draft.second()));
  }

  /** What reads where the network cannot run. */
  private static final class RulesInstead implements AttributionReader {
    private static final Diagnostic UNAVAILABLE =
        Diagnostic.of(
            "trained-reader-unavailable",
            "read by the quotation rules alone: the trained reader cannot run on this machine");

    private final AttributionReader rules = new RuleAttributionReader();

    @Override
    public String version() {
      return rules.version();
    }

    @Override
    public Found read(SourceText text, List<Span> paragraphs) {
      Found found = rules.read(text, paragraphs);
      List<Diagnostic> diagnostics = new ArrayList<>(found.diagnostics());
      diagnostics.add(UNAVAILABLE);
      return new Found(found.attributions(), diagnostics);
    }
  }
}
