package io.dateline.internal.lucene;

import org.apache.lucene.index.BaseTermsEnum;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefHash;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a field in memory, as a segment is written from them: each in turn, with all its
 * postings. As with Lucene's own buffer nothing can be looked up, and nothing is counted yet.
 *
 * <p>For use by one thread, which reads the postings of one term before the next.
 */
abstract class InvertedTerms extends Terms {
  private final BytesRefHash terms;

  /** Their numbers, in the order of their bytes. */
  private final int[] order;

  private final boolean places;

  /**
   * @param terms in any order; each has a number there. None is added any more
   * @param places whether postings tell places
   */
  InvertedTerms(BytesRefHash terms, boolean places) {
    this.terms = terms;
    this.order = terms.sort();
    this.places = places;
  }

  /** The postings of a term by its number, good until those of the next are asked for. */
  abstract PostingsEnum postings(int term);

  @Override
  public TermsEnum iterator() {
    return new InOrder();
  }

  private final class InOrder extends BaseTermsEnum {
    private final BytesRef term = new BytesRef();
    private int at = -1;

    @Override
    public @Nullable BytesRef next() {
      at++;
      return at == terms.size() ? null : terms.get(order[at], term);
    }

    @Override
    public BytesRef term() {
      return term;
    }

    @Override
    public PostingsEnum postings(@Nullable PostingsEnum reuse, int flags) {
      return InvertedTerms.this.postings(order[at]);
    }

    @Override
    public SeekStatus seekCeil(BytesRef text) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void seekExact(long ord) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long ord() {
      throw new UnsupportedOperationException();
    }

    @Override
    public int docFreq() {
      throw new UnsupportedOperationException();
    }

    @Override
    public long totalTermFreq() {
      throw new UnsupportedOperationException();
    }

    @Override
    public ImpactsEnum impacts(int flags) {
      throw new UnsupportedOperationException();
    }
  }

  /** The postings of one term, read forwards alone. */
  abstract static class InOrderPostings extends PostingsEnum {
    @Override
    public int advance(int target) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long cost() {
      throw new UnsupportedOperationException();
    }

    @Override
    public int startOffset() {
      return -1;
    }

    @Override
    public int endOffset() {
      return -1;
    }

    @Override
    public @Nullable BytesRef getPayload() {
      return null;
    }
  }

  @Override
  public long size() {
    return terms.size();
  }

  @Override
  public long getSumTotalTermFreq() {
    throw new UnsupportedOperationException();
  }

  @Override
  public long getSumDocFreq() {
    throw new UnsupportedOperationException();
  }

  @Override
  public int getDocCount() {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean hasFreqs() {
    return true;
  }

  @Override
  public boolean hasOffsets() {
    return false;
  }

  @Override
  public boolean hasPositions() {
    return places;
  }

  @Override
  public boolean hasPayloads() {
    return false;
  }
}
