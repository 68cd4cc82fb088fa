package io.dateline.internal.extract.html;

import java.util.BitSet;
import java.util.List;

/** Tells which blocks stand in elements that are named as no part of an article. */
final class Clutter {
  /** What holds so much of a page's running text is the article, whatever it is named. */
  private static final double MUCH = 0.35;

  /** Comments may well be longer than what they are on. */
  private static final double NEARLY_ALL = 0.85;

  private Clutter() {}

  static BitSet of(List<Container> containers, List<Integer> containerOf, List<Block> blocks) {
    int[] prose = new int[blocks.size() + 1];
    for (int i = 0; i < blocks.size(); i++) {
      prose[i + 1] = prose[i] + BodyBlocks.prose(blocks.get(i));
    }
    int all = prose[blocks.size()];
    BitSet named = new BitSet();
    for (int i = 0; i < containers.size(); i++) {
      Container one = containers.get(i);
      boolean outer = one.parent >= 0 && named.get(one.parent);
      int own = prose[one.end] - prose[one.start];
      boolean apart =
          switch (one.hint) {
            case CLUTTER -> own <= MUCH * all;
            case COMMENTS -> own <= NEARLY_ALL * all;
            case BODY, NONE -> false;
          };
      if (outer || apart) {
        named.set(i);
      }
    }
    BitSet clutter = new BitSet();
    for (int i = 0; i < blocks.size(); i++) {
      int container = containerOf.get(i);
      clutter.set(i, container >= 0 && named.get(container));
    }
    return clutter;
  }
}
