package io.dateline.internal.lucene;

import io.dateline.ErrorCode;
import io.dateline.FacetRequest;
import io.dateline.FacetRequest.Order;
import io.dateline.InvalidRequestException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * The values of a facet that one page shows.
 *
 * @param ordinals the values, in the order asked for
 * @param others the sum of the counts of all other values
 * @param next where the next page begins; null when this is the last
 */
record ValuePage(List<Integer> ordinals, long others, @Nullable String next) {
  private static final int LONGEST_COUNT = 10;

  static ValuePage of(ValueCounts values, FacetRequest.Values request) throws IOException {
    // One more than asked for tells whether there is a next page.
    int wanted = request.size() + 1;
    List<Integer> found =
        switch (request.order()) {
          case COUNT -> byCount(values, request, wanted);
          case VALUE -> byValue(values, request, wanted);
        };
    List<Integer> shown = found.subList(0, Math.min(found.size(), request.size()));
    long others = 0;
    for (int ordinal = 0; ordinal < values.size(); ordinal++) {
      others += values.count(ordinal);
    }
    for (int ordinal : shown) {
      others -= values.count(ordinal);
    }
    String next =
        found.size() > shown.size() ? place(values, shown.getLast(), request.order()) : null;
    return new ValuePage(shown, others, next);
  }

  private static List<Integer> byCount(ValueCounts values, FacetRequest.Values request, int wanted)
      throws IOException {
    // Rarest first, then the greatest value: what gives way when there are too many.
    PriorityQueue<Integer> most =
        new PriorityQueue<>(
            Comparator.<Integer>comparingInt(ordinal -> values.count(ordinal))
                .thenComparing(Comparator.reverseOrder()));
    After after = After.parse(values.ordinals(), request);
    Beginning beginning = new Beginning(values.ordinals(), request.prefix());
    for (int ordinal = 0; ordinal < values.size(); ordinal++) {
      int count = values.count(ordinal);
      // Ordinals ascend: on equal counts the one before goes first.
      boolean enters = most.size() < wanted || count > values.count(most.element());
      if (count > 0 && enters && after.precedes(count, ordinal) && beginning.has(ordinal)) {
        if (most.size() == wanted) {
          most.remove();
        }
        most.add(ordinal);
      }
    }
    List<Integer> leastFirst = new ArrayList<>();
    while (!most.isEmpty()) {
      leastFirst.add(most.remove());
    }
    return leastFirst.reversed();
  }

  private static List<Integer> byValue(ValueCounts values, FacetRequest.Values request, int wanted)
      throws IOException {
    List<Integer> found = new ArrayList<>();
    Beginning beginning = new Beginning(values.ordinals(), request.prefix());
    String after = request.after();
    int first = after == null ? 0 : values.ordinals().after(after);
    for (int i = first; i < values.size() && found.size() < wanted; i++) {
      if (values.count(i) > 0 && beginning.has(i)) {
        found.add(i);
      }
    }
    return found;
  }

  private static String place(ValueCounts values, int ordinal, Order order) throws IOException {
    String value = values.ordinals().value(ordinal);
    return switch (order) {
      case COUNT -> values.count(ordinal) + " " + value;
      case VALUE -> value;
    };
  }

  /**
   * The last of the page before, in the order of counts. The count stands in its text, so that the
   * place is one even where no value is there any more.
   *
   * @param ordinal the first that comes after it among those of this count
   */
  private record After(long count, int ordinal) {
    static After parse(Ordinals ordinals, FacetRequest.Values request) throws IOException {
      String text = request.after();
      if (text == null) {
        return new After(Long.MAX_VALUE, 0);
      }
      int space = text.indexOf(' ');
      if (space < 1
          || space > LONGEST_COUNT
          || !text.chars().limit(space).allMatch(c -> c >= '0' && c <= '9')) {
        throw new InvalidRequestException(
            ErrorCode.INVALID_PARAMETER,
            "facetAfter.%s: this is no place in the order of counts; give 'next' of the same facet"
                .formatted(request.field()));
      }
      long count = Long.parseLong(text.substring(0, space));
      return new After(count, ordinals.after(text.substring(space + 1)));
    }

    /** Whether it comes before this value. */
    boolean precedes(int count, int ordinal) {
      return count < this.count || (count == this.count && ordinal >= this.ordinal);
    }
  }

  /** How values have to begin, but for case and accents. */
  private record Beginning(Ordinals ordinals, String folded) {
    Beginning {
      folded = Folding.fold(folded);
    }

    boolean has(int ordinal) throws IOException {
      return folded.isEmpty() || Folding.fold(ordinals.value(ordinal)).startsWith(folded);
    }
  }
}
