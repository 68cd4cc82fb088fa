package io.dateline.internal.extract.dates;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.internal.extract.dates.FirstWords.Opening;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No word that begins a date is passed over, and nearly all others are. */
class FirstWordsTest {
  @Test
  void passesOverNoWordThatBeginsADate() {
    Set<String> words = new HashSet<>(Names.ofMonths());
    words.addAll(Names.ofWeekdays());
    words.addAll(RelativeGrammar.firstWords());
    assertThat(words).hasSizeGreaterThan(300).allMatch(FirstWordsTest::mayBegin);
    assertThat(words)
        .map(word -> word.toUpperCase(Locale.ROOT))
        .filteredOn(word -> words.contains(Letters.fold(word)))
        .hasSizeGreaterThan(280)
        .allMatch(FirstWordsTest::mayBegin);
  }

  @Test
  void takesLettersWithAccentsAndOfOtherAlphabetsForWhatTheyAreWithout() {
    assertThat(FirstWords.of(Token.first("Février"))).contains(Opening.DATE);
    assertThat(FirstWords.of(Token.first("СРЕДА"))).contains(Opening.WEEKDAY);
    assertThat(FirstWords.of(Token.first("週"))).contains(Opening.WEEKDAY);
    assertThat(mayBegin("août") && mayBegin("ЯНВАРЯ")).isTrue();
  }

  @Test
  void passesOverMostOtherWords() {
    String text =
        "The ferries that had left in the morning waited off the harbour until wind fell and"
            + " nobody was hurt although les bateaux étaient restés près du port während Boote"
            + " draußen warteten";
    long held = Stream.of(text.split(" ", -1)).distinct().filter(FirstWordsTest::mayBegin).count();
    assertThat(held).isLessThan(3);
  }

  private static boolean mayBegin(String word) {
    return FirstWords.mayHold(word, 0, word.length());
  }
}
