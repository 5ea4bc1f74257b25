package hearsay.app.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/**
 * What one command line did: its status and what it wrote.
 *
 * @param status the exit status
 */
public record CommandRun(int status, String out, String err) {
  /** Runs a command in a folder, with nothing on standard input and no terminal. */
  public static CommandRun in(Path folder, String... args) {
    return withInput(folder, new byte[0], Map.of(), args);
  }

  static CommandRun withInput(Path folder, byte[] in, Map<String, String> env, String... args) {
    return run(args, in, new World(env, folder, Clock.system(ZoneId.systemDefault())));
  }

  /** The same on a day of one's choice. */
  public static CommandRun on(LocalDate today, Path folder, String... args) {
    Clock clock = Clock.fixed(today.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    return run(args, new byte[0], new World(Map.of(), folder, clock));
  }

  private record World(Map<String, String> env, Path folder, Clock clock) {}

  private static CommandRun run(String[] args, byte[] in, World world) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Surroundings surroundings =
        new Surroundings(
            new ByteArrayInputStream(in), out, err, world.env(), world.folder(), world.clock());
    int status = Cli.run(List.of(args), surroundings);
    return new CommandRun(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
