package hearsay.app.cli;

import hearsay.intake.ArchiveSlice;
import hearsay.intake.FieldNames;
import hearsay.intake.IntakeOptions;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which pages of web archives are read. Only commands that take files in. */
final class SliceOption {
  @Option(
      names = "--host",
      paramLabel = "NAME",
      description = "Of web archives (.warc, .wacz), only pages of this host and those below it.")
  private String host;

  @Option(
      names = "--from",
      paramLabel = "DAY",
      description =
          "Of web archives, only pages fetched on this day or later, in UTC: 2031-03-04, 2031-03 or"
              + " 2031.")
  private String from;

  @Option(
      names = "--to",
      paramLabel = "DAY",
      description = "Of web archives, only pages fetched on this day or earlier.")
  private String to;

  /** How files are taken in, as one validated value. */
  IntakeOptions options(FieldNames names, Surroundings surroundings, CommandSpec spec) {
    Optional<LocalDate> first = day("--from", from, CalendarDays::first, spec);
    Optional<LocalDate> last = day("--to", to, CalendarDays::last, spec);
    if (first.isPresent() && last.isPresent() && first.get().isAfter(last.get())) {
      throw new ParameterException(spec.commandLine(), "--from " + from + " is after --to " + to);
    }
    if (host != null && !host.matches("[\\p{L}\\p{N}.\\-\\[\\]:]+")) {
      throw new ParameterException(
          spec.commandLine(), "--host takes a name such as example.org, not " + host);
    }
    ArchiveSlice slice = new ArchiveSlice(Optional.ofNullable(host), first, last);
    return IntakeOptions.DEFAULTS.with(names).with(slice).at(surroundings.clock().instant());
  }

  private static Optional<LocalDate> day(
      String option, String typed, Function<CalendarDays, LocalDate> end, CommandSpec spec) {
    if (typed == null) {
      return Optional.empty();
    }
    CalendarDays days =
        CalendarDays.parse(typed)
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(),
                        option + " takes a day, month or year, such as 2031-03-04, not " + typed));
    return Optional.of(end.apply(days));
  }
}
