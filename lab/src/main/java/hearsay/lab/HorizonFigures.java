package hearsay.lab;

import hearsay.text.SourceText;
import hearsay.text.Span;
import hearsay.time.Horizon;
import hearsay.time.HorizonReader;
import hearsay.time.PublishedAt;
import hearsay.time.Timex;
import hearsay.time.TimexTagger;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How many horizons are read as a person set them: sentences with one expression in square
 * brackets, its direction, its first and its last day, and its value. A sentence is right when all
 * four are.
 *
 * <p>Usage: {@code HorizonFigures} prints what is wrong in the development set, {@code
 * HorizonFigures second} in the second one, {@code HorizonFigures sealed} the shares of the sealed
 * one and no sentence.
 */
public final class HorizonFigures {
  /** The sentences that may be looked at. */
  static final String DEVELOPMENT = "horizons-dev.tsv";

  /** As many again, written by somebody else, on which the rules were mended afterwards. */
  static final String SECOND = "horizons-second.tsv";

  /** Those that nobody has looked at who works on the rules. */
  static final String SEALED = "horizons.tsv";

  private static final HorizonReader READER = new HorizonReader();

  /**
   * What a sentence should mean, or was read to mean; days as written, empty where there is none.
   */
  record Reading(String direction, String earliest, String latest, String value) {}

  /** One sentence, what it should mean, and what was read. */
  record Case(String sentence, Reading expected, Reading read) {
    boolean hasRightDays() {
      return expected.earliest().equals(read.earliest()) && expected.latest().equals(read.latest());
    }

    boolean isRight() {
      return expected.equals(read);
    }
  }

  private HorizonFigures() {}

  public static void main(String[] args) throws IOException {
    String set = args.length == 0 ? "" : args[0];
    boolean sealed = set.equals("sealed");
    List<Case> cases = read(sealed ? SEALED : set.equals("second") ? SECOND : DEVELOPMENT);
    for (Case one : cases) {
      if (!one.isRight() && !sealed) {
        System.out.printf(
            "%s%n  should be %s%n  is        %s%n", one.sentence(), one.expected(), one.read());
      }
    }
    double days = shareOfDays(cases);
    System.out.printf(
        Locale.ROOT, "right: %.3f of %d, days right: %.3f%n", share(cases), cases.size(), days);
  }

  static double shareOfDays(List<Case> cases) {
    return (double) cases.stream().filter(Case::hasRightDays).count() / cases.size();
  }

  static double share(List<Case> cases) {
    return (double) cases.stream().filter(Case::isRight).count() / cases.size();
  }

  /** Reads every sentence of a table that stands beside this class. */
  static List<Case> read(String resource) throws IOException {
    List<Case> cases = new ArrayList<>();
    try (InputStream in = HorizonFigures.class.getResourceAsStream(resource);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      List<String> columns = List.of();
      for (String row : lines.lines().toList()) {
        if (columns.isEmpty() && row.replace("#", "").startsWith("id\t")) {
          columns = List.of(row.replace("#", "").split("\t", -1));
        } else if (!row.startsWith("#")) {
          cases.add(judge(columns, List.of(row.split("\t", -1))));
        }
      }
    }
    return cases;
  }

  private static Case judge(List<String> columns, List<String> cells) {
    String marked = cells.get(columns.indexOf("sentence"));
    Reading expected =
        new Reading(
            direction(cells.get(columns.indexOf("direction"))),
            day(cells.get(columns.indexOf("earliest"))),
            day(cells.get(columns.indexOf("latest"))),
            cells.get(columns.indexOf("value")));
    LocalDate published = LocalDate.parse(cells.get(columns.indexOf("published")));
    return new Case(marked, expected, read(marked, PublishedAt.on(published)));
  }

  /** What has no place on the calendar looks nowhere, whatever else it is. */
  private static String direction(String cell) {
    return cell.equals("set") || cell.equals("duration") ? "none" : cell;
  }

  /** One of the sets writes a hyphen where there is no day, the others nothing. */
  private static String day(String cell) {
    return cell.equals("-") ? "" : cell;
  }

  private static Reading read(String marked, PublishedAt published) {
    SourceText text = SourceText.of(marked.replace("[", "").replace("]", ""));
    Span span = new Span(marked.indexOf('['), marked.indexOf(']') - 1);
    List<Timex> timexes = new TimexTagger().tag(text, published);
    Optional<Horizon> horizon = READER.within(timexes, span, published);
    String value =
        timexes.stream()
            .filter(timex -> timex.span().overlaps(span))
            .map(Timex::value)
            .findFirst()
            .orElse("");
    return new Reading(
        horizon.map(one -> one.direction().name().toLowerCase(Locale.ROOT)).orElse("none"),
        horizon.flatMap(Horizon::earliest).map(LocalDate::toString).orElse(""),
        horizon.flatMap(Horizon::latest).map(LocalDate::toString).orElse(""),
        horizon.map(Horizon::value).orElse(value));
  }
}
