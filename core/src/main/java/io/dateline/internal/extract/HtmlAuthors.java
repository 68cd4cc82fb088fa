package io.dateline.internal.extract;

import io.dateline.Evidence;
import io.dateline.Evidence.Kind;
import io.dateline.internal.extract.html.Statement;
import io.dateline.internal.extract.html.Statement.Says;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Finds who wrote an article by what its page states, else by its byline. */
final class HtmlAuthors {
  private static final int MOST_CHARS = 200;

  /** From the best proof to the least. */
  private static final List<String> PLACES = List.of("json-ld", "microdata", "meta", "byline");

  /** What stands before names, and what follows them and is none. */
  private static final Pattern BY =
      Pattern.compile("(?i)^(?:written |posted |reported )?(?:by|von|par|por|di|da|door)[: ]+");

  private static final Pattern HANDLE =
      Pattern.compile(
          "@\\w{1,40}|\\([^)]{0,60}\\)|https?://\\S{1,200}|[\\w.-]{1,64}@[\\w.-]{1,64}");

  private final Persons persons;
  private final AuthorFinder visible;

  HtmlAuthors(Persons persons, AuthorFinder visible) {
    this.persons = persons;
    this.visible = visible;
  }

  List<Found<String>> find(Document page) {
    for (String place : PLACES) {
      Map<String, Found<String>> found = new LinkedHashMap<>();
      page.stating(Says.AUTHOR)
          .filter(one -> one.where().equals(place) && one.value().length() <= MOST_CHARS)
          .filter(one -> !place.equals("byline") || isNear(one, page))
          .forEach(one -> {
            for (String name : names(one.value())) {
              Evidence evidence = Evidence.of(Kind.STATED, place, one.value(), one.line());
              found.putIfAbsent(Tokens.key(name), new Found<>(name, evidence));
            }
          });
      if (!found.isEmpty()) {
        return new ArrayList<>(found.values());
      }
    }
    return page.layout().size() == 0 ? List.of() : visible.find(page.layout());
  }

  private static boolean isNear(Statement one, Document page) {
    int body = page.html().body().nextSetBit(0);
    return body >= 0
        && one.block() <= body + 2
        && one.block() >= Math.min(page.title() < 0 ? body : page.title(), body) - 6;
  }

  private List<String> names(String value) {
    String text = HANDLE.matcher(value).replaceAll(" ").strip().replaceAll(" {2,}", " ");
    return persons.leading(BY.matcher(text).replaceFirst(""));
  }
}
