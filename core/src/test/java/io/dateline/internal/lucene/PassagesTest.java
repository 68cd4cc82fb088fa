package io.dateline.internal.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Snippet;
import io.dateline.Snippet.Highlight;
import io.dateline.internal.lucene.Passages.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PassagesTest {
  private static final int LENGTH = 200;

  private static final String FILLER =
      "The harbour master wrote nothing down that week, and nobody asked him to. "
          + "Rain came in from the sound on four days out of five. ";

  @Test
  void aShortTextIsShownWhole() {
    assertThat(best("One ferry. Two ferries sank.", 1, "ferry", "ferries"))
        .containsExactly("One [ferry]. Two [ferries] sank.");
  }

  @Test
  void showsTheSentenceOfTheMatch() {
    String text = FILLER + FILLER + "Then the ferry was back at noon. " + FILLER + FILLER;
    assertThat(best(text, 1, "ferry"))
        .containsExactly(
            "Then the [ferry] was back at noon. The harbour master wrote nothing down that week,"
                + " and nobody asked him to. Rain came in from the sound on four days out of"
                + " five.");
  }

  @Test
  void showsWhereMoreOfTheQueryStands() {
    String text =
        "A ferry left. " + FILLER + FILLER + "The envoy took a ferry home. " + FILLER + FILLER;
    assertThat(best(text, 1, "envoy", "ferry").getFirst())
        .startsWith("The [envoy] took a [ferry] home.");
  }

  @Test
  void showsPassagesInTheOrderOfTheText() {
    String text =
        "A ferry left. " + FILLER + FILLER + "The envoy took a ferry home. " + FILLER + FILLER;
    List<String> passages = best(text, 2, "envoy", "ferry");
    assertThat(passages).hasSize(2);
    assertThat(passages.get(0)).startsWith("A [ferry] left.");
    assertThat(passages.get(1)).startsWith("The [envoy] took a [ferry] home.");
  }

  @Test
  void staysInTheParagraph() {
    String text = FILLER + FILLER + "\n\nThe ferry is late.\n\n" + FILLER + FILLER;
    assertThat(best(text, 1, "ferry")).containsExactly("The [ferry] is late.");
  }

  @Test
  void cutsALongSentenceAtWordsNearTheMatch() {
    String text = "so it went ".repeat(200) + "until the ferry " + "came and went ".repeat(200);
    String passage = best(text, 1, "ferry").getFirst();
    assertThat(passage)
        .contains("until the [ferry] came")
        .startsWith("went so")
        .endsWith("came and");
    assertThat(passage.length()).isLessThanOrEqualTo(LENGTH + "[]".length());
  }

  @Test
  void cutsNoCharacterInHalf() {
    String text = "\uD83D\uDEA2".repeat(500) + "ferry" + "\uD83D\uDEA2".repeat(500);
    String passage = best(text, 1, "ferry").getFirst();
    assertThat(passage).contains("[ferry]");
    assertThat(passage.replaceAll("\uD83D\uDEA2", "").replaceAll("[\\[\\]a-z]", "")).isEmpty();
  }

  @Test
  void marksWhatTouchesAsOne() {
    assertThat(marked("ab cd", List.of(new Match(0, 1, 0), new Match(0, 2, 0), new Match(1, 2, 0))))
        .containsExactly("[ab] cd");
  }

  @Test
  void beginsWithTheBeginningWhereNothingMatches() {
    Snippet beginning =
        new Passages("body", "A short\nline.\n\nMore.", Locale.ROOT, LENGTH).beginning();
    assertThat(beginning).isEqualTo(new Snippet("body", "A short line. More.", List.of()));
    Snippet cut = new Passages("body", FILLER.repeat(9), Locale.ENGLISH, LENGTH).beginning();
    assertThat(cut.text()).isEqualTo((FILLER + FILLER).substring(0, cut.text().length()));
    assertThat(cut.text()).endsWith("four days out of five.").hasSizeLessThanOrEqualTo(200);
    Snippet wordless =
        new Passages("body", "\uD83D\uDEA2".repeat(999), Locale.ROOT, LENGTH).beginning();
    assertThat(wordless.text().codePoints()).allMatch(point -> point == 0x1F6A2);
  }

  @Test
  void everyPassageIsAPieceOfTheText() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      String text = randomText(random);
      int most = 1 + random.nextInt(4);
      int longest = 40 + random.nextInt(300);
      List<Match> matches = matches(text, "ferry", "envoy");
      if (matches.isEmpty()) {
        continue;
      }
      List<Snippet> snippets =
          new Passages("body", text, Locale.ENGLISH, longest)
              .best(matches, new double[] {1, 2}, most);
      assertThat(snippets).as("seed " + seed).isNotEmpty().hasSizeLessThanOrEqualTo(most);
      int from = 0;
      for (Snippet snippet : snippets) {
        String line = text.replace('\n', ' ');
        int at = line.indexOf(snippet.text(), from);
        assertThat(at).as("seed " + seed).isNotNegative();
        from = at + 1;
        check(snippet, longest, seed);
      }
    }
  }

  private static void check(Snippet snippet, int longest, long seed) {
    assertThat(snippet.text()).as("seed " + seed).hasSizeLessThanOrEqualTo(longest);
    assertThat(snippet.highlights()).as("seed " + seed).isNotEmpty();
    int end = -1;
    for (Highlight highlight : snippet.highlights()) {
      assertThat(highlight.start()).as("seed " + seed).isGreaterThan(end);
      end = highlight.end();
      assertThat(snippet.text().substring(highlight.start(), end)).isIn("ferry", "envoy");
    }
  }

  private static String randomText(Random random) {
    List<String> words = List.of("ferry", "envoy", "of", "the", "Brandvik", "harbourmaster", "I");
    List<String> gaps = List.of(" ", " ", " ", " ", ", ", ". ", "? ", "\n", "\n\n");
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(300); i >= 0; i--) {
      int word = random.nextInt(12) == 0 ? random.nextInt(2) : 2 + random.nextInt(5);
      text.append(words.get(word)).append(gaps.get(random.nextInt(gaps.size())));
    }
    return text.toString();
  }

  private static List<String> best(String text, int most, String... words) {
    List<Snippet> snippets =
        new Passages("body", text, Locale.ENGLISH, LENGTH)
            .best(matches(text, words), Stream.of(words).mapToDouble(word -> 1).toArray(), most);
    return snippets.stream().map(PassagesTest::marked).toList();
  }

  private static List<String> marked(String text, List<Match> matches) {
    return new Passages("body", text, Locale.ENGLISH, LENGTH)
        .best(matches, new double[] {1}, 1).stream().map(PassagesTest::marked).toList();
  }

  /** With brackets around the highlights. */
  static String marked(Snippet snippet) {
    StringBuilder text = new StringBuilder(snippet.text());
    for (Highlight highlight : snippet.highlights().reversed()) {
      text.insert(highlight.end(), ']').insert(highlight.start(), '[');
    }
    return text.toString();
  }

  private static List<Match> matches(String text, String... words) {
    List<Match> matches = new ArrayList<>();
    Matcher matcher = Pattern.compile(String.join("|", words)).matcher(text);
    while (matcher.find()) {
      matches.add(
          new Match(matcher.start(), matcher.end(), List.of(words).indexOf(matcher.group())));
    }
    return matches;
  }
}
