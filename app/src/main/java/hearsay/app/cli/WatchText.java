package hearsay.app.cli;

import hearsay.alignment.TextEdits;
import hearsay.fetch.WatchEvent;
import hearsay.intake.Metadata;
import hearsay.text.SourceText;
import hearsay.text.Span;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prints what watching notices, for people. */
final class WatchText {
  private static final int SHOWN_EDITS = 20;
  private static final int KIND = 10;

  /** Words around an edit and in it, in UTF-16 units. */
  private static final int AROUND = 40;

  private static final int MAX_EDIT = 400;
  private static final String MARGIN = "  ";

  private final Output out;
  private final int columns;

  WatchText(Output out, int columns) {
    this.out = out;
    this.columns = columns;
  }

  void print(WatchEvent event) {
    String kind = event.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    String at = event.at().truncatedTo(ChronoUnit.SECONDS).toString();
    out.line(
        at
            + "  "
            + out.styled(event.isTrouble() ? Style.WARNING : Style.BOLD, pad(kind))
            + "  "
            + SafeText.ofOneLine(event.address()));
    event.article().map(WatchText::about).filter(words -> !words.isEmpty()).ifPresent(this::wrap);
    if (!event.reason().isEmpty()) {
      wrap(SafeText.ofOneLine(event.reason()));
    }
    event.change().ifPresent(this::printChange);
  }

  private static String pad(String kind) {
    return DisplayWidth.pad(kind, KIND);
  }

  private static String about(WatchEvent.Kept kept) {
    Metadata metadata = kept.article().metadata();
    String records = kept.records() == 0 ? "" : Counted.of(kept.records(), "statement");
    return Stream.of(metadata.outlet().orElse(""), metadata.title().orElse(""), records)
        .map(SafeText::ofOneLine)
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private void wrap(String words) {
    DisplayWidth.wrap(words, columns - MARGIN.length()).forEach(line -> out.line(MARGIN + line));
  }

  private void printChange(WatchEvent.Change change) {
    for (TextEdits.Edit edit : change.edits().stream().limit(SHOWN_EDITS).toList()) {
      wrap(shown(change, edit));
    }
    if (change.edits().size() > SHOWN_EDITS) {
      out.line(
          MARGIN
              + "and "
              + Counted.number(change.edits().size() - SHOWN_EDITS)
              + " more edits: --json");
    }
  }

  /**
   * The edit between the words of the new text that stand around it; of the old, if it only went.
   */
  private static String shown(WatchEvent.Change change, TextEdits.Edit edit) {
    SourceText text = edit.after().isPresent() ? change.after() : change.before();
    Span place = edit.after().or(edit::before).orElseThrow();
    String went = edit.before().map(span -> "[-" + cut(change.before(), span) + "-]").orElse("");
    String came = edit.after().map(span -> "{+" + cut(change.after(), span) + "+}").orElse("");
    String both = went.isEmpty() || came.isEmpty() ? went + came : went + " " + came;
    return SafeText.ofOneLine(before(text, place) + both + after(text, place));
  }

  private static String cut(SourceText text, Span span) {
    String words = text.cut(span);
    return words.length() <= MAX_EDIT ? words : words.substring(0, MAX_EDIT) + "…";
  }

  private static String before(SourceText text, Span place) {
    int from = Math.max(0, place.start() - AROUND);
    String words = text.toString().substring(from, place.start());
    int blank = from == 0 ? 0 : words.indexOf(' ') + 1;
    return (from == 0 ? "" : "… ") + words.substring(blank);
  }

  private static String after(SourceText text, Span place) {
    String all = text.toString();
    int to = Math.min(all.length(), place.end() + AROUND);
    String words = all.substring(place.end(), to);
    int blank = words.lastIndexOf(' ');
    boolean isCut = to < all.length() && blank >= 0;
    return isCut ? words.substring(0, blank) + " …" : words;
  }
}
