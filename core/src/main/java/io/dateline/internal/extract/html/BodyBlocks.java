package io.dateline.internal.extract.html;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Finds the article's text: the smallest element that holds nearly all of the page's running text,
 * or one that is named as the text and holds much of it.
 */
final class BodyBlocks {
  /** An element with so much of what is around it stands for it. */
  private static final double NEARLY_ALL = 0.85;

  /** An element named as the text needs so much of the page's running text. */
  private static final double MUCH = 0.55;

  /** Between the headline and the text stand no more blocks. */
  private static final int STANDFIRST_BLOCKS = 12;

  /** So near to the headline or the text, what introduces it stands. */
  private static final int BESIDE_BLOCKS = 4;

  /** So near below the headline a paragraph of so many UTF-16 units begins the text. */
  private static final int LEAD_BLOCKS = 6;

  private static final int LEAST_LEAD = 40;

  /** A shorter heading is no introduction. */
  private static final int LEAST_HEADING = 50;

  /** Longer rows of a table lay out a page. */
  private static final int MOST_ROW_BLOCKS = 40;

  private static final int MOST_ROW_TEXT = 3_000;

  /** A list of fewer is none. */
  private static final int LEAST_ITEMS = 3;

  private static final double HALF = 0.5;

  /** With less running text a page has none, whatever the names. */
  private static final int LEAST_MISNAMED = 500;

  private static final int LEAST_PROSE = 80;
  private static final int LEAST_ITEM = 60;
  private static final int MOST = 1_000;
  private static final double LINKS = 0.4;

  private final List<Block> blocks;
  private final List<Container> containers;
  private final Lengths lengths;
  private final int[] sums;

  /**
   * Whether all running text stands in what is named as clutter, so that the names tell nothing.
   */
  private final boolean misnamed;

  BodyBlocks(List<Block> blocks, List<Container> containers, Lengths lengths) {
    this.blocks = blocks;
    this.containers = containers;
    this.lengths = lengths;
    this.sums = new int[blocks.size() + 1];
    int outside = 0;
    int all = 0;
    for (Block block : blocks) {
      outside += block.clutter() ? 0 : prose(block);
      all += prose(block);
    }
    this.misnamed = outside == 0 && all >= LEAST_MISNAMED;
    for (int i = 0; i < blocks.size(); i++) {
      sums[i + 1] = sums[i] + (isClutter(blocks.get(i)) ? 0 : prose(blocks.get(i)));
    }
  }

  private boolean isClutter(Block block) {
    return block.clutter() && !misnamed;
  }

  /** How much running text a block is. */
  static int prose(Block block) {
    int own = block.own() * (isDense(block.text()) ? 3 : 1);
    if (block.density() > LINKS
        || block.kind() == Block.Kind.CAPTION
        || block.kind() == Block.Kind.HEADING) {
      return 0;
    }
    boolean enough = own >= (block.kind() == Block.Kind.ITEM ? LEAST_ITEM : LEAST_PROSE);
    boolean sentence = own >= 40 && endsSentence(block.text());
    if (!enough && !sentence) {
      return 0;
    }
    int value = Math.min(own, MOST);
    return block.kind() == Block.Kind.ITEM
        ? value / 3
        : block.kind() == Block.Kind.PARAGRAPH ? value : value * 3 / 4;
  }

  /** Whether a character of its script says as much as several letters. */
  private static boolean isDense(String text) {
    int middle = text.codePointAt(text.length() / 2);
    return Character.isIdeographic(middle)
        || Character.UnicodeScript.of(middle) == Character.UnicodeScript.HIRAGANA
        || Character.UnicodeScript.of(middle) == Character.UnicodeScript.KATAKANA;
  }

