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
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/**
 * The words of an index that the patterns of one query stand for. All that can make a query long is
 * bounded here: how many words a pattern goes on to, and with how many it is compared. What is cut
 * is told as a warning.
 */
final class Expansion {
  /**
   * A term of the index whose word is spelt about as one asked for.
   *
   * @param edits by how many letters it differs from that
   * @param articles how many fields of articles have it
   */
  record Spelling(BytesRef term, int edits, int articles) {
    String word() {
      return Form.word(term).utf8ToString();
    }
  }

  private static final Comparator<Spelling> LIKELIEST_FIRST =
      Comparator.comparingInt(Spelling::edits)
          .thenComparing(Comparator.comparingInt(Spelling::articles).reversed())
          .thenComparing(Spelling::term);

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

  /** The terms of the words that an open pattern stands for, in order, as far as the limits go. */
  List<BytesRef> terms(WordField field, Glob glob) throws IOException {
    List<BytesRef> found = new ArrayList<>();
    Terms terms = MultiTerms.getTerms(reader, field.name());
    if (terms == null) {
      return found;
    }
    TermsEnum each = terms.iterator();
    boolean begins = each.seekCeil(glob.start()) != TermsEnum.SeekStatus.END;
    BytesRef term = begins ? each.term() : null;
    while (term != null && StringHelper.startsWith(term, glob.start())) {
      if (found.size() == Limits.PATTERN_EXPANSIONS || lookups == Limits.PATTERN_LOOKUPS) {
        warnings.add(
            "'"
                + glob
                + "' stands for more words than were looked for; give more of its letters,"
                + " above all the first");
        return found;
      }
      if (!Form.isOnlyStem(term)) {
        lookups++;
        if (glob.matches(Form.word(term))) {
          found.add(BytesRef.deepCopyOf(term));
        }
      }
      term = each.next();
    }
    return found;
  }

  /** The words spelt about as one, the likeliest first, as far as the limit goes. */
  List<Spelling> spellings(WordField field, BytesRef asked, int edits) throws IOException {
    List<Spelling> spellings = new ArrayList<>();
    Terms terms = MultiTerms.getTerms(reader, field.name());
    if (terms == null) {
      return spellings;
    }
    String text = asked.utf8ToString();
    CompiledAutomaton close = within(1, text);
    TermsEnum each = within(edits, text).getTermsEnum(terms);
    for (BytesRef term = each.next(); term != null; term = each.next()) {
      int differs = Form.word(term).bytesEquals(asked) ? 0 : isIn(close, term) ? 1 : edits;
      spellings.add(new Spelling(BytesRef.deepCopyOf(term), differs, each.docFreq()));
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

  /** Takes the terms of words that differ from a text by so many letters at most. */
  private CompiledAutomaton within(int edits, String text) {
    return automata.computeIfAbsent(
        new Distance(text, edits),
        it ->
            new CompiledAutomaton(
                Form.written(new LevenshteinAutomata(text, true).toAutomaton(edits)), true, false));
  }

  private static boolean isIn(CompiledAutomaton automaton, BytesRef term) {
    return automaton.runAutomaton.run(term.bytes, term.offset, term.length);
  }
}
