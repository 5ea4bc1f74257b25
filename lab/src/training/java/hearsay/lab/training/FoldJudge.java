package hearsay.lab.training;

import hearsay.intake.PlainParagraphs;
import hearsay.lab.AttributionJudge;
import hearsay.lab.GoldArticle;
import hearsay.lab.MarkedText;
import hearsay.statement.Attribution;
import hearsay.statement.AttributionReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Judges what a reader finds in articles that its network was not trained on: outermost records by
 * the gold, inner ones by the invented articles, where alone they are annotated.
 */
final class FoldJudge {
  private final AttributionReader reader;
  private final ConfidenceFit fit;

  FoldJudge(AttributionReader reader, ConfidenceFit fit) {
    this.reader = reader;
    this.fit = fit;
  }

  void judge(GoldArticle article) {
    List<Attribution> read =
        reader.read(article.text(), PlainParagraphs.own(article.text())).attributions().stream()
            .filter(one -> one.within().isEmpty())
            .toList();
    boolean[] right = AttributionJudge.judge(article, read);
    for (int i = 0; i < right.length; i++) {
      add(read.get(i), right[i]);
    }
  }

  private void add(Attribution one, boolean right) {
    String rule = one.reason().rule();
    boolean known = rule.startsWith("encoder") || rule.equals("relay");
    if (!rule.equals(ConfidenceFit.UNFITTED)) {
      fit.add(known ? rule : "rules", one.confidence(), right);
    }
  }

  void judgeInvented(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        MarkedText text = MarkedText.parse(Files.readString(file));
        GoldArticle all =
            new GoldArticle(
                "",
                text.text(),
                text.records().stream().map(MarkedText.Marking::parts).toList(),
                List.of());
        List<Attribution> read =
            reader.read(text.text(), PlainParagraphs.own(text.text())).attributions();
        boolean[] right = AttributionJudge.judge(all, read);
        for (int i = 0; i < right.length; i++) {
          if (read.get(i).within().isPresent()) {
            add(read.get(i), right[i]);
          }
        }
      }
    }
  }
}
