package io.dateline.bench.corpus;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Questions sampled from a corpus, none twice. Words come from one article each time, so that there
 * is something to find, and in turn from three strata of frequency: in more than 3 in 100 articles,
 * in more than 3 in 1,000, rarer. A share of the matches are topics that people wrote, where there
 * are any.
 *
 * <p>For use by one thread.
 */
public final class Questions {
  private static final int SAMPLE = 5_000;
  private static final int FIRST_WORDS = 400;
  private static final double[] STRATA = {0.03, 0.003, 0};

  /** Words that some analyses drop, which would make counts differ. */
  private static final Set<String> STOP_WORDS =
      Set.of(
          "a", "about", "after", "all", "also", "an", "and", "any", "are", "as", "at", "be", "been",
          "but", "by", "can", "could", "do", "for", "from", "had", "has", "have", "he", "her",
          "his", "how", "i", "if", "in", "into", "is", "it", "its", "may", "more", "no", "not",
          "of", "on", "one", "or", "our", "out", "over", "she", "should", "so", "some", "such",
          "than", "that", "the", "their", "them", "then", "there", "these", "they", "this", "to",
          "up", "was", "we", "were", "what", "when", "which", "who", "will", "with", "would",
          "you");

  private record Sampled(News article, List<List<String>> runs) {}

  private final Random random;
  private final List<Sampled> sample = new ArrayList<>();
  private final Map<String, Integer> frequencies = new HashMap<>();
  private final List<String> topics;
  private final Set<Question> asked = new HashSet<>();
  private int turn;

  /**
   * @param topics what people typed, in any form; may be empty
   */
  public Questions(Corpus corpus, List<String> topics, long seed) throws IOException {
    this.random = new Random(seed);
    this.topics = topics.stream().map(Questions::words).map(t -> String.join(" ", t)).toList();
    int seen = 0;
    try (NewsFile file = corpus.read()) {
      while (file.hasNext()) {
        News article = file.next();
        seen++;
        if (sample.size() < SAMPLE) {
          sample.add(sampled(article));
        } else {
          int place = random.nextInt(seen);
          if (place < SAMPLE) {
            sample.set(place, sampled(article));
          }
        }
      }
    }
    for (Sampled each : sample) {
      Set<String> words = new HashSet<>();
      each.runs.forEach(words::addAll);
      words.forEach(word -> frequencies.merge(word, 1, Integer::sum));
    }
  }

  /** As many new questions of a kind. */
  public List<Question> next(Kind kind, int count) {
    List<Question> questions = new ArrayList<>();
    for (int tries = 0; questions.size() < count; tries++) {
      Question question = question(kind);
      // Of everything there is only one question; and a small corpus may run out of others.
      if (question != null && (asked.add(question) || tries > 100 * count)) {
        questions.add(question);
      }
    }
    return questions;
  }

  private @Nullable Question question(Kind kind) {
    Sampled from = sample.get(random.nextInt(sample.size()));
    turn++;
    return switch (kind) {
      case MATCH_ALL, NEWEST, FACETS, SNIPPETS, WEEKS, CROSSED, FEED ->
          words(kind, from, 1 + random.nextInt(2), turn % STRATA.length);
      case FILTER -> {
        Question plain = words(kind, from, 1, turn % 2);
        yield plain == null || from.article.source() == null || from.article.month() == null
            ? null
            : new Question(kind, plain.words(), from.article.source(), from.article.month(), null);
      }
      case MATCH_ANY ->
          turn % 2 == 0 && !topics.isEmpty()
              ? topic(kind)
              : words(kind, from, 2 + random.nextInt(3), turn % STRATA.length);
      case DEEP -> words(kind, from, 2, 0);
      case PHRASE -> phrase(from);
      case PREFIX -> prefix(from);
      case FUZZY -> fuzzy(from);
      case TYPEAHEAD -> typeahead(from);
      case ARTICLE, SIMILAR -> new Question(kind, List.of(), null, null, from.article.id());
      case SIDEWAYS -> {
        Question plain = words(kind, from, 1, turn % 2);
        yield plain == null || from.article.source() == null
            ? null
            : new Question(kind, plain.words(), from.article.source(), null, null);
      }
      case VALUES ->
          from.article.source() == null
              ? null
              : new Question(kind, List.of(), from.article.source(), null, null);
      case EXPORT -> words(kind, from, 2, 2);
      case EVERYTHING -> new Question(kind, List.of(), null, null, null);
    };
  }

