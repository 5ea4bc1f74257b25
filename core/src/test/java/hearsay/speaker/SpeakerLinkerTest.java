package hearsay.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.speaker.SpeakerEvidence.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Who is the same over many articles. */
final class SpeakerLinkerTest {
  private final List<SpeakerEvidence> evidence = new ArrayList<>();

  private Place person(String article, String name, String... credentials) {
    return add(article, name, SpeakerKind.PERSON, credentials);
  }

  private Place add(String article, String name, SpeakerKind kind, String... credentials) {
    Place place = new Place(article, evidence.size());
    evidence.add(new SpeakerEvidence(place, name, kind, Gender.UNKNOWN, List.of(credentials)));
    return place;
  }

  private List<Identity> settle(IdentityRuling... rulings) {
    SpeakerLinker linker = new SpeakerLinker();
    evidence.forEach(linker::add);
    List.of(rulings).forEach(linker::add);
    return linker.settle();
  }

  @Test
  void oneNameWithOneTradeIsOnePerson() {
    person("a", "Richard Marl", "a retired army officer");
    person("b", "Richard Marl", "Colonel");
    person("c", "Marl");
    person("d", "Marl, Richard");
    assertThat(settle()).extracting(one -> one.places().size()).containsExactly(4);
  }

  @Test
  void twoTradesThatHaveNothingInCommonAreTwoPeople() {
    person("a", "John Marl", "a naval architect");
    person("b", "John Marl", "the mayor of Skerrow");
    person("c", "John Marl");
    assertThat(settle()).hasSize(3);
  }

  @Test
  void twoOfOneNameInOneArticleAreNeverJoinedByTheNameAlone() {
    person("a", "Petar Novic");
    person("a", "Petar Novic");
    person("b", "Petar Novic");
    assertThat(settle()).hasSize(3);
  }

  @Test
  void whatSomebodyWasOnceDoesNotMakeHimTwo() {
    person("a", "Robin Ashe", "councillor");
    person("b", "Robin Ashe", "a former bus conductor");
    assertThat(settle()).hasSize(1);
  }

  @Test
  void whoHasOneNameTwiceIsNotWhoeverHasItOnce() {
    person("a", "Nando Nando");
    person("b", "Nando", "a keeper");
    person("c", "Nando", "a mayor");
    assertThat(settle()).extracting(Identity::id).doesNotHaveDuplicates();
  }

  @Test
  void aSurnameOfTwoPeopleIsNeithers() {
    person("a", "Hew Tully");
    person("b", "Ross Tully");
    person("c", "Tully");
    assertThat(settle()).hasSize(3);
  }

  @Test
  void anOutletIsOneUnderAllItsNames() {
    add("a", "AP", SpeakerKind.ORGANIZATION);
    add("b", "The Associated Press", SpeakerKind.ORGANIZATION);
    add("c", "the ministry", SpeakerKind.ORGANIZATION);
    add("d", "the ministry", SpeakerKind.ORGANIZATION);
    assertThat(settle()).hasSize(3);
  }

  @Test
  void theOrderOfReadingChangesNothing() {
    for (int i = 0; i < 60; i++) {
      person("a" + i % 7, "Name" + i % 9 + " Marl", i % 3 == 0 ? "a senator" : "");
      person("b" + i % 5, "Marl" + i % 4);
    }
    List<Identity> first = settle();
    Random random = new Random(5);
    for (int run = 0; run < 5; run++) {
      Collections.shuffle(evidence, random);
      assertThat(settle()).isEqualTo(first);
    }
    evidence.addAll(List.copyOf(evidence));
    assertThat(settle()).as("added twice").isEqualTo(first);
  }

  @Test
  void peopleGoOverWhatIsFound() {
    Place one = person("a", "John Marl", "a naval architect");
    Place other = person("b", "Jack Marlow");
    Place third = person("c", "John Marl", "an architect");
    assertThat(settle()).hasSize(2);
    assertThat(settle(new IdentityRuling.Merge(one, other))).hasSize(1);
    assertThat(settle(new IdentityRuling.Split(List.of(third)))).hasSize(3);
    assertThat(settle(new IdentityRuling.Rename(third, "Sir John")))
        .extracting(Identity::name)
        .contains("Sir John");
    assertThat(settle(new IdentityRuling.NotASpeaker(other))).hasSize(1);
    Place nowhere = new Place("z", 0);
    assertThat(settle(new IdentityRuling.Merge(nowhere, one), new IdentityRuling.Split(List.of())))
        .isEqualTo(settle());
  }

  @Test
  void aHundredThousandSpeakersAreLinkedInSeconds() {
    for (int i = 0; i < 100_000; i++) {
      person("a" + i / 5, "Given" + i % 50_000 + " Marl", "a senator");
    }
    long began = System.nanoTime();
    assertThat(settle()).hasSize(50_000);
    assertThat((System.nanoTime() - began) / 1e9).as("seconds").isLessThan(60);
  }
}
