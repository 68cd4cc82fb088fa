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
import io.dateline.internal.lucene.Passages.Match;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;

/**
 * Where a query's words, phrases and prefixes stand in a title or a body. Words and phrases are
 * read from the postings; prefixes, which may go on to any number of words, are looked for in the
 * text.
 *
 * <p>For one query and one part of articles, on one thread.
 */
final class Marks {
  /** The most parts of a query that are marked; a query of a thousand words needs no more. */
  private static final int MOST_PARTS = 64;

  /** The most matches that are marked in one article, an equal share of them for each part. */
  private static final int MOST_MATCHES = 4_096;

  /** How far into a text patterns are looked for, in UTF-16 units. */
  private static final int PATTERN_CHARS = 65_536;

  /** The most words of a pattern that is marked. */
  private static final int PATTERN_WORDS = 32;

  /** How much a pattern says, beside words' inverse document frequencies. */
  private static final double PATTERN_WEIGHT = 3;

  /** Tokens in a row that match, the first and the last, and the part of the query. */
  private record Row(int first, int last, int mark) {}

  private final Searcher searcher;
  private final Scope part;
  private final List<Weight> rows = new ArrayList<>();
  private final List<List<Glob>> patterns = new ArrayList<>();
  private final List<Double> weights = new ArrayList<>();

  /**
   * @param part {@link Scope#TITLE} or {@link Scope#BODY}
   */
  Marks(Searcher searcher, SynonymTable synonyms, Query query, Scope part) throws IOException {
    this.searcher = searcher;
    this.part = part;
    Set<Query> leaves = new LinkedHashSet<>();
    collect(query, part, leaves);
    QueryTranslator translator = new QueryTranslator(searcher, ZoneOffset.UTC, synonyms);
    for (Query leaf : leaves) {
      if (!(leaf instanceof Wildcard)) {
        addRow(translator.translate(leaf));
      }
    }
    for (Query leaf : leaves) {
      if (leaf instanceof Wildcard wildcard) {
        addGlobs(Glob.row(wildcard.pattern()));
      }
    }
  }

  /** The parts that an article has to have or may have, as asked of this part of it alone. */
  private static void collect(Query query, Scope part, Set<Query> leaves) {
    if (leaves.size() >= MOST_PARTS) {
      return;
    }
    switch (query) {
      case Everything everything -> {}
      case Word word -> {
        if (covers(word.scope(), part)) {
          leaves.add(new Word(part, word.text()));
        }
      }
      case Phrase phrase -> {
        if (covers(phrase.scope(), part)) {
          leaves.add(new Phrase(part, phrase.text()));
        }
      }
      case NearPhrase(Scope scope, String text, int distance) -> {
        if (covers(scope, part)) {
          for (String word : text.split(" +", -1)) {
            leaves.add(new Phrase(part, word));
          }
        }
      }
      case Prefix prefix -> {
        if (covers(prefix.scope(), part)) {
          leaves.add(new Wildcard(part, prefix.start() + "*"));
        }
      }
      case Wildcard wildcard -> {
        if (covers(wildcard.scope(), part)) {
          leaves.add(new Wildcard(part, wildcard.pattern()));
        }
      }
      case Fuzzy fuzzy -> {
        if (covers(fuzzy.scope(), part)) {
          leaves.add(new Fuzzy(part, fuzzy.text(), fuzzy.edits()));
        }
      }
      case Near near -> {
        collect(near.one(), part, leaves);
        collect(near.other(), part, leaves);
      }
      case Boost boost -> collect(boost.query(), part, leaves);
      case Published published -> {}
      case Bool bool -> {
        bool.must().forEach(each -> collect(each, part, leaves));
        bool.should().forEach(each -> collect(each, part, leaves));
      }
    }
  }

  private static boolean covers(Scope scope, Scope part) {
    return scope == Scope.ANYWHERE || scope == part;
  }

  private void addRow(org.apache.lucene.search.Query row) throws IOException {
    rows.add(searcher.createWeight(searcher.rewrite(row), ScoreMode.COMPLETE_NO_SCORES, 1));
    weights.add(rarity(row));
  }

  private void addGlobs(List<Glob> row) {
    if (!row.isEmpty() && row.size() <= PATTERN_WORDS) {
      patterns.add(row);
      weights.add(PATTERN_WEIGHT);
    }
  }

  /** The inverse document frequency of the rarest word. */
  private double rarity(org.apache.lucene.search.Query row) throws IOException {
    Set<Term> terms = new HashSet<>();
    row.visit(QueryVisitor.termCollector(terms));
    Map<BytesRef, Integer> having = new HashMap<>();
    for (Term term : terms) {
      int articles = searcher.getIndexReader().docFreq(term);
      if (articles > 0) {
        having.merge(Form.word(term.bytes()), articles, Integer::sum);
      }
    }
    return having.isEmpty()
        ? 0
        : Math.log1p(
            (double) searcher.getIndexReader().maxDoc() / Collections.min(having.values()));
  }

  boolean isEmpty() {
    return weights.isEmpty();
  }

  /** How much each part says. */
  double[] weights() {
    return weights.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** The matches in an article's text, by their starts. */
  List<Match> in(LeafReaderContext leaf, int doc, String text) throws IOException {
    List<Match> matches = rows(leaf, doc, text);
    if (!patterns.isEmpty()) {
      addPatterns(matches, text);
    }
    matches.sort(Comparator.comparingInt(Match::start).thenComparingInt(Match::end));
    return matches;
  }

  private List<Match> rows(LeafReaderContext leaf, int doc, String text) throws IOException {
    List<Row> found = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Matches row = rows.get(i).matches(leaf, doc);
      if (row != null) {
        for (String each : row) {
          add(found, row.getMatches(each), i);
        }
      }
    }
    if (found.isEmpty()) {
      return new ArrayList<>();
    }
    int count = 1 + found.stream().mapToInt(Row::last).max().getAsInt();
    Offsets offsets =
        part == Scope.TITLE ? Offsets.of(text, count) : Offsets.ofBody(leaf.reader(), doc, count);
    List<Match> matches = new ArrayList<>(found.size());
    for (Row row : found) {
      matches.add(new Match(offsets.start(row.first()), offsets.end(row.last()), row.mark()));
    }
    return matches;
  }

  private void add(List<Row> rows, MatchesIterator found, int mark) throws IOException {
    for (int left = share(); left > 0 && found.next(); left--) {
      rows.add(new Row(found.startPosition(), found.endPosition(), mark));
    }
  }

  private int share() {
    return MOST_MATCHES / weights.size();
  }

  private void addPatterns(List<Match> matches, String text) {
    Tokens tokens = new Tokens(Analysis.FOLDED);
    tokens.read(text.substring(0, Math.min(text.length(), PATTERN_CHARS)));
    for (int mark = 0; mark < patterns.size(); mark++) {
      List<Glob> row = patterns.get(mark);
      int left = share();
      for (int i = 0; i + row.size() <= tokens.count() && left > 0; i++) {
        if (isAt(tokens, row, i)) {
          int last = i + row.size() - 1;
          matches.add(new Match(tokens.start(i), tokens.end(last), rows.size() + mark));
          left--;
        }
      }
    }
  }

  private static boolean isAt(Tokens tokens, List<Glob> row, int token) {
    BytesRef ref = new BytesRef();
    for (int i = 0; i < row.size(); i++) {
      if (!row.get(i).matches(tokens.exact(token + i, ref))) {
        return false;
      }
    }
    return true;
  }
}
