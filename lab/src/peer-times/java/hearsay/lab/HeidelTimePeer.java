package hearsay.lab;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.unihd.dbs.heideltime.standalone.DocumentType;
import de.unihd.dbs.heideltime.standalone.HeidelTimeStandalone;
import de.unihd.dbs.heideltime.standalone.OutputType;
import de.unihd.dbs.heideltime.standalone.POSTagger;
import de.unihd.dbs.heideltime.standalone.exceptions.DocumentCreationTimeMissingException;
import de.unihd.dbs.uima.annotator.heideltime.resources.Language;
import de.unihd.dbs.uima.types.heideltime.Timex3;
import hearsay.text.CodePointSpan;
import hearsay.text.Span;
import hearsay.time.TimexTagger;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;

/**
 * HeidelTime on the gold of times and our tagger on the same articles, in one run on one thread:
 * words a second of both, and HeidelTime's expressions for the scorer. HeidelTime runs with its own
 * tokenizer and without a tagger of parts of speech, as those that it takes do not come from Maven;
 * its authors say that this costs quality.
 *
 * <p>Usage: {@code HeidelTimePeer GOLD.jsonl.gz OUT.jsonl}.
 */
public final class HeidelTimePeer {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String SETTINGS =
      """
      considerDate=true
      considerDuration=true
      considerSet=true
      considerTime=true
      considerTemponym=false
      typeSystemHome=desc/type/HeidelTime_TypeSystem.xml
      typeSystemHome_DKPro=desc/type/DKPro_TypeSystem.xml
      uimaVarDate=Date
      uimaVarDuration=Duration
      uimaVarLanguage=Language
      uimaVarSet=Set
      uimaVarTime=Time
      uimaVarTemponym=Temponym
      uimaVarTypeToProcess=Type
      uimaVarConvertDurations=ConvertDurations
      """;

  private HeidelTimePeer() {}

  public static void main(String[] args) throws IOException, DocumentCreationTimeMissingException {
    List<TimeArticle> articles = TimeArticle.load(Path.of(args[0]));
    long words = articles.stream().mapToLong(HeidelTimePeer::words).sum();
    HeidelTimeStandalone heidelTime = heidelTime();
    read(heidelTime, articles.subList(0, articles.size() / 10));
    long start = processorTime();
    List<String> lines = read(heidelTime, articles);
    print("HeidelTime", words, start);
    Files.write(Path.of(args[1]), lines);
    TimexTagger tagger = new TimexTagger();
    articles.forEach(article -> tagger.tag(article.text(), article.published()));
    start = processorTime();
    articles.forEach(article -> tagger.tag(article.text(), article.published()));
    print("Hearsay", words, start);
  }

  private static HeidelTimeStandalone heidelTime() throws IOException {
    Path settings = Files.createTempFile("heideltime", ".props");
    try {
      Files.writeString(settings, SETTINGS);
      return new HeidelTimeStandalone(
          Language.ENGLISH,
          DocumentType.NEWS,
          OutputType.TIMEML,
          settings.toString(),
          POSTagger.NO,
          false);
    } finally {
      Files.delete(settings);
    }
  }

  private static List<String> read(HeidelTimeStandalone heidelTime, List<TimeArticle> articles)
      throws DocumentCreationTimeMissingException {
    List<String> lines = new ArrayList<>();
    for (TimeArticle article : articles) {
      LocalDateTime published = article.published().interval().orElseThrow().start();
      Date date = Date.from(published.atZone(ZoneId.systemDefault()).toInstant());
      lines.add(
          heidelTime.process(
              article.text().toString(),
              date,
              cas -> {
                ObjectNode line = JSON.createObjectNode().put("id", article.id());
                var timexes = line.putArray("timexes");
                for (var found : cas.getAnnotationIndex(Timex3.type)) {
                  timexes.add(timex((Timex3) found, article));
                }
                return line.toString();
              }));
    }
    return lines;
  }

  private static ObjectNode timex(Timex3 found, TimeArticle article) {
    CodePointSpan span = article.text().codePoints(new Span(found.getBegin(), found.getEnd()));
    return JSON.createObjectNode()
        .put("start", span.start())
        .put("end", span.end())
        .put("type", found.getTimexType())
        .put("value", found.getTimexValue())
        .put("mod", found.getTimexMod().isEmpty() ? null : found.getTimexMod());
  }

  private static long words(TimeArticle article) {
    return Arrays.stream(article.text().toString().split("\\s+"))
        .filter(word -> !word.isEmpty())
        .count();
  }

  private static long processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static void print(String name, long words, long start) {
    System.out.printf(
        Locale.ROOT,
        "%s: %,.0f words a second of processor time%n",
        name,
        words / ((processorTime() - start) / 1e9));
  }
}
