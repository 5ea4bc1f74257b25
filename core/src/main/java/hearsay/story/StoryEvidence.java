package hearsay.story;

import hearsay.reuse.ArticleVersion;
import hearsay.reuse.Published;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What one article adds to the evidence on stories: its terms, without its text.
 *
 * @param terms each once
 */
public record StoryEvidence(
    ArticleVersion version, List<Term> terms, Optional<Published> published) {
  /**
   * How one term comes in an article.
   *
   * @param words in lower case
   * @param times in the whole text, in the lead once more
   * @param asName so often it is written as a name
   */
  public record Term(String words, int times, int asName) {}

  public StoryEvidence {
    Objects.requireNonNull(version);
    terms = List.copyOf(terms);
    Objects.requireNonNull(published);
  }

  /** Terms as bytes, for whoever keeps them. */
  public static byte[] bytes(List<Term> terms) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      for (Term term : terms) {
        out.writeUTF(term.words());
        out.writeInt(term.times());
        out.writeInt(term.asName());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** As {@link #bytes} gave them; empty where these cannot be. */
  public static Optional<List<Term>> ofBytes(byte[] bytes) {
    List<Term> terms = new ArrayList<>();
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      while (in.available() > 0) {
        terms.add(new Term(in.readUTF(), in.readInt(), in.readInt()));
      }
    } catch (IOException damaged) {
      return Optional.empty();
    }
    return Optional.of(List.copyOf(terms));
  }

  /** What an article adds. Linear in its text. */
  public static StoryEvidence of(StoryArticle article) {
    List<Term> terms =
        StoryTerms.of(article.title().orElse(""), article.text()).entrySet().stream()
            .map(
                entry ->
                    new Term(entry.getKey(), entry.getValue().times(), entry.getValue().asName()))
            .toList();
    return new StoryEvidence(article.version(), terms, article.published());
  }
}
