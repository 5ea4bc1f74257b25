package hearsay.app.cli;

import hearsay.intake.Article;
import hearsay.origin.CircularReport;
import hearsay.origin.CircularReporting;
import hearsay.origin.Origins;
import hearsay.origin.ProvenanceEdge;
import hearsay.origin.ProvenanceGraph;
import hearsay.reuse.ArticleVersion;
import hearsay.reuse.Clue;
import hearsay.reuse.Link;
import hearsay.text.Span;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Prints where some articles have their words from, for a person. Says "no link found", never that
 * two articles know nothing of each other.
 */
record SourcesText(Output out, LedgerPaths paths, Map<ArticleVersion, Article> articles) {
  void print(ProvenanceGraph graph) {
    Origins origins = graph.origins();
    out.line(
        out.styled(
            Style.BOLD,
            Counted.of(origins.articles(), "article")
                + ", "
                + Counted.of(origins.texts().size(), "text")
                + ", "
                + interval(origins)));
    printGroups(origins);
    if (!graph.edges().isEmpty()) {
      out.blank();
      out.line(out.styled(Style.BOLD, "Links"));
      graph.edges().forEach(this::print);
    }
    for (CircularReport ring : CircularReporting.find(graph.articles())) {
      print(ring);
    }
  }

  private static String interval(Origins origins) {
    return origins.low() == origins.high()
        ? Counted.of(origins.high(), "origin")
        : origins.low() + " to " + origins.high() + " origins";
  }

  private void printGroups(Origins origins) {
    int number = 0;
    for (List<ArticleVersion> group : origins.surely()) {
      number++;
      for (ArticleVersion article : group) {
        boolean isFirst = article.equals(group.get(0));
        out.line((isFirst ? String.format(Locale.ROOT, "%3d  ", number) : "     ") + name(article));
      }
    }
    if (origins.high() > 1) {
      out.line(
          out.styled(
              Style.DIM,
              origins.low() < origins.high()
                  ? "     some of these are probably one: see below"
                  : "     no link found between them that says where words come from"));
    }
  }

  private void print(ProvenanceEdge edge) {
    String arrow =
        switch (edge.direction()) {
          case A_TO_B -> " → ";
          case B_TO_A -> " ← ";
          case COMMON_ORIGIN, UNKNOWN -> " – ";
        };
    out.line("  " + name(edge.a()) + arrow + name(edge.b()));
    out.line("      " + edge.strength().label() + ", direction " + edge.direction().label());
    edge.link().ifPresent(this::printLink);
    for (ProvenanceEdge.CreditedPlace credit : edge.credits()) {
      out.line("      credits: " + words(credit.article(), credit.span()));
    }
  }

  private void printLink(Link link) {
    out.line(
        String.format(
            Locale.ROOT,
            "      %s: %.0f %% of the first in the second, %.0f %% of the second in the first; %s, %s",
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
      out.line("      " + clue.kind().label() + " says " + clue.says().label() + where);
    }
  }

  private void print(CircularReport ring) {
    out.blank();
    out.line(out.styled(Style.BOLD, "Circular reporting"));
    for (CircularReport.Step step : ring.steps()) {
      out.line("  " + name(step.article()) + "  " + words(step.article(), step.credit().span()));
    }
  }

  private String words(ArticleVersion article, Span span) {
    return "“" + SafeText.ofOneLine(articles.get(article).text().cut(span)) + "”";
  }

  private String name(ArticleVersion version) {
    Article article = articles.get(version);
    Optional<String> outlet = article.metadata().outlet();
    return SafeText.ofOneLine(
        paths.shown(article.origin()) + outlet.map(name -> " (" + name + ")").orElse(""));
  }
}
