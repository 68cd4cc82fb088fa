package io.dateline.internal.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OffsetsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "One",
        "  \n\n  It begins late, and goes on.",
        "a b  c   d    e     f      g",
        "東京都の港で船が停泊しました。 A ship. 上海",
        "Zu\u0308rich 😀 \uD801\uDC00 A\u00adB al-Nusra",
      })
  void areThoseOfTheTokens(String text) throws IOException {
    check(text);
  }

  @Test
  void areThoseOfTheTokensOfAnyText() throws IOException {
    Random random = new Random(20_261_126);
    for (int i = 0; i < 300; i++) {
      StringBuilder text = new StringBuilder();
      for (int part = 0; part < 30; part++) {
        text.append("語".repeat(random.nextInt(3)));
        text.append("\n\t.-".repeat(random.nextInt(3)));
        text.append("x".repeat(random.nextInt(random.nextBoolean() ? 5 : 300)));
        text.append(" ".repeat(random.nextInt(7)));
      }
      check(text.toString());
    }
  }

  @Test
  void takeLittleMoreThanHalfAByteEach() {
    Tokens tokens = read("The harbour fleet which left on Monday has come back. ".repeat(50));
    assertThat(Offsets.encode(tokens).length).isLessThan(tokens.count() * 2 / 3);
  }

  /** As bytes each: at the beginning, behind one and two units, and behind six. */
  @Test
  void areReadAsOlderArchivesHaveThem() throws IOException {
    byte[] bytes = {0, 0, 2, 3, 64 | 5, 0, 12, 1};
    Offsets offsets = Offsets.decode(new BytesRef(bytes), 4);
    assertThat(List.of(offsets.start(0), offsets.start(1), offsets.start(2), offsets.start(3)))
        .containsExactly(0, 3, 8, 19);
    assertThat(List.of(offsets.end(0), offsets.end(1), offsets.end(2), offsets.end(3)))
        .containsExactly(2, 6, 13, 20);
  }

  private static void check(String text) throws IOException {
    Tokens tokens = read(text);
    BytesRef encoded = Offsets.encode(tokens);
    Offsets decoded = Offsets.decode(encoded, tokens.count());
    Offsets again = Offsets.of(text, tokens.count());
    for (int i = 0; i < tokens.count(); i++) {
      assertThat(decoded.start(i)).as("start %s of '%s'", i, text).isEqualTo(tokens.start(i));
      assertThat(decoded.end(i)).as("end %s of '%s'", i, text).isEqualTo(tokens.end(i));
      assertThat(again.start(i)).isEqualTo(tokens.start(i));
      assertThat(again.end(i)).isEqualTo(tokens.end(i));
    }
  }

  private static Tokens read(String text) {
    Tokens tokens = new Tokens(Analysis.ENGLISH);
    tokens.read(text);
    return tokens;
  }
}
