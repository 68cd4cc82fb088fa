package io.dateline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Going through all results while the archive is rebuilt. */
class CursorWalkTest {
  private static final int ARTICLES = 36;

  @TempDir private Path temp;
  private Path folder;
  private int edition;

  @BeforeEach
  void build() throws IOException {
    folder = temp.resolve("index");
    rebuild();
  }

  @ParameterizedTest
  @EnumSource(Sort.class)
  void findsEachArticleOnceWhateverIsRebuiltMeanwhile(Sort sort) throws IOException {
    SearchRequest request = request(sort);
    try (Archive archive = Archive.open(folder)) {
      List<String> whole = ids(archive.search(request.size(Limits.PAGE_SIZE)));
      SearchResult page = archive.search(request);
      List<String> found = ids(page);
      while (page.next() != null) {
        rebuild();
        page = archive.search(request.cursor(page.next()));
        found.addAll(ids(page));
      }
      assertThat(found).hasSize(ARTICLES).isEqualTo(whole);
      assertThat(ids(archive.search(request))).isNotEqualTo(whole.subList(0, 7));
    }
  }

  @Test
  void goesOnOnAnyServerOfTheArchiveAndOfACopy(TestReporter reporter) throws IOException {
    long seed = System.nanoTime();
    reporter.publishEntry("seed", Long.toString(seed));
    Random random = new Random(seed);
    Path copy = temp.resolve("copy");
    Maintenance.of(folder).backup(copy);
    SearchRequest request = request(Sort.NEWEST).size(3);
    List<String> found = new ArrayList<>();
    try (Archive one = Archive.open(folder);
        Archive other = Archive.open(folder);
        Archive copied = Archive.open(copy)) {
      List<Archive> servers = List.of(one, other, copied);
      int rebuilt = 1 + random.nextInt(ARTICLES / 3 - 1);
      String cursor = null;
      do {
        if (found.size() == 3 * rebuilt) {
          rebuild();
        }
        SearchResult page =
            servers.get(cursor == null ? 0 : random.nextInt(3)).search(request.cursor(cursor));
        found.addAll(ids(page));
        cursor = page.next();
      } while (cursor != null);
    }
    assertThat(found).hasSize(ARTICLES).doesNotHaveDuplicates();
  }

  @Test
  void isGoodUntilTheSecondRebuildOnAServerThatSawNothingOfIt() throws IOException {
    SearchRequest request = request(Sort.RELEVANCE);
    SearchResult first = first(request);
    rebuild();
    List<String> second;
    try (Archive late = Archive.open(folder)) {
      second = ids(late.search(request.cursor(first.next())));
    }
    assertThat(second).hasSize(7).doesNotContainAnyElementsOf(ids(first));
    rebuild();
    try (Archive late = Archive.open(folder)) {
      assertRefused(late, request.cursor(first.next()), ErrorCode.CURSOR_EXPIRED);
    }
  }

  @Test
  void goesOnAfterGoingBack() throws IOException {
    rebuild();
    SearchRequest request = request(Sort.OLDEST);
    SearchResult first = first(request);
    Maintenance.of(folder).rollback();
    try (Archive archive = Archive.open(folder)) {
      assertThat(ids(archive.search(request.cursor(first.next())))).hasSize(7);
    }
  }

  @Test
  void refusesOneOfAnotherRequestWhetherOrNotItsGenerationIsThere() throws IOException {
    SearchRequest request = request(Sort.NEWEST);
    String cursor = first(request).next();
    for (int rebuilds = 0; rebuilds < 3; rebuilds++) {
      try (Archive archive = Archive.open(folder)) {
        assertRefused(archive, request.text("flour").cursor(cursor), ErrorCode.INVALID_CURSOR);
        assertRefused(
            archive,
            request.whereNot(Field.SOURCE, "The Ledger").cursor(cursor),
            ErrorCode.INVALID_CURSOR);
        assertRefused(archive, request.cursor(cursor + "A"), ErrorCode.INVALID_CURSOR);
      }
      rebuild();
    }
  }

  @Test
  void keepsNoMoreGenerationsThanItsBound() throws IOException {
    SearchRequest request = request(Sort.NEWEST);
    try (Archive archive = Archive.open(folder)) {
      for (int i = 0; i < 6; i++) {
        String next = archive.search(request).next();
        archive.search(request.cursor(next));
        rebuild();
        archive.search(request.cursor(next));
      }
      try (var generations = Files.list(folder.resolve("generations"))) {
        assertThat(generations.count()).isLessThanOrEqualTo(2 + 2);
      }
    }
    rebuild();
    try (var generations = Files.list(folder.resolve("generations"))) {
      assertThat(generations.count()).isEqualTo(2);
    }
  }

  private SearchResult first(SearchRequest request) {
    try (Archive archive = Archive.open(folder)) {
      return archive.search(request);
    }
  }

  private static SearchRequest request(Sort sort) {
    return SearchRequest.query("ferry").sort(sort).size(7);
  }

  private static List<String> ids(SearchResult result) {
    return new ArrayList<>(result.hits().stream().map(Hit::id).toList());
  }

  private static void assertRefused(Archive archive, SearchRequest request, ErrorCode code) {
    assertThatThrownBy(() -> archive.search(request))
        .isInstanceOfSatisfying(
            InvalidRequestException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  /** Other articles each time, all of one text, on four days or none. */
  private void rebuild() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < ARTICLES; i++) {
      String date = i % 5 == 0 ? "" : ",\"date\":\"2016-05-0" + i % 5 + "\"";
      lines.add(
          "{\"id\":\"%s\",\"title\":\"Ferry\",\"body\":\"A ferry.\"%s}"
              .formatted(Integer.toString((i + 1) * 7919 + edition, 36), date));
    }
    edition++;
    Path input = temp.resolve("articles.jsonl");
    Files.write(input, lines);
    Rebuild.into(folder).from(Pages.of(input)).run();
  }
}
