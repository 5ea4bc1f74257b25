package hearsay.app.cli;

import hearsay.intake.ArticleKey;
import hearsay.ledger.LedgerException;
import hearsay.ledger.Person;
import hearsay.speaker.IdentityRuling;
import hearsay.speaker.SpeakerEvidence.Place;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code hearsay speakers split}: says that a speaker is two. */
@Command(
    name = "split",
    description = {
      "Say that who speaks in some articles is another person than the one of that name in the rest."
          + " hearsay undo takes it back."
    },
    sortOptions = false)
final class SplitCommand implements Callable<Integer> {
  @ParentCommand private SpeakersCommand speakers;
  @Mixin private LedgerOption ledger;

  @Parameters(index = "0", paramLabel = "A", description = "A name, or the digits before it.")
  private String one;

  @Option(
      names = {"-a", "--article"},
      required = true,
      paramLabel = "ARTICLE",
      description = "An article of the other person; give it several times for several.")
  private List<String> articles;

  @Option(names = "--note", required = true, paramLabel = "TEXT", description = "Why.")
  private String note;

  @Override
  public Integer call() {
    return new Decision(speakers.cli(), ledger)
        .rule(
            (people, query) -> {
              Person person = PersonName.find(people, one);
              Set<ArticleKey> keys = new HashSet<>();
              articles.forEach(
                  typed -> keys.add(ArticleName.find(query, ledger.paths(speakers.cli()), typed)));
              List<Place> places =
                  person.appearances().stream()
                      .filter(each -> keys.contains(each.article().key()))
                      .map(each -> each.evidence().place())
                      .toList();
              if (places.isEmpty() || places.size() == person.appearances().size()) {
                throw new LedgerException(
                    places.isEmpty()
                        ? one + " is in none of these articles"
                        : one + " is in no other article",
                    "See where it is with hearsay who " + one);
              }
              return new Decision.Made(new IdentityRuling.Split(places), person.identity().name());
            },
            note);
  }
}
