package io.dateline.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanTest {
  @Test
  void removesControlCharactersAndHalvesOfCharacters() {
    assertThat(Clean.line("a\u0000b\u0007c\u001Bd\u007Fe\u009Bf")).isEqualTo("abcdef");
    assertThat(Clean.line("a\uD83Db\uDE00c😀\uDE00d\uD83D")).isEqualTo("abc😀d");
    assertThat(Clean.line("new\u00ADspaper\uFEFF \u200Blate\u202E")).isEqualTo("newspaper late");
  }

  @Test
  void makesOneSpaceOfAnyRunOfSpaces() {
    assertThat(Clean.line(" a\u00A0\u00A0b \t\u2003c\u3000d\fe ")).isEqualTo("a b c d e");
    assertThat(Clean.line("a \u0001 b\u0002 ")).isEqualTo("a b");
  }

  @Test
  void endsEveryLineAlike() {
    assertThat(Clean.lines("a\r\nb\rc\u0085d\u2028e\u2029f\n\rg"))
        .isEqualTo("a\nb\nc\nd\ne\nf\n\ng");
  }

  @Test
  void keepsEveryLineInItsPlace() {
    assertThat(Clean.lines("\n  a  \n\n\n\u00A0\n b\t c\r\n\n")).isEqualTo("\na\n\n\n\nb c\n\n");
  }

  @Test
  void partsParagraphsByOneEmptyLine() {
    assertThat(Clean.paragraphs("\n\n a\nb \n \t\n\n c\r\n\r\nd\n\n\n"))
        .isEqualTo("a\nb\n\nc\n\nd");
    assertThat(Clean.paragraphs(" \n\t")).isEmpty();
  }

  @Test
  void makesOneLineOfMany() {
    assertThat(Clean.line("\nFlood\n\n  recedes\r\n")).isEqualTo("Flood recedes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "a b", "a\nb\n\nc", "Zürich — “北京”", "a😀"})
  void leavesCleanTextAlone(String text) {
    assertThat(Clean.lines(text)).isSameAs(text);
    assertThat(Clean.paragraphs(text)).isSameAs(text);
  }

  /** The shortcut for clean text must not change what comes out. */
  @Test
  void cleansAnyMixtureAsTheDefinitionSays() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    String[] pieces = {"a", "bc", " ", "  ", "\n", "\r\n", "\r", "\t", "\u00A0", "\u0001", "é"};
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(12); i > 0; i--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      String lines =
          text.toString()
              .replaceAll("\r\n?", "\n")
              .replace("\u0001", "")
              .replaceAll("[ \t\u00A0]+", " ")
              .replaceAll("(?m)^ | $", "");
      assertThat(Clean.lines(text.toString())).as("seed %d: %s", seed, text).isEqualTo(lines);
      assertThat(Clean.paragraphs(text.toString()))
          .as("seed %d: %s", seed, text)
          .isEqualTo(lines.replaceAll("\n{3,}", "\n\n").strip());
      assertThat(Clean.line(text.toString()))
          .as("seed %d: %s", seed, text)
          .isEqualTo(lines.replaceAll("\n+", " ").strip());
    }
  }
}
