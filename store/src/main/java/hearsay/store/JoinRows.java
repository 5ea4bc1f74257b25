package hearsay.store;

import hearsay.intake.ArticleKey;
import hearsay.ledger.JoinedQuery;
import hearsay.ledger.JoinsUpdate;
import hearsay.ledger.KeptJoins;
import hearsay.ledger.KeptReuse;
import hearsay.quotation.QuotedForm;
import hearsay.reuse.ArticleVersion;
import hearsay.story.StoryCluster;
import hearsay.story.StoryEvidence;
import hearsay.text.Span;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What joining articles found: in, and out again. Confined to one thread. */
final class JoinRows implements JoinedQuery {
  private static final String MEMBERS =
      """
      SELECT family.id, family.alarm, key, text_sha256, member.start, member.end
      FROM family JOIN family_member AS member ON member.family = family.id
      JOIN version ON version.id = member.version JOIN article ON article.id = version.article
      """;

  private static final String STORIES =
      """
      SELECT story.id, names, texts, low, high, made_from, key, text_sha256
      FROM story JOIN story_member AS member ON member.story = story.id
      JOIN version ON version.id = member.version JOIN article ON article.id = version.article
      """;

  private final Database database;

  JoinRows(Database database) {
    this.database = database;
  }

  // in

  /**
   * Keeps what was found, unless somebody else has kept something since; call it inside a
   * transaction.
   *
   * @return whether it was kept
   */
  boolean keep(JoinsUpdate update) {
    if (update.before().isEmpty()) {
      clear();
    } else if (!state().equals(update.before())) {
      return false;
    }
    update.goneFamilies().forEach(id -> database.update("DELETE FROM family WHERE id = ?", id));
    update.goneStories().forEach(id -> database.update("DELETE FROM story WHERE id = ?", id));
    Map<ArticleVersion, Optional<Long>> rows = new HashMap<>();
    for (ArticleVersion version : update.gone()) {
      database.update("DELETE FROM joined WHERE version = ?", row(version, rows));
    }
    update.evidence().forEach((version, one) -> row(version, rows).ifPresent(at -> keep(at, one)));
    update.families().forEach(family -> keep(family, rows));
    update.stories().forEach(story -> keep(story, rows));
    database.update("DELETE FROM joined_state");
    database.update(
        "INSERT INTO joined_state (id, state, links, mark) VALUES (1, ?, ?, ?)",
        update.after(),
        update.links(),
        update.mark());
    return true;
  }

  private void keep(long version, KeptJoins.Evidence evidence) {
    database.update("DELETE FROM joined WHERE version = ?", version);
    database.update(
        "INSERT INTO joined (version, facts, forms, terms) VALUES (?, ?, ?, ?)",
        version,
        evidence.facts(),
        QuotedForm.bytes(evidence.forms()),
        StoryEvidence.bytes(evidence.terms()));
  }

  private void keep(KeptJoins.Family family, Map<ArticleVersion, Optional<Long>> rows) {
    database.update("DELETE FROM family WHERE id = ?", family.id());
    database.update("INSERT INTO family (id, alarm) VALUES (?, ?)", family.id(), family.alarm());
    List<Object[]> members = new ArrayList<>();
    family
        .members()
        .forEach(
            (version, spans) ->
                row(version, rows)
                    .ifPresent(
                        at ->
                            spans.forEach(
                                span ->
                                    members.add(
                                        new Object[] {
                                          family.id(), at, span.start(), span.end()
                                        }))));
    database.insert("INSERT INTO family_member (family, version, start, end)", members);
  }

