package hearsay.lab.peer;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.QuoteAttributionAnnotator.MentionBeginAnnotation;
import edu.stanford.nlp.pipeline.QuoteAttributionAnnotator.MentionEndAnnotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.CoreMap;
import hearsay.text.SourceText;
import hearsay.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * CoreNLP's chain up to quotations and their speakers, with the settings that it comes with: the
 * statistical coreference over dependencies is the one of its three that needs neither a
 * constituency parse nor its memory.
 */
final class CoreNlpReader {
  private final StanfordCoreNLP pipeline;

  /**
   * What CoreNLP says of one quotation.
   *
   * @param source the mention that it takes for the speaker
   * @param content the quotation with its marks
   */
  record Quotation(Optional<Span> source, Span content) {}

  /** Loads every model, which takes half a minute. */
  CoreNlpReader() {
    Properties settings = new Properties();
    settings.setProperty("annotators", "tokenize,ssplit,pos,lemma,ner,depparse,coref,quote");
    settings.setProperty("coref.algorithm", "statistical");
    settings.setProperty("coref.md.type", "dependency");
    settings.setProperty("threads", "1");
    pipeline = new StanfordCoreNLP(settings);
  }

  /** The outermost quotations, in the order of the text. */
  List<Quotation> read(SourceText text) {
    Annotation article = new Annotation(text.toString());
    pipeline.annotate(article);
    List<CoreLabel> tokens = article.get(CoreAnnotations.TokensAnnotation.class);
    List<CoreMap> quotations = article.get(CoreAnnotations.QuotationsAnnotation.class);
    return quotations == null
        ? List.of()
        : quotations.stream().map(one -> quotation(one, tokens)).toList();
  }

  private static Quotation quotation(CoreMap one, List<CoreLabel> tokens) {
    Span content =
        new Span(
            one.get(CoreAnnotations.CharacterOffsetBeginAnnotation.class),
            one.get(CoreAnnotations.CharacterOffsetEndAnnotation.class));
    Integer first = one.get(MentionBeginAnnotation.class);
    Integer last = one.get(MentionEndAnnotation.class);
    return new Quotation(
        first == null || last == null
            ? Optional.empty()
            : Optional.of(
                new Span(tokens.get(first).beginPosition(), tokens.get(last).endPosition())),
        content);
  }
}
