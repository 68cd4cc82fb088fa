package io.dateline.internal.lucene;

import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Transition;

/**
 * How the terms of a field stand for words.
 *
 * <p>A field that has each word as written and by its stem holds one term for most of them, that is
 * both. Of the others it holds two at the same place, each with a mark behind it, which no word has
 * in it: so one field does for two, and neither form is ever taken for the other.
 */
enum Form {
  /** The term is the word: the field has but one form of it. */
  ALONE {
    @Override
    List<BytesRef> terms(BytesRef word) {
      return List.of(word);
    }
  },

  /** The word as written, in a field that has stems too. */
  WRITTEN {
    @Override
    List<BytesRef> terms(BytesRef word) {
      return List.of(word, marked(word, WRITTEN_MARK));
    }
  },

  /** The word's stem, in a field that has it as written too. */
  STEM {
    @Override
    List<BytesRef> terms(BytesRef word) {
      return List.of(word, marked(word, STEM_MARK));
    }
  };

  /** Behind what is written, but not its own stem. */
  static final byte WRITTEN_MARK = 1;

  /** Behind what is only the stem of another. */
  static final byte STEM_MARK = 2;

  /** All the terms that the word may be in the index. */
  abstract List<BytesRef> terms(BytesRef word);

  private static BytesRef marked(BytesRef word, byte mark) {
    byte[] bytes = new byte[word.length + 1];
    System.arraycopy(word.bytes, word.offset, bytes, 0, word.length);
    bytes[word.length] = mark;
    return new BytesRef(bytes);
  }

  /** Whether a term of the index is only a stem, and is written in none of its articles. */
  static boolean isOnlyStem(BytesRef term) {
    return endsWith(term, STEM_MARK);
  }

  /** The word of a term of the index, without its mark; in the same memory. */
  static BytesRef word(BytesRef term) {
    boolean marked = endsWith(term, WRITTEN_MARK) || endsWith(term, STEM_MARK);
    return new BytesRef(term.bytes, term.offset, term.length - (marked ? 1 : 0));
  }

  private static boolean endsWith(BytesRef term, byte mark) {
    return term.length > 0 && term.bytes[term.offset + term.length - 1] == mark;
  }

  /**
   * Takes the terms of words as written.
   *
   * @param words takes the words, deterministic, by bytes or by characters
   */
  static Automaton written(Automaton words) {
    Automaton.Builder terms = new Automaton.Builder();
    for (int state = 0; state < words.getNumStates(); state++) {
      terms.setAccept(terms.createState(), words.isAccept(state));
    }
    int marked = terms.createState();
    terms.setAccept(marked, true);
    Transition transition = new Transition();
    for (int state = 0; state < words.getNumStates(); state++) {
      int transitions = words.initTransition(state, transition);
      for (int i = 0; i < transitions; i++) {
        words.getNextTransition(transition);
        // What takes anything takes no mark.
        int min = Math.max(transition.min, STEM_MARK + 1);
        if (min <= transition.max) {
          terms.addTransition(state, transition.dest, min, transition.max);
        }
      }
      if (words.isAccept(state)) {
        terms.addTransition(state, marked, WRITTEN_MARK);
      }
    }
    return terms.finish();
  }
}
