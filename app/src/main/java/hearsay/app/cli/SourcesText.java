package hearsay.app.cli;

import hearsay.app.corpus.SourcesQuestion;
import hearsay.origin.CircularReport;
import hearsay.origin.Origins;
import hearsay.origin.ProvenanceEdge;
import hearsay.origin.ProvenanceGraph;
import hearsay.origin.ProvenanceTree;
import hearsay.reuse.ArticleVersion;
import hearsay.reuse.Clue;
import hearsay.reuse.Direction;
import hearsay.reuse.Link;
import hearsay.reuse.Strength;
import hearsay.text.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Prints where some articles have their words from, for a person. Says "no link found", never that
 * two articles know nothing of each other.
 */
final class SourcesText {
  /** A tree is not drawn deeper: its lines would leave the page. */
  private static final int DEEPEST = 8;

  private static final int STEP = 3;

  private final Output out;
  private final int columns;
  private final Places places;
  private final boolean why;

  SourcesText(Cli cli, Places places, boolean why) {
    this.out = cli.out();
    this.columns = cli.surroundings().columns();
    this.places = places;
    this.why = why;
  }

  void print(SourcesQuestion answer) {
    ProvenanceGraph graph = answer.graph();
    Origins origins = graph.origins();
    out.line(out.styled(Style.BOLD, counts(origins)));
    answer.utterance().ifPresent(this::print);
    out.blank();
    ProvenanceTree.of(graph).forEach(this::print);
    printNotes(graph, origins);
    if (why && !graph.edges().isEmpty()) {
      out.blank();
      out.line(out.styled(Style.BOLD, "Links"));
      graph.edges().forEach(this::print);
    }
    answer.circular().forEach(this::print);
  }

  private static String counts(Origins origins) {
    return Counted.of(origins.articles(), "article")
        + ", "
        + Counted.of(origins.texts().size(), "text")
        + ", "
        + interval(origins, "origin", "origins");
  }

  private static String interval(Origins origins, String one, String many) {
    return origins.low() == origins.high()
        ? Counted.of(origins.high(), one, many)
        : origins.low() + " to " + origins.high() + " " + many;
  }

  /** Whoever said it is the one source of what it says; the articles saw that it was said. */
  private void print(SourcesQuestion.Utterance utterance) {
    line("", Style.CONTENT, words(utterance.words()));
    String said =
        switch (utterance.speakers().size()) {
          case 0 -> "one utterance; who said it is not known";
          case 1 -> "one utterance, one source: " + utterance.speakers().get(0);
          default ->
              "one utterance, laid to "
                  + utterance.speakers().size()
                  + " speakers: "
                  + String.join(", ", utterance.speakers());
        };
    Origins witnesses = utterance.testimony().witnesses();
    line(
        "",
        Style.DIM,
        SafeText.ofOneLine(said)
            + "; "
            + Counted.of(witnesses.articles(), "article")
            + ", "
            + interval(witnesses, "witness", "witnesses")
            + " that it was said");
  }

  private void print(List<ProvenanceTree.Line> tree) {
    for (ProvenanceTree.Line line : tree) {
      int depth = Math.min(DEEPEST, line.depth());
      String margin = " ".repeat(STEP * Math.max(0, depth - 1)) + (depth > 0 ? "└─ " : "");
      out.line(margin + DisplayWidth.fit(places.of(line.article()), columns - margin.length()));
      line.why().ifPresent(edge -> line(" ".repeat(STEP * depth), Style.DIM, reason(edge)));
    }
  }

  /** Why an article hangs where it does, on a line. */
  private String reason(ProvenanceEdge edge) {
    StringBuilder said = new StringBuilder(edge.strength().label());
    edge.link()
        .ifPresent(
            link ->
                said.append(", ")
                    .append(link.relation().label().replace('-', ' '))
                    .append(
                        String.format(
                            Locale.ROOT,
                            ": %.0f %% and %.0f %% of the words",
                            100 * link.containmentA(),
                            100 * link.containmentB())));
    said.append("; ").append(direction(edge.direction()));
    evidence(edge).ifPresent(words -> said.append("; ").append(words));
    return said.toString();
  }

