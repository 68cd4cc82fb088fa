package io.dateline.internal.lucene;

import io.dateline.Limits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.apache.lucene.util.automaton.CompiledAutomaton;

/**
 * The words of an index that the patterns of one query stand for. All that can make a query long is
 * bounded here: how many words a pattern goes on to, and with how many it is compared. What is cut
 * is told as a warning.
 */
final class Expansion {
  /**
   * A word of the index.
   *
   * @param edits by how many letters it differs from the one asked for
   * @param articles how many fields of articles have it
   */
  record Spelling(BytesRef word, int edits, int articles) {}

  private static final Comparator<Spelling> LIKELIEST_FIRST =
      Comparator.comparingInt(Spelling::edits)
          .thenComparing(Comparator.comparingInt(Spelling::articles).reversed())
          .thenComparing(Spelling::word);

  /** What is as near to a word. */
  private record Distance(String word, int edits) {}

  private final IndexReader reader;
  private final Set<String> warnings;

  /** To make one takes as long as to look up what it takes. */
  private final Map<Distance, CompiledAutomaton> automata = new HashMap<>();

  private int lookups;

  Expansion(IndexReader reader, Set<String> warnings) {
    this.reader = reader;
    this.warnings = warnings;
  }

  /** The words that a pattern stands for, in order, as far as the limits go. */
  List<BytesRef> words(String field, Glob glob) throws IOException {
    List<BytesRef> words = new ArrayList<>();
    if (!glob.isOpen()) {
      words.add(glob.start());
      return words;
    }
    Terms terms = MultiTerms.getTerms(reader, field);
    if (terms == null) {
      return words;
    }
    TermsEnum each = terms.iterator();
    boolean found = each.seekCeil(glob.start()) != TermsEnum.SeekStatus.END;
    BytesRef word = found ? each.term() : null;
    while (word != null && StringHelper.startsWith(word, glob.start())) {
      if (words.size() == Limits.PATTERN_EXPANSIONS || lookups == Limits.PATTERN_LOOKUPS) {
        warnings.add(
            "'"
                + glob
                + "' stands for more words than were looked for; give more of its letters,"
                + " above all the first");
        return words;
      }
      lookups++;
      if (glob.matches(word)) {
        words.add(BytesRef.deepCopyOf(word));
      }
      word = each.next();
    }
    return words;
  }

  /** The words spelt about as one, the likeliest first, as far as the limit goes. */
  List<Spelling> spellings(String field, BytesRef asked, int edits) throws IOException {
    List<Spelling> spellings = new ArrayList<>();
    Terms terms = MultiTerms.getTerms(reader, field);
    if (terms == null) {
      return spellings;
    }
    String text = asked.utf8ToString();
    CompiledAutomaton close = within(1, text);
    TermsEnum each = within(edits, text).getTermsEnum(terms);
    for (BytesRef word = each.next(); word != null; word = each.next()) {
      int differs = word.bytesEquals(asked) ? 0 : isIn(close, word) ? 1 : edits;
      spellings.add(new Spelling(BytesRef.deepCopyOf(word), differs, each.docFreq()));
    }
    spellings.sort(LIKELIEST_FIRST);
    if (spellings.size() > Limits.FUZZY_EXPANSIONS) {
      warnings.add(
          "'"
              + text
              + "~' stands for more words than were looked for: only for the "
              + Limits.FUZZY_EXPANSIONS
              + " that are closest");
      return spellings.subList(0, Limits.FUZZY_EXPANSIONS);
    }
    return spellings;
  }

  /** Takes the words that differ from a text by so many letters at most. */
  private CompiledAutomaton within(int edits, String text) {
    return automata.computeIfAbsent(
        new Distance(text, edits), it -> FuzzyQuery.getFuzzyAutomaton(text, edits, 0, true));
  }

  private static boolean isIn(CompiledAutomaton automaton, BytesRef word) {
    return automaton.runAutomaton.run(word.bytes, word.offset, word.length);
  }
}
