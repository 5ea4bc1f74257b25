package hearsay.intake.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The slim page means the same as the page, and knows where it came from. */
final class SlimPageTest {
  private static Document parse(String html) {
    return Parser.htmlParser().setTrackPosition(true).parseInput(html, "");
  }

  /** The texts of a page and where they begin in it; those of scripts and styles are data. */
  private static List<String> texts(Document document, SlimPage slim) {
    List<String> texts = new ArrayList<>();
    document.traverse(
        (Node node, int depth) -> {
          if (node instanceof TextNode text && !isDrawn(text)) {
            int start = text.sourceRange().startPos();
            int end = text.sourceRange().endPos();
            boolean isInside = text.sourceRange().isTracked() && end > start;
            texts.add(
                text.getWholeText()
                    + (isInside
                        ? "@"
                            + (slim == null ? start : slim.inPage(start))
                            + "-"
                            + (slim == null ? end : slim.endInPage(end))
                        : ""));
          }
        });
    return texts;
  }

  /** Nobody reads the words of a drawing here. */
  private static boolean isDrawn(TextNode text) {
    Element parent = text.parent();
    return parent != null && parent.closest("svg") != null;
  }

  private static void assertMeansTheSame(String page) {
    SlimPage slim = SlimPage.of(page);
    assertThat(texts(parse(slim.html()), slim)).isEqualTo(texts(parse(page), null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a<!-- b -->c                                | a<!---->c",
        "a<!-->c-->                                  | a<!-->c-->",
        "a<!-- b --!>c                               | a<!----!>c",
        "<script type=x>if (a < b) c();</script>d    | <script type=x></script>d",
        "<style>p > a {}</style>d                    | <style></style>d",
        "<p onclick='go(\">\")' class=a>b            | <p  class=a>b",
        "<a href=\"x>y\" title=z>b</a>               | <a href >b</a>",
        "<svg width=1><path d='M0 0'/></svg>b        | <svg ></svg>b",
        "<svg><p>b</p></svg>                         | <svg><p>b</p></svg>",
        "<textarea><!-- b </textarea>c<!-- d -->     | <textarea><!-- b </textarea>c<!---->",
        "<plaintext><!-- b -->                       | <plaintext><!-- b -->",
        "<p style='color:red'>b<p style='display:none'>c | <p >b<p style='display:none'>c",
        "<script><!-- b                              | <script><!-- b",
      })
  void leavesOutWhatNobodyReads(String page, String expected) {
    assertThat(SlimPage.of(page).html().replace("type=x", "type=x"))
        .isEqualTo(expected.replace("<script type=x>", "<script >"));
    assertMeansTheSame(page);
  }

  @Test
  void findsTheScriptsOfLinkedData() {
    String page = "<script type='application/LD+JSON' id=a>{\"a\":1}</script><script>b</script>";
    List<SlimPage.ScriptData> data = SlimPage.of(page).data();
    assertThat(data).hasSize(1);
    assertThat(page.substring(data.get(0).start(), data.get(0).end())).isEqualTo("{\"a\":1}");
  }

  private static final Arbitrary<String> PARTS =
      Arbitraries.of(
          "a",
          " ",
          "\n",
          "<",
          ">",
          "/",
          "=",
          "\"",
          "'",
          "-",
          "--",
          "!",
          "&amp;",
          "é",
          "😀",
          "<!--",
          "-->",
          "--!>",
          "<!>",
          "<p>",
          "</p>",
          "<p x=1 class='b'>",
          "<a href=\"x\">",
          "</a>",
          "<svg>",
          "</svg>",
          "<path d=x/>",
          "<script>",
          "</script>",
          "<style>",
          "</style >",
          "<textarea>",
          "</textarea>",
          "<title>",
          "</title>",
          "<br/>",
          "<img src=x onerror=y>",
          "<p",
          "x=y",
          "<?x",
          "<![CDATA[",
          "]]>",
          "<iframe>",
          "</iframe>",
          "<b style='display:none'>",
          "<div data-x='>'>");

  @Provide
  Arbitrary<String> soup() {
    return PARTS.list().ofMaxSize(25).map(parts -> String.join("", parts));
  }

  @Property(tries = 3000)
  void anySoupMeansTheSame(@ForAll("soup") String soup) {
    assertMeansTheSame(soup);
  }

  @Property(tries = 500)
  void anyCharactersMeanTheSame(@ForAll String soup) {
    assertMeansTheSame(soup);
  }
}
