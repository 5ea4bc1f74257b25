package hearsay.drift;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** When two are two speakers beyond doubt. */
final class QuotedByTest {
  private static final QuotedBy QUILL = new QuotedBy("nora quill|", true);

  @Test
  void anotherNameIsAnotherSpeaker() {
    assertThat(QUILL.contradicts(new QuotedBy("ida reed|", true))).isTrue();
  }

  @Test
  void aSharedSurnameOrAPronounIsADoubt() {
    assertThat(QUILL.contradicts(new QuotedBy("quill tom|", true))).isFalse();
    assertThat(QUILL.contradicts(new QuotedBy("ida reed|", false))).isFalse();
    assertThat(new QuotedBy("ida reed|", false).contradicts(QUILL)).isFalse();
  }
}
