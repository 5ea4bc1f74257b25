package hearsay.story;

import hearsay.reuse.ArticleVersion;
import hearsay.text.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Articles about one event, at least two, by the order of their versions.
 *
 * @param names up to a few terms that they have and others have not, the most telling first
 */
public record StoryCluster(List<ArticleVersion> members, List<String> names) {
  public StoryCluster {
    members = List.copyOf(members);
    names = List.copyOf(names);
    if (members.size() < 2) {
      throw new IllegalArgumentException("a story of " + members.size());
    }
  }

  /** 16 hexadecimal digits made of the first member, never of the order of arrival. */
  public String id() {
    ArticleVersion first = members.get(0);
    String said = "story\n" + first.key().value() + "\n" + first.sha256();
    return Sha256.hex(said.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
  }
}
