package io.dateline.internal.query;

import io.dateline.Match;
import io.dateline.Query;
import io.dateline.internal.query.Token.Kind;
import java.util.ArrayList;
import java.util.List;
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

  private record Part(Query query, Mark mark) {
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
    if (query != null) {
      choices.getLast().parts.add(new Part(query, mark));
    }
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
