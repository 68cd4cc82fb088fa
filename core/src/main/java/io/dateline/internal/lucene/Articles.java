package io.dateline.internal.lucene;

import io.dateline.Article;
import io.dateline.DatelineException;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/** Reads whole articles. Safe for use by many threads. */
final class Articles {
  private final IndexReader reader;

  Articles(IndexReader reader) {
    this.reader = reader;
  }

  Optional<Article> article(String id) throws IOException {
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

  /** All of them, segment after segment, as they lie. */
  Stream<Article> all(Function<IOException, DatelineException> fault) {
    return reader.leaves().stream()
        .flatMap(leaf -> {
          try {
            Segment segment = new Segment(leaf);
            return IntStream.range(0, leaf.reader().maxDoc())
                .mapToObj(doc -> {
                  try {
                    return segment.article(doc);
                  } catch (IOException e) {
                    throw fault.apply(e);
                  }
                });
          } catch (IOException e) {
            throw fault.apply(e);
          }
        });
  }

  /** The articles of a segment, to be read in ascending order by one thread. */
  private static final class Segment {
    private final BinaryDocValues hits;
    private final Bodies stored;

    Segment(LeafReaderContext leaf) throws IOException {
      hits = DocValues.getBinary(leaf.reader(), Schema.HIT);
      stored = new Bodies(leaf.reader());
    }

    Article article(int doc) throws IOException {
      Bodies.Visitor all = stored.all(doc);
      BytesRef rest = all.article();
      if (rest == null || !hits.advanceExact(doc)) {
        throw new CorruptIndexException("document " + doc + " is incomplete", Schema.ARTICLE);
      }
      return ArticleColumn.decode(rest, HitColumn.decode(hits.binaryValue()), all.body());
    }
  }
}
