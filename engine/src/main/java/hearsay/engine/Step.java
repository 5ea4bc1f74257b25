package hearsay.engine;

import java.util.EnumSet;
import java.util.Set;
import org.apache.flink.util.OutputTag;

/**
 * The steps from articles to tables, each by its own key, in an order in which every step speaks to
 * later ones only. {@code docs/scale.md} shows them as a drawing.
 */
public enum Step {
  /** By the name of an outlet: says it once. */
  OUTLET,
  /** One key: the names of all outlets, for whoever reads credits. */
  OUTLETS,
  /** The names of all outlets, on their way to everybody. */
  ALL_OUTLETS,
  /** By full name: whether all who have it are one person. */
  NAMESAKES,
  /** By surname: whom it means where it stands alone. */
  SURNAME,
  /** By name: speakers over articles. */
  SPEAKER,
  /** By article: its credits; see {@link Crediting}. */
  ARTICLE_READ,
  /** By the words of a text: its fingerprints, by the first article that carries it. */
  TEXT,
  /** By fingerprint: which texts have it. */
  PRINT,
  /** By text: what others have of its fingerprints, and whether one is contained in the other. */
  SHARING,
  /** By text: the same question, of those that ask, with fingerprints that very many have. */
  FLOODED,
  /** By text: the longest text that contains it. */
  PARENT,
  /** One key, a few numbers for each contained text: the root of each. */
  ROOTS,
  /** By text: tells its fingerprints of which cluster it is. */
  CLUSTERED,
  /** By fingerprint that several have: how far it is spread, and which texts it brings together. */
  SPREAD,
  /** By text: which others share enough with it to be aligned. */
  CANDIDATE,
  /** By text: its articles, on their way to the pairs that it is of. */
  CARRIERS,
  /** By pair of texts: alignment. */
  PAIR,
  /** By the words of a quotation: where it stands, each speaker's for itself a form. */
  QUOTED,
  /** By words in a row within forms. */
  GRAM,
  /** By form: which others have words in a row in common with it. */
  MEETING,
  /** By form: its words, on their way to the pairs that it is of. */
  FORM,
  /** By pair of forms: whether they are of one utterance. */
  FORMS,
  /** One key, two names for each such pair: which form is of which family. */
  FAMILIES,
  /** By form: where it stands, on the way to the articles with the family. */
  KIN,
  /** One key, two names for each link that is not weak: which articles hang together. */
  COMPONENTS,
  /** By article: on its way to its families and to what it hangs together with. */
  ARTICLE,
  /** By family. */
  FAMILY,
  /** By what hangs together: how many origins it has. */
  ORIGIN,
  /** One key, the terms of each article: stories. */
  STORIES,
  /** By row of a table: which of those who say it is heard; see {@link Upserts}. */
  ROW;

  /** What a reader says of an article. */
  static final Set<Step> FROM_ARTICLES =
      EnumSet.of(OUTLET, NAMESAKES, SURNAME, SPEAKER, ARTICLE_READ, ROW);

  /** Whether all its evidence is of one key, so that one slot has all of it. */
  boolean hasOneKey() {
    return switch (this) {
      case OUTLETS, ROOTS, FAMILIES, COMPONENTS, STORIES -> true;
      default -> false;
    };
  }

  /** Whether it takes long to find what it says, which is little. */
  boolean isDear() {
    return switch (this) {
      case PAIR, FAMILY, ORIGIN, STORIES -> true;
      default -> false;
    };
  }

  /** Whom this step says anything to. */
  Set<Step> speaksTo() {
    return switch (this) {
      case OUTLET -> EnumSet.of(OUTLETS);
      case OUTLETS -> EnumSet.of(ALL_OUTLETS);
      case NAMESAKES -> EnumSet.of(SURNAME);
      case SURNAME -> EnumSet.of(SPEAKER);
      case ARTICLE_READ -> EnumSet.of(TEXT, CARRIERS, QUOTED, ARTICLE, STORIES);
      case TEXT -> EnumSet.of(PRINT, CLUSTERED);
      case PRINT -> EnumSet.of(SHARING);
      case SHARING -> EnumSet.of(FLOODED, PARENT, CLUSTERED);
      case FLOODED -> EnumSet.of(PARENT);
      case PARENT -> EnumSet.of(ROOTS);
      case ROOTS -> EnumSet.of(CLUSTERED);
      case CLUSTERED -> EnumSet.of(SPREAD, CANDIDATE);
      case SPREAD -> EnumSet.of(CANDIDATE, CARRIERS);
      case CANDIDATE -> EnumSet.of(CARRIERS);
      case CARRIERS -> EnumSet.of(PAIR);
      case PAIR -> EnumSet.of(COMPONENTS, ARTICLE, ROW);
      case QUOTED -> EnumSet.of(GRAM, FORM, FAMILIES, KIN);
      case GRAM -> EnumSet.of(MEETING);
      case MEETING -> EnumSet.of(FORM);
      case FORM -> EnumSet.of(FORMS);
      case FORMS -> EnumSet.of(FAMILIES);
      case FAMILIES -> EnumSet.of(KIN);
      case KIN, COMPONENTS -> EnumSet.of(ARTICLE);
      case ARTICLE -> EnumSet.of(FAMILY, ORIGIN);
      case SPEAKER, FAMILY, ORIGIN, STORIES -> EnumSet.of(ROW);
      case ALL_OUTLETS, ROW -> EnumSet.noneOf(Step.class);
    };
  }

  /** What is done with the evidence of a key; an operator of its own does it for three of them. */
  Stage stage() {
    return switch (this) {
      case OUTLET -> OutletStages::outlet;
      case OUTLETS -> OutletStages::outlets;
      case NAMESAKES -> SpeakerStages::namesakes;
      case SURNAME -> SpeakerStages::surname;
      case SPEAKER -> SpeakerStages::speaker;
      case TEXT -> TextStages::text;
      case PRINT -> PrintStages::print;
      case SHARING -> ContainmentStages::sharing;
      case FLOODED -> ContainmentStages::flooded;
      case PARENT -> ContainmentStages::parent;
      case ROOTS -> ContainmentStages::roots;
      case CLUSTERED -> TextStages::clustered;
      case SPREAD -> PrintStages::spread;
      case CANDIDATE -> PrintStages::candidate;
      case CARRIERS -> TextStages::carriers;
      case PAIR -> PairStages::pair;
      case QUOTED -> FamilyStages::quoted;
      case GRAM -> FamilyStages::gram;
      case MEETING -> FamilyStages::meeting;
      case FORM -> FamilyStages::form;
      case FORMS -> FamilyStages::forms;
      case FAMILIES -> FamilyStages::families;
      case KIN -> FamilyStages::kin;
      case COMPONENTS -> OriginStages::components;
      case ARTICLE -> OriginStages::article;
      case FAMILY -> FamilyStages::family;
      case ORIGIN -> OriginStages::origin;
      case STORIES -> StoryStage::stories;
      case ALL_OUTLETS, ARTICLE_READ, ROW -> (key, evidence, sink) -> {};
    };
  }

  /** What is said to this step. */
  OutputTag<Change> tag() {
    return new OutputTag<>(name(), ValueType.CHANGE);
  }
}
