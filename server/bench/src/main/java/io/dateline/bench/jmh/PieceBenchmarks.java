package io.dateline.bench.jmh;

import io.dateline.Archive;
import io.dateline.Extractor;
import io.dateline.Match;
import io.dateline.Outcome;
import io.dateline.Page;
import io.dateline.ParsedQuery;
import io.dateline.Query;
import io.dateline.SearchRequest;
import io.dateline.SearchResult;
import io.dateline.bench.corpus.Generator;
import io.dateline.bench.corpus.News;
import io.dateline.server.json.Json;
import io.dateline.server.json.SearchDocument;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The inner pieces, one at a time, over generated articles. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PieceBenchmarks {

  /** A page of text as a scraper leaves it. */
  @State(Scope.Benchmark)
  public static class RawPage {
    final Extractor extractor = Extractor.standard();
    final Page page;

    public RawPage() {
      News article = new Generator(7).next();
      String text =
          "Home\nWorld\nBusiness\nSign in\n\n"
              + article.title()
              + "\n\nBy Staff Writer\nPublished: 4 May 2016\nShare this\n\n"
              + article.body()
              + "\n\nRelated articles\nContact us\nCopyright 2017\n";
      page = Page.of("page.txt", text);
    }
  }

  /** An archive, and answers of it. */
  @State(Scope.Benchmark)
  public static class Searched {
    final SearchRequest plain;
    final SearchRequest faceted;
    final SearchRequest snippets;
    final SearchResult result;
    final Archive archive = Archives.generated();

    public Searched() {
      String words = new Generator(7).next().title();
      plain = SearchRequest.query(words).match(Match.ANY).snippets(0);
      faceted = plain.facet("source").facet("published:month");
      snippets = plain.snippets(1);
      result = archive.search(faceted);
    }
  }

  @Benchmark
  public Outcome extraction(RawPage raw) {
    return raw.extractor.extract(raw.page);
  }

  @Benchmark
  public ParsedQuery parsing() {
    return Query.parse("ceasefire \"peace talks\" diplo* -flour AND (a OR b)", Match.ALL, false);
  }

  @Benchmark
  public SearchResult match(Searched searched) {
    return searched.archive.search(searched.plain);
  }

  @Benchmark
  public SearchResult facets(Searched searched) {
    return searched.archive.search(searched.faceted);
  }

  @Benchmark
  public SearchResult snippets(Searched searched) {
    return searched.archive.search(searched.snippets);
  }

  @Benchmark
  public byte[] serialisation(Searched searched) {
    return Json.bytes(json -> SearchDocument.write(json, searched.result));
  }
}
