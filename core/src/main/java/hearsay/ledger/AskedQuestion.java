package hearsay.ledger;

import hearsay.text.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A question that a person made, so that forecasts of several speakers stand side by side and one
 * ruling settles them all. It lives in the log alone.
 *
 * @param id {@code q} and seven hexadecimal digits, made of the title
 * @param title as it was asked
 * @param asked the ruling that made it
 * @param members in the order in which they were added
 * @param resolution the latest ruling on it in force
 */
public record AskedQuestion(
    String id, String title, Ruling asked, List<Member> members, Optional<Ruling> resolution) {
  private static final int DIGITS = 7;

  /**
   * A forecast that a person put under a question.
   *
   * @param forecast one piece of evidence; whatever it is joined with belongs to the question too
   * @param ruling the one that put it there
   */
  public record Member(RecordId forecast, Ruling ruling) {}

  public AskedQuestion {
    members = List.copyOf(members);
  }

  /** The id of a title; blanks and case make no other question. */
  public static String id(String title) {
    String plain = title.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    String hash = Sha256.hex(("question\n" + plain).getBytes(StandardCharsets.UTF_8));
    return "q" + hash.substring(0, DIGITS);
  }

  /** The questions that stand, in the order in which they were asked. */
  public static List<AskedQuestion> of(List<Ruling> log) {
    Map<String, AskedQuestion> questions = new LinkedHashMap<>();
    for (Ruling ruling : log) {
      if (ruling.undone().isEmpty() && ruling.action() == Ruling.Action.QUESTION_NEW) {
        String id = ruling.question().orElseThrow();
        String title = ruling.name().orElseThrow();
        questions.put(id, new AskedQuestion(id, title, ruling, List.of(), Optional.empty()));
      }
    }
    for (Ruling ruling : log) {
      if (ruling.undone().isEmpty()) {
        ruling
            .question()
            .ifPresent(id -> questions.computeIfPresent(id, (same, asked) -> asked.with(ruling)));
      }
    }
    return List.copyOf(questions.values());
  }

  private AskedQuestion with(Ruling ruling) {
    return switch (ruling.action()) {
      case QUESTION_ADD -> {
        List<Member> more = new ArrayList<>(members);
        more.add(new Member(ruling.record().orElseThrow(), ruling));
        yield new AskedQuestion(id, title, asked, more, resolution);
      }
      case RESOLVE -> new AskedQuestion(id, title, asked, members, Optional.of(ruling));
      default -> this;
    };
  }
}
