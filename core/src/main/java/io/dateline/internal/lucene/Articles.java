package io.dateline.internal.lucene;

import io.dateline.Article;
import io.dateline.DatelineException;
import io.dateline.PackedArticle;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Reads whole articles. Safe for use by many threads. */
final class Articles {
  /** How many look-ups rest at most; more than that are seldom at work. */
  private static final int MOST_RESTING = 16;

  private final IndexReader reader;

  /** Not one for each thread, since each request may have a thread of its own. */
  private final Queue<Lookup> resting = new ArrayBlockingQueue<>(MOST_RESTING);

  Articles(IndexReader reader) {
    this.reader = reader;
  }

  Optional<PackedArticle> article(String id) throws IOException {
    Lookup rested = resting.poll();
    Lookup lookup = rested == null ? new Lookup() : rested;
    Optional<PackedArticle> article = lookup.article(new BytesRef(id));
    resting.offer(lookup);
    return article;
  }

  /** Finds articles by their ids. For use by one thread. */
  private final class Lookup {
    private final List<SegmentLookup> segments = new ArrayList<>();

    Lookup() throws IOException {
      for (LeafReaderContext leaf : reader.leaves()) {
        segments.add(new SegmentLookup(leaf));
      }
    }

    Optional<PackedArticle> article(BytesRef id) throws IOException {
      for (SegmentLookup segment : segments) {
        int doc = segment.doc(id);
        if (doc != DocIdSetIterator.NO_MORE_DOCS) {
          return Optional.of(segment.articles.article(doc));
        }
      }
      return Optional.empty();
    }
  }

  /** Finds articles of a segment by their ids. For use by one thread. */
  private static final class SegmentLookup {
    private final TermsEnum ids;
    private final Segment articles;
    private @Nullable PostingsEnum docs;

    SegmentLookup(LeafReaderContext leaf) throws IOException {
      ids = Terms.getTerms(leaf.reader(), Schema.ID).iterator();
      articles = new Segment(leaf);
    }

    /** The number of an article in the segment. */
    int doc(BytesRef id) throws IOException {
      if (!ids.seekExact(id)) {
        return DocIdSetIterator.NO_MORE_DOCS;
      }
      docs = ids.postings(docs, PostingsEnum.NONE);
      return docs.nextDoc();
    }
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
