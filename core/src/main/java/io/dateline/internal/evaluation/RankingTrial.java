package io.dateline.internal.evaluation;

import io.dateline.Article;
import io.dateline.ErrorCode;
import io.dateline.Hit;
import io.dateline.Limits;
import io.dateline.Match;
import io.dateline.RankingReport;
import io.dateline.RankingReport.Ranking;
import io.dateline.SearchRequest;
import io.dateline.StorageException;
import io.dateline.internal.lucene.Index;
import io.dateline.internal.lucene.IndexBuilder;
import io.dateline.internal.lucene.PlainIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One run of a collection's queries on what its documents were indexed to. */
public final class RankingTrial {
  private static final int BATCH = 1_000;

  private final JudgedCollection collection;
  private final boolean feedback;
  private final @Nullable Path run;

  /**
   * @param feedback whether the archive's ranking uses it
   * @param run where its hits are written; null for nowhere
   */
  public RankingTrial(JudgedCollection collection, boolean feedback, @Nullable Path run) {
    this.collection = collection;
    this.feedback = feedback;
    this.run = run;
  }

  /** Indexes, runs all queries, and measures. */
  public RankingReport report() {
    Map<String, String> queries = collection.queries();
    Map<String, Map<String, Integer>> judgements = collection.judgements();
    Path folder = null;
    try {
      folder = Files.createTempDirectory("dateline-evaluation");
      Path archive = folder.resolve("archive");
      try (PlainIndex plain = new PlainIndex(folder.resolve("plain"))) {
        long documents = index(archive, plain);
        List<Ranking> rankings = new ArrayList<>();
        rankings.add(ranked(archive, queries, judgements));
        for (PlainIndex.Settings settings : PlainIndex.SETTINGS) {
          Function<String, List<String>> search =
              text -> plain.search(text, settings, Limits.PAGE_SIZE);
          rankings.add(plain(settings.toString(), search, queries, judgements));
        }
        return new RankingReport(documents, judgements.size(), rankings);
      }
    } catch (IOException e) {
      throw new StorageException(
          ErrorCode.STORAGE_FAILED, "the documents cannot be indexed in " + folder, e);
    } finally {
      delete(folder);
    }
  }

  private long index(Path archive, PlainIndex plain) {
    List<Article> batch = new ArrayList<>();
    long[] documents = {0};
    try (IndexBuilder builder = new IndexBuilder(archive)) {
      collection.documents(document -> {
        plain.add(document.id(), document.title(), document.text());
        batch.add(article(document));
        documents[0]++;
        if (batch.size() == BATCH) {
          builder.add(batch);
          batch.clear();
        }
      });
      builder.add(batch);
      builder.finish();
    }
    plain.finish();
    return documents[0];
  }

  private static Article article(JudgedCollection.Document document) {
    return new Article(
        document.id(),
        "corpus",
        document.title().isBlank() ? null : document.title(),
        document.text(),
        null,
        null,
        List.of(),
        List.of(),
        "en",
        null,
        null,
        new Article.Provenance(null, null, null, null, List.of(), List.of(), null, null));
  }

  private Ranking ranked(
      Path archive, Map<String, String> queries, Map<String, Map<String, Integer>> judgements) {
    Measuring measuring = new Measuring(judgements);
    try (Index index = Index.open(archive);
        RunFile file = run == null ? null : new RunFile(run)) {
      queries.forEach((id, text) -> {
        SearchRequest request =
            SearchRequest.query(words(text))
                .match(Match.ANY)
                .feedback(feedback)
                .size(Limits.PAGE_SIZE)
                .snippets(0);
        List<Hit> hits = text.isBlank() ? List.of() : index.search(request, "evaluation").hits();
        measuring.add(id, hits.stream().map(Hit::id).toList());
        if (file != null) {
          file.add(id, hits);
        }
      });
    }
    return new Ranking(feedback ? "dateline with feedback" : "dateline", measuring.means());
  }

  /** The words of a query, in lower case, so that nothing in it is taken for an operator. */
  private static String words(String text) {
    return text.toLowerCase(Locale.ROOT)
        .codePoints()
        .map(c -> isOfWord(c) ? c : ' ')
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  private static boolean isOfWord(int c) {
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || c == '\''
        || c == '.';
  }

  private static Ranking plain(
      String name,
      Function<String, List<String>> search,
      Map<String, String> queries,
      Map<String, Map<String, Integer>> judgements) {
    Measuring measuring = new Measuring(judgements);
    queries.forEach((id, text) -> measuring.add(id, search.apply(text)));
    return new Ranking(name, measuring.means());
  }

  private static void delete(@Nullable Path folder) {
    if (folder == null) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      // It lies among the system's temporary files, which the system clears.
    }
  }
}
