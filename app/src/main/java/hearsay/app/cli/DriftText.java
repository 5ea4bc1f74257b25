package hearsay.app.cli;

import hearsay.app.corpus.LedgerDrift;
import hearsay.drift.DriftKind;
import hearsay.drift.QuoteDrift;
import hearsay.drift.QuotedBy;
import hearsay.quotation.FamilyChange;
import hearsay.quotation.FamilyDrift;
import hearsay.quotation.FamilyMember;
import hearsay.quotation.HeadlineQuotation;
import hearsay.reuse.ArticleVersion;
import hearsay.text.SourceText;
import hearsay.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Prints how quotations changed, for people: the fullest form, then each change against it with who
 * has it.
 */
final class DriftText {
  private static final String MARGIN = "  ";
  private static final int LABEL = 11;
  private static final String INDENT = " ".repeat(MARGIN.length() + LABEL);

  /** So many who have a change are named. */
  private static final int NAMED = 4;

  /** So many units around a change are shown. */
  private static final int AROUND = 28;

  /** Of a longer stretch that changed, the beginning and the end are shown. */
  private static final int LONGEST = 70;

  private final Output out;
  private final int columns;
  private final Places places;
  private final boolean why;

  DriftText(Cli cli, Places places, boolean why) {
    this.out = cli.out();
    this.columns = cli.surroundings().columns();
    this.places = places;
    this.why = why;
  }

  void print(LedgerDrift drift) {
    drift.families().forEach(this::print);
    drift.headlines().forEach(this::print);
    if (drift.families().isEmpty() && drift.headlines().isEmpty()) {
      out.line("No quotation was found that changed.");
    } else {
      dim(
          "",
          Counted.of(drift.families().size(), "changed quotation")
              + ", "
              + Counted.of(drift.headlines().size(), "headline")
              + " to look at");
    }
    if (drift.onlyTypography() > 0) {
      dim(
          "",
          Counted.of(drift.onlyTypography(), "more differs", "more differ")
              + " in marks only: --kind typography");
    }
  }

  private void print(LedgerDrift.ChangedFamily changed) {
    FamilyMember fullest = changed.family().fullest();
    long articles =
        changed.family().members().stream().map(FamilyMember::article).distinct().count();
    String speakers =
        changed.speakers().isEmpty() ? "speaker unknown" : String.join(", ", changed.speakers());
    out.line(
        out.styled(Style.BOLD, changed.family().id().substring(0, 8))
            + MARGIN
            + out.styled(Style.SOURCE, SafeText.ofOneLine(speakers))
            + out.styled(Style.DIM, " · " + Counted.of(articles, "article")));
    words(MARGIN, Style.CONTENT, cut(fullest.article(), fullest.words()));
    dim(MARGIN, "the fullest form: " + places.of(fullest.article(), fullest.words()));
    if (why) {
      changed.family().members().stream()
          .filter(member -> !member.equals(fullest))
          .forEach(this::printForm);
    }
    changed.changes().forEach(this::print);
    out.blank();
  }

  private void printForm(FamilyMember member) {
    words(MARGIN, Style.PLAIN, cut(member.article(), member.words()));
    dim(MARGIN, places.of(member.article(), member.words()));
  }

  private void print(FamilyChange change) {
    String label = change.kinds().stream().map(DriftKind::label).collect(Collectors.joining(", "));
    StyledText line = new StyledText();
    FamilyDrift one = change.carriers().get(0);
    if (change.edit().isPresent()) {
      edit(line, one, change.edit().get());
    } else {
      line.add(Style.PLAIN, withoutEdit(change, one));
    }
    List<String> lines = line.wrap(columns - INDENT.length(), out);
    String head = DisplayWidth.pad(label, LABEL);
    boolean fits = DisplayWidth.of(label) < LABEL;
    out.line(MARGIN + out.styled(Style.WARNING, fits ? head : label) + (fits ? lines.get(0) : ""));
    lines.stream().skip(fits ? 1 : 0).forEach(more -> out.line(INDENT + more));
    printCarriers(change);
  }

  private String withoutEdit(FamilyChange change, FamilyDrift one) {
    if (change.kinds().contains(DriftKind.SPEAKER)) {
      return speaker(one.a()) + " → " + speaker(one.b());
    }
    String words = cut(one.b().article(), one.drift().b());
    return change.kinds().contains(DriftKind.TYPOGRAPHY)
        ? "other marks: " + words
        : "not around these words: " + words;
  }

  private static String speaker(FamilyMember member) {
    return member.speaker().map(QuotedBy::key).map(DriftText::shownKey).orElse("somebody");
  }

  private static String shownKey(String key) {
    return SafeText.ofOneLine(key.replaceAll("\\|$", "").replace('|', ' '));
  }

