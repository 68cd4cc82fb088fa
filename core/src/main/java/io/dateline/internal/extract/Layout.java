package io.dateline.internal.extract;

import io.dateline.Page;
import java.util.List;

/**
 * A page taken apart: its lines, their roles, and where on it the article stands. Lines are named
 * by their index here; {@link Line#number()} is what a reader counts.
 *
 * @param page the page itself
 * @param lines the lines that are not empty
 * @param roles what each line is, parallel to the lines
 * @param title the line of the headline next to the text; -1 when there is none
 * @param body the first line of the text and the one after its last; equal when there is none
 */
record Layout(Page page, List<Line> lines, List<Role> roles, int title, Span body) {
  /** Lines from {@code start} up to {@code end}. */
  record Span(int start, int end) {
    boolean isEmpty() {
      return start >= end;
    }

    boolean holds(int index) {
      return start <= index && index < end;
    }
  }

  Line line(int index) {
    return lines.get(index);
  }

  Role role(int index) {
    return roles.get(index);
  }

  int size() {
    return lines.size();
  }
}
