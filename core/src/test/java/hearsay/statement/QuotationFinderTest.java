package hearsay.statement;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.text.ParagraphFinder;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QuotationFinderTest {
  private static final Pattern MARKED = Pattern.compile("⟦(.*?)⟧", Pattern.DOTALL);

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      textBlock =
          """
          curly                    | He said ⟦“no way”⟧ and ⟦“never.”⟧
          straight                 | He said ⟦"no way"⟧ and ⟦"never."⟧
          straight after a dash    | It was—⟦"no way,"⟧ he said—over.
          guillemets               | Il a dit ⟦«non, jamais»⟧ et puis rien.
          low opening mark         | Er sagte ⟦„nein, niemals”⟧ und ging.
          typewriter pair          | He said ⟦``no way''⟧ and left.
          two apostrophes          | He said ⟦''no way''⟧ and left.
          British single           | ⟦‘It’s the dockers’ pay, isn’t it?’⟧ she said.
          straight single          | ⟦'It's the dockers' pay, isn't it?'⟧ she said.
          single after a plural    | ⟦'We saw the dockers' march,'⟧ she said of the lads' day.
          a plural at the end      | ⟦‘We back the dockers’⟧
          elision is no mark       | They danced in the '90s and 'twas fine, 'cause it was.
          possessive is no mark    | The dockers’ union and the ships’ owners met.
          inch mark is no opening  | A plank of 12" and one of 14" lay there.
          single inside double     | ⟦“He said ‘no’ to me,”⟧ she said.
          double inside single     | ⟦‘He said “no” to me,’⟧ she said.
          curly inside straight    | ⟦"He said “no” to me,"⟧ she said.
          straight inside curly    | ⟦“He said "no" to me,”⟧ she said.
          paragraphs that open     | ⟦“One thing.⟧\\n\\n⟦“Another thing.⟧\\n\\n⟦“The last.”⟧ She left.
          singles that open        | ⟦‘One thing.⟧\\n\\n⟦‘Another thing.’⟧ She left.
          closed without opening   | ⟦“One thing.⟧\\n\\n⟦Another thing.”⟧ She left.
          mark lost in the middle  | ⟦“One thing.⟧\\n\\n⟦Another thing.⟧\\n\\n⟦“The last.”⟧
          opening mark lost        | ⟦We shall not move,”⟧ she said.\\n\\n⟦“Fine.”⟧
          closing mark lost        | ⟦“We shall not move.⟧\\n\\nShe left. ⟦“Fine,”⟧ he said.
          closing lost before cue  | ⟦“We shall not move,⟧ she said.\\n\\n⟦“Fine,”⟧ he said.
          closing typed as opening | ⟦“Apparently not,“⟧ he said. ⟦“Fine.”⟧
          opening typed as closing | ⟦”Fear is the word.”⟧ She left.
          emptiness                | He wrote “” and " " and left.
          emoji                    | 🚢 He wrote ⟦“gone 🌊 for good”⟧ 🚢.
          """)
  void pairsTheMarks(String name, String marked) {
    String text = marked.replace("\\n", "\n");
    List<String> expected = new ArrayList<>();
    Matcher matcher = MARKED.matcher(text);
    while (matcher.find()) {
      expected.add(matcher.group(1));
    }
    assertThat(parts(text.replaceAll("[⟦⟧]", ""))).isEqualTo(expected);
  }

  private static List<String> parts(String text) {
    return QuotationFinder.find(text, ParagraphFinder.find(text)).quotations().stream()
        .flatMap(quotation -> quotation.parts().stream())
        .map(part -> part.cut(text))
        .toList();
  }

  @Test
  void aQuotationOverParagraphsIsOne() {
    String text = "“One thing.\n\n“Another thing.\n\n“The last.” She left.";
    List<Quotation> found = QuotationFinder.find(text, ParagraphFinder.find(text)).quotations();
    assertThat(found).hasSize(1);
    assertThat(found.get(0).parts()).hasSize(3);
    assertThat(found.get(0).isWhole()).isTrue();
  }

  @Test
  void aLostMarkIsADiagnosticAndCostsOneQuotation() {
    String text = "“We go,” she said.\n\n“We stay, he said.\n\nA break.\n\n“We win,” she said.";
    QuotationFinder.Found found = QuotationFinder.find(text, ParagraphFinder.find(text));
    assertThat(found.diagnostics()).extracting("rule").containsExactly("quotation-not-closed");
    assertThat(found.quotations()).hasSize(3);
    assertThat(found.quotations())
        .extracting(Quotation::isWhole)
        .containsExactly(true, false, true);
  }
}
