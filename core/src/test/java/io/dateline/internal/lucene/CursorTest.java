package io.dateline.internal.lucene;

import static io.dateline.internal.lucene.Corpus.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.ErrorCode;
import io.dateline.Field;
import io.dateline.InvalidRequestException;
import io.dateline.Match;
import io.dateline.SearchRequest;
import io.dateline.SearchResult;
import io.dateline.Sort;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CursorTest {
  private static final SearchRequest FIRST =
      SearchRequest.query("ferry").where(Field.SOURCE, "A").where(Field.SOURCE, "B").size(2);

  @TempDir static Path folder;
  private static Index index;

  @BeforeAll
  static void build() {
    index =
        Corpus.index(
            folder,
            article("1").body("ferry").source("A"),
            article("2").body("ferry").source("B"),
            article("3").body("ferry").source("A"),
            article("4").body("ferry").source("A"),
            article("5").body("ferry").source("A"));
  }

  @AfterAll
  static void close() {
    index.close();
  }

  @Test
  void leadsFromPageToPage() {
    SearchResult first = index.search(FIRST, "g");
    SearchResult second = index.search(FIRST.cursor(first.next()), "g");
    SearchResult third = index.search(FIRST.cursor(second.next()), "g");
    assertThat(List.of(Corpus.ids(first), Corpus.ids(second), Corpus.ids(third)))
        .containsExactly(List.of("1", "2"), List.of("3", "4"), List.of("5"));
    assertThat(third.next()).isNull();
    assertThat(third.total().value()).isEqualTo(5);
  }

  @Test
  void thereIsNoneAfterAFullLastPage() {
    assertThat(index.search(FIRST.size(5), "g").next()).isNull();
    assertThat(index.search(FIRST.size(4), "g").next()).isNotNull();
    assertThat(index.search(FIRST.size(0), "g").next()).isNull();
  }

  @Test
  void whatOnlyShowsHitsMayChangeOnTheWay() {
    String cursor = index.search(FIRST, "g").next();
    SearchRequest other =
        SearchRequest.query("ferry")
            .where(Field.SOURCE, "B")
            .where(Field.SOURCE, "A")
            .where(Field.SOURCE, "A")
            .strict(true)
            .size(9)
            .snippets(0)
            .facet("source")
            .cursor(cursor);
    assertThat(Corpus.ids(index.search(other, "g"))).containsExactly("3", "4", "5");
  }

  @Test
  void belongsToItsSearch() {
    String cursor = index.search(FIRST, "g").next();
    List<SearchRequest> others =
        List.of(
            SearchRequest.query("ferries").filter(FIRST.filter()),
            FIRST.match(Match.ANY),
            FIRST.where(Field.SOURCE, "C"),
            FIRST.whereNot(Field.SOURCE, "C"),
            FIRST.where(Field.AGENCY, "A"),
            FIRST.from("2016"),
            FIRST.to("2016"),
            FIRST.zone("Europe/Berlin"),
            FIRST.recency("30d"),
            FIRST.feedback(true),
            FIRST.sort(Sort.NEWEST));
    for (SearchRequest other : others) {
      assertRefused(other.cursor(cursor), "g", ErrorCode.INVALID_CURSOR);
    }
  }

  @Test
  void expiresWithItsGeneration() {
    String cursor = index.search(FIRST, "g").next();
    assertRefused(FIRST.cursor(cursor), "h", ErrorCode.CURSOR_EXPIRED);
  }

  @Test
  void cannotBeForgedWithoutTheGenerationsDigest() {
    String cursor = index.search(FIRST, "g").next();
    TopHits.Position elsewhere = new TopHits.Position(0, new BytesRef("1"), false);
    String forged = Cursor.encode(FIRST, "not g", elsewhere);
    byte[] bytes = Base64.getUrlDecoder().decode(cursor);
    byte[] other = Base64.getUrlDecoder().decode(forged);
    // Another's place and digest under the generation's own name, which anybody can see.
    System.arraycopy(bytes, 24, other, 24, 8);
    for (String text : List.of(text(other), text(withDigestOf(other)))) {
      assertRefused(FIRST.cursor(text), "g", ErrorCode.INVALID_CURSOR);
    }
  }

  /** With a right digest, which needs no key. */
  private static byte[] withDigestOf(byte[] cursor) {
    byte[] content = Arrays.copyOfRange(cursor, 24, cursor.length);
    byte[] whole = cursor.clone();
    System.arraycopy(Cursor.digest(Cursor.bound(FIRST, content)), 0, whole, 0, 8);
    return whole;
  }

  private static String text(byte[] cursor) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
  }

  @Test
  void isRefusedWhenDamaged() {
    String cursor = index.search(FIRST, "g").next();
    for (String garbage :
        List.of("", "x", "%", "AAAA", "AAAAAAAAAAAAAAAAAAAAAAAA", "ü".repeat(99))) {
      assertRefused(FIRST.cursor(garbage), "g", ErrorCode.INVALID_CURSOR);
    }
    byte[] bytes = Base64.getUrlDecoder().decode(cursor);
    for (int i = 0; i < bytes.length; i++) {
      byte[] damaged = bytes.clone();
      damaged[i] ^= 1;
      String text = Base64.getUrlEncoder().withoutPadding().encodeToString(damaged);
      assertRefused(FIRST.cursor(text), "g", ErrorCode.INVALID_CURSOR);
    }
    assertRefused(
        FIRST.cursor(cursor.substring(0, cursor.length() - 2)), "g", ErrorCode.INVALID_CURSOR);
  }

  private static void assertRefused(SearchRequest request, String generation, ErrorCode code) {
    assertThatThrownBy(() -> index.search(request, generation))
        .isInstanceOfSatisfying(
            InvalidRequestException.class, e -> assertThat(e.code()).isEqualTo(code));
  }
}
