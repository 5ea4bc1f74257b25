package hearsay.statement;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.lexicon.RuleTable;
import hearsay.text.SourceText;
import hearsay.text.Span;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of every table does what its example says. */
final class WordTablesTest {
  private final RuleAttributionReader reader = new RuleAttributionReader();

  static Stream<RuleTable.Row> rules() {
    return RuleTable.load(Rules.class, "rules.tsv").rows().stream();
  }

  static Stream<RuleTable.Row> cues() {
    return RuleTable.load(Rules.class, "cues.tsv").rows().stream();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aRuleReadsItsExample(RuleTable.Row rule) {
    Marked example = Marked.parse(rule.cell("example"));
    List<Attribution> read = reader.read(example.text()).attributions();
    assertThat(example.lines(read)).as(rule.id()).isEqualTo(example.lines());
    assertThat(read.get(0).reason().rule()).isEqualTo(rule.id());
    assertThat(Rules.meaning(rule.id())).isEqualTo(rule.cell("meaning"));
  }

  @ParameterizedTest
  @MethodSource("cues")
  void everyFormOfACueBringsInAQuotation(RuleTable.Row cue) {
    for (String form : cue.words("forms")) {
      boolean participle = form.endsWith("ing");
      SourceText text =
          SourceText.of(
              participle
                  ? "She shrugged at it, " + form + ", “The pier will be rebuilt.”"
                  : "“The pier will be rebuilt,” she " + form + ".");
      List<Attribution> read = reader.read(text).attributions();
      assertThat(read).as(form).hasSize(1);
      assertThat(text.cut(read.get(0).cue())).isEqualTo(form);
      assertThat(read.get(0).manner().cueClass()).as(form).isEqualTo(cue.cell("class"));
    }
  }

  static List<RuleTable.Row> gluedWords() {
    return RuleTable.load(GluedWord.class, "glued-words.tsv").rows();
  }

  @ParameterizedTest
  @MethodSource("gluedWords")
  void aGluedWordIsCutWhereItsExampleSays(RuleTable.Row row) {
    String example = row.cell("example");
    int cut = example.indexOf('|');
    assertThat(GluedWord.split(example.replace("|", ""))).as(row.id()).isEqualTo(cut);
    for (String follower : row.words("words")) {
      assertThat(GluedWord.split("claimed" + follower)).as(follower).isEqualTo("claimed".length());
    }
  }

  @Test
  void anOrdinaryWordIsNotCut() {
    for (String word :
        List.of("statements", "Washington", "noted", "adding", "toll", "Saida", "Toldin")) {
      assertThat(GluedWord.split(word)).as(word).isZero();
    }
  }

  static List<RuleTable.Row> relays() {
    return RuleTable.load(RelayPhrase.class, "relays.tsv").rows();
  }

  @ParameterizedTest
  @MethodSource("relays")
  void aRelayIsFoundAsItsExampleSays(RuleTable.Row row) {
    String marked = row.cell("example");
    String text = marked.replaceAll("[\\[\\]{}<>]", "");
    List<RelayPhrase> found = RelayPhrase.find(text, new Span(0, text.length()));
    if (!marked.contains("{")) {
      assertThat(found).as(row.id()).isEmpty();
      return;
    }
    assertThat(RelayPhrase.isLikely(text)).as(row.id()).isTrue();
    assertThat(found).as(row.id()).hasSize(1);
    assertThat(found.get(0).source().cut(text)).isEqualTo(between(marked, '[', ']'));
    assertThat(found.get(0).cue().cut(text)).isEqualTo(between(marked, '{', '}'));
  }

  static List<RuleTable.Row> claimNouns() {
    return RuleTable.load(NominalClaim.class, "claim-nouns.tsv").rows();
  }

  @ParameterizedTest
  @MethodSource("claimNouns")
  void aNounBringsInAClaimAsItsExampleSays(RuleTable.Row row) {
    Marked example = Marked.parse(row.cell("example"));
    String marked = row.cell("example");
    String text = example.text().toString();
    List<NominalClaim> found = NominalClaim.find(text, new Span(0, text.length()));
    assertThat(found).as(row.id()).hasSize(1);
    assertThat(found.get(0).source().cut(text)).isEqualTo(between(marked, '[', ']'));
    assertThat(found.get(0).cue().cut(text)).isEqualTo(between(marked, '{', '}'));
    assertThat(found.get(0).content().cut(text)).isEqualTo(between(marked, '<', '>'));
    for (String noun : row.words("words")) {
      String other = text.replace(found.get(0).cue().cut(text), noun);
      assertThat(NominalClaim.find(other, new Span(0, other.length()))).as(noun).hasSize(1);
    }
  }

  @Test
  void aNounThatBelongsToNobodyIsNobodysClaim() {
    for (String line :
        List.of(
            "The claim that the pier fell is false.",
            "The mayor's words are few, that much is known.")) {
      assertThat(NominalClaim.find(line, new Span(0, line.length()))).as(line).isEmpty();
    }
  }

  @Test
  void aTextWithAWordOfRelayingIsLikelyToRelay() {
    for (RuleTable.Row row : relays()) {
      if (row.id().equals("verb") || row.id().equals("quoted")) {
        assertThat(row.words("words")).as(row.id()).allMatch(RelayPhrase::isLikely);
      }
    }
  }

  private static String between(String marked, char open, char close) {
    return marked.substring(marked.indexOf(open) + 1, marked.indexOf(close));
  }
}
