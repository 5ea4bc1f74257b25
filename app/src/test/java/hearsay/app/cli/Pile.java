package hearsay.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** Invented articles for tests. */
final class Pile {
  static final String QUOTATION = "“We will rebuild the pier,” said Nora Quill.";

  private static final List<String> PEOPLE =
      List.of("Nora Quill", "Tom Ash", "the harbour master", "she", "Ida Brandt, a diver");
  private static final List<String> WORDS =
      List.of("pier", "crane", "storm", "mole", "harbour", "money", "spring", "😀", "“ferry”");

  private Pile() {}

  static Path write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  /** Some articles as JSON Lines, of a few hundred words each. */
  static Path generate(Path file, int articles, long seed) throws IOException {
    Random random = new Random(seed);
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < articles; i++) {
      lines.append("{\"id\": \"a").append(i).append("\", \"outlet\": \"Outlet ").append(i % 7);
      lines.append("\", \"text\": \"").append(text(random)).append("\"}\n");
    }
    return write(file, lines.toString());
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 4 + random.nextInt(8); i++) {
      String person = PEOPLE.get(random.nextInt(PEOPLE.size()));
      text.append("“The ").append(sentence(random)).append(",” said ").append(person).append(". ");
      text.append("The ").append(sentence(random)).append(".\\n\\n");
    }
    return text.toString();
  }

  private static String sentence(Random random) {
    StringBuilder sentence = new StringBuilder(WORDS.get(random.nextInt(WORDS.size())));
    for (int i = 0; i < 8; i++) {
      sentence.append(" and the ").append(WORDS.get(random.nextInt(WORDS.size())));
    }
    return sentence.toString();
  }
}
