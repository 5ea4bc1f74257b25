package hearsay.app.cli;

import hearsay.forecast.Conventions;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;

/** By which tables words of likelihood and of time become figures and days. */
final class ConventionsOption {
  @Mixin private LexiconOption lexicon;
  @Mixin private HorizonsOption horizons;

  /**
   * The tables that were asked for.
   *
   * @param folder where the names of files count from
   * @throws picocli.CommandLine.ParameterException where a file cannot be read or breaks its law
   */
  Conventions read(Path folder, CommandSpec spec) {
    return new Conventions(lexicon.read(folder, spec), horizons.read(folder, spec));
  }
}
