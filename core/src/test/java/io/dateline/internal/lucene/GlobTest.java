package io.dateline.internal.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words with stars and question marks. */
class GlobTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "flo*            | flo*",
        "Zür*ch          | zur*ch",
        "al-Nus*         | al nus*",
        "al-*            | al",
        "al*-nus?a       | al* nus?a",
        "*-foo           | foo",
        "?oo             | ?oo",
        "O'Br?en         | o'br?en",
        "elect*,         | elect*",
        "(*)             | ''",
      })
  void arePartedAndFoldedAsTheIndexPartsAndFoldsWords(String text, String globs) {
    assertThat(Glob.row(text).stream().map(Glob::toString).collect(Collectors.joining(" ")))
        .isEqualTo(globs);
  }

  @Provide
  Arbitrary<String> patterns() {
    return Arbitraries.strings().withChars("abж*?").ofMinLength(1).ofMaxLength(8);
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.strings().withChars("abж").ofMaxLength(8);
  }

  @Property(tries = 5000)
  void matchWhatARegularExpressionMatches(
      @ForAll("patterns") String pattern, @ForAll("words") String word) {
    String whole = pattern + "a";
    String regex =
        whole
            .chars()
            .mapToObj(c -> c == '*' ? ".*" : c == '?' ? "." : Character.toString(c))
            .collect(Collectors.joining());
    Glob glob = Glob.row(whole).getFirst();

    assertThat(glob.matches(new BytesRef(word))).isEqualTo(Pattern.matches(regex, word));
  }

  @Test
  void takesNoTimeThatGrowsWithTheNumberOfStars() {
    Glob glob = Glob.row("a*".repeat(100) + "b").getFirst();
    BytesRef word = new BytesRef("a".repeat(10_000));

    for (int i = 0; i < 50; i++) {
      assertThat(glob.matches(word)).isFalse();
    }
  }
}