  private static String direction(Direction direction) {
    return switch (direction) {
      case A_TO_B, B_TO_A -> "has it from there";
      case COMMON_ORIGIN -> "both from somewhere else";
      case UNKNOWN -> "which way is unknown";
    };
  }

  /** The weightiest clue that speaks for the direction, with its words. */
  private Optional<String> evidence(ProvenanceEdge edge) {
    Optional<String> credit =
        edge.credits().stream()
            .findFirst()
            .map(place -> "credits " + words(place.article(), place.span()));
    return credit.or(
        () ->
            edge.link()
                .flatMap(
                    link ->
                        link.clues().stream()
                            .filter(clue -> clue.says() == edge.direction())
                            .findFirst()
                            .map(clue -> shown(link, clue))));
  }

  private String shown(Link link, Clue clue) {
    String where =
        clue.a()
            .map(span -> " " + words(link.a(), span))
            .or(() -> clue.b().map(span -> " " + words(link.b(), span)))
            .orElse("");
    return clue.kind().label().replace('-', ' ') + where;
  }

  private void printNotes(ProvenanceGraph graph, Origins origins) {
    if (origins.low() < origins.high()) {
      line("", Style.DIM, "where only strong links hold, " + origins.high() + " origins");
    }
    if (origins.low() > 1) {
      line("", Style.DIM, "between these no link was found that says where words come from");
    }
    long weak = graph.edges().stream().filter(one -> one.strength() == Strength.WEAK).count();
    if (weak > 0 && !why) {
      line("", Style.DIM, Counted.of(weak, "weak link") + " by shared quotations: --why");
    }
  }

  private void print(ProvenanceEdge edge) {
    String arrow =
        switch (edge.direction()) {
          case A_TO_B -> " → ";
          case B_TO_A -> " ← ";
          case COMMON_ORIGIN, UNKNOWN -> " – ";
        };
    line("  ", Style.PLAIN, places.of(edge.a()) + arrow + places.of(edge.b()));
    out.line("      " + edge.strength().label() + ", direction " + edge.direction().label());
    edge.link().ifPresent(this::printLink);
    for (ProvenanceEdge.CreditedPlace credit : edge.credits()) {
      line("      ", Style.PLAIN, "credits: " + words(credit.article(), credit.span()));
    }
  }

  private void printLink(Link link) {
    line(
        "      ",
        Style.PLAIN,
        String.format(
            Locale.ROOT,
            "%s: %.0f %% of the first in the second, %.0f %% of the second in the first; %s, %s",
            link.relation().label(),
            100 * link.containmentA(),
            100 * link.containmentB(),
            Counted.of(link.passages().size(), "passage"),
            Counted.of(link.drift().size(), "changed quotation")));
    for (Clue clue : link.clues()) {
      String where =
          clue.a()
              .map(span -> ": " + words(link.a(), span))
              .or(() -> clue.b().map(span -> ": " + words(link.b(), span)))
              .orElse("");
      line("      ", Style.PLAIN, clue.kind().label() + " says " + clue.says().label() + where);
    }
  }

  private void print(CircularReport ring) {
    out.blank();
    out.line(out.styled(Style.BOLD, "Circular reporting"));
    for (CircularReport.Step step : ring.steps()) {
      String credits = words(step.article(), step.credit().span());
      line("  ", Style.PLAIN, places.of(step.article()) + "  " + credits);
    }
  }

  private void line(String margin, Style style, String words) {
    DisplayWidth.wrap(words, columns - margin.length())
        .forEach(part -> out.line(margin + out.styled(style, part)));
  }

  private String words(ArticleVersion article, Span span) {
    return words(span.cut(places.ledger().text(article)));
  }

  private static String words(String words) {
    String plain = SafeText.ofOneLine(words);
    boolean isQuoted = plain.startsWith("“") || plain.startsWith("\"") || plain.startsWith("‘");
    return isQuoted ? plain : "“" + plain + "”";
  }
}
