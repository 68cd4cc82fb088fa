package io.dateline.internal.lucene;

import io.dateline.Article;
import io.dateline.Filter;
import io.dateline.Similar;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Finds articles like one, by the words that say most of it: those that are frequent in it and rare
 * elsewhere. Safe for use by many threads.
 */
final class Likeness {
  /** How many words an article is known by. */
  private static final int WORDS = 24;

  /** How much of the body is read; what an article is about, it says early. */
  private static final int BODY_CHARS = 16_384;

  /** So few articles are never too many to share a word. */
  private static final int FEW = 20;

  /** The least length of a word that says something, in bytes. */
  private static final int LEAST_BYTES = 3;

  /** A word of the article, and how much it says. */
  private record Telling(Term term, String text, double weight) {}

  private final Searches searches;

  Likeness(Searches searches) {
    this.searches = searches;
  }

  List<Similar> of(Article article, Filter filter, ZoneId zone, int size) throws IOException {
    List<Telling> words = words(article);
    if (words.isEmpty()) {
      return List.of();
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (Telling word : words) {
      query.add(new TermQuery(word.term()), Occur.SHOULD);
    }
    // One word in common makes no likeness where there are more to share.
    query.setMinimumNumberShouldMatch(Math.clamp(words.size() / 4, 1, 3));
    query.add(new TermQuery(new Term(Schema.ID, new BytesRef(article.id()))), Occur.MUST_NOT);
    Filters.addTo(query, filter, zone);
    // Its own BM25, under which no word counts for many, however often it is repeated.
    IndexSearcher searcher = new IndexSearcher(searches.searcher().getIndexReader());
    List<Similar> similar = new ArrayList<>();
    for (ScoreDoc found : searcher.search(query.build(), size).scoreDocs) {
      similar.add(similar(found, words));
    }
    similar.sort(
        Comparator.<Similar, Float>comparing(
                each -> each.hit().score(), Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(each -> each.hit().id()));
    return similar;
  }

  private Similar similar(ScoreDoc found, List<Telling> words) throws IOException {
    List<LeafReaderContext> leaves = searches.searcher().getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(found.doc, leaves));
    int doc = found.doc - leaf.docBase;
    List<String> shared = new ArrayList<>();
    for (Telling word : words) {
      PostingsEnum having = leaf.reader().postings(word.term(), PostingsEnum.NONE);
      if (having != null && having.advance(doc) == doc) {
        shared.add(word.text());
      }
    }
    HitColumn.Row row = new HitColumn.Rows(leaf.reader()).row(doc);
    return new Similar(row.hit(found.score, List.of(), null), shared);
  }

  /** The words that say most, the most telling first. */
  private List<Telling> words(Article article) throws IOException {
    Tokens tokens = new Tokens(Analysis.of(article.language()));
    Map<BytesRef, Integer> frequencies = new HashMap<>();
    Map<BytesRef, String> texts = new HashMap<>();
    count(tokens, article.title(), Schema.TITLE_WEIGHT, frequencies, texts);
    String body = article.body();
    if (body != null) {
      int end = Math.min(body.length(), BODY_CHARS);
      count(tokens, body.substring(0, end), 1, frequencies, texts);
    }
    IndexReader reader = searches.searcher().getIndexReader();
    List<Telling> words = new ArrayList<>();
    for (Map.Entry<BytesRef, Integer> each : frequencies.entrySet()) {
      Term term = new Term(Schema.WORDS, each.getKey());
      int having = reader.docFreq(term);
      // What stands nowhere else finds nothing, and what stands in every second article too much.
      if (having > 1 && having <= Math.max(FEW, reader.numDocs() / 2)) {
        double rarity = Math.log((double) reader.numDocs() / having);
        double weight = Math.sqrt(each.getValue()) * rarity;
        words.add(new Telling(term, texts.getOrDefault(each.getKey(), ""), weight));
      }
    }
    words.sort(Comparator.comparingDouble(Telling::weight).reversed().thenComparing(Telling::text));
    return words.subList(0, Math.min(words.size(), WORDS));
  }

  private static void count(
      Tokens tokens,
      @Nullable String text,
      int weight,
      Map<BytesRef, Integer> frequencies,
      Map<BytesRef, String> texts) {
    if (text == null) {
      return;
    }
    tokens.read(text);
    BytesRef ref = new BytesRef();
    for (int i = 0; i < tokens.count(); i++) {
      tokens.stem(i, ref);
      if (ref.length >= LEAST_BYTES) {
        BytesRef term =
            new BytesRef(Arrays.copyOfRange(ref.bytes, ref.offset, ref.offset + ref.length));
        frequencies.merge(term, weight, Integer::sum);
        texts.putIfAbsent(term, text.substring(tokens.start(i), tokens.end(i)));
      }
    }
  }
}
