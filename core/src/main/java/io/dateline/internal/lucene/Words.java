package io.dateline.internal.lucene;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import org.apache.lucene.util.BytesRef;

/** The terms that the words of a query become. Safe for use by many threads. */
final class Words {
  /** How many readers of one analysis rest at most; more searches than that are seldom at work. */
  private static final int MOST_IDLE = 64;

  /** Readers at rest: to make one takes longer than to read a query's word. */
  private static final Map<Analysis, Queue<Tokens>> IDLE = new EnumMap<>(Analysis.class);

  static {
    for (Analysis analysis : Analysis.values()) {
      IDLE.put(analysis, new ArrayBlockingQueue<>(MOST_IDLE));
    }
  }

  private final Set<Analysis> analyses;

  /**
   * @param analyses those that the archive's articles were read by
   */
  Words(Set<Analysis> analyses) {
    this.analyses = analyses;
  }

  /** A word as each analysis reads it, without repetitions; empty when there is no word in it. */
  Set<List<BytesRef>> readings(String text) {
    Set<List<BytesRef>> readings = new LinkedHashSet<>();
    for (Analysis analysis : analyses.isEmpty() ? Set.of(Analysis.FOLDED) : analyses) {
      List<BytesRef> terms = terms(analysis, text, Tokens::stem);
      if (!terms.isEmpty()) {
        readings.add(terms);
      }
    }
    return readings;
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
    Queue<Tokens> idle = Objects.requireNonNull(IDLE.get(analysis));
    Tokens rested = idle.poll();
    Tokens tokens = rested == null ? new Tokens(analysis) : rested;
    tokens.read(text);
    List<BytesRef> terms = new ArrayList<>(tokens.count());
    for (int i = 0; i < tokens.count(); i++) {
      terms.add(BytesRef.deepCopyOf(form.of(tokens, i, new BytesRef())));
    }
    // One that failed does not come here, and is not used again.
    tokens.clear();
    idle.offer(tokens);
    return terms;
  }
}
