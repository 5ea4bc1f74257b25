package hearsay.app.cli;

import hearsay.ArticleReader;
import hearsay.CorpusLinker;
import hearsay.Hearsay;
import hearsay.Question;
import hearsay.Reading;
import hearsay.intake.Article;
import hearsay.intake.ArticleIntake;
import hearsay.intake.LineReader;
import hearsay.intake.RecordReader;
import hearsay.reuse.ArticleVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * Articles that are held in memory to be compared, by their ids. Several threads read; one caller.
 * Who is quoted is read by the quotation rules, where anybody asks: no model is loaded.
 */
final class ComparedPile {
  /** One line of input, read; a line that could not be has no reading. */
  private record Read(ArticleLine line, Optional<Reading> reading) {}

  private final int threads;
  private final boolean severalInputs;
  private final ThreadLocal<ArticleReader> reader;
  private final CorpusLinker linker = new CorpusLinker();
  private final Map<ArticleVersion, Article> articles = new HashMap<>();
  private final Map<String, ArticleVersion> byId = new HashMap<>();
  private long errors;

  /**
   * @param withSpeakers whether it is asked who is quoted
   * @param severalInputs whether articles without an id are to be told apart by their files
   */
  ComparedPile(int threads, boolean withSpeakers, boolean severalInputs) {
    Set<Question> questions =
        withSpeakers ? EnumSet.of(Question.WHO) : EnumSet.noneOf(Question.class);
    this.threads = threads;
    this.severalInputs = severalInputs;
    this.reader =
        ThreadLocal.withInitial(() -> new ArticleReader(questions, Hearsay::attributionReader));
  }

  /**
   * Reads articles.
   *
   * @param errors takes a line of output for each line that could not be read, in order
   */
  void read(FilterStreams streams, Consumer<String> errors) {
    streams.reading(
        (name, in) ->
            new InOrder<Read>(threads, () -> false)
                .run(tasks -> cut(name, in, tasks), read -> take(read, errors)));
  }

  private void cut(String name, InputStream in, Consumer<Callable<Read>> tasks) throws IOException {
    LineReader lines = new LineReader(in, ArticleIntake.MAX_ARTICLE_BYTES);
    for (Optional<RecordReader.Line> next = lines.next(); next.isPresent(); next = lines.next()) {
      RecordReader.Line line = next.get();
      if (!line.isBlank()) {
        tasks.accept(() -> read(name, line));
      }
    }
  }

  private Read read(String name, RecordReader.Line bytes) {
    ArticleLine line = ArticleLine.of(name, bytes);
    String unnamed = (severalInputs ? name + " " : "") + "line " + bytes.number();
    return new Read(line, line.bare(unnamed).map(article -> reader.get().read(article)));
  }

  private void take(Read read, Consumer<String> sink) {
    Optional<String> error =
        read.reading().isPresent() ? add(read.reading().get()) : read.line().error();
    if (error.isPresent()) {
      errors++;
      sink.accept(Json.error(read.line().number(), read.line().id(), error.get()));
    }
  }

  /** An id is one article here: the words of a second one could not be told from the first's. */
  private Optional<String> add(Reading reading) {
    Article article = reading.article();
    ArticleVersion version = CorpusLinker.version(article);
    ArticleVersion first = byId.putIfAbsent(article.key().value(), version);
    if (first != null) {
      return first.equals(version)
          ? Optional.empty()
          : Optional.of("another article with this id and another text came before");
    }
    articles.put(version, article);
    linker.add(reading);
    return Optional.empty();
  }

  /** How many lines gave an error. */
  long errors() {
    return errors;
  }

  CorpusLinker linker() {
    return linker;
  }

  Map<ArticleVersion, Article> articles() {
    return articles;
  }
}
