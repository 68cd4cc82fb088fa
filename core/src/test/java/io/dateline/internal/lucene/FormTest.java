package io.dateline.internal.lucene;

import static io.dateline.internal.lucene.Corpus.article;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Hit;
import io.dateline.SearchRequest;
import io.dateline.SearchResult;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written and what is only the stem of it lie in one field, and are never mixed up. */
class FormTest {
  @TempDir static Path folder;
  private static Index index;

  @BeforeAll
  static void build() {
    index =
        Corpus.index(
            folder,
            article("walk").body("They walk the pier."),
            article("walks").body("She walks the pier."),
            article("walked").body("He walked the pier alone."),
            article("both").body("We walk where others walked."));
  }

  @AfterAll
  static void close() {
    index.close();
  }

  @ParameterizedTest
  @CsvSource({
    "walks,                 both walk walked walks",
    "body:walks,            both walk walked walks",
    "body:walk,             both walk walked walks",
    "\"walk\",              both walk",
    "\"walks\",             walks",
    "\"walked\",           both walked",
    "\"walk the pier\",     walk",
    "\"walked the pier\",  walked",
    "walke*,                both walked",
    "walk*,                 both walk walked walks",
    "w?lk,                  both walk",
    "w?lks,                walks",
    "wa*k,                  both walk",
    "walf~1,                both walk",
    "wolks~1,               walks",
    "walkjd~1,             both walked",
    "body:walks NEAR/2 pier, walk walked walks",
    "\"walk\" NEAR/2 pier,  walk",
    "walke* NEAR/2 pier,    walked",
    "wolk~1 NEAR/2 pier,    walk",
  })
  void areToldApart(String query, String ids) {
    assertThat(search(query).hits().stream().map(Hit::id).sorted()).containsExactly(ids.split(" "));
  }

  @Test
  void areMarkedWhereTheyStand() {
    assertThat(marked("walks").hits())
        .allSatisfy(hit ->
            assertThat(hit.snippets().getFirst().highlights())
                .hasSize(hit.id().equals("both") ? 2 : 1));
    assertThat(marked("\"walked\"").hits())
        .allSatisfy(hit ->
            assertThat(hit.snippets().getFirst().highlights())
                .singleElement()
                .satisfies(it -> assertThat(it.end() - it.start()).isEqualTo("walked".length())));
  }

  @Test
  void areExplainedWithoutTheirMarks() {
    SearchResult explained =
        index.search(SearchRequest.query("body:walks").snippets(0).explain(true), "g");
    assertThat(explained.hits())
        .allSatisfy(hit ->
            assertThat(String.valueOf(hit.explanation()))
                .contains("body:walk")
                .matches(text -> text.chars().noneMatch(c -> c == 1 || c == 2)));
  }

  @Test
  void aTermIsItsWordAndPerhapsAMark() {
    BytesRef word = new BytesRef("walk");
    assertThat(Form.ALONE.terms(word)).containsExactly(word);
    for (Form form : List.of(Form.WRITTEN, Form.STEM)) {
      assertThat(form.terms(word)).hasSize(2).allMatch(term -> Form.word(term).equals(word));
    }
    assertThat(Form.STEM.terms(word)).map(Form::isOnlyStem).containsExactly(false, true);
    assertThat(Form.WRITTEN.terms(word)).map(Form::isOnlyStem).containsOnly(false);
  }

  @Test
  void anAutomatonOfWordsTakesTheirTermsAsWritten() {
    CompiledAutomaton any = new CompiledAutomaton(Form.written(Automata.makeAnyString()));
    assertThat(Form.WRITTEN.terms(new BytesRef("straße"))).allMatch(term -> takes(any, term));
    assertThat(Form.STEM.terms(new BytesRef("walk")))
        .map(term -> takes(any, term))
        .containsExactly(true, false);
  }

  private static boolean takes(CompiledAutomaton automaton, BytesRef term) {
    return automaton.runAutomaton.run(term.bytes, term.offset, term.length);
  }

  private static SearchResult search(String query) {
    return index.search(SearchRequest.query(query).snippets(0), "g");
  }

  private static SearchResult marked(String query) {
    return index.search(SearchRequest.query(query).snippets(1), "g");
  }
}
