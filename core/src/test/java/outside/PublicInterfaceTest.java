package outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.Archive;
import io.dateline.ArchiveCheck;
import io.dateline.ArchiveCopy;
import io.dateline.ArchiveException;
import io.dateline.ArchiveRepair;
import io.dateline.ArchiveStats;
import io.dateline.Article;
import io.dateline.DatelineException;
import io.dateline.ErrorCode;
import io.dateline.Evidence;
import io.dateline.ExportSummary;
import io.dateline.Extractor;
import io.dateline.Facet;
import io.dateline.FacetRequest;
import io.dateline.Field;
import io.dateline.Filter;
import io.dateline.Hit;
import io.dateline.Interval;
import io.dateline.InvalidRequestException;
import io.dateline.Limits;
import io.dateline.Maintenance;
import io.dateline.Match;
import io.dateline.Outcome;
import io.dateline.PackedArticle;
import io.dateline.Page;
import io.dateline.Pages;
import io.dateline.ParsedQuery;
import io.dateline.PartialDate;
import io.dateline.Query;
import io.dateline.Rebuild;
import io.dateline.RebuildProgress;
import io.dateline.RebuildSummary;
import io.dateline.Recency;
import io.dateline.Relaxed;
import io.dateline.ScoreExplanation;
import io.dateline.SearchRequest;
import io.dateline.SearchResult;
import io.dateline.Similar;
import io.dateline.Snippet;
import io.dateline.Sort;
import io.dateline.SuggestRequest;
import io.dateline.Suggestion;
import io.dateline.Synonyms;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be done with the library from outside it: if a name here is lost, so is a user. */
class PublicInterfaceTest {
  private static final String LINE =
      "{\"id\":\"1\",\"title\":\"Ferry sails\",\"body\":\"The ferry sailed.\",\"source\":\"The"
          + " Post\",\"agencies\":[\"Wire\"],\"authors\":[\"I."
          + " B.\"],\"published\":\"2016-05-04\"}\n";

  @TempDir private Path temp;
  private Path index;

  @BeforeEach
  void build() {
    index = temp.resolve("index");
    List<RebuildProgress> progress = new ArrayList<>();
    List<Outcome.Rejected> rejected = new ArrayList<>();
    RebuildSummary summary =
        Rebuild.into(index)
            .from(pages(LINE + "{\n"))
            .rejectedTo(temp.resolve("rejected.jsonl"))
            .onRejected(rejected::add)
            .onProgress(progress::add)
            .run();
    assertThat(summary.indexed() + summary.replaced() + summary.rejected())
        .isEqualTo(summary.read())
        .isEqualTo(2);
    assertThat(rejected).hasSize(1);
    assertThat(progress).isNotEmpty();
  }

