package hearsay.app.web;

import java.util.List;

/** Articles about one event, whoever has the words from whom. */
final class StoriesPage implements Page {
  /** What the page shows. */
  record View(List<BriefingPage.Story> stories, int articles) {}

  @Override
  public Answer answer(Visit visit) {
    return visit.with(
        WholeLedger::linked,
        "All texts are being compared. This takes a second for every few hundred articles.",
        linked -> answer(visit, linked));
  }

  private static Answer answer(Visit visit, Linked linked) {
    if (visit.wantsJson()) {
      return Answer.Plain.json(visit.json().stories(linked.stories()));
    }
    return new Answer.Shown(
        "stories",
        "Stories",
        new View(
            linked.stories().stream().map(story -> BriefingPage.story(linked, story)).toList(),
            linked.articles().size()));
  }
}
