package io.dateline.internal.lucene;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.Article;
import io.dateline.Article.Provenance;
import io.dateline.Evidence;
import io.dateline.Evidence.Kind;
import io.dateline.Evidence.Support;
import io.dateline.Limits;
import io.dateline.PackedArticle;
import io.dateline.PartialDate;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleColumnTest {
  private static final String BODY = "Vierzig Boote überquerten 😀 den Hafen. ".repeat(12);

  @Test
  void givesBackEvidenceThatRepeatsItsValueAndSuchAsDoesNot() throws IOException {
    for (String where : List.of("field", "header")) {
      assertComesBack(article(BODY, "A title", "2019-08-24", where, BODY));
      assertComesBack(article(BODY, "a Title", "24 August 2019", where, "Vierzig…"));
      assertComesBack(article(BODY, "", "", where, "Boote"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "…", "Short", "Short…", "Ends in…", "Ünïcode 😀 …"})
  void givesBackEvidenceOfAShortBody(String body) throws IOException {
    for (String text : List.of(body, body + "…", "…" + body, "Short", "…", "")) {
      assertComesBack(article(body, "A title", "2019-08-24", "field", text));
    }
  }

  @Test
  void givesBackEvidenceOfABodyThatIsNotThere() throws IOException {
    assertComesBack(article(null, "A title", "2019-08-24", "field", "nothing…"));
  }

  @Test
  void takesLittleForWhatIsRepeated() {
    Article repeating = article(BODY, "A title", "2019-08-24", "field", BODY);
    Article other = article(BODY, "The title", "24/08/2019", "the field", "Not so: " + BODY);
    int saved = encoded(other).length - encoded(repeating).length;
    assertThat(saved).isGreaterThan(Limits.EVIDENCE_CHARS + "The title".length() + 10);
  }

  private static BytesRef encoded(Article article) {
    return ArticleColumn.encode(PackedArticle.of(article));
  }

  /** A byte of another kind, a sign without its value, more of the body than there is. */
  @ParameterizedTest
  @CsvSource({"3", "4", "8", "24"})
  void tellsWhatCannotBe(byte signs) {
    byte[] bytes = {1, 'o', 1, signs, 1, 'w', 127};
    assertThatThrownBy(() -> ArticleColumn.decode(new BytesRef(bytes), row(null), null))
        .isInstanceOf(CorruptIndexException.class);
    byte[] ofBody = {1, 'o', 0, 1, signs, 1, 'w', 127};
    assertThatThrownBy(() -> ArticleColumn.decode(new BytesRef(ofBody), row("t"), new byte[9]))
        .isInstanceOf(CorruptIndexException.class);
  }

  private static void assertComesBack(Article article) throws IOException {
    HitColumn.Row row = HitColumn.decode(HitColumn.encode(article));
    byte[] body = article.body() == null ? null : article.body().getBytes(UTF_8);
    assertThat(ArticleColumn.decode(encoded(article), row, body).unpacked()).isEqualTo(article);
  }

  private static HitColumn.Row row(@Nullable String title) {
    return new HitColumn.Row("i", title, null, List.of(), List.of(), null, null, null, null);
  }

  /** With two agencies, one named as in the page. */
  private static Article article(
      @Nullable String body, String title, String date, String where, String bodyEvidence) {
    return new Article(
        "i",
        "page.txt",
        "A title",
        body,
        PartialDate.parse("2019-08-24"),
        "Harbour News",
        List.of("Reuters", "AFP"),
        List.of("A. Writer"),
        "en",
        "World",
        null,
        new Provenance(
            Evidence.of(Kind.STATED, where, title, 1),
            Evidence.of(Kind.STATED, where, bodyEvidence, 3),
            new Evidence(
                Kind.AMBIGUOUS,
                where,
                date,
                4,
                List.of(new Support("url", "/2019/08/", 1)),
                List.of(PartialDate.parse("2019-08-24"), PartialDate.parse("2019-09"))),
            Evidence.of(Kind.INFERRED, where, "HARBOUR NEWS", 5),
            List.of(
                Evidence.of(Kind.STATED, where, "Reuters", 6),
                Evidence.of(Kind.STATED, "credit", "Agence France-Presse", 70_000)),
            List.of(Evidence.of(Kind.STATED, "byline", "A. Writer", 2)),
            Evidence.of(Kind.INFERRED, "body", "der, die", 3),
            Evidence.of(Kind.STATED, where, "World", 1)));
  }
}
