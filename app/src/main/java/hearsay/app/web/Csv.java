package hearsay.app.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Quotations as a table for other programs: RFC 4180, with a line of names. */
final class Csv {
  private Csv() {}

  static String of(List<Said> all) {
    String names = "record,published,outlet,article,speaker,source,cue,kind,class,confidence,words";
    return Stream.concat(Stream.of(names), all.stream().map(Csv::line))
        .collect(Collectors.joining("\r\n", "", "\r\n"));
  }

  private static String line(Said said) {
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
        .map(Csv::cell)
        .collect(Collectors.joining(","));
  }

  /** A cell that a spreadsheet would take for a formula gets an apostrophe in front of it. */
  private static String cell(String words) {
    boolean isFormula = !words.isEmpty() && "=+-@\t\r".indexOf(words.charAt(0)) >= 0;
    String safe = (isFormula ? "'" : "") + Renderer.visible(words);
    return '"' + safe.replace("\"", "\"\"") + '"';
  }
}