  private static Pages pages(String lines) {
    return Pages.of()
        .and(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)))
        .with(Extractor.standard().clock(Clock.systemUTC()));
  }

  @Test
  void searches() {
    SearchRequest request =
        SearchRequest.query("ferry")
            .match(Match.ANY)
            .source("The Post")
            .where(Field.AGENCY, "Wire")
            .from("2016")
            .to("2016-05")
            .zone("Europe/Berlin")
            .sort(Sort.NEWEST)
            .recency(Recency.parse("30d@2016-05"))
            .feedback(true)
            .size(Limits.PAGE_SIZE)
            .snippets(2)
            .facet("source")
            .facet(FacetRequest.parse("published:month"));
    try (Archive archive = Archive.open(index)) {
      SearchResult found = archive.search(request);
      Hit hit = found.hits().getFirst();
      Snippet snippet = hit.snippets().getLast();
      assertThat(found.total().value()).isEqualTo(1);
      assertThat(found.next()).isNull();
      assertThat(snippet.text()).contains("ferry");
      assertThat(hit.published()).isEqualTo(PartialDate.parse("2016-05-04"));
      assertThat(hit.publishedKind()).isEqualTo(Evidence.Kind.STATED);
      Facet facet = found.facets().get("published");
      assertThat(facet)
          .isInstanceOfSatisfying(
              Facet.Published.class,
              published -> assertThat(published.interval()).isEqualTo(Interval.MONTH));
      assertThat(archive.search(SearchRequest.everything().filter(Filter.NONE)).hits()).hasSize(1);
    }
  }

  @Test
  void exportsCompletesAndCompares() {
    try (Archive archive = Archive.open(index)) {
      List<Article> articles = new ArrayList<>();
      ExportSummary summary = archive.export(SearchRequest.everything(), articles::add);
      archive.exportHits(SearchRequest.everything(), hit -> hit.score() == null);
      assertThat(summary.articles()).isEqualTo(articles.size()).isEqualTo(1);
      assertThat(archive.suggest(SuggestRequest.of("po").parts(List.of(Suggestion.Part.SOURCE))))
          .containsExactly(
              new Suggestion(
                  Suggestion.Part.SOURCE, "The Post", 1, List.of(new Snippet.Highlight(4, 6))));
      List<Similar> similar = archive.similar("1", SearchRequest.everything()).orElseThrow();
      assertThat(similar).isEmpty();
    }
  }

  @Test
  void showsArticlesAndStatistics() {
    try (Archive archive = Archive.open(index)) {
      Article article = archive.article("1").orElseThrow();
      ArchiveStats stats = archive.stats();
      assertThat(article.evidence().source()).isNotNull();
      PackedArticle packed = archive.packedArticle("1").orElseThrow();
      assertThat(packed.unpacked()).isEqualTo(article);
      assertThat(packed.rest().body()).isNull();
      assertThat(packed.body()).isEqualTo(PackedArticle.of(article).body());
      assertThat(stats.sources()).extracting(ArchiveStats.Source::name).containsExactly("The Post");
    }
  }

  @Test
  void extractsAndReads() {
    Outcome outcome = Extractor.standard().extract(Page.of("a.txt", ""));
    String what =
        switch (outcome) {
          case Outcome.Accepted accepted -> accepted.article().id();
          case Outcome.Rejected rejected -> rejected.reason();
        };
    assertThat(what).isNotEmpty();
    try (Stream<Outcome> read = pages(LINE).read()) {
      assertThat(read).hasOnlyElementsOfType(Outcome.Accepted.class).hasSize(1);
    }
  }

  @Test
  void parsesQueries() {
    ParsedQuery parsed = Query.parse("ferry -bridge", Match.ALL, true);
    assertThat(parsed.warnings()).isEmpty();
    assertThat(parsed.loose()).hasSize(1);
    assertThat(Query.parse(parsed.query().canonical(), Match.ANY, true).query())
        .isEqualTo(parsed.query());
  }

  @Test
  void explainsRelaxesAndKnowsSynonyms() {
    Synonyms synonyms = new Synonyms(List.of(new Synonyms.Rule(List.of("ship"), List.of("ferry"))));
    try (Archive archive = Archive.open(index, synonyms)) {
      SearchResult found = archive.search(SearchRequest.query("ship zeppelin").explain(true));
      ScoreExplanation why = found.hits().getFirst().explanation();
      assertThat(found.relaxed()).isEqualTo(new Relaxed(1, 2));
      assertThat(found.didYouMean()).isNull();
      assertThat(why.what()).isNotEmpty();
      assertThat((float) why.value()).isEqualTo(found.hits().getFirst().score());
    }
  }

  @Test
  void looksAfterAnArchive() {
    Maintenance maintenance = Maintenance.of(index);
    ArchiveCheck check = maintenance.check();
    ArchiveCopy backup = maintenance.backup(temp.resolve("backup"));
    ArchiveCopy restored = maintenance.restore(temp.resolve("backup"));
    ArchiveRepair repair = maintenance.repair(temp.resolve("copy"));
    RebuildSummary again = Rebuild.into(index).fromItself().run();
    assertThat(check.whole()).isTrue();
    assertThat(backup.articles()).isEqualTo(restored.articles()).isEqualTo(repair.articles());
    assertThat(again.generation()).isEqualTo("000002");
    assertThat(maintenance.rollback()).isEqualTo("000001");
  }

  @Test
  void tellsWhatWentWrong() {
    assertThatThrownBy(() -> Archive.open(temp.resolve("none")))
        .isInstanceOfSatisfying(
            ArchiveException.class,
            e -> assertThat(e.code()).isEqualTo(ErrorCode.ARCHIVE_NOT_FOUND));
    assertThatThrownBy(() -> SearchRequest.query("ferry").from("soon"))
        .isInstanceOf(InvalidRequestException.class)
        .isInstanceOf(DatelineException.class);
  }
}
