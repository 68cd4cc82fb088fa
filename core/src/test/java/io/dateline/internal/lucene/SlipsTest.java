package io.dateline.internal.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlipsTest {
  @ParameterizedTest
  @CsvSource({
    "ferry,    ferry,    1, false, true",
    "ferrry,   ferry,    1, false, true",
    "fery,     ferry,    1, false, true",
    "fetry,    ferry,    1, false, true",
    "frery,    ferry,    1, false, true",
    "frey,     ferry,    1, false, false",
    "frey,     ferry,    2, false, true",
    "berry,    ferry,    2, false, false",
    "ferr,     ferries,  1, false, false",
    "ferr,     ferries,  0, true,  true",
    "ferx,     ferries,  1, true,  true",
    "fxrx,     ferries,  1, true,  false",
    "ferriesss,ferries,  1, true,  false",
    "f,        ferries,  0, true,  true",
  })
  void looksOverSlips(String typed, String word, int most, boolean open, boolean same) {
    assertThat(Slips.atMost(most, letters(typed), letters(word), open)).isEqualTo(same);
  }

  private static int[] letters(String text) {
    return text.codePoints().toArray();
  }
}
