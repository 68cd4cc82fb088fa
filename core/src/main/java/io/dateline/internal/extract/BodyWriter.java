package io.dateline.internal.extract;

import java.util.ArrayList;
import java.util.List;

/** Writes the article's text from its lines, without what only stands among them. */
final class BodyWriter {
  private BodyWriter() {}

  /** The paragraphs, parted by an empty line; empty when there are none. */
  static String write(Layout layout) {
    List<Integer> kept = kept(layout);
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < kept.size(); i++) {
      Line line = layout.line(kept.get(i));
      if (i > 0) {
        Line before = layout.line(kept.get(i - 1));
        body.append(goesOn(before, line) ? " " : "\n\n");
      }
      body.append(line.text());
    }
    return body.toString();
  }

  /** The indexes of the lines that are the article's text. */
  static List<Integer> kept(Layout layout) {
    List<Integer> kept = new ArrayList<>();
    for (int i = layout.body().start(); i < layout.body().end(); i++) {
      Role role = layout.role(i);
      if (i != layout.title() && (role == Role.PROSE || role == Role.SHORT)) {
        kept.add(i);
      }
    }
    return kept;
  }

  /** Whether a paragraph was broken into lines there. */
  private static boolean goesOn(Line before, Line line) {
    return !line.gap()
        && before.text().length() >= 40
        && !before.endsSentence()
        && Character.isLowerCase(line.text().codePointAt(0));
  }
}
