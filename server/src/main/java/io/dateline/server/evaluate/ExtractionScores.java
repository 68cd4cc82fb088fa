package io.dateline.server.evaluate;

import io.dateline.Article;
import io.dateline.PartialDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adds up how what was read from pages agrees with what is known of them. For one thread. */
final class ExtractionScores {
  private static final int SHINGLE = 4;

  private int dateRight;
  private int dateWrong;
  private int dateNone;
  private int titles;
  private int titlesNear;
  private int sources;
  private int sourcesGiven;
  private int sourcesNear;
  private int snippetsFound;
  private int snippetsMissing;
  private int snippetsWrong;
  private int bodies;
  private int bodiesGiven;
  private double bodyPrecision;
  private double bodyRecall;

  /** Counts a page; the article is null when nothing was read from it. */
  void add(GoldPage gold, @Nullable Article read) {
    date(gold, read);
    if (gold.title() != null) {
      titles++;
      String title = read == null ? null : read.title();
      titlesNear += title != null && Folded.isNearTitle(gold.title(), title) ? 1 : 0;
    }
    if (gold.publisher() != null) {
      sources++;
      String source = read == null ? null : read.source();
      sourcesGiven += source == null ? 0 : 1;
      sourcesNear += source != null && Folded.isNearSource(gold.publisher(), source) ? 1 : 0;
    }
    String body = read == null || read.body() == null ? "" : read.body();
    snippets(gold, Folded.spaced(body));
    if (gold.body() != null) {
      shingles(shingles(gold.body()), shingles(body));
    }
  }

  private void date(GoldPage gold, @Nullable Article read) {
    if (gold.day() == null) {
      return;
    }
    PartialDate given = read == null ? null : read.published();
    String written = given == null ? "" : given.toString();
    if (written.length() < 10 && gold.day().startsWith(written)) {
      dateNone++;
    } else if (written.startsWith(gold.day())) {
      dateRight++;
    } else {
      dateWrong++;
    }
  }

  private void snippets(GoldPage gold, String body) {
    for (String snippet : gold.must()) {
      boolean found = body.contains(Folded.spaced(snippet));
      snippetsFound += found ? 1 : 0;
      snippetsMissing += found ? 0 : 1;
    }
    for (String snippet : gold.mustNot()) {
      snippetsWrong += body.contains(Folded.spaced(snippet)) ? 1 : 0;
    }
  }

  private void shingles(Map<List<String>, Integer> gold, Map<List<String>, Integer> given) {
    bodies++;
    int shared = 0;
    for (Map.Entry<List<String>, Integer> one : gold.entrySet()) {
      shared += Math.min(one.getValue(), given.getOrDefault(one.getKey(), 0));
    }
    if (!given.isEmpty()) {
      bodiesGiven++;
      bodyPrecision += (double) shared / total(given);
    }
    bodyRecall += gold.isEmpty() ? 0 : (double) shared / total(gold);
  }

  private static int total(Map<List<String>, Integer> shingles) {
    return shingles.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static Map<List<String>, Integer> shingles(String text) {
    List<String> words = Folded.words(text);
    Map<List<String>, Integer> shingles = new HashMap<>();
    if (!words.isEmpty()) {
      int count = Math.max(1, words.size() - SHINGLE + 1);
      for (int i = 0; i < count; i++) {
        shingles.merge(words.subList(i, Math.min(words.size(), i + SHINGLE)), 1, Integer::sum);
      }
    }
    return shingles;
  }

  ExtractionReport report(int pages, int missing, double cpuMillis) {
    double snippetP = ratio(snippetsFound, snippetsFound + snippetsWrong);
    double snippetR = ratio(snippetsFound, snippetsFound + snippetsMissing);
    double bodyP = bodiesGiven == 0 ? Double.NaN : bodyPrecision / bodiesGiven;
    double bodyR = bodies == 0 ? Double.NaN : bodyRecall / bodies;
    int dates = dateRight + dateWrong + dateNone;
    return new ExtractionReport(
        pages,
        missing,
        List.of(
            new ExtractionReport.Figure("date acc", dates, ratio(dateRight, dates)),
            new ExtractionReport.Figure(
                "date P", dateRight + dateWrong, ratio(dateRight, dateRight + dateWrong)),
            new ExtractionReport.Figure("title near", titles, ratio(titlesNear, titles)),
            new ExtractionReport.Figure("source near", sources, ratio(sourcesNear, sources)),
            new ExtractionReport.Figure(
                "source near of given", sourcesGiven, ratio(sourcesNear, sourcesGiven)),
            new ExtractionReport.Figure(
                "body snippet F1", snippetsFound + snippetsMissing, f1(snippetP, snippetR)),
            new ExtractionReport.Figure("body 4-shingle F1", bodies, f1(bodyP, bodyR))),
        cpuMillis);
  }

  private static double ratio(int part, int whole) {
    return whole == 0 ? Double.NaN : (double) part / whole;
  }

  private static double f1(double p, double r) {
    return p + r == 0 ? 0 : 2 * p * r / (p + r);
  }
}
