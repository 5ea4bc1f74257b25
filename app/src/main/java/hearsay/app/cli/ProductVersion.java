package hearsay.app.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The product's version as the jar's manifest has it. */
final class ProductVersion implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String number =
        Optional.ofNullable(Cli.class.getPackage().getImplementationVersion())
            .orElse("(not packaged)");
    return new String[] {"hearsay " + number};
  }
}
