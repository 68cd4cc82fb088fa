package io.dateline.internal.lucene;

import static io.dateline.internal.lucene.Corpus.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.ErrorCode;
import io.dateline.InvalidRequestException;
import io.dateline.SearchRequest;
import io.dateline.Snippet;
import io.dateline.Synonyms;
import io.dateline.Synonyms.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words that mean the same. */
class SynonymsTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void build() {
    file = folder.resolve("synonyms.txt");
    Corpus.index(
            folder.resolve("index"),
            article("ship").body("A ship left the port."),
            article("boat").body("Two boats came."),
            article("usa").body("The USA said no."),
            article("states").body("The United States said yes."),
            article("united").body("A united front, whatever the states of things."),
            article("tv").body("A television set."))
        .close();
  }

  private Synonyms written(String text) throws IOException {
    return Synonyms.read(Files.writeString(file, text));
  }

  @Test
  void areReadAsSolrWritesThem() throws IOException {
    Synonyms synonyms =
        written("# a comment\n\nship, boat,vessel\r\n tv , telly=>television\na\\,b, c\\=>d\n");

    assertThat(synonyms.rules())
        .containsExactly(
            new Rule(List.of("ship", "boat", "vessel"), List.of("ship", "boat", "vessel")),
            new Rule(List.of("tv", "telly"), List.of("television")),
            new Rule(List.of("a,b", "c=>d"), List.of("a,b", "c=>d")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "ship                    | boat ship",
        "vessel                  | boat ship",
        "VESSEL                  | boat ship",
        "+vessel -two            | ship",
        "title:vessel            | -",
        "body:vessel             | boat ship",
        "\"vessel\"              | -",
        "usa                     | states usa",
        "united states           | states united usa",
        "states united           | states united",
        "-usa -ship              | tv united",
        "tv                      | tv",
        "telly set               | tv",
        "television              | tv",
        "vessel NEAR/3 left      | ship",
      })
  void areLookedForWithTheWordsOfAQuery(String query, String ids) throws IOException {
    Synonyms synonyms = written("ship,boat,vessel\nUSA, United States\ntv,telly => television\n");
    try (Index index = Index.open(folder.resolve("index"), synonyms)) {
      SearchRequest request = SearchRequest.query(query).snippets(0);
      assertThat(Corpus.ids(index, request))
          .containsExactlyInAnyOrder(ids == null ? new String[0] : ids.split(" "));
    }
  }

  @Test
  void areMarkedWhereTheyAreFound() throws IOException {
    try (Index index = Index.open(folder.resolve("index"), written("vessel, boat\n"))) {
      Snippet found =
          index.search(SearchRequest.query("vessel"), "g").hits().getFirst().snippets().getFirst();
      assertThat(found.highlights()).containsExactly(new Snippet.Highlight(4, 9));
    }
  }

  @Test
  void standInPlaceOfWhatIsMapped() throws IOException {
    try (Index index = Index.open(folder.resolve("index"), written("ship => boat\n"))) {
      assertThat(Corpus.ids(index, "ship")).containsExactly("boat");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a => b => c | there is more than one =>",
        "a =>        | a side has no word",
        "=> a        | a side has no word",
        ",           | a side has no word",
      })
  void areRefusedByLineWhenTheyAreNoRule(String line, String why) {
    assertThatThrownBy(() -> written("ship, boat\n" + line + "\n"))
        .isInstanceOfSatisfying(
            InvalidRequestException.class,
            e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_INPUT))
        .hasMessageContaining("line 2: " + why);
  }

  @Test
  void areRefusedWhenThereIsNoSuchFileOrItIsNoText() throws IOException {
    assertThatThrownBy(() -> Synonyms.read(folder.resolve("none")))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("none");
    Files.write(file, new byte[] {'a', ',', (byte) 0xff, (byte) 0xfe});
    assertThatThrownBy(() -> Synonyms.read(file)).hasMessageEndingWith("is not in UTF-8");
  }
}
