package hearsay.app.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The product's version as the jar's manifest has it. */
final class ProductVersion implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"hearsay " + number().orElse("(not packaged)")};
  }

  private static Optional<String> number() {
    return Optional.ofNullable(Cli.class.getPackage().getImplementationVersion());
  }

  /** The number alone; 0 where it is not known. */
  static String plain() {
    return number().orElse("0");
  }
}
