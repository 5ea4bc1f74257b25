package hearsay.app.cli;

import java.util.List;

/** Where the process starts. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(Cli.run(List.of(args), Surroundings.ofProcess()));
  }
}