  private void keep(KeptJoins.Story story, Map<ArticleVersion, Optional<Long>> rows) {
    String id = story.cluster().id();
    database.update("DELETE FROM story WHERE id = ?", id);
    database.update(
        """
        INSERT INTO story (id, first, names, texts, low, high, made_from)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        id,
        story.cluster().members().get(0).key().value(),
        Columns.ofNames(story.cluster().names()),
        story.texts(),
        story.low(),
        story.high(),
        story.madeFrom());
    List<Object[]> members = new ArrayList<>();
    for (ArticleVersion version : story.cluster().members()) {
      row(version, rows).ifPresent(at -> members.add(new Object[] {id, at}));
    }
    database.insert("INSERT INTO story_member (story, version)", members);
  }

  private Optional<Long> row(ArticleVersion version, Map<ArticleVersion, Optional<Long>> rows) {
    return rows.computeIfAbsent(
        version,
        one ->
            database.first(
                """
                SELECT version.id FROM article JOIN version ON version.article = article.id
                WHERE key = ? AND text_sha256 = ?
                """,
                row -> row.getLong(1),
                one.key().value(),
                one.sha256()));
  }

  private void clear() {
    for (String table : List.of("family", "story", "joined", "joined_state")) {
      database.update("DELETE FROM " + table);
    }
  }

  /**
   * What is kept may be another one from now on, in a way that {@link #mark} does not show; it is
   * compared in full before it is used.
   */
  void doubt() {
    database.update("UPDATE joined_state SET mark = ''");
  }

  /** Takes out what was made from an article's words; call it before the article goes. */
  static void forget(Database database, long article) {
    database.update(
        """
        DELETE FROM story WHERE id IN (
          SELECT story FROM story_member JOIN version ON version.id = story_member.version
          WHERE version.article = ?)
        """,
        article);
  }

  // out

  private String state() {
    return database.first("SELECT state FROM joined_state", row -> row.getString(1)).orElse("");
  }

  @Override
  public String mark() {
    return database
        .first(
            """
            SELECT
              (SELECT count(*) FROM article),
              (SELECT coalesce(sum(current), 0) FROM article),
              (SELECT coalesce(max(id), 0) FROM version),
              (SELECT coalesce(max(id), 0) FROM attribution),
              (SELECT coalesce(max(number), 0) FROM ruling)
            """,
            row ->
                row.getLong(1)
                    + " "
                    + row.getLong(2)
                    + " "
                    + row.getLong(3)
                    + " "
                    + row.getLong(4)
                    + " "
                    + row.getLong(5))
        .orElseThrow();
  }

  @Override
  public boolean isThere() {
    return !state().isEmpty();
  }

  @Override
  public boolean isCurrent() {
    return database
        .first(
            """
            SELECT mark FROM joined_state JOIN reuse_state ON reuse_state.state = joined_state.links
            """,
            row -> row.getString(1))
        .filter(mark -> mark.equals(mark()))
        .isPresent();
  }

  @Override
  public Counts counts() {
    return database
        .first(
            """
            SELECT (SELECT count(*) FROM article), (SELECT count(*) FROM story),
              (SELECT count(*) FROM family),
              (SELECT count(*) FROM family WHERE alarm IS NOT NULL)
            """,
            row -> new Counts(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)))
        .orElseThrow();
  }

  @Override
  public KeptJoins all() {
    database.beginLook();
    try {
      return new KeptJoins(state(), evidence(), families(MEMBERS), byId(stories(STORIES)));
    } finally {
      database.commit();
    }
  }

  private Map<ArticleVersion, KeptJoins.Evidence> evidence() {
    Map<ArticleVersion, KeptJoins.Evidence> all = new HashMap<>();
    database.each(
        """
        SELECT key, text_sha256, facts, forms, terms FROM joined
        JOIN version ON version.id = joined.version JOIN article ON article.id = version.article
        """,
        row -> {
          ArticleVersion version = versionOf(row);
          evidence(row).ifPresent(found -> all.put(version, found));
        });
    return all;
  }

  /** Empty where it is damaged: then it is read again. */
  private static Optional<KeptJoins.Evidence> evidence(ResultSet row) throws SQLException {
    Optional<List<QuotedForm>> forms = QuotedForm.ofBytes(row.getBytes("forms"));
    Optional<List<StoryEvidence.Term>> terms = StoryEvidence.ofBytes(row.getBytes("terms"));
    return forms.isEmpty() || terms.isEmpty()
        ? Optional.empty()
        : Optional.of(new KeptJoins.Evidence(row.getString("facts"), forms.get(), terms.get()));
  }

  private static ArticleVersion versionOf(ResultSet row) throws SQLException {
    return new ArticleVersion(new ArticleKey(row.getString("key")), row.getString("text_sha256"));
  }

  /** A family on the way. */
  private record Draft(Optional<String> alarm, Map<ArticleVersion, Set<Span>> members) {}

  private Map<String, KeptJoins.Family> families(String sql, Object... arguments) {
    Map<String, Draft> drafts = new LinkedHashMap<>();
    database.each(
        sql,
        row -> {
          Optional<String> alarm = Optional.ofNullable(row.getString("alarm"));
          drafts
              .computeIfAbsent(row.getString("id"), any -> new Draft(alarm, new TreeMap<>()))
              .members()
              .computeIfAbsent(versionOf(row), any -> new TreeSet<>())
              .add(new Span(row.getInt("start"), row.getInt("end")));
        },
        arguments);
    Map<String, KeptJoins.Family> families = new LinkedHashMap<>();
    drafts.forEach(
        (id, draft) -> families.put(id, new KeptJoins.Family(id, draft.members(), draft.alarm())));
    return families;
  }

  @Override
  public List<KeptJoins.Family> families() {
    return List.copyOf(families(MEMBERS).values());
  }

  @Override
  public Optional<KeptJoins.Family> family(String id) {
    return Optional.ofNullable(families(MEMBERS + "WHERE family.id = ?", id).get(id));
  }

  @Override
  public List<KeptJoins.Family> familiesOf(ArticleVersion article) {
    return List.copyOf(
        families(
                MEMBERS
                    + """
                    WHERE family.id IN (
                      SELECT own.family FROM article
                      JOIN version ON version.article = article.id
                      JOIN family_member AS own ON own.version = version.id
                      WHERE key = ? AND text_sha256 = ?)
                    ORDER BY family.id
                    """,
                article.key().value(),
                article.sha256())
            .values());
  }

  @Override
  public List<KeptJoins.Family> alarms(int most) {
    return List.copyOf(
        families(
                MEMBERS
                    + """
                    WHERE family.id IN (
                      SELECT id FROM family WHERE alarm IS NOT NULL
                      ORDER BY alarm DESC, id LIMIT ?)
                    ORDER BY family.alarm DESC, family.id
                    """,
                most)
            .values());
  }

  /** A story on the way. */
  private record Telling(
      String names,
      int texts,
      int low,
      int high,
      String madeFrom,
      TreeSet<ArticleVersion> members) {
    KeptJoins.Story story() {
      return new KeptJoins.Story(
          new StoryCluster(List.copyOf(members), Columns.names(names)), texts, low, high, madeFrom);
    }
  }

  private List<KeptJoins.Story> stories(String sql, Object... arguments) {
    Map<String, Telling> tellings = new LinkedHashMap<>();
    database.each(
        sql,
        row -> {
          Telling made =
              new Telling(
                  row.getString("names"),
                  row.getInt("texts"),
                  row.getInt("low"),
                  row.getInt("high"),
                  row.getString("made_from"),
                  new TreeSet<>());
          tellings.computeIfAbsent(row.getString("id"), any -> made).members().add(versionOf(row));
        },
        arguments);
    // What has lost a member to a takedown is worked out again before long.
    return tellings.values().stream()
        .filter(one -> one.members().size() > 1)
        .map(Telling::story)
        .toList();
  }

  private static Map<String, KeptJoins.Story> byId(List<KeptJoins.Story> stories) {
    Map<String, KeptJoins.Story> byId = new HashMap<>();
    stories.forEach(story -> byId.put(story.cluster().id(), story));
    return byId;
  }

  @Override
  public Optional<KeptJoins.Story> story(String id) {
    return stories(STORIES + "WHERE story.id = ?", id).stream().findFirst();
  }

  @Override
  public List<KeptJoins.Story> stories(int from, int most) {
    return stories(
        STORIES
            + """
            WHERE story.id IN (SELECT id FROM story ORDER BY first, id LIMIT ? OFFSET ?)
            ORDER BY story.first, story.id
            """,
        most,
        from);
  }

  @Override
  public List<KeptReuse.KeptLink> links(ArticleVersion article) {
    return new ReuseRows(database).of(article);
  }
}
