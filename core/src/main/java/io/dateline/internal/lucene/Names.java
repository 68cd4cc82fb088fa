package io.dateline.internal.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefHash;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.LongValues;
import org.apache.lucene.util.StringHelper;

/**
 * The values of a field by the words in them, the most prominent value first. Built once an index,
 * in a few bytes a word and a value; safe for use by many threads.
 */
final class Names {
  private final Ordinals ordinals;

  /** The values by prominence: what follows speaks of places in this list. */
  private final int[] ranked;

  private final Tally.Count[] counts;

  /** The words, and their numbers in the order of their bytes. */
  private final BytesRefHash words = new BytesRefHash();

  private final int[] sorted;

  /** Where in {@link #having} the values of a word begin; one more at the end. */
  private final int[] begins;

  private final int[] having;

  Names(IndexReader reader, Ordinals ordinals, Prominence prominence) throws IOException {
    this.ordinals = ordinals;
    Tally.Count[] found = count(reader, ordinals);
    this.ranked =
        IntStream.range(0, found.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -prominence.of(found[i])))
            .mapToInt(Integer::intValue)
            .toArray();
    this.counts = Arrays.stream(ranked).mapToObj(i -> found[i]).toArray(Tally.Count[]::new);
    Tokens tokens = new Tokens(Analysis.FOLDED);
    BytesRef ref = new BytesRef();
    int[] wordOf = new int[ranked.length + 1];
    int[] nameOf = new int[ranked.length + 1];
    int pairs = 0;
    for (int name = 0; name < ranked.length; name++) {
      tokens.read(ordinals.value(ranked[name]));
      for (int i = 0; i < tokens.count(); i++) {
        int added = words.add(tokens.exact(i, ref));
        wordOf = ArrayUtil.grow(wordOf, pairs + 1);
        nameOf = ArrayUtil.grow(nameOf, pairs + 1);
        wordOf[pairs] = added < 0 ? -added - 1 : added;
        nameOf[pairs++] = name;
      }
    }
    this.begins = new int[words.size() + 1];
    for (int i = 0; i < pairs; i++) {
      begins[wordOf[i] + 1]++;
    }
    for (int word = 0; word < words.size(); word++) {
      begins[word + 1] += begins[word];
    }
    this.having = new int[pairs];
    int[] next = begins.clone();
    for (int i = 0; i < pairs; i++) {
      having[next[wordOf[i]]++] = nameOf[i];
    }
    int size = words.size();
    this.sorted = Arrays.copyOf(words.sort(), size);
  }

  /** In one pass, since each segment lies newest first. */
  private static Tally.Count[] count(IndexReader reader, Ordinals ordinals) throws IOException {
    long[] articles = new long[ordinals.count()];
    long[] newest = new long[ordinals.count()];
    Arrays.fill(newest, Dates.UNDATED);
    for (LeafReaderContext leaf : reader.leaves()) {
      SortedSetDocValues values = ordinals.values(leaf);
      LongValues global = ordinals.global(leaf);
      NumericDocValues starts = leaf.reader().getNumericDocValues(Schema.START);
      for (int doc = values.nextDoc();
          doc != SortedSetDocValues.NO_MORE_DOCS;
          doc = values.nextDoc()) {
        long start =
            starts != null && starts.advanceExact(doc) ? starts.longValue() : Dates.UNDATED;
        for (int i = 0; i < values.docValueCount(); i++) {
          int ordinal = (int) global.get(values.nextOrd());
          articles[ordinal]++;
          newest[ordinal] = Math.max(newest[ordinal], start);
        }
      }
    }
    return IntStream.range(0, articles.length)
        .mapToObj(i -> new Tally.Count(articles[i], newest[i]))
        .toArray(Tally.Count[]::new);
  }

  /** The places of the values that have all the words typed, in ascending order: best first. */
  FixedBitSet having(Typed typed, Typed.Reach reach) {
    FixedBitSet all = new FixedBitSet(Math.max(1, ranked.length));
    for (int word = 0; word < typed.words().size(); word++) {
      FixedBitSet having = new FixedBitSet(all.length());
      add(typed, word, reach, having);
      if (word == 0) {
        all = having;
      } else {
        all.and(having);
      }
    }
    return all;
  }

  /** How many articles have a value when nothing is filtered away. */
  Tally.Count count(int place) {
    return counts[place];
  }

  String value(int place) throws IOException {
    return ordinals.value(ranked[place]);
  }

  private void add(Typed typed, int word, Typed.Reach reach, FixedBitSet names) {
    BytesRef ref = new BytesRef();
    // What begins alike lies together.
    BytesRef start =
        switch (reach) {
          case START -> typed.words().get(word).bytes();
          case INSIDE -> new BytesRef();
          // A slip is not looked over in the first letter.
          case SLIPS -> typed.words().get(word).start(1);
        };
    for (int i = first(start); i < sorted.length; i++) {
      words.get(sorted[i], ref);
      if (!StringHelper.startsWith(ref, start)) {
        break;
      }
      if (typed.isAt(word, ref, reach)) {
        for (int each = begins[sorted[i]]; each < begins[sorted[i] + 1]; each++) {
          names.set(having[each]);
        }
      }
    }
  }

  /** The first word that is not before these bytes. */
  private int first(BytesRef bytes) {
    BytesRef ref = new BytesRef();
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      words.get(sorted[middle], ref);
      if (ref.compareTo(bytes) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
