package io.dateline.bench.corpus;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.Random;

/**
 * Articles without end, the same for the same seed. Words are made of syllables and drawn by Zipf's
 * law; each article keeps to a topic, whose words come back more often in it than elsewhere, so
 * that words keep company as they do in news.
 */
public final class Generator implements Iterator<News> {
  private static final String[] ONSETS = {
    "b", "br", "d", "dr", "f", "g", "gr", "h", "k", "l", "m", "n", "p", "pr", "r", "s", "st", "t",
    "tr", "v"
  };
  private static final String[] RIMES = {
    "a", "an", "ar", "e", "el", "en", "er", "i", "in", "is", "o", "on", "or", "u", "um"
  };
  private static final int SYLLABLES = ONSETS.length * RIMES.length;
  private static final int VOCABULARY = 200_000;
  private static final int TOPICS = 400;
  private static final int TOPIC_WORDS = 150;
  private static final int SOURCES = 120;
  private static final LocalDate FIRST_DAY = LocalDate.of(2012, 1, 1);
  private static final int DAYS = 5 * 365;

  private final Random random;
  private long made;

  public Generator(long seed) {
    this.random = new Random(seed);
  }

  @Override
  public boolean hasNext() {
    return true;
  }

  @Override
  public News next() {
    int topic = zipf(TOPICS);
    String source = "The " + capital(word(zipf(SOURCES) + 5_000)) + " Courier";
    String day = FIRST_DAY.plusDays(random.nextInt(DAYS)).toString();
    String id = "gen-" + made++;
    return new News(
        id,
        sentence(topic, 6 + random.nextInt(5)),
        body(topic),
        day + "T00:00:00Z",
        source,
        "https://courier.example/" + day + "/" + id);
  }

  private String body(int topic) {
    StringBuilder body = new StringBuilder();
    int sentences = 8 + random.nextInt(40);
    for (int i = 0; i < sentences; i++) {
      body.append(i == 0 ? "" : i % 3 == 0 ? "\n\n" : " ");
      body.append(sentence(topic, 8 + random.nextInt(20))).append('.');
    }
    return body.toString();
  }

  private String sentence(int topic, int words) {
    StringBuilder sentence = new StringBuilder();
    for (int i = 0; i < words; i++) {
      int rank =
          random.nextInt(4) == 0
              ? 200 + (topic * 7_919 + zipf(TOPIC_WORDS) * 104_729) % (VOCABULARY / 8)
              : zipf(VOCABULARY);
      String word = word(rank);
      sentence.append(i == 0 ? capital(word) : " " + word);
    }
    return sentence.toString();
  }

  /** A rank below {@code size}, the lower the likelier: the inverse of the logarithmic law. */
  private int zipf(int size) {
    return (int) Math.min(size - 1L, (long) Math.pow(size + 1.0, random.nextDouble()) - 1);
  }

  /** The word of a rank: its digits as syllables, two at least. */
  private static String word(int rank) {
    StringBuilder word = new StringBuilder();
    int left = rank;
    do {
      int syllable = (left % SYLLABLES * 37 + 11) % SYLLABLES;
      word.append(ONSETS[syllable % ONSETS.length]).append(RIMES[syllable / ONSETS.length]);
      left /= SYLLABLES;
    } while (left > 0 || word.length() < 3);
    return word.toString();
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
