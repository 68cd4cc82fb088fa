package io.dateline.internal.lucene;

import static io.dateline.internal.lucene.Corpus.article;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Field;
import io.dateline.SearchRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What words find in articles of each language, all in one archive. */
class LanguagesTest {
  @TempDir static Path folder;
  private static Index index;

  @BeforeAll
  static void build() {
    index =
        Corpus.index(
            folder,
            in("en", "The ministers' ferries sailed past O'Brien's quay in U.S. waters."),
            in("en-2", "Fighters of al-Nusra left before COVID-19 reached Zuerich."),
            in("de", "Die Häuser am Ufer in Zürich wurden von Flüchtlingen bewohnt."),
            in("de-2", "In Zuerich blieben die Straßen am Abend leer."),
            in("fr", "L'élection des députés régionaux aura lieu à l'hôtel de ville."),
            in("es", "Las inundaciones dejaron a los pescadores sin sus barcos en Málaga."),
            in("it", "Gli scioperi dell'università fermano i treni verso le città del nord."),
            in("pt", "As eleições municipais adiaram as votações nos portos de São Tomé."),
            in("nl", "De boeren blokkeerden de wegen met hun trekkers bij de haven."),
            in("ru", "Министры обсудили пожары в лесах, ещё горящих у озёр Сибири."),
            in("ar", "أعلنت الحكومة أنّ المدارس الإسلامية ستغلق أبوابها في القاهرة."),
            in("zh", "中国经济增长放缓,北京宣布新的贸易政策。"),
            in("ja", "東京オリンピックの開会式が国立競技場で行われた。"),
            in("ko", "대통령은 서울에서 열린 기자회견에서 경제정책을 발표했다."),
            in("sv", "Färjorna ställdes in när stormen nådde Göteborg."),
            article("unknown").body("The lighthouse keepers were painting boats."));
  }

  private static Corpus.Draft in(String id, String body) {
    return article(id).body(body).language(id.replaceAll("-.*", ""));
  }

  @AfterAll
  static void close() {
    index.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          minister ferry          | en
          sails ferry             | en
          O'Brien                 | en
          O’Brien                 | en
          U.S.                    | en
          al-Nusra                | en-2
          Nusra                   | en-2
          COVID-19                | en-2
          Haus                    | de
          Flüchtling              | de
          FLUCHTLINGE             | de
          Zürich                  | de de-2 en-2
          Zurich                  | de de-2 en-2
          zuerich                 | de de-2 en-2
          strasse                 | de-2
          élections               | fr
          hotel député            | fr
          régionale               | fr
          inundación              | es
          pescador barco          | es
          malaga                  | es
          sciopero                | it
          universita              | it
          treno città             | it
          eleição                 | pt
          votacao                 | pt
          sao tome porto          | pt
          boer weg                | nl
          trekker                 | nl
          министр пожар           | ru
          лесами                  | ru
          озер еще                | ru
          مدارس                   | ar
          الاسلاميه               | ar
          حكومة القاهره           | ar
          中国经济                  | zh
          北京                     | zh
          贸易政策                  | zh
          東京                     | ja
          オリンピック               | ja
          ｵﾘﾝﾋﾟｯｸ                   | ja
          競技場                    | ja
          대통령                    | ko
          서울 기자회견               | ko
          경제                      | ko
          farjorna goteborg        | sv
          keeper boat              | unknown
          """)
  void findsArticlesOfItsLanguageAndNoOthers(String query, String ids) {
    SearchRequest request = SearchRequest.query(query).size(20);
    assertThat(Corpus.ids(index.search(request, "g"))).containsExactlyInAnyOrder(ids.split(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "unione",
    "elector",
    "housing",
    "pesca",
    "Straßburg",
    "oeuf",
    "経済増",
    "국가",
    "министерство"
  })
  void findsNothingWhereAWordOnlyLooksAlike(String query) {
    assertThat(Corpus.ids(index.search(SearchRequest.query(query), "g"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"'\"Straßen am Abend\"', de-2", "'\"中国经济增长\"', zh", "'\"des députés\"', fr"})
  void aPhraseIsAsTyped(String query, String id) {
    assertThat(Corpus.ids(index.search(SearchRequest.query(query), "g"))).containsExactly(id);
    String other = query.replace("Straßen", "Straße").replace("des", "du").replace("增长", "增");
    if (!other.contains("增\"")) {
      assertThat(Corpus.ids(index.search(SearchRequest.query(other), "g"))).isEmpty();
    }
  }

  @Test
  void oneLanguageAloneIsAFilter() {
    SearchRequest zurich = SearchRequest.query("Zürich");
    assertThat(Corpus.ids(index.search(zurich.where(Field.LANGUAGE, "de"), "g")))
        .containsExactlyInAnyOrder("de", "de-2");
  }

  @Test
  void onlyTheAnalysesOfLanguagesHeldAreUsed(@TempDir Path other) throws Exception {
    Corpus.index(other, in("de", "Die Häuser"), in("ja", "東京")).close();
    try (var reader = IndexFiles.open(other)) {
      assertThat(new Searcher(reader).analyses())
          .isEqualTo(Set.of(Analysis.GERMAN, Analysis.FOLDED));
    }
  }

  @Test
  void everyTextOfAnArticleFindsItByEachOfItsWords() {
    List<String> words = Stream.of("Häuser", "Ufer", "Flüchtlingen", "bewohnt").toList();
    for (String word : words) {
      assertThat(Corpus.ids(index.search(SearchRequest.query(word), "g"))).contains("de");
    }
  }
}
