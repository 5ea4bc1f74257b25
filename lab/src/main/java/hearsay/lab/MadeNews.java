package hearsay.lab;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Makes a pile of short articles about events that never were, seeded, as JSON Lines: several
 * outlets tell of each event, quote the same speakers, sometimes in changed words, and say what is
 * to come. Names and things are made of syllables, so that two events share words by chance only.
 *
 * <p>Usage: {@code MadeNews FILE ARTICLES}.
 */
public final class MadeNews {
  private static final long SEED = 20261123;
  private static final int OUTLETS = 60;
  private static final int MOST_OF_AN_EVENT = 8;
  private static final int SPEAKERS = 6_000;
  private static final int DAYS = 1_400;
  private static final LocalDate FIRST_DAY = LocalDate.of(2028, 1, 3);
  private static final String[] ONSETS = {
    "b", "br", "c", "d", "dr", "f", "g", "gr", "h", "j", "k", "l", "m", "n", "p", "pr", "r", "s",
    "st", "t", "tr", "v", "w"
  };
  private static final String[] RIMES = {
    "al", "an", "ar", "ell", "em", "en", "er", "ick", "ild", "in", "ol", "on", "or", "oss", "und",
    "urn"
  };
  private static final String[] OFFICES = {
    "the harbor master", "a spokesman for the ministry", "the head of the water board",
    "an engineer at the institute", "the mayor", "the chair of the council"
  };
  private static final String[] LIKELY = {
    "is likely to",
    "will almost certainly",
    "could",
    "may",
    "is unlikely to",
    "will",
    "will probably"
  };
  private static final String[] THINGS = {
    "bridge", "pump", "ferry", "canal", "quarry", "tower", "school", "tunnel", "market", "reservoir"
  };

  private final Random random = new Random(SEED);
  private final List<String> names = new ArrayList<>();

  /** One event, and what was said of it. */
  private record Event(
      LocalDate day, String place, String thing, List<String> speakers, List<String> quotations) {}

  private MadeNews() {
    for (int i = 0; i < SPEAKERS; i++) {
      names.add(name() + " " + name() + RIMES[random.nextInt(RIMES.length)]);
    }
  }

  public static void main(String[] args) throws IOException {
    int articles = Integer.parseInt(args[1]);
    MadeNews made = new MadeNews();
    try (BufferedWriter out = Files.newBufferedWriter(Path.of(args[0]), StandardCharsets.UTF_8)) {
      int written = 0;
      while (written < articles) {
        Event event = made.event();
        int tellings = Math.min(articles - written, 1 + made.random.nextInt(MOST_OF_AN_EVENT));
        String first = made.text(event);
        for (int i = 0; i < tellings; i++) {
          boolean isCopy = i > 0 && made.random.nextInt(3) == 0;
          out.write(made.line(++written, event, isCopy ? made.copied(first) : made.text(event)));
        }
      }
    }
  }

  private String word() {
    return ONSETS[random.nextInt(ONSETS.length)]
        + RIMES[random.nextInt(RIMES.length)]
        + ONSETS[random.nextInt(ONSETS.length)]
        + RIMES[random.nextInt(RIMES.length)];
  }

  private String name() {
    String word = word();
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private Event event() {
    List<String> speakers = new ArrayList<>();
    List<String> quotations = new ArrayList<>();
    String thing = THINGS[random.nextInt(THINGS.length)];
    for (int i = 0; i < 3; i++) {
      // A few are heard everywhere, most now and then, as in any news.
      double share = random.nextDouble();
      speakers.add(names.get((int) (SPEAKERS * share * share * share)));
      quotations.add(
          "The %s %s %s %s the %s before the %s of %s, and %d of the %s have seen it"
              .formatted(
                  word(),
                  thing,
                  LIKELY[random.nextInt(LIKELY.length)],
                  "reach",
                  word(),
                  word(),
                  name(),
                  12 + random.nextInt(80),
                  word()));
    }
    return new Event(FIRST_DAY.plusDays(random.nextInt(DAYS)), name(), thing, speakers, quotations);
  }

  private String text(Event event) {
    StringBuilder text = new StringBuilder();
    text.append(sentence(event)).append(' ').append(sentence(event)).append("\n\n");
    int from = random.nextInt(event.quotations().size());
    for (int i = 0; i < 2; i++) {
      int which = (from + i) % event.quotations().size();
      String who = event.speakers().get(which);
      text.append('“').append(quoted(event.quotations().get(which))).append(",” said ").append(who);
      text.append(i == 0 ? ", " + OFFICES[random.nextInt(OFFICES.length)] : "").append(".\n\n");
      text.append(sentence(event)).append("\n\n");
    }
    String due = event.day().plusDays(20 + random.nextInt(300)).getMonth().name();
    text.append(event.speakers().get(from))
        .append(" said the ")
        .append(word())
        .append(' ')
        .append(event.thing())
        .append(' ')
        .append(LIKELY[random.nextInt(LIKELY.length)])
        .append(" open by ")
        .append(due.charAt(0))
        .append(due.substring(1).toLowerCase(Locale.ROOT))
        .append(' ')
        .append(event.day().getYear() + 1)
        .append(".\n\n");
    return text.append(sentence(event)).toString();
  }

  /** The words now and then with a hedge gone, or another number. */
  private String quoted(String quotation) {
    return switch (random.nextInt(12)) {
      case 0 -> quotation.replaceFirst("\\d+ of", (12 + random.nextInt(80)) + " of");
      case 1 -> quotation.replace(" could ", " will ").replace(" may ", " will ");
      default -> quotation;
    };
  }

  private String copied(String text) {
    String[] paragraphs = text.split("\n\n");
    paragraphs[random.nextInt(paragraphs.length)] = "No more was known in the evening.";
    return String.join("\n\n", paragraphs);
  }

  private String sentence(Event event) {
    return "The %s of %s %s the %s %s on %s %d, and a %s from %s %s %d %s."
        .formatted(
            word(),
            event.place(),
            word() + "ed",
            word(),
            event.thing(),
            month(event.day()),
            event.day().getDayOfMonth(),
            word(),
            name(),
            word() + "ed",
            2 + random.nextInt(900),
            word() + "s");
  }

  private static String month(LocalDate day) {
    String name = day.getMonth().name();
    return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
  }

  private String line(int number, Event event, String text) {
    LocalDate published = event.day().plusDays(random.nextInt(3));
    return "{\"id\": \"m%d\", \"outlet\": \"Made Post %d\", \"published\": \"%s\", \"title\": \"%s\", \"text\": \"%s\"}%n"
        .formatted(
            number,
            1 + random.nextInt(OUTLETS),
            published,
            "The " + event.thing() + " at " + event.place() + ": " + word() + " and " + word(),
            text.replace("\n", "\\n"));
  }
}
