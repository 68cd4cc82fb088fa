package io.dateline.internal.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import io.dateline.Article;
import io.dateline.Match;
import io.dateline.SearchRequest;
import io.dateline.Sort;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * Guards the speed of a search and of building an index, as a ratio to what Lucene takes for the
 * same: a ratio that worsens by more than a third fails. Processor time, of one thread for a search
 * and of all for an index, both in turn with the same, the median of many rounds; what disturbs one
 * attempt seldom disturbs three.
 */
class RawLuceneRatioIT {
  private static final double WORSE = 4.0 / 3;
  private static final int ARTICLES = 4_000;
  private static final int ATTEMPTS = 3;
  private static final int WARM_ROUNDS = 12;
  private static final int ROUNDS = 15;
  private static final int QUESTIONS = 120;
  private static final int WARM_BUILDS = 4;
  private static final int BUILDS = 5;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  @TempDir static Path folder;
  private static Index dateline;
  private static PlainLucene lucene;
  private final Random random = new Random(20_260_101);

  @BeforeAll
  static void build() throws IOException {
    List<Article> articles = articles();
    dateline = Corpus.index(folder.resolve("dateline"), articles);
    lucene = new PlainLucene(folder.resolve("lucene"), articles);
  }

  @AfterAll
  static void close() throws IOException {
    dateline.close();
    lucene.close();
  }

  private interface Asking {
    long total(String words) throws IOException;
  }

  /** The processor time of Dateline to that of raw Lucene. */
  private interface Ratio {
    double measured() throws IOException;
  }

  @Test
  void findsTheBestOfManyInAboutTheTimeOfRawLucene(TestReporter reporter) throws IOException {
    SearchRequest plain = SearchRequest.everything().match(Match.ANY).snippets(0);
    guard(
        reporter,
        0.65,
        () ->
            ratio(words -> dateline.search(plain.text(words), "it").total().value(), lucene::best));
  }

  @Test
  void findsTheNewestInAboutTheTimeOfRawLucene(TestReporter reporter) throws IOException {
    SearchRequest plain = SearchRequest.everything().match(Match.ANY).snippets(0).sort(Sort.NEWEST);
    guard(
        reporter,
        0.4,
        () ->
            ratio(
                words -> dateline.search(plain.text(words), "it").total().value(), lucene::newest));
  }

  /** Lucene makes one field of words here, where Dateline makes four, and columns. */
  @Test
  void buildsAnIndexInAboutTheTimeOfRawLucene(TestReporter reporter) throws IOException {
    List<Article> articles = articles();
    guard(reporter, 0.95, () -> ratioOfBuilds(articles));
  }

  /**
   * @param committed processor time against that of raw Lucene, as it was measured last
   */
  private static void guard(TestReporter reporter, double committed, Ratio measuring)
      throws IOException {
    List<Double> seen = new ArrayList<>();
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      double ratio = measuring.measured();
      seen.add(ratio);
      reporter.publishEntry("ratio", "%.2f".formatted(ratio));
      if (ratio <= committed * WORSE) {
        return;
      }
    }
    assertThat(seen)
        .as("processor time against raw Lucene's, where %.2f is committed", committed)
        .anyMatch(ratio -> ratio <= committed * WORSE);
  }

  private double ratio(Asking own, Asking raw) throws IOException {
    double[] ratios = new double[ROUNDS];
    for (int round = -WARM_ROUNDS; round < ROUNDS; round++) {
      List<String> questions = IntStream.range(0, QUESTIONS).mapToObj(i -> question()).toList();
      boolean ownFirst = round % 2 == 0;
      long[] first = time(questions, ownFirst ? own : raw);
      long[] second = time(questions, ownFirst ? raw : own);
      assertThat(first[1]).as("hits of all questions together").isEqualTo(second[1]).isPositive();
      if (round >= 0) {
        ratios[round] = ownFirst ? first[0] / (double) second[0] : second[0] / (double) first[0];
      }
    }
    Arrays.sort(ratios);
    return ratios[ROUNDS / 2];
  }

  private static double ratioOfBuilds(List<Article> articles) throws IOException {
    double[] ratios = new double[BUILDS];
    for (int round = -WARM_BUILDS; round < BUILDS; round++) {
      Path own = Files.createTempDirectory(folder, "dateline");
      Path raw = Files.createTempDirectory(folder, "lucene");
      long before = PROCESS.getProcessCpuTime();
      Corpus.index(own, articles).close();
      long between = PROCESS.getProcessCpuTime();
      new PlainLucene(raw, articles).close();
      long after = PROCESS.getProcessCpuTime();
      if (round >= 0) {
        ratios[round] = (between - before) / (double) (after - between);
      }
    }
    Arrays.sort(ratios);
    return ratios[BUILDS / 2];
  }

  /** The processor time in nanoseconds, and the hits. */
  private static long[] time(List<String> questions, Asking asking) throws IOException {
    long hits = 0;
    long before = THREADS.getCurrentThreadCpuTime();
    for (String question : questions) {
      hits += asking.total(question);
    }
    return new long[] {THREADS.getCurrentThreadCpuTime() - before, hits};
  }

  private String question() {
    return word(random) + " " + word(random);
  }

  private static List<Article> articles() {
    Random random = new Random(7);
    List<Article> articles = new ArrayList<>();
    LocalDate first = LocalDate.of(2012, 1, 1);
    for (int i = 0; i < ARTICLES; i++) {
      articles.add(
          Corpus.article("id-" + i)
              .title(text(random, 8))
              .body(text(random, 150 + random.nextInt(150)))
              .source("source " + random.nextInt(40))
              .published(first.plusDays(random.nextInt(1_800)).toString())
              .language("en")
              .build());
    }
    return articles;
  }

  private static String text(Random random, int words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      text.append(i == 0 ? "" : " ").append(word(random));
    }
    return text.toString();
  }

  /** Words that no stemmer changes, drawn by Zipf's law. */
  private static String word(Random random) {
    int rank = (int) Math.pow(20_000, random.nextDouble());
    return "x" + Integer.toString(rank + 1_000, 36) + "q";
  }
}
