package io.dateline.internal.extract.html;

import java.util.BitSet;
import java.util.List;

/**
 * Ends an article's text where others are told of: behind so many blocks that are none of it that
 * what follows is another part of the page, and where each paragraph has a link for its heading.
 */
final class OtherArticles {
  /** Behind so many blocks that are none of the text begins another part of the page. */
  private static final int GAP_BLOCKS = 20;

  private static final double HALF = 0.5;

  /** So many paragraphs in a row that each have a link for a heading are of other articles. */
  private static final int TEASERS = 4;

  /** The article itself is at least this part of what its element holds. */
  private static final double LEAST_BEFORE = 0.1;

  private static final int LEAST_LINK = 12;

  private final List<Block> blocks;
  private final BitSet body;

  private OtherArticles(List<Block> blocks, BitSet body) {
    this.blocks = blocks;
    this.body = body;
  }

  static void cut(List<Block> blocks, BitSet body) {
    OtherArticles others = new OtherArticles(blocks, body);
    int from = others.from();
    if (from >= 0) {
      body.clear(from, body.length());
    }
  }

  /** Where the first of the others begins; -1 when there is none. */
  private int from() {
    BitSet teasers = teasers();
    int all = prose();
    int from = -1;
    int before = 0;
    int beforeTeasers = 0;
    int row = 0;
    int last = -1;
    for (int i = body.nextSetBit(0); i >= 0; i = body.nextSetBit(i + 1)) {
      if (last >= 0 && i - last > GAP_BLOCKS && before > HALF * all) {
        return i;
      }
      int prose = BodyBlocks.prose(blocks.get(i));
      if (teasers.get(i)) {
        from = row == 0 ? i : from;
        beforeTeasers = row == 0 ? before : beforeTeasers;
        row++;
      } else if (prose > 0) {
        row = 0;
      }
      if (row == TEASERS && beforeTeasers > LEAST_BEFORE * all) {
        return areMost(teasers, from) ? from : -1;
      }
      before += prose;
      last = i;
    }
    return -1;
  }

  /** The paragraphs that have a link for their heading, right above or with a note between. */
  private BitSet teasers() {
    BitSet teasers = new BitSet();
    boolean headed = false;
    for (int i = body.nextSetBit(0); i >= 0 && i < body.length(); i++) {
      Block block = blocks.get(i);
      headed |= block.kind() == Block.Kind.HEADING && isLink(block);
      if (body.get(i)) {
        boolean below = i > 0 && !body.get(i - 1) && isLink(blocks.get(i - 1));
        boolean prose = BodyBlocks.prose(block) > 0;
        teasers.set(i, below || (headed && prose));
        headed &= !prose;
      }
    }
    teasers.clear(Math.max(0, body.nextSetBit(0)));
    return teasers;
  }

  /** Whether most of the paragraphs that follow are such. */
  private boolean areMost(BitSet teasers, int from) {
    int found = 0;
    int paragraphs = 0;
    for (int i = from; i >= 0; i = body.nextSetBit(i + 1)) {
      if (BodyBlocks.prose(blocks.get(i)) > 0) {
        paragraphs++;
        found += teasers.get(i) ? 1 : 0;
      }
    }
    return found > HALF * paragraphs;
  }

  private int prose() {
    return body.stream().map(i -> BodyBlocks.prose(blocks.get(i))).sum();
  }

  private static boolean isLink(Block block) {
    return block.density() >= 0.9 && block.text().length() >= LEAST_LINK;
  }
}
