package hearsay.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs Java as these tests do. */
final class OwnProcess {
  private OwnProcess() {}

  /**
   * A process on the class path of the tests. The path goes through the environment: ONNX Runtime
   * 1.29 ends a process whose command line is longer than 4,096 bytes when it is loaded.
   */
  static ProcessBuilder java(List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(arguments);
    ProcessBuilder process = new ProcessBuilder(command);
    process.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    return process;
  }
}
