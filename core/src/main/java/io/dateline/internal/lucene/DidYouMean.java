package io.dateline.internal.lucene;

import io.dateline.Query;
import io.dateline.Query.Bool;
import io.dateline.Query.Boost;
import io.dateline.Query.Everything;
import io.dateline.Query.Fuzzy;
import io.dateline.Query.Near;
import io.dateline.Query.NearPhrase;
import io.dateline.Query.Phrase;
import io.dateline.Query.Prefix;
import io.dateline.Query.Published;
import io.dateline.Query.Scope;
import io.dateline.Query.Wildcard;
import io.dateline.Query.Word;
import io.dateline.internal.lucene.Expansion.Spelling;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** A likelier spelling of a query, in words of the index. For one search, on one thread. */
final class DidYouMean {
  /** A query of more words than these was not typed. */
  private static final int MOST_WORDS = 16;

  /** One with more unknown words than these is not a matter of spelling. */
  private static final int MOST_UNKNOWN = 4;

  /** How many spellings of a word are tried. */
  private static final int MOST_SPELLINGS = 3;

  /** The shortest word that is respelt, and the longest that differs in one letter only. */
  private static final int SHORTEST = 3;

  private static final int SHORT = 5;

  /** Tells whether a query finds something. */
  interface Trial {
    boolean hits(String text) throws IOException;
  }

  private final QueryTranslator translator;
  private final Expansion expansion;

  DidYouMean(IndexReader reader, QueryTranslator translator) {
    this.translator = translator;
    this.expansion = new Expansion(reader, new HashSet<>());
  }

  /** The text with other words in place of those that no article has; null without any. */
  @Nullable String likelier(Query query, String text, Trial trial) throws IOException {
    Set<String> words = new LinkedHashSet<>();
    collect(query, words);
    Map<String, List<String>> respelt = new LinkedHashMap<>();
    if (words.size() > MOST_WORDS) {
      return null;
    }
    int unknown = 0;
    for (String word : words) {
      if (unknown <= MOST_UNKNOWN && !translator.isKnown(word)) {
        unknown++;
        List<String> spellings = spellings(word);
        // What nothing is spelt like stays: where any word will do, the others may find something.
        if (!spellings.isEmpty()) {
          respelt.put(word, spellings);
        }
      }
    }
    if (respelt.isEmpty() || unknown > MOST_UNKNOWN) {
      return null;
    }
    for (String candidate : candidates(text, respelt)) {
      if (trial.hits(candidate)) {
        return candidate;
      }
    }
    return null;
  }

  /** The text in the likeliest spellings of all, then with one of them less likely. */
  private static Set<String> candidates(String text, Map<String, List<String>> respelt) {
    Set<String> candidates = new LinkedHashSet<>();
    candidates.add(with(text, respelt, "", 0));
    for (String varied : respelt.keySet()) {
      for (int i = 1; i < MOST_SPELLINGS; i++) {
        candidates.add(with(text, respelt, varied, i));
      }
    }
    return candidates;
  }

  private static String with(
      String text, Map<String, List<String>> respelt, String varied, int choice) {
    String changed = text;
    for (Map.Entry<String, List<String>> word : respelt.entrySet()) {
      List<String> spellings = word.getValue();
      boolean other = word.getKey().equals(varied) && choice < spellings.size();
      changed = replaced(changed, word.getKey(), spellings.get(other ? choice : 0));
    }
    return changed;
  }

  /** The text with another word wherever one stands by itself. */
  private static String replaced(String text, String word, String by) {
    StringBuilder changed = new StringBuilder(text.length());
    int done = 0;
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      int end = at + word.length();
      boolean begins = at == 0 || !Character.isLetterOrDigit(text.codePointBefore(at));
      boolean ends = end == text.length() || !Character.isLetterOrDigit(text.codePointAt(end));
      if (begins && ends && at >= done) {
        changed.append(text, done, at).append(by);
        done = end;
      }
    }
    return changed.append(text, done, text.length()).toString();
  }

  /** The likeliest spellings: the fewest letters changed, the first one least of all. */
  private List<String> spellings(String word) throws IOException {
    List<BytesRef> exact = translator.exact(word);
    if (exact.size() != 1) {
      return List.of();
    }
    String asked = exact.getFirst().utf8ToString();
    int letters = asked.codePointCount(0, asked.length());
    if (letters < SHORTEST) {
      return List.of();
    }
    int edits = letters <= SHORT ? 1 : 2;
    List<Spelling> found = new ArrayList<>();
    for (WordField field : Rows.exact(Scope.ANYWHERE)) {
      found.addAll(expansion.spellings(field, exact.getFirst(), edits));
    }
    int first = asked.codePointAt(0);
    return found.stream()
        .sorted(
            Comparator.comparingInt(Spelling::edits)
                .thenComparing(each -> each.word().codePointAt(0) != first)
                .thenComparing(Comparator.comparingInt(Spelling::articles).reversed()))
        .map(spelling -> like(word, spelling.word()))
        .distinct()
        .limit(MOST_SPELLINGS)
        .toList();
  }

  /** A word of the index, begun as the one it stands in for. */
  private static String like(String asked, String word) {
    return Character.isUpperCase(asked.codePointAt(0))
        ? Character.toString(Character.toTitleCase(word.codePointAt(0)))
            + word.substring(word.offsetByCodePoints(0, 1))
        : word;
  }

  /** The words that an article is to have. */
  private static void collect(Query query, Set<String> words) {
    switch (query) {
      case Word word -> {
        if (word.scope().isText()) {
          words.add(word.text());
        }
      }
      case Boost boost -> collect(boost.query(), words);
      case Near near -> {
        collect(near.one(), words);
        collect(near.other(), words);
      }
      case Bool bool -> {
        bool.must().forEach(each -> collect(each, words));
        bool.should().forEach(each -> collect(each, words));
      }
      case Everything everything -> {}
      case Phrase phrase -> {}
      case NearPhrase phrase -> {}
      case Prefix prefix -> {}
      case Wildcard wildcard -> {}
      case Fuzzy fuzzy -> {}
      case Published published -> {}
    }
  }
}