  private @Nullable Question topic(Kind kind) {
    String topic = topics.get(random.nextInt(topics.size()));
    List<String> words = List.of(topic.split(" ", -1));
    return words.size() < 2 || words.size() > 5
        ? null
        : new Question(kind, words, null, null, null);
  }

  private @Nullable Question words(Kind kind, Sampled from, int count, int stratum) {
    Set<String> words = new java.util.LinkedHashSet<>();
    for (int tries = 0; tries < 200 && words.size() < count; tries++) {
      String word = any(from);
      if (word != null && stratum(word) == stratum) {
        words.add(word);
      }
    }
    return words.size() < count ? null : new Question(kind, List.copyOf(words), null, null, null);
  }

  private static @Nullable Question of(Kind kind, List<String> words) {
    return new Question(kind, words, null, null, null);
  }

  private @Nullable Question phrase(Sampled from) {
    if (from.runs.isEmpty()) {
      return null;
    }
    List<String> run = from.runs.get(random.nextInt(from.runs.size()));
    int length = 2 + random.nextInt(2);
    if (run.size() < length) {
      return null;
    }
    int start = random.nextInt(run.size() - length + 1);
    return of(Kind.PHRASE, run.subList(start, start + length));
  }

  private @Nullable Question prefix(Sampled from) {
    String word = any(from);
    int length = 4 + random.nextInt(3);
    return word == null || word.length() <= length
        ? null
        : of(Kind.PREFIX, List.of(word.substring(0, length)));
  }

  /** A word with one letter changed, though not among the first. */
  private @Nullable Question fuzzy(Sampled from) {
    String word = any(from);
    if (word == null || word.length() < 6) {
      return null;
    }
    int place = 3 + random.nextInt(word.length() - 3);
    char letter = (char) ('a' + random.nextInt(26));
    return of(Kind.FUZZY, List.of(word.substring(0, place) + letter + word.substring(place + 1)));
  }

  private @Nullable Question typeahead(Sampled from) {
    List<String> title = words(from.article.title());
    if (title.size() < 2) {
      return null;
    }
    int place = random.nextInt(title.size() - 1);
    String last = title.get(place + 1);
    return of(
        Kind.TYPEAHEAD, List.of(title.get(place), last.substring(0, Math.min(3, last.length()))));
  }

  private @Nullable String any(Sampled from) {
    if (from.runs.isEmpty()) {
      return null;
    }
    List<String> run = from.runs.get(random.nextInt(from.runs.size()));
    return run.get(random.nextInt(run.size()));
  }

  private int stratum(String word) {
    double share = frequencies.getOrDefault(word, 0) / (double) sample.size();
    int stratum = 0;
    while (share <= STRATA[stratum] && stratum < STRATA.length - 1) {
      stratum++;
    }
    return stratum;
  }

  /** Keeps the article's values and runs of plain words from its beginning; its text is let go. */
  private static Sampled sampled(News article) {
    List<List<String>> runs = new ArrayList<>();
    List<String> run = new ArrayList<>();
    int words = 0;
    for (String token : article.body().split(" ", FIRST_WORDS)) {
      String word = token.toLowerCase(Locale.ROOT);
      if (words++ < FIRST_WORDS - 1 && isPlain(word)) {
        run.add(word);
      } else if (!run.isEmpty()) {
        runs.add(List.copyOf(run));
        run.clear();
      }
    }
    News values =
        new News(
            article.id(),
            article.title(),
            "",
            article.published(),
            article.source(),
            article.url());
    return new Sampled(values, runs);
  }

  private static List<String> words(String topic) {
    List<String> words = new ArrayList<>();
    for (String word : topic.toLowerCase(Locale.ROOT).split("[^a-z]+", -1)) {
      if (isPlain(word)) {
        words.add(word);
      }
    }
    return words;
  }

  private static boolean isPlain(String word) {
    return word.length() >= 3
        && word.length() <= 20
        && word.chars().allMatch(c -> c >= 'a' && c <= 'z')
        && !STOP_WORDS.contains(word);
  }
}
