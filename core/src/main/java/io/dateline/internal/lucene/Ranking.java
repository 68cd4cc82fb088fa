package io.dateline.internal.lucene;

import io.dateline.SearchRequest;
import io.dateline.Sort;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * The order of a search's hits, and the page of it that is asked for.
 *
 * <p>By relevance, all matches are ordered by the query's score. Then the first {@link #HEAD} of
 * them, the head, gain by {@link Closeness}, which is too dear to look at for all. As nobody loses,
 * the least of the head still comes before all others: the order stays total, and the head is the
 * same on whatever page it is looked at. A page that begins in the head finds it anew; one that
 * begins after it goes by the query's score alone.
 */
final class Ranking {
  /** How many articles can gain by closeness. */
  static final int HEAD = 50;

  private final IndexReader reader;
  private final int wanted;
  private final TopHits.@Nullable Position after;
  private final @Nullable Nearness nearness;
  private final @Nullable Closeness closeness;
  private final TopHits top;

  /**
   * @param query what was asked for, without filters and what feedback lends
   * @param after where the page begins; null for the first
   */
  Ranking(IndexReader reader, Query query, SearchRequest request, TopHits.@Nullable Position after)
      throws IOException {
    this.reader = reader;
    this.after = after;
    // One hit more than asked for tells whether there is a next page.
    this.wanted = request.size() == 0 ? 0 : request.size() + 1;
    boolean relevance = request.sort() == Sort.RELEVANCE;
    nearness =
        relevance && request.recency() != null ? Nearness.of(request.recency(), reader) : null;
    closeness =
        relevance && wanted > 0 && (after == null || after.inHead())
            ? Closeness.of(query, reader)
            : null;
    top = closeness == null ? new TopHits(wanted, after) : new TopHits(HEAD + wanted, null);
  }

  /** Where the matches are offered. */
  TopHits top() {
    return top;
  }

  /** What multiplies scores; null for nothing. */
  @Nullable Nearness nearness() {
    return nearness;
  }

  /** The hits of the page, the best first, and one more where there is one. */
  List<TopHits.Entry> page() throws IOException {
    List<TopHits.Entry> best = top.best();
    if (closeness == null) {
      return best;
    }
    int head = Math.min(HEAD, best.size());
    List<TopHits.Entry> ordered = new ArrayList<>(gained(best.subList(0, head), closeness));
    ordered.addAll(best.subList(head, best.size()));
    return ordered.stream()
        .filter(entry -> after == null || entry.isAfter(after))
        .limit(wanted)
        .toList();
  }

  private List<TopHits.Entry> gained(List<TopHits.Entry> head, Closeness closeness)
      throws IOException {
    TopHits.Entry[] entries = head.toArray(TopHits.Entry[]::new);
    Arrays.sort(entries, Comparator.comparingInt(TopHits.Entry::doc));
    int[] docs = new int[entries.length];
    for (int i = 0; i < docs.length; i++) {
      docs[i] = entries[i].doc();
    }
    float[] gains = closeness.gains(docs);
    if (nearness != null) {
      nearness.multiply(gains, docs, reader);
    }
    for (int i = 0; i < docs.length; i++) {
      entries[i] = entries[i].gaining(gains[i]);
    }
    Arrays.sort(entries, TopHits.Entry::bestFirst);
    return List.of(entries);
  }
}
