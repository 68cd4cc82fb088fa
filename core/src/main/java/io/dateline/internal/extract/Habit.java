package io.dateline.internal.extract;

import io.dateline.internal.extract.dates.DateMention;
import io.dateline.internal.extract.dates.DateOrder;
import io.dateline.internal.extract.dates.Hints;
import java.util.EnumSet;
import java.util.Set;

/**
 * In which order a page writes its dates, told by those of its dates that can be read in one way
 * only: whoever writes {@code 24/04/2020} means the fourth of May by {@code 04/05/2020}.
 */
final class Habit {
  private Habit() {}

  /** The hints, with the page's own order where no publisher's is known. */
  static Hints of(Layout layout, DateMention.Calendar date, Hints hints) {
    if (date.readings().size() < 2 || hints.order() != null) {
      return hints;
    }
    Set<DateOrder> orders = EnumSet.noneOf(DateOrder.class);
    for (Line line : layout.lines()) {
      for (DateMention mention : line.dates()) {
        if (mention instanceof DateMention.Calendar other
            && other.form() == date.form()
            && other.readings().size() == 1) {
          addOrder(other.text(), sign(date.text()), orders);
        }
      }
    }
    return orders.size() == 1
        ? new Hints(orders.iterator().next(), hints.zone(), hints.language())
        : hints;
  }

  private static void addOrder(String text, char sign, Set<DateOrder> orders) {
    int[] numbers = new int[2];
    int at = 0;
    for (int i = 0; i < 2; i++) {
      int start = at;
      while (at < text.length() && Character.isDigit(text.charAt(at))) {
        at++;
      }
      if (at == start || at - start > 2 || at == text.length() || text.charAt(at) != sign) {
        return;
      }
      numbers[i] = Integer.parseInt(text.substring(start, at));
      at++;
    }
    if (numbers[0] > 12) {
      orders.add(DateOrder.DMY);
    } else if (numbers[1] > 12) {
      orders.add(DateOrder.MDY);
    }
  }

  /** The first sign that parts the numbers. */
  private static char sign(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isLetterOrDigit(text.charAt(i))) {
        return text.charAt(i);
      }
    }
    return 0;
  }
}
