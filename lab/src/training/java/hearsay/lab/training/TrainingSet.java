package hearsay.lab.training;

import hearsay.encoder.WordPiece;
import hearsay.encoder.Words;
import hearsay.intake.PlainParagraphs;
import hearsay.lab.GoldArticle;
import hearsay.lab.GoldArticle.GoldAttribution;
import hearsay.lab.MarkedText;
import hearsay.text.SentenceFinder;
import hearsay.text.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * What is learned from: annotated articles, which every epoch cuts into other windows, and contents
 * by themselves, in which somebody is relayed.
 */
final class TrainingSet {
  private final WordPiece vocabulary;
  private final SentenceFinder sentences = new SentenceFinder();
  private final List<Example.Labels> articles = new ArrayList<>();
  private final List<Example> contents = new ArrayList<>();

  TrainingSet(WordPiece vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Adds annotated articles. */
  void add(List<GoldArticle> gold) {
    gold.forEach(article -> articles.add(labels(article)));
  }

  private Example.Labels labels(GoldArticle article) {
    return Example.Labels.of(
        article,
        Words.find(article.text(), PlainParagraphs.own(article.text()), vocabulary, sentences));
  }

  /** Adds the articles that were written for this project, all files of a folder. */
  void addInvented(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      files.sorted().forEach(this::addInventedFile);
    }
  }

  private void addInventedFile(Path file) {
    try {
      MarkedText marked = MarkedText.parse(Files.readString(file, StandardCharsets.UTF_8));
      String name = file.getFileName().toString();
      articles.add(labels(marked.outermost(name)));
      for (MarkedText.Marking outer : marked.records()) {
        List<GoldAttribution> inner =
            marked.records().stream()
                .filter(one -> one.within() == outer.number())
                .map(MarkedText.Marking::parts)
                .filter(one -> isWithin(one, outer.parts()))
                .toList();
        if (!inner.isEmpty()) {
          addContent(new GoldArticle(name, marked.text(), inner, List.of()), outer.parts());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  /** Whether the whole of one record stands in a content of another. */
  private static boolean isWithin(GoldAttribution inner, GoldAttribution outer) {
    Span cue = inner.cue().get(0);
    return outer.content().stream()
        .anyMatch(part -> part.contains(cue) && inner.content().stream().allMatch(part::contains));
  }

  private void addContent(GoldArticle inner, GoldAttribution outer) {
    Example.Labels labels = labels(inner);
    for (Span part : outer.content()) {
      if (inner.attributions().stream().anyMatch(one -> part.contains(one.cue().get(0)))) {
        contents.add(labels.stretch(part.start(), part.end()));
      }
    }
  }

  int size() {
    return articles.size();
  }

  /** The windows of one epoch. */
  List<Example> draw(RandomGenerator random) {
    List<Example> drawn = new ArrayList<>(contents);
    articles.forEach(article -> drawn.addAll(article.draw(random)));
    return drawn;
  }
}
