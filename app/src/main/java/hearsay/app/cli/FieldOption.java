package hearsay.app.cli;

import hearsay.intake.ArticleField;
import hearsay.intake.FieldNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What the fields of articles are called in tables and JSON. Only commands that take files in. */
final class FieldOption {
  @Option(
      names = "--map",
      split = ",",
      paramLabel = "FIELD=COLUMN",
      description = {
        "Which column of a table, or name in JSON, holds a field: text=content,outlet=publication."
            + " Fields: id, text, title, outlet, url, published, authors. Columns with usual names"
            + " are known."
      })
  private List<String> pairs = new ArrayList<>();

  /** The names, as one validated value. */
  FieldNames names(CommandSpec spec) {
    FieldNames names = FieldNames.OWN;
    for (String pair : pairs) {
      int sign = pair.indexOf('=');
      Optional<ArticleField> field =
          sign < 0 ? Optional.empty() : ArticleField.of(pair.substring(0, sign).strip());
      if (field.isEmpty() || sign + 1 == pair.length()) {
        throw new ParameterException(
            spec.commandLine(),
            "--map takes FIELD=COLUMN with a field of " + all() + ", not " + pair);
      }
      names = names.with(field.get(), pair.substring(sign + 1));
    }
    return names;
  }

  private static String all() {
    return Stream.of(ArticleField.values())
        .map(ArticleField::label)
        .collect(Collectors.joining(", "));
  }
}
