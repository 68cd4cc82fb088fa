package io.dateline.internal.lucene;

import io.dateline.internal.lucene.Lexicon.Word;
import java.util.List;
import java.util.function.BiFunction;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * Terms with their places. The texts of a segment stand in one row, and a term is dealt its places
 * in it from first to last: these tell the documents, too.
 */
final class PlacedTerms extends InvertedTerms {
  /** Of every so many places, as a power of two, it is noted which document the first is in. */
  private static final int NOTE_SHIFT = 8;

  /** Where in the row each document begins, and behind the last one its end. */
  private final int[] starts;

  private final int[] notes;

  /** The places of all terms, one term after the other. */
  private final int[] places;

  /** Where among these each term's end. */
  private final int[] ends;

  private final Postings postings = new Postings();

  private PlacedTerms(List<int[]> texts, int[] counts, Vocabulary vocabulary) {
    super(vocabulary.terms(), true);
    starts = starts(texts);
    notes = notes(starts);
    ends = begins(counts, vocabulary);
    places = new int[ends[ends.length - 1]];
    deal(texts, vocabulary);
  }

  /**
   * With one form of each word.
   *
   * @param texts of each document, the words by their numbers
   */
  static PlacedTerms of(
      List<int[]> texts, List<Word> words, BiFunction<Word, BytesRef, BytesRef> form) {
    int[] counts = counts(texts, words.size());
    Vocabulary vocabulary = new Vocabulary(words.size());
    BytesRef ref = new BytesRef();
    for (int word = 0; word < counts.length; word++) {
      if (counts[word] > 0) {
        vocabulary.put(word, form.apply(words.get(word), ref));
      }
    }
    return new PlacedTerms(texts, counts, vocabulary);
  }

  /** With both forms of each word at one place, told apart as {@link Form} has it. */
  static PlacedTerms ofBoth(List<int[]> texts, List<Word> words) {
    int[] counts = counts(texts, words.size());
    Vocabulary vocabulary = new Vocabulary(words.size());
    BytesRef ref = new BytesRef();
    for (int number = 0; number < counts.length; number++) {
      Word word = words.get(number);
      if (counts[number] > 0 && word.isItsStem()) {
        vocabulary.put(number, word.written(ref));
      } else if (counts[number] > 0) {
        vocabulary.put(number, word.markedWritten(ref));
        vocabulary.putSecond(number, word.markedStem(ref));
      }
    }
    return new PlacedTerms(texts, counts, vocabulary);
  }

  private static int[] counts(List<int[]> texts, int words) {
    int[] counts = new int[words];
    for (int[] text : texts) {
      for (int word : text) {
        counts[word]++;
      }
    }
    return counts;
  }

  private static int[] starts(List<int[]> texts) {
    int[] starts = new int[texts.size() + 1];
    for (int doc = 0; doc < texts.size(); doc++) {
      starts[doc + 1] = Math.addExact(starts[doc], texts.get(doc).length);
    }
    return starts;
  }

  private static int[] notes(int[] starts) {
    int[] notes = new int[(starts[starts.length - 1] >>> NOTE_SHIFT) + 1];
    int doc = 0;
    for (int i = 0; i < notes.length; i++) {
      while (doc < starts.length - 2 && starts[doc + 1] <= i << NOTE_SHIFT) {
        doc++;
      }
      notes[i] = doc;
    }
    return notes;
  }

  /** Where each term's places begin, which the dealing moves to their end. */
  private static int[] begins(int[] counts, Vocabulary vocabulary) {
    int[] begins = new int[vocabulary.terms().size() + 1];
    for (int word = 0; word < counts.length; word++) {
      if (counts[word] > 0) {
        begins[vocabulary.first(word) + 1] += counts[word];
      }
      if (vocabulary.second(word) != Vocabulary.NONE) {
        begins[vocabulary.second(word) + 1] += counts[word];
      }
    }
    for (int term = 1; term < begins.length; term++) {
      begins[term] = Math.addExact(begins[term], begins[term - 1]);
    }
    return begins;
  }

  private void deal(List<int[]> texts, Vocabulary vocabulary) {
    int place = 0;
    for (int[] text : texts) {
      for (int word : text) {
        places[ends[vocabulary.first(word)]++] = place;
        int second = vocabulary.second(word);
        if (second != Vocabulary.NONE) {
          places[ends[second]++] = place;
        }
        place++;
      }
    }
  }

  @Override
  PostingsEnum postings(int term) {
    postings.upTo = term == 0 ? 0 : ends[term - 1];
    postings.end = ends[term];
    postings.doc = -1;
    return postings;
  }

  private final class Postings extends InOrderPostings {
    private int doc;

    /** The first place of the document, the next to be told, and the first behind the document. */
    private int from;

    private int next;
    private int upTo;

    /** Behind the last place of the term. */
    private int end;

    @Override
    public int nextDoc() {
      if (upTo == end) {
        doc = NO_MORE_DOCS;
        return doc;
      }
      from = upTo;
      next = upTo;
      doc = document(places[from]);
      int limit = starts[doc + 1];
      do {
        upTo++;
      } while (upTo < end && places[upTo] < limit);
      return doc;
    }

    private int document(int place) {
      int found = notes[place >>> NOTE_SHIFT];
      while (starts[found + 1] <= place) {
        found++;
      }
      return found;
    }

    @Override
    public int docID() {
      return doc;
    }

    @Override
    public int freq() {
      return upTo - from;
    }

    @Override
    public int nextPosition() {
      return places[next++] - starts[doc];
    }
  }
}
