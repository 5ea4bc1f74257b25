package hearsay.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import hearsay.ledger.Appearance;
import hearsay.ledger.LedgerQuery;
import hearsay.ledger.People;
import hearsay.ledger.Person;
import hearsay.speaker.SpeakerKind;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code hearsay speakers}: who is quoted, over all articles. */
@Command(
    name = "speakers",
    description = {
      "List who speaks, over all articles, those with most quotations first. One person is one line,"
          + " whatever the articles call them; two people of one name are two. What is wrong is put"
          + " right by the commands below, and stays right when more is read."
    },
    subcommands = {
      MergeCommand.class,
      SplitCommand.class,
      RenameCommand.class,
      NotASpeakerCommand.class
    },
    sortOptions = false,
    footer = {
      "",
      "Without --all only people and organizations with a name that are quoted are listed.",
      "The digits before a name stand for it in all commands."
    })
final class SpeakersCommand implements Callable<Integer> {
  private static final Set<SpeakerKind> USUAL =
      EnumSet.of(SpeakerKind.PERSON, SpeakerKind.ORGANIZATION);
  private static final int NAME_COLUMNS = 30;

  @ParentCommand private Cli cli;
  @Mixin private LedgerOption ledger;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "Only these: ${COMPLETION-CANDIDATES}.")
  private SpeakerKind kind;

  @Option(
      names = "--all",
      description = "Also offices, groups, documents, the unnamed and the unquoted.")
  private boolean all;

  @Option(names = "--limit", paramLabel = "N", description = "At most N (default: all).")
  private int limit = Integer.MAX_VALUE;

  @Option(names = "--json", description = "Print JSON Lines, a speaker a line.")
  private boolean json;

  Cli cli() {
    return cli;
  }

  @Override
  public Integer call() {
    try (LedgerQuery query = ledger.openQuery(cli)) {
      List<Person> people =
          People.of(query).all().stream().filter(this::isListed).limit(limit).toList();
      if (json) {
        people.forEach(person -> cli.out().print(Json.line(g -> write(g, person))));
      } else {
        int quoted = widest(people.stream().map(SpeakersCommand::quotations));
        int articles = widest(people.stream().map(SpeakersCommand::articles));
        people.forEach(
            person ->
                print(
                    person,
                    DisplayWidth.pad(quotations(person), quoted)
                        + "  "
                        + DisplayWidth.pad(articles(person), articles)
                        + "  "));
        cli.out().line(cli.out().styled(Style.DIM, Counted.of(people.size(), "speaker")));
      }
    }
    return 0;
  }

  private boolean isListed(Person person) {
    if (kind != null) {
      return person.identity().kind() == kind;
    }
    boolean named = person.identity().name().chars().anyMatch(Character::isUpperCase);
    return all || (USUAL.contains(person.identity().kind()) && named && person.quotations() > 0);
  }

  private static String quotations(Person person) {
    return Counted.of(person.quotations(), "quotation");
  }

  private static String articles(Person person) {
    return Counted.of(person.articles(), "article");
  }

  private static int widest(Stream<String> words) {
    return words.mapToInt(DisplayWidth::of).max().orElse(0);
  }

  private void print(Person person, String counts) {
    Output out = cli.out();
    String id = person.identity().id().substring(0, PersonName.SHOWN_DIGITS);
    String name = SafeText.ofOneLine(person.identity().name());
    int left = cli.surroundings().columns() - id.length() - NAME_COLUMNS - counts.length() - 4;
    out.line(
        out.styled(Style.DIM, id)
            + "  "
            + out.styled(
                Style.SOURCE, DisplayWidth.pad(DisplayWidth.fit(name, NAME_COLUMNS), NAME_COLUMNS))
            + "  "
            + counts
            + out.styled(Style.DIM, left > 8 ? DisplayWidth.fit(known(person), left) : ""));
  }

  /** The latest credential, else the kind. */
  private static String known(Person person) {
    String kind = person.identity().kind().name().toLowerCase(Locale.ROOT);
    return latestCredential(person).map(SafeText::ofOneLine).orElse(kind);
  }

  /** The latest credential that names a role, else the latest that is more than a word. */
  static Optional<String> latestCredential(Person person) {
    List<Appearance.KeptCredential> all =
        person.appearances().stream()
            .flatMap(one -> one.credentials().stream())
            .filter(one -> one.words().contains(" "))
            .toList();
    return latest(all, one -> one.role().isPresent())
        .or(() -> latest(all, any -> true))
        .map(Appearance.KeptCredential::words);
  }

  private static Optional<Appearance.KeptCredential> latest(
      List<Appearance.KeptCredential> all, Predicate<Appearance.KeptCredential> fits) {
    return all.stream().filter(fits).reduce((earlier, later) -> later);
  }

  static void write(JsonGenerator json, Person person) throws IOException {
    json.writeStartObject();
    PersonJson.writeHead(json, person);
    Json.optional(json, "credential", latestCredential(person));
    json.writeEndObject();
  }
}
