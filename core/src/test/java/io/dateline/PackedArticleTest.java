package io.dateline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackedArticleTest {
  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "Quay reopens, “It took years” 🚢",
        "Quay reopens, none",
        "none, At last",
        "Quay, ''",
        "none, ''"
      })
  void anArticleComesBackWhole(@Nullable String title, @Nullable String body) {
    Article article = article(title, body);
    PackedArticle packed = PackedArticle.of(article);
    assertThat(packed.unpacked()).isEqualTo(article);
    assertThat(packed.rest()).isEqualTo(article(title, title == null ? "" : null));
    assertThat(packed.body())
        .isEqualTo(body == null ? null : ByteBuffer.wrap(body.getBytes(UTF_8)));
  }

  @Test
  void theBodyCannotBeWrittenTo() {
    ByteBuffer body = PackedArticle.of(article("Quay", "Ships")).body();
    assertThat(body).isNotNull().matches(ByteBuffer::isReadOnly);
  }

  @Test
  void readingTheBodyLeavesItWhereItIs() {
    PackedArticle packed = PackedArticle.of(article("Quay", "Ships"));
    assertThat(UTF_8.decode(packed.body()).toString()).isEqualTo("Ships");
    assertThat(UTF_8.decode(packed.body()).toString()).isEqualTo("Ships");
  }

  @Test
  void aBodyTakesThePlaceOfTheArticlesOwn() {
    byte[] other = "Trains".getBytes(UTF_8);
    assertThat(PackedArticle.of(article("Quay", "Ships"), other).unpacked())
        .isEqualTo(article("Quay", "Trains"));
    assertThat(PackedArticle.of(article("Quay", "Ships"), null).unpacked())
        .isEqualTo(article("Quay", null));
  }

  @Test
  void anArticleHasATitleOrABody() {
    Article untitled = article(null, "Ships");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PackedArticle.of(untitled, null))
        .withMessage("an article has a title or a body (id a1)");
  }

  private static Article article(@Nullable String title, @Nullable String body) {
    Article.Provenance none =
        new Article.Provenance(null, null, null, null, List.of(), List.of(), null, null);
    return new Article(
        "a1", "a.txt", title, body, null, null, List.of(), List.of(), null, null, null, none);
  }
}
