package hearsay.app.cli;

import hearsay.intake.ArticleKey;
import hearsay.ledger.LedgerException;
import hearsay.ledger.LedgerQuery;
import hearsay.ledger.People;
import hearsay.ledger.Person;
import hearsay.speaker.IdentityRuling;
import hearsay.speaker.SpeakerEvidence.Place;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code hearsay speakers split}: says that a speaker is two. */
@Command(
    name = "split",
    description = {
      "Say that who speaks in some articles is another person than the one of that name in the rest."
          + " hearsay undo takes it back."
    },
    sortOptions = false)
final class SplitCommand extends SpeakerRuling {
  @Option(
      names = {"-a", "--article"},
      required = true,
      paramLabel = "ARTICLE",
      description = "An article of the other person; give it several times for several.")
  private List<String> articles;

  @Override
  Decision decide(Person person, People people, LedgerQuery query) {
    Set<ArticleKey> keys = new HashSet<>();
    articles.forEach(article -> keys.add(ArticleName.find(query, paths(), article)));
    List<Place> places =
        person.appearances().stream()
            .filter(each -> keys.contains(each.article().key()))
            .map(each -> each.evidence().place())
            .toList();
    if (places.isEmpty() || places.size() == person.appearances().size()) {
      throw new LedgerException(
          typed()
              + (places.isEmpty() ? " is in none of these articles" : " is in no other article"),
          "See where it is with hearsay who " + typed());
    }
    return new Decision(new IdentityRuling.Split(places), person.identity().name());
  }
}
