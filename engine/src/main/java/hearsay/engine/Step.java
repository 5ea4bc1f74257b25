package hearsay.engine;

import java.util.EnumSet;
import java.util.Set;
import org.apache.flink.util.OutputTag;

/**
 * The steps from articles to tables, each by its own key, in an order in which every step speaks to
 * later ones only. {@code docs/scale.md} shows them as a drawing.
 */
enum Step {
  /** By the name of an outlet: says it once. */
  OUTLET(OutletStages::outlet),
  /** One key: the names of all outlets, for whoever reads credits. */
  OUTLETS(OutletStages::outlets),
  /** The names of all outlets, on their way to everybody. */
  ALL_OUTLETS((key, evidence, sink) -> {}),
  /** By article: its credits; see {@link Crediting}. */
  ARTICLE_READ((key, evidence, sink) -> {}),
  /** By the words of a text: its fingerprints, by the first article that carries it. */
  TEXT(TextStages::text),
  /** By fingerprint: which texts have it. */
  PRINT(PrintStages::print),
  /** By pair of texts: whether one is contained in the other. */
  CONTAINMENT(PrintStages::containment),
  /** By text: the longest text that contains it. */
  PARENT(PrintStages::parent),
  /** One key, a few numbers for each contained text: the root of each. */
  ROOTS(PrintStages::roots),
  /** By text: tells its fingerprints of which cluster it is. */
  CLUSTERED(TextStages::clustered),
  /** By fingerprint: how far it is spread, and which texts it brings together. */
  SPREAD(PrintStages::spread),
  /** By pair of texts: whether they share enough to be aligned. */
  CANDIDATE(PrintStages::candidate),
  /** By text: its articles, on their way to the pairs that it is of. */
  CARRIERS(TextStages::carriers),
  /** By pair of texts: alignment. */
  PAIR(PairStages::pair),
  /** By words in a row within quotations. */
  GRAM(FamilyStages::gram),
  /** By pair of quotations that have words in a row in common. */
  MEETING(FamilyStages::meeting),
  /** By quotation: its words, on their way to the pairs that it is of. */
  QUOTATION(FamilyStages::quotation),
  /** By pair of quotations: whether they are forms of one utterance. */
  FORMS(FamilyStages::forms),
  /** One key, two names for each pair of forms: who is of which family. */
  FAMILIES(FamilyStages::families),
  /** One key, two names for each link that is not weak: which articles hang together. */
  COMPONENTS(OriginStages::components),
  /** By article: on its way to its families and to what it hangs together with. */
  ARTICLE(OriginStages::article),
  /** By family. */
  FAMILY(FamilyStages::family),
  /** By what hangs together: how many origins it has. */
  ORIGIN(OriginStages::origin),
  /** One key, the terms of each article: stories. */
  STORIES(StoryStage::stories),
  /** By row of a table: which of those who say it is heard; see {@link Upserts}. */
  ROW((key, evidence, sink) -> {});

  /** The one key of steps that are not cut by key. */
  static final String ALL = "all";

  private final Stage stage;
  private final transient OutputTag<Change> tag;

  Step(Stage stage) {
    this.stage = stage;
    this.tag = new OutputTag<>(name(), ChangeType.INFO);
  }

  /** What a reader says of an article. */
  static final Set<Step> FROM_ARTICLES = EnumSet.of(OUTLET, ARTICLE_READ, ROW);

  /** Whom this step says anything to. */
  Set<Step> speaksTo() {
    return switch (this) {
      case OUTLET -> EnumSet.of(OUTLETS);
      case OUTLETS -> EnumSet.of(ALL_OUTLETS);
      case ARTICLE_READ -> EnumSet.of(TEXT, CARRIERS, GRAM, QUOTATION, ARTICLE, STORIES);
      case TEXT -> EnumSet.of(PRINT, CLUSTERED);
      case PRINT -> EnumSet.of(CONTAINMENT);
      case CONTAINMENT -> EnumSet.of(PARENT);
      case PARENT -> EnumSet.of(ROOTS);
      case ROOTS -> EnumSet.of(CLUSTERED);
      case CLUSTERED -> EnumSet.of(SPREAD, CANDIDATE);
      case SPREAD -> EnumSet.of(CANDIDATE, CARRIERS);
      case CANDIDATE -> EnumSet.of(CARRIERS);
      case CARRIERS -> EnumSet.of(PAIR);
      case PAIR -> EnumSet.of(COMPONENTS, ARTICLE, ROW);
      case GRAM -> EnumSet.of(MEETING);
      case MEETING -> EnumSet.of(QUOTATION);
      case QUOTATION -> EnumSet.of(FORMS);
      case FORMS -> EnumSet.of(FAMILIES);
      case FAMILIES, COMPONENTS -> EnumSet.of(ARTICLE);
      case ARTICLE -> EnumSet.of(FAMILY, ORIGIN);
      case FAMILY, ORIGIN, STORIES -> EnumSet.of(ROW);
      case ALL_OUTLETS, ROW -> EnumSet.noneOf(Step.class);
    };
  }

  Stage stage() {
    return stage;
  }

  OutputTag<Change> tag() {
    return tag;
  }
}
