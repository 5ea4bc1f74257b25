package hearsay.app.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.Locale;
import java.util.Map;

/**
 * Makes pages of templates that were compiled with the product. Every word is escaped for the place
 * that it goes to, and a character that would act instead of being shown is named.
 */
final class Renderer {
  private static final int USUAL_LENGTH = 1 << 15;

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Renderer.class.getClassLoader(), Renderer.class.getPackageName());

  String render(String template, Frame frame, Object page) {
    StringOutput text = new StringOutput(USUAL_LENGTH);
    engine.render(template + ".jte", Map.of("frame", frame, "page", page), new VisibleOutput(text));
    return text.toString();
  }

  /** Escapes as the engine does, after it has named what cannot be seen. */
  private static final class VisibleOutput extends OwaspHtmlTemplateOutput {
    VisibleOutput(TemplateOutput output) {
      super(output);
    }

    @Override
    public void writeUserContent(String value) {
      super.writeUserContent(visible(value));
    }
  }

  /** The words with controls and marks of direction as their numbers. */
  static String visible(String words) {
    if (words == null || words.chars().noneMatch(Renderer::acts)) {
      return words;
    }
    StringBuilder shown = new StringBuilder(words.length() + 16);
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (acts(c)) {
        shown.append(String.format(Locale.ROOT, "⟦U+%04X⟧", (int) c));
      } else {
        shown.append(c);
      }
    }
    return shown.toString();
  }

  private static boolean acts(int c) {
    boolean isBlank = c == '\n' || c == '\r' || c == '\t';
    boolean turnsDirection =
        (c >= 0x202A && c <= 0x202E)
            || (c >= 0x2066 && c <= 0x2069)
            || c == 0x200E
            || c == 0x200F
            || c == 0x061C;
    return turnsDirection || (Character.isISOControl(c) && !isBlank);
  }
}
