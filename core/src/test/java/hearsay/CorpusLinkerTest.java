package hearsay;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.drift.DriftKind;
import hearsay.drift.QuotedBy;
import hearsay.intake.Article;
import hearsay.intake.ArticleKey;
import hearsay.intake.Metadata;
import hearsay.intake.Origin;
import hearsay.intake.Original;
import hearsay.quotation.QuotationFamily;
import hearsay.reuse.Link;
import hearsay.reuse.Relation;
import hearsay.story.StoryCluster;
import hearsay.text.OffsetMap;
import hearsay.text.SourceText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Many articles, joined. */
final class CorpusLinkerTest {
  private static final String SAID =
      "\u201cThe sea wall at Tarn Point may not stand another winter of storms,\u201d said Nora Quill.";
  private static final String HARDER =
      "\u201cThe sea wall at Tarn Point will not stand another winter of storms,\u201d said Nora Quill.";
  private static final String OTHER =
      "\u201cThe sea wall at Tarn Point may not stand another winter of storms,\u201d said Ida Reed.";

  private static Reading read(String id, String words) {
    SourceText text = SourceText.of(words);
    return Hearsay.reader()
        .read(
            new Article(
                new ArticleKey(id),
                Origin.file(id),
                new Metadata(
                    Optional.empty(),
                    Optional.of("Outlet " + id),
                    Optional.empty(),
                    List.of(),
                    Optional.of("2031-05-01")),
                text,
                OffsetMap.identity(text.codePointCount()),
                new Original(new byte[0]),
                "UTF-8",
                List.of()));
  }

  private static CorpusLinker linker(List<Reading> readings) {
    CorpusLinker linker = new CorpusLinker();
    readings.forEach(linker::add);
    return linker;
  }

  private static List<Reading> readings() {
    return List.of(read("a", SAID), read("b", HARDER), read("c", OTHER), read("d", "Nothing."));
  }

  @Test
  void sharedQuotationsAreLinkedWithWhatChanged() {
    List<Link> links = linker(readings()).links();
    assertThat(links).hasSize(3).allMatch(link -> link.relation() == Relation.SHARED_QUOTES);
    assertThat(links.get(0).drift().get(0).kinds()).containsExactly(DriftKind.HEDGE);
    assertThat(links.get(1).drift().get(0).kinds()).containsExactly(DriftKind.SPEAKER);
  }

  @Test
  void oneUtteranceIsOneFamily() {
    List<QuotationFamily> families = linker(readings()).families();
    assertThat(families).hasSize(1);
    assertThat(families.get(0).members())
        .extracting(member -> member.speaker().map(QuotedBy::key).orElse(""))
        .containsExactly("nora quill|", "nora quill|", "ida reed|");
  }

  @Test
  void orderAndRepetitionMakeNoDifference() {
    List<Link> links = linker(readings()).links();
    for (long seed = 1; seed <= 5; seed++) {
      List<Reading> shuffled = new ArrayList<>(readings());
      shuffled.addAll(readings());
      Collections.shuffle(shuffled, new Random(seed));
      assertThat(linker(shuffled).links()).as("seed %d", seed).isEqualTo(links);
    }
  }

  @Test
  void articlesAboutOneEventAreOneStory() {
    List<StoryCluster> stories =
        linker(
                List.of(
                    read(
                        "a",
                        "The ferry Osprey sank off Tarn Point. Captain Reed swam to Gull Island."),
                    read(
                        "b",
                        "Divers found the Osprey at Tarn Point; Captain Reed was on Gull Island."),
                    read("c", "Wheat fell on the exchange in Barrow. Traders blamed the rain.")))
            .stories();
    assertThat(stories).hasSize(1);
    assertThat(stories.get(0).members()).hasSize(2);
  }

  @Test
  void nothingIsLinkedWithNothing() {
    CorpusLinker linker = new CorpusLinker();
    assertThat(linker.links()).isEmpty();
    assertThat(linker.families()).isEmpty();
    assertThat(linker.stories()).isEmpty();
  }
}
