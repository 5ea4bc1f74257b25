package hearsay.intake;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.text.Diagnostic;
import hearsay.text.ParagraphFinder;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Pages that no editor would send, but some server does. */
final class HtmlSoupTest {
  private static final Arbitrary<String> TAGS =
      Arbitraries.of(
              "p",
              "div",
              "b",
              "i",
              "a",
              "em",
              "table",
              "tr",
              "td",
              "ul",
              "li",
              "br",
              "pre",
              "script",
              "style",
              "nav",
              "svg",
              "select",
              "option",
              "button",
              "form",
              "textarea",
              "title",
              "head",
              "body",
              "html",
              "template",
              "frameset",
              "plaintext",
              "caption",
              "h1",
              "math",
              "noscript",
              "xmp",
              "col",
              "input")
          .flatMap(
              name ->
                  Arbitraries.of("<" + name + ">", "</" + name + ">", "<" + name + " x='&amp;'/>"));

  private static final Arbitrary<String> WORDS =
      Arbitraries.of(
          "a",
          "said",
          " ",
          "\n",
          "\r\n",
          "\r",
          "😀",
          "“",
          "\u00A0",
          "\uFEFF",
          "&",
          ";",
          "#",
          "<",
          ">",
          "/",
          "é",
          "\"",
          "&amp;",
          "&amp",
          "&ldquo;",
          "&#8221;",
          "&#x1F600;",
          "&nbsp;",
          "&notit;",
          "&#0;",
          "&#xD800;",
          "<!--",
          "-->",
          "<![CDATA[",
          "]]>",
          "<!doctype html>",
          "<?x",
          "\t",
          "\f",
          "\u0001");

  @Provide
  Arbitrary<String> soup() {
    return Arbitraries.oneOf(WORDS, TAGS, WORDS)
        .list()
        .ofMaxSize(30)
        .map(parts -> String.join("", parts));
  }

  @Property(tries = 1500)
  void keepsTheLawForAnySoup(@ForAll("soup") String soup) {
    Intake intake = Files.one("a.html", Files.utf8("<p>a</p>" + soup));
    if (intake instanceof Article article) {
      MappingLaw.check(article, "<p>a</p>" + soup);
      assertThat(article.ownParagraphs())
          .as("read again from its bare text, it has the same paragraphs")
          .isEqualTo(ParagraphFinder.find(article.text()));
      assertThat(article.diagnostics())
          .extracting(Diagnostic::rule)
          .isSubsetOf("text-mapped-as-a-whole", "text-without-place");
    }
  }

  @Property(tries = 500)
  void keepsTheLawForAnyCharacters(@ForAll String soup) {
    Intake intake = Files.one("a.html", Files.utf8("<p>a</p>" + soup));
    if (intake instanceof Article article) {
      MappingLaw.check(
          article,
          new String(Files.utf8("<p>a</p>" + soup), java.nio.charset.StandardCharsets.UTF_8));
    }
  }
}
