package hearsay.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import hearsay.intake.ArticleKey;
import hearsay.ledger.LedgerQuery;
import hearsay.ledger.RecordId;
import hearsay.ledger.Resolution;
import hearsay.ledger.Ruling;
import hearsay.ledger.Signature;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code hearsay log}: what people decided. */
@Command(
    name = "log",
    description = {
      "List the rulings, oldest first. Those that no longer find what they are about are marked;"
          + " none is ever dropped."
    },
    sortOptions = false)
final class LogCommand implements Callable<Integer> {
  private static final int INDENT = 6;

  /** The longest name of an action. */
  private static final int ACTION = 13;

  @ParentCommand private Cli cli;
  @Mixin private LedgerOption ledger;

  @Option(names = "--json", description = "Print JSON Lines, a ruling a line.")
  private boolean json;

  @Override
  public Integer call() {
    try (LedgerQuery query = ledger.openQuery(cli)) {
      List<Ruling> rulings = query.rulings();
      if (json) {
        rulings.forEach(ruling -> cli.out().print(Json.line(g -> write(g, ruling))));
      } else if (rulings.isEmpty()) {
        cli.out().line("No rulings.");
      } else {
        rulings.forEach(this::print);
      }
    }
    return 0;
  }

  /** The name of an action, as the commands that take it are named. */
  static String action(Ruling ruling) {
    return ruling.action().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What a question asks, where the ruling asks it. */
  private static Optional<String> title(Ruling ruling) {
    return ruling.name().filter(any -> ruling.action() == Ruling.Action.QUESTION_NEW);
  }

  private static String resolution(Resolution resolution) {
    return ResolveCommand.shown(resolution) + " · " + resolution.evidence();
  }

  private static boolean isAdrift(Ruling ruling) {
    boolean isAboutWords =
        ruling.action() != Ruling.Action.REMOVE && ruling.action() != Ruling.Action.UNDO;
    return isAboutWords && !ruling.isAnchored();
  }

  private void print(Ruling ruling) {
    Output out = cli.out();
    String number = DisplayWidth.pad(Long.toString(ruling.number()), INDENT - 2);
    String record = ruling.record().map(RecordId::shown).orElse("");
    String article = ruling.article().map(ArticleKey::value).orElse("");
    String about =
        Stream.of(ruling.question().orElse(""), record, SafeText.ofOneLine(article))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "));
    out.line(
        out.styled(Style.BOLD, number)
            + "  "
            + ruling.signature().at().truncatedTo(ChronoUnit.SECONDS)
            + "  "
            + DisplayWidth.pad(action(ruling), ACTION)
            + "  "
            + about
            + by(ruling)
            + ruling.undone().map(n -> "  (undone by " + n + ")").orElse(""));
    printDetail(Style.CONTENT, title(ruling).orElse(ruling.words()));
    printDetail(Style.PLAIN, ruling.resolution().map(LogCommand::resolution).orElse(""));
    printDetail(Style.PLAIN, ruling.signature().note());
    printDetail(
        Style.WARNING,
        isAdrift(ruling) ? "finds its record no more: the text or the reader has changed" : "");
  }

  /** Who decided; nothing where the log does not know. */
  static String by(Ruling ruling) {
    String author = ruling.signature().author();
    return author.equals(Signature.UNKNOWN) ? "" : " by " + SafeText.ofOneLine(author);
  }

  private void printDetail(Style style, String words) {
    Output out = cli.out();
    int width = cli.surroundings().columns() - INDENT;
    for (String line : DisplayWidth.wrap(SafeText.ofOneLine(words), width)) {
      out.line(" ".repeat(INDENT) + out.styled(style, line));
    }
  }

  static void write(JsonGenerator json, Ruling ruling) throws IOException {
    json.writeStartObject();
    json.writeNumberField("number", ruling.number());
    json.writeStringField("at", ruling.signature().at().toString());
    json.writeStringField("by", ruling.signature().author());
    json.writeStringField("action", action(ruling));
    Json.optional(json, "article", ruling.article().map(ArticleKey::value));
    Json.optional(json, "version", ruling.version());
    Json.optional(json, "question", ruling.question());
    Json.optional(json, "name", ruling.name());
    Json.optional(
        json, "outcome", ruling.resolution().map(one -> ResolveCommand.name(one.outcome())));
    Json.optional(json, "on", ruling.resolution().map(one -> one.on().toString()));
    Json.optional(json, "evidence", ruling.resolution().map(Resolution::evidence));
    Json.optional(json, "record", ruling.record().map(RecordId::value));
    json.writeStringField("words", ruling.words());
    json.writeStringField("note", ruling.signature().note());
    json.writeFieldName("undoneBy");
    if (ruling.undone().isPresent()) {
      json.writeNumber(ruling.undone().get());
    } else {
      json.writeNull();
    }
    json.writeBooleanField("isAnchored", ruling.isAnchored());
    json.writeEndObject();
  }
}
