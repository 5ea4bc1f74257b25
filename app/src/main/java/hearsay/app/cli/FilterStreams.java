package hearsay.app.cli;

import hearsay.ledger.LedgerException;
import hearsay.store.FileTrouble;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.zip.GZIPInputStream;
import picocli.CommandLine.ParameterException;

/**
 * What a filter reads and writes, as its arguments name it: files, gzip or not; {@code -} or
 * nothing is the standard stream.
 *
 * @param inputs an empty one is standard input
 * @param output empty is standard output
 */
record FilterStreams(
    Surroundings surroundings, List<Optional<Path>> inputs, Optional<Path> output) {
  /** The name of the standard streams. */
  static final String STANDARD = "-";

  /** Something that reads a stream to its end. */
  interface Reader {
    void read(String name, InputStream in) throws IOException;
  }

  FilterStreams {
    inputs = List.copyOf(inputs);
  }

  /**
   * The streams that arguments name.
   *
   * @throws ParameterException where the output is an input as well
   */
  static FilterStreams of(
      Surroundings surroundings,
      List<String> inputs,
      String output,
      picocli.CommandLine commandLine) {
    List<Optional<Path>> in = new ArrayList<>();
    for (String file : inputs.isEmpty() ? List.of(STANDARD) : inputs) {
      in.add(path(surroundings, file));
    }
    Optional<Path> out = path(surroundings, output);
    if (out.isPresent() && in.contains(out)) {
      throw new ParameterException(commandLine, "the output " + output + " is an input as well");
    }
    return new FilterStreams(surroundings, in, out);
  }

  private static Optional<Path> path(Surroundings surroundings, String file) {
    return file.equals(STANDARD)
        ? Optional.empty()
        : Optional.of(surroundings.folder().resolve(file).normalize());
  }

  /** Runs what writes, on the output; gives back its status. */
  int writing(Output standard, ToIntFunction<Output> work) {
    if (output.isEmpty()) {
      return work.applyAsInt(standard);
    }
    try (OutputStream file = Files.newOutputStream(output.get())) {
      Output out = new Output(file, false);
      int status = work.applyAsInt(out);
      out.flush();
      return status;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + output.get(), e);
    }
  }

  /** Reads all inputs, one after another. */
  void reading(Reader reader) {
    for (Optional<Path> input : inputs) {
      String name = input.map(Path::toString).orElse("standard input");
      try (InputStream in = input.isPresent() ? Files.newInputStream(input.get()) : standardIn()) {
        reader.read(name, unpacked(in));
      } catch (IOException | UncheckedIOException e) {
        throw new LedgerException(
            "cannot read " + name + " to its end (" + FileTrouble.of(e) + ")",
            "What was written before this is sound",
            e);
      }
    }
  }

  /** Standard input, which is not ours to close. */
  private InputStream standardIn() {
    return new FilterInputStream(surroundings.in()) {
      @Override
      public void close() {}
    };
  }

  private static InputStream unpacked(InputStream in) throws IOException {
    BufferedInputStream bytes = new BufferedInputStream(in, 1 << 16);
    bytes.mark(2);
    boolean isGzip = bytes.read() == 0x1f && bytes.read() == 0x8b;
    bytes.reset();
    return isGzip ? new GZIPInputStream(bytes, 1 << 16) : bytes;
  }
}
