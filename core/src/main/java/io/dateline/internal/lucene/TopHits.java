package io.dateline.internal.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;
import org.apache.lucene.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * The best of the matches that come after a position. The greater key goes first, then the smaller
 * id, so that the order is total and the same in whatever segments the articles lie.
 *
 * <p>For use by one thread.
 */
final class TopHits {
  /**
   * A place in the order: the key and the id of the article there.
   *
   * @param inHead whether the article is one of those whose order {@link Ranking} looks at twice
   */
  record Position(long key, BytesRef id, boolean inHead) {}

  /** A match. */
  static final class Entry {
    private final long key;
    private final int doc;
    private final Ids ids;
    private final int ordinal;
    private final boolean inHead;
    private @Nullable BytesRef id;

    private Entry(long key, int doc, Ids ids, int ordinal, boolean inHead) {
      this.key = key;
      this.inHead = inHead;
      this.doc = doc;
      this.ids = ids;
      this.ordinal = ordinal;
    }

    long key() {
      return key;
    }

    /** The key as the score that it is where hits are ordered by relevance. */
    float score() {
      return NumericUtils.sortableIntToFloat((int) key);
    }

    /** The document's number in the whole index. */
    int doc() {
      return doc;
    }

    Position position() {
      return new Position(key, id(), inHead);
    }

    /** The same match, one of the head, with a score greater by so much. */
    Entry gaining(float gain) {
      return new Entry(NumericUtils.floatToSortableInt(score() + gain), doc, ids, ordinal, true);
    }

    boolean isAfter(Position position) {
      return key == position.key() ? id().compareTo(position.id()) > 0 : key < position.key();
    }

    private BytesRef id() {
      BytesRef known = id;
      if (known == null) {
        try {
          known = ids.id(ordinal);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
        id = known;
      }
      return known;
    }

    static int bestFirst(Entry one, Entry other) {
      if (one.key != other.key) {
        return Long.compare(other.key, one.key);
      }
      return one.ids == other.ids
          ? Integer.compare(one.ordinal, other.ordinal)
          : one.id().compareTo(other.id());
    }
  }

  /** Entries with the last of them on top. */
  private static final class Kept extends PriorityQueue<Entry> {
    Kept(int most) {
      super(most);
    }

    @Override
    protected boolean lessThan(Entry one, Entry other) {
      return Entry.bestFirst(one, other) > 0;
    }
  }

  /** Less than any place, of which the least is -1. */
  private static final long UNKNOWN = -2;

  private final int wanted;
  private final @Nullable Position after;
  private final PriorityQueue<Entry> kept;

  private @Nullable Ids ids;
  private int base;

  /** The key of the last kept; less than any while there is room. */
  private long leastKey = Long.MIN_VALUE;

  /** The place in this segment of the last kept, once needed. */
  private long leastPlace = UNKNOWN;

  /** The place in this segment of {@code after}, once needed. */
  private long afterPlace = UNKNOWN;

  TopHits(int wanted, @Nullable Position after) {
    this.wanted = wanted;
    this.after = after;
    this.kept = new Kept(wanted);
  }

  /** None at all. */
  static TopHits nothing() {
    return new TopHits(0, null);
  }

  /** Whether none are wanted. */
  boolean isNothing() {
    return wanted == 0;
  }

  /** How many are kept. */
  int wanted() {
    return wanted;
  }

  /** The id that matches with this key have to come after; null where any may be kept. */
  @Nullable BytesRef idBefore(long key) {
    return after != null && after.key() == key ? after.id() : null;
  }

  /** Goes on to the matches of another segment. */
  void segment(LeafReaderContext leaf) throws IOException {
    ids = new Ids(leaf.reader());
    base = leaf.docBase;
    leastPlace = UNKNOWN;
    afterPlace = UNKNOWN;
  }

  /**
   * Considers a match of the segment.
   *
   * @return false when it comes after all that are kept, and so would any match of this segment
   *     that comes after it
   */
  boolean offer(int doc, long key) throws IOException {
    if (key < leastKey) {
      return false;
    }
    Ids ids = Objects.requireNonNull(this.ids, "no segment was begun");
    if (after != null && key > after.key()) {
      return true;
    }
    int ordinal = ids.ordinal(doc);
    if (after != null && key == after.key() && 2L * ordinal <= afterPlace(ids, after.id())) {
      return true;
    }
    boolean full = kept.size() == wanted;
    if (full && key == leastKey && 2L * ordinal > leastPlace(ids)) {
      return false;
    }
    Entry entry = new Entry(key, base + doc, ids, ordinal, false);
    if (full) {
      kept.updateTop(entry);
    } else {
      kept.add(entry);
    }
    if (kept.size() == wanted) {
      leastKey = kept.top().key;
      leastPlace = UNKNOWN;
    }
    return true;
  }

  /** The least score by which a match may still be kept; 0 while any is. */
  float leastScore() {
    return isNothing() || kept.size() < wanted ? 0 : kept.top().score();
  }

  /** What was kept, the best first. */
  List<Entry> best() {
    List<Entry> best = new ArrayList<>(kept.size());
    kept.forEach(best::add);
    best.sort(Entry::bestFirst);
    return best;
  }

  private long afterPlace(Ids ids, BytesRef after) throws IOException {
    if (afterPlace == UNKNOWN) {
      afterPlace = ids.place(after);
    }
    return afterPlace;
  }

  private long leastPlace(Ids ids) throws IOException {
    if (leastPlace == UNKNOWN) {
      Entry least = kept.top();
      leastPlace = least.ids == ids ? 2L * least.ordinal : ids.place(least.id());
    }
    return leastPlace;
  }
}
