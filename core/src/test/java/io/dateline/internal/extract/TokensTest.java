package io.dateline.internal.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Texts folded whole say what their words say one by one. */
class TokensTest {
  private static final String SIGNS = "aZéÉßŒﬁ09٣ .-'’—|#(:©ªıİΣςЖ中あ가\u0301\u00AD";

  @Test
  void partsWordsFromDigitsAndOtherWords() {
    assertThat(Tokens.key("The 4th Été—at  Zürich’s")).isEqualTo("the 4 th ete at zurich s");
    assertThat(Tokens.squeeze("The 4th Été—at  Zürich’s")).isEqualTo("the4theteatzurichs");
  }

  @RepeatedTest(300)
  void foldsAWholeTextAsItsWords(RepetitionInfo round) {
    Random random = new Random(round.getCurrentRepetition());
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i >= 0; i--) {
      text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
    }
    List<String> words = words(text.toString());
    assertThat(Tokens.key(text.toString())).as(text.toString()).isEqualTo(String.join(" ", words));
    assertThat(Tokens.squeeze(text.toString()))
        .as(text.toString())
        .isEqualTo(String.join("", words).replace(" ", ""));
  }

  private static List<String> words(String text) {
    Tokens tokens = Tokens.of(text);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      String written = text.substring(tokens.start(i), tokens.end(i));
      if (Character.isLetterOrDigit(written.codePointAt(0))) {
        words.add(Character.isDigit(written.codePointAt(0)) ? written : tokens.word(i));
      }
    }
    return words;
  }
}
