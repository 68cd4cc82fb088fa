package io.dateline.internal.lucene;

import io.dateline.Query.Scope;
import io.dateline.internal.lucene.Expansion.Spelling;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/** Words in a row, some of them perhaps open, in one field of the index or in several. */
final class Rows {
  private static final WordField TITLE_WRITTEN = new WordField(Schema.TITLE_EXACT, Form.ALONE);
  private static final WordField TITLE_STEMS = new WordField(Schema.TITLE, Form.ALONE);
  private static final WordField BODY_WRITTEN = new WordField(Schema.BODY, Form.WRITTEN);
  private static final WordField BODY_STEMS = new WordField(Schema.BODY, Form.STEM);

  private final TermLookup lookup;
  private final Expansion expansion;

  Rows(TermLookup lookup, Expansion expansion) {
    this.lookup = lookup;
    this.expansion = expansion;
  }

  /** The fields in which words stand as written. */
  static List<WordField> exact(Scope scope) {
    return fields(scope, TITLE_WRITTEN, BODY_WRITTEN);
  }

  /** The fields in which words stand as their language has them, with their places. */
  static List<WordField> stems(Scope scope) {
    return fields(scope, TITLE_STEMS, BODY_STEMS);
  }

  private static List<WordField> fields(Scope scope, WordField title, WordField body) {
    return switch (scope) {
      case ANYWHERE -> List.of(title, body);
      case TITLE -> List.of(title);
      case BODY -> List.of(body);
      case SOURCE, AGENCY, AUTHOR, LANGUAGE ->
          List.of(new WordField(Schema.words(scope), Form.ALONE));
    };
  }

  /** Words in a row in one of the fields. */
  Query of(List<WordField> fields, List<BytesRef> words) throws IOException {
    List<Query> rows = new ArrayList<>();
    for (WordField field : fields) {
      Query row = row(field, present(field, words));
      rows.add(field.equals(BODY_WRITTEN) ? BigramRow.of(row, words) : row);
    }
    return either(rows);
  }

  /** The terms that each of some words is in a field. */
  List<List<BytesRef>> present(WordField field, List<BytesRef> words) throws IOException {
    List<List<BytesRef>> present = new ArrayList<>();
    for (BytesRef word : words) {
      present.add(lookup.present(field, word));
    }
    return present;
  }

  /** Words in a row, of which some are open. */
  Query ofGlobs(List<WordField> fields, List<Glob> globs) throws IOException {
    List<Query> rows = new ArrayList<>();
    for (WordField field : fields) {
      rows.add(
          globs.size() == 1 ? one(field, globs.getFirst()) : row(field, expanded(field, globs)));
    }
    return either(rows);
  }

  /** The terms that each of the globs stands for. */
  List<List<BytesRef>> expanded(WordField field, List<Glob> globs) throws IOException {
    List<List<BytesRef>> expanded = new ArrayList<>();
    for (Glob glob : globs) {
      expanded.add(
          glob.isOpen() ? expansion.terms(field, glob) : lookup.present(field, glob.start()));
    }
    return expanded;
  }

  private Query one(WordField field, Glob glob) throws IOException {
    if (!glob.isOpen()) {
      return row(field, List.of(lookup.present(field, glob.start())));
    }
    if (!glob.isPrefix()) {
      return new TermInSetQuery(field.name(), expansion.terms(field, glob));
    }
    Term start = new Term(field.name(), glob.start());
    return field.form() == Form.ALONE
        ? new PrefixQuery(start)
        : new AutomatonQuery(start, Form.written(PrefixQuery.toAutomaton(glob.start())), true);
  }

  /** Words spelt about as these, in a row; the more alike, the more they count. */
  Query spelt(List<WordField> fields, List<BytesRef> words, int edits) throws IOException {
    List<Query> rows = new ArrayList<>();
    for (WordField field : fields) {
      if (words.size() == 1) {
        SynonymQuery.Builder synonyms = new SynonymQuery.Builder(field.name());
        for (Spelling spelling : expansion.spellings(field, words.getFirst(), edits)) {
          synonyms.addTerm(new Term(field.name(), spelling.term()), 1f / (1 + spelling.edits()));
        }
        rows.add(synonyms.build());
      } else {
        rows.add(row(field, respelt(field, words, edits)));
      }
    }
    return either(rows);
  }

  /** The terms of the spellings of each of the words. */
  List<List<BytesRef>> respelt(WordField field, List<BytesRef> words, int edits)
      throws IOException {
    List<List<BytesRef>> respelt = new ArrayList<>();
    for (BytesRef word : words) {
      respelt.add(expansion.spellings(field, word, edits).stream().map(Spelling::term).toList());
    }
    return respelt;
  }

  /** At each place any of some terms. */
  private Query row(WordField field, List<List<BytesRef>> places) throws IOException {
    if (places.stream().anyMatch(List::isEmpty)) {
      return MatchNoDocsQuery.INSTANCE;
    }
    if (places.size() == 1) {
      return any(field, places.getFirst());
    }
    if (places.stream().allMatch(terms -> terms.size() == 1)) {
      return new PhraseQuery(
          field.name(), places.stream().map(List::getFirst).toArray(BytesRef[]::new));
    }
    MultiPhraseQuery.Builder row = new MultiPhraseQuery.Builder();
    for (List<BytesRef> terms : places) {
      row.add(terms.stream().map(term -> new Term(field.name(), term)).toArray(Term[]::new));
    }
    return row.build();
  }

  /** Any of some terms, as one word. */
  Query any(WordField field, List<BytesRef> terms) throws IOException {
    if (terms.size() == 1) {
      return lookup.query(new Term(field.name(), terms.getFirst()));
    }
    SynonymQuery.Builder synonyms = new SynonymQuery.Builder(field.name());
    terms.forEach(term -> synonyms.addTerm(new Term(field.name(), term)));
    return synonyms.build();
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
