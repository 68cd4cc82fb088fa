package io.dateline.bench.engine;

import io.dateline.Archive;
import io.dateline.FacetRequest;
import io.dateline.Field;
import io.dateline.Match;
import io.dateline.SearchRequest;
import io.dateline.SearchResult;
import io.dateline.Sort;
import io.dateline.bench.corpus.Corpus;
import io.dateline.bench.corpus.Kind;
import io.dateline.bench.corpus.Question;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Dateline's library in this process, over the archive that its server serves. */
public final class DatelineLibrary extends LocalEngine {
  private static final int WALK = 100;

  private @Nullable Archive archive;

  @Override
  public String name() {
    return "Dateline library";
  }

  @Override
  public String version() {
    return "in this process";
  }

  @Override
  public boolean isBuilt(Corpus corpus) {
    return true;
  }

  @Override
  public Built build(Corpus corpus) {
    throw new UnsupportedOperationException("the server builds it");
  }

  @Override
  public void start(Corpus corpus) {
    archive = Archive.open(DatelineServer.index(corpus));
  }

  @Override
  public boolean answers(Kind kind) {
    return kind != Kind.TYPEAHEAD && kind != Kind.FEED && kind != Kind.EXPORT;
  }

  @Override
  Asking asking(Question question) {
    Archive open = Objects.requireNonNull(archive, "it was not started");
    if (question.kind() == Kind.ARTICLE) {
      String id = String.valueOf(question.id());
      return () -> open.article(id).isPresent() ? 1 : 0;
    }
    if (question.kind() == Kind.SIMILAR) {
      String id = String.valueOf(question.id());
      SearchRequest like = SearchRequest.everything();
      return () -> open.similar(id, like).orElseThrow().size();
    }
    SearchRequest request = request(open, question);
    return () -> open.search(request).total().value();
  }

  private static SearchRequest request(Archive archive, Question question) {
    SearchRequest plain = SearchRequest.query(question.text()).snippets(0);
    return switch (question.kind()) {
      case MATCH_ALL -> plain;
      case MATCH_ANY -> plain.match(Match.ANY);
      case PHRASE -> plain.text('"' + question.text() + '"');
      case PREFIX -> plain.text(question.text() + "*");
      case FUZZY -> plain.text(question.text() + "~1");
      case FILTER -> {
        String month = String.valueOf(question.month());
        yield plain.where(Field.SOURCE, String.valueOf(question.source())).from(month).to(month);
      }
      case NEWEST -> plain.sort(Sort.NEWEST);
      case FACETS, EVERYTHING -> plain.facet("published:month").facet("source:" + Question.SOURCES);
      case SNIPPETS -> plain.snippets(1);
      case DEEP -> deepened(archive, plain.match(Match.ANY));
      case SIDEWAYS ->
          plain
              .where(Field.SOURCE, String.valueOf(question.source()))
              .facet("published:month")
              .facet("source:" + Question.SOURCES);
      case WEEKS -> plain.zone("America/New_York").facet("published:week");
      case CROSSED -> plain.facet("source*published:month");
      case VALUES ->
          plain.facet(
              new FacetRequest.Values(Field.SOURCE, Question.SOURCES)
                  .order(FacetRequest.Order.VALUE)
                  .after(question.source()));
      case TYPEAHEAD, ARTICLE, SIMILAR, FEED, EXPORT ->
          throw new IllegalArgumentException(question.kind() + " is no search");
    };
  }

  /** Walks to where the page begins. */
  private static SearchRequest deepened(Archive archive, SearchRequest plain) {
    SearchRequest next = plain;
    for (int seen = 0; seen < Question.DEPTH; seen += WALK) {
      SearchResult result = archive.search(next.size(WALK));
      if (result.next() == null) {
        break;
      }
      next = next.cursor(result.next());
    }
    return next.size(Question.PAGE);
  }

  @Override
  public void close() {
    if (archive != null) {
      archive.close();
      archive = null;
    }
  }
}
