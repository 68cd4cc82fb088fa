package io.dateline.internal.lucene;

import io.dateline.internal.lucene.Lexicon.Word;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.BytesRef;

/** Terms with the documents that they stand in, and how often. */
final class CountedTerms extends InvertedTerms {
  private static final int NO_DOCUMENT = -1;

  private final Vocabulary vocabulary;

  /** The last document in which each term was met. */
  private final int[] last;

  /** Where among the documents of all terms, one term after the other, each term's end. */
  private final int[] ends;

  private final int[] docs;

  /** Of as many documents; none where nobody counts. */
  private final int[] frequencies;

  private final Postings postings = new Postings();

  private CountedTerms(
      List<int[]> titles, List<int[]> bodies, Vocabulary vocabulary, boolean counted) {
    super(vocabulary.terms(), false);
    this.vocabulary = vocabulary;
    this.last = new int[vocabulary.terms().size()];
    this.ends = new int[last.length + 1];
    forget();
    for (int doc = 0; doc < bodies.size(); doc++) {
      count(doc, titles.get(doc));
      count(doc, bodies.get(doc));
    }
    for (int term = 1; term < ends.length; term++) {
      ends[term] = Math.addExact(ends[term], ends[term - 1]);
    }
    this.docs = new int[ends[last.length]];
    this.frequencies = new int[counted ? docs.length : 0];
    forget();
    for (int doc = 0; doc < bodies.size(); doc++) {
      deal(doc, titles.get(doc), Schema.TITLE_WEIGHT);
      deal(doc, bodies.get(doc), 1);
    }
  }

  /**
   * The stems of title and body as one; each counts more in a title.
   *
   * @param titles of each document, the words by their numbers
   */
  static CountedTerms of(List<int[]> titles, List<int[]> bodies, List<Word> words) {
    Vocabulary vocabulary = new Vocabulary(words.size());
    BytesRef ref = new BytesRef();
    for (int word = 0; word < words.size(); word++) {
      vocabulary.put(word, words.get(word).stem(ref));
    }
    return new CountedTerms(titles, bodies, vocabulary, true);
  }

  /** The {@link Bigrams} of bodies, of which only the documents are told. */
  static CountedTerms ofBigrams(List<int[]> bodies, List<Word> words) {
    int[] hashes = words.stream().mapToInt(Word::bigramHash).toArray();
    List<int[]> bigrams = bodies.stream().map(body -> Bigrams.of(body, hashes)).toList();
    Vocabulary vocabulary = new Vocabulary(Bigrams.HASHES);
    for (int bigram = 0; bigram < Bigrams.HASHES; bigram++) {
      vocabulary.put(bigram, Bigrams.term(bigram));
    }
    List<int[]> noTitles = Collections.nCopies(bodies.size(), new int[0]);
    return new CountedTerms(noTitles, bigrams, vocabulary, false);
  }

  private void forget() {
    Arrays.fill(last, NO_DOCUMENT);
  }

  private void count(int doc, int[] text) {
    for (int word : text) {
      int term = vocabulary.first(word);
      if (last[term] != doc) {
        last[term] = doc;
        ends[term + 1]++;
      }
    }
  }

  /** What begins of each term was, becomes its end. */
  private void deal(int doc, int[] text, int each) {
    for (int word : text) {
      int term = vocabulary.first(word);
      if (last[term] != doc) {
        last[term] = doc;
        docs[ends[term]++] = doc;
      }
      if (frequencies.length > 0) {
        frequencies[ends[term] - 1] += each;
      }
    }
  }

  @Override
  PostingsEnum postings(int term) {
    postings.at = (term == 0 ? 0 : ends[term - 1]) - 1;
    postings.end = ends[term];
    postings.doc = -1;
    return postings;
  }

  private final class Postings extends InOrderPostings {
    private int doc;
    private int at;
    private int end;

    @Override
    public int nextDoc() {
      at++;
      doc = at == end ? NO_MORE_DOCS : docs[at];
      return doc;
    }

    @Override
    public int docID() {
      return doc;
    }

    @Override
    public int freq() {
      return frequencies[at];
    }

    @Override
    public int nextPosition() {
      return -1;
    }
  }
}