  private static boolean endsSentence(String text) {
    int end = text.length();
    while (end > 0 && "\"'”’“»›)]\n ".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 0 && ".!?…。！？؟।:".indexOf(text.charAt(end - 1)) >= 0;
  }

  /**
   * The indexes of the text's blocks.
   *
   * @param headings the indexes of headings of the first order
   */
  BitSet find(BitSet headings) {
    BitSet body = new BitSet();
    int best = best();
    if (best < 0) {
      return body;
    }
    Container chosen = containers.get(best);
    for (int i = chosen.start; i < chosen.end; i++) {
      if (!isClutter(blocks.get(i)) && isText(blocks.get(i))) {
        body.set(i);
      }
    }
    complete(body, chosen);
    trimStart(body, headings);
    standfirst(body, headings);
    // Only now: what introduces an element of nothing but other articles may be all of this one.
    OtherArticles.cut(blocks, body);
    trimEnd(body, chosen);
    return body;
  }

  /** Adds what introduces the text between the headline and the element that holds it. */
  private void standfirst(BitSet body, BitSet headings) {
    int first = body.nextSetBit(0);
    int heading = first <= 0 ? -1 : headings.previousSetBit(first - 1);
    boolean far = heading < 0 || first - heading > STANDFIRST_BLOCKS;
    for (int i = Math.max(0, first - BESIDE_BLOCKS); far && i < first; i++) {
      if (isIntroduction(blocks.get(i)) && blocks.get(i).kind() == Block.Kind.PARAGRAPH) {
        body.set(i);
      }
    }
    int end = far ? Math.min(first, heading + 1 + BESIDE_BLOCKS) : first;
    for (int i = heading + 1; heading >= 0 && i < end; i++) {
      if (isIntroduction(blocks.get(i))) {
        body.set(i);
      }
    }
  }

  private boolean isIntroduction(Block block) {
    boolean heading = block.kind() == Block.Kind.HEADING && block.text().length() >= LEAST_HEADING;
    return !isClutter(block) && block.density() < 0.2 && (heading || prose(block) > 0);
  }

  private int sum(Container one) {
    return sums[one.end] - sums[one.start];
  }

  private int best() {
    int all = sums[blocks.size()];
    if (all == 0) {
      return -1;
    }
    int named = -1;
    for (int i = 0; i < containers.size(); i++) {
      Container one = containers.get(i);
      if (one.hint == ClassWords.Hint.BODY
          && sum(one) >= MUCH * all
          && (named < 0 || sum(one) >= NEARLY_ALL * sum(containers.get(named)))) {
        named = i;
      }
    }
    List<List<Integer>> children = new ArrayList<>();
    for (int i = 0; i < containers.size(); i++) {
      children.add(new ArrayList<>(0));
      if (containers.get(i).parent >= 0) {
        children.get(containers.get(i).parent).add(i);
      }
    }
    int at = named >= 0 ? named : 0;
    while (true) {
      int next = -1;
      for (int child : children.get(at)) {
        if (sum(containers.get(child)) >= NEARLY_ALL * sum(containers.get(at))) {
          next = child;
        }
      }
      if (next < 0) {
        return outsideOfParts(at);
      }
      at = next;
    }
  }

  /** What holds the table, list or quotation that is nearly all of the text. */
  private int outsideOfParts(int container) {
    int at = container;
    while (containers.get(at).parent >= 0 && Tags.isPart(containers.get(at).tag)) {
      at = containers.get(at).parent;
    }
    return at;
  }

  /**
   * Adds what is linked, or otherwise no text by itself, to the rows of tables and to the lists
   * that are text for the most part.
   */
  private void complete(BitSet body, Container chosen) {
    int done = 0;
    for (Container one : containers) {
      boolean within = one.start >= Math.max(done, chosen.start) && one.end <= chosen.end;
      if (within && isWhole(one) && lengths.linked(one) <= HALF * lengths.text(one)) {
        for (int i = one.start; i < one.end; i++) {
          body.set(i, body.get(i) || !isClutter(blocks.get(i)));
        }
        done = one.end;
      }
    }
  }

  /** Whether it is a row that lays out no page, or a list of nothing but its entries. */
  private boolean isWhole(Container one) {
    int size = one.end - one.start;
    int text = lengths.text(one);
    return Tags.isRow(one.tag)
        ? size >= 2 && size <= MOST_ROW_BLOCKS && text <= MOST_ROW_TEXT
        : Tags.isList(one.tag) && size >= LEAST_ITEMS && lengths.items(one) == text;
  }

  private static boolean isText(Block block) {
    return switch (block.kind()) {
      case CAPTION -> false;
      case HEADING -> block.density() < 0.9;
      case QUOTATION, PREFORMATTED -> block.density() < 0.9;
      case ITEM -> block.density() < (block.own() >= 30 ? 0.8 : 0.6);
      case PARAGRAPH, PLAIN -> block.density() < 0.6;
    };
  }

  /** Takes away what stands before the first running text. */
  private void trimStart(BitSet body, BitSet headings) {
    int first = body.nextSetBit(0);
    while (first >= 0 && prose(blocks.get(first)) == 0 && !isLead(first, headings)) {
      body.clear(first);
      first = body.nextSetBit(first);
    }
  }

  /** Takes away what stands after the last of the text. */
  private void trimEnd(BitSet body, Container chosen) {
    int last = body.length() - 1;
    while (last >= 0 && !endsText(blocks.get(last), chosen.hint == ClassWords.Hint.BODY)) {
      body.clear(last);
      last = body.length() - 1;
    }
  }

  /** Whether a paragraph by the headline begins the text, though it is no running text. */
  private boolean isLead(int at, BitSet headings) {
    Block block = blocks.get(at);
    int heading = headings.previousSetBit(at);
    return block.kind() == Block.Kind.PARAGRAPH
        && block.linked() == 0
        && block.text().length() >= LEAST_LEAD
        && heading >= 0
        && at - heading <= LEAD_BLOCKS;
  }

  /** Whether the text may end with it: no heading, and nothing that leads elsewhere. */
  private static boolean endsText(Block block, boolean named) {
    return switch (block.kind()) {
      case HEADING, CAPTION -> false;
      case PLAIN -> prose(block) > 0 || (named && block.density() < 0.2);
      case PARAGRAPH -> block.density() < 0.4 && (prose(block) > 0 || endsSentence(block.text()));
      case QUOTATION, PREFORMATTED, ITEM -> block.density() < 0.4;
    };
  }
}
