package hearsay.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two keys never say anything under one name. If they did, what the one takes back would take away
 * what the other says, by who is heard last.
 */
final class NamesOfEvidenceTest {
  private static final int STRANGERS = 210;
  private static final int COPIES = 12;
  private static final int PARTS = 8;

  private record Sender(Step step, Key key) {}

  private record Place(Step to, Key key, PieceName name) {}

  @TempDir private Path folder;

  private final Map<Place, Sender> senders = new HashMap<>();
  private final List<String> clashes = new ArrayList<>();

  private void hear(Step from, Key by, Step to, Key key, PieceName name) {
    Sender sender = new Sender(from, by);
    Sender before = senders.putIfAbsent(new Place(to, key, name), sender);
    if (before != null && !before.equals(sender)) {
      clashes.add(before + " and " + sender + " to " + to);
    }
  }

  private static String article(String id, String outlet, String text) {
    return "{\"id\": \"%s\", \"outlet\": \"%s\", \"published\": \"2031-04-0%d\", \"text\": \"%s\"}"
        .formatted(id, outlet, 1 + id.length() % 9, text);
  }

  private static String words(Random random, int count) {
    StringBuilder words = new StringBuilder("Then");
    for (int i = 0; i < count; i++) {
      words.append(' ');
      random.ints(7, 'a', 'z').forEach(words::appendCodePoint);
    }
    return words.append(". ").toString();
  }

  /** Texts that become others when an outlet is known at last. */
  private static List<String> credited() {
    String bridge =
        "The bridge over the Tarn was closed on Monday after a barge struck its second pier, and"
            + " divers will look at the footing before any car is let across again. A ferry goes"
            + " twice an hour until then, the Quillon reported on Tuesday.";
    String reprint = bridge.replace("the Quillon reported", "the Ospray reported");
    return List.of(
        article("bridge", "The Post 1", bridge),
        article("reprint", "The Post 2", reprint),
        article("longer", "The Post 3", reprint + " Nobody was hurt, the harbor said."));
  }

  /** Copies of which the most stands in ever more others, and words that several have said. */
  private static List<String> flooded() {
    Random random = new Random(20261123);
    String common = words(random, 120);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < COPIES; i++) {
      String own = common + words(random, 60);
      lines.add(article("own-" + i, "The Post 4", own));
      lines.add(article("copy-" + i, "The Post 5", own + words(random, 8)));
    }
    String quoted = "“The footing of the second pier has moved by a hand and may move again”";
    for (int i = 0; i < STRANGERS; i++) {
      String speaker = i % 2 == 0 ? "Ilse Brandt" : "Tomas Veil";
      String text = common + quoted + " said " + speaker + ". " + words(random, 40);
      lines.add(article("stranger-" + i, "The Post 6", text));
    }
    return lines;
  }

  private static List<String> lines() {
    List<String> lines = new ArrayList<>(MadePile.lines(60, 7));
    lines.addAll(credited());
    lines.addAll(flooded());
    lines.add(article("tide", "Quillon", "The tide was late."));
    lines.add(article("wind", "Ospray", "The wind was early."));
    return lines;
  }

  @Test
  void noTwoKeysSayAnythingUnderOneName() throws IOException {
    List<String> lines = lines();
    for (int part = 1; part <= PARTS; part++) {
      Path pile = folder.resolve(part + ".jsonl");
      Files.write(pile, lines.subList(0, lines.size() * part / PARTS));
      KeyLoads loads = KeyLoads.of(pile, lines.size(), this::hear);
      for (Step step : part == PARTS ? Step.values() : new Step[0]) {
        assertThat(loads.pieces(step)).as("said to %s", step).isPositive();
      }
    }
    assertThat(clashes).isEmpty();
  }
}
