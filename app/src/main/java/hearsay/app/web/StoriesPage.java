package hearsay.app.web;

import java.util.List;

/** Articles about one event, whoever has the words from whom. */
final class StoriesPage implements Page {
  /** What the page shows. */
  record View(List<BriefingPage.Story> stories, int all, int articles, Paging paging) {}

  @Override
  public Answer answer(Visit visit) {
    return visit.withLinked(linked -> answer(visit, linked));
  }

  private static Answer answer(Visit visit, Linked linked) {
    if (visit.wantsJson()) {
      return Answer.Plain.json(visit.json().stories(linked.stories()));
    }
    Paging paging = Paging.of(visit, linked.storyCount());
    return new Answer.Shown(
        "stories",
        "Stories",
        new View(
            linked.told(paging.from(), Paging.LENGTH),
            linked.storyCount(),
            linked.articles(),
            paging));
  }
}
