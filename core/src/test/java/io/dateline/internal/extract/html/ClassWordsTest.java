package io.dateline.internal.extract.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.internal.extract.html.ClassWords.Hint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassWordsTest {
  @ParameterizedTest
  @CsvSource({
    "articleBody__main-2, BODY",
    "jp-relatedposts, CLUTTER",
    "c-most_read, CLUTTER",
    "article-widget social, EMBED",
    "social-share, CLUTTER",
    "noticias-relacionadas, CLUTTER",
    "comment-list, COMMENTS",
    "mostly, NONE",
  })
  void tellsWhatAnElementHoldsByTheWordsOfItsNames(String names, Hint hint) {
    assertThat(new ClassWords().names(names).hint()).isEqualTo(hint);
  }

  @Test
  void takesAnIdOfManyWordsForAHeading() {
    assertThat(ClassWords.isSlug("sharing-the-cost-of-repairs")).isTrue();
    assertThat(ClassWords.isSlug("related-articles-list")).isFalse();
    assertThat(ClassWords.isSlug("a-".repeat(1_000))).isFalse();
  }
}
