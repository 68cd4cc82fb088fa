package io.dateline.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdsTest {
  @Test
  void prefersTheGivenIdThenTheUrl() {
    assertThat(Ids.of("7", "https://a.example/1", "a.txt", "text")).isEqualTo("7");
    assertThat(Ids.of(null, "https://a.example/1", "a.txt", "text"))
        .isEqualTo("https://a.example/1");
    assertThat(Ids.of("", "", "a.txt", "text")).hasSize(32);
  }

  /** Archives out there hold these ids: the figure must never change. */
  @Test
  void hashesOriginAndTextTheSameForEver() {
    assertThat(Ids.of(null, null, "a.txt", "Zürich")).isEqualTo("ab515a3f366d24dec1c330b1576ad763");
  }

  @Test
  void tellsOriginsAndTextsApart() {
    assertThat(Ids.of(null, null, "a", "bc")).isNotEqualTo(Ids.of(null, null, "ab", "c"));
  }
}
