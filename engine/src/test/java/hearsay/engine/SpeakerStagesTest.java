package hearsay.engine;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.speaker.Gender;
import hearsay.speaker.SpeakerEvidence;
import hearsay.speaker.SpeakerEvidence.Place;
import hearsay.speaker.SpeakerKind;
import hearsay.speaker.SpeakerLinker;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Speakers joined name by name are those that are joined all at once. */
final class SpeakerStagesTest {
  private static final int ROUNDS = 3_000;
  private static final String[] NAMES = {
    "Ilse Marl",
    "Odo Marl",
    "Marl",
    "Marl Ilse",
    "Ilse A. Marl",
    "Tully",
    "Tully Tully",
    "Hew Tully",
    "Jr.",
    "the marl board",
    "Marl Board",
    "Tully",
    "Nando"
  };
  private static final List<SpeakerKind> KINDS = List.of(SpeakerKind.values());
  private static final List<Gender> GENDERS = List.of(Gender.values());
  private static final String[] TRADES = {"the mayor of Skerrow", "a naval architect", "a teacher"};

  private static List<SpeakerEvidence> evidence(Random random) {
    List<SpeakerEvidence> evidence = new ArrayList<>();
    for (int i = random.nextInt(9); i >= 0; i--) {
      SpeakerKind kind =
          random.nextInt(4) > 0 ? SpeakerKind.PERSON : KINDS.get(random.nextInt(KINDS.size()));
      evidence.add(
          new SpeakerEvidence(
              new Place("article " + random.nextInt(5) + "\nversion", i),
              NAMES[random.nextInt(NAMES.length)],
              kind,
              GENDERS.get(random.nextInt(GENDERS.size())),
              random.nextBoolean() ? List.of() : List.of(TRADES[random.nextInt(TRADES.length)])));
    }
    return evidence;
  }

  /** The steps one after the other, without an engine. */
  private static SortedSet<String> byKeys(List<SpeakerEvidence> evidence) {
    Map<Step, Map<Key, SortedMap<PieceName, byte[]>>> said = new EnumMap<>(Step.class);
    Stage.Sink sink =
        (to, key, name, value) ->
            said.computeIfAbsent(to, any -> new HashMap<>())
                .computeIfAbsent(key, any -> new TreeMap<>())
                .put(name, value);
    evidence.forEach(piece -> SpeakerStages.say(piece, sink));
    for (Step step : List.of(Step.NAMESAKES, Step.SURNAME, Step.SPEAKER)) {
      said.getOrDefault(step, Map.of())
          .forEach((key, pieces) -> step.stage().settle(key, Pieces.of(pieces), sink));
    }
    SortedSet<String> rows = new TreeSet<>();
    said.getOrDefault(Step.ROW, Map.of())
        .values()
        .forEach(
            row -> {
              assertThat(row).as("each row is said once").hasSize(1);
              rows.add(Table.row(row.get(row.firstKey())));
            });
    return rows;
  }

  @Test
  void areThoseOfTheLocalPath() {
    Random random = new Random(5);
    int joined = 0;
    for (int i = 0; i < ROUNDS; i++) {
      List<SpeakerEvidence> placed = evidence(random);
      SpeakerLinker linker = new SpeakerLinker();
      placed.forEach(linker::add);
      SortedSet<String> local = new TreeSet<>();
      linker.settle().forEach(one -> local.add(SpeakerStages.row(one).strip()));
      assertThat(byKeys(placed)).as("round %d", i).isEqualTo(local);
      joined += placed.size() - local.size();
    }
    assertThat(joined).isGreaterThan(ROUNDS / 3);
  }
}
