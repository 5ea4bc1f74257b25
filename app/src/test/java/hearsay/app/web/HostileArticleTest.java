package hearsay.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import hearsay.app.cli.CommandRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An article that was made to do harm is shown as what it is: text. */
final class HostileArticleTest {
  static final String SCRIPT = "<script>document.title='taken'</script>";
  static final String IMAGE = "<img src=x onerror=\"document.title='taken'\">";
  static final String TURN = "\u202Egnp.exe\u202C";

  @TempDir private Path folder;

  static Path ledger(Path folder) throws Exception {
    String text =
        "“"
            + SCRIPT
            + " the pier is lost,” said Orla "
            + IMAGE
            + " Venn.\n\n“"
            + TURN
            + " will close on 3 May 2031,” Orla Venn said. \"><svg/onload=alert(1)>\n\n</textarea>{{7*7}}"
            + "${7*7} ${page} javascript:alert(1)\n";
    Map<String, Object> article =
        Map.of(
            "id",
            "\"><script>x</script>",
            "title",
            SCRIPT + IMAGE,
            "outlet",
            "\" onmouseover=\"x" + TURN,
            "url",
            "javascript:alert(document.cookie)",
            "authors",
            List.of("<b>Nobody</b>"),
            "published",
            "2031-04-01",
            "text",
            text);
    Path pile = folder.resolve("hostile.jsonl");
    Files.writeString(pile, new ObjectMapper().writeValueAsString(article) + "\n");
    CommandRun run =
        CommandRun.in(folder, "read", "hostile.jsonl", "--reader", "rules", "--ledger", "desk.db");
    assertThat(run.status()).as(run.err()).isZero();
    return folder.resolve("desk.db");
  }

  private static List<String> addresses(String page) {
    List<String> found = new ArrayList<>();
    Matcher matcher = Pattern.compile("href=\"(/[^\"#]*)").matcher(page);
    while (matcher.find()) {
      found.add(matcher.group(1).replace("&amp;", "&"));
    }
    return found;
  }

  @Test
  void everyPageOfItIsText() throws Exception {
    try (OpenDesk desk = OpenDesk.on(ledger(folder))) {
      List<String> open = new ArrayList<>(List.of("/", "/search?q=pier", "/speakers?all=1"));
      for (int i = 0; i < open.size() && i < 60; i++) {
        String path = open.get(i);
        if (path.startsWith("/static/") || path.contains("format=json")) {
          continue;
        }
        String page = desk.page(path);
        assertThat(page)
            .as(path)
            .doesNotContain("<script>", "<img src=x", "<svg/onload", "href=\"javascript:", "\u202E")
            .doesNotContainPattern("<[^>]*\\son\\w+=");
        addresses(page).stream().filter(one -> !open.contains(one)).forEach(open::add);
      }
      assertThat(open.size()).isGreaterThan(15);
      String article =
          desk.page(
              addresses(desk.page("/")).stream()
                  .filter(a -> a.startsWith("/article"))
                  .findFirst()
                  .orElseThrow());
      assertThat(article).contains("&lt;script&gt;", "⟦U+202E⟧", "${7*7}");
      assertThat(desk.faults()).isEmpty();
    }
  }

  @Test
  void fiveMegabytesOfMarksAreAPageLikeAnyOther() throws Exception {
    String filler = "Nobody <i>knows %d</i> <script>x</script> of it. ".repeat(60);
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() < 5_000_000; i++) {
      text.append(
          "“The pier <i>number %d</i> will fall,” said Orla Venn on 3 May 2031.\n".formatted(i));
      text.append(filler.replace("%d", Integer.toString(i))).append("\n");
    }
    Files.writeString(folder.resolve("long.txt"), text);
    CommandRun.in(folder, "read", "long.txt", "--reader", "rules", "--ledger", "desk.db");
    try (OpenDesk desk = OpenDesk.on(folder.resolve("desk.db"))) {
      String page = desk.page("/article?key=path%3Along.txt");
      assertThat(page).contains("&lt;i&gt;number 9&lt;/i&gt;").doesNotContain("<i>number");
      assertThat(desk.faults()).isEmpty();
    }
  }
}
