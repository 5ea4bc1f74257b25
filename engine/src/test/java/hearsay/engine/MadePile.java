package hearsay.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Articles about events that never were, seeded, as JSON Lines: several outlets tell of each event,
 * copy one another in parts, credit one another, and quote the same words, sometimes changed.
 */
final class MadePile {
  private static final String[] ONSETS = {
    "b", "br", "c", "d", "dr", "f", "g", "gr", "k", "l", "m", "n", "p", "pr", "r", "s", "st", "t"
  };
  private static final String[] RIMES = {
    "al", "an", "ar", "ell", "em", "en", "er", "ick", "ild", "in", "ol", "on", "or", "und"
  };
  private static final int OUTLETS = 9;
  private static final int MOST_OF_AN_EVENT = 6;

  private final Random random;

  private MadePile(long seed) {
    random = new Random(seed);
  }

  /** The lines of a pile. */
  static List<String> lines(int articles, long seed) {
    MadePile made = new MadePile(seed);
    List<String> lines = new ArrayList<>();
    while (lines.size() < articles) {
      made.event(lines, articles);
    }
    return lines;
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

  private void event(List<String> lines, int most) {
    String place = name();
    String speaker = name() + " " + name();
    String quotation =
        "The %s could reach the %s before the %s of %s, and %d of the %s have seen it"
            .formatted(word(), word(), word(), name(), 12 + random.nextInt(80), word());
    int tellings = 1 + random.nextInt(MOST_OF_AN_EVENT);
    List<String> first = paragraphs(place, speaker, quotation);
    for (int i = 0; i < tellings && lines.size() < most; i++) {
      List<String> paragraphs =
          new ArrayList<>(paragraphs(place, speaker, quotation.replace("could", "will")));
      if (i == 0 || random.nextBoolean()) {
        paragraphs = new ArrayList<>(first);
        paragraphs.set(random.nextInt(paragraphs.size()), sentence(place));
      }
      if (random.nextInt(3) == 0) {
        paragraphs.add(
            "The Post " + random.nextInt(OUTLETS) + " first reported the " + word() + ".");
      }
      lines.add(line(lines.size(), String.join("\\n\\n", paragraphs)));
    }
  }

  private List<String> paragraphs(String place, String speaker, String quotation) {
    return List.of(
        sentence(place) + " " + sentence(place),
        "“" + quotation + ",” said " + speaker + ", the harbor master of " + place + ".",
        sentence(place),
        sentence(place) + " " + sentence(place));
  }

  private String sentence(String place) {
    return "The %s of %s %sed the %s %s, and a %s from %s %sed %d %ss."
        .formatted(
            word(),
            place,
            word(),
            word(),
            word(),
            word(),
            name(),
            word(),
            2 + random.nextInt(900),
            word());
  }

  private String line(int number, String text) {
    return "{\"id\": \"m%d\", \"outlet\": \"The Post %d\", \"published\": \"2031-%02d-%02d\", \"text\": \"%s\"}"
        .formatted(
            number, random.nextInt(OUTLETS), 1 + random.nextInt(12), 1 + random.nextInt(28), text);
  }
}
