package hearsay.app.cli;

import hearsay.ArticleReader;
import hearsay.Question;
import hearsay.intake.ArticleIntake;
import hearsay.intake.LineReader;
import hearsay.intake.RecordReader;
import hearsay.ledger.LedgerQuery;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code hearsay check}: whether anybody quotes it so. */
@Command(
    name = "check",
    description = {
      "Check quotations: exact, altered, misattributed or absent.",
      "One quotation as an argument, or JSON Lines of {\"id\", \"quote\", \"speaker\"?} on standard"
          + " input. Looks in the ledger, or in the articles of a file. Who is quoted is what the"
          + " ledger has, with the rulings on it; of a file's articles, those are read where a"
          + " quotation was found. See docs/formats.md."
    },
    sortOptions = false,
    footer = {
      "",
      "Exit status: 0 all well, 1 when any line gave an error or a draft's quotation is not exact,"
          + " 2 wrong usage."
    })
final class CheckCommand implements Callable<Integer> {
  @ParentCommand private Cli cli;
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "QUOTATION",
      description = "The words, with or without marks; - or nothing reads standard input.")
  private String quotation = FilterStreams.STANDARD;

  @Option(
      names = "--speaker",
      paramLabel = "NAME",
      description = "Who is to have said the quotation of the argument.")
  private String speaker;

  @Option(
      names = "--draft",
      paramLabel = "FILE",
      description =
          "Check every quotation of this text or page, and whom it gives them to; marks around one"
              + " word are passed over. For people, unless --json is given.")
  private String draft;

  @Option(names = "--json", description = "With --draft: JSON Lines, as without it.")
  private boolean json;

  @Option(
      names = "--against",
      paramLabel = "FILE",
      description = "Look in these articles, JSON Lines, gzip or not, instead of a ledger.")
  private String against;

  @Mixin private LedgerOption ledger;
  @Mixin private ReaderOption reader;

  @Override
  public Integer call() {
    boolean isArgument = !quotation.equals(FilterStreams.STANDARD);
    if (draft != null) {
      if (isArgument || speaker != null) {
        throw wrong("--draft goes without a quotation and a speaker");
      }
      return checkDraft();
    }
    if (speaker != null && !isArgument) {
      throw wrong("--speaker goes with a quotation as an argument");
    }
    if (!isArgument && FilterStreams.STANDARD.equals(against)) {
      throw wrong("quotations and articles cannot both come from standard input");
    }
    List<QuotationLine> lines = isArgument ? List.of(argument()) : standardInput();
    List<QuotationLine> sound = lines.stream().filter(line -> line.error().isEmpty()).toList();
    QuotationCheck check =
        new QuotationCheck(sound, () -> reader.readers(EnumSet.of(Question.WHO)).get());
    boolean isRead = against == null ? lookInLedger(check) : lookInFile(check);
    print(lines, check);
    return isRead && sound.size() == lines.size() ? 0 : 1;
  }

  private int checkDraft() {
    ArticleReader articleReader = reader.readers(EnumSet.of(Question.WHO)).get();
    Draft read = Draft.read(cli.surroundings().folder().resolve(draft), draft, articleReader);
    QuotationCheck check = new QuotationCheck(read.lines(), () -> articleReader);
    boolean isRead = against == null ? lookInLedger(check) : lookInFile(check);
    if (json) {
      print(read.lines(), check);
    } else {
      new DraftText(cli, draft).print(read, check);
    }
    boolean allExact =
        IntStream.range(0, read.quotations().size())
            .allMatch(i -> check.verdict(i) == QuotationCheck.Verdict.EXACT);
    return isRead && allExact ? 0 : 1;
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private QuotationLine argument() {
    return new QuotationLine(
        1, Optional.of("1"), quotation, Optional.ofNullable(speaker), Optional.empty());
  }

  private FilterStreams streams(String file) {
    return FilterStreams.of(
        cli.surroundings(), List.of(file), FilterStreams.STANDARD, spec.commandLine());
  }

  private List<QuotationLine> standardInput() {
    List<QuotationLine> quotations = new ArrayList<>();
    streams(FilterStreams.STANDARD)
        .reading((name, in) -> eachLine(in, line -> quotations.add(QuotationLine.of(line))));
    return quotations;
  }

  /** What is done with one line. */
  private interface LineUser {
    void use(RecordReader.Line line);
  }

  private static void eachLine(InputStream in, LineUser user) throws IOException {
    LineReader lines = new LineReader(in, ArticleIntake.MAX_ARTICLE_BYTES);
    for (Optional<RecordReader.Line> next = lines.next(); next.isPresent(); next = lines.next()) {
      if (!next.get().isBlank()) {
        user.use(next.get());
      }
    }
  }

  private boolean lookInLedger(QuotationCheck check) {
    try (LedgerQuery query = ledger.openQuery(cli)) {
      query.articles().forEach(article -> check.look(query, article));
    }
    return true;
  }

  /** Whether every line of the file could be read; of the others a line on standard error tells. */
  private boolean lookInFile(QuotationCheck check) {
    List<String> errors = new ArrayList<>();
    streams(against)
        .reading(
            (name, in) ->
                eachLine(
                    in,
                    bytes -> {
                      ArticleLine line = ArticleLine.of(name, bytes);
                      line.article().ifPresent(article -> check.look(line.shownId(), article));
                      line.error()
                          .ifPresent(
                              error -> errors.add(name + ":" + line.number() + "  " + error));
                    }));
    errors.forEach(error -> cli.err().line(SafeText.ofOneLine(error)));
    return errors.isEmpty();
  }

  /** In the order of the quotations, those with an error included. */
  private void print(List<QuotationLine> lines, QuotationCheck check) {
    int checked = 0;
    for (QuotationLine line : lines) {
      boolean isBad = line.error().isPresent();
      cli.out()
          .print(
              isBad
                  ? Json.error(line.number(), line.id(), line.error().get())
                  : check.line(checked));
      checked += isBad ? 0 : 1;
    }
  }
}