  /** The change between the words that stand around it in the quotation. */
  private void edit(StyledText line, FamilyDrift drift, QuoteDrift.Edit edit) {
    SourceText a = text(drift.a());
    SourceText b = text(drift.b());
    boolean inA = edit.a().isPresent();
    Span at = inA ? edit.a().get() : edit.b().orElseThrow();
    Span whole = inA ? drift.drift().a() : drift.drift().b();
    SourceText around = inA ? a : b;
    int from = wordStart(around, at.start(), whole.start());
    int to = wordEnd(around, at.end(), whole.end());
    line.add(Style.DIM, (from > whole.start() ? "… " : "") + shown(around, from, at.start()));
    line.add(Style.PLAIN, "[");
    line.add(Style.WARNING, shown(edit.a().map(a::cut)));
    line.add(Style.PLAIN, " → ");
    line.add(Style.CONTENT, shown(edit.b().map(b::cut)));
    line.add(Style.PLAIN, "]");
    line.add(Style.DIM, shown(around, at.end(), to) + (to < whole.end() ? " …" : ""));
    if (edit.ellipsis()) {
      line.add(Style.DIM, " (with an ellipsis)");
    }
  }

  private static int wordStart(SourceText text, int unit, int least) {
    int from = Math.max(least, unit - AROUND);
    while (from > least && from < unit && !Character.isWhitespace(text.charAt(from - 1))) {
      from++;
    }
    return from;
  }

  private static int wordEnd(SourceText text, int unit, int most) {
    int to = Math.min(most, unit + AROUND);
    while (to < most && to > unit && !Character.isWhitespace(text.charAt(to))) {
      to--;
    }
    return to;
  }

  private static String shown(SourceText text, int from, int to) {
    return from < to ? shown(text.subSequence(from, to)) : "";
  }

  private static String shown(String words) {
    return SafeText.of(words).replaceAll(" {2,}", " ");
  }

  private static String shown(Optional<String> words) {
    String one = words.map(SafeText::ofOneLine).orElse("–");
    int half = LONGEST / 2;
    return one.length() <= LONGEST
        ? one
        : DisplayWidth.fit(one, half)
            + " "
            + one.substring(one.indexOf(' ', one.length() - half) + 1);
  }

  private void printCarriers(FamilyChange change) {
    Optional<FamilyMember> first = change.first().member();
    first.ifPresent(one -> dim(INDENT, firstNote(change) + places.of(one.article(), one.words())));
    if (first.isEmpty()) {
      dim(INDENT, "who had it first is not known");
    }
    if (change.isOlder()) {
      dim(INDENT, "dated before the fullest form: it may have changed the other way");
    }
    List<FamilyMember> others =
        change.carriers().stream()
            .map(FamilyDrift::b)
            .filter(one -> first.filter(one::equals).isEmpty())
            .toList();
    others.stream()
        .limit(why ? others.size() : NAMED)
        .forEach(one -> dim(INDENT, places.of(one.article(), one.words())));
    if (!why && others.size() > NAMED) {
      dim(INDENT, "and " + (others.size() - NAMED) + " more: --why");
    }
  }

  private static String firstNote(FamilyChange change) {
    return switch (change.first().certainty()) {
      case ONLY, UNKNOWN -> "";
      case FIRST -> "first by date: ";
      case FIRST_OF_DATED -> "first of those with a date: ";
    };
  }

  private void print(HeadlineQuotation headline) {
    out.line(
        out.styled(Style.BOLD, "headline") + MARGIN + out.styled(Style.WARNING, verdict(headline)));
    Span quoted = headline.quoted();
    StyledText line =
        new StyledText()
            .add(Style.PLAIN, SafeText.of(headline.title().substring(0, quoted.start())))
            .add(Style.CONTENT, SafeText.of(headline.words()))
            .add(Style.PLAIN, SafeText.of(headline.title().substring(quoted.end())));
    line.wrap(columns - MARGIN.length(), out).forEach(part -> out.line(MARGIN + part));
    dim(MARGIN, places.of(headline.article()));
    headline
        .body()
        .ifPresent(
            match -> {
              words(MARGIN, Style.PLAIN, "below: " + cut(headline.article(), match.words()));
              dim(MARGIN, places.of(headline.article(), match.words()));
            });
    headline
        .elsewhere()
        .forEach(
            place ->
                dim(
                    MARGIN,
                    (place.match().isExact() ? "in " : "changed in ")
                        + places.of(place.article(), place.match().words())));
    out.blank();
  }

  private static String verdict(HeadlineQuotation headline) {
    return switch (headline.verdict()) {
      case EXACT -> "as in the text below";
      case ALTERED ->
          "changed against the text below: "
              + headline.body().stream()
                  .flatMap(match -> match.edits().stream())
                  .flatMap(edit -> edit.kinds().stream())
                  .distinct()
                  .sorted()
                  .map(DriftKind::label)
                  .collect(Collectors.joining(", "));
      case ELSEWHERE -> "not in the text below, but in another article";
      case ABSENT -> "in no text of the ledger";
    };
  }

  private SourceText text(FamilyMember member) {
    return places.ledger().text(member.article());
  }

  private String cut(ArticleVersion version, Span span) {
    return SafeText.ofOneLine(span.cut(places.ledger().text(version)));
  }

  private void words(String margin, Style style, String words) {
    DisplayWidth.wrap(words, columns - margin.length())
        .forEach(line -> out.line(margin + out.styled(style, line)));
  }

  private void dim(String margin, String words) {
    words(margin, Style.DIM, words);
  }
}
