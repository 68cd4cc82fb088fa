package io.dateline.internal.lucene;

import io.dateline.Article;
import io.dateline.DatelineException;
import io.dateline.PackedArticle;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Reads whole articles. Safe for use by many threads. */
final class Articles {
  private final IndexReader reader;

  Articles(IndexReader reader) {
    this.reader = reader;
  }

  Optional<PackedArticle> article(String id) throws IOException {
    Term term = new Term(Schema.ID, new BytesRef(id));
    for (LeafReaderContext leaf : reader.leaves()) {
      PostingsEnum found = leaf.reader().postings(term, PostingsEnum.NONE);
      if (found != null) {
        int doc = found.nextDoc();
        if (doc != DocIdSetIterator.NO_MORE_DOCS) {
          return Optional.of(new Segment(leaf).article(doc));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * All of them, as they lie; for one thread. Not a stream of streams, whose iterator would take a
   * whole segment into memory at once.
   */
  Stream<Article> all(Function<IOException, DatelineException> fault) {
    Walk walk = new Walk();
    return IntStream.range(0, reader.maxDoc())
        .mapToObj(doc -> {
          try {
            return walk.article(doc).unpacked();
          } catch (IOException e) {
            throw fault.apply(e);
          }
        });
  }

  /** Reads articles in ascending order. */
  private final class Walk {
    private @Nullable Segment segment;

    PackedArticle article(int doc) throws IOException {
      Segment current = segment;
      if (current == null || doc >= current.end) {
        LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
        current = new Segment(leaf);
        segment = current;
      }
      return current.article(doc - current.base);
    }
  }

  /** The articles of a segment, read fastest in ascending order. For use by one thread. */
  static final class Segment {
    private final int base;
    private final int end;
    private final HitColumn.Rows hits;
    private final Bodies stored;

    Segment(LeafReaderContext leaf) throws IOException {
      base = leaf.docBase;
      end = base + leaf.reader().maxDoc();
      hits = new HitColumn.Rows(leaf.reader());
      stored = new Bodies(leaf.reader());
    }

    PackedArticle article(int doc) throws IOException {
      Bodies.Visitor all = stored.all(doc);
      BytesRef rest = all.article();
      if (rest == null) {
        throw new CorruptIndexException("document " + doc + " is incomplete", Schema.ARTICLE);
      }
      return ArticleColumn.decode(rest, hits.row(doc), all.body());
    }
  }
}
