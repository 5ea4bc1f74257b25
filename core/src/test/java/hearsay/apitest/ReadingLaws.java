package hearsay.apitest;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.ArticleReader;
import hearsay.Reading;
import hearsay.intake.Article;
import hearsay.intake.ArticleIntake;
import hearsay.intake.Intake;
import hearsay.intake.RawArticle;
import hearsay.statement.Attribution;
import hearsay.text.CodePointSpan;
import hearsay.text.ParagraphFinder;
import hearsay.text.SourceText;
import hearsay.text.Span;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.parser.Parser;

/**
 * The wrapping of a text changes nothing but offsets: other line ends, a byte-order mark in front,
 * and a page's markup around and inside its paragraphs leave the same words with the same sources.
 * Each law reads the bytes of a file, as a user's would come in.
 */
public final class ReadingLaws {
  private ReadingLaws() {}

  /** Reads a text file with every law checked, and gives back the plain reading. */
  public static Reading checkAll(ArticleReader reader, String text) {
    Reading plain = InvariantCheck.read(reader, article("law.txt", text));
    checkLineEnds(reader, plain);
    checkMark(reader, plain);
    checkMarkup(reader, plain);
    return plain;
  }

  private static void checkLineEnds(ArticleReader reader, Reading plain) {
    String text = plain.article().text().toString();
    if (text.indexOf('\r') < 0) {
      Article wrapped = article("law.txt", text.replace("\n", "\r\n"));
      assertThat(Said.of(InvariantCheck.read(reader, wrapped)))
          .as("with CR LF for LF")
          .isEqualTo(Said.of(plain));
    }
  }

  private static void checkMark(ArticleReader reader, Reading plain) {
    Article marked = article("law.txt", "\uFEFF" + plain.article().text());
    assertThat(InvariantCheck.read(reader, marked).attributions())
        .as("with a byte-order mark")
        .isEqualTo(plain.attributions());
  }

  private static void checkMarkup(ArticleReader reader, Reading plain) {
    String page = page(plain.article().text().toString());
    Reading marked = InvariantCheck.read(reader, article("law.html", page));
    assertThat(Said.of(marked)).as("with markup").isEqualTo(Said.of(plain));
    SourceText decoded = SourceText.of(page);
    for (Attribution attribution : marked.attributions()) {
      attribution.source().ifPresent(source -> checkOrigin(marked.article(), decoded, source));
      checkOrigin(marked.article(), decoded, attribution.cue());
      attribution.content().forEach(part -> checkOrigin(marked.article(), decoded, part));
    }
  }

  /** The stretch of the page, without its markup, holds the very words. */
  private static void checkOrigin(Article article, SourceText page, Span span) {
    CodePointSpan origin = article.map().toOrigin(article.text().codePoints(span));
    String cut = page.cut(page.units(origin)).replaceAll("</?em>", "").replaceAll("<[^>]*>", " ");
    assertThat(Said.evenly(Parser.unescapeEntities(cut, false)))
        .as("the page at %s", origin)
        .isEqualTo(Said.evenly(article.text().cut(span)));
  }

  /** The text as a page: each paragraph in a p, and every fifth word of it in an em. */
  static String page(String text) {
    StringBuilder page = new StringBuilder("<!doctype html>\n<html><body>\n");
    for (Span paragraph : ParagraphFinder.find(text)) {
      String[] words = paragraph.cut(text).split(" ", -1);
      for (int i = 0; i < words.length; i++) {
        String word = words[i].replace("&", "&amp;").replace("<", "&lt;");
        words[i] = i % 5 == 4 ? "<em>" + word + "</em>" : word;
      }
      page.append("<p>").append(String.join(" ", words)).append("</p>\n");
    }
    return page.append("</body></html>\n").toString();
  }

  private static Article article(String path, String content) {
    List<RawArticle> raw = new ArrayList<>();
    try {
      new ArticleIntake()
          .read(path, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), raw::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Intake intake = raw.get(0).parse();
    if (intake instanceof Article article) {
      return article;
    }
    throw new AssertionError("refused: " + intake);
  }
}
