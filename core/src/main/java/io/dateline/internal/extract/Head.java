package io.dateline.internal.extract;

/**
 * The lines around the headline, where an article's own date, byline and credit stand.
 *
 * @param top the first line that may belong to it, above the headline
 * @param title where the headline stands first
 * @param end past the last line: within the text when its first paragraph is a standfirst
 * @param firstParagraph the first line of running text
 */
record Head(int top, int title, int end, int firstParagraph) {
  /** Lines above the headline that may hold its date or section. */
  private static final int ABOVE = 4;

  /** A headline farther above the text than this is the page's name, not the article's. */
  private static final int FARTHEST = 60;

  static Head of(Layout layout) {
    int body = layout.body().isEmpty() ? Math.min(layout.size(), 8) : layout.body().start();
    int title = title(layout, body);
    int first = body;
    int end = body;
    int paragraphs = 0;
    while (end < layout.body().end() && end < body + 8) {
      if (layout.role(end) == Role.PROSE) {
        first = paragraphs == 0 ? end : first;
        if (++paragraphs > 2) {
          break;
        }
      }
      end++;
    }
    return new Head(Math.max(0, title - ABOVE), title, Math.max(end, body), first);
  }

  /** The headline's first place above the text, when it is repeated there. */
  private static int title(Layout layout, int body) {
    int title = layout.title();
    if (title < 0 || body - title > FARTHEST) {
      return Math.max(0, body - 8);
    }
    String key = Tokens.key(layout.line(title).text());
    for (int i = Math.max(0, title - 6); i < title; i++) {
      if (Tokens.key(layout.line(i).text()).equals(key)) {
        return i;
      }
    }
    return title;
  }
}
