package hearsay.app.web;

import hearsay.app.cli.CsvTable;
import java.util.List;
import java.util.stream.Stream;

/** Quotations as a table for other programs. */
final class Csv {
  private static final List<String> COLUMNS =
      List.of(
          "record",
          "published",
          "outlet",
          "article",
          "speaker",
          "source",
          "cue",
          "kind",
          "class",
          "confidence",
          "words");

  private Csv() {}

  static String of(List<Said> all) {
    CsvTable table = new CsvTable(COLUMNS);
    all.forEach(said -> table.add(row(said)));
    return table.text();
  }

  private static List<String> row(Said said) {
    return Stream.of(
            said.id(),
            said.article().day(),
            said.article().outlet(),
            said.article().key(),
            said.by(),
            said.source(),
            said.cue(),
            said.how().kind(),
            said.how().cueClass(),
            said.how().confidence(),
            said.words())
        .map(Renderer::visible)
        .toList();
  }
}
