package io.dateline.internal.query;

import io.dateline.Match;
import io.dateline.Query;
import io.dateline.Query.Scope;
import io.dateline.internal.query.Token.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands between two parentheses, being put together: choices joined by OR, each of parts
 * joined by AND.
 */
final class QueryList {
  enum Mark {
    NONE,
    MUST,
    MUST_NOT,
    /** Written as the word NOT. */
    NOT
  }

  /**
   * @param joined whether an AND is written beside it
   */
  private record Part(Query query, Mark mark, boolean joined) {
    boolean excludes() {
      return mark == Mark.MUST_NOT || mark == Mark.NOT;
    }
  }

  /**
   * @param ored whether an OR is written before it, or, before the first, after it
   */
  private record Choice(List<Part> parts, boolean ored) {}

  private final Match match;
  private final List<Choice> choices = new ArrayList<>();

  QueryList(Match match) {
    this.match = match;
  }

  /**
   * @param query null when it was dropped: the operators around it still part its neighbours
   * @param join the operator before it, {@link Kind#AND} or {@link Kind#OR}; null when there is
   *     none
   */
  void add(@Nullable Query query, Mark mark, @Nullable Kind join) {
    boolean and = join == Kind.AND || (join == null && match == Match.ALL);
    if (!and || choices.isEmpty()) {
      boolean ored = join == Kind.OR;
      if (ored && choices.size() == 1) {
        choices.set(0, new Choice(choices.getFirst().parts, true));
      }
      choices.add(new Choice(new ArrayList<>(), ored));
    }
    List<Part> parts = choices.getLast().parts;
    if (join == Kind.AND && !parts.isEmpty()) {
      Part before = parts.removeLast();
      parts.add(new Part(before.query, before.mark, true));
    }
    if (query != null) {
      parts.add(new Part(query, mark, join == Kind.AND));
    }
  }

  /** The unmarked words, where nothing but their standing side by side joins them by AND. */
  List<Query> loose() {
    if (match != Match.ALL || choices.size() != 1) {
      return List.of();
    }
    Set<Query> loose = new LinkedHashSet<>();
    Set<Query> marked = new HashSet<>();
    for (Part part : choices.getFirst().parts) {
      boolean free = part.mark == Mark.NONE && !part.joined && isWord(part.query);
      (free ? loose : marked).add(part.query);
    }
    loose.removeAll(marked);
    return List.copyOf(loose);
  }

  private static boolean isWord(Query query) {
    return switch (query) {
      case Query.Word word -> word.scope() == Scope.ANYWHERE;
      case Query.Prefix prefix -> prefix.scope() == Scope.ANYWHERE;
      case Query.Wildcard wildcard -> wildcard.scope() == Scope.ANYWHERE;
      case Query.Fuzzy fuzzy -> fuzzy.scope() == Scope.ANYWHERE;
      case Query.Boost boost -> isWord(boost.query());
      case Query.Everything everything -> false;
      case Query.Phrase phrase -> false;
      case Query.NearPhrase phrase -> false;
      case Query.Near near -> false;
      case Query.Published published -> false;
      case Query.Bool bool -> false;
    };
  }

  /** The combination, no deeper than need be; null when nothing was added. */
  @Nullable Query query() {
    choices.removeIf(choice -> choice.parts.isEmpty());
    if (choices.isEmpty()) {
      return null;
    }
    return choices.size() == 1 ? both(choices.getFirst()) : either();
  }

  private static Query both(Choice choice) {
    List<Query> must = new ArrayList<>();
    List<Query> mustNot = new ArrayList<>();
    for (Part part : choice.parts) {
      (part.excludes() ? mustNot : must).add(part.query);
    }
    return combined(must, List.of(), mustNot);
  }

  private Query either() {
    List<Query> must = new ArrayList<>();
    List<Query> should = new ArrayList<>();
    List<Query> mustNot = new ArrayList<>();
    for (Choice choice : choices) {
      Part first = choice.parts.getFirst();
      if (choice.parts.size() > 1) {
        should.add(both(choice));
      } else if (first.mark == Mark.MUST) {
        must.add(first.query);
      } else if (first.mark == Mark.MUST_NOT || (first.mark == Mark.NOT && !choice.ored)) {
        mustNot.add(first.query);
      } else {
        should.add(both(choice));
      }
    }
    return combined(must, should, mustNot);
  }

  private static Query combined(List<Query> must, List<Query> should, List<Query> mustNot) {
    if (mustNot.isEmpty() && must.size() + should.size() == 1) {
      return must.isEmpty() ? should.getFirst() : must.getFirst();
    }
    return new Query.Bool(must, should, mustNot);
  }
}
