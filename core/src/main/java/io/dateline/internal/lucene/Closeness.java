package io.dateline.internal.lucene;

import io.dateline.Query.Scope;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * What an article gains by having words of the query near each other. Each pair of words within
 * {@link #WINDOW} places of a title or a body counts one by their distance; the sum counts less and
 * less, as frequencies do, and as much as the less telling of the two words says.
 *
 * <p>For one search, on one thread.
 */
final class Closeness {
  /** How much all that counts beside {@link Scoring}. */
  private static final double WEIGHT = 0.5;

  /** The sum at which a pair counts half of what it can. */
  private static final double HALF = 1.2;

  private static final int WINDOW = 8;

  /** The most words that are looked at, the rarest of a query. */
  private static final int MOST_WORDS = 16;

  /** The most places of one word in one article. */
  private static final int MOST_PLACES = 1_024;

  /** A word: the terms that it is in the index, and what it says. */
  private record Word(Set<BytesRef> terms, double rarity) {}

  private final IndexReader reader;
  private final List<Word> words;

  private Closeness(IndexReader reader, List<Word> words) {
    this.reader = reader;
    this.words = words;
  }

  /** Null where there are no two words that could be near each other. */
  static @Nullable Closeness of(Query query, IndexReader reader) throws IOException {
    Map<Set<BytesRef>, Double> rarities = new LinkedHashMap<>();
    for (Map.Entry<Set<BytesRef>, Query> word : leaves(query).entrySet()) {
      int having = having(word.getValue(), word.getKey(), reader);
      int all = reader.maxDoc();
      if (having > 0 && !isCommon(having, all)) {
        rarities.put(word.getKey(), rarity(having, all));
      }
    }
    if (rarities.size() < 2) {
      return null;
    }
    List<Word> words = new ArrayList<>();
    rarities.forEach((terms, rarity) -> words.add(new Word(terms, rarity)));
    words.sort(
        Comparator.comparingDouble(Word::rarity)
            .reversed()
            .thenComparing(word -> word.terms().iterator().next()));
    return new Closeness(reader, words.subList(0, Math.min(words.size(), MOST_WORDS)));
  }

  /** In how many articles a word is, about. */
  private static int having(Query leaf, Set<BytesRef> terms, IndexReader reader)
      throws IOException {
    TermStates states = leaf instanceof TermQuery term ? term.getTermStates() : null;
    if (states != null) {
      return states.docFreq();
    }
    int having = 0;
    for (BytesRef term : terms) {
      having = Math.max(having, reader.docFreq(new Term(Schema.WORDS, term)));
    }
    return having;
  }

  /** The inverse document frequency of BM25, here for what a word says. */
  static double rarity(int having, int all) {
    return Math.log1p((all - having + 0.5) / (having + 0.5));
  }

  /**
   * Whether a word is in so many of the articles that it is near others by chance; it would be dear
   * to look up, too. In a hundred articles none is.
   */
  static boolean isCommon(int having, int all) {
    return having > Math.max(100, all / 10);
  }

  /** The words that a query looks for in the whole article, each as its terms. */
  static Set<Set<BytesRef>> words(Query query) {
    return leaves(query).keySet();
  }

  /** The same, with what looks for each. */
  private static Map<Set<BytesRef>, Query> leaves(Query query) {
    Map<Set<BytesRef>, Query> words = new LinkedHashMap<>();
    query.visit(
        new QueryVisitor() {
          @Override
          public boolean acceptField(String field) {
            return field.equals(Schema.WORDS);
          }

          @Override
          public void consumeTerms(Query leaf, Term... terms) {
            Set<BytesRef> bytes = new TreeSet<>();
            for (Term term : terms) {
              bytes.add(term.bytes());
            }
            words.putIfAbsent(bytes, leaf);
          }

          @Override
          public QueryVisitor getSubVisitor(Occur occur, Query parent) {
            return occur == Occur.MUST_NOT ? QueryVisitor.EMPTY_VISITOR : this;
          }
        });
    return words;
  }

  /** What each of some documents gains, never less than nothing; they ascend. */
  float[] gains(int[] docs) throws IOException {
    float[] gains = new float[docs.length];
    List<LeafReaderContext> leaves = reader.leaves();
    List<Part> parts = List.of();
    int end = 0;
    int base = 0;
    for (int i = 0; i < docs.length; i++) {
      if (docs[i] >= end) {
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(docs[i], leaves));
        base = leaf.docBase;
        end = base + leaf.reader().maxDoc();
        parts = new ArrayList<>();
        for (WordField field : Rows.stems(Scope.ANYWHERE)) {
          parts.add(new Part(leaf, field));
        }
      }
      double gain = 0;
      for (Part part : parts) {
        gain += part.gain(docs[i] - base);
      }
      gains[i] = (float) (WEIGHT * gain);
    }
    return gains;
  }

  /** The titles or bodies of a segment. */
  private final class Part {
    private final List<List<PostingsEnum>> postings = new ArrayList<>();
    private final double[] sums = new double[words.size() * words.size()];

    /** Places with the numbers of the words there, in the lowest bits. */
    private long[] places = new long[64];

    Part(LeafReaderContext leaf, WordField field) throws IOException {
      TermsEnum terms = Terms.getTerms(leaf.reader(), field.name()).iterator();
      for (Word word : words) {
        List<PostingsEnum> each = new ArrayList<>();
        for (BytesRef stem : word.terms()) {
          for (BytesRef term : field.form().terms(stem)) {
            if (terms.seekExact(term)) {
              each.add(terms.postings(null, PostingsEnum.POSITIONS));
            }
          }
        }
        postings.add(each);
      }
    }

    /** Places are read only where there are two words that could be near each other. */
    double gain(int doc) throws IOException {
      int having = 0;
      for (List<PostingsEnum> word : postings) {
        having += isIn(doc, word) ? 1 : 0;
      }
      return having < 2 ? 0 : gainOf(read(doc));
    }

    private static boolean isIn(int doc, List<PostingsEnum> word) throws IOException {
      boolean found = false;
      for (PostingsEnum each : word) {
        int at = each.docID() < doc ? each.advance(doc) : each.docID();
        found |= at == doc;
      }
      return found;
    }

    private int read(int doc) throws IOException {
      int found = 0;
      for (int word = 0; word < postings.size(); word++) {
        for (PostingsEnum each : postings.get(word)) {
          if (each.docID() == doc) {
            found = read(each, word, found);
          }
        }
      }
      return found;
    }

    private int read(PostingsEnum each, int word, int before) throws IOException {
      int found = before;
      for (int left = Math.min(each.freq(), MOST_PLACES); left > 0; left--) {
        if (found == places.length) {
          places = Arrays.copyOf(places, 2 * found);
        }
        places[found++] = (long) each.nextPosition() * MOST_WORDS + word;
      }
      return found;
    }

    private double gainOf(int found) {
      Arrays.sort(places, 0, found);
      Arrays.fill(sums, 0);
      for (int i = 1; i < found; i++) {
        for (int j = i - 1; j >= 0; j--) {
          long distance = places[i] / MOST_WORDS - places[j] / MOST_WORDS;
          if (distance > WINDOW) {
            break;
          }
          int one = (int) (places[i] % MOST_WORDS);
          int other = (int) (places[j] % MOST_WORDS);
          if (one != other && distance > 0) {
            sums[Math.min(one, other) * words.size() + Math.max(one, other)] += 1.0 / distance;
          }
        }
      }
      double gain = 0;
      for (int pair = 0; pair < sums.length; pair++) {
        // The later of the two is the commoner.
        gain += words.get(pair % words.size()).rarity() * sums[pair] / (sums[pair] + HALF);
      }
      return gain;
    }
  }
}
