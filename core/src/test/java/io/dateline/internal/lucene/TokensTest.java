package io.dateline.internal.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Zürich Zu\u0308rich ZÜRICH   | zurich zurich zurich | zurich zurich zurich",
        "Łódź Straße Ærø İstanbul     | lodz strasse aero istanbul | lodz strasse aero istanbul",
        "Aleppo’s fleet's towns       | aleppo's fleet's towns | aleppo fleet town",
        "U.S. O'Brien COVID-19 3,500  | u.s o'brien covid 19 3,500 | u.s o'brien covid 19 3,500",
        "ａｂｃ ﬁne x\u0303           | abc fine x | abc fine x",
        "Москва ЙОД                   | москва йод | москва йод",
        "\uD801\uDC00 A\u00adB        | \uD801\uDC28 ab | \uD801\uDC28 ab",
      })
  void foldsAndStems(String text, String exact, String stems) {
    assertThat(exact(Analysis.ENGLISH, text)).isEqualTo(exact);
    assertThat(stems(Analysis.ENGLISH, text)).isEqualTo(stems);
    assertThat(exact(Analysis.FOLDED, text)).isEqualTo(exact);
    assertThat(stems(Analysis.FOLDED, text)).isEqualTo(exact);
  }

  @Test
  void knowsWhereEachTokenStands() {
    Tokens tokens = new Tokens(Analysis.ENGLISH);
    tokens.read("one ".repeat(5_000));
    tokens.read("Ça va, Zu\u0308rich?");
    assertThat(tokens.count()).isEqualTo(3);
    assertThat(IntStream.range(0, 3).mapToObj(i -> tokens.start(i) + "-" + tokens.end(i)))
        .containsExactly("0-2", "3-5", "7-14");
  }

  @Test
  void choosesTheAnalysisByLanguage() {
    assertThat(List.of("en", "en-GB", "EN", "und", "")).allMatch(TokensTest::isEnglish);
    assertThat(Analysis.of(null)).isEqualTo(Analysis.ENGLISH);
    assertThat(List.of("de", "enm", "zh-Hant")).noneMatch(TokensTest::isEnglish);
  }

  private static boolean isEnglish(String language) {
    return Analysis.of(language) == Analysis.ENGLISH;
  }

  private static String exact(Analysis analysis, String text) {
    Tokens tokens = new Tokens(analysis);
    tokens.read(text);
    return joined(tokens, true);
  }

  private static String stems(Analysis analysis, String text) {
    Tokens tokens = new Tokens(analysis);
    tokens.read(text);
    return joined(tokens, false);
  }

  private static String joined(Tokens tokens, boolean exact) {
    BytesRef ref = new BytesRef();
    return String.join(
        " ",
        IntStream.range(0, tokens.count())
            .mapToObj(i -> (exact ? tokens.exact(i, ref) : tokens.stem(i, ref)).utf8ToString())
            .toList());
  }
}
