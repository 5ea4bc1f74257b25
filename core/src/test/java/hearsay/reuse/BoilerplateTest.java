package hearsay.reuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is learned across articles to be no part of any story. */
final class BoilerplateTest {
  @Test
  void whatStandsInUnrelatedStoriesIsBoilerplateAndACopyIsNot() {
    String notice = "Support the lamp keepers of the coast.";
    BoilerplateLearner learner = new BoilerplateLearner();
    List<ReuseArticle> pile = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      List<String> story = new ArrayList<>(Pile.sentences(40 + i, 6));
      story.add(3, notice);
      pile.add(Pile.article("n" + i, String.join("\n\n", story)));
      pile.add(Pile.article("c" + i, Pile.story(99, 6)));
    }
    pile.forEach(learner::add);
    List<Boilerplate> found = learner.find(pile.get(0));
    assertThat(found).hasSize(1);
    assertThat(found.get(0).span().cut(pile.get(0).text())).isEqualTo(notice);
    assertThat(learner.find(pile.get(1))).isEmpty();
  }

  @Test
  void anOutletsSlotNeedsFewerStories() {
    String note = "The editor of these pages owns a boat.";
    BoilerplateLearner learner = new BoilerplateLearner();
    List<ReuseArticle> pile = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      pile.add(Pile.article("n" + i, "Quay Post", "", Pile.story(60 + i, 6) + "\n\n" + note));
    }
    pile.forEach(learner::add);
    List<Boilerplate> found = learner.find(pile.get(0));
    assertThat(found).extracting(Boilerplate::kind).containsExactly(Boilerplate.Kind.OUTLET_SLOT);
  }
}
