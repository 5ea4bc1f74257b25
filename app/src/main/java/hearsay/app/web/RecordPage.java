package hearsay.app.web;

import hearsay.intake.Article;
import hearsay.ledger.Evidence;
import hearsay.ledger.LedgerEntry;
import hearsay.text.CodePointSpan;
import hearsay.text.ParagraphFinder;
import hearsay.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The evidence card of one record: everything that somebody hostile may ask for. */
final class RecordPage implements Page {
  /**
   * What the page shows.
   *
   * @param context the paragraphs that it stands in, with its parts marked
   */
  record View(
      Said said,
      List<List<MarkedText.Piece>> context,
      Identity identity,
      List<Place> places,
      String markdown,
      String annotation) {}

  /** What the words were cut from. */
  record Identity(
      String article,
      String place,
      String address,
      String authors,
      String textHash,
      String rawHash,
      int rawBytes,
      String charset,
      String read,
      String reader) {}

  /** A part of the record: what it is, and where in the text, in code points. */
  record Place(String role, String words, int start, int end, int line) {}

  @Override
  public Answer answer(Visit visit) {
    List<LedgerEntry> found = visit.query().records(visit.needed("record"));
    if (found.size() != 1) {
      return Answer.Wrong.notFound(
          "No record has this name.",
          "A record that is read otherwise today has another one; the article shows what is there.");
    }
    LedgerEntry entry = found.get(0);
    if (visit.wantsJson()) {
      return Answer.Plain.json(visit.json().quotations(found));
    }
    Article article =
        visit.query().article(entry.article().key(), entry.article().version()).orElseThrow();
    EvidenceCard card =
        new EvidenceCard(
            entry,
            article,
            visit.query().firstSeen(entry.article().key(), entry.article().version()));
    return switch (visit.value("as").orElse("")) {
      case "markdown" ->
          new Answer.Plain("text/markdown; charset=utf-8", card.markdown(), Optional.empty());
      case "annotation" ->
          new Answer.Plain(
              "application/ld+json; charset=utf-8", card.annotation(), Optional.empty());
      default -> new Answer.Shown("record", "Evidence", view(visit, entry, article, card));
    };
  }

  private static View view(Visit visit, LedgerEntry entry, Article article, EvidenceCard card) {
    return new View(
        Said.of(entry),
        context(entry, article),
        new Identity(
            entry.article().key().value(),
            visit.json().place(entry.article().origin(), entry.content().get(0).line()),
            entry.article().metadata().address().orElse(""),
            String.join(", ", entry.article().metadata().authors()),
            entry.article().version(),
            article.original().sha256(),
            article.original().bytes().length,
            article.charset(),
            card.read(),
            entry.article().reader()),
        places(entry),
        card.markdown(),
        card.annotation());
  }

  private static List<Evidence> parts(LedgerEntry entry) {
    List<Evidence> parts = new ArrayList<>();
    entry.source().ifPresent(parts::add);
    parts.add(entry.cue());
    parts.addAll(entry.content());
    entry.told().ifPresent(parts::add);
    return parts;
  }

  private static List<Place> places(LedgerEntry entry) {
    return parts(entry).stream()
        .map(
            part ->
                new Place(
                    part.role().name().toLowerCase(Locale.ROOT),
                    part.words(),
                    part.place().start(),
                    part.place().end(),
                    part.line()))
        .toList();
  }

  private static List<List<MarkedText.Piece>> context(LedgerEntry entry, Article article) {
    List<MarkedText.Mark> marks = new ArrayList<>();
    for (Evidence part : parts(entry)) {
      marks.add(new MarkedText.Mark(units(article, part.place()), layer(part.role()), "part"));
    }
    List<Span> around =
        ParagraphFinder.find(article.text()).stream()
            .filter(span -> marks.stream().anyMatch(mark -> mark.span().overlaps(span)))
            .toList();
    return new MarkedText(article.text().toString(), marks).cut(around);
  }

  private static Span units(Article article, CodePointSpan place) {
    return article.text().units(place);
  }

  private static String layer(Evidence.Role role) {
    return switch (role) {
      case SOURCE -> "source";
      case CUE -> "cue";
      case TOLD -> "credit";
      default -> "said";
    };
  }
}
