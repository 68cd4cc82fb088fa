package io.dateline.internal.lucene;

import io.dateline.Query.Scope;
import io.dateline.internal.lucene.Expansion.Spelling;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Words in a row, some of them perhaps open, in one field of the index or in several. */
final class Rows {
  private final Expansion expansion;

  Rows(Expansion expansion) {
    this.expansion = expansion;
  }

  /** The fields in which words stand as written. */
  static List<String> exact(Scope scope) {
    return switch (scope) {
      case ANYWHERE -> List.of(Schema.TITLE_EXACT, Schema.BODY_EXACT);
      case TITLE -> List.of(Schema.TITLE_EXACT);
      case BODY -> List.of(Schema.BODY_EXACT);
      case SOURCE, AGENCY, AUTHOR, LANGUAGE -> List.of(Schema.words(scope));
    };
  }

  /** The fields in which words stand as their language has them, with their places. */
  static List<String> stems(Scope scope) {
    return switch (scope) {
      case ANYWHERE -> List.of(Schema.TITLE, Schema.BODY);
      case TITLE -> List.of(Schema.TITLE);
      case BODY -> List.of(Schema.BODY);
      case SOURCE, AGENCY, AUTHOR, LANGUAGE -> List.of(Schema.words(scope));
    };
  }

  /** Words in a row in one of the fields. */
  static Query of(List<String> fields, List<BytesRef> terms) {
    List<Query> rows = new ArrayList<>();
    for (String field : fields) {
      rows.add(
          terms.size() == 1
              ? new TermQuery(new Term(field, terms.getFirst()))
              : new PhraseQuery(field, terms.toArray(BytesRef[]::new)));
    }
    return either(rows);
  }

  /** Words in a row, of which some are open. */
  Query ofGlobs(List<String> fields, List<Glob> globs) throws IOException {
    List<Query> rows = new ArrayList<>();
    for (String field : fields) {
      rows.add(
          globs.size() == 1 ? one(field, globs.getFirst()) : row(field, expanded(field, globs)));
    }
    return either(rows);
  }

  /** The words that each of the globs stands for. */
  List<List<BytesRef>> expanded(String field, List<Glob> globs) throws IOException {
    List<List<BytesRef>> expanded = new ArrayList<>();
    for (Glob glob : globs) {
      expanded.add(expansion.words(field, glob));
    }
    return expanded;
  }

  private Query one(String field, Glob glob) throws IOException {
    if (!glob.isOpen()) {
      return new TermQuery(new Term(field, glob.start()));
    }
    return glob.isPrefix()
        ? new PrefixQuery(new Term(field, glob.start()))
        : new TermInSetQuery(field, expansion.words(field, glob));
  }

  /** Words spelt about as these, in a row; the more alike, the more they count. */
  Query spelt(List<String> fields, List<BytesRef> terms, int edits) throws IOException {
    List<Query> rows = new ArrayList<>();
    for (String field : fields) {
      if (terms.size() == 1) {
        SynonymQuery.Builder synonyms = new SynonymQuery.Builder(field);
        for (Spelling spelling : expansion.spellings(field, terms.getFirst(), edits)) {
          synonyms.addTerm(new Term(field, spelling.word()), 1f / (1 + spelling.edits()));
        }
        rows.add(synonyms.build());
      } else {
        rows.add(row(field, respelt(field, terms, edits)));
      }
    }
    return either(rows);
  }

  /** The spellings of each of the words. */
  List<List<BytesRef>> respelt(String field, List<BytesRef> terms, int edits) throws IOException {
    List<List<BytesRef>> respelt = new ArrayList<>();
    for (BytesRef term : terms) {
      respelt.add(expansion.spellings(field, term, edits).stream().map(Spelling::word).toList());
    }
    return respelt;
  }

  private static Query row(String field, List<List<BytesRef>> alternatives) {
    MultiPhraseQuery.Builder row = new MultiPhraseQuery.Builder();
    for (List<BytesRef> words : alternatives) {
      if (words.isEmpty()) {
        return MatchNoDocsQuery.INSTANCE;
      }
      row.add(words.stream().map(word -> new Term(field, word)).toArray(Term[]::new));
    }
    return row.build();
  }

  /** Any of the queries. */
  static Query either(List<Query> queries) {
    if (queries.size() == 1) {
      return queries.getFirst();
    }
    BooleanQuery.Builder builder = new BooleanQuery.Builder();
    queries.forEach(query -> builder.add(query, Occur.SHOULD));
    return builder.build();
  }
}
