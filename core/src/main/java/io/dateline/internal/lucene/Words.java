package io.dateline.internal.lucene;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.util.BytesRef;

/** The terms that the words of a query become. For use by one thread. */
final class Words {
  private final List<Tokens> readers = new ArrayList<>();

  Words() {
    for (Analysis analysis : Analysis.values()) {
      readers.add(new Tokens(analysis));
    }
  }

  /** A word as each analysis reads it, without repetitions; empty when there is no word in it. */
  Set<List<BytesRef>> readings(String text) {
    Set<List<BytesRef>> readings = new LinkedHashSet<>();
    for (Tokens tokens : readers) {
      tokens.read(text);
      List<BytesRef> terms = new ArrayList<>();
      for (int i = 0; i < tokens.count(); i++) {
        terms.add(BytesRef.deepCopyOf(tokens.stem(i, new BytesRef())));
      }
      if (!terms.isEmpty()) {
        readings.add(terms);
      }
    }
    return readings;
  }

  /** The folded, unstemmed terms of a text. */
  List<BytesRef> exact(String text) {
    Tokens tokens = readers.getFirst();
    tokens.read(text);
    List<BytesRef> terms = new ArrayList<>();
    for (int i = 0; i < tokens.count(); i++) {
      terms.add(BytesRef.deepCopyOf(tokens.exact(i, new BytesRef())));
    }
    return terms;
  }
}
