package io.dateline.internal.lucene;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.util.BytesRef;

/** The terms that the words of a query become, each read once. For use by one thread. */
final class Words {
  private final Set<Analysis> analyses;
  private final Map<String, Set<List<BytesRef>>> known = new HashMap<>();

  /**
   * @param analyses those that the archive's articles were read by
   */
  Words(Set<Analysis> analyses) {
    this.analyses = analyses;
  }

  /** A word as each analysis reads it, without repetitions; empty when there is no word in it. */
  Set<List<BytesRef>> readings(String text) {
    return known.computeIfAbsent(text, this::read);
  }

  private Set<List<BytesRef>> read(String text) {
    Set<List<BytesRef>> readings = new LinkedHashSet<>();
    for (Analysis analysis : analyses.isEmpty() ? Set.of(Analysis.FOLDED) : analyses) {
      List<BytesRef> terms = terms(analysis, text, Tokens::stem);
      if (!terms.isEmpty()) {
        readings.add(terms);
      }
    }
    return Collections.unmodifiableSet(readings);
  }

  /** The folded, unstemmed terms of a text. */
  List<BytesRef> exact(String text) {
    return terms(Analysis.FOLDED, text, Tokens::exact);
  }

  /** Points at one form of a token. */
  private interface Form {
    BytesRef of(Tokens tokens, int token, BytesRef ref);
  }

  private static List<BytesRef> terms(Analysis analysis, String text, Form form) {
    Tokens tokens = Tokens.of(analysis, text);
    List<BytesRef> terms = new ArrayList<>(tokens.count());
    for (int i = 0; i < tokens.count(); i++) {
      terms.add(BytesRef.deepCopyOf(form.of(tokens, i, new BytesRef())));
    }
    tokens.rest();
    return terms;
  }
}
