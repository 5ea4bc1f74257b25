package hearsay.app.cli;

import hearsay.ledger.LedgerEntry;
import hearsay.ledger.LedgerQuery;
import hearsay.ledger.People;
import hearsay.ledger.Person;
import hearsay.ledger.RecordId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code hearsay who}: one speaker's page. */
@Command(
    name = "who",
    description = {
      "Show one speaker: under which names, with which credentials and since when, to whom and where"
          + " it spoke, and everything that it said."
    },
    sortOptions = false)
final class WhoCommand implements Callable<Integer> {
  private static final String MARGIN = "  ";

  @ParentCommand private Cli cli;
  @Mixin private LedgerOption ledger;

  @Parameters(
      paramLabel = "NAME",
      description = "A name, words of one, or the digits that hearsay speakers shows.")
  private String name;

  @Option(
      names = "--why",
      description = "Say which rule made each record and which one linked it to the speaker.")
  private boolean why;

  @Option(
      names = "--all",
      description = "Print what is said in the same words each time that it stands somewhere.")
  private boolean all;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Override
  public Integer call() {
    try (LedgerQuery query = ledger.openQuery(cli)) {
      Person person = PersonName.find(People.of(query), name);
      List<LedgerEntry> entries = entries(query, person);
      PersonPage page = PersonPage.of(person, entries);
      if (json) {
        cli.out().print(Json.line(g -> PersonJson.write(g, page, entries, ledger.paths(cli))));
      } else {
        print(page, entries);
      }
    }
    return 0;
  }

  private static List<LedgerEntry> entries(LedgerQuery query, Person person) {
    Stream<RecordId> own = person.appearances().stream().flatMap(one -> one.records().stream());
    return Stream.concat(own, person.set().stream())
        .flatMap(record -> query.records(record.value()).stream())
        .toList();
  }

  private void print(PersonPage page, List<LedgerEntry> entries) {
    Output out = cli.out();
    Person person = page.person();
    String kind = person.identity().kind().name().toLowerCase(java.util.Locale.ROOT);
    out.line(
        out.styled(Style.BOLD, SafeText.ofOneLine(person.identity().name()))
            + out.styled(
                Style.DIM,
                "  "
                    + person.identity().id().substring(0, PersonName.SHOWN_DIGITS)
                    + " · "
                    + kind
                    + " · "
                    + Counted.of(person.quotations(), "quotation")
                    + " in "
                    + Counted.of(person.articles(), "article")));
    section("Called", forms(page));
    section("Credentials", credentials(page));
    section("Told", page.told().stream().map(WhoCommand::counted).toList());
    out.blank();
    QuotationText quotations =
        new QuotationText(out, ledger.paths(cli), cli.surroundings().columns(), why);
    if (all) {
      quotations.print(entries);
    } else {
      quotations.printOnce(entries);
    }
  }

  private void section(String title, List<String> lines) {
    if (lines.isEmpty()) {
      return;
    }
    Output out = cli.out();
    out.line(out.styled(Style.DIM, title));
    int width = cli.surroundings().columns() - MARGIN.length();
    for (String line : lines) {
      DisplayWidth.wrap(SafeText.ofOneLine(line), width).forEach(part -> out.line(MARGIN + part));
    }
  }

  private static String counted(Map.Entry<String, Long> entry) {
    return entry.getKey() + (entry.getValue() > 1 ? " × " + entry.getValue() : "");
  }

  private static List<String> forms(PersonPage page) {
    String all = page.forms().stream().map(WhoCommand::counted).collect(Collectors.joining(" · "));
    String pronouns = page.pronouns() > 0 ? "a pronoun × " + page.pronouns() : "";
    String line =
        Stream.of(all, pronouns).filter(one -> !one.isEmpty()).collect(Collectors.joining(" · "));
    return line.isEmpty() ? List.of() : List.of(line);
  }

  private static List<String> credentials(PersonPage page) {
    return page.credentials().stream()
        .map(
            entry ->
                (entry.getValue().isEmpty() ? "" : span(entry.getValue()) + "  ") + entry.getKey())
        .toList();
  }

  private static String span(List<String> days) {
    String first = days.get(0);
    String last = days.get(days.size() - 1);
    return first.equals(last) ? first : first + " to " + last;
  }
}
