package io.dateline.internal.lucene;

import io.dateline.ErrorCode;
import io.dateline.InvalidRequestException;
import io.dateline.Limits;
import io.dateline.Query;
import io.dateline.Query.Word;
import io.dateline.Synonyms;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Synonyms by the folded words that a query has. Safe for use by many threads. */
final class SynonymTable {
  /**
   * Words of a query that have synonyms.
   *
   * @param words how many they are
   * @param synonyms what is looked for, each perhaps words in a row
   * @param kept whether they are looked for themselves as well
   */
  record Run(int words, Collection<String> synonyms, boolean kept) {}

  private final Map<List<BytesRef>, Set<String>> synonyms = new HashMap<>();

  /** The words of a key themselves, where they are among what they stand for. */
  private final Set<List<BytesRef>> kept = new HashSet<>();

  private int longest;

  SynonymTable(Synonyms rules) {
    Words words = new Words(Set.of());
    for (Synonyms.Rule rule : rules.rules()) {
      for (String from : rule.from()) {
        add(words, from, rule.to());
      }
    }
  }

  private void add(Words words, String from, List<String> to) {
    List<BytesRef> key = words.exact(from);
    if (key.isEmpty()) {
      return;
    }
    longest = Math.max(longest, key.size());
    Set<String> known = synonyms.computeIfAbsent(key, none -> new LinkedHashSet<>());
    for (String each : to) {
      if (words.exact(each).equals(key)) {
        kept.add(key);
      } else {
        known.add(each);
      }
    }
    if (known.size() > Limits.SYNONYMS) {
      throw new InvalidRequestException(
          ErrorCode.INVALID_INPUT,
          "'" + from + "' has more than " + Limits.SYNONYMS + " synonyms; give fewer");
    }
  }

  boolean isEmpty() {
    return synonyms.isEmpty();
  }

  /** The longest run of words with synonyms that begins at a place in a list; null without any. */
  @Nullable Run run(List<Query> queries, int first, Words words) {
    if (isEmpty() || !(queries.get(first) instanceof Word begin) || !begin.scope().isText()) {
      return null;
    }
    List<BytesRef> key = new ArrayList<>();
    Run found = null;
    for (int i = first; i < queries.size() && key.size() < longest; i++) {
      if (!(queries.get(i) instanceof Word word) || word.scope() != begin.scope()) {
        break;
      }
      key.addAll(words.exact(word.text()));
      Set<String> known = synonyms.get(key);
      if (known != null) {
        found = new Run(i - first + 1, known, kept.contains(key));
      }
    }
    return found;
  }
}
