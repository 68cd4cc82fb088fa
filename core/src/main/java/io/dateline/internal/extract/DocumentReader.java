package io.dateline.internal.extract;

import io.dateline.Page;
import io.dateline.internal.extract.html.Block;
import io.dateline.internal.extract.html.HtmlPage;
import io.dateline.internal.extract.html.Statement;
import io.dateline.internal.extract.html.Statement.Says;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Puts the blocks of a page of HTML into lines, and writes the text of its article from them. */
final class DocumentReader {
  /** Longer lines are text, whatever words they hold. */
  private static final int NOTE_WORDS = 25;

  /** What is linked for the most part, among menus, says nothing of the article. */
  private static final double MENU = 0.8;

  /** Comments follow on so much of the text. */
  private static final double MOST_TEXT = 0.7;

  /** Where a reader sees less than this part of the text that the page states, he sees a teaser. */
  private static final double TEASER = 0.5;

  private final Lines lines;
  private final LineClassifier classifier;

  DocumentReader(Lines lines, LineClassifier classifier) {
    this.lines = lines;
    this.classifier = classifier;
  }

  Document read(Page page, HtmlPage html, String title) {
    List<Line> all = new ArrayList<>();
    List<Integer> blockOf = new ArrayList<>();
    for (int i = 0; i < html.blocks().size(); i++) {
      Block block = html.blocks().get(i);
      if (!block.clutter() || block.density() <= MENU) {
        for (Line line : lines.of(block.text())) {
          boolean first = blockOf.isEmpty() || blockOf.getLast() != i;
          int number = Math.max(1, block.line());
          all.add(line.at(number, first));
          blockOf.add(i);
        }
      }
    }
    List<Role> roles = classifier.roles(all);
    BitSet body = body(html, all, roles, blockOf);
    int first = -1;
    int last = -1;
    int head = -1;
    String key = Tokens.key(title);
    for (int i = 0; i < all.size(); i++) {
      if (body.get(blockOf.get(i))) {
        first = first < 0 ? i : first;
        last = i;
      }
      String text = all.get(i).text();
      boolean maybe =
          !key.isEmpty() && (first < 0 || head < 0) && text.length() < 2 * title.length() + 20;
      if (maybe && Tokens.key(text).equals(key)) {
        head = i;
      }
    }
    Layout.Span span = first < 0 ? new Layout.Span(0, 0) : new Layout.Span(first, last + 1);
    Layout layout = new Layout(page, all, roles, head, span);
    return new Document(
        html, layout, body(html, body), bodyLine(html, body), head < 0 ? -1 : blockOf.get(head));
  }

  /** The blocks of the text without those whose words tell that they are notes. */
  private static BitSet body(
      HtmlPage html, List<Line> lines, List<Role> roles, List<Integer> blockOf) {
    BitSet body = (BitSet) html.body().clone();
    boolean related = false;
    int words = 0;
    int all = proseWords(lines, roles, blockOf, body);
    for (int i = 0; i < lines.size(); i++) {
      int at = blockOf.get(i);
      if (!body.get(at)) {
        continue;
      }
      Line line = lines.get(i);
      Role role = roles.get(i);
      boolean prose = role == Role.PROSE;
      related = !prose && (related || role == Role.RELATED);
      words += prose ? line.words() : 0;
      if (role == Role.COMMENTS && words >= MOST_TEXT * all) {
        body.clear(at, body.length());
        break;
      }
      boolean quoted = html.blocks().get(at).kind() == Block.Kind.QUOTATION;
      if ((isNote(role) && !quoted && line.words() <= NOTE_WORDS)
          || (related && html.blocks().get(at).density() > 0.3)) {
        body.clear(at);
      }
    }
    return body;
  }

  private static int proseWords(
      List<Line> lines, List<Role> roles, List<Integer> blockOf, BitSet body) {
    int words = 0;
    for (int i = 0; i < lines.size(); i++) {
      words += roles.get(i) == Role.PROSE && body.get(blockOf.get(i)) ? lines.get(i).words() : 0;
    }
    return words;
  }

  private static boolean isNote(Role role) {
    return switch (role) {
      case CLUTTER, RELATED, COPYRIGHT, CAPTION, BYLINE, COMMENTS -> true;
      case PROSE, SHORT, CREDIT, LINK, DATE -> false;
    };
  }

  private static String body(HtmlPage html, BitSet blocks) {
    StringBuilder body = new StringBuilder();
    for (int i = blocks.nextSetBit(0); i >= 0; i = blocks.nextSetBit(i + 1)) {
      body.append(body.isEmpty() ? "" : "\n\n").append(html.blocks().get(i).text());
    }
    String stated =
        html.statements().stream()
            .filter(one -> one.says() == Says.BODY)
            .map(Statement::value)
            .findFirst()
            .orElse("");
    boolean teaser = body.length() < TEASER * stated.length() && stated.indexOf('<') < 0;
    return teaser ? stated : body.toString();
  }

  private static int bodyLine(HtmlPage html, BitSet body) {
    int first = body.nextSetBit(0);
    return first < 0 ? 1 : Math.max(1, html.blocks().get(first).line());
  }
}
