package io.dateline.internal.extract;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Tells the language of a text by its small words, where these leave no doubt. It knows but few
 * languages, and costs a small part of what asking a model does.
 */
final class SmallWords {
  /** So much of a text says enough. */
  private static final int READ_CHARS = 900;

  private static final int LEAST_HITS = 10;

  /** So much of a text in a language are its small words. */
  private static final double LEAST_SHARE = 0.28;

  /** The next language has fewer by so many, and by this part. */
  private static final int LEAST_LEAD = 5;

  private static final double LEAST_LEAD_PART = 0.2;

  /** A smaller share, of names and numbers many, is enough for twice as many as the next has. */
  private static final double LEADING_SHARE = 0.18;

  private static final double LEADING_PART = 0.5;

  private record Words(String language, String words) {}

  private record File(String about, List<Words> languages) {}

  static final SmallWords STANDARD = new SmallWords(Resources.read("languages.json", File.class));

  private final String[] languages;

  /** By the number of a word, a bit for each language that has it. */
  private int[] having = new int[0];

  private SmallWords(File file) {
    languages = file.languages().stream().map(Words::language).toArray(String[]::new);
    for (int i = 0; i < languages.length; i++) {
      for (String word : file.languages().get(i).words().split(" ", -1)) {
        int number = Vocabulary.add(word);
        having = number < having.length ? having : Arrays.copyOf(having, number + 64);
        having[number] |= 1 << i;
      }
    }
  }

  /** The language; empty when it could be another. */
  Optional<String> language(String text) {
    Tokens words = Tokens.of(text, READ_CHARS);
    int[] hits = new int[languages.length];
    for (int i = 0; i < words.size(); i++) {
      int number = words.number(i);
      int bits = number < 0 || number >= having.length ? 0 : having[number];
      for (; bits != 0; bits &= bits - 1) {
        hits[Integer.numberOfTrailingZeros(bits)]++;
      }
    }
    int best = 0;
    int second = 0;
    for (int i = 1; i < hits.length; i++) {
      if (hits[i] > hits[best]) {
        second = hits[best];
        best = i;
      } else {
        second = Math.max(second, hits[i]);
      }
    }
    return isSure(hits[best], second, words.words())
        ? Optional.of(languages[best])
        : Optional.empty();
  }

  private static boolean isSure(int best, int second, int words) {
    int lead = best - second;
    if (best < LEAST_HITS || lead < LEAST_LEAD) {
      return false;
    }
    return (best >= LEAST_SHARE * words && lead >= LEAST_LEAD_PART * best)
        || (best >= LEADING_SHARE * words && lead >= LEADING_PART * best);
  }
}
