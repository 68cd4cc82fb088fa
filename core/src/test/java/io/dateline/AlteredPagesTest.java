package io.dateline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Real pages, altered: what does not bear on a value leaves it as it is, and what proves a date
 * takes the date away with it. The pages are those of {@code seeds} in the folder that {@code
 * DATELINE_DATA} names.
 */
class AlteredPagesTest {
  private static final Extractor EXTRACTOR = Extractor.standard();

  private static final List<String> WEEKDAYS =
      List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");

  private record Alteration(String name, UnaryOperator<String> change) {}

  private static final List<Alteration> WITHOUT_EFFECT =
      List.of(
          new Alteration("lines end as on Windows", text -> text.replace("\n", "\r\n")),
          new Alteration("a byte order mark begins it", text -> "\uFEFF" + text),
          new Alteration("empty lines are doubled", text -> text.replace("\n\n", "\n\n\n\n")),
          new Alteration("every line is parted from the next", text -> text.replace("\n", "\n\n")),
          new Alteration("spaces do not break", text -> text.replace(' ', '\u00A0')),
          new Alteration("lines are indented", text -> text.replaceAll("(?m)^", "    ")),
          new Alteration("spaces stand behind lines", text -> text.replaceAll("(?m)$", " \t ")),
          new Alteration(
              "comments follow",
              text -> text + "\n\nComments\n\nNora\nMay 5, 2012 at 9:12 am\nHow true.\n"),
          new Alteration(
              "other stories follow",
              text -> text + "\n\nRelated stories\n\nFerries stay in port\n\n5 May 2012\n"));

  private static List<Path> pages() throws IOException {
    String data = System.getenv("DATELINE_DATA");
    assumeTrue(data != null, "DATELINE_DATA names no folder of real pages");
    Path seeds = Path.of(data).resolve("seeds");
    assumeTrue(Files.isDirectory(seeds), "DATELINE_DATA has no folder seeds");
    try (Stream<Path> files = Files.list(seeds)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
  }

  private static String text(Path page) throws IOException {
    return Files.readString(page, StandardCharsets.UTF_8);
  }

  private static Article article(String text) {
    return ((Outcome.Accepted) EXTRACTOR.extract(Page.of("page.txt", text))).article();
  }

  private static String day(Article article) {
    PartialDate published = article.published();
    return published == null ? "none" : published.toString();
  }

  private static Evidence.@Nullable Kind kind(Article article) {
    Evidence evidence = article.evidence().published();
    return evidence == null ? null : evidence.kind();
  }

  @TestFactory
  List<DynamicTest> whatDoesNotBearOnAValueLeavesItAsItIs() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path page : pages()) {
      String text = text(page);
      Article plain = article(text);
      for (Alteration alteration : WITHOUT_EFFECT) {
        tests.add(
            DynamicTest.dynamicTest(
                page.getFileName() + ": " + alteration.name(),
                () -> {
                  Article altered = article(alteration.change().apply(text));
                  assertThat(altered.title()).isEqualTo(plain.title());
                  assertThat(altered.source()).isEqualTo(plain.source());
                  assertThat(altered.agencies()).isEqualTo(plain.agencies());
                  assertThat(altered.authors()).isEqualTo(plain.authors());
                  assertThat(day(altered)).isEqualTo(day(plain));
                  assertThat(kind(altered)).isEqualTo(kind(plain));
                  assertThat(altered.body()).isEqualTo(plain.body());
                }));
      }
    }
    return tests;
  }

  @TestFactory
  List<DynamicTest> anInferredDateGoesWithTheWeekdayThatProvesIt() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path page : pages()) {
      String text = text(page);
      Article plain = article(text);
      for (int days = 1; days < WEEKDAYS.size(); days++) {
        String shifted = shiftWeekdays(text, days);
        tests.add(
            DynamicTest.dynamicTest(
                page.getFileName() + ": weekdays moved by " + days,
                () -> {
                  boolean inferred = kind(plain) == Evidence.Kind.INFERRED;
                  assertThat(day(article(shifted))).isEqualTo(inferred ? "none" : day(plain));
                }));
      }
    }
    return tests;
  }

  private static String shiftWeekdays(String text, int days) {
    Pattern any = Pattern.compile(String.join("|", WEEKDAYS));
    return any.matcher(text)
        .replaceAll((MatchResult found) ->
            WEEKDAYS.get((WEEKDAYS.indexOf(found.group()) + days) % WEEKDAYS.size()));
  }

  @TestFactory
  List<DynamicTest> aStatedDateAmongOtherStoriesIsNotTheArticles() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path page : pages()) {
      String text = text(page);
      Evidence evidence = article(text).evidence().published();
      if (evidence == null || evidence.kind() != Evidence.Kind.STATED) {
        continue;
      }
      List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
      String date = lines.remove(evidence.line() - 1);
      String rest = String.join("\n", lines);
      for (String heading : List.of("Related", "Read more", "Most read", "More stories")) {
        tests.add(
            DynamicTest.dynamicTest(
                page.getFileName() + ": under " + heading,
                () -> {
                  String moved = rest + "\n\n" + heading + "\n\nFerries stay in port\n\n" + date;
                  assertThat(day(article(moved))).isEqualTo("none");
                }));
      }
      tests.add(
          DynamicTest.dynamicTest(
              page.getFileName() + ": gone",
              () -> assertThat(day(article(rest))).isEqualTo("none")));
    }
    return tests;
  }
}
